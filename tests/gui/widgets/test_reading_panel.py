"""Cards that are made of a passage of the text, with one key or a button."""

import pytest
from drafts import make_article
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QVBoxLayout

from quizapp.core.card import CardKind
from quizapp.gui.widgets.reading_panel import ReadingPanel

TEXT = "The bridge opened in May. It is long.\n\nFerries carry the traffic."
PLAIN = make_article("A Bridge", questions=0, text=TEXT)


class Heard:
    def __init__(self, panel):
        self.questions, self.clozes = [], []
        panel.question_made.connect(self.questions.append)
        panel.cloze_made.connect(self.clozes.append)


@pytest.fixture
def panel(theme, window, qtbot):
    panel = ReadingPanel(theme)
    QVBoxLayout(window).addWidget(panel)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    panel.show_article(PLAIN)
    panel.view.setFocus()
    return panel


@pytest.fixture
def heard(panel):
    return Heard(panel)


def select(panel, part):
    cursor = panel.view.textCursor()
    start = TEXT.index(part)
    cursor.setPosition(start)
    cursor.setPosition(start + len(part), QTextCursor.MoveMode.KeepAnchor)
    panel.view.setTextCursor(cursor)


def test_it_hides_where_an_article_has_no_text(panel):
    assert panel.isVisible()
    panel.show_article(make_article())
    assert panel.isHidden()
    panel.show_article(None)
    assert panel.isHidden()


def test_without_a_selection_it_says_how_to_begin(panel, heard, qtbot):
    assert not panel.question_button.isEnabled()
    assert not panel.cloze_button.isEnabled()
    assert "Shift" in panel.hint.text()
    qtbot.keyClicks(panel.view, "qc")
    assert (heard.questions, heard.clozes) == ([], [])


def test_q_makes_the_selection_an_answer(panel, heard, qtbot):
    select(panel, "It is long.")
    qtbot.keyClick(panel.view, Qt.Key.Key_Q)
    (card,) = heard.questions
    assert (card.question, card.answer) == ("", "It is long.")
    assert card.passage == "The bridge opened in May. It is long."


def test_c_leaves_the_selection_out(panel, heard, qtbot):
    select(panel, "May")
    qtbot.keyClick(panel.view, Qt.Key.Key_C)
    (card,) = heard.clozes
    assert (card.question, card.answer, card.kind) == ("The bridge opened in […].", "May", CardKind.CLOZE)
    assert panel.hint.text() == "A card was added that leaves out: May"
    assert panel.view.hasFocus()


def test_the_mouse_has_buttons_that_show_their_keys(panel, heard, qtbot):
    select(panel, "May")
    assert "(Q)" in panel.question_button.text()
    assert "(C)" in panel.cloze_button.text()
    qtbot.mouseClick(panel.question_button, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(panel.cloze_button, Qt.MouseButton.LeftButton)
    assert (len(heard.questions), len(heard.clozes)) == (1, 1)


def test_a_whole_sentence_cannot_be_left_out(panel, heard, qtbot):
    select(panel, "It is long.")
    qtbot.keyClick(panel.view, Qt.Key.Key_C)
    assert heard.clozes == []
    assert "less than the whole sentence" in panel.hint.text()


def test_an_edit_elsewhere_leaves_what_was_said(panel, qtbot):
    select(panel, "May")
    qtbot.keyClick(panel.view, Qt.Key.Key_C)
    panel.show_article(make_article("Renamed", questions=1, text=TEXT))
    assert "May" in panel.hint.text()
