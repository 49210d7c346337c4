"""What a session tells the scheduler: the deck, the days to come, and how sure the student was."""

from dataclasses import replace
from datetime import timedelta

from builders import Bench, make_card, make_deck, reviewed

from quizapp.core.review import Confidence, Rating

DAY = timedelta(days=1)


def bench_with_reviews() -> Bench:
    bench = Bench()
    bench.add(make_deck(1), *(reviewed(make_card(number), bench.clock.now() - DAY) for number in range(1, 41)))
    return bench


def test_reviews_that_fall_due_together_are_spread_over_the_days():
    bench = bench_with_reviews()
    bench.asked_until_end(bench.study.session())
    dues = [bench.card(number).schedule.due for number in range(1, 41)]
    counts = [dues.count(due) for due in set(dues)]
    assert len(counts) >= 5
    assert max(counts) - min(counts) <= 8


def test_the_interval_on_the_button_is_given_whatever_other_programs_do_meanwhile():
    bench = bench_with_reviews()
    session = bench.study.session()
    session.reveal()
    promised = session.prompt.options
    asked = session.prompt.card
    due = promised[Rating.GOOD].schedule.due
    bench.add(make_deck(2), *(reviewed(make_card(number, 2), due) for number in range(100, 160)))
    session.refresh()
    assert session.prompt.options == promised
    session.rate(Rating.GOOD)
    assert bench.card(asked.id).schedule == promised[Rating.GOOD].schedule


def test_a_deck_that_gets_another_aim_after_the_reveal_has_it_on_the_buttons_too():
    bench = bench_with_reviews()
    session = bench.study.session()
    session.reveal()
    bench.add(replace(make_deck(1), maximum_interval=3))
    session.refresh()
    promised = session.prompt.options[Rating.EASY]
    assert promised.interval <= 3 * DAY
    asked = session.prompt.card
    session.rate(Rating.EASY)
    assert bench.card(asked.id).schedule == promised.schedule


def test_an_answer_that_is_left_open_until_another_day_has_the_intervals_of_that_day_on_the_buttons():
    bench = bench_with_reviews()
    session = bench.study.session()
    session.reveal()
    bench.clock.advance(30 * DAY)
    session.refresh()
    promised, asked = session.prompt.options[Rating.GOOD], session.prompt.card
    session.rate(Rating.GOOD)
    assert bench.card(asked.id).schedule == promised.schedule
    assert promised.elapsed_days == 41


def test_the_longest_interval_of_the_deck_is_followed():
    bench = bench_with_reviews()
    bench.add(replace(make_deck(1), maximum_interval=3))
    asked = bench.answer(bench.study.session(), Rating.EASY)
    assert bench.card(asked.id).schedule.due <= bench.clock.now() + 3 * DAY


def test_a_confident_miss_is_checked_early_and_the_log_of_its_checks_can_be_taken_back():
    bench = bench_with_reviews()
    session = bench.study.session()
    session.set_confidence(Confidence.SURE)
    asked = bench.answer(session, Rating.AGAIN)
    assert bench.card(asked.id).schedule.checks == 2
    session.undo()
    assert bench.card(asked.id) == asked
