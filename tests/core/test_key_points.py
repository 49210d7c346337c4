"""Key points: stretches of the answer, in order, that do not overlap."""

import pytest

from quizapp.core.key_points import MOST_KEY_POINTS, KeyPoint, fits

ANSWER = "Both met. They agreed."


def cut(*ends: tuple[int, int]) -> tuple[KeyPoint, ...]:
    return tuple(KeyPoint(start=start, end=end) for start, end in ends)


def test_a_point_says_its_stretch_of_the_answer():
    assert KeyPoint(start=10, end=21).text_in(ANSWER) == "They agreed"


@pytest.mark.parametrize("points", [cut(), cut((0, 9)), cut((0, 9), (10, 22)), cut((0, 9), (9, 22))])
def test_points_in_order_are_a_cut(points: tuple[KeyPoint, ...]):
    assert fits(points, ANSWER)


@pytest.mark.parametrize(
    "points",
    [cut((10, 22), (0, 9)), cut((0, 9), (8, 22)), cut((3, 3)), cut((0, 23)), cut((-1, 3))],
    ids=["order", "overlap", "empty", "past the end", "before the start"],
)
def test_other_points_are_none(points: tuple[KeyPoint, ...]):
    assert not fits(points, ANSWER)


def test_there_are_not_too_many():
    assert fits(cut(*((n, n + 1) for n in range(MOST_KEY_POINTS))), ANSWER)
    assert not fits(cut(*((n, n + 1) for n in range(MOST_KEY_POINTS + 1))), ANSWER)
