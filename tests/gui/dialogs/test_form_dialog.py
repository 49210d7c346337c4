"""What all forms have in common."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QRadioButton, QSpinBox, QWidget

from quizapp.gui.dialogs.form_dialog import FormDialog
from quizapp.gui.widgets.focus_ring import FocusRing

CONTROL = Qt.KeyboardModifier.ControlModifier


class NameForm(FormDialog):
    """Asks for a name."""

    def __init__(self, theme, parent):
        super().__init__(theme, "Name", parent)
        self.name = QLineEdit("Iwaya")
        self.body.addWidget(self.name)

    def fault(self) -> tuple[QWidget, str] | None:
        return None if self.name.text() else (self.name, "A name is needed.")

    def has_changed(self) -> bool:
        return self.name.text() != "Iwaya"


@pytest.fixture
def form(qtbot, theme, window):
    window.show()
    form = NameForm(theme, window)
    form.open()
    qtbot.waitUntil(form.isActiveWindow)
    return form


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_control_and_enter_saves_from_any_field(qtbot, form, key):
    form.name.setFocus()
    with qtbot.waitSignal(form.accepted):
        qtbot.keyClick(form.name, key, CONTROL)


def test_enter_alone_in_a_field_saves_nothing(qtbot, form):
    form.name.setFocus()
    with qtbot.assertNotEmitted(form.accepted):
        qtbot.keyClick(form.name, Qt.Key.Key_Return)
    assert form.isVisible()


@pytest.mark.parametrize("make", [QSpinBox, QRadioButton])
def test_in_a_number_and_on_a_choice_enter_saves(qtbot, form, make):
    field = make()
    form.body.addWidget(field)
    field.show()
    field.setFocus()
    with qtbot.waitSignal(form.accepted):
        qtbot.keyClick(field, Qt.Key.Key_Return)


def test_enter_on_cancel_saves_nothing(qtbot, form):
    form.cancel_button.setFocus()
    with qtbot.assertNotEmitted(form.accepted):
        qtbot.keyClick(form.cancel_button, Qt.Key.Key_Return)


def test_the_button_saves(qtbot, form):
    with qtbot.waitSignal(form.accepted):
        form.save_button.click()


def test_what_is_at_fault_is_said_and_gets_the_focus(qtbot, form):
    form.name.setText("")
    form.save_button.setFocus()
    with qtbot.assertNotEmitted(form.accepted):
        form.save_button.click()
    assert [message.text for message in form.messages.messages] == ["A name is needed."]
    assert form.name.hasFocus()
    form.name.setText("Ishiba")
    with qtbot.waitSignal(form.accepted):
        form.save_button.click()


def test_escape_closes_a_form_that_was_not_touched(qtbot, form):
    with qtbot.waitSignal(form.rejected):
        qtbot.keyClick(form, Qt.Key.Key_Escape)


class TestChangedForm:
    @pytest.fixture
    def changed(self, qtbot, form):
        form.name.setText("Ishiba")
        qtbot.keyClick(form, Qt.Key.Key_Escape)
        assert form.isVisible()
        return form

    def test_it_is_closed_only_after_a_question(self, qtbot, changed):
        with qtbot.waitSignal(changed.rejected):
            changed.discard_question.deed_button.click()
        assert not changed.isVisible()

    def test_no_keeps_the_form_with_its_edits(self, changed):
        changed.discard_question.cancel_button.click()
        assert changed.isVisible()
        assert changed.name.text() == "Ishiba"

    def test_so_does_the_cancel_button_ask(self, changed):
        changed.discard_question.cancel_button.click()
        changed.cancel_button.click()
        assert changed.isVisible()
        assert changed.discard_question.isVisible()


def test_the_focus_is_seen(qtbot, form):
    form.cancel_button.setFocus(Qt.FocusReason.TabFocusReason)
    ring = form.findChild(FocusRing)
    qtbot.waitUntil(lambda: ring.target is form.cancel_button)
    assert ring.isVisible()
