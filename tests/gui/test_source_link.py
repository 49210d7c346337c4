import pytest
from builders import make_deck
from PySide6.QtGui import QDesktopServices

from quizapp.errors import QuizAppError
from quizapp.gui.source_link import open_source, source_address, web_address


@pytest.mark.parametrize("url", ["https://news.example.org/a?b=1&c=2", "http://news.example.org/"])
def test_the_address_of_an_article_is_its_own(url):
    assert source_address(make_deck(url=url, source="other.example.org")).toString() == url


@pytest.mark.parametrize("source", ["english.kyodonews.net", "BBC.co.uk", "a-b.example"])
def test_without_one_the_site_of_the_source_stands_in(source):
    assert source_address(make_deck(source=source)).toString() == f"https://{source.lower()}"


@pytest.mark.parametrize("source", ["Kyodo News", "localhost", "a/b.example", "x.example:80", "me@x.example", "", None])
def test_a_source_that_is_no_host_has_no_address(source):
    assert source_address(make_deck(source=source)) is None


@pytest.mark.parametrize(
    "url",
    [
        "file:///etc/passwd",
        "javascript:alert(1)",
        "ftp://example.org/a",
        "mailto:a@example.org",
        "//example.org/a",
        "https:///path",
        "https://exa mple.org/",
        "C:\\temp\\a.exe",
        "",
    ],
)
def test_what_is_no_web_address_is_none(url):
    assert source_address(make_deck(url=url)) is None


def test_a_source_is_opened_where_the_system_opens_the_web(browser):
    open_source(make_deck(url="https://news.example.org/a"))
    assert browser.opened == ["https://news.example.org/a"]


def test_nothing_is_opened_without_a_web_address(browser):
    with pytest.raises(QuizAppError, match="gives no web address"):
        open_source(make_deck(url="file:///etc/passwd"))
    assert browser.opened == []


def test_a_browser_that_does_not_start_is_told_with_the_address(monkeypatch):
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: False)
    with pytest.raises(QuizAppError, match="No browser could be started for https://news"):
        open_source(make_deck(url="https://news.example.org/a"))


def test_an_address_of_a_feed_is_one_of_the_web_or_none():
    assert web_address("https://example.org/a").toString() == "https://example.org/a"
    assert web_address("file:///etc/passwd") is None
    assert web_address(None) is None
