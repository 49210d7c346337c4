"""The corrections are listed until they are corrected, brought back, retired or deleted."""

from datetime import timedelta

import pytest
from browsing import BrowsingWindow, browsing_windows, three_decks
from page_windows import CONTROL, SHIFT
from PySide6.QtCore import Qt

from quizapp.core.ids import CardId
from quizapp.core.withdrawal import Reason

Key = Qt.Key


@pytest.fixture
def page(qtbot, theme, tmp_path, clock):
    with browsing_windows(qtbot, theme, tmp_path, clock) as open_window:
        window = open_window(*three_decks())
        for number, reason in ((11, Reason.WRONG), (12, Reason.RETIRED), (21, Reason.OUTDATED)):
            clock.advance(timedelta(minutes=1))
            window.app.withdrawals.withdraw([CardId(number)], reason, f"Note {number}")
        window.go("corrections")
        yield window


def listed(page: BrowsingWindow) -> list[str]:
    cards = page.corrections.shelf.cards
    return [cards.item(row).text() for row in range(cards.count())]


def test_wrong_and_outdated_cards_are_listed_the_last_marked_first(page):
    assert listed(page) == ["Question 21?", "Question 11?"]
    assert page.corrections.shelf.facts.text() == "Out of date: Note 21 · since 24 Nov 2026 · Grain"


def test_they_are_reached_by_key_and_from_the_menu_of_the_library(page):
    page.go("library")
    page.key("C", CONTROL | SHIFT)
    assert page.page == "corrections"
    page.go("library")
    next(action for action in page.library.menu.actions() if action.text() == "Corrections").trigger()
    assert page.page == "corrections"


def test_enter_corrects_the_card_and_brings_it_back(page):
    page.key(Key.Key_Return)
    editor = page.corrections.remedies.editor
    editor.editor.answer.setPlainText("The right answer.")
    editor.save_button.click()
    card = page.stored_card(21)
    assert (card.answer, card.withdrawn) == ("The right answer.", None)
    assert page.said == "Card corrected: it is asked again."
    assert listed(page) == ["Question 11?"]


def test_b_brings_the_card_back_as_it_is(page):
    page.key("B")
    assert page.stored_card(21).withdrawn is None
    page.undo_by_banner()
    assert listed(page) == ["Question 21?", "Question 11?"]


def test_a_card_is_retired(page):
    page.key("R", SHIFT)
    assert page.stored_card(21).withdrawn.reason is Reason.RETIRED
    assert listed(page) == ["Question 11?"]


def test_del_deletes_the_card_and_undo_brings_it_back(page):
    page.key(Key.Key_Delete)
    assert page.stored_card(21) is None
    assert page.said == "Card deleted."
    page.undo_by_banner()
    assert page.stored_card(21) is not None


def test_without_any_there_is_nothing_to_export(page):
    for _ in range(2):
        page.key("B")
    assert not page.corrections.export_button.isEnabled()
    page.key("E", CONTROL)
    assert page.corrections.saving.dialog is None
