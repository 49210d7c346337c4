"""Decks of one event belong together until one of them is taken out."""

import pytest
from builders import Bench, make_deck

from quizapp.core.ids import DeckId
from quizapp.errors import QuizAppError
from quizapp.services.stories import StoryService


@pytest.fixture
def bench() -> Bench:
    bench = Bench()
    bench.add(*(make_deck(number, f"Telling {number}", story=7) for number in (1, 2, 3)), make_deck(4, "Alone"))
    return bench


@pytest.fixture
def stories(bench) -> StoryService:
    return StoryService(bench.collection, bench.history)


def others(bench, stories, number):
    return [deck.id for deck in stories.others(bench.collection.decks.get(DeckId(number)))]


def test_a_deck_has_the_others_beside_it(bench, stories):
    assert others(bench, stories, 2) == [1, 3]
    assert others(bench, stories, 4) == []


def test_leaving_it_can_be_undone(bench, stories):
    assert stories.leave(DeckId(1)).decks == {1}
    assert (others(bench, stories, 1), others(bench, stories, 2)) == ([], [3])
    bench.history.undo()
    assert others(bench, stories, 1) == [2, 3]


def test_what_one_deck_alone_tells_is_no_story(bench, stories):
    stories.leave(DeckId(1))
    assert stories.leave(DeckId(2)).decks == {2, 3}
    assert bench.collection.decks.in_story(7) == []


def test_a_deck_that_is_gone_cannot_leave(stories):
    with pytest.raises(QuizAppError):
        stories.leave(DeckId(9))
