"""The passage below an answer."""

import pytest
from PySide6.QtWidgets import QVBoxLayout

from quizapp.gui.widgets.passage_note import PassageNote

SHORT = "The bridge opened in May. It is long."
LONG = f"{SHORT} " * 20


@pytest.fixture
def note(theme, window):
    note = PassageNote(theme)
    QVBoxLayout(window).addWidget(note)
    window.show()
    return note


def test_a_card_without_a_passage_shows_nothing(note):
    note.show_passage(None)
    assert note.isHidden()


def test_a_short_passage_is_shown_at_once(note):
    note.show_passage(SHORT)
    assert note.text.isVisible()
    assert note.text.toPlainText() == SHORT


def test_a_long_one_is_folded_until_it_is_asked_for(note):
    note.show_passage(LONG)
    assert not note.text.isVisible()
    note.fold.click()
    assert note.text.isVisible()
    note.show_passage(LONG)
    assert note.text.isVisible()


def test_the_next_card_begins_folded_again(note):
    note.show_passage(LONG)
    note.fold.click()
    note.show_passage(LONG + "Another.")
    assert not note.text.isVisible()


def test_markup_is_text(note):
    note.show_passage("<b>bold</b>")
    assert note.text.toPlainText() == "<b>bold</b>"
