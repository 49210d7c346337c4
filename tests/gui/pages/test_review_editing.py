"""Editing a card where it stands, on the review page."""

import pytest
from page_windows import CONTROL
from PySide6.QtCore import Qt
from studying import StudyWindow, open_app, put_decks

from quizapp.core.study_request import StudyRequest
from quizapp.services.study import Phase

SPACE, RETURN, ESCAPE, TAB = Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Tab


@pytest.fixture
def study(qtbot, theme, tmp_path, clock):
    with open_app(tmp_path, clock) as app:
        put_decks(app, 1, 3)
        study = StudyWindow(qtbot, theme, app)
        study.go("review")
        yield study


@pytest.fixture
def editor(study):
    return study.desk.card.editor


def test_e_puts_both_texts_into_boxes_with_the_cursor_where_the_student_was(study, editor):
    study.key(SPACE)
    study.key("e")
    assert (editor.question.toPlainText(), editor.answer.toPlainText()) == ("Question 11?", "Answer 11.")
    assert editor.answer.hasFocus()
    assert not study.desk.card.question.isVisible()


def test_before_the_reveal_the_cursor_is_in_the_question(study, editor):
    study.key("e")
    assert editor.question.hasFocus()


def test_keys_that_rate_bury_or_undo_are_text_while_editing(study, editor, qtbot):
    study.key("e")
    for key in ("1", "-", "u", "@", "c", "e"):
        study.key(key)
    assert editor.question.toPlainText() == "Question 11?1-u@ce"
    study.key("z", CONTROL)
    assert editor.question.toPlainText() == "Question 11?"
    assert (study.asked, study.published) == (11, [])


@pytest.mark.parametrize("key", [RETURN, Qt.Key.Key_Enter])
def test_ctrl_enter_saves_and_keeps_the_place(study, editor, key):
    study.key(SPACE)
    study.key("e")
    study.key("!")
    study.key(key, CONTROL)
    assert study.card(11).answer == "Answer 11.!"
    assert study.desk.card.back.answer.toPlainText() == "Answer 11.!"
    assert (study.asked, study.session.phase) == (11, Phase.ANSWER)
    study.key("3")
    assert len(study.logs(11)) == 1


def test_the_buttons_save_and_cancel_too(study, editor, qtbot):
    study.key("e")
    editor.question.setPlainText("Who?")
    qtbot.mouseClick(study.desk.bar.save_button, Qt.MouseButton.LeftButton)
    assert study.desk.card.question.toPlainText() == "Who?"
    study.key("e")
    editor.question.setPlainText("What?")
    qtbot.mouseClick(study.desk.bar.cancel_button, Qt.MouseButton.LeftButton)
    assert study.card(11).question == "Who?"


def test_esc_gives_the_edit_up_and_stays_on_the_page(study, editor):
    study.key(SPACE)
    study.key("e")
    study.key("x")
    study.key(ESCAPE)
    assert study.window.pages.page_name == "review"
    assert study.card(11).answer == "Answer 11."
    assert study.desk.card.back.answer.isVisible()
    study.key("4")
    assert study.asked == 12


def test_an_edit_is_one_step_of_undo(study):
    study.key("e")
    study.key("!")
    study.key(RETURN, CONTROL)
    assert study.desk.header.undo_button.text() == "Undo edit of the card"
    study.key("u")
    assert study.card(11).question == "Question 11?"


def test_saving_without_a_change_makes_no_step(study):
    study.key("e")
    study.key(RETURN, CONTROL)
    assert study.published == []
    assert study.desk.card.question.isVisible()


def test_a_card_without_an_answer_is_refused_and_the_texts_stay_in_the_boxes(study, editor):
    study.key("e")
    editor.question.setPlainText("Better?")
    editor.answer.setPlainText("  ")
    study.key(RETURN, CONTROL)
    assert [message.text for message in study.messages] == [
        "A card needs a question and an answer. Fill in both, or delete the card."
    ]
    assert editor.question.isVisible()
    assert editor.question.toPlainText() == "Better?"
    editor.answer.setPlainText("Yes.")
    study.key(RETURN, CONTROL)
    assert (study.card(11).question, study.card(11).answer) == ("Better?", "Yes.")


def test_a_change_elsewhere_does_not_disturb_the_edit(study, editor):
    study.key("e")
    study.key("!")
    study.app.cards.star(study.card(12).id)
    study.change_elsewhere()
    assert editor.question.toPlainText() == "Question 11?!"
    study.key(RETURN, CONTROL)
    assert study.card(11).question == "Question 11?!"


def test_an_edit_of_a_card_that_was_deleted_meanwhile_says_so_and_loses_no_text(study, editor):
    study.key("e")
    study.key("!")
    study.app.cards.delete([study.card(11).id])
    study.change_elsewhere()
    study.key(RETURN, CONTROL)
    assert [message.kind for message in study.messages] == ["error"]
    assert editor.question.toPlainText() == "Question 11?!"
    study.key(ESCAPE)
    assert study.asked == 12


def test_an_edit_left_open_is_there_when_the_page_is_shown_again(study, editor):
    study.key("e")
    study.key("!")
    study.go("today")
    study.go("review")
    assert editor.question.isVisible()
    assert editor.question.toPlainText() == "Question 11?!"


def test_an_edit_left_open_is_saved_when_another_session_begins(study):
    study.key("e")
    study.key("!")
    study.go("today")
    study.go("review", StudyRequest())
    assert study.card(11).question == "Question 11?!"
    assert study.desk.card.question.toPlainText() == "Question 11?!"


def test_tab_leads_from_box_to_box_and_to_the_buttons(study, editor):
    study.key("e")
    study.key(TAB)
    assert editor.answer.hasFocus()
    study.key(TAB)
    assert editor.points.points_list.hasFocus()
    for button in (editor.points.cut_button, editor.points.core_button):
        study.key(TAB)
        assert button.hasFocus()
    study.key(TAB)
    assert study.desk.bar.cancel_button.hasFocus()


@pytest.mark.parametrize("page", ["review", "today"])
def test_closing_the_window_saves_an_open_edit_on_whatever_page_it_is_closed(study, page):
    study.key("e")
    study.key("!")
    study.go(page)
    assert study.window.close()
    assert study.card(11).question == "Question 11?!"


def test_the_window_stays_open_where_the_edit_cannot_be_saved(study, editor):
    study.key("e")
    editor.answer.clear()
    study.go("today")
    assert not study.window.close()
    assert study.window.pages.page_name == "review"
    assert [message.text for message in study.window.banners.messages] == [
        "A card needs a question and an answer. Fill in both, or delete the card."
    ]
    study.key(ESCAPE)
    assert study.window.close()
    assert study.card(11).answer == "Answer 11."
