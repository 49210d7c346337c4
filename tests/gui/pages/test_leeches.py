"""The leeches are listed, the most forgotten first, and rescued one by one."""

from dataclasses import replace

import pytest
from browsing import DUE, BrowsingWindow, browsing_windows
from builders import make_card, make_deck, reviewed
from page_windows import CONTROL, SHIFT
from PySide6.QtCore import Qt

from quizapp.gui.dialogs.rescue_sheet import Rescue


def leech(number: int, lapses: int):
    card = reviewed(make_card(number), DUE)
    return replace(card, schedule=replace(card.schedule, lapses=lapses))


@pytest.fixture
def page(qtbot, theme, tmp_path, clock):
    with browsing_windows(qtbot, theme, tmp_path, clock) as open_window:
        yield open_window(make_deck(1, "Alliance"), leech(11, 5), leech(12, 6), leech(13, 4))


def test_they_are_reached_by_key_and_from_the_menu_of_the_library(page: BrowsingWindow):
    page.key("L", CONTROL | SHIFT)
    assert page.page == "leeches"
    page.go("library")
    next(action for action in page.library.menu.actions() if action.text() == "Leeches").trigger()
    assert page.page == "leeches"


def test_the_most_forgotten_comes_first(page: BrowsingWindow):
    page.go("leeches")
    cards = page.leeches.shelf.cards
    assert [cards.item(row).text() for row in range(cards.count())] == ["Question 12?", "Question 11?"]
    assert page.leeches.shelf.facts.text() == "forgotten 6 times · Alliance"


def test_enter_opens_the_rescue(page: BrowsingWindow):
    page.go("leeches")
    page.key(Qt.Key.Key_Return)
    sheet = page.leeches.remedies.sheet
    sheet.choices[Rescue.KEEP].click()
    sheet.save_button.click()
    assert page.stored_card(12).kept_lapses == 6
    assert page.leeches.shelf.current.card.id == 11


def test_the_page_of_a_deck_marks_them(page: BrowsingWindow):
    page.go("deck", 1)
    assert [row.leech for row in page.deck.table.rows] == [True, True, False]
