import pytest

from quizapp.gui.widgets.charts.data import Bar, BarData, HeatData, StackData, mark_text


def test_a_mark_names_label_and_value():
    assert mark_text("15 Nov", "12 reviews") == "15 Nov: 12 reviews"


def test_a_label_that_looks_like_a_place_for_a_value_stays_as_it_is():
    assert mark_text("{value}", "3") == "{value}: 3"


def test_values_are_worded_as_plain_numbers_and_counts_with_their_things(fresh_heat):
    assert BarData().value_text(12) == "12"
    assert fresh_heat.count_text(1) == "1 review"
    assert StackData().count_text(2) == "2 cards"


def test_a_day_without_an_entry_has_no_count(fresh_heat):
    assert dict(fresh_heat.counts) == {}


def test_a_bar_is_in_the_accent_color_unless_told_otherwise():
    assert Bar(label="a", value=None).tone == "accent"


@pytest.fixture
def fresh_heat(clock):
    return HeatData(today=clock.now().date())
