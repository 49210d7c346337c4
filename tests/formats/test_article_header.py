from datetime import date

import pytest

from quizapp.core.deck import FacetKind
from quizapp.formats.article_header import read_header
from quizapp.formats.lines import read_lines


def header_of(text):
    header = read_header(read_lines(text)[0])
    return header, [(finding.line, finding.kind.value, finding.text) for finding in header.findings]


@pytest.mark.parametrize(
    "text",
    [
        "Storm Closes Two Ports\nSTORM CLOSES TWO PORTS!\nexample.org\nA storm closed two ports.",
        "example.org\nStorm Closes Two Ports\nA storm closed two ports.",
        "Storm Closes Two Ports\nexample.org\nA storm closed two ports.",
        "Storm Closes Two Ports\n\nA storm closed two ports.\n\nexample.org",
    ],
)
def test_title_source_and_summary_are_found_in_any_order_and_the_title_once(text):
    header, findings = header_of(text)
    assert (header.title, header.source, header.summary) == (
        "Storm Closes Two Ports",
        "example.org",
        "A storm closed two ports.",
    )
    assert findings == []


def test_nothing_gives_nothing():
    header, findings = header_of("")
    assert (header.title, header.source, header.summary, findings) == (None, None, None, [])


def test_an_address_gives_url_and_source():
    header, _ = header_of("https://www.example.org/news/1\nStorm Closes Two Ports")
    assert (header.url, header.source) == ("https://www.example.org/news/1", "www.example.org")


def test_a_host_of_its_own_wins_over_that_of_the_address():
    header, findings = header_of("https://www.example.org/news/1\nexample.org\nStorm Closes Two Ports")
    assert (header.url, header.source, findings) == ("https://www.example.org/news/1", "example.org", [])


def test_a_date_is_taken_once():
    header, findings = header_of("Storm Closes Two Ports\n15 Nov 2024\n2024-11-15\n16 Nov 2024")
    assert header.as_of == date(2024, 11, 15)
    assert findings == [(4, "left_over", "16 Nov 2024")]


def test_pictures_and_a_second_host_are_left_over():
    _, findings = header_of("![storm](storm.jpg)\nexample.org\nStorm Closes Two Ports\nexample.com")
    assert findings == [(1, "left_over", "![storm](storm.jpg)"), (4, "left_over", "example.com")]


def test_bylines_and_other_titles_are_left_over():
    header, findings = header_of(
        "Storm Closes Two Ports\nBy Kari Nordmann\nA storm closed two ports.\nIt was a strong storm."
    )
    assert header.summary == "A storm closed two ports."
    assert findings == [(2, "left_over", "By Kari Nordmann"), (4, "left_over", "It was a strong storm.")]


def test_a_summary_may_be_broken_over_several_lines():
    header, findings = header_of(
        "Storm Closes Two Ports\n"
        "A storm closed two ports on the northern coast of the country,\nAlta and Bodo, on Monday\nand on Tuesday."
    )
    assert header.summary == (
        "A storm closed two ports on the northern coast of the country, Alta and Bodo, on Monday and on Tuesday."
    )
    assert findings == []


def test_a_summary_need_not_be_a_sentence():
    header, _ = header_of("Storm Closes Two Ports\nMinisters meet in Oslo amid a storm\nEnglish\nNorway")
    assert header.summary == "Ministers meet in Oslo amid a storm"
    header, findings = header_of("รางวัลโนเบล\nฮันคังได้รับรางวัลโนเบลสาขาวรรณกรรมในปี 2024")
    assert header.summary == "ฮันคังได้รับรางวัลโนเบลสาขาวรรณกรรมในปี 2024"
    assert findings == []


def test_a_missing_summary_is_not_made_up_from_facts():
    header, findings = header_of("Storm Closes Two Ports\nEnglish\nNorway\nWeatherTrade\nNato\nKari Nordmann")
    assert header.summary is None
    assert (header.facts.language, header.facts.country) == ("English", "Norway")
    assert findings == []


def test_facts_are_found_after_the_summary_without_language_and_country():
    header, findings = header_of("Storm Closes Two Ports\nA storm closed two ports.\nWeatherTrade\nNato\nKari Nordmann")
    assert header.facts.names == {
        FacetKind.TOPIC: ("Weather", "Trade"),
        FacetKind.ORGANIZATION: ("Nato",),
        FacetKind.PERSON: ("Kari Nordmann",),
    }
    assert findings == []


def test_facts_are_found_without_summary_language_and_country():
    header, _ = header_of("Storm Closes Two Ports\nWeatherTrade\nNato\nKari Nordmann")
    assert header.summary is None
    assert header.facts.names[FacetKind.TOPIC] == ("Weather", "Trade")


def test_a_sentence_behind_the_facts_is_the_summary_that_was_missing():
    header, _ = header_of("Storm Closes Two Ports\nEnglish\nNorway\nA storm closed two ports.\nWeatherTrade")
    assert header.summary == "A storm closed two ports."
    assert header.facts.names == {FacetKind.TOPIC: ("Weather", "Trade")}


def test_mended_title_and_summary_are_reported():
    header, findings = header_of('"Storm Closes Two Ports",\n"A storm closed two ports."')
    assert (header.title, header.summary) == ("Storm Closes Two Ports", "A storm closed two ports.")
    assert findings == [
        (1, "mended", '"Storm Closes Two Ports",'),
        (2, "mended", '"A storm closed two ports."'),
    ]
