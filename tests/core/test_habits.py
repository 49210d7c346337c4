import pytest

from quizapp.core.habits import USUAL_HABITS, RatingCount, habits_of
from quizapp.core.review import Rating, ReviewKind


def count(
    answers: int,
    rating: Rating = Rating.GOOD,
    kind: ReviewKind = ReviewKind.REVIEW,
    *,
    first: bool = False,
    ms: int = 0,
) -> RatingCount:
    return RatingCount(kind=kind, first=first, rating=rating, answers=answers, milliseconds=ms)


def test_who_has_answered_nothing_answers_as_is_usual():
    habits = habits_of([])
    for ours, usual in (
        (habits.first, USUAL_HABITS.first),
        (habits.steps, USUAL_HABITS.steps),
        (habits.recalled, USUAL_HABITS.recalled),
        (habits.seconds, USUAL_HABITS.seconds),
    ):
        assert ours == pytest.approx(usual)


@pytest.mark.parametrize("row", ["first", "steps", "recalled"])
def test_shares_add_up(row):
    counts = [count(70), count(5, Rating.EASY), count(8, Rating.AGAIN, ReviewKind.LEARN, first=True)]
    for habits in (USUAL_HABITS, habits_of(counts)):
        assert sum(getattr(habits, row)) == pytest.approx(1.0)


def test_one_counts_for_more_the_more_was_answered():
    few = habits_of([count(10, Rating.HARD)]).recalled[0]
    many = habits_of([count(10_000, Rating.HARD)]).recalled[0]
    assert USUAL_HABITS.recalled[0] < few < 0.5
    assert many > 0.99


def test_what_was_forgotten_is_no_part_of_what_was_recalled():
    assert habits_of([count(10_000, Rating.AGAIN)]).recalled == pytest.approx(USUAL_HABITS.recalled)


def test_first_answers_steps_and_reviews_are_told_apart():
    habits = habits_of(
        [
            count(10_000, Rating.EASY, ReviewKind.LEARN, first=True),
            count(5_000, Rating.HARD, ReviewKind.LEARN),
            count(5_000, Rating.HARD, ReviewKind.RELEARN),
            count(10_000, Rating.GOOD, ReviewKind.REVIEW),
        ]
    )
    assert habits.first[3] > 0.99
    assert habits.steps[1] > 0.99
    assert habits.recalled[1] > 0.99


def test_seconds_are_those_of_each_rating():
    counts = [count(5_000, Rating.AGAIN, ms=5_000 * 40_000), count(5_000, Rating.EASY, ms=5_000 * 5_000)]
    again, hard, good, easy = habits_of(counts).seconds
    assert again == pytest.approx(40, abs=0.3)
    assert (hard, good) == (20, 20)
    assert easy == pytest.approx(5, abs=0.3)
