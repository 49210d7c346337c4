"""What corrections and leeches have in common: keys, the way to the deck and to the source, the way back."""

from dataclasses import replace

import pytest
from browsing import DUE, BrowsingWindow, browsing_windows
from builders import make_card, make_deck, reviewed
from PySide6.QtCore import Qt
from studying import damage

from quizapp.core.card import Card
from quizapp.core.withdrawal import Reason


def leech(number: int, lapses: int = 5, **values: object) -> Card:
    card = reviewed(make_card(number, **values), DUE)
    return replace(card, schedule=replace(card.schedule, lapses=lapses))


@pytest.fixture
def page(qtbot, theme, tmp_path, clock):
    with browsing_windows(qtbot, theme, tmp_path, clock) as open_window:
        decks = make_deck(1, url="https://kyodonews.net/1"), make_deck(2)
        yield open_window(*decks, leech(11, 7), leech(21, deck=2), page="leeches")


def test_the_list_has_the_focus_and_its_keys_work(page: BrowsingWindow):
    assert page.leeches.shelf.cards.hasFocus()
    page.key("X")
    assert page.leeches.remedies.form is not None


def test_g_shows_the_card_in_its_deck(page: BrowsingWindow):
    page.key("G")
    assert page.page == "deck"
    assert page.cards.current == 11


def test_o_opens_the_source_where_there_is_one(page: BrowsingWindow, browser):
    page.key("O")
    assert browser.opened == ["https://kyodonews.net/1"]
    page.key(Qt.Key.Key_Down)
    assert not page.leeches.shelf.buttons["source"].isEnabled()


def test_backspace_leads_back_to_the_library(page: BrowsingWindow):
    page.key(Qt.Key.Key_Backspace)
    assert page.page == "library"


def test_a_change_is_said_and_can_be_taken_back(page: BrowsingWindow):
    page.leeches.shelf.buttons["retire"].click()
    assert page.stored_card(11).withdrawn.reason is Reason.RETIRED
    assert page.leeches.shelf.current.card.id == 21
    page.undo_by_banner()
    assert page.leeches.shelf.cards.count() == 2


def test_without_cards_nothing_can_be_done(page: BrowsingWindow):
    for _ in range(2):
        page.leeches.shelf.buttons["retire"].click()
    assert page.leeches.shelf.current is None
    assert not any(button.isEnabled() for button in page.leeches.shelf.buttons.values())


def test_a_fault_is_told(page: BrowsingWindow):
    damage(page.app)
    page.leeches.shelf.buttons["retire"].click()
    assert page.messages[-1].kind == "error"
