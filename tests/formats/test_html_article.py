import pytest
from pages import ENCYCLOPEDIA, NEWS, page

from quizapp.formats.html_article import main_text
from quizapp.formats.html_tree import drop_clutter, read_tree


def text_of(html, title=None):
    tree = read_tree(html, "a.html")
    drop_clutter(tree)
    return main_text(tree, title)


def test_the_text_of_an_article_is_its_paragraphs_and_nothing_around_them():
    text = text_of(NEWS, "Panama Canal lets ships lie deeper again")
    blocks = text.split("\n\n")
    assert blocks[0].startswith("The Panama Canal joins the Atlantic and the Pacific")
    assert blocks[0].endswith("fresh water from Gatun Lake, which was dammed in 1913.")
    assert "How the locks work" in blocks
    assert "- Old locks: opened in 1914\n- New locks: opened in 2016" in blocks
    assert blocks[-1].endswith("The treaty for it was signed in 1977.")
    for foreign in ("Home", "cookies", "Buy now", "Subscribe", "Evil", "owns the seas", "Example News", "<", "alert"):
        assert foreign not in text


def test_an_article_of_an_encyclopedia_has_neither_footnotes_nor_links_for_editors():
    text = text_of(ENCYCLOPEDIA, "Lake Titicaca")
    assert "on the border of Bolivia and Peru. It lies at 3,812 metres above the sea." in text
    assert "Countries | Bolivia, Peru" in text
    for foreign in ("[1]", "edit", "Contents", "Talk"):
        assert foreign not in text


def test_line_breaks_within_a_paragraph_stay():
    verse = "First line of the poem stands here.<br>Second line of the poem stands there."
    assert "here.\nSecond line" in text_of(page(f"<article><p>{verse}</p><p>{verse}</p></article>"))


@pytest.mark.expects_log
def test_a_page_without_text_has_none():
    assert not text_of(page("<script>render()</script><div id='app'></div>"))


def test_a_page_too_large_to_be_searched_gives_none():
    assert text_of(page("<p>Lima is the capital of Peru.</p>" * 30_001)) is None
