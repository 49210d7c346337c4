import pytest
from builders import make_card, make_choice, make_deck
from PySide6.QtWidgets import QVBoxLayout

from quizapp.core.review import Confidence
from quizapp.gui.widgets.attempt_form import AttemptForm
from quizapp.services.prompt import Prompt

PROMPT = Prompt(card=make_card(1), deck=make_deck(), typed="Lima", confidence=Confidence.UNSURE)


@pytest.fixture
def form(qtbot, theme, window) -> AttemptForm:
    form = AttemptForm(theme)
    QVBoxLayout(window).addWidget(form)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return form


def test_it_shows_what_was_typed_and_said_without_repeating_it(form):
    heard = []
    form.typed.connect(heard.append)
    form.show_prompt(PROMPT)
    assert form.field.toPlainText() == "Lima"
    assert form.confidence.buttons[Confidence.UNSURE].isChecked()
    assert heard == []


def test_what_is_typed_is_told_at_every_key(qtbot, form):
    heard = []
    form.typed.connect(heard.append)
    form.show_prompt(PROMPT)
    form.take_focus()
    qtbot.keyClicks(form.field, " 1")
    assert heard == ["Lima ", "Lima 1"]


def test_the_cursor_stays_where_it_is_while_nothing_else_is_to_be_shown(qtbot, form):
    form.show_prompt(PROMPT)
    cursor = form.field.textCursor()
    cursor.setPosition(2)
    form.field.setTextCursor(cursor)
    form.show_prompt(PROMPT)
    assert form.field.textCursor().position() == 2


@pytest.mark.parametrize(("typing", "confidence"), [(True, True), (True, False), (False, True), (False, False)])
def test_either_can_be_left_out(form, typing, confidence):
    form.offer(typing=typing, confidence=confidence)
    form.show_prompt(PROMPT)
    assert (form.field.isVisible(), form.confidence.isVisible()) == (typing, confidence)
    assert form.isVisible() is (typing or confidence)


def test_where_there_are_choices_there_is_nothing_to_type(form):
    form.show_prompt(Prompt(card=make_choice(), deck=make_deck()))
    form.take_focus()
    assert not form.field.isVisible()
    assert not form.field.hasFocus()
    assert form.confidence.isVisible()


def test_it_says_when_the_box_is_entered_and_left(qtbot, form):
    form.show_prompt(PROMPT)
    form.confidence.buttons[Confidence.SURE].setFocus()
    with qtbot.waitSignal(form.entered):
        form.take_focus()
    with qtbot.waitSignal(form.left):
        form.confidence.buttons[Confidence.SURE].setFocus()


def test_it_is_named_for_screen_readers(form):
    assert form.field.accessibleName() == "What you remember"
    assert "Esc" in form.field.accessibleDescription()
