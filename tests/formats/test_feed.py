from contextlib import suppress
from datetime import UTC, datetime

import pytest
from feeds import rss, rss_item
from hypothesis import given
from hypothesis import strategies as st

from quizapp.core.feed import FeedItem, FeedText
from quizapp.errors import QuizAppError
from quizapp.formats.feed import MOST_ITEMS, read_feed

ADDRESS = "https://example.org/feeds/all.xml"

ATOM = """<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <title type="html">Bridges &amp;amp; roads</title>
  <link rel="self" href="/feeds/all.xml"/><link href="https://example.org/"/>
  <id>urn:example:bridges</id><updated>2026-11-20T10:00:00Z</updated>
  <entry>
    <title type="html">A &lt;em&gt;bridge&lt;/em&gt; is opened</title>
    <link rel="alternate" href="../chile"/><id>urn:example:1</id>
    <updated>2026-11-20T10:00:00+02:00</updated>
    <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>It is <b>long</b>.</p></div></content>
  </entry>
</feed>"""
RDF = """<?xml version="1.0" encoding="ISO-8859-1"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
  xmlns:dc="http://purl.org/dc/elements/1.1/">
  <channel rdf:about="https://example.org/"><title>Ponts</title><link>https://example.org/</link>
  <items><rdf:Seq><rdf:li rdf:resource="https://example.org/geneve"/></rdf:Seq></items></channel>
  <item rdf:about="https://example.org/geneve"><title>Un pont à Genève</title>
  <link>https://example.org/geneve</link><dc:date>2026-11-19</dc:date></item>
</rdf:RDF>"""


def read(text: str | bytes, charset: str | None = None) -> FeedText:
    return read_feed(text if isinstance(text, bytes) else text.encode(), address=ADDRESS, charset=charset)


def item(inside: str) -> FeedItem:
    (found,) = read(f'<rss version="2.0"><channel><title>A</title><item>{inside}</item></channel></rss>').items
    return found


def test_rss_is_read():
    feed = read(rss("A Bridge Is Opened", "A Road Is Closed"))
    assert (feed.title, feed.site, feed.left_out) == ("Bridges", "https://bridges.example.org/", 0)
    assert feed.items[0] == FeedItem(
        guid="a-bridge-is-opened",
        title="A Bridge Is Opened",
        url="https://bridges.example.org/a-bridge-is-opened",
        summary="What is told of A Bridge Is Opened.",
        published_at=datetime(2026, 11, 20, 8, 30, tzinfo=UTC),
    )
    assert [each.title for each in feed.items] == ["A Bridge Is Opened", "A Road Is Closed"]


def test_atom_is_read():
    feed = read(ATOM)
    assert (feed.title, feed.site) == ("Bridges & roads", "https://example.org/")
    assert feed.items == (
        FeedItem(
            guid="urn:example:1",
            title="A bridge is opened",
            url="https://example.org/chile",
            summary="It is long.",
            published_at=datetime(2026, 11, 20, 8, tzinfo=UTC),
        ),
    )


def test_rss_1_is_read_in_its_encoding():
    (found,) = read(RDF.encode("latin-1")).items
    assert (found.title, found.url) == ("Un pont à Genève", "https://example.org/geneve")
    assert found.published_at == datetime(2026, 11, 19, tzinfo=UTC)


def test_json_is_read():
    feed = read('{"version": "1.1", "title": "A", "items": [{"id": "1", "url": "/x", "title": "T"}]}')
    assert feed.items == (FeedItem(guid="1", title="T", url="https://example.org/x"),)


def test_the_encoding_that_the_server_names_counts_where_the_feed_names_none():
    text = rss("Un pont à Genève").replace(' encoding="UTF-8"', "")
    assert read(text.encode("cp1252"), "cp1252").items[0].title == "Un pont à Genève"
    assert read(rss("Un pont à Genève"), "latin-1").items[0].title == "Un pont à Genève"


@pytest.mark.parametrize(
    ("broken", "titles"),
    [
        (rss("A & B").replace("&amp;", "&"), ["A & B"]),
        (rss("A", "B")[:-150], ["A", "B"]),
        (rss("Caf\u00e9").replace("\u00e9", "&eacute;"), ["Café"]),
        (rss("A").replace("</channel></rss>", ""), ["A"]),
        ("\n\n " + rss("A"), ["A"]),
        (rss("A\x0bB"), ["A B"]),
        (rss("Caf\u00e9").encode("latin-1"), ["Café"]),
    ],
)
def test_what_can_be_read_of_a_broken_feed_is_read(broken, titles):
    assert [each.title for each in read(broken).items] == titles


def test_an_article_without_a_guid_is_known_by_its_address():
    assert item("<title>A</title><link>/a</link>").guid == "https://example.org/a"


def test_an_article_without_guid_and_address_is_known_by_its_words():
    one, again, other = item("<title>A</title>"), item("<title>A</title>"), item("<title>B</title>")
    assert one.guid == again.guid != other.guid


def test_a_guid_that_is_an_address_leads_to_the_article():
    assert item("<title>A</title><guid>https://example.org/a</guid>").url == "https://example.org/a"


def test_an_article_without_a_title_is_called_by_its_words_or_address():
    assert item("<description>It is long.</description>").title == "It is long."
    assert item("<link>https://example.org/a</link>").title == "https://example.org/a"


def test_an_article_that_says_nothing_is_none():
    assert read('<rss version="2.0"><channel><title>A</title><item></item></channel></rss>').items == ()


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "http://[", "/" * 3000]
)
def test_an_address_that_is_none_of_the_web_is_left_out(url):
    assert item(f"<title>A</title><link>{url}</link>").url is None


@pytest.mark.parametrize(
    ("url", "plain"),
    [
        ("https://example.org/a?utm_source=rss&amp;utm_medium=feed", "https://example.org/a"),
        ("https://example.org/a?id=7&amp;utm_source=rss&amp;page=2", "https://example.org/a?id=7&page=2"),
        ("https://example.org/a?utm_source=rss#part", "https://example.org/a#part"),
        ("https://example.org/a?id=utm_source", "https://example.org/a?id=utm_source"),
    ],
)
def test_an_address_says_nothing_of_where_the_reader_comes_from(url, plain):
    assert item(f"<title>A</title><link>{url}</link>").url == plain


@pytest.mark.parametrize("day", ["Thu, 01 Jan 1970 00:00:00 GMT", "soon", "Fri, 99 Nov 2026 99:99:99 GMT", ""])
def test_a_day_that_cannot_be_is_left_out(day):
    assert item(f"<title>A</title><pubDate>{day}</pubDate>").published_at is None


def test_a_space_in_an_address_is_written_as_browsers_do():
    assert item("<title>A</title><link>/a b</link>").url == "https://example.org/a%20b"


def test_the_same_article_twice_is_one():
    assert len(read(rss("A", "A", "B")).items) == 2


def test_nothing_of_the_markup_is_kept():
    body = "<![CDATA[<p>Long<script>alert(1)</script><iframe src='x'></iframe><img src=x onerror=y></p>]]>"
    assert item(f"<title>A</title><description>{body}</description>").summary == "Long"


def test_texts_are_cut():
    found = item(f"<title>{'word ' * 900}</title><description>{'word ' * 900}</description><guid>{'x' * 9000}</guid>")
    assert len(found.title) <= 300
    assert len(found.summary or "") <= 600
    assert len(found.guid) <= 500


def test_only_so_many_articles_are_taken_the_first_ones():
    feed = read(rss(*(f"Article {number}" for number in range(MOST_ITEMS + 500))))
    assert (len(feed.items), feed.left_out) == (MOST_ITEMS, 500)
    assert (feed.items[0].title, feed.items[-1].title) == ("Article 0", f"Article {MOST_ITEMS - 1}")


@pytest.mark.parametrize("text", ["", "Bridges", "<html><body><p>A page.</p></body></html>", "<svg/>", "<opml/>"])
def test_what_is_no_feed_is_said(text):
    with pytest.raises(QuizAppError, match=f"{ADDRESS} is no feed"):
        read(text)


def test_an_empty_feed_is_a_feed():
    assert read('<rss version="2.0"><channel><title>A</title></channel></rss>') == FeedText(title="A")


def test_entities_do_not_grow():
    bomb = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    head = f'<?xml version="1.0"?><!DOCTYPE r [<!ENTITY l0 "ha">{bomb}<!ENTITY f SYSTEM "file:///etc/passwd">]>'
    feed = read(
        head + rss_item("A &l9; &f;").join(('<rss version="2.0"><channel><title>A</title>', "</channel></rss>"))
    )
    assert all(len(each.title) < 100 and "root" not in each.title for each in feed.items)


@pytest.mark.parametrize(
    "hostile",
    [
        '<rss version="2.0"><channel>' + "<a>" * 60_000,
        '<rss version="2.0"><channel><item><title>' + "<a b='" * 60_000,
        '<rss version="2.0"><channel>' + "<item>" * 60_000,
        '<rss version="2.0"><channel><item><title>' + "<![CDATA[" * 200_000,
        "<!DOCTYPE a [" + "<!ENTITY a 'b'>" * 60_000,
    ],
)
def test_a_hostile_feed_is_read_or_refused_in_a_moment(hostile):
    with suppress(QuizAppError):
        assert len(read(hostile).items) <= MOST_ITEMS


def test_what_stands_behind_too_many_tags_is_not_read():
    assert read(rss("A")[:-16] + "<x></x>" * 70_000 + rss_item("B") + "</channel></rss>").items[0].title == "A"


@given(st.binary(max_size=300), st.integers(0, 900), st.integers(0, 900))
def test_any_bytes_within_a_feed_are_borne(noise, start, length):
    data = rss("A Bridge", "A Road").encode()
    with suppress(QuizAppError):
        for each in read(data[:start] + noise + data[start + length :]).items:
            assert each.title
            assert each.guid


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("&#xD83D;&#xDE00; one", "\U0001f600 one"),
        ("&#55357;&#56832; one", "\U0001f600 one"),
        ("&#xd800;one", "\ufffdone"),
        ("&#55300;", "\ufffd"),
        ("&#55000;", "\ud6d8"),
    ],
)
def test_references_to_half_characters_are_joined_or_replaced(written, shown):
    assert read(rss(title="Bridges").replace("<title>Bridges", f"<title>{written}")).title == shown


@pytest.mark.parametrize("reference", ["&#x110000;", "&#99999999999999999999;", "&#xd800;", "&#x;", "&#55296"])
def test_a_reference_to_no_character_is_met(reference):
    with suppress(QuizAppError):
        read(rss(title="Bridges").replace("<title>", f"<title>{reference}<b").replace("</channel>", "<]]>"))
