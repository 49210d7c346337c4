"""Editing a question of the import preview in its row."""

import pytest
from drafts import make_question
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout

from quizapp.gui.widgets.question_editor import QuestionEditor


@pytest.fixture
def other(window):
    """A field beside the editor."""
    column = QVBoxLayout(window)
    other = QLineEdit()
    column.addWidget(other)
    return other


@pytest.fixture
def editor(theme, window, other):
    editor = QuestionEditor(theme, make_question(1), window)
    window.layout().addWidget(editor)
    window.show()
    window.activateWindow()
    editor.begin(at_answer=False)
    return editor


def test_it_begins_with_the_texts_and_the_cursor_at_the_end_of_the_question(editor, qtbot):
    assert editor.texts == ("Question 1?", "Answer 1. It has two parts.")
    qtbot.keyClicks(editor.question, " Now")
    assert editor.texts[0] == "Question 1? Now"


def test_it_can_begin_at_the_answer(editor, qtbot):
    editor.begin(at_answer=True)
    assert editor.answer.hasFocus()
    qtbot.keyClicks(editor.answer, " Now")
    assert editor.texts[1] == "Answer 1. It has two parts. Now"


def test_enter_in_the_question_goes_to_the_answer(editor, qtbot):
    with qtbot.assertNotEmitted(editor.left):
        qtbot.keyClick(editor.question, Qt.Key.Key_Return)
    assert editor.answer.hasFocus()
    assert editor.texts[0] == "Question 1?"


def test_enter_in_the_answer_begins_a_line(editor, qtbot):
    editor.begin(at_answer=True)
    qtbot.keyClick(editor.answer, Qt.Key.Key_Return)
    assert editor.texts[1].endswith("\n")


def test_tab_goes_from_the_question_to_the_answer(editor, qtbot):
    qtbot.keyClick(editor.question, Qt.Key.Key_Tab)
    assert editor.answer.hasFocus()


def test_tab_in_the_answer_leaves(editor, qtbot):
    editor.begin(at_answer=True)
    with qtbot.waitSignal(editor.left):
        qtbot.keyClick(editor.answer, Qt.Key.Key_Tab)
    assert editor.has_focus


def test_escape_abandons(editor, qtbot):
    with qtbot.waitSignal(editor.abandoned), qtbot.assertNotEmitted(editor.left):
        qtbot.keyClick(editor.question, Qt.Key.Key_Escape)


def test_going_elsewhere_leaves(editor, other, qtbot):
    with qtbot.waitSignal(editor.left):
        other.setFocus()


def test_control_enter_is_left_to_the_page(editor, qtbot):
    qtbot.keyClick(editor.question, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert editor.question.hasFocus()
    assert editor.texts == ("Question 1?", "Answer 1. It has two parts.")


def test_it_knows_where_the_cursor_is_in_the_answer(editor):
    assert editor.cursor_in_answer == 0
    editor.begin(at_answer=True)
    assert editor.cursor_in_answer == len("Answer 1. It has two parts.")


def test_the_place_of_the_cursor_is_counted_in_characters(editor):
    editor.answer.setPlainText("🚀🚀 Lift-off")
    editor.begin(at_answer=True)
    cursor = editor.answer.textCursor()
    cursor.setPosition(4)
    editor.answer.setTextCursor(cursor)
    assert editor.cursor_in_answer == 2


def test_it_needs_more_height_for_more_text(editor, qtbot):
    low = editor.height_for(400)
    with qtbot.waitSignal(editor.grown):
        editor.answer.setPlainText("A long answer. " * 60)
    assert editor.height_for(400) > low + 100


def test_it_says_where_the_cursor_is(editor, qtbot):
    with qtbot.waitSignal(editor.cursor_moved) as signal:
        editor.begin(at_answer=True)
    assert editor.answer.geometry().contains(signal.args[0].center())
    assert editor.question.geometry().bottom() < editor.cursor_rect.top()


def test_both_fields_have_names(editor):
    assert (editor.question.accessibleName(), editor.answer.accessibleName()) == ("Question", "Answer")
