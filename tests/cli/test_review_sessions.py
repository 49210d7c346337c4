"""`quizapp review` with options: other sessions in the terminal."""

from pathlib import Path

import pytest
from articles import GLACIER, HARBOUR, article_text
from calling import PATIENCE, call, start
from clocks import FakeClock

from quizapp.context import AppContext
from quizapp.paths import Profile
from quizapp.storage.collection import Collection


@pytest.fixture
def profile(tmp_path: Path) -> Path:
    """A profile with an article on a harbour and one on a glacier, and no samples."""
    place = Profile(root=tmp_path / "profile")
    with Collection.open(place.collection, backups=place.backups, now=FakeClock().now()) as collection:
        collection.set_note("samples", "added")
    for name, text in (("a", article_text()), ("b", article_text("A Glacier Melts", GLACIER))):
        path = tmp_path / f"{name}.txt"
        path.write_text(text, encoding="utf-8")
        call(place.root, "import", path)
    return place.root


def answers(profile: Path) -> int:
    with AppContext.open(Profile(root=profile), FakeClock()) as app:
        return app.study.summary().answers


def test_one_deck_is_studied_by_its_title(profile):
    said = call(profile, "review", "--deck", "A Harbour Opens", keys="\n4\n\n4\n\n4\n").stdout
    assert "3 answered now, 3 today; 0 left." in said
    assert GLACIER[0][0] not in said


def test_decks_are_found_by_their_words(profile):
    said = call(profile, "review", "--search", "villages", keys="").stdout
    assert "[1/2] A Glacier Melts" in said


def test_a_deck_that_is_not_there_is_an_error_and_two_ways_to_choose_are_one_too_many(profile):
    assert call(profile, "review", "--deck", "Bridges").exit_code == 2
    assert call(profile, "review", "--deck", "1", "--search", "x").exit_code == 2


def test_two_kinds_of_session_at_once_are_a_wrong_call_that_names_both(profile):
    said = call(profile, "review", "--cram", "--new", keys="\n4\n")
    assert said.exit_code == 2
    assert "--cram and --new exclude each other." in said.stderr
    assert answers(profile) == 0
    assert call(profile, "review", "--new", "--new", keys="").exit_code == 0


def test_cramming_leaves_no_answer_behind_and_goes_on_where_it_was_left(profile):
    said = call(profile, "review", "--deck", "1", "--cram", keys="\n3\n").stdout
    assert "Cramming: the schedule stays as it is." in said
    assert "1 Again   2 Hard   3 Good   4 Easy" in said
    assert "1 answered now, 0 today; 2 left." in said
    assert answers(profile) == 0
    assert "[2/3]" in call(profile, "review", "--deck", "1", "--cram", keys="").stdout


def test_only_new_cards_ahead_of_time_and_what_was_forgotten(profile):
    assert "[1/5]" in call(profile, "review", "--new", keys="").stdout
    call(profile, "review", "--deck", "1", keys="\n4\n\n1\n")
    said = call(profile, "review", "--forgotten", keys="").stdout
    assert HARBOUR[1][0] in said
    assert HARBOUR[0][0] not in said
    assert "Nothing is due." in call(profile, "review", "--search", "nowhere", "--ahead", keys="").stdout


def test_the_last_answer_of_another_run_is_taken_back(profile):
    call(profile, "review", keys="\n4\n")
    said = call(profile, "review", keys="u\n").stdout
    assert "Undone: easy" in said
    assert answers(profile) == 0


def test_an_answer_of_a_run_that_was_killed_is_there_and_can_be_taken_back(profile):
    with start(profile, "review") as program:
        program.stdin.write("\n3\n")
        program.stdin.flush()
        while "[2/" not in program.stdout.readline():
            pass
        program.kill()
        program.wait(timeout=PATIENCE)
    assert answers(profile) == 1
    assert "Undone: good" in call(profile, "review", keys="u\n").stdout
    assert answers(profile) == 0
