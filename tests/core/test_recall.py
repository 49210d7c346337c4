import pytest

from quizapp.core.key_points import KeyPoint
from quizapp.core.recall import recalled_share, suggested_rating
from quizapp.core.review import Rating


def points(cores: str) -> list[KeyPoint]:
    """Return a point for each letter, a core one for each "c"."""
    return [KeyPoint(start=place, end=place + 1, core=letter == "c") for place, letter in enumerate(cores)]


def test_the_share_counts_ticks():
    assert recalled_share(points("oooo"), [True, False, True, False]) == 0.5
    assert recalled_share([], []) == 0


def test_a_core_point_counts_double():
    assert recalled_share(points("coo"), [True, False, False]) == 0.5
    assert recalled_share(points("coo"), [False, True, False]) == 0.25


@pytest.mark.parametrize(
    ("share", "rating"),
    [
        (0.0, Rating.AGAIN),
        (0.49, Rating.AGAIN),
        (0.5, Rating.HARD),
        (0.75, Rating.HARD),
        (0.76, Rating.GOOD),
        (1.0, Rating.GOOD),
    ],
)
def test_the_share_suggests_a_rating_and_never_easy(share, rating):
    assert suggested_rating(share) is rating
