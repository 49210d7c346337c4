import pytest
from builders import make_deck
from PySide6.QtCore import Qt

from quizapp.gui.widgets.deck_aims import DeckAims
from quizapp.settings import Settings


@pytest.fixture
def aims(qtbot, theme):
    """Makes the fields for a deck."""

    def make(**values: object) -> DeckAims:
        aims = DeckAims(theme, make_deck(1, **values), Settings(desired_retention=0.9, maximum_interval=180))
        qtbot.addWidget(aims)
        aims.show()
        return aims

    return make


def values(aims: DeckAims) -> tuple[float | None, int | None]:
    return aims.desired_retention, aims.maximum_interval


def test_a_deck_without_aims_of_its_own_is_as_the_settings_say(aims):
    fields = aims()
    assert fields.retention.currentText() == "As in the settings (90\u00a0%)"
    assert fields.longest_interval.text() == "As in the settings (180)"
    assert values(fields) == (None, None)


def test_its_own_aims_are_shown(aims):
    fields = aims(desired_retention=0.95, maximum_interval=30)
    assert (fields.retention.currentText(), fields.longest_interval.text()) == ("95\u00a0%", "30")
    assert values(fields) == (0.95, 30)


def test_an_aim_between_the_choices_stays_as_it_is(aims):
    fields = aims(desired_retention=0.975)
    assert fields.retention.currentText() == "97.5\u00a0%"
    assert values(fields) == (0.975, None)


def test_they_are_chosen_and_given_up_with_the_keys(qtbot, aims):
    fields = aims()
    qtbot.keyClick(fields.retention, Qt.Key.Key_End)
    qtbot.keyClick(fields.longest_interval, Qt.Key.Key_Up)
    assert values(fields) == (0.95, 1)
    qtbot.keyClick(fields.retention, Qt.Key.Key_Home)
    qtbot.keyClick(fields.longest_interval, Qt.Key.Key_Down)
    assert values(fields) == (None, None)


def test_they_are_named_and_the_wheel_passes_over_them(aims):
    fields = aims()
    assert fields.retention.accessibleName() == "Desired retention"
    assert fields.longest_interval.accessibleName() == "Longest interval, in days"
    for field in (fields.retention, fields.longest_interval):
        assert field.focusPolicy() is Qt.FocusPolicy.StrongFocus
