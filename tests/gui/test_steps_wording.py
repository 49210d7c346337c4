import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.gui.steps_wording import parse_steps, steps_text


@pytest.mark.parametrize(
    ("steps", "text"),
    [((60, 600), "1 min, 10 min"), ((30,), "30 s"), ((90, 3_600), "90 s, 1 h"), ((86_400,), "24 h"), ((), "")],
)
def test_waits_are_told_in_their_largest_whole_unit(steps, text):
    assert steps_text(steps) == text


@pytest.mark.parametrize(
    ("typed", "steps"),
    [
        ("1, 10", (60, 600)),
        ("1 10", (60, 600)),
        ("1m 10m", (60, 600)),
        ("1 min; 10 min.", (60, 600)),
        ("30 s, 2 hours", (30, 7_200)),
        ("1d", (86_400,)),
        ("  ", ()),
        ("١٠", (600,)),
    ],
)
def test_they_may_be_typed_in_many_ways(typed, steps):
    assert parse_steps(typed) == steps


@given(st.lists(st.integers(1, 86_400), max_size=5))
def test_what_is_shown_can_be_typed(steps):
    assert parse_steps(steps_text(steps)) == tuple(steps)


@pytest.mark.parametrize("typed", ["soon", "1, soon", "10 parsecs", "-5", "1.5"])
def test_what_is_no_wait_is_named(typed):
    with pytest.raises(ValueError, match=r"is no wait\. Type minutes, such as 1, 10\."):
        parse_steps(typed)


@pytest.mark.parametrize("typed", ["0", "25 h", "2 d", "99999"])
def test_a_wait_is_a_day_at_most_and_not_nothing(typed):
    with pytest.raises(ValueError, match="a day at most"):
        parse_steps(typed)


@given(st.text(max_size=20))
def test_whatever_is_typed_gives_steps_that_settings_take_or_a_sentence(typed):
    try:
        steps = parse_steps(typed)
    except ValueError as fault:
        assert str(fault).endswith(".")  # noqa: PT017  either is right
    else:
        assert all(0 < step <= 86_400 for step in steps)
