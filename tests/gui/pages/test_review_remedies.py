"""What helps with a card that fails while it is studied: it is taken out, or rescued when it has become a leech."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from builders import make_card, make_deck, reviewed
from PySide6.QtCore import Qt
from studying import StudyWindow, open_app, put

from quizapp.gui.dialogs.rescue_sheet import Rescue
from quizapp.gui.widgets.banner import Message

DUE = datetime(2026, 11, 24, 4, tzinfo=UTC)
SHIFT = Qt.KeyboardModifier.ShiftModifier


def forgotten(number: int, lapses: int, deck: int = 1):
    card = reviewed(make_card(number, deck), DUE)
    return replace(card, schedule=replace(card.schedule, lapses=lapses))


@pytest.fixture
def study(qtbot, theme, tmp_path, clock):
    app = open_app(tmp_path, clock)
    put(app, make_deck(1), make_deck(2), forgotten(11, 4), forgotten(21, 0, deck=2))
    study = StudyWindow(qtbot, theme, app)
    study.go("review")
    yield study
    app.close()


def answer_the_leech(study: StudyWindow) -> None:
    while study.asked != 11:
        study.answer()
    study.answer("1")


def test_the_fifth_lapse_is_followed_by_the_offer_and_by_the_next_card(study):
    answer_the_leech(study)
    assert study.messages[-1].text == "A leech, forgotten 5 times: Question 11?"
    assert not study.card(11).suspended
    assert study.review.remedies.forms.sheet is None


def test_its_button_opens_the_rescue_of_that_card(study):
    answer_the_leech(study)
    study.messages[-1].on_action()
    assert study.review.remedies.forms.sheet.editor.question.toPlainText() == "Question 11?"


def test_its_key_rescues_that_card_and_then_the_one_that_is_asked(study):
    answer_the_leech(study)
    study.key("X", SHIFT)
    sheet = study.review.remedies.forms.sheet
    assert sheet.editor.question.toPlainText() == "Question 11?"
    sheet.cancel_button.click()
    asked = study.session.prompt.card.question
    study.key("X", SHIFT)
    assert study.review.remedies.forms.sheet.editor.question.toPlainText() == asked


def test_with_the_answer_the_offer_is_taken_back(study):
    answer_the_leech(study)
    study.key("U")
    assert study.window.banners.messages == []
    study.answer("3")
    study.key("U")
    asked = study.session.prompt.card
    assert asked.schedule.lapses == 4
    study.key("X", SHIFT)
    assert study.review.remedies.forms.sheet.editor.question.toPlainText() == asked.question


def test_the_offer_with_its_key_stays_behind_when_the_session_is_left(study):
    answer_the_leech(study)
    assert study.window.banners.messages
    study.go("today")
    assert study.window.banners.messages == []


def test_what_was_told_of_a_rescue_goes_when_that_is_undone(study):
    answer_the_leech(study)
    study.key("X", SHIFT)
    sheet = study.review.remedies.forms.sheet
    sheet.choices[Rescue.RETIRE].click()
    sheet.save_button.click()
    assert [message.text for message in study.window.banners.messages] == ["Card retired: it is asked no more."]
    study.key("U")
    assert study.card(11).withdrawn is None
    assert study.window.banners.messages == []


def test_what_was_told_leaves_with_the_next_answer_unless_it_is_a_warning(study):
    for text, kind in (("The disk is nearly full.", "warn"), ("Buried.", "ok")):
        study.review.message.emit(Message(text=text, kind=kind))
    study.key(" ")
    assert len(study.window.banners.messages) == 2
    study.key("3")
    assert [message.text for message in study.window.banners.messages] == ["The disk is nearly full."]


def test_any_other_answer_offers_nothing(study):
    asked = study.answer("3")
    assert study.messages == []
    study.key("X", SHIFT)
    assert study.review.remedies.forms.sheet.editor.question.toPlainText() != f"Question {asked}?"


def test_x_takes_the_card_that_is_asked_out_and_the_next_comes(study):
    asked = study.asked
    study.key("X")
    study.review.remedies.forms.form.save_button.click()
    assert study.card(asked).withdrawn is not None
    assert study.asked != asked
    assert study.messages[-1].text == "Card taken out: it waits under Corrections."
    study.key("U")
    assert study.asked == asked
    assert study.card(asked).withdrawn is None


def test_a_leech_can_be_rescued_when_nothing_is_left_to_ask(study):
    study.app.cards.suspend([21])
    study.change_elsewhere()
    answer_the_leech(study)
    study.app.cards.bury([11])
    study.change_elsewhere()
    assert study.desk.is_at_end
    study.messages[-1].on_action()
    sheet = study.review.remedies.forms.sheet
    sheet.choices[Rescue.KEEP].click()
    sheet.save_button.click()
    assert study.card(11).kept_lapses == 5
