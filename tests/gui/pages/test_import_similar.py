"""An article of an event that a deck tells of already, on the import page of the real window."""

from dataclasses import replace

import pytest
from importing import CONTROL, ImportWindow
from PySide6.QtCore import Qt
from studying import open_app

from quizapp.core.article_editing import with_question
from quizapp.core.draft import DraftState, QuestionState, SimilarChoice
from quizapp.core.library import DeckQuery
from quizapp.gui.screenshot_data import TUNNEL, TUNNEL_AGAIN

ENTER = Qt.Key.Key_Return
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def window(qtbot, theme, tmp_path, clock):
    with open_app(tmp_path / "profile", clock) as app:
        window = ImportWindow(qtbot, theme, app)
        window.give(TUNNEL)
        window.key(ENTER, CONTROL)
        window.give(TUNNEL_AGAIN)
        yield window


def stories(window) -> list[int | None]:
    return [row.summary.deck.story for row in window.app.library.sums.rows(window.app.library.find(DeckQuery()))]


def test_it_says_what_it_is_like_and_offers_what_can_become_of_it(window):
    assert window.states == [DraftState.SIMILAR]
    panel = window.editor.head.similar
    assert panel.isVisible()
    assert panel.heading.text().endswith("% like “Queen and President Open the Channel Tunnel”")
    assert panel.buttons[SimilarChoice.LINK].isChecked()


def test_the_table_says_it_too(window):
    window.give(TUNNEL_AGAIN.replace("wire.", "press.").replace("Trains Meet", "Two Trains Met"))
    table = window.desk.list.model()
    details = [table.index(row, 1).data(Qt.ItemDataRole.ToolTipRole) for row in range(table.rowCount())]
    assert all("% like “" in detail for detail in details)
    visible = [button.text() for button in window.desk.states.buttons.values() if button.isVisible()]
    assert visible == ["Similar 2"]


def test_linked_by_default_and_taken_back_as_a_whole(window):
    window.key(ENTER, CONTROL)
    one, other = stories(window)
    assert one == other is not None
    window.app.history.undo()
    assert stories(window) == [None]


def test_keys_choose_and_the_plan_follows(window):
    window.key(Qt.Key.Key_N, ALT)
    window.planned()
    assert window.draft.similar_choice is SimilarChoice.NEW_QUESTIONS
    assert window.draft.states == (QuestionState.SAME, QuestionState.NEW, QuestionState.NEW)
    window.key(ENTER, CONTROL)
    assert window.decks() == ["Queen and President Open the Channel Tunnel"]
    assert len(window.stored()) == 5


def test_a_choice_can_be_taken_back(window):
    window.key(Qt.Key.Key_K, ALT)
    assert window.draft.similar_choice is SimilarChoice.KEEP
    assert window.page.undo()
    assert window.draft.similar_choice is SimilarChoice.LINK
    assert window.editor.head.similar.buttons[SimilarChoice.LINK].isChecked()


def test_a_question_that_is_there_already_says_what_it_is_like(window):
    assert [like is not None for like in window.draft.alike] == [True, False, False]
    spoken = window.cards.model().index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "Nearly the same as “Who opened the Channel Tunnel?”" in spoken


def test_edited_into_another_event_it_is_new(window):
    for place in range(3):
        article = window.draft.article
        window.page.preview.set_article(0, _otherwise(article, place))
    window.planned()
    assert window.states == [DraftState.NEW]
    assert not window.editor.head.similar.isVisible()


def _otherwise(article, place):
    changed = with_question(article, place, question=f"What grows in garden {place}?", answer="Roses and beans.")
    return replace(changed, title="Gardens Are Green", summary="It rained.", source="garden.example.org")
