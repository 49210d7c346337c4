from collections import Counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from quizapp.gui.actions import (
    Group,
    all_actions,
    group_title,
    is_single_character,
    make_action,
    shortcuts,
    window_actions,
)

WINDOW_WIDE = {Group.PLACES, Group.WINDOW}


def test_every_command_has_a_text_and_a_key_that_qt_knows():
    for spec in all_actions():
        assert spec.text
        assert spec.keys
        assert all(not QKeySequence(key).isEmpty() for key in spec.keys), spec


def test_ids_are_given_once():
    assert max(Counter(spec.id for spec in all_actions()).values()) == 1


@pytest.mark.parametrize(
    "groups", [{Group.STUDY, Group.CARD}, {Group.IMPORT}, {Group.LIBRARY}], ids=["review", "import", "library"]
)
def test_no_key_has_two_meanings_on_a_page_because_qt_would_then_obey_neither(groups):
    blocked = {"import"} if Group.IMPORT in groups else set()
    specs = [spec for spec in all_actions() if spec.group in groups | WINDOW_WIDE and spec.id not in blocked]
    keys = Counter(QKeySequence(key).toString() for spec in specs for key in spec.keys)

    assert [key for key, count in keys.items() if count > 1] == []


def test_digits_mean_ratings_and_nothing_else():
    digits = {key: spec.id for spec in all_actions() for key in spec.keys if key.isdigit()}

    assert digits == {"1": "again", "2": "hard", "3": "good", "4": "easy"}


def test_every_icon_of_a_command_is_drawn(theme, window):
    for spec in all_actions():
        action = make_action(theme, spec.id, window)
        assert action.icon().isNull() == (spec.icon is None)


@pytest.mark.parametrize(
    ("key", "single"),
    [("U", True), ("?", True), ("-", True), ("1", True), ("Shift+F", True), ("Ctrl+Z", False), ("Space", False),
     ("F1", False), ("Alt+Left", False), ("Return", False)],
)  # fmt: skip
def test_keys_of_a_single_character_are_known(key, single):
    assert is_single_character(key) is single


def test_keys_of_a_single_character_can_be_switched_off(theme, window):
    undo = make_action(theme, "undo", window, single_keys=False)

    assert undo.shortcuts() == [QKeySequence("Ctrl+Z")]
    assert make_action(theme, "good", window, single_keys=False).shortcuts() == []


def test_with_single_keys_off_no_letter_digit_or_sign_is_left():
    left = [key.toString() for spec in all_actions() for key in shortcuts(spec, single_keys=False)]

    assert not any(is_single_character(key) for key in left)


def test_an_unknown_command_is_a_bug(theme, window):
    with pytest.raises(KeyError):
        make_action(theme, "fly", window)


def test_a_key_works_while_the_page_has_the_focus(qtbot, theme, window):
    page = QWidget()
    page.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    QVBoxLayout(window).addWidget(page)
    action = make_action(theme, "good", page)
    page.addAction(action)
    window.show()
    window.activateWindow()
    page.setFocus()
    qtbot.waitUntil(page.hasFocus)

    with qtbot.waitSignal(action.triggered):
        qtbot.keyClick(page, Qt.Key.Key_3)


def test_a_text_field_keeps_its_digits_and_its_undo(qtbot, theme, window):
    field = QLineEdit()
    QVBoxLayout(window).addWidget(field)
    good = make_action(theme, "good", window)
    window.addAction(good)
    undo = window_actions(theme, window)["undo"]
    window.show()
    window.activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)

    with qtbot.assertNotEmitted(good.triggered), qtbot.assertNotEmitted(undo.triggered):
        qtbot.keyClicks(field, "3u")
        qtbot.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    assert field.text() != "3u"


def test_the_window_has_places_its_own_commands_and_undo(theme, window):
    expected = {spec.id for spec in all_actions() if spec.group in WINDOW_WIDE} | {"undo", "redo"}

    assert set(window_actions(theme, window)) == expected


def test_every_group_has_a_heading():
    assert all(group_title(group) for group in Group)
