"""The question before something goes."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from quizapp.gui.dialogs.confirmation import Confirmation
from quizapp.gui.widgets.focus_ring import FocusRing


@pytest.fixture
def question(qtbot, theme, window):
    window.show()
    question = Confirmation(
        theme,
        window,
        question="Delete “Alliance”?",
        text="Deletes 5 cards. Undo brings them back until Quizapp is closed.",
        deed="Delete",
    )
    question.open()
    qtbot.waitUntil(question.isActiveWindow)
    return question


def test_it_says_what_goes_and_what_it_takes_along(question):
    assert [label.text() for label in question.findChildren(QLabel)] == [
        "Delete “Alliance”?",
        "Deletes 5 cards. Undo brings them back until Quizapp is closed.",
    ]
    assert question.accessibleName() == "Delete “Alliance”?"
    assert question.accessibleDescription() == "Deletes 5 cards. Undo brings them back until Quizapp is closed."


def test_what_comes_from_an_article_is_no_markup(qtbot, theme, window):
    question = Confirmation(theme, window, question="Delete “<b>x</b>”?", text="", deed="Delete")
    assert question.findChild(QLabel).textFormat() == Qt.TextFormat.PlainText


def test_enter_does_it(qtbot, question):
    assert question.deed_button.hasFocus()
    with qtbot.waitSignal(question.accepted):
        qtbot.keyClick(question.deed_button, Qt.Key.Key_Return)


@pytest.mark.parametrize("way", ["escape", "button"])
def test_there_are_two_ways_out(qtbot, question, way):
    with qtbot.waitSignal(question.rejected):
        if way == "escape":
            qtbot.keyClick(question, Qt.Key.Key_Escape)
        else:
            question.cancel_button.click()


def test_the_button_says_what_it_does(question):
    assert question.deed_button.text() == "Delete"
    assert question.deed_button.property("kind") == "danger"


def test_the_focus_is_seen_and_goes_from_button_to_button(qtbot, question):
    ring = question.findChild(FocusRing)
    qtbot.waitUntil(lambda: ring.target is question.deed_button)
    question.cancel_button.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(lambda: ring.target is question.cancel_button)
    assert ring.isVisible()
