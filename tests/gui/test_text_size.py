import pytest

from quizapp.gui.text_size import TEXT_SCALES, larger, smaller, usual


def test_the_steps_lead_up_and_down():
    assert [larger(scale) for scale in TEXT_SCALES] == [*TEXT_SCALES[1:], 2.0]
    assert [smaller(scale) for scale in TEXT_SCALES] == [0.8, *TEXT_SCALES[:-1]]


@pytest.mark.parametrize(("scale", "up", "down"), [(1.2, 1.25, 1.1), (3.0, 3.0, 2.0), (0.5, 0.8, 0.5)])
def test_a_size_between_or_beyond_the_steps_goes_to_the_next(scale, up, down):
    assert (larger(scale), smaller(scale)) == (up, down)


def test_the_usual_size_is_one():
    assert usual(1.75) == 1.0
