"""What is done with a deck and its cards on the deck's page, and taken back."""

from functools import partial

import pytest
from browsing import BrowsingWindow, alliance, browsing_windows
from builders import make_card, make_deck
from late import LateRunner
from page_windows import CONTROL
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from quizapp.core.changes import Snapshot
from quizapp.core.ids import CardId, DeckId
from quizapp.core.review import Rating
from quizapp.core.study_request import StudyRequest
from quizapp.gui.pages.page import Page

Key = Qt.Key


@pytest.fixture
def opened(qtbot, theme, tmp_path, clock):
    """Open the window on a profile with these objects, at the page of deck 1."""
    with browsing_windows(qtbot, theme, tmp_path, clock) as open_window:
        yield partial(open_window, page="deck", argument=DeckId(1))


@pytest.fixture
def page(opened) -> BrowsingWindow:
    return opened(*alliance())


def head(page: BrowsingWindow):
    return page.deck.view.head


def listed(page: BrowsingWindow) -> list[int]:
    return [int(row.card.id) for row in page.deck.table.rows]


def aims_said(page: BrowsingWindow) -> list[str]:
    """What the head of the page says after the day on which the deck was added."""
    words = [label.text() for label in head(page).facts.findChildren(QLabel)]
    return words[words.index("added 1 Nov 2026") + 1 :]


class TestCardDeeds:
    def test_e_edits_the_current_card_and_its_schedule_stays(self, page):
        schedule = page.stored_card(11).schedule
        page.key("E")
        editor = page.deck.card_deeds.editor
        editor.editor.answer.setPlainText("Better.")
        editor.save_button.click()
        assert page.stored_card(11).answer == "Better."
        assert page.stored_card(11).schedule == schedule
        assert page.said == "Card saved."
        page.undo_by_banner()
        assert page.stored_card(11).answer == "Answer 11."

    def test_an_edit_that_changes_nothing_is_no_step(self, page):
        page.key("E")
        page.deck.card_deeds.editor.save_button.click()
        assert page.messages == []
        assert page.app.history.undoable is None

    def test_at_suspends_and_lets_in_again(self, page):
        page.key("@")
        assert page.stored_card(11).suspended
        assert page.said == "Card suspended: it is not asked."
        assert head(page).study_button.text() == "Study 2"
        page.key("@")
        assert not page.stored_card(11).suspended
        assert page.said == "The card is asked again."
        page.undo_by_banner()
        assert page.stored_card(11).suspended

    def test_delete_deletes_the_card_and_the_next_is_current(self, page):
        page.key(Key.Key_Down)
        page.key(Key.Key_Delete)
        assert listed(page) == [11, 13]
        assert page.cards.current == 13
        assert page.said == "Card deleted."
        page.undo_by_banner()
        assert listed(page) == [11, 12, 13]

    def test_the_last_card_can_go_too(self, opened):
        page = opened(make_deck(1), make_card(11))
        page.key(Key.Key_Delete)
        assert page.deck.view.no_cards.isVisible()
        page.undo_by_banner()
        assert listed(page) == [11]

    def test_star_and_flags(self, page):
        page.key("*")
        assert page.stored_card(11).starred
        assert page.said == "Card starred."
        page.key("*")
        assert page.said == "Star taken away."
        page.key("3", CONTROL)
        assert page.stored_card(11).flag == 3
        assert page.said == "Flag 3 set."
        page.key("3", CONTROL)
        assert page.stored_card(11).flag == 0
        assert page.said == "Flag taken away."
        page.undo_by_banner()
        assert page.stored_card(11).flag == 3

    def test_the_buttons_of_an_open_card_are_about_that_card(self, page):
        page.cards.toggle(page.deck.table.index(2))
        detail = page.cards.detail(CardId(13))
        page.press(detail.buttons["star"])
        assert page.stored_card(13).starred
        assert detail.buttons["star"].text() == "Take the star away"
        page.press(detail.buttons["suspend"])
        assert page.stored_card(13).suspended
        assert detail.buttons["suspend"].text() == "Let in again"
        page.press(detail.buttons["flag"])
        assert page.stored_card(13).flag == 1
        assert detail.buttons["flag"].text() == "Flag 1"
        page.press(detail.buttons["flag"])
        assert page.stored_card(13).flag == 0
        page.press(detail.buttons["delete"])
        assert listed(page) == [11, 12]

    def test_so_are_keys_while_the_focus_is_in_it(self, page):
        page.cards.toggle(page.deck.table.index(2))
        page.cards.detail(CardId(13)).buttons["edit"].setFocus()
        page.key("*")
        assert page.stored_card(13).starred
        assert not page.stored_card(11).starred

    def test_the_menu_of_a_card_has_them_all(self, page):
        page.ask_for_menu(page.cards)
        menu = page.deck.card_menu
        menu.close()
        words = [action.text() for action in menu.actions() if not action.isSeparator()]
        assert words == [
            "Edit the card",
            "Suspend the card",
            "Star",
            "Wrong or out of date…",
            "Split or rescue the card…",
            "Flag",
            "Memory and answers of the card",
            "Delete",
        ]
        flags = next(action.menu() for action in menu.actions() if action.text() == "Flag")
        flags.actions()[4].trigger()
        assert page.stored_card(11).flag == 5

    def test_i_shows_memory_and_answers(self, page):
        session = page.app.study.session(StudyRequest.of_deck(DeckId(1)))
        page.cards.go_to(session.prompt.card.id)
        session.reveal()
        session.rate(Rating.HARD)
        page.change_elsewhere()
        page.key("I")
        information = page.deck.card_deeds.information
        assert information.memory.text().startswith("recall ")
        assert "Hard" in [label.text() for label in information.findChildren(QLabel)]
        page.qtbot.waitUntil(information.isActiveWindow)
        page.key(Key.Key_Escape)
        assert not information.isVisible()
        assert page.page == "deck"

    def test_single_keys_can_be_switched_off(self, opened):
        page = opened(*alliance(), single_keys=False)
        for key in ("@", "*", "E", "S", "I"):
            page.key(key)
        assert page.app.history.undoable is None
        assert page.wishes == []
        page.key(Key.Key_Delete)
        assert listed(page) == [12, 13]

    def test_a_card_deleted_elsewhere_meanwhile_is_a_banner(self, page):
        page.key("E")
        with page.app._collection.sibling() as other:
            other.swap(Snapshot(cards={CardId(11): None}))
        editor = page.deck.card_deeds.editor
        editor.editor.answer.setPlainText("Too late.")
        editor.save_button.click()
        assert page.messages[-1].kind == "error"
        assert page.app.history.undoable is None


class TestDeckDeeds:
    @pytest.mark.parametrize("way", ["button", "key"])
    def test_its_data_can_be_edited(self, page, way):
        if way == "button":
            page.press(head(page).edit_button)
        else:
            page.key(Key.Key_F2)
        editor = page.deck.deeds.editing.editor
        editor.title.setText("Lima talks")
        editor.save_button.click()
        assert head(page).title.text() == "Lima talks"
        page.undo_by_banner()
        assert head(page).title.text() == "Japan, US Reaffirm Alliance"

    def test_it_may_aim_at_more_than_the_settings_do_and_its_page_says_so(self, page):
        page.key(Key.Key_F2)
        editor = page.deck.deeds.editing.editor
        editor.aims.retention.setCurrentText("95\u00a0%")
        editor.aims.longest_interval.setValue(30)
        editor.save_button.click()
        assert aims_said(page) == ["desired retention 95\u00a0%", "asked at least every 30 days"]
        deck = page.app.library.deck(DeckId(1))
        assert (deck.desired_retention, deck.maximum_interval) == (0.95, 30)
        page.undo_by_banner()
        assert aims_said(page) == []

    def test_it_can_be_suspended_and_let_in_again_as_a_whole(self, page):
        page.key("!")
        assert all(page.stored_card(number).suspended for number in (11, 12, 13))
        assert not head(page).study_button.isEnabled()
        page.key("!")
        assert not any(page.stored_card(number).suspended for number in (11, 12, 13))
        page.undo_by_banner()
        assert all(page.stored_card(number).suspended for number in (11, 12, 13))

    def test_it_can_be_deleted_and_the_library_is_shown_and_undo_brings_it_back(self, page):
        delete = page.deck.deck_menu.actions()[-1]
        assert delete.text() == "Delete the deck"
        delete.trigger()
        question = page.deck.deeds.deletion.question
        assert question.accessibleDescription() == "Deletes 3 cards. Undo brings them back until Quizapp is closed."
        question.deed_button.click()
        assert page.page == "library"
        assert page.listed == []
        page.undo_by_banner()
        assert page.listed == [1]
        assert page.page == "library"

    @pytest.mark.parametrize(("page", "argument"), [("deck", DeckId(2)), ("today", None)])
    def test_a_deletion_that_ends_late_lets_the_student_be_where_they_are(self, opened, page, argument):
        late = LateRunner()
        shelf = opened(*alliance(), make_deck(2), make_card(21, 2), runner=late)
        shelf.window.add_page("today", Page("Today"))
        shelf.deck.deck_menu.actions()[-1].trigger()
        late.run()
        shelf.deck.deeds.deletion.question.deed_button.click()
        shelf.window.go(page, argument)
        late.run_all()
        assert shelf.stored_deck(1) is None
        assert shelf.page == page
        assert shelf.wishes == []
        assert shelf.said == "“Japan, US Reaffirm Alliance” deleted, with 3 cards."

    def test_a_deck_that_is_gone_says_so_and_comes_back_with_undo(self, page):
        page.app.library.delete_decks([DeckId(1)])
        page.change_elsewhere()
        assert page.deck.view.is_gone
        for key in ("S", Key.Key_F2, "!", Key.Key_Delete):
            page.key(key)
        assert page.wishes == []
        page.app.history.undo()
        page.change_elsewhere()
        assert not page.deck.view.is_gone
        assert listed(page) == [11, 12, 13]

    def test_the_way_out_of_a_deck_that_is_gone_is_one_key(self, opened):
        page = opened()
        assert page.deck.view.library_button.hasFocus()
        page.key(Key.Key_Space)
        assert page.page == "library"
