from datetime import date

import pytest

from quizapp.formats.source_lines import address_of, date_of, host_in, host_of, is_picture, is_source, says_no_words


@pytest.mark.parametrize(
    ("line", "host"),
    [
        ("example.org", "example.org"),
        ("English.Example-News.co.uk", "english.example-news.co.uk"),
        ("www.example.net", "www.example.net"),
        ('"example.org",', "example.org"),
        ("\u200fexample.org\u200f", "example.org"),
        ("пример.рф", "пример.рф"),
        ("münchen.de", "münchen.de"),
        ("xn--e1afmkfd.xn--p1ai", "xn--e1afmkfd.xn--p1ai"),
        ("agora.md", "agora.md"),
    ],
)
def test_a_bare_host_has_a_dot_and_no_spaces(line, host):
    assert host_of(line) == host
    assert is_source(line)


@pytest.mark.parametrize(
    "line",
    [
        "",
        "example",
        "example .org",
        "Read example.org",
        "U.S.",
        "3.5",
        "W.Angela",
        "photo.jpg",
        "page.html",
        "a@example.org",
        "-a.org",
        "a..org",
        "x" * 300 + ".org",
    ],
)
def test_other_lines_are_no_hosts(line):
    assert host_of(line) is None


@pytest.mark.parametrize(
    ("line", "host"),
    [
        ("https://example.org/news/1?id=2#top", "example.org"),
        ("http://Example.ORG:8080/", "example.org"),
        ("HTTPS://example.org", "example.org"),
        ("\u200ehttps://example.org/خبر", "example.org"),
    ],
)
def test_a_web_address_names_its_host(line, host):
    address = address_of(line)
    assert address is not None
    assert host_in(address) == host
    assert is_source(line)


@pytest.mark.parametrize(
    "line",
    [
        "",
        "https://",
        "http://[x",
        "see https://example.org",
        "ftp://example.org",
        "https://example.org/a.jpg",
        "https:// example.org",
    ],
)
def test_other_lines_are_no_web_addresses(line):
    assert address_of(line) is None


def test_a_broken_address_has_no_host():
    assert host_in("http://[x") is None


@pytest.mark.parametrize(
    "line",
    [
        "![A storm](storm.jpg)",
        "![A storm",
        '<img src="storm.jpg">',
        "image",
        "Image: a storm",
        "[Photo 1]",
        "Photo: Reuters",
        "storm.jpg",
        "/images/storm.webp",
        "https://example.org/storm.PNG?w=300",
        "data:image/png;base64,AAAA",
    ],
)
def test_lines_that_stand_for_pictures(line):
    assert is_picture(line)
    assert says_no_words(line)
    assert not is_source(line)


@pytest.mark.parametrize(
    "line", ["", "Imagery", "A photo of it", "The file is storm.jpg", "example.org", "jpg", "Photo of a storm"]
)
def test_lines_that_stand_for_no_pictures(line):
    assert not is_picture(line)


@pytest.mark.parametrize(
    "line",
    [
        "2024-11-15",
        "2024-11-15T09:30:00Z",
        "2024-11-15 09:30",
        "15 Nov 2024",
        "15 November 2024",
        "15th Nov. 2024",
        "15 November, 2024",
        "Nov 15, 2024",
        "November 15th, 2024",
        "NOV. 15 2024",
        "Friday, 15 November 2024",
        "Fri 15 Nov 2024",
        "Friday, November 15, 2024",
        "\u200e15 Nov 2024",
    ],
)
def test_a_date_alone_on_a_line(line):
    assert date_of(line) == date(2024, 11, 15)
    assert says_no_words(line)


@pytest.mark.parametrize(
    "month", ["Jan", "February", "Mar", "April", "May", "Jun", "July", "Aug", "Sept", "October", "Nov", "Dec"]
)
def test_every_month_is_known_by_name_and_short(month):
    found = date_of(f"1 {month} 2024")
    assert found is not None
    assert f"{found:%B}".startswith(month[:3])


@pytest.mark.parametrize(
    "line",
    [
        "",
        "2024",
        "Nov 2024",
        "15/11/2024",
        "31 Feb 2024",
        "2024-13-01",
        "15 Novem 2024",
        "On 15 Nov 2024",
        "15 Nov 2024 it was",
    ],
)
def test_other_lines_are_no_dates(line):
    assert date_of(line) is None


def test_a_line_of_text_says_words():
    assert not says_no_words("Storm Closes Two Ports")
