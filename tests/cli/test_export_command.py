"""`quizapp export`: which decks, with what, and into which file."""

import json
from pathlib import Path

import pytest
from articles import GLACIER, article_text
from calling import call, run


@pytest.fixture
def profile(tmp_path: Path) -> Path:
    """A profile with two decks beside the samples, of which one card was answered."""
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "1.txt").write_text(article_text(), encoding="utf-8")
    (folder / "2.txt").write_text(article_text("A Glacier Melts", GLACIER), encoding="utf-8")
    profile = tmp_path / "profile"
    call(profile, "import", folder)
    call(profile, "review", "--limit", "1", keys="\n3\n")
    return profile


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "out.quizapp.json"


def titles(file: Path) -> list[str]:
    return [deck["title"] for deck in json.loads(file.read_text("utf-8"))["decks"]]


def test_all_decks_go_into_another_profile_and_stand_there_as_here(profile, file, tmp_path):
    result = call(profile, "export", "--all", "--with-progress", file)
    assert (result.exit_code, result.stdout) == (0, f"12 decks with 55 cards written to {file}\n")
    other = tmp_path / "other"
    report = json.loads(call(other, "import", "--json", file).stdout)
    assert (report["errors"], report["added"]) == (0, 2)
    assert [call(each, "due", "--json").stdout for each in (profile, other)] == [
        call(profile, "due", "--json").stdout
    ] * 2
    again = json.loads(call(other, "import", "--json", file).stdout)
    assert (again["duplicates"], again["updated"], again["added"]) == (12, 0, 0)


def test_one_or_several_decks_by_title_or_id(profile, file):
    assert call(profile, "export", "--deck", "a glacier melts", file).exit_code == 0
    assert titles(file) == ["A Glacier Melts"]
    result = call(profile, "export", "--force", "--deck", "12", "--deck", "A Harbour Opens", file)
    assert result.stdout == f"2 decks with 5 cards written to {file}\n"
    assert titles(file) == ["A Harbour Opens", "A Glacier Melts"]
    assert "progress" not in file.read_text("utf-8")


@pytest.mark.parametrize("options", [[], ["--all", "--deck", "1"], ["--deck", "Nothing"], ["--deck", "999"]])
def test_a_call_that_means_no_decks_is_wrong(profile, file, options):
    assert call(profile, "export", *options, file).exit_code == 2
    assert not file.exists()


def test_a_file_that_is_there_is_not_replaced_unless_forced(profile, file):
    file.write_text("mine", encoding="utf-8")
    result = call(profile, "export", "--all", file)
    assert result.exit_code == 1
    assert "is there already" in result.output
    assert file.read_text("utf-8") == "mine"


def test_the_collection_cannot_be_exported_over_itself(profile):
    before = (profile / "collection.db").read_bytes()
    assert call(profile, "export", "--all", "--force", profile / "collection.db").exit_code == 1
    assert (profile / "collection.db").read_bytes() == before


def test_a_profile_that_is_not_there_is_not_made(tmp_path, file):
    status, said, complaints = run(tmp_path / "none", "export", "--all", file)
    assert (status, complaints) == (0, "")
    assert said.startswith("10 decks with 50 cards written to")
    assert not (tmp_path / "none" / "collection.db").exists()
