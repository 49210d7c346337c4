"""A list of cards, the current one below it, and what can be done with it."""

import pytest
from builders import make_card, make_deck
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QPushButton, QVBoxLayout

from quizapp.gui.widgets import card_shelf
from quizapp.gui.widgets.card_shelf import CardShelf
from quizapp.gui.widgets.empty_state import EmptyState
from quizapp.gui.widgets.scroll_column import ScrollColumn
from quizapp.services.lookup import FoundCard

FOUND = [FoundCard(card=make_card(number), deck=make_deck(number, f"Deck {number}")) for number in (1, 2, 3)]


@pytest.fixture
def shelf(qtbot, theme, window) -> CardShelf:
    empty = EmptyState(theme, "ok", "None", "There are none.")
    shelf = CardShelf(theme, "Leeches", "Forgotten often.", empty, lambda hit: hit.deck.title)
    QVBoxLayout(window).addWidget(shelf)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    shelf.show_cards(FOUND)
    shelf.take_focus()
    return shelf


def test_cards_are_listed_with_what_is_said_of_them(shelf):
    item = shelf.cards.item(1)
    assert item.text() == "Question 2?"
    assert item.data(Qt.ItemDataRole.AccessibleTextRole) == "Question 2? Deck 2"
    assert shelf.found.text() == "3 cards"


def test_the_current_card_is_shown_below(qtbot, shelf):
    assert shelf.card.toPlainText() == "Question 1?\n\nAnswer 1."
    qtbot.keyClick(shelf.cards, Qt.Key.Key_Down)
    assert shelf.current == FOUND[1]
    assert (shelf.card.toPlainText(), shelf.facts.text()) == ("Question 2?\n\nAnswer 2.", "Deck 2")


def test_the_current_card_stays_current_and_the_next_takes_the_place_of_one_that_is_gone(shelf):
    shelf.cards.setCurrentRow(1)
    shelf.show_cards(FOUND[1:])
    assert shelf.current == FOUND[1]
    shelf.show_cards([FOUND[2]])
    assert shelf.current == FOUND[2]


def test_enter_chooses_the_current_card(qtbot, shelf):
    with qtbot.waitSignal(shelf.chosen):
        qtbot.keyClick(shelf.cards, Qt.Key.Key_Return)


def test_a_deed_is_a_button_that_triggers_its_command(qtbot, shelf):
    action = QAction("Rescue the card", shelf)
    action.setObjectName("rescue")
    shelf.add_deed(action, "Rescue…")
    assert shelf.buttons["rescue"].text() == "Rescue…"
    with qtbot.waitSignal(action.triggered):
        shelf.buttons["rescue"].click()


def test_an_empty_shelf_says_so_and_keeps_the_focus_on_the_way_on(qtbot, shelf):
    shelf.show_cards([])
    assert shelf.current is None
    assert not shelf.cards.isVisible()
    assert not shelf.found.isVisible()
    assert shelf._way_on.hasFocus()
    with qtbot.waitSignal(shelf.library_clicked):
        shelf._way_on.click()


def test_a_list_that_is_cut_off_says_so(shelf, monkeypatch):
    monkeypatch.setattr(card_shelf, "MOST", 3)
    shelf.show_cards(FOUND)
    assert shelf.found.text() == "the first 3 cards"


def test_in_the_smallest_window_the_deeds_stand_below_the_card_in_two_lines(qtbot, shelf, window):
    for text in ("Correct and bring back", "Bring back", "Open the source", "Show in deck", "Retire", "Delete"):
        action = QAction(text, shelf)
        action.setObjectName(text)
        shelf.add_deed(action, text)
    window.resize(660, 540)
    first, *_, last = shelf.buttons.values()
    qtbot.waitUntil(lambda: first.y() < last.y())
    assert shelf.card.geometry().bottom() < shelf.facts.geometry().top()
    assert last.geometry().bottom() < last.parentWidget().height()


def test_where_there_is_no_room_at_all_the_page_scrolls(qtbot, shelf, window):
    window.resize(500, 260)
    ground = shelf.findChild(ScrollColumn)
    qtbot.waitUntil(lambda: ground.verticalScrollBar().maximum() > 0)
    assert shelf.cards.height() >= 96
    assert shelf.card.height() >= 72


@pytest.mark.parametrize("found", [FOUND, []])
def test_what_stands_in_its_head_is_no_wider_than_it_must_be(qtbot, shelf, found):
    button = QPushButton("Export…")
    shelf.head.addWidget(button)
    shelf.show_cards(found)
    qtbot.waitUntil(lambda: button.width() == button.sizeHint().width())
