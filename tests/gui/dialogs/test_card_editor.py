"""The form for the texts of a card."""

import pytest
from builders import make_card
from PySide6.QtCore import Qt

from quizapp.core.key_points import KeyPoint
from quizapp.gui.dialogs.card_editor import CardDialog

POINTS = (KeyPoint(start=0, end=9), KeyPoint(start=10, end=18))
CARD = make_card(1, question="Who met?", answer="Iwaya and Blinken.", key_points=POINTS)


@pytest.fixture
def dialog(qtbot, theme, window):
    window.show()
    dialog = CardDialog(theme, CARD, window)
    dialog.open()
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def test_it_begins_at_the_question(dialog):
    assert (dialog.question, dialog.answer) == ("Who met?", "Iwaya and Blinken.")
    assert dialog.editor.question.hasFocus()
    assert not dialog.has_changed()


def test_tab_leads_from_the_question_to_the_answer(qtbot, dialog):
    qtbot.keyClick(dialog.editor.question, Qt.Key.Key_Tab)
    assert dialog.editor.answer.hasFocus()


def test_edits_are_there_as_they_were_typed(dialog):
    dialog.editor.question.setPlainText("Who agreed?\n")
    assert dialog.question == "Who agreed?\n"
    assert dialog.has_changed()
    assert dialog.fault() is None


def test_another_cut_of_the_answer_is_an_edit_too(dialog):
    assert dialog.key_points == POINTS
    dialog.editor.points.join_button.click()
    assert dialog.key_points == (KeyPoint(start=0, end=18),)
    assert dialog.has_changed()


@pytest.mark.parametrize("side", ["question", "answer"])
def test_both_texts_are_needed(qtbot, dialog, side):
    field = getattr(dialog.editor, side)
    field.setPlainText("  ")
    assert dialog.fault() == (field, "A card needs a question and an answer.")
    with qtbot.assertNotEmitted(dialog.accepted):
        dialog.save_button.click()
    assert field.hasFocus()
