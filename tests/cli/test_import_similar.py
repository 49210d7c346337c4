"""`quizapp import` of an article of an event that a deck tells of already."""

import json
from pathlib import Path
from typing import Any

import pytest
from articles import article_text
from calling import call
from clocks import FakeClock

from quizapp.context import AppContext
from quizapp.core.library import DeckQuery
from quizapp.paths import Profile

OPENED = (
    ("Who opened the Channel Tunnel?", "Queen Elizabeth and President Mitterrand opened it on 6 May 1994 in Calais."),
    ("What did the tunnel cost?", "It cost 4.65 billion pounds, 80 per cent above plan."),
)
AGAIN = (
    ("Who opened the new Channel Tunnel?", "Queen Elizabeth and President Mitterrand, on 6 May 1994."),
    ("By how much was the budget overrun?", "By 80 per cent: the tunnel cost 4.65 billion pounds."),
)


@pytest.fixture
def profile(tmp_path: Path) -> Path:
    return tmp_path / "profile"


@pytest.fixture
def second(profile: Path, tmp_path: Path) -> Path:
    """The file of a second article; the first one is imported."""
    first, second = tmp_path / "a.txt", tmp_path / "b.txt"
    first.write_text(article_text("Queen Opens Channel Tunnel", OPENED), "utf-8")
    second.write_text(article_text("Tunnel to France Opened", AGAIN, source="other.example.org"), "utf-8")
    call(profile, "import", first)
    return second


def own_decks(profile: Path) -> list[tuple[str, int | None, int]]:
    """Return title, story and number of cards of each deck that is no sample."""
    with AppContext.open(Profile(root=profile), FakeClock()) as app:
        rows = [row.summary for row in app.library.sums.rows(app.library.find(DeckQuery()))]
    return sorted((row.deck.title, row.deck.story, row.cards) for row in rows if row.deck.group is None)


def imported(profile: Path, *arguments: str | Path) -> dict[str, Any]:
    return json.loads(call(profile, "import", "--json", *arguments).stdout)


def test_it_is_added_and_linked_and_said_to_be_similar(profile, second):
    data = imported(profile, second)
    (deck,) = data["decks"]
    assert deck["status"] == "similar"
    assert deck["similar_to"]["title"] == "Queen Opens Channel Tunnel"
    assert 0.5 <= deck["similar_to"]["share"] <= 1
    assert (data["added"], data["updated"], data["duplicates"], data["errors"]) == (1, 0, 0, 0)
    (_, one, _), (_, other, _) = own_decks(profile)
    assert one == other is not None


def test_in_words(profile, second):
    said = call(profile, "import", "--dry-run", second).stdout.splitlines()
    assert said[0].startswith("similar    Tunnel to France Opened (2 cards), ")
    assert said[0].endswith('% like "Queen Opens Channel Tunnel"')
    assert said[1] == "Nothing written. Would be: 1 added, 0 updated, 0 duplicates, 0 errors"


def test_only_its_new_questions(profile, second):
    assert imported(profile, "--similar", "new", second)["added"] == 1
    assert own_decks(profile) == [("Queen Opens Channel Tunnel", None, 3)]
    assert imported(profile, "--similar", "new", second)["duplicates"] == 1


def test_where_nothing_is_new_nothing_is_added(profile, second):
    second.write_text(article_text("The Queen in Calais", OPENED, source="third.example.org"), "utf-8")
    data = imported(profile, "--similar", "new", second)
    assert (data["decks"][0]["status"], data["added"], data["errors"]) == ("similar", 0, 0)
    assert own_decks(profile) == [("Queen Opens Channel Tunnel", None, 2)]


def test_both_are_kept_apart(profile, second):
    assert imported(profile, "--similar", "keep", second)["added"] == 1
    assert [story for _, story, _ in own_decks(profile)] == [None, None]


def test_other_words_are_refused(profile, second):
    assert call(profile, "import", "--similar", "merge", second).exit_code == 2


def test_what_is_like_nothing_has_no_likeness(profile, second):
    assert imported(profile, "--dry-run", second.with_name("a.txt"))["decks"][0]["similar_to"] is None
