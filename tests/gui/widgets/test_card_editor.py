import pytest
from builders import make_card
from PySide6.QtWidgets import QLabel

from quizapp.core.key_points import KeyPoint
from quizapp.gui.widgets.card_editor import CardEditor


@pytest.fixture
def editor(qtbot, theme, window) -> CardEditor:
    editor = CardEditor(theme)
    editor.setParent(window)
    editor.resize(600, 400)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return editor


def test_it_holds_both_texts_as_they_are(editor):
    card = make_card(1, question="What is <b>?", answer="First line.\nSecond & last.")
    editor.begin(card, at_answer=False)
    assert editor.question.toPlainText() == "What is <b>?"
    assert editor.answer.toPlainText() == "First line.\nSecond & last."


@pytest.mark.parametrize("at_answer", [False, True])
def test_the_cursor_is_at_the_end_of_the_text_the_student_looked_at(editor, at_answer):
    editor.begin(make_card(1), at_answer=at_answer)
    field = editor.answer if at_answer else editor.question
    assert field.hasFocus()
    assert field.textCursor().atEnd()


def test_it_knows_whether_anything_is_different(editor):
    card = make_card(1)
    editor.begin(card, at_answer=True)
    assert not editor.has_changed(card)
    editor.answer.insertPlainText("!")
    assert editor.has_changed(card)
    editor.answer.undo()
    assert not editor.has_changed(card)


def test_each_box_is_called_by_what_it_holds(editor):
    shown = [label.text() for label in editor.findChildren(QLabel) if label.isVisible()]
    assert shown == ["Question", "Answer"]
    assert (editor.question.accessibleName(), editor.answer.accessibleName()) == ("Question", "Answer")


def test_a_new_card_brings_no_undo_of_the_last(editor):
    editor.begin(make_card(1), at_answer=True)
    editor.answer.insertPlainText("!")
    editor.begin(make_card(2), at_answer=True)
    editor.answer.undo()
    assert editor.answer.toPlainText() == "Answer 2."


def test_the_points_of_the_answer_are_shown_where_there_are_any(editor):
    points = (KeyPoint(start=0, end=9), KeyPoint(start=10, end=22))
    card = make_card(1, answer="Both met. They agreed.", key_points=points)
    editor.begin(card, at_answer=True)
    assert editor.points.isVisible()
    assert not editor.has_changed(card)
    editor.points.core_button.click()
    assert editor.has_changed(card)
    editor.begin(make_card(2), at_answer=True)
    assert not editor.points.isVisible()
    assert not editor.has_changed(make_card(2))
