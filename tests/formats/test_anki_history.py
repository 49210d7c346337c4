"""Schedules and answers of Anki, in the terms of the import."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.core.card import MemoryState, State
from quizapp.core.past_study import PastReview
from quizapp.core.review import Rating, ReviewKind
from quizapp.errors import QuizAppError
from quizapp.formats import anki_history
from quizapp.formats.anki_database import CardRow
from quizapp.formats.anki_history import AnswerLog, past_study

AT = int(datetime(2026, 3, 1, 10, tzinfo=UTC).timestamp()) * 1000
FIRST_DAY = date(2026, 1, 1)
CHANGED = datetime(2026, 11, 1, 12, tzinfo=UTC)
INTS = st.integers(-(2**63), 2**63 - 1) | st.integers(-5, 5)


def row(at=AT, card=1, ease=3, interval=1, previous=0, factor=2500, time=4000, kind=1):
    return (card, at, ease, interval, previous, factor, time, kind)


def answers(*rows):
    return AnswerLog(rows, {1}, "a.apkg").of(1)


def card(**values):
    told = {"id": AT, "deck": 1, "number": 0, "type": 2, "queue": 2, "due": 40, "interval": 9, "factor": 2300}
    return CardRow(**{**told, "reps": 4, "lapses": 1, "flags": 0, "data": "", **values})


def study(*, reviews=(), first_day=FIRST_DAY, marked=False, **values):
    return past_study(card(**values), reviews, first_day=first_day, changed_at=CHANGED, marked=marked)


class TestAnswers:
    def test_are_told_with_rating_instant_wait_and_duration(self):
        assert answers(row(ease=2, interval=12, previous=5, factor=2350, time=7000)) == (
            PastReview(
                rating=Rating.HARD,
                reviewed_at=datetime(2026, 3, 1, 10, tzinfo=UTC),
                kind=ReviewKind.REVIEW,
                duration_ms=7000,
                interval_days=12.0,
                previous_days=5.0,
                ease=2.35,
            ),
        )

    def test_come_in_order(self):
        at = [AT + 2, AT, AT + 1]
        assert [review.reviewed_at.microsecond for review in answers(*map(row, at))] == [0, 1000, 2000]

    def test_of_steps_have_their_wait_in_parts_of_a_day(self):
        (review,) = answers(row(interval=-600, previous=-60))
        assert review.interval_days == pytest.approx(600 / 86_400)
        assert review.previous_days == pytest.approx(60 / 86_400)

    @pytest.mark.parametrize(
        ("kind", "previous", "told"),
        [
            (0, 0, ReviewKind.LEARN),
            (1, 3, ReviewKind.REVIEW),
            (2, 0, ReviewKind.RELEARN),
            (3, 8, ReviewKind.REVIEW),
            (3, -60, ReviewKind.LEARN),
        ],
    )
    def test_are_of_a_kind(self, kind, previous, told):
        assert answers(row(kind=kind, previous=previous))[0].kind is told

    def test_of_fsrs_have_no_ease(self):
        assert answers(row(factor=550))[0].ease is None
        assert answers(row(factor=0))[0].ease is None

    @pytest.mark.parametrize(
        "left",
        [
            pytest.param({"ease": 0, "kind": 4, "factor": 2500}, id="set due by hand"),
            pytest.param({"ease": 3, "kind": 5}, id="rescheduled"),
            pytest.param({"ease": 0}, id="no rating"),
        ],
    )
    def test_that_nobody_gave_are_left_out_without_a_word(self, left):
        log = AnswerLog([row(**left), row(at=AT + 5)], {1}, "a.apkg")
        assert [review.reviewed_at.microsecond for review in log.of(1)] == [5000]
        assert not log.of(1)[0].starts_anew
        assert log.dropped == 0

    @pytest.mark.parametrize("left", [{"kind": 3, "factor": 0}, {"ease": 5}, {"ease": -1}, {"at": -5}, {"at": 2**62}])
    def test_that_are_none_of_study_are_counted(self, left):
        log = AnswerLog([row(**left)], {1}, "a.apkg")
        assert (log.of(1), log.dropped) == ((), 1)

    def test_of_cards_that_are_gone_are_counted(self):
        log = AnswerLog([row(card=2), row(card=2, at=AT + 1), row(card=1)], {1}, "a.apkg")
        assert (len(log.of(1)), log.of(2), log.dropped) == (1, (), 2)

    def test_after_the_card_was_set_back_say_so_once(self):
        rows = (row(), row(at=AT + 1, ease=0, kind=4, factor=0), row(at=AT + 2, kind=0), row(at=AT + 3))
        assert [review.starts_anew for review in answers(*rows)] == [False, True, False]

    def test_are_not_endless(self, monkeypatch):
        monkeypatch.setattr(anki_history, "_MOST_ANSWERS", 3)
        with pytest.raises(QuizAppError, match="more than 3 answers"):
            AnswerLog([row(at=AT + number) for number in range(4)], {1}, "a.apkg")

    @given(st.lists(st.tuples(INTS, INTS, INTS, INTS, INTS, INTS, INTS, INTS | st.text() | st.none()), max_size=5))
    def test_of_any_numbers_are_within_bounds(self, rows):
        log = AnswerLog(rows, {key for key, *_ in rows}, "a.apkg")
        for key, *_ in rows:
            for review in log.of(key):
                assert 0 <= review.interval_days <= 36_500
                assert 0 <= review.previous_days <= 36_500
                assert 0 <= review.duration_ms <= 3_600_000


class TestSchedule:
    def test_of_a_review_card_is_due_on_a_day(self):
        past = study()
        assert (past.state, past.due_on, past.due_at) == (State.REVIEW, date(2026, 2, 10), None)
        assert (past.interval_days, past.ease, past.reps, past.lapses) == (9.0, 2.3, 4, 1)

    @pytest.mark.parametrize(("kind", "state"), [(1, State.LEARNING), (3, State.RELEARNING), (2, State.RELEARNING)])
    def test_within_a_day_is_due_at_an_instant(self, kind, state):
        past = study(type=kind, queue=1, due=AT // 1000)
        assert (past.state, past.due_on, past.due_at) == (state, None, datetime(2026, 3, 1, 10, tzinfo=UTC))

    def test_of_steps_over_days_is_due_on_a_day(self):
        past = study(type=3, queue=3, due=45)
        assert (past.state, past.due_on) == (State.RELEARNING, date(2026, 2, 15))

    def test_of_a_new_card_is_none(self):
        past = study(type=0, queue=0, due=1_500_000_000)
        assert (past.state, past.due_on, past.due_at) == (State.NEW, None, None)

    @pytest.mark.parametrize("due", [10**8, -(10**8)])
    def test_on_an_impossible_day_is_on_none(self, due):
        assert study(due=due).due_on is None

    def test_without_a_first_day_is_on_none(self):
        assert study(first_day=None).due_on is None

    def test_has_the_memory_of_fsrs(self):
        past = study(data='{"pos":1,"s":12.5,"d":6.25,"dr":0.9,"lrt":1772359200}')
        assert past.memory == MemoryState(stability=12.5, difficulty=6.25)
        assert past.last_review == datetime(2026, 3, 1, 10, tzinfo=UTC)

    @pytest.mark.parametrize(
        "data",
        [
            *("", "{}", "[1]", "{", '{"s":1}', '{"s":"x","d":5}', '{"s":-1,"d":5}', '{"s":NaN,"d":5}'),
            *('{"s":1e999,"d":5}', '{"s":true,"d":5}', '{"s":1' + "0" * 400 + ',"d":5}'),
            *("{" + " " * 20_000, '{"a":' * 3_000),
        ],
    )
    def test_without_one_has_none(self, data):
        assert study(data=data).memory is None

    def test_keeps_a_strange_memory_within_bounds(self):
        assert study(data='{"s":90000,"d":0.1}').memory == MemoryState(stability=36_500, difficulty=1)


class TestMarks:
    def test_are_told(self):
        past = study(queue=-1, flags=3, marked=True)
        assert (past.suspended, past.flag, past.starred, past.buried_at) == (True, 3, True, None)

    @pytest.mark.parametrize("queue", [-2, -3])
    def test_say_when_a_card_was_buried(self, queue):
        assert study(queue=queue).buried_at == CHANGED

    def test_have_the_flag_alone(self):
        assert study(flags=8 + 4).flag == 4

    def test_say_when_the_card_was_made(self):
        assert study().added_at == datetime(2026, 3, 1, 10, tzinfo=UTC)
        assert study(id=5).added_at == datetime(1970, 1, 1, tzinfo=UTC) + timedelta(milliseconds=5)


@given(st.tuples(*[INTS] * 11), st.text(max_size=20))
def test_any_card_has_a_study(numbers, data):
    names = ("id", "deck", "number", "type", "queue", "due", "interval", "factor", "reps", "lapses", "flags")
    past = study(**dict(zip(names, numbers, strict=True)), data=data)
    assert 0 <= past.interval_days <= 36_500
    assert 0 <= past.flag <= 7
