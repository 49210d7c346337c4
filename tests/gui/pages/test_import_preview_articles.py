"""Plain articles on the import page: the reading view, proposals, and cards made of passages."""

import pytest
from importing import CONTROL, TEXT, ImportWindow
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from studying import open_app

from quizapp.core.draft import DraftState

PLAIN = """\
A Bridge Opens

bridges.example.org
7 December 2024

President Michelle Bachelet announced the bridge over the Chacao Channel in 2012, and Chile began to build it in 2018.

Ferries carry the traffic across the Chacao Channel until it is open. Nobody knows what will become of them.
"""
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def app(tmp_path, clock):
    with open_app(tmp_path / "profile", clock) as app:
        yield app


@pytest.fixture
def window(qtbot, theme, app) -> ImportWindow:
    window = ImportWindow(qtbot, theme, app)
    window.give(PLAIN)
    return window


def select(window, part):
    view = window.editor.reading.view
    start = view.toPlainText().index(part)
    cursor = view.textCursor()
    cursor.setPosition(start)
    cursor.setPosition(start + len(part), QTextCursor.MoveMode.KeepAnchor)
    view.setTextCursor(cursor)
    view.setFocus()


def test_it_opens_at_its_text_with_proposals_and_no_cards(window):
    assert window.editor.reading.view.hasFocus()
    assert window.editor.proposals.isVisible()
    assert window.draft.article.questions == ()
    assert window.draft.state is DraftState.NEW
    assert window.editor.about.title.toPlainText() == "A Bridge Opens"
    assert window.desk.bar.import_button.text() == "Nothing to import"


def test_proposals_become_cards_that_can_be_edited(window, qtbot):
    window.editor.proposals.take_focus()
    first = window.draft.proposals[0]
    window.key(Qt.Key.Key_E)
    assert window.draft.article.questions == (first,)
    assert window.cards.editor is not None
    window.type(" Really?")
    window.key(Qt.Key.Key_Escape)
    assert window.draft.article.questions == (first,)


def test_a_refused_proposal_is_gone_until_that_is_taken_back(window):
    proposals = window.draft.proposals
    window.editor.proposals.take_focus()
    window.key(Qt.Key.Key_Delete)
    assert window.draft.proposals == proposals[1:]
    assert window.page.undo()
    assert window.draft.proposals == proposals


def test_after_the_last_proposal_the_cards_have_the_focus(window):
    window.editor.proposals.take_focus()
    for _ in window.draft.proposals:
        window.key(Qt.Key.Key_Space)
    assert window.cards.hasFocus()


def test_a_cloze_of_a_passage_joins_the_cards(window):
    select(window, "Ferries")
    window.key(Qt.Key.Key_C)
    (card,) = window.draft.article.questions
    assert card.question == "[…] carry the traffic across the Chacao Channel until it is open."
    assert window.editor.reading.view.hasFocus()
    assert window.page.undo()
    assert window.draft.article.questions == ()


def test_the_page_scrolls_with_the_caret(window, qtbot):
    window.window.resize(720, 540)
    view, editor = window.editor.reading.view, window.editor
    for _ in range(2):
        window.key(Qt.Key.Key_End, CONTROL)
        caret = view.viewport().mapTo(editor.viewport(), view.cursorRect().center())
        assert 0 <= caret.y() <= editor.viewport().height()
        window.key(Qt.Key.Key_Home, CONTROL)
        caret = view.viewport().mapTo(editor.viewport(), view.cursorRect().center())
        assert 0 <= caret.y() <= editor.viewport().height()


def test_a_question_about_a_passage_waits_for_its_words(window):
    select(window, "until it is open")
    window.key(Qt.Key.Key_Q)
    window.type("Until when do ferries carry the traffic?")
    window.desk.finish_edit()
    (card,) = window.draft.article.questions
    assert (card.question, card.answer) == ("Until when do ferries carry the traffic?", "until it is open")
    window.key(Qt.Key.Key_Return, CONTROL)
    assert window.stored()[0] == (card.question, card.answer)


def test_planning_anew_keeps_the_proposals(window):
    proposals = window.draft.proposals
    window.planned()
    assert window.draft.proposals == proposals


def test_beside_an_article_with_questions_each_shows_its_own(window):
    window.give(TEXT)
    window.go_to("Ministers Meet In Lima")
    assert not window.editor.reading.isVisible()
    assert not window.editor.proposals.isVisible()
    window.go_to("A Bridge Opens")
    assert window.editor.reading.isVisible()
    assert window.editor.proposals.isVisible()
    signs = [window.desk.list.model().index(row, 0).data() for row in range(2)]
    assert signs == ["Article", "New"]


def test_cards_stand_below_the_text_they_are_made_of(window, qtbot):
    editor = window.editor
    qtbot.waitUntil(lambda: editor.questions.y() > editor.proposals.y() > editor.reading.y() > editor.about.y())
    assert editor.findings.y() > editor.questions.y()
    window.give(TEXT)
    window.go_to("Ministers Meet In Lima")
    qtbot.waitUntil(lambda: editor.questions.y() > editor.facets.y())
