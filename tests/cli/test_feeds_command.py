"""`quizapp feeds`: following, listing, asking, and lists of feeds in files."""

import json
from pathlib import Path

import pytest
from calling import call
from feeds import RSS, feed_link, opml, page_with_feed, rss
from web_server import WebServer

FEED_KEYS = ["id", "title", "address", "site", "refreshed_at", "error", "error_since", "waiting", "new"]


@pytest.fixture
def profile(tmp_path: Path) -> Path:
    return tmp_path / "profile"


@pytest.fixture
def address(web: WebServer) -> str:
    return web.page("/a.xml", rss("Road", "Bridge"), content_type=RSS)


def told(profile: Path, *arguments: str | Path, status: int = 0) -> dict:
    result = call(profile, "feeds", *arguments, "--json")
    assert result.exit_code == status, result.output
    assert result.stdout.isascii()
    return json.loads(result.stdout)


def test_a_feed_is_added_with_its_articles(profile, address):
    added = told(profile, "add", address)
    (feed,) = added["added"]
    assert list(feed) == FEED_KEYS
    assert (feed["title"], feed["address"], feed["waiting"], feed["new"]) == ("Bridges", address, 2, 2)
    assert feed["refreshed_at"].startswith("2026-11-24T09:00")
    assert told(profile, "add", address) == {"added": [], "known": 1}
    assert told(profile, "list") == {"feeds": added["added"], "waiting": 2}


def test_the_feed_of_a_page_is_added_and_asked_at_once(profile, web, address):
    page = web.page("/", page_with_feed(feed_link("/a.xml")))
    (feed,) = told(profile, "add", page)["added"]
    assert (feed["title"], feed["waiting"]) == ("All articles", 2)


def test_a_page_with_several_feeds_names_them(profile, web, address):
    page = web.page("/", page_with_feed(feed_link("/a.xml"), feed_link("/b.xml")))
    result = call(profile, "feeds", "add", page)
    assert result.exit_code == 1
    assert web.url("/a.xml") in result.stderr
    assert web.url("/b.xml") in result.stderr
    assert told(profile, "list")["feeds"] == []


def test_what_is_no_feed_is_told_in_a_sentence(profile, web):
    result = call(profile, "feeds", "add", web.page("/", page_with_feed()))
    assert result.exit_code == 1
    assert "no feed and names none" in result.stderr


def test_feeds_are_asked_and_faults_are_told(profile, web, address):
    told(profile, "add", address)
    web.page("/a.xml", rss("Tunnel", "Road", "Bridge"), content_type=RSS)
    result = told(profile, "refresh")
    assert (result["asked"], result["new"], result["failed"]) == (1, 1, 0)
    web.page("/a.xml", "gone", 404)
    result = told(profile, "refresh", "Bridges", status=1)
    assert (result["failed"], result["feeds"][0]["waiting"]) == (1, 3)
    assert "404" in result["feeds"][0]["error"]
    said = call(profile, "feeds", "refresh")
    assert said.exit_code == 1
    assert "fails: " in said.stdout
    assert said.stdout.endswith("0 new articles from 1 feed\n")


@pytest.mark.parametrize("name", ["1", "bridges", "ADDRESS"])
def test_a_feed_is_removed_by_id_title_or_address(profile, address, name):
    told(profile, "add", address)
    removed = told(profile, "remove", address if name == "ADDRESS" else name)
    assert [feed["address"] for feed in removed["removed"]] == [address]
    assert told(profile, "list") == {"feeds": [], "waiting": 0}


@pytest.mark.parametrize("command", ["remove", "refresh"])
def test_an_unknown_feed_is_a_wrong_call(profile, command):
    result = call(profile, "feeds", command, "Water")
    assert result.exit_code == 2
    assert 'id, address or title "Water"' in result.stderr


def test_a_list_goes_from_one_profile_to_another(profile, tmp_path):
    file, other = tmp_path / "feeds.opml", tmp_path / "other.opml"
    file.write_text(opml(["https://example.org/1", "https://example.org/2"]), "utf-8")
    assert [feed["address"] for feed in told(profile, "import", file)["added"]] == [
        "https://example.org/1",
        "https://example.org/2",
    ]
    assert call(profile, "feeds", "export", other).stdout == f"2 feeds written to {other}\n"
    assert call(profile, "feeds", "export", other).exit_code == 1
    assert call(profile, "feeds", "export", "--force", other).exit_code == 0
    assert len(told(tmp_path / "second", "import", other)["added"]) == 2


def test_what_of_a_list_is_no_address_of_the_web_is_told(profile, tmp_path):
    path = tmp_path / "feeds.opml"
    path.write_text(opml(["https://example.org/1", "file:///etc/feed"]), "utf-8")
    result = call(profile, "feeds", "import", path)
    assert result.exit_code == 1
    assert '"file:///etc/feed" is no address of the web' in result.stderr
    assert [feed["address"] for feed in told(profile, "list")["feeds"]] == ["https://example.org/1"]


def test_words_say_what_json_says(profile, address):
    assert call(profile, "feeds", "add", address).stdout.splitlines() == [
        f"   1  Bridges  (2 waiting)  {address}",
        "1 feed added, 0 known already",
    ]
    assert call(profile, "feeds", "list").stdout == f"   1  Bridges  (2 waiting)  {address}\n"
    assert call(profile, "feeds", "remove", "1").stdout == "1 feed removed\n"


def test_the_names_of_json_are_those_that_help_tells(profile):
    text = call(profile, "feeds", "--help").stdout
    assert all(f'"{name}"' in text for name in FEED_KEYS)


def test_without_feeds_it_says_so(profile):
    assert call(profile, "feeds", "list").stdout == "No feed is followed.\n"


def test_a_folder_is_no_list_of_feeds(profile, tmp_path):
    result = call(profile, "feeds", "import", tmp_path)
    assert (result.exit_code, result.stderr) == (
        1,
        f"Error: {tmp_path} is a folder, not a list of feeds. Choose an OPML file.\n",
    )


def test_listing_makes_no_profile(profile):
    assert told(profile, "list") == {"feeds": [], "waiting": 0}
    assert not profile.exists()
