"""`quizapp dev-seed`: a profile full of believable data."""

import json
from pathlib import Path

import pytest
from calling import call
from clocks import FakeClock

from quizapp.context import AppContext
from quizapp.core.library import DeckQuery
from quizapp.paths import Profile
from quizapp.services.samples import SAMPLES


@pytest.fixture
def profile(tmp_path: Path) -> Path:
    return tmp_path / "profile"


def stats(profile: Path) -> dict:
    return json.loads(call(profile, "stats", "--json").stdout)


def test_it_adds_what_is_asked_for_beside_the_samples(profile):
    result = call(profile, "dev-seed", "--decks", 4, "--cards", 30, "--reviews-per-card", 2)
    assert result.exit_code == 0
    assert result.stdout == f"Added 4 decks with 30 cards, 2 reviews each, to {profile}\n"
    with AppContext.open(Profile(root=profile), FakeClock()) as app:
        assert len(app.library.find(DeckQuery())) == 14
        assert app.library.has_group(SAMPLES)
    assert stats(profile)["answers"] == 60
    assert stats(profile)["cards"]["total"] == 80


def test_one_is_no_plural(profile):
    said = call(profile, "dev-seed", "--decks", 1, "--cards", 1, "--reviews-per-card", 1).stdout
    assert said.startswith("Added 1 deck with 1 card, 1 review each, to ")


def test_without_options_it_is_a_collection_of_some_weeks(profile):
    assert call(profile, "dev-seed").exit_code == 0
    assert stats(profile)["answers"] == 1000
    assert stats(profile)["cards"]["total"] == 300


def test_the_same_call_makes_the_same_data(profile, tmp_path):
    other = tmp_path / "other"
    for each in (profile, other):
        call(each, "dev-seed", "--decks", 2, "--cards", 8)
    ours, theirs = stats(profile), stats(other)
    assert ours == theirs


def test_decks_without_cards_and_cards_without_reviews_are_possible(profile):
    call(profile, "dev-seed", "--decks", 2, "--cards", 0, "--reviews-per-card", 3)
    call(profile, "dev-seed", "--decks", 1, "--cards", 2, "--reviews-per-card", 0)
    assert stats(profile)["answers"] == 0
    assert stats(profile)["cards"]["total"] == 52


@pytest.mark.parametrize("option", [("--decks", "0"), ("--cards", "-1"), ("--reviews-per-card", "x")])
def test_a_number_that_makes_no_sense_is_a_wrong_call(profile, option):
    assert call(profile, "dev-seed", *option).exit_code == 2
    assert not profile.exists()
