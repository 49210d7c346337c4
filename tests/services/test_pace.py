from datetime import timedelta

import pytest
from builders import Bench

from quizapp.services.pace import Pace


def test_without_any_answer_one_is_taken_to_need_twenty_seconds():
    assert Pace(Bench().collection).minutes_for(6) == pytest.approx(2.0)
    assert Pace(Bench().collection).minutes_for(0) == 0


def test_the_pace_comes_to_follow_the_student_and_a_pause_counts_a_minute():
    bench = Bench()
    bench.add_decks(1, 2)
    session = bench.study.session()
    bench.answer(session, seconds=10)
    bench.answer(session, seconds=int(timedelta(hours=2).total_seconds()))
    assert Pace(bench.collection).minutes_for(1) == pytest.approx((10 + 60 + 20 * 20) / 22 / 60)


def test_what_is_followed_equals_what_is_read_anew():
    bench = Bench()
    bench.add_decks(1, 2)
    pace = Pace(bench.collection)
    bench.answer(bench.study.session(), seconds=7)
    pace.count_answer(7_000)
    assert pace.minutes_for(3) == Pace(bench.collection).minutes_for(3)
    pace.recount()
    assert pace.minutes_for(3) == Pace(bench.collection).minutes_for(3)
