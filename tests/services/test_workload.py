from datetime import timedelta

import pytest
from builders import Bench, make_card, make_deck, reviewed
from hypothesis import given
from hypothesis import strategies as st

from quizapp.core.card import State
from quizapp.core.queue import DayLimits, DueCounts
from quizapp.core.review import Rating
from quizapp.services.daily_limits import DailyLimits
from quizapp.services.study import Phase
from quizapp.services.study_rules import StudyRules
from quizapp.services.workload import Workload

DAY = timedelta(days=1)


def workload(bench: Bench, new_per_day: int = 20) -> Workload:
    limits = DailyLimits(bench.collection, StudyRules(new_per_day=new_per_day))
    return Workload(bench.collection, bench.days, bench.clock.now(), limits=limits)


def test_cards_are_counted_by_what_waits_today():
    bench = Bench()
    now = bench.clock.now()
    bench.add(
        make_deck(1),
        make_card(1),
        make_card(2, suspended=True),
        reviewed(make_card(3), now - DAY),
        reviewed(make_card(4), now + timedelta(hours=3)),
        reviewed(make_card(5), now + 2 * DAY),
    )
    assert workload(bench).counts == DueCounts(due=2, learning=0, new=1)


def test_new_cards_are_limited_by_the_day_and_by_what_was_introduced():
    bench = Bench(new_per_day=3)
    bench.add_decks(1, 5)
    assert (workload(bench, 3).new_today, workload(bench, 3).new_kept_back) == (3, 2)
    bench.answer(bench.study.session(), Rating.EASY)
    assert (workload(bench, 3).new_today, workload(bench, 3).new_kept_back) == (2, 2)
    bench.clock.advance(DAY)
    assert workload(bench, 3).new_today == 3


def test_before_the_first_answer_a_card_is_taken_to_need_twenty_seconds():
    bench = Bench()
    bench.add(make_deck(1), *(reviewed(make_card(n), bench.clock.now() - DAY) for n in range(1, 7)))
    assert workload(bench).progress.minutes_left == pytest.approx(2.0)


def test_minutes_left_come_to_follow_the_students_own_speed_and_pauses_count_a_minute():
    bench = Bench()
    bench.add(make_deck(1), *(reviewed(make_card(n), bench.clock.now() - DAY) for n in range(1, 7)))
    session = bench.study.session()
    bench.answer(session, seconds=10)
    bench.answer(session, seconds=3_600)
    mean = (10 + 60 + 20 * 20) / 22
    assert session.progress.minutes_left == pytest.approx(4 * mean / 60)


def test_a_new_card_counts_for_two_answers_of_time():
    bench = Bench()
    bench.add_decks(1, 3)
    assert workload(bench).progress.minutes_left == pytest.approx(2.0)


def test_progress_counts_answers_done_and_cards_left():
    bench = Bench()
    bench.add_decks(2, 2)
    session = bench.study.session()
    bench.answer(session, Rating.EASY)
    assert (session.progress.done, session.progress.counts.total, session.progress.total) == (1, 3, 4)


@given(st.lists(st.sampled_from(Rating), max_size=15), st.integers(0, 5))
def test_counts_followed_from_answer_to_answer_equal_counts_made_anew(ratings, limit):
    bench = Bench(new_per_day=limit)
    bench.add_decks(2, 3)
    bench.add(make_deck(3), *(reviewed(make_card(30 + n, 3), bench.clock.now() - DAY) for n in range(3)))
    session = bench.study.session()
    for rating in ratings:
        if session.phase is Phase.FINISHED:
            break
        bench.answer(session, rating)
        anew = workload(bench, limit)
        assert session.progress == anew.progress


class TestNewCardsInABacklog:
    @pytest.fixture
    def bench(self) -> Bench:
        """Five reviews wait, of which a day takes three, and ten new cards."""
        bench = Bench(new_per_day=6, reviews_per_day=3)
        for number in range(1, 6):
            bench.add(make_deck(number), reviewed(make_card(number, number), bench.clock.now() - DAY))
        bench.add(make_deck(9), *(make_card(90 + number, 9) for number in range(10)))
        return bench

    def new(self, bench: Bench) -> int:
        return bench.study.today().progress.counts.new

    def test_they_are_paused(self, bench):
        assert self.new(bench) == 0
        assert bench.study.usual_limits() == DayLimits(new=0, reviews=3)

    @pytest.mark.parametrize("wished", [4, 6])
    def test_so_many_are_asked_as_the_student_wished_for_today(self, bench, wished):
        bench.study.limits.wish(bench.days.day_of(bench.clock.now()), DayLimits(new=wished, reviews=3))
        assert self.new(bench) == wished
        assert bench.study.backlog().has_new
        session, states = bench.study.session(), []
        while session.phase is not Phase.FINISHED:
            states.append(session.prompt.card.schedule.state)
            bench.answer(session, Rating.EASY)
        assert (states.count(State.NEW), states.count(State.REVIEW)) == (wished, 3)
        bench.clock.advance(DAY)
        assert bench.study.today().wish is None

    def test_a_wish_for_more_reviews_alone_does_not_let_them_in(self, bench):
        bench.study.allow_more_reviews(1)
        assert (self.new(bench), bench.study.today().progress.counts.due) == (0, 4)
        assert not bench.study.backlog().has_new
