"""Qt counts a place in a text in UTF-16 units, Python in characters."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.gui.text_places import characters, units


@pytest.mark.parametrize(("text", "counted", "places"), [("abc", 2, 2), ("𠀀b", 2, 1), ("a😀b", 3, 2), ("", 0, 0)])
def test_a_character_beyond_the_first_plane_is_two_units(text, counted, places):
    assert characters(text, counted) == places
    assert units(text, places) == counted


@given(st.text(max_size=9), st.integers(0, 9))
def test_there_and_back_is_the_same_place(text, place):
    assert characters(text, units(text, place)) == min(place, len(text))
