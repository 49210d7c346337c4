"""The year ahead, from the student's own collection."""

from dataclasses import replace
from datetime import timedelta

import pytest
from builders import Bench, make_card, make_deck, reviewed

from quizapp.core.changes import Snapshot
from quizapp.core.habits import USUAL_HABITS
from quizapp.core.review import Rating
from quizapp.services.prospects import ProspectService, Student, year_ahead
from quizapp.settings import Settings


@pytest.fixture
def bench() -> Bench:
    return Bench()


def student(bench: Bench) -> Student:
    return ProspectService(bench.collection, bench.days).student(bench.clock.now())


def put(bench: Bench, *cards) -> None:
    bench.collection.swap(Snapshot(decks={1: make_deck(1)}, cards={card.id: card for card in cards}))


def test_a_new_collection_has_a_usual_student_who_has_studied_nothing(bench):
    put(bench, make_card(1), make_card(2))
    found = student(bench)
    assert found.studied == ()
    assert found.habits.first == pytest.approx(USUAL_HABITS.first)


def test_studied_cards_come_with_their_memory_and_their_days(bench):
    due = bench.clock.now() + timedelta(days=3)
    put(bench, reviewed(make_card(1), due, stability=12.5), make_card(2))
    (card,) = student(bench).studied
    assert (card.memory.stability, card.last_day, card.due_day) == (12.5, -7, 3)


def test_what_is_out_of_study_is_not_counted(bench):
    due = bench.clock.now()
    put(
        bench,
        replace(reviewed(make_card(1), due), suspended=True),
        replace(reviewed(make_card(2), due), superseded_by=3),
        reviewed(make_card(3), due),
    )
    assert len(student(bench).studied) == 1


def test_answers_are_told_apart_by_what_they_were_to(bench):
    put(bench, *(make_card(number) for number in range(1, 21)))
    session = bench.study.session()
    for _ in range(20):
        session.reveal()
        bench.clock.advance(timedelta(seconds=50))
        session.rate(Rating.EASY)
    habits = student(bench).habits
    assert habits.first[3] == pytest.approx((20 + 50 * USUAL_HABITS.first[3]) / 70)
    assert habits.steps == pytest.approx(USUAL_HABITS.steps)
    assert habits.seconds[3] == pytest.approx((20 * 50 + 50 * 20) / 70)
    assert habits.seconds[2] == pytest.approx(20)


class TestYearAhead:
    def test_it_is_a_year_of_what_the_settings_say(self, bench):
        outlook = year_ahead(student(bench), Settings(new_per_day=2))
        assert len(outlook.minutes) == 365
        assert outlook.cards == 730

    def test_limits_steps_retention_and_cap_all_count(self, bench):
        usual = year_ahead(student(bench), Settings(new_per_day=2))
        assert year_ahead(student(bench), Settings(new_per_day=2, desired_retention=0.95)).known > usual.known
        assert (
            year_ahead(student(bench), Settings(new_per_day=2, maximum_interval=10)).minutes_a_day > usual.minutes_a_day
        )
        assert (
            year_ahead(student(bench), Settings(new_per_day=2, learning_steps=())).minutes_a_day < usual.minutes_a_day
        )
        assert year_ahead(student(bench), Settings(new_per_day=2, reviews_per_day=5)).cards < usual.cards
