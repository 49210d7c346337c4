from datetime import date

import pytest

from quizapp.core.article import Finding, FindingKind
from quizapp.formats.lines import Line
from quizapp.formats.plain_header import PlainHeader, read_plain_header, take_facts


def header(*texts):
    return read_plain_header([line(text, number) for number, text in enumerate(texts, start=1)])


def line(text, number=1):
    return Line(number=number, text=text, raw=text)


@pytest.mark.parametrize(
    "texts",
    [
        ("A Bridge Opens", "news.example.org", "7 December 2024"),
        ("news.example.org", "A Bridge Opens", "7 December 2024"),
        ("7 December 2024", "news.example.org", "A Bridge Opens"),
        ("A Bridge Opens", "news.example.org · 7 December 2024"),
        ("A Bridge Opens", "news.example.org | 7 December 2024"),
        ("A Bridge Opens", "A Bridge Opens", "Source: news.example.org", "Published: 7 December 2024"),
        ("Title: A Bridge Opens", "News.Example.org", "2024-12-07"),
    ],
)
def test_title_source_and_day_are_known_in_any_order(texts):
    found = header(*texts)
    assert (found.title, found.source, found.as_of) == ("A Bridge Opens", "news.example.org", date(2024, 12, 7))
    assert found.findings == []


def test_an_address_tells_the_source_too():
    found = header("A Bridge Opens", "https://news.example.org/bridge")
    assert (found.url, found.source) == ("https://news.example.org/bridge", "news.example.org")


def test_a_source_may_be_a_name():
    assert header("A Bridge Opens", "Source: The Daily Example").source == "The Daily Example"


def test_language_and_country_are_taken_where_they_stand_alone():
    found = header("A Bridge Opens", "English", "Japan")
    assert (found.language, found.country) == ("English", "Japan")


def test_the_line_below_the_title_is_the_summary():
    found = header("A Bridge Opens", "Ferries go out of service", "A third line")
    assert found.summary == "Ferries go out of service"
    assert found.findings == [Finding(line=3, kind=FindingKind.LEFT_OVER, text="A third line")]


@pytest.mark.parametrize(
    ("text", "author"),
    [
        ("By the science desk", "the science desk"),
        ("Von der Redaktion", "der Redaktion"),
        ("Author: Ada Example", "Ada Example"),
        ("By Ada Example · 7 December 2024", "Ada Example"),
    ],
)
def test_the_author_is_named_above_the_text(text, author):
    found = header("A Bridge Opens", text)
    assert (found.title, found.summary, found.author) == ("A Bridge Opens", None, author)
    assert found.findings == []


def test_another_author_is_left_over():
    found = header("A Bridge Opens", "By Ada Example", "By Ada Example", "By Ben Example")
    assert found.author == "Ada Example"
    assert found.findings == [Finding(line=4, kind=FindingKind.LEFT_OVER, text="By Ben Example")]


def test_pictures_are_left_over():
    found = header("A Bridge Opens", "photo.jpg")
    assert (found.title, found.summary) == ("A Bridge Opens", None)
    assert found.findings == [Finding(line=2, kind=FindingKind.LEFT_OVER, text="photo.jpg")]


def test_a_place_beside_the_date_is_left_over_and_the_date_is_taken():
    found = header("A Bridge Opens", "news.example.org · Paris, 7 December 2024")
    assert (found.source, found.as_of) == ("news.example.org", date(2024, 12, 7))
    assert [finding.line for finding in found.findings] == [2]


def test_a_second_source_is_left_over():
    found = header("news.example.org", "wire.example.org", "A Bridge Opens")
    assert found.source == "news.example.org"
    assert [finding.text for finding in found.findings] == ["wire.example.org"]


def test_a_day_that_may_be_another_is_said_to_be_guessed():
    found = header("A Bridge Opens", "04/05/2024")
    assert found.as_of == date(2024, 5, 4)
    assert found.findings == [Finding(line=2, kind=FindingKind.GUESSED, text="04/05/2024")]


def test_below_the_text_only_what_is_missing_is_taken():
    found = PlainHeader(source="news.example.org")
    assert take_facts(found, line("7 December 2024"))
    assert take_facts(found, line("https://news.example.org/bridge"))
    assert not take_facts(found, line("8 December 2024"))
    assert not take_facts(found, line("wire.example.org"))
    assert not take_facts(found, line("The end."))
