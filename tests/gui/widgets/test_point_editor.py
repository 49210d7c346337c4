"""The points of an answer follow what is typed, and are cut, joined and marked as core, by keys too."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QVBoxLayout

from quizapp.core.key_points import KeyPoint
from quizapp.gui.widgets.growing_field import GrowingField
from quizapp.gui.widgets.point_editor import PointEditor

ANSWER = "Both met. They agreed. 𠀀 came."
POINTS = (KeyPoint(start=0, end=9), KeyPoint(start=10, end=22, core=True), KeyPoint(start=23, end=30))
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def editor(qtbot, theme, window) -> PointEditor:
    field = GrowingField(theme, "Answer", "answer")
    editor = PointEditor(theme, field)
    column = QVBoxLayout(window)
    column.addWidget(field)
    column.addWidget(editor)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    field.setPlainText(ANSWER)
    editor.begin(POINTS)
    field.setFocus()
    return editor


def said(editor: PointEditor) -> list[str]:
    items = [editor.points_list.item(row) for row in range(editor.points_list.count())]
    return [item.data(Qt.ItemDataRole.AccessibleTextRole) for item in items]


def go_to(editor: PointEditor, unit: int) -> None:
    cursor = editor._field.textCursor()
    cursor.setPosition(unit)
    editor._field.setTextCursor(cursor)


def marked(editor: PointEditor) -> list[str]:
    return [mark.cursor.selectedText() for mark in editor._field.extraSelections()]


def test_the_points_are_listed_and_a_core_one_says_so(editor):
    assert said(editor) == ["1 of 3: Both met.", "2 of 3: They agreed., core", "3 of 3: 𠀀 came."]
    assert editor.points_list.item(1).toolTip() == "Core point"


def test_the_point_at_the_cursor_is_current_and_marked_in_the_answer(editor):
    go_to(editor, 12)
    assert editor.points_list.currentRow() == 1
    assert marked(editor) == ["They agreed."]
    assert editor.core_button.text() == "No core point"
    go_to(editor, 26)
    assert marked(editor) == ["𠀀 came."]


def test_a_point_is_cut_at_the_cursor_by_its_key(qtbot, editor):
    go_to(editor, 4)
    qtbot.keyClick(editor._field, Qt.Key.Key_J, CONTROL | SHIFT)
    assert said(editor)[:2] == ["1 of 4: Both", "2 of 4: met."]
    assert editor.points_list.currentRow() == 0


def test_a_point_is_joined_with_the_next_by_its_key(qtbot, editor):
    go_to(editor, 4)
    qtbot.keyClick(editor._field, Qt.Key.Key_J, CONTROL)
    assert said(editor) == ["1 of 2: Both met. They agreed., core", "2 of 2: 𠀀 came."]


def test_a_point_becomes_core_by_its_key_and_again_not(qtbot, editor):
    go_to(editor, 4)
    for core in (True, False):
        qtbot.keyClick(editor._field, Qt.Key.Key_K, CONTROL | SHIFT)
        assert editor.points[0].core is core


def test_the_list_takes_the_keys_and_the_buttons_do_the_same(qtbot, editor):
    editor.points_list.setFocus()
    editor.points_list.setCurrentRow(0)
    qtbot.keyClick(editor.points_list, Qt.Key.Key_J, CONTROL)
    assert len(editor.points) == 2
    editor.points_list.setCurrentRow(1)
    editor.core_button.click()
    assert editor.points[1].core
    go_to(editor, 4)
    editor.cut_button.click()
    assert len(editor.points) == 3


def test_the_last_point_has_none_to_be_joined_with(editor):
    go_to(editor, 26)
    assert not editor.join_button.isEnabled()
    assert editor.core_button.isEnabled()


def test_the_points_follow_what_is_typed(qtbot, editor):
    go_to(editor, 8)
    qtbot.keyClicks(editor._field, " in Lima")
    assert said(editor) == ["1 of 3: Both met in Lima.", "2 of 3: They agreed., core", "3 of 3: 𠀀 came."]
    editor._field.undo()
    assert editor.points == POINTS


def test_another_answer_is_cut_anew_later_and_shows_no_points(editor):
    editor._field.setPlainText("Lima")
    assert editor.points == ()
    assert not editor.isVisible()
    editor.begin((KeyPoint(start=0, end=4),))
    assert editor.isVisible()


def test_six_points_are_not_cut_further(editor):
    editor._field.setPlainText("a b c d e f g")
    editor.begin(tuple(KeyPoint(start=2 * n, end=2 * n + 1) for n in range(6)))
    assert not editor.cut_button.isEnabled()
    editor._field.moveCursor(QTextCursor.MoveOperation.End)
    editor.cut_button.click()
    assert len(editor.points) == 6
