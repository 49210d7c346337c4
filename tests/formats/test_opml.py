from datetime import UTC, datetime

import pytest
from feeds import make_feed, opml

from quizapp.core.feed import FeedLink
from quizapp.errors import QuizAppError
from quizapp.formats.opml import MOST_FEEDS, read_opml, write_opml

LIST = """<?xml version="1.0" encoding="UTF-8"?>
<opml version="1.0"><head><title>Subscriptions</title></head><body>
  <outline text="News" title="News">
    <outline type="rss" text="Bridges &amp; roads" xmlUrl="https://example.org/a.xml" htmlUrl="https://example.org/"/>
    <outline text="Deeper"><outline TYPE="rss" title="Water" XMLURL=" https://example.org/b.xml "/></outline>
  </outline>
  <outline type="rss" text="Again" xmlUrl="https://example.org/a.xml"/>
  <outline type="link" text="No feed" url="https://example.org/page"/>
</body></opml>"""


def read(text: str | bytes) -> list[FeedLink]:
    return read_opml(text if isinstance(text, bytes) else text.encode(), name="feeds.opml")


def test_feeds_are_found_in_all_folders_each_once():
    assert read(LIST) == [
        FeedLink(address="https://example.org/a.xml", title="Bridges & roads", site="https://example.org/"),
        FeedLink(address="https://example.org/b.xml", title="Water"),
    ]


def test_a_list_may_be_in_another_encoding():
    text = LIST.replace("UTF-8", "ISO-8859-1").replace("Water", "Eau de Genève")
    assert read(text.encode("latin-1"))[1].title == "Eau de Genève"


def test_what_is_written_is_read_again():
    feeds = [make_feed(1, title='A "b" <c> & d\x00'), make_feed(2, site="https://example.org/?a=1&b=2")]
    text = "".join(write_opml(feeds, made_at=datetime(2026, 11, 24, 9, tzinfo=UTC)))
    assert "Tue, 24 Nov 2026 09:00:00 GMT" in text
    assert [(link.address, link.title, link.site) for link in read(text)] == [
        ("https://example.org/1.xml", 'A "b" <c> & d', None),
        ("https://example.org/2.xml", "Feed 2", "https://example.org/?a=1&b=2"),
    ]


def test_a_billion_laughs_are_refused():
    bomb = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    with pytest.raises(QuizAppError, match=r"feeds\.opml declares XML entities"):
        read(f'<?xml version="1.0"?><!DOCTYPE o [<!ENTITY l0 "ha">{bomb}]><opml><outline text="&l9;"/></opml>')


def test_a_file_of_this_computer_is_not_read():
    with pytest.raises(QuizAppError, match="entities"):
        read(
            '<!DOCTYPE o [<!ENTITY x SYSTEM "file:///etc/passwd">]><opml><outline text="&x;" xmlUrl="http://a"/></opml>'
        )


@pytest.mark.parametrize("text", ["", "Bridges", "<opml><outline", "\x00\x01"])
def test_what_is_no_xml_is_said_with_its_line(text):
    with pytest.raises(QuizAppError, match=r"^feeds\.opml is no OPML file: .* in line 1"):
        read(text)


def test_other_xml_is_no_list():
    with pytest.raises(QuizAppError, match="no OPML file"):
        read("<rss><channel/></rss>")


def test_too_many_feeds_are_refused():
    addresses = [f"https://example.org/{number}" for number in range(MOST_FEEDS + 1)]
    assert len(read(opml(addresses[:-1]))) == MOST_FEEDS
    with pytest.raises(QuizAppError, match="more than 2,000 feeds"):
        read(opml(addresses))


def test_a_deep_list_is_read():
    deep = "<outline text='a'>" * 5_000 + "<outline xmlUrl='https://example.org/a'/>" + "</outline>" * 5_000
    assert len(read(f"<opml><body>{deep}</body></opml>")) == 1
