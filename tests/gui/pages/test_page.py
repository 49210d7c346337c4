import pytest
from PySide6.QtWidgets import QStackedWidget

from quizapp.core.changes import ChangeSet
from quizapp.core.ids import CardId, DeckId
from quizapp.gui.pages.page import EVERYTHING, Page


class Diary(Page):
    """Writes down what it is told."""

    def __init__(self):
        super().__init__("Diary")
        self.log = []

    def shown(self):
        self.log.append("shown")

    def hidden(self):
        self.log.append("hidden")

    def refresh(self, change):
        self.log.append(change)


@pytest.fixture
def pages(qtbot, theme):
    stack = QStackedWidget()
    qtbot.addWidget(stack)
    first, second = Diary(), Diary()
    stack.addWidget(first)
    stack.addWidget(second)
    stack.show()
    return stack, first, second


def test_a_page_refreshes_wholly_when_it_is_first_seen_and_not_before(pages):
    _, first, second = pages

    assert first.log == [EVERYTHING, "shown"]
    assert second.log == []


def test_a_page_that_is_seen_refreshes_at_once(pages):
    _, first, _ = pages
    change = ChangeSet(cards=frozenset({CardId(1)}))
    first.log.clear()

    first.notice(change)

    assert first.log == [change]


def test_a_page_out_of_sight_refreshes_once_when_it_is_seen_again_with_all_that_it_missed(pages):
    stack, first, second = pages
    stack.setCurrentWidget(second)
    first.log.clear()
    first.notice(ChangeSet(decks=frozenset({DeckId(1)}), reviews=True))
    first.notice(ChangeSet(decks=frozenset({DeckId(2)}), cards=frozenset({CardId(7)})))
    assert first.log == []

    stack.setCurrentWidget(first)

    missed = ChangeSet(decks=frozenset({DeckId(1), DeckId(2)}), cards=frozenset({CardId(7)}), reviews=True)
    assert first.log == [missed, "shown"]


def test_a_page_that_missed_nothing_is_only_shown(pages):
    stack, first, second = pages
    stack.setCurrentWidget(second)
    first.log.clear()

    stack.setCurrentWidget(first)

    assert first.log == ["shown"]


def test_a_page_that_has_caught_up_by_itself_is_only_shown(pages):
    stack, first, second = pages
    stack.setCurrentWidget(second)
    first.log.clear()
    first.notice(EVERYTHING)
    first.caught_up()

    stack.setCurrentWidget(first)

    assert first.log == ["shown"]


def test_a_page_is_told_when_it_goes_out_of_sight(pages):
    stack, first, second = pages
    stack.setCurrentWidget(second)

    assert first.log[-1] == "hidden"


def test_by_itself_a_page_undoes_nothing(pages):
    _, first, _ = pages

    assert not first.undo()
    assert not first.redo()


def test_by_itself_a_page_lets_the_window_close(pages):
    assert pages[1].leave()


def test_a_page_is_named(pages):
    assert pages[1].accessibleName() == "Diary"
