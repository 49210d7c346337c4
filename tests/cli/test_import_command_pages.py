"""`quizapp import` of pages of the web by their address."""

import json

import pytest
from articles import article_text
from calling import call
from pages import FAQ


def test_pages_are_fetched_beside_files(tmp_path, web):
    file = tmp_path / "harbour.txt"
    file.write_text(article_text())
    url = web.page("/tides", FAQ)
    result = call(tmp_path / "profile", "import", url, file, "--json")
    assert result.exit_code == 0
    harbour, tides = json.loads(result.output)["decks"]
    assert harbour["path"] == str(file)
    assert (tides["status"], tides["path"], tides["url"], tides["source"]) == ("new", url, url, "127.0.0.1")
    assert [card["question"] for card in tides["cards"]][:1] == ["What causes the tides?"]


def test_a_page_that_cannot_be_had_is_an_error_with_its_reason(tmp_path, web):
    result = call(tmp_path / "profile", "import", web.url("/gone"))
    assert result.exit_code == 1
    assert f"There is no page at {web.url('/gone')} (404). Check the address." in result.output


def test_the_same_page_again_changes_nothing(tmp_path, web):
    url = web.page("/tides", FAQ)
    call(tmp_path / "profile", "import", url)
    result = call(tmp_path / "profile", "import", url, "--json")
    assert json.loads(result.output)["duplicates"] == 1


@pytest.mark.parametrize("place", ["file:///etc/hosts", "ftp://example.org/a.txt", "http://", "http://two words/"])
def test_an_address_that_is_none_of_the_web_is_no_missing_file(tmp_path, place):
    result = call(tmp_path / "profile", "import", place)
    assert result.exit_code == 1
    assert f"{place} is no address of a web page." in result.output
