"""A feed is followed, its article imported and studied; new articles are there at the next start."""

import threading
from datetime import timedelta

from feeds import RSS
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from web_server import WebServer, silent

CONTROL = Qt.KeyboardModifier.ControlModifier

PAGE = """<!doctype html><html lang="en"><head><title>Questions about the Chacao bridge</title></head><body><main>
<h1>Questions about the Chacao bridge</h1>
<h2>Which places does the Chacao bridge join?</h2>
<p>It joins the island of Chiloé to the mainland of Chile.</p>
<h2>How long is the Chacao bridge?</h2>
<p>It is about 2,750 metres long, with three towers.</p>
</main></body></html>"""


def feed(web: WebServer, *titles: str) -> str:
    """Serve a feed whose articles lead to pages of the same server; return its address."""
    items = "".join(f"<item><title>{title}</title><link>{web.url('/' + title)}</link></item>" for title in titles)
    text = f'<rss version="2.0"><channel><title>Bridges</title>{items}</channel></rss>'
    return web.page("/feed.xml", text, content_type=RSS)


def follow(student, address: str) -> None:
    """Add a feed from the inbox by keys alone."""
    student.press(Qt.Key.Key_N, modifiers=CONTROL)
    student.waits_for(lambda: isinstance(QApplication.focusWidget(), QLineEdit))
    student.write(address)
    student.press(Qt.Key.Key_Return)
    student.waits_for(lambda: QApplication.activeModalWidget() is None)
    student.window.activateWindow()  # as a window manager does
    student.waits_for(student.window.isActiveWindow)


def test_a_feed_is_followed_and_its_articles_are_there_at_the_next_start_too(sit_down, web):
    student = sit_down()
    student.press("n")
    student.sees("Follow a feed")
    follow(student, feed(web, "chacao", "golden-gate"))
    student.sees("chacao", "golden-gate", "2 articles wait")
    student.press(Qt.Key.Key_Delete)
    student.sees("1 article waits", "1 article dismissed.")
    feed(web, "oresund", "chacao", "golden-gate")
    student.clock.advance(timedelta(hours=4))
    student = sit_down()
    student.sees("2 articles in the inbox")
    student.click("Look through")
    student.sees("oresund", "golden-gate")
    assert student.page == "inbox"


def test_the_window_closes_at_once_while_feeds_are_asked(sit_down, web):
    asked = threading.Event()

    def slow(handler):
        asked.set()
        silent(handler)

    student = sit_down()
    with student.collection() as other:
        other.feeds.follow(other.feeds.look_up(feed(web, "chacao")))
    web.serve("/feed.xml", slow)
    student.clock.advance(timedelta(hours=4))
    student = sit_down()
    student.waits_for(asked.is_set)
    student.leave()
    with student.collection() as other:
        (row,) = other.feeds.feeds()
        assert (row.waiting, row.feed.error) == (1, None)


def test_an_article_is_looked_at_imported_and_waits_no_longer_until_that_is_undone(sit_down, web):
    student = sit_down()
    web.page("/chacao", PAGE.replace("<head>", f'<head><link rel="canonical" href="{web.url("/real")}">'))
    student.press("n")
    follow(student, feed(web, "chacao", "golden-gate"))
    student.sees("chacao", "golden-gate")
    student.press(Qt.Key.Key_Return)
    student.sees("Import 1 article", "Which places does the Chacao bridge join?")
    assert student.page == "import"
    student.click("Import 1 article")
    student.sees("2 cards added", "Inbox   1")
    student.press("n")
    student.sees("golden-gate", "1 article waits")
    student.press(Qt.Key.Key_Z, modifiers=CONTROL)
    student.sees("chacao", "golden-gate", "2 articles wait")
    assert student.decks_on_disk() == 10
