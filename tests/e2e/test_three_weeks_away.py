"""Journey 8: back after three weeks: an honest day, new cards paused, calm counts, normal after it is clear."""

from datetime import timedelta

from builders import make_card, make_deck, reviewed
from PySide6.QtCore import Qt
from studying import put

from quizapp.core.review import Rating
from quizapp.services.study import Phase

DAY = timedelta(days=1)
WAITING = 120


def work_off(student, days: int) -> int:
    """Study as another program, day by day, until nothing is kept back; return the days it took."""
    for day in range(1, days + 1):
        with student.collection() as other:
            session = other.study.session()
            while session.phase is not Phase.FINISHED:
                session.reveal()
                session.rate(Rating.GOOD)
            if other.study.backlog() is None:
                return day
        student.clock.advance(DAY)
    raise AssertionError("the backlog was never cleared")


def test_after_three_weeks_the_backlog_is_cleared_by_the_day_that_was_promised(sit_down):
    student = sit_down()
    with student.collection() as other:
        for number in range(1, WAITING + 1):
            due = student.clock.now() + number % 20 * DAY
            put(other, make_deck(500 + number), reviewed(make_card(900 + number, 500 + number), due, stability=90.0))
    student.clock.advance(21 * DAY)

    student = sit_down()
    student.sees(f"{WAITING} waiting:", "a day would clear them by", "Take 20 a day")
    student.click("Take 20 a day")
    student.sees("new cards paused.", "Due 20")
    with student.collection() as other:
        promised = other.study.backlog().clearing.clear_on
        last = {card.id: card.schedule.last_review for card in student.contents_on_disk()}
        today = other.days.day_of(student.clock.now())

    student.click("Start")
    for _ in range(3):
        student.press(" ")
        student.rate("3")
    student.press(Qt.Key.Key_Escape)
    student.sees("Due 17", "117 waiting:")
    with student.collection() as other:
        logs = other._collection.reviews.between(student.clock.now() - DAY, student.clock.now() + DAY)
        assert len(logs) == 3
        for log in logs:
            assert log.elapsed_days == other.days.days_between(last[log.card_id], log.reviewed_at)

    needed, foretold = work_off(student, 30), (promised - today).days + 1
    assert abs(needed - foretold) <= max(1, foretold // 10)
    student.clock.advance(DAY)
    student = sit_down()
    student.sees("New 20")
    assert "waiting:" not in student.screen
