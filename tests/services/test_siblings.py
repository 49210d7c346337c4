"""Siblings buried: once a card of a deck was answered today, the deck's other cards wait until tomorrow."""

from datetime import timedelta

from builders import Bench, make_card, make_deck, reviewed

from quizapp.core.queue import DueCounts
from quizapp.core.review import Rating
from quizapp.core.study_request import StudyRequest

DAY = timedelta(days=1)


def bench_of_decks(*, bury_siblings: bool = True) -> Bench:
    """Two decks with two reviews and two new cards each."""
    bench = Bench(bury_siblings=bury_siblings)
    for deck in (1, 2):
        reviews = (reviewed(make_card(deck * 10 + n, deck), bench.clock.now() - DAY) for n in (1, 2))
        bench.add(make_deck(deck), *reviews, make_card(deck * 10 + 3, deck), make_card(deck * 10 + 4, deck))
    return bench


def test_one_card_of_each_deck_is_asked_a_day():
    bench = bench_of_decks()
    for _ in range(4):
        asked = bench.asked_until_end(bench.study.session(), Rating.EASY)
        assert sorted(number // 10 for number in asked) == [1, 2]
        bench.clock.advance(DAY)
    assert bench.asked_until_end(bench.study.session(), Rating.EASY) == []


def test_a_card_in_a_learning_step_still_comes_back():
    bench = bench_of_decks()
    asked = bench.asked_until_end(bench.study.session(), Rating.GOOD)
    assert len(set(asked)) == 2
    new = [number for number in asked if number % 10 > 2]
    assert all(asked.count(number) == 2 for number in new)


def test_the_counts_leave_out_what_waits():
    bench = bench_of_decks()
    session = bench.study.session()
    assert session.progress.counts == DueCounts(due=4, learning=0, new=4)
    bench.answer(session, Rating.EASY)
    assert session.progress.counts == DueCounts(due=2, learning=0, new=2)
    assert bench.study.today().progress.counts == session.progress.counts


def test_undo_brings_the_siblings_back():
    bench = bench_of_decks()
    session = bench.study.session()
    first = bench.answer(session, Rating.EASY)
    session.undo()
    assert session.progress.counts == DueCounts(due=4, learning=0, new=4)
    assert session.prompt.card == first


def test_unless_it_is_chosen_siblings_are_asked_on_the_same_day():
    bench = bench_of_decks(bury_siblings=False)
    assert len(bench.asked_until_end(bench.study.session(), Rating.EASY)) == 8


def test_a_deck_studied_alone_is_studied_whole():
    bench = bench_of_decks()
    session = bench.study.session(StudyRequest.of_deck(make_deck(1).id))
    assert len(bench.asked_until_end(session, Rating.EASY)) == 4
