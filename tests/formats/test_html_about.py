from datetime import date

import pytest
from pages import ENCYCLOPEDIA, NEWS, page

from quizapp.formats.html_about import read_about
from quizapp.formats.html_tree import read_tree


def about(html, path=None):
    return read_about(read_tree(html, "a.html"), html, path)


def test_a_page_of_news_says_what_it_is():
    found = about(NEWS)
    assert found.title == "Panama Canal lets ships lie deeper again"
    assert found.url == "https://www.news.example.org/panama-canal"
    assert found.source == "news.example.org"
    assert found.summary == "Rain has filled Gatun Lake again."
    assert found.language == "English"
    assert found.as_of == date(2024, 8, 15)


def test_the_name_of_the_site_is_no_part_of_the_title():
    assert about(ENCYCLOPEDIA).title == "Lake Titicaca"


def test_a_page_that_says_nothing_says_nothing():
    found = about("<p>Lima is large.</p>")
    assert (found.title, found.url, found.source, found.summary) == (None, None, None, None)
    assert (found.language, found.as_of) == (None, None)


def canonical(link):
    return page("<p>a</p>", f'<link rel="canonical" href="{link}">')


@pytest.mark.parametrize(
    ("fetched", "link", "url"),
    [
        ("https://example.org/a?x=1", "https://example.org/a", "https://example.org/a"),
        ("https://m.example.org/a", "https://www.example.org/a", "https://www.example.org/a"),
        ("https://example.org/a", "/b", "https://example.org/b"),
        ("https://example.org/a", "https://example.org/", "https://example.org/a"),
        ("https://example.org/a", "https://other.example/a", "https://example.org/a"),
        ("https://example.org/a", "javascript:alert(1)", "https://example.org/a"),
        ("https://example.org/a", "http://[::1/", "https://example.org/a"),
        ("https://example.org/", "https://example.org/", "https://example.org/"),
        ("https://example.org/a?utm_source=x&id=7&fbclid=y#part", "", "https://example.org/a?id=7"),
        ("/home/anna/a.html", "https://example.org/a", "https://example.org/a"),
        ("/home/anna/a.html", "https://example.org/", None),
        ("/home/anna/a.html", "a.html", None),
    ],
)
def test_a_page_names_its_own_address_and_no_other(fetched, link, url):
    assert about(canonical(link), fetched).url == url


@pytest.mark.parametrize(
    "note",
    [
        "<!-- saved from url=(0028)https://example.org/saved -->",
        "<!--\n Page saved\n url: https://example.org/saved\n-->",
    ],
)
def test_a_saved_page_tells_where_it_was_saved_from(note):
    assert (
        about(f"<!DOCTYPE html>\n{note}\n<html><body><p>a</p></body></html>", "a.html").url
        == "https://example.org/saved"
    )


@pytest.mark.parametrize(
    "head",
    [
        '<meta name="author" content="Ada  Example">',
        (
            '<script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",'
            ' "author": {"@type": "Person", "name": "Ada Example"}}</script>'
        ),
    ],
)
def test_the_author_is_the_one_that_the_page_names(head):
    assert about(page("<p>a</p>", head)).author == "Ada Example"
    assert about(page("<p>a</p>")).author is None


def test_a_summary_that_is_the_title_is_none():
    assert about(page("<p>a</p>", '<title>Lima</title><meta name="description" content="Lima">')).summary is None


def test_texts_without_end_are_none():
    head = f'<title>{"Lima " * 1000}</title><meta name="description" content="{"Lima " * 1000}">'
    found = about(page("<p>a</p>", head))
    assert found.title is None
    assert found.summary is None


def test_the_language_is_that_of_the_page_or_of_its_card_for_others():
    assert about(page("<p>a</p>", lang="pt-BR")).language == "Portuguese"
    assert about(page("<p>a</p>", '<meta property="og:locale" content="de_DE">', lang="xx")).language == "German"
