"""One new card is proposed for each point of an answer; the student edits them or leaves them out."""

import pytest
from builders import make_card

from quizapp.core.key_points import KeyPoint
from quizapp.gui.widgets.split_form import SplitForm
from quizapp.services.rescuing import Part

POINTS = (KeyPoint(start=0, end=9), KeyPoint(start=10, end=22))
CARD = make_card(1, question="Who met?", answer="Both met. They agreed.", key_points=POINTS)


@pytest.fixture
def form(qtbot, theme) -> SplitForm:
    form = SplitForm(theme, CARD)
    qtbot.addWidget(form)
    return form


def test_each_point_becomes_the_answer_of_a_card(form):
    assert form.parts == (
        Part(question="Who met? (1 of 2)", answer="Both met."),
        Part(question="Who met? (2 of 2)", answer="They agreed."),
    )
    assert form.fault() is None
    assert not form.has_changed()


def test_what_is_written_in_their_place_is_taken(form):
    form.rows[0].question.setPlainText("What did both do?")
    assert form.parts[0] == Part(question="What did both do?", answer="Both met.")
    assert form.has_changed()


def test_a_card_without_a_tick_is_not_made_and_not_looked_at(form):
    form.rows[1].answer.clear()
    form.rows[1].tick.setChecked(False)
    assert [part.answer for part in form.parts] == ["Both met."]
    assert form.fault() is None
    assert form.has_changed()
    assert not form.rows[1].answer.isEnabled()


def test_both_texts_of_a_card_are_needed(form):
    form.rows[1].question.setPlainText(" ")
    assert form.fault() == (form.rows[1].question, "A card needs a question and an answer.")


def test_at_least_one_card_is_needed(form, theme, qtbot):
    for row in form.rows:
        row.tick.setChecked(False)
    assert form.fault() == (form.rows[0].tick, "Tick at least one card.")
    empty = SplitForm(theme, make_card(1))
    qtbot.addWidget(empty)
    assert empty.fault() == (empty, "Tick at least one card.")


def test_each_field_is_called_by_its_card(form):
    assert form.rows[1].tick.text() == "Card 2"
    assert form.rows[1].answer.accessibleName() == "Answer of Card 2"
