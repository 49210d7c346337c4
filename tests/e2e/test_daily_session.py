"""The daily session and what comes in between: another start, another program, another setting."""

from dataclasses import replace
from datetime import timedelta

from PySide6.QtCore import Qt

from quizapp.core.review import Rating


def test_a_session_is_left_and_gone_on_with_after_the_next_start(sit_down):
    student = sit_down()
    student.press(" ")
    for _ in range(7):
        student.press(" ")
        student.rate("4")
    question = student.question
    student.press(Qt.Key.Key_Escape)
    assert student.page == "today"
    student.sees("13 cards")

    student = sit_down()
    student.sees("13 cards")
    student.press(" ")
    assert student.question == question


def test_bury_edit_and_undo_in_the_middle_of_a_session(sit_down):
    student = sit_down()
    student.press(" ", " ")
    student.rate("4")
    second = student.question
    student.press("-")
    third = student.question
    assert third != second
    student.sees("Undo bury")

    student.press("e")
    student.press(Qt.Key.Key_A, modifiers=Qt.KeyboardModifier.ControlModifier)
    student.write("Is this typo gone?")
    student.press(Qt.Key.Key_Return, modifiers=Qt.KeyboardModifier.ControlModifier)
    assert student.question == "Is this typo gone?"

    student.press("u")
    assert student.question == third
    student.press("u")
    assert student.question == second
    student.press("u")
    assert student.answers_on_disk() == 0


def test_what_another_program_answers_is_not_asked_again(sit_down):
    student = sit_down()
    student.press(" ")
    question = student.question
    with student.collection() as other:
        session = other.study.session()
        assert session.prompt.card.question == question
        session.reveal()
        session.rate(Rating.EASY)
    student.waits_for(lambda: student.question != question)


def test_an_answer_given_elsewhere_in_the_same_moment_is_not_answered_on_top(sit_down):
    student = sit_down()
    student.press(" ", " ")
    student.pause()
    with student.collection() as other:
        session = other.study.session()
        session.reveal()
        session.rate(Rating.EASY)
    student.press("1")
    student.waits_for(lambda: student.answers_on_disk() == 1)


def test_an_answer_waits_while_another_program_writes(sit_down):
    student = sit_down()
    student.press(" ", " ")
    student.pause()
    with student.collection() as other, other._collection.transaction():
        student.press("3")
        assert student.window.pages.current_page.desk.card.back.answer.isVisible()
    student.waits_for(lambda: student.answers_on_disk() == 1)


def test_a_setting_changed_in_mid_session_holds_from_the_next_answer(sit_down):
    student = sit_down()
    student.press(" ")
    with student.collection() as other:
        other.change_settings(replace(other.settings, maximum_interval=2))
    student.waits_for(lambda: student.app.settings.maximum_interval == 2)
    student.press(" ")
    student.rate("4")
    assert all(
        card.schedule.due is None or card.schedule.due <= student.clock.now() + timedelta(days=2)
        for card in student.contents_on_disk()
    )


def test_undo_in_a_session_never_takes_an_import_back(sit_down, article):
    student = sit_down()
    student.paste(article)
    student.click("Import 1 article")
    student.sees("3 cards added")
    student.click("Study")
    student.sees("Show answer")
    student.press(" ")
    student.rate("3")
    student.press("u", "u", "u")
    assert student.decks_on_disk() == 11
    assert student.answers_on_disk() == 0
    student.press(Qt.Key.Key_Escape, "d")
    student.press(Qt.Key.Key_Z, modifiers=Qt.KeyboardModifier.ControlModifier)
    student.waits_for(lambda: student.decks_on_disk() == 10)


def test_escape_closes_the_article_before_the_session(sit_down):
    student = sit_down()
    student.press(" ", "c", Qt.Key.Key_Escape)
    assert student.page == "review"
    student.press(Qt.Key.Key_Escape)
    assert student.page == "today"


def test_space_at_the_end_begins_no_extra_cards(sit_down):
    student = sit_down()
    student.press(" ")
    while "Show answer" in student.screen:
        student.press(" ")
        student.rate("4")
    student.press(" ")
    assert student.page == "today"
    assert student.answers_on_disk() == 20
