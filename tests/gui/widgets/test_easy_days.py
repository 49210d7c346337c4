import pytest
from PySide6.QtCore import Qt

from quizapp.gui.widgets.easy_days import EasyDays

SUNDAY = 6


@pytest.fixture
def days(qtbot, theme) -> EasyDays:
    days = EasyDays(theme)
    qtbot.addWidget(days)
    days.show()
    return days


@pytest.fixture
def chosen(days) -> list[tuple[float, ...]]:
    heard: list[tuple[float, ...]] = []
    days.chosen.connect(heard.append)
    return heard


@pytest.fixture
def faults(days) -> list[str]:
    heard: list[str] = []
    days.refused.connect(heard.append)
    return heard


def test_each_day_is_usual_less_or_none(days):
    assert {tuple(day.itemText(place) for place in range(day.count())) for day in days.days} == {
        ("Usual", "Less", "None")
    }
    assert {day.currentText() for day in days.days} == {"Usual"}


def test_shares_are_shown_monday_first_and_not_chosen(days, chosen):
    days.set_loads((1.0, 1.0, 1.0, 1.0, 1.0, 0.5, 0.0))
    assert [day.currentText() for day in days.days[4:]] == ["Usual", "Less", "None"]
    assert chosen == []


def test_a_share_of_the_file_stays_as_it_is(qtbot, days, chosen):
    days.set_loads((0.3, *(1.0,) * 6))
    assert days.days[0].currentText() == "30\u00a0%"
    qtbot.keyClick(days.days[SUNDAY], Qt.Key.Key_End)
    assert chosen == [(0.3, 1.0, 1.0, 1.0, 1.0, 1.0, 0.0)]


def test_a_day_is_chosen_with_the_keys(qtbot, days, chosen):
    qtbot.keyClick(days.days[SUNDAY], Qt.Key.Key_Down)
    assert chosen == [(1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 0.5)]


def test_one_day_at_least_is_for_reviews(qtbot, days, chosen, faults):
    days.set_loads((*(0.0,) * 6, 1.0))
    qtbot.keyClick(days.days[SUNDAY], Qt.Key.Key_End)
    assert faults[-1] == "One day at least is for reviews."
    assert days.days[SUNDAY].currentText() == "Usual"
    assert chosen == []
    qtbot.keyClick(days.days[SUNDAY], Qt.Key.Key_Down)
    assert faults[-1] == ""
    assert chosen == [(*(0.0,) * 6, 0.5)]


def test_each_is_named_by_its_day(days):
    assert days.days[0].accessibleName() == "Reviews on Monday"
    assert days.days[SUNDAY].accessibleName() == "Reviews on Sunday"


def test_the_wheel_passes_over_them(days):
    assert {day.focusPolicy() for day in days.days} == {Qt.FocusPolicy.StrongFocus}
