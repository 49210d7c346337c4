from dataclasses import replace

import pytest
from builders import make_card, make_deck

from quizapp.core.recall import Highlight, PointMatch, RecallMatch
from quizapp.core.review import Confidence
from quizapp.gui.widgets.typed_note import TypedNote
from quizapp.services.prompt import Prompt

PROMPT = Prompt(card=make_card(1), deck=make_deck(), typed="Peru <b>hosts</b>")


@pytest.fixture
def note(qtbot, theme) -> TypedNote:
    note = TypedNote(theme)
    qtbot.addWidget(note)
    return note


def test_it_shows_what_was_typed_as_it_is(note):
    note.show_prompt(PROMPT)
    assert not note.isHidden()
    assert (note.heading.text(), note.text.toPlainText()) == ("You typed", "Peru <b>hosts</b>")


def test_words_of_the_answer_stand_out(note):
    point = PointMatch(score=1.0, matched=True, in_typed=(Highlight(start=0, end=4),))
    note.show_prompt(replace(PROMPT, match=RecallMatch(points=(point,), share=1.0, suggested=None)))
    assert note.text.document().find("Peru").charFormat().fontUnderline()
    assert not note.text.document().find("hosts").charFormat().fontUnderline()


def test_it_says_how_sure_the_student_was(note):
    note.show_prompt(replace(PROMPT, confidence=Confidence.SURE))
    assert note.heading.text() == "You typed · Sure"
    note.show_prompt(replace(PROMPT, typed=" ", confidence=Confidence.NO_IDEA))
    assert note.heading.text() == "You said: No idea"
    assert note.text.isHidden()


def test_with_nothing_typed_or_said_it_is_not_there(note):
    note.show_prompt(replace(PROMPT, typed="  \n"))
    assert note.isHidden()
