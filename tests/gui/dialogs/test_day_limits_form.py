"""The limits of one day."""

import pytest
from PySide6.QtCore import Qt

from quizapp.core.queue import DayLimits
from quizapp.gui.dialogs.day_limits_form import DayLimitsForm

USUAL = DayLimits(new=20, reviews=200)


@pytest.fixture
def form(qtbot, theme, window) -> DayLimitsForm:
    window.show()
    form = DayLimitsForm(theme, USUAL, USUAL, window)
    form.open()
    qtbot.waitUntil(form.isActiveWindow)
    return form


def test_the_reviews_can_be_typed_at_once(qtbot, form):
    qtbot.keyClicks(form.reviews, "30")
    qtbot.keyClick(form.reviews, Qt.Key.Key_Return)
    assert form.chosen == DayLimits(new=20, reviews=30)


def test_the_usual_limits_are_no_wish(form):
    assert form.chosen is None
    form.new.set_number(3)
    assert form.chosen == DayLimits(new=3, reviews=200)
    form.usual_button.click()
    assert form.chosen is None
