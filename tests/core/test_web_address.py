import pytest

from quizapp.core.web_address import LONGEST, site_of, typed_address, web_address, web_addresses


@pytest.mark.parametrize(
    "text",
    [
        "https://example.org/news/lima",
        "http://example.org",
        "HTTPS://Example.org/A?b=c#d",
        "http://localhost:8000/page",
        "http://[::1]:8000/",
        "https://müller.example/straße",
    ],
)
def test_an_address_with_its_scheme_is_taken_as_it_is(text):
    assert web_address(text) == text


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("  https://example.org/page \n", "https://example.org/page"),
        ("<https://example.org/page>", "https://example.org/page"),
        ("URL:https://example.org/page", "https://example.org/page"),
        ("example.org/page", "https://example.org/page"),
        ("news.example.org:8443/a?b", "https://news.example.org:8443/a?b"),
        ("www.example.org", "https://www.example.org"),
    ],
)
def test_what_stands_around_an_address_goes_and_what_is_missing_comes(text, address):
    assert web_address(text) == address


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   ",
        "Lima",
        "example.org",
        "notes.txt",
        "and/or",
        "1/2",
        "/home/anna/article.txt",
        "C:/articles/lima.txt",
        "See https://example.org/page",
        "https://example.org/a b",
        "https://",
        "https:///page",
        "http://[::1/",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "data:text/html,hello",
        "ftp://example.org/file",
        "anna@example.org",
        "https://example.org/\x00",
        "https://example.org/" + "a" * LONGEST,
    ],
)
def test_what_is_no_address_is_none(text):
    assert web_address(text) is None


def test_where_an_address_is_asked_for_the_name_of_a_site_is_one():
    assert typed_address("example.org") == "https://example.org"
    assert typed_address("example.org?page=2") == "https://example.org?page=2"
    assert typed_address("localhost:8000/a") == "https://localhost:8000/a"
    assert typed_address(" http://example.org/ ") == "http://example.org/"
    assert typed_address("example.org/page") == "https://example.org/page"


@pytest.mark.parametrize("text", ["", "Lima", "two words", "file:///etc/passwd", "javascript:alert(1)", "a..b"])
def test_what_can_be_no_address_is_none_there_too(text):
    assert typed_address(text) is None


def test_addresses_one_a_line_are_read_each_once():
    text = "https://example.org/a\r\n\n example.org/b\nhttps://example.org/a\n"
    assert web_addresses(text) == ("https://example.org/a", "https://example.org/b")


def test_one_line_of_text_makes_it_a_text():
    assert web_addresses("https://example.org/a\nWhat did the ministers say?") == ()
    assert web_addresses("") == ()
    assert web_addresses("https://example.org/a\n" * 100_000) == ()


def test_a_site_is_named_without_www():
    assert site_of("https://www.Example.org/page") == "example.org"
    assert site_of("https://news.example.org:8443/") == "news.example.org"
    assert site_of("no address") is None
    assert site_of("http://[::1/") is None
