import pytest

from quizapp.sources.web_connection import ask, normal_address
from quizapp.sources.web_watch import Watch


@pytest.mark.parametrize(
    ("address", "normal"),
    [
        ("https://Example.ORG", "https://example.org/"),
        ("http://example.org:8080/a?b=c#part", "http://example.org:8080/a?b=c"),
        ("https://müller.example/straße", "https://xn--mller-kva.example/stra%C3%9Fe"),
        ("https://example.org/a b\r\nHost: evil.example", "https://example.org/a%20b%0D%0AHost:%20evil.example"),
        ("http://[::1]:8000/x", "http://[::1]:8000/x"),
    ],
)
def test_an_address_is_sent_in_ascii(address, normal):
    assert normal_address(address) == normal


@pytest.mark.parametrize(
    ("target", "normal"),
    [
        ("/next", "https://example.org/next"),
        ("next?x=1", "https://example.org/a/next?x=1"),
        ("//other.example/x", "https://other.example/x"),
        ("http://other.example", "http://other.example/"),
    ],
)
def test_an_address_is_seen_from_the_page_that_names_it(target, normal):
    assert normal_address(target, "https://example.org/a/b") == normal


@pytest.mark.parametrize(
    "address",
    [
        "file:///etc/passwd",
        "data:text/html,hello",
        "javascript:alert(1)",
        "ftp://example.org/",
        "https://anna:secret@example.org/",
        "https:///page",
        "https://example.org:99999/",
        "https://[::1/",
        f"https://{'a' * 70}.example/",
        "no address",
        "",
    ],
)
def test_what_is_not_opened_is_none(address):
    assert normal_address(address) is None


def test_a_page_of_the_internet_does_not_lead_into_the_local_network(web):
    with (
        Watch(5, None) as watch,
        ask(web.page("/", "router"), {}, watch=watch, silence=5, only_public=True) as answer,
    ):
        assert answer is None
    assert not web.asked()


def test_an_answer_says_whether_it_is_of_the_local_network_and_where_it_leads(web):
    page = web.redirect("/", "/straße".encode().decode("latin-1"))
    with Watch(5, None) as watch, ask(page, {}, watch=watch, silence=5, only_public=False) as answer:
        assert answer.local
        assert answer.redirect == "/straße"


def test_an_answer_that_only_names_another_place_is_no_redirect(web):
    page = web.page("/", "text", location="/other")
    with Watch(5, None) as watch, ask(page, {}, watch=watch, silence=5, only_public=False) as answer:
        assert answer.redirect is None
