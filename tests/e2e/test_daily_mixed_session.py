"""Journey 4: 42 cards, answer, bury, edit a typo, undo twice, leave at 17, reopen: 25 left. Undo lasts longer still."""

from datetime import timedelta

import pytest
from builders import reviewed
from PySide6.QtCore import Qt

from quizapp.core.changes import Snapshot

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def at_42_cards(sit_down):
    """Start the program on a day with 22 reviews and 20 new cards."""

    def start():
        student = sit_down()
        due = student.clock.now() - timedelta(days=1)
        cards = sorted(student.contents_on_disk(), key=lambda card: card.id)[:22]
        with student.collection() as other:
            other._collection.swap(Snapshot(cards={card.id: reviewed(card, due) for card in cards}))
        student.sees("42 cards")
        return student

    return start


def answer(student, cards: int) -> None:
    for _ in range(cards):
        student.press(" ")
        student.rate("4")


def test_a_daily_session_is_left_in_the_middle_and_gone_on_with(at_42_cards, sit_down):
    student = at_42_cards()
    student.press(" ")
    answer(student, 10)
    student.sees("10 / 42")

    tenth = student.question
    student.press("-")
    assert student.question != tenth
    student.sees("Undo bury")
    typo = student.question
    student.press("e")
    student.press(Qt.Key.Key_A, modifiers=CTRL)
    student.write("Is this typo gone?")
    student.press(Qt.Key.Key_Return, modifiers=CTRL)
    student.sees("Undo edit of the card")
    student.press("u")
    assert student.question == typo
    student.press("u")
    assert student.question == tenth

    answer(student, 7)
    next_question = student.question
    student.press(Qt.Key.Key_Escape)
    assert student.page == "today"
    student.sees("25 cards")
    student.press(" ")
    assert student.question == next_question
    assert student.answers_on_disk() == 17

    student = sit_down()
    student.sees("25 cards")
    student.press(" ")
    assert student.question == next_question
    answer(student, 25)
    assert student.answers_on_disk() == 42


def test_answers_of_the_former_run_are_taken_back_on_the_today_page_and_in_the_session(at_42_cards, sit_down):
    student = at_42_cards()
    student.press(" ")
    answer(student, 2)
    student.press(" ")
    last = student.question
    student.rate("3")
    assert student.answers_on_disk() == 3

    student = sit_down()
    assert student.window.commands["undo"].text() == "Undo Good"
    student.press(Qt.Key.Key_Z, modifiers=CTRL)
    student.sees("Undone: Good")
    assert student.answers_on_disk() == 2
    student.press(" ")
    assert student.question == last
    student.press("u", "u")
    assert student.answers_on_disk() == 0
    student.sees("0 / 42")
    student.press(Qt.Key.Key_Y, modifiers=CTRL)
    assert student.answers_on_disk() == 1
