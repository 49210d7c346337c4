import subprocess
import sys

import pytest
from pages import FAQ, LAYOUT, NEWS

from quizapp.formats.article_text import ArticleText
from quizapp.formats.markdown import Markdown
from quizapp.formats.web_page import WebPage


@pytest.mark.parametrize("html", [NEWS, FAQ, LAYOUT])
def test_a_page_is_known_before_all_else(html):
    sure = WebPage().recognises(html, None)
    assert sure > 0.9
    assert sure > max(ArticleText().recognises(html, None), Markdown().recognises(html, None))


@pytest.mark.parametrize(
    "text",
    [
        "<!doctype HTML><title>a</title><p>b",
        "  \n<HTML>\n<body>a",
        '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "x">\n<html>',
        "<!-- saved from url=(0019)https://example.org/ -->\n<html><body>a",
        "<dl><dt>What?</dt><dd>That.</dd></dl>",
        "<h1>Lima</h1>\n<p>It is large.</p>",
        "<meta charset=utf-8><p>a</p><p>b</p>",
    ],
)
def test_pages_and_pieces_of_pages_are_known_by_their_beginning(text):
    assert WebPage().recognises(text, None) > 0.9


@pytest.mark.parametrize(
    "text",
    [
        "",
        "What does <p> mean?\nIt begins a paragraph.",
        "<p> is an element of HTML.\nWhat does it begin?\nA paragraph.",
        "<rss><channel><title>a</title></channel></rss>",
        '{"html": "<p>a</p><p>b</p>"}',
        "<!-- " * 10_000,
        "<" * 100_000,
        "<p" + " a" * 50_000,
    ],
)
def test_other_texts_are_none_of_its_own(text):
    assert WebPage().recognises(text, None) == 0.0


def test_a_file_that_is_called_a_page_may_begin_with_text():
    assert WebPage().recognises("Lima <b>is</b> <i>large</i>.", "lima.HTML") > 0.9
    assert WebPage().recognises("Lima is large.", "lima.html") == 0.0


def test_a_page_is_read():
    [article] = WebPage().read(NEWS, path="https://news.example.org/panama-canal?utm_source=x")
    assert article.title == "Panama Canal lets ships lie deeper again"


def test_the_libraries_are_loaded_when_a_page_is_read_and_not_before():
    code = (
        "import sys; import quizapp.formats.registry; sys.exit('lxml' in sys.modules or 'trafilatura' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
