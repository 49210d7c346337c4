"""The cards that are proposed of a plain article: accepted, edited or refused, by keys or mouse."""

from dataclasses import replace

import pytest
from drafts import make_article, make_draft, make_question
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QVBoxLayout

from quizapp.core.draft_editing import accept_proposals, refuse_proposal
from quizapp.gui.widgets.proposal_panel import ProposalPanel

PROPOSALS = tuple(make_question(number) for number in (1, 2, 3))
LEFT = Qt.MouseButton.LeftButton


class Shown:
    """A panel whose edits are shown again, as the preview does."""

    def __init__(self, panel):
        self.panel = panel
        self.edited = []
        self.emptied = 0
        self.draft = make_draft(make_article(questions=0, text="A text."), proposals=PROPOSALS)
        panel.accepted.connect(self._accept)
        panel.refused.connect(self._refuse)
        panel.edit_asked.connect(self.edited.append)
        panel.emptied.connect(self._note)
        panel.show_draft(self.draft)

    @property
    def accepted(self):
        return self.draft.article.questions

    @property
    def open(self):
        return [row.proposal for row in self.panel.rows]

    def _accept(self, proposals):
        self._show(accept_proposals(self.draft, proposals))

    def _refuse(self, proposal):
        self._show(refuse_proposal(self.draft, proposal))

    def _show(self, draft):
        self.draft = draft
        self.panel.show_draft(draft)

    def _note(self):
        self.emptied += 1


@pytest.fixture
def shown(theme, window, qtbot):
    panel = ProposalPanel(theme)
    column = QVBoxLayout(window)
    column.addWidget(QPushButton("before"))
    column.addWidget(panel)
    column.addWidget(QPushButton("after"))
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return Shown(panel)


@pytest.fixture
def press(shown, qtbot):
    shown.panel.take_focus()

    def press(key, modifier=Qt.KeyboardModifier.NoModifier):
        qtbot.keyClick(QApplication.focusWidget(), key, modifier)

    return press


def test_nothing_is_accepted_by_itself(shown):
    assert shown.accepted == ()
    assert shown.open == list(PROPOSALS)
    texts = [label.text() for label in shown.panel.findChildren(QLabel)]
    assert {"3 proposed cards", "Question 1?", "Answer 1. It has two parts."} <= set(texts)


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_a_key_accepts_and_goes_on_to_the_next(shown, press, key):
    press(key)
    assert shown.accepted == PROPOSALS[:1]
    assert shown.panel.rows[0].hasFocus()
    assert shown.open == list(PROPOSALS[1:])


@pytest.mark.parametrize("key", [Qt.Key.Key_Delete, Qt.Key.Key_Backspace])
def test_a_key_refuses(shown, press, key):
    press(Qt.Key.Key_Down)
    press(key)
    assert shown.accepted == ()
    assert shown.open == [PROPOSALS[0], PROPOSALS[2]]
    assert shown.panel.rows[1].hasFocus()


def test_e_asks_to_edit(shown, press):
    press(Qt.Key.Key_E)
    assert shown.edited == [PROPOSALS[0]]


def test_other_keys_are_left_to_the_page(shown, press):
    press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    press(Qt.Key.Key_X)
    assert (shown.accepted, shown.edited, shown.open) == ((), [], list(PROPOSALS))


def test_arrows_move_between_the_ends(shown, press):
    press(Qt.Key.Key_Up)
    assert shown.panel.rows[0].hasFocus()
    for _ in range(4):
        press(Qt.Key.Key_Down)
    assert shown.panel.rows[2].hasFocus()


def test_tab_stops_once_at_the_rows(shown, press):
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Tab)
    assert QApplication.focusWidget().text() == "after"
    press(Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
    assert shown.panel.rows[1].hasFocus()


def test_buttons_do_the_same(shown, qtbot):
    qtbot.mouseClick(shown.panel.rows[0].edit_button, LEFT)
    assert shown.edited == [PROPOSALS[0]]
    qtbot.mouseClick(shown.panel.rows[0].accept_button, LEFT)
    qtbot.mouseClick(shown.panel.rows[0].refuse_button, LEFT)
    assert shown.accepted == PROPOSALS[:1]
    assert shown.open == [PROPOSALS[2]]
    qtbot.mouseDClick(shown.panel.rows[0], LEFT)
    assert shown.edited[-1] == PROPOSALS[2]


def test_all_are_accepted_at_once(shown, qtbot):
    qtbot.mouseClick(shown.panel.accept_all, LEFT)
    assert shown.accepted == PROPOSALS
    assert shown.panel.isHidden()


def test_after_the_last_one_the_focus_is_wanted_elsewhere(shown, press):
    for _ in PROPOSALS:
        press(Qt.Key.Key_Space)
    assert shown.emptied == 1


def test_a_screen_reader_hears_card_and_keys(shown):
    row = shown.panel.rows[0]
    assert row.accessibleName() == "Question 1? Answer 1. It has two parts."
    assert "Space" in row.accessibleDescription()
    assert row.accept_button.accessibleName() == "Accept this card (Space)"


def test_a_draft_without_proposals_hides_it(shown):
    shown.panel.show_draft(None)
    assert shown.panel.isHidden()
    shown.panel.show_draft(replace(shown.draft, proposals=()))
    assert shown.panel.isHidden()
