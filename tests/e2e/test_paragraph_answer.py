"""Journey 5: a paragraph is recalled in part, typed, and compared; the student has the last word."""

import pytest
from PySide6.QtCore import Qt

from quizapp.core.review import Confidence, Rating

CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
ARTICLE = """alliances.example.org

Two Nordic States Join NATO

Finland and Sweden have joined the alliance.

- How did Finland and Sweden join NATO?
- Finland joined NATO in April 2023. Sweden followed in March 2024. Turkey had kept Sweden waiting for twenty months. \
Hungary was the last member to agree.
- Which alliance is meant?
- NATO is meant. It was founded in 1949.
"""
TYPED = "In April 2023 Finland joined NATO, and Hungary agreed as the last member"


@pytest.fixture
def student(sit_down):
    """A student who has just imported the article and studies it."""
    student = sit_down()
    student.paste(ARTICLE)
    student.click("Import 1 article")
    student.sees("2 cards added")
    student.click("Study")
    student.sees("Show answer", "How did Finland and Sweden join NATO?", "How sure are you?")
    return student


def test_partial_recall_is_typed_compared_and_overridden(student):
    student.press("w")
    student.write(TYPED)
    student.press("u", modifiers=ALT)
    student.press(Qt.Key.Key_Return, modifiers=CONTROL)
    student.sees("You typed · Unsure", TYPED, "2 / 4")
    bar = student.window.pages.current_page.desk.bar.ratings.buttons
    assert [rating for rating, button in bar.items() if button.suggested] == [Rating.HARD]

    student.rate("3")
    student.sees("Which alliance is meant?")
    (log,) = student.logs_on_disk("How did Finland and Sweden join NATO?")
    assert (log.recall_score, log.suggested, log.rating) == (0.5, Rating.HARD, Rating.GOOD)
    assert log.confidence is Confidence.UNSURE
    assert len(student.card_on_disk("How did Finland and Sweden join NATO?").key_points) == 4


def test_a_tick_that_is_wrong_is_changed_and_space_takes_what_is_then_suggested(student):
    student.press("w")
    student.write(TYPED)
    student.press(Qt.Key.Key_Return, modifiers=CONTROL)
    student.press("1", modifiers=ALT)
    student.sees("1 / 4")
    student.rate(" ")
    student.sees("Which alliance is meant?")
    (log,) = student.logs_on_disk("How did Finland and Sweden join NATO?")
    assert (log.recall_score, log.suggested, log.rating) == (0.25, Rating.AGAIN, Rating.AGAIN)


def test_undo_takes_score_and_cut_back_and_asks_again_with_what_was_typed(student):
    student.press("w")
    student.write(TYPED)
    student.press(Qt.Key.Key_Return, modifiers=CONTROL)
    student.rate("3")
    student.sees("Undo Good")
    student.press("u")
    student.sees("How did Finland and Sweden join NATO?")
    student.sees(TYPED)
    assert student.logs_on_disk("How did Finland and Sweden join NATO?") == []
    assert student.card_on_disk("How did Finland and Sweden join NATO?").key_points == ()
