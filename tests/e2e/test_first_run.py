"""Journey 1: start, sample decks seen, Space, reveal, 3, undo, end screen; all with keys."""

from PySide6.QtCore import Qt


def test_the_first_card_is_one_key_away_from_the_first_start(sit_down):
    student = sit_down()
    student.sees("20 cards", "Remove samples")
    student.press(" ")
    student.sees("Show answer", "When, from where and on which rocket was the James Webb Space Telescope launched?")


def test_an_answer_is_on_disk_at_once_and_undo_takes_it_back(sit_down):
    student = sit_down()
    student.press(" ")
    question = student.question
    student.press(" ")
    student.sees("The James Webb Space Telescope was launched on 25 December 2021")
    assert student.question == question, "the question stays"
    student.rate("3")
    student.sees("Undo Good")
    assert student.answers_on_disk() == 1
    assert student.question != question

    student.press("u")
    student.waits_for(lambda: student.question == question)
    assert student.answers_on_disk() == 0


def test_a_rating_key_is_dead_before_the_reveal_and_right_after_it(sit_down):
    student = sit_down()
    student.press(" ", "3")
    assert student.answers_on_disk() == 0
    student.press(" ", "3")
    assert student.answers_on_disk() == 0
    student.pause()
    student.press("3")
    assert student.answers_on_disk() == 1


def test_the_session_ends_with_what_was_done_and_one_next_action(sit_down):
    student = sit_down()
    student.press(" ")
    while "Show answer" in student.screen:
        student.press(" ")
        student.rate("4")
    assert student.answers_on_disk() == 20
    student.sees("20\ncards", "recalled", "due tomorrow", "Learn 5 more")
    student.press(Qt.Key.Key_Escape)
    assert student.page == "today"


def test_the_samples_can_be_removed_and_stay_removed(sit_down):
    student = sit_down()
    student.click("Remove samples")
    student.sees("Undo")
    assert student.decks_on_disk() == 0
    student = sit_down()
    assert student.decks_on_disk() == 0
    student.sees("Import")
