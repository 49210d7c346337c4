"""The library: all decks, found by words and facets, opened, studied, edited and deleted."""

from dataclasses import replace
from datetime import timedelta

import pytest
from browsing import CONTROL, Browser, BrowsingWindow, open_app, put
from builders import ADDED, make_card, make_deck, reviewed
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from studying import damage

from quizapp.context import AppContext
from quizapp.core.changes import Snapshot
from quizapp.core.deck import FacetKind
from quizapp.core.ids import DeckId
from quizapp.core.library import DeckSort
from quizapp.core.review import Rating
from quizapp.gui.pages.library import FIND
from quizapp.gui.tasks import TaskRunner
from quizapp.paths import Profile
from quizapp.services.samples import SAMPLES
from quizapp.settings import Settings

Key = Qt.Key
JAPAN = (FacetKind.COUNTRY, "Japan")


def three_decks() -> list:
    """Lima (newest), Grain, Alliance (oldest), each with cards of which some were studied."""
    due = ADDED + timedelta(days=20)
    return [
        make_deck(1, "Alliance", country="Japan", people=("Iwaya",), url="https://kyodonews.net/1"),
        make_deck(2, "Grain", country="Ukraine", added_at=ADDED + timedelta(days=1)),
        make_deck(3, "Lima", country="Japan", topics=("Trade",), added_at=ADDED + timedelta(days=2)),
        reviewed(make_card(11, 1), due),
        reviewed(make_card(12, 1), due),
        make_card(13, 1),
        reviewed(make_card(21, 2), due),
        make_card(31, 3),
    ]


@pytest.fixture
def opened(qtbot, theme, tmp_path, clock):
    """Open the window on a profile with these objects, at the library."""
    apps = []

    def open_window(*objects, runner=None, **settings) -> BrowsingWindow:
        app = open_app(tmp_path, clock, Settings(**settings))
        apps.append(app)
        put(app, *objects)
        browsing = BrowsingWindow(qtbot, theme, app, runner)
        browsing.go("library")
        return browsing

    yield open_window
    for app in apps:
        app.close()


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


class TestSelection:
    def test_space_ticks_and_the_bar_counts(self, shelf):
        bar = shelf.library.view.selection
        assert not bar.isVisible()
        shelf.key(Key.Key_Space)
        assert bar.isVisible()
        assert bar.words.text() == "1 selected"
        shelf.key(Key.Key_Down)
        shelf.key(Key.Key_Space)
        assert shelf.library.table.ticks == (3, 2)
        assert bar.words.text() == "2 selected"

    def test_one_deck_can_be_studied_several_only_deleted(self, shelf):
        bar = shelf.library.view.selection
        shelf.key(Key.Key_Space)
        assert bar.study_button.isVisible()
        shelf.key("A", CONTROL)
        assert shelf.library.table.ticks == (3, 2, 1)
        assert not bar.study_button.isVisible()
        assert bar.delete_button.isVisible()

    def test_the_one_ticked_is_studied_whatever_is_current(self, shelf):
        shelf.key(Key.Key_Space)
        shelf.key(Key.Key_Down)
        shelf.press(shelf.library.view.selection.study_button)
        assert shelf.wishes == [("review", 3)]

    def test_escape_takes_the_ticks_away(self, shelf):
        shelf.key("A", CONTROL)
        shelf.key(Key.Key_Escape)
        assert shelf.library.table.ticks == ()
        assert not shelf.library.view.selection.isVisible()

    def test_so_does_the_bar_and_the_list_is_gone_on_with(self, shelf):
        shelf.key("A", CONTROL)
        shelf.press(shelf.library.view.selection.clear_button)
        assert shelf.library.table.ticks == ()
        assert shelf.decks.hasFocus()

    def test_the_menu_selects_all(self, shelf):
        next(action for action in shelf.library.menu.actions() if action.text() == "Select all").trigger()
        assert shelf.library.table.ticks == (3, 2, 1)


class TestStudyAndEdit:
    def test_s_studies_the_current_deck(self, shelf):
        shelf.key(Key.Key_Down)
        shelf.key("S")
        assert shelf.wishes == [("review", 2)]

    @pytest.mark.parametrize("key", [Key.Key_F2, Key.Key_E])
    def test_keys_open_the_form_of_the_current_deck(self, shelf, key):
        shelf.key(key)
        editor = shelf.library.deeds.editing.editor
        editor.title.setText("Lima talks")
        editor.save_button.click()
        assert shelf.stored_deck(3).title == "Lima talks"
        assert shelf.row(3).summary.deck.title == "Lima talks"
        assert shelf.said == "Deck saved."
        shelf.undo_by_banner()
        assert shelf.stored_deck(3).title == "Lima"
        assert shelf.said == "Undone: edit of the deck"

    def test_single_keys_can_be_switched_off(self, opened):
        shelf = opened(*three_decks(), single_keys=False)
        shelf.key("S")
        shelf.key("E")
        assert shelf.wishes == []
        assert shelf.library.deeds.editing.editor is None
        shelf.key(Key.Key_F2)
        assert shelf.library.deeds.editing.editor is not None
        shelf.library.deeds.editing.editor.close()

    def test_o_opens_the_article_in_the_browser(self, shelf):
        browser = Browser()
        QDesktopServices.setUrlHandler("https", browser, "show")
        shelf.decks.go_to(2)
        shelf.key("O")
        QDesktopServices.unsetUrlHandler("https")
        assert browser.opened == ["https://kyodonews.net/1"]

    def test_an_article_without_an_address_says_so(self, shelf):
        shelf.key("O")
        assert shelf.said == "The article gives no web address."


class TestDelete:
    def test_it_asks_how_much_goes_and_deletes_and_undo_brings_it_back(self, shelf):
        shelf.decks.go_to(2)
        shelf.key(Key.Key_Delete)
        question = shelf.library.deeds.deletion.question
        assert question.accessibleName() == "Delete “Alliance”?"
        assert question.accessibleDescription() == "Deletes 3 cards. Undo brings them back."
        shelf.qtbot.keyClick(question, Key.Key_Return)
        assert shelf.listed == [3, 2]
        assert shelf.stored_card(11) is None
        assert shelf.said == "“Alliance” deleted, with 3 cards."
        shelf.undo_by_banner()
        assert shelf.listed == [3, 2, 1]
        assert shelf.stored_card(11) is not None

    def test_escape_deletes_nothing(self, shelf):
        shelf.key(Key.Key_Delete)
        shelf.qtbot.keyClick(shelf.library.deeds.deletion.question, Key.Key_Escape)
        assert shelf.listed == [3, 2, 1]
        assert shelf.messages == []
        assert shelf.library.deeds.deletion.question is None

    def test_the_ticked_ones_go_together(self, shelf):
        shelf.key(Key.Key_Space)
        shelf.key(Key.Key_Down)
        shelf.key(Key.Key_Space)
        shelf.press(shelf.library.view.selection.delete_button)
        question = shelf.library.deeds.deletion.question
        assert question.accessibleName() == "Delete 2 decks?"
        question.deed_button.click()
        assert shelf.listed == [1]
        assert shelf.said == "2 decks deleted, with 2 cards."
        assert not shelf.library.view.selection.isVisible()
        shelf.undo_by_banner()
        assert shelf.listed == [3, 2, 1]

    def test_answers_are_counted_too(self, shelf):
        session = shelf.app.study.session(DeckId(1))
        session.reveal()
        session.rate(Rating.GOOD)
        shelf.decks.go_to(2)
        shelf.key(Key.Key_Delete)
        words = shelf.library.deeds.deletion.question.accessibleDescription()
        assert words == "Deletes 3 cards and 1 answer. Undo brings them back."

    def test_the_next_deck_is_current_then(self, shelf):
        shelf.decks.go_to(1)
        shelf.key(Key.Key_Delete)
        shelf.library.deeds.deletion.question.deed_button.click()
        assert shelf.listed == [3, 1]
        assert shelf.decks.current == 1

    def test_the_last_deck_leaves_the_empty_library(self, opened):
        shelf = opened(make_deck(1))
        shelf.key(Key.Key_Delete)
        shelf.library.deeds.deletion.question.deed_button.click()
        assert shown(shelf) == "no decks"

    def test_without_decks_the_key_does_nothing(self, opened):
        shelf = opened()
        shelf.key(Key.Key_Delete)
        assert shelf.library.deeds.deletion.question is None

    def test_the_banner_undoes_no_other_step(self, shelf):
        shelf.key(Key.Key_Delete)
        shelf.library.deeds.deletion.question.deed_button.click()
        deleted = shelf.messages[-1]
        shelf.app.cards.star(make_card(11).id)
        deleted.on_action()
        assert shelf.listed == [2, 1]
        assert shelf.stored_card(11).starred
        assert shelf.said == "Something else was done since then. Ctrl+Z undoes it first."

    def test_what_another_program_did_since_is_not_undone(self, shelf):
        shelf.key(Key.Key_Delete)
        shelf.library.deeds.deletion.question.deed_button.click()
        with shelf.app._collection.sibling() as other:
            other.swap(Snapshot(decks={DeckId(3): make_deck(3, "Another")}))
        shelf.undo_by_banner()
        assert shelf.messages[-1].kind == "warn"
        assert shelf.stored_deck(3).title == "Another"

    def test_it_is_done_beside_the_window(self, opened, qtbot):
        runner = TaskRunner()
        shelf = opened(*three_decks(), runner=runner)
        shelf.key("A", CONTROL)
        shelf.key(Key.Key_Delete)
        qtbot.waitUntil(lambda: shelf.library.deeds.deletion.question is not None)
        with qtbot.waitSignal(shelf.library.deeds.deletion.deleted):
            shelf.library.deeds.deletion.question.deed_button.click()
        assert shelf.listed == []
        shelf.undo_by_banner()
        assert shelf.listed == [3, 2, 1]
        runner.stop()

    def test_many_are_announced_before_they_are_gone(self, opened):
        shelf = opened(*(make_deck(number) for number in range(1, 301)))
        shelf.key("A", CONTROL)
        shelf.key(Key.Key_Delete)
        shelf.library.deeds.deletion.question.deed_button.click()
        assert [message.text for message in shelf.messages] == [
            "Deleting 300 decks…",
            "300 decks deleted, with 0 cards.",
        ]


class TestSamples:
    @pytest.fixture
    def first_start(self, qtbot, theme, tmp_path, clock):
        with AppContext.open(Profile(root=tmp_path), clock) as app:
            browsing = BrowsingWindow(qtbot, theme, app)
            browsing.go("library")
            yield browsing

    def test_they_are_marked_and_can_be_removed_and_brought_back(self, first_start):
        count = len(first_start.listed)
        assert count >= 8
        assert {first_start.row(number).summary.deck.group for number in first_start.listed} == {SAMPLES}
        first_start.library.menu.aboutToShow.emit()
        remove = next(action for action in first_start.library.menu.actions() if action.text() == "Remove samples")
        assert remove.isVisible()
        remove.trigger()
        assert shown(first_start) == "no decks"
        first_start.undo_by_banner()
        assert len(first_start.listed) == count

    def test_without_samples_there_are_none_to_remove(self, shelf):
        shelf.library.menu.aboutToShow.emit()
        remove = next(action for action in shelf.library.menu.actions() if action.text() == "Remove samples")
        assert not remove.isVisible()


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


class TestFaults:
    def test_a_collection_that_cannot_be_read_is_a_banner(self, shelf):
        damage(shelf.app)
        shelf.change_elsewhere()
        assert shelf.messages
        assert {message.kind for message in shelf.messages} == {"error"}

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
