"""The form asks why a card is taken out of study."""

import pytest
from builders import make_card, make_deck
from PySide6.QtCore import Qt

from quizapp.core.withdrawal import Reason
from quizapp.gui.dialogs.withdrawal_form import WithdrawalForm


@pytest.fixture
def make_form(qtbot, theme, window):
    window.show()

    def make(**values: object) -> WithdrawalForm:
        form = WithdrawalForm(theme, make_card(1), make_deck(1, **values), window)
        form.open()
        qtbot.waitUntil(form.isActiveWindow)
        return form

    return make


def test_it_begins_at_wrong_without_a_note(make_form):
    form = make_form()
    assert (form.reason, form.text) == (Reason.WRONG, "")
    assert form.reasons[Reason.WRONG].hasFocus()
    assert not form.has_changed()


def test_the_arrow_keys_choose_another_reason(qtbot, make_form):
    form = make_form()
    qtbot.keyClick(form.reasons[Reason.WRONG], Qt.Key.Key_Down)
    assert form.reason is Reason.OUTDATED
    qtbot.keyClick(form.reasons[Reason.OUTDATED], Qt.Key.Key_Down)
    assert form.reason is Reason.RETIRED


def test_ctrl_enter_in_the_note_takes_the_card_out(qtbot, make_form):
    form = make_form()
    form.note.setPlainText(" It was Blinken. ")
    assert form.has_changed()
    with qtbot.waitSignal(form.accepted):
        qtbot.keyClick(form.note, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert form.text == "It was Blinken."


def test_the_source_is_asked_for_and_the_form_stays(qtbot, make_form):
    form = make_form(url="https://kyodonews.net/1")
    with qtbot.waitSignal(form.source_clicked):
        form.source_button.click()
    assert form.isVisible()


def test_without_an_address_there_is_nothing_to_open(make_form):
    form = make_form()
    assert not form.source_button.isEnabled()
    assert form.source_button.toolTip() == "The article gives no web address."
