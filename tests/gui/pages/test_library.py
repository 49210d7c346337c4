"""The library: all decks, found by words and facets, opened, studied, edited and deleted."""

from dataclasses import replace
from datetime import timedelta
from functools import partial

import pytest
from browsing import BrowsingWindow, browsing_windows, three_decks
from builders import ADDED, make_card, make_deck
from late import LateRunner
from PySide6.QtCore import Qt
from studying import damage, put

from quizapp.core.changes import Snapshot
from quizapp.core.deck import FacetKind
from quizapp.core.ids import DeckId
from quizapp.core.library import DeckSort
from quizapp.gui.pages.library_wishes import FIND

Key = Qt.Key
JAPAN = (FacetKind.COUNTRY, "Japan")


@pytest.fixture
def opened(qtbot, theme, tmp_path, clock):
    """Open the window on a profile with these objects, at the library."""
    with browsing_windows(qtbot, theme, tmp_path, clock) as open_window:
        yield open_window


@pytest.fixture
def shelf(opened) -> BrowsingWindow:
    return opened(*three_decks())


def search(shelf: BrowsingWindow, text: str) -> None:
    """Type into the search box and wait for what is found."""
    shelf.go("library", FIND)
    with shelf.qtbot.waitSignal(shelf.head.search.searched):
        shelf.qtbot.keyClicks(shelf.head.search, text)


def shown(shelf: BrowsingWindow) -> str:
    view = shelf.library.view
    return {view.decks: "list", view.no_decks: "no decks", view.nothing_found: "nothing found"}[view.shown]


class TestList:
    def test_all_decks_are_listed_newest_first_and_counted(self, shelf):
        assert shelf.listed == [3, 2, 1]
        assert shelf.head.found.text() == "3 decks"
        assert shown(shelf) == "list"

    def test_a_row_has_cards_due_and_recall(self, shelf):
        row = shelf.row(1)
        assert (row.summary.cards, row.summary.due, row.summary.new) == (3, 2, 1)
        assert 0.8 < row.recall < 0.95
        assert shelf.row(3).recall is None

    def test_the_list_has_the_focus_and_its_first_deck_is_current(self, shelf):
        assert shelf.decks.hasFocus()
        assert shelf.decks.current == 3

    def test_keys_go_through_it(self, shelf):
        shelf.key(Key.Key_Down)
        assert shelf.decks.current == 2
        shelf.key(Key.Key_End)
        assert shelf.decks.current == 1

    def test_enter_opens_the_current_deck(self, shelf):
        shelf.key(Key.Key_Down)
        shelf.key(Key.Key_Return)
        assert shelf.wishes == [("deck", 2)]
        assert shelf.page == "deck"

    def test_a_click_opens_a_deck(self, shelf):
        shelf.click(shelf.decks, 2, 200)
        assert shelf.wishes == [("deck", 1)]

    def test_without_decks_it_says_how_they_come_here(self, opened):
        shelf = opened()
        assert shown(shelf) == "no decks"
        assert not shelf.head.search.isVisible()
        assert shelf.library.view.import_button.hasFocus()
        shelf.key(Key.Key_Space)
        assert shelf.wishes == [("import", None)]

    def test_the_first_deck_to_come_takes_the_place_of_that(self, opened):
        shelf = opened()
        put(shelf.app, make_deck(1))
        shelf.change_elsewhere()
        assert shown(shelf) == "list"
        assert shelf.decks.hasFocus()
        assert shelf.head.search.isVisible()

    def test_the_import_button_leads_to_the_import(self, shelf):
        shelf.press(shelf.head.import_button)
        assert shelf.wishes == [("import", None)]


class TestFind:
    def test_it_narrows_down_while_one_types(self, shelf):
        search(shelf, "ali")
        assert shelf.listed == []
        shelf.key(Key.Key_Escape)
        assert shelf.listed == [3, 2, 1]
        search(shelf, "gra")
        assert shelf.listed == [2]
        assert shelf.head.found.text() == "1 of 3 decks"

    @pytest.mark.parametrize(
        ("text", "found"), [("iwaya", [1]), ("question 21", [2]), ("trade", [3]), ("japan", [3, 1])]
    )
    def test_it_looks_into_texts_and_facets(self, shelf, text, found):
        search(shelf, text)
        assert shelf.listed == found

    def test_down_leads_from_the_box_into_the_list(self, shelf):
        search(shelf, "japan")
        shelf.key(Key.Key_Down)
        assert shelf.decks.hasFocus()
        assert shelf.decks.current == 3

    def test_letters_in_the_box_are_no_commands(self, shelf):
        search(shelf, "se")
        assert shelf.head.search.text() == "se"
        assert shelf.wishes == []

    def test_find_selects_the_old_words_to_be_typed_over(self, shelf):
        search(shelf, "gra")
        shelf.decks.setFocus()
        search(shelf, "lim")
        assert shelf.head.search.text() == "lim"
        assert shelf.listed == [3]

    def test_where_nothing_is_found_the_filter_can_be_cleared(self, shelf):
        search(shelf, "quasar")
        assert shown(shelf) == "nothing found"
        shelf.key(Key.Key_Down)
        assert shelf.library.view.clear_button.hasFocus()
        shelf.key(Key.Key_Space)
        assert shown(shelf) == "list"
        assert shelf.listed == [3, 2, 1]
        assert shelf.head.search.text() == ""
        assert shelf.decks.hasFocus()

    def test_any_text_is_safe(self, shelf):
        search(shelf, "\"') OR 1 -- *")
        assert shelf.messages == []


class TestFacets:
    def test_the_library_can_be_entered_by_a_facet(self, shelf):
        search(shelf, "gra")
        shelf.go("library", JAPAN)
        assert shelf.listed == [3, 1]
        assert shelf.head.search.text() == ""
        assert [chip.text() for chip in shelf.head.filter_bar.chips] == ["Country: Japan"]

    def test_a_chip_drops_its_filter(self, shelf):
        shelf.go("library", JAPAN)
        shelf.head.add_facet(FacetKind.TOPIC, "Trade")
        assert shelf.listed == [3]
        shelf.press(shelf.head.filter_bar.chips[1])
        assert shelf.listed == [3, 1]
        shelf.press(shelf.head.filter_bar.chips[0])
        assert shelf.listed == [3, 2, 1]
        assert not shelf.head.filter_bar.isVisible()

    def test_the_order_stays_when_another_facet_is_entered(self, shelf):
        choose_order(shelf, DeckSort.OLDEST)
        shelf.go("library", JAPAN)
        assert shelf.listed == [1, 3]

    def test_the_filter_menu_offers_what_there_is(self, shelf):
        shelf.head.facet_menu.fill()
        kinds = {action.text(): action.menu() for action in shelf.head.facet_menu.actions()}
        assert list(kinds) == ["Topics", "People", "Country"]
        assert [action.text() for action in kinds["Country"].actions()] == ["Japan  (2)", "Ukraine  (1)"]
        kinds["Country"].actions()[1].trigger()
        assert shelf.listed == [2]

    def test_a_deck_offers_its_own_facets_to_narrow_down_by(self, shelf):
        menu = deck_menu(shelf, 2)
        by_name = {action.text(): action for action in menu.actions()}
        assert {"Country: Japan", "Person: Iwaya"} <= by_name.keys()
        by_name["Person: Iwaya"].trigger()
        assert shelf.listed == [1]


class TestOrder:
    @pytest.mark.parametrize(
        ("order", "listed"),
        [
            (DeckSort.OLDEST, [1, 2, 3]),
            (DeckSort.TITLE, [1, 2, 3]),
            (DeckSort.MOST_DUE, [1, 2, 3]),
            (DeckSort.NEWEST, [3, 2, 1]),
        ],
    )
    def test_it_can_be_chosen(self, shelf, order, listed):
        choose_order(shelf, DeckSort.OLDEST if order is DeckSort.NEWEST else DeckSort.NEWEST)
        choose_order(shelf, order)
        assert shelf.listed == listed
        assert [action.data() for action in shelf.head.sort_menu.actions() if action.isChecked()] == [order]

    def test_it_holds_for_what_is_found(self, shelf):
        choose_order(shelf, DeckSort.OLDEST)
        search(shelf, "japan")
        assert shelf.listed == [1, 3]


class TestPlace:
    def test_filter_place_and_ticks_are_there_when_one_comes_back(self, opened):
        shelf = opened(*(make_deck(number, country="Japan") for number in range(1, 101)))
        shelf.go("library", JAPAN)
        shelf.decks.go_to(60)
        shelf.key(Key.Key_Space)
        height = shelf.decks.verticalScrollBar().value()
        assert height > 0
        shelf.key(Key.Key_Return)
        assert shelf.page == "deck"
        shelf.key(Key.Key_Escape)
        assert shelf.page == "library"
        assert shelf.head.query.facets == (JAPAN,)
        assert shelf.decks.verticalScrollBar().value() == height
        assert shelf.decks.currentIndex().row() == 60
        assert shelf.library.table.ticks == (shelf.decks.current,)
        assert shelf.decks.hasFocus()

    def test_a_change_leaves_place_current_deck_and_ticks(self, opened):
        shelf = opened(*(make_deck(number) for number in range(1, 101)))
        shelf.decks.go_to(60)
        shelf.key(Key.Key_Space)
        current, height = shelf.decks.current, shelf.decks.verticalScrollBar().value()
        put(shelf.app, make_deck(500, "New", added_at=ADDED + timedelta(days=1)))
        shelf.change_elsewhere()
        assert shelf.decks.current == current
        assert shelf.decks.currentIndex().row() == 61
        assert shelf.decks.verticalScrollBar().value() == height
        assert shelf.library.table.ticks == (current,)

    def test_a_change_is_seen_only_while_the_page_is(self, shelf):
        shelf.row(2)
        shelf.go("deck", DeckId(1))
        put(shelf.app, replace(shelf.stored_deck(2), title="Wheat"))
        shelf.change_elsewhere()
        assert shelf.row(2).summary.deck.title == "Grain"
        shelf.go("library")
        assert shelf.row(2).summary.deck.title == "Wheat"


class TestManyDecks:
    def test_they_are_found_beside_the_window(self, opened):
        late = LateRunner()
        shelf = opened(*three_decks(), *(make_deck(number) for number in range(4, 1_002)), runner=late)
        late.run()
        newest = shelf.listed
        shelf.decks.go_to(700)
        current = shelf.decks.current
        choose_order(shelf, DeckSort.MOST_DUE)
        assert shelf.listed == newest
        late.run()
        assert shelf.listed[:2] == [1, 2]
        assert shelf.decks.current == current

        shelf.change_elsewhere()
        choose_order(shelf, DeckSort.NEWEST)
        late.run_all()
        assert shelf.listed == newest

    def test_a_collection_that_cannot_be_read_is_a_banner_there_too(self, opened):
        late = LateRunner()
        shelf = opened(*three_decks(), *(make_deck(number) for number in range(4, 1_002)), runner=late)
        damage(shelf.app)
        late.run()
        assert {message.kind for message in shelf.messages} == {"error"}


class TestFaults:
    def test_a_collection_that_cannot_be_read_is_a_banner(self, shelf):
        damage(shelf.app)
        shelf.change_elsewhere()
        assert shelf.messages
        assert {message.kind for message in shelf.messages} == {"error"}

    def test_menus_of_a_collection_that_cannot_be_read_are_a_banner_too(self, shelf):
        damage(shelf.app)
        for ask in (partial(shelf.ask_for_menu, shelf.decks), shelf.library.menu.aboutToShow.emit):
            shelf.messages.clear()
            ask()
            assert [message.kind for message in shelf.messages] == ["error"]
        assert not shelf.library.deck_menu.isVisible()

    def test_a_deck_that_was_deleted_elsewhere_opens_no_form(self, shelf):
        with shelf.app._collection.sibling() as other:
            other.swap(Snapshot(cards={make_card(31).id: None}, decks={DeckId(3): None}))
        shelf.key(Key.Key_F2)
        assert shelf.library.deeds.editing.editor is None

    def test_an_edit_of_a_deck_deleted_meanwhile_is_a_banner(self, shelf):
        shelf.key(Key.Key_F2)
        with shelf.app._collection.sibling() as other:
            other.swap(Snapshot(cards={make_card(31).id: None}, decks={DeckId(3): None}))
        editor = shelf.library.deeds.editing.editor
        editor.title.setText("Too late")
        editor.save_button.click()
        assert shelf.messages[-1].kind == "error"
        assert "no longer there" in shelf.said


def choose_order(shelf: BrowsingWindow, order: DeckSort) -> None:
    next(action for action in shelf.head.sort_menu.actions() if action.data() == order).trigger()


def deck_menu(shelf: BrowsingWindow, row: int):
    """Ask for the menu of a deck with the keyboard, and return it."""
    shelf.decks.go_to(row)
    shelf.ask_for_menu(shelf.decks)
    menu = shelf.library.deck_menu
    menu.close()
    return menu
