from datetime import timedelta

import pytest
from builders import Bench, make_card, make_deck, reviewed

from quizapp.core.ids import DeckId
from quizapp.core.review import Rating
from quizapp.core.study_request import Scope, StudyMode, StudyRequest
from quizapp.services.study import Phase

DAY = timedelta(days=1)
NEW = StudyRequest(mode=StudyMode.NEW)


@pytest.fixture
def bench() -> Bench:
    """Two decks of three new cards and one of three reviews that are due."""
    bench = Bench()
    bench.add_decks(2, 3)
    bench.add(make_deck(3), *(reviewed(make_card(n, 3), bench.clock.now() - DAY) for n in (31, 32, 33)))
    return bench


def test_only_new_cards_are_asked_in_the_articles_order(bench):
    session = bench.study.session(NEW)
    assert session.progress.counts.total == 6
    assert bench.asked_until_end(session, Rating.EASY) == [11, 12, 13, 21, 22, 23]


def test_a_card_comes_back_when_its_step_is_over_and_early_when_nothing_else_is_left(bench):
    session = bench.study.session(StudyRequest.of_deck(DeckId(1), StudyMode.NEW))
    bench.answer(session, Rating.AGAIN)
    bench.clock.advance(timedelta(minutes=2))
    bench.answer(session, Rating.EASY)
    assert session.prompt.card.id == 11
    assert bench.asked_until_end(session, Rating.GOOD) == [11, 13, 11, 13]


def test_the_daily_limit_holds_for_all_decks_and_not_for_a_selection():
    bench = Bench(new_per_day=2)
    bench.add_decks(2, 3)
    decks = Scope(decks=frozenset(map(DeckId, (1, 2))))
    assert bench.asked_until_end(bench.study.session(NEW), Rating.EASY) == [11, 12]
    rest = bench.study.session(StudyRequest(scope=decks, mode=StudyMode.NEW))
    assert bench.asked_until_end(rest, Rating.EASY) == [13, 21, 22, 23]


def test_it_goes_on_where_it_was_left_and_undo_asks_the_card_again(bench):
    bench.answer(bench.study.session(NEW), Rating.EASY)
    session = bench.study.session(NEW)
    assert session.prompt.card.id == 12
    session.undo()
    assert session.prompt.card.id == 11


def test_counts_that_are_followed_equal_those_made_anew_also_over_midnight(bench):
    session = bench.study.session(NEW)
    for rating in (Rating.AGAIN, Rating.GOOD, Rating.EASY):
        bench.answer(session, rating)
        assert session.progress == bench.study.session(NEW).progress
    bench.clock.advance(DAY)
    bench.answer(session, Rating.EASY)
    assert session.progress == bench.study.session(NEW).progress


def test_a_review_is_not_asked_though_it_is_due(bench):
    session = bench.study.session(StudyRequest.of_deck(DeckId(3), StudyMode.NEW))
    assert session.phase is Phase.FINISHED
    assert not session.queue.asks(bench.card(31))
