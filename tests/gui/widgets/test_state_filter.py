"""Counts of the states of an import, each of which shows or hides its articles."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout

from quizapp.core.draft import DraftState
from quizapp.gui.widgets.state_filter import StateFilter

NEW, UPDATE, DUPLICATE, SIMILAR, ERROR = DraftState


@pytest.fixture
def states(theme, window):
    states = StateFilter(theme)
    QVBoxLayout(window).addWidget(states)
    states.show_counts({NEW: 31, DUPLICATE: 4, SIMILAR: 2})
    window.show()
    return states


def test_each_state_that_occurs_has_a_button_with_its_count(states):
    shown = {state: button.text() for state, button in states.buttons.items() if button.isVisible()}
    assert shown == {NEW: "New 31", DUPLICATE: "Duplicate 4", SIMILAR: "Similar 2"}


def test_all_are_shown_at_first(states):
    assert all(button.isChecked() for button in states.buttons.values())


def test_a_button_hides_its_state_and_shows_it_again(states, qtbot):
    with qtbot.waitSignal(states.hidden_changed) as signal:
        qtbot.keyClick(states.buttons[DUPLICATE], Qt.Key.Key_Space)
    assert signal.args == [frozenset({DUPLICATE})]
    with qtbot.waitSignal(states.hidden_changed) as signal:
        qtbot.mouseClick(states.buttons[DUPLICATE], Qt.MouseButton.LeftButton)
    assert signal.args == [frozenset()]


def test_several_states_can_be_hidden(states, qtbot):
    states.buttons[NEW].click()
    with qtbot.waitSignal(states.hidden_changed) as signal:
        states.buttons[DUPLICATE].click()
    assert signal.args == [frozenset({NEW, DUPLICATE})]


def test_everything_can_be_shown_again(states, qtbot):
    states.buttons[NEW].click()
    with qtbot.waitSignal(states.hidden_changed) as signal:
        states.show_all()
    assert signal.args == [frozenset()]
    assert states.buttons[NEW].isChecked()


def test_counts_follow_without_a_change_of_what_is_hidden(states, qtbot):
    states.buttons[DUPLICATE].click()
    with qtbot.assertNotEmitted(states.hidden_changed):
        states.show_counts({DUPLICATE: 5, ERROR: 1})
    assert not states.buttons[NEW].isVisible()
    assert states.buttons[DUPLICATE].text() == "Duplicate 5"
    assert not states.buttons[DUPLICATE].isChecked()
