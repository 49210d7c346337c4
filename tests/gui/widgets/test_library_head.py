"""The top of the library: it holds the query."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QVBoxLayout

from quizapp.core.deck import FacetKind
from quizapp.core.library import DeckQuery, DeckSort
from quizapp.gui.widgets.library_head import LibraryHead

JAPAN, TRADE = (FacetKind.COUNTRY, "Japan"), (FacetKind.TOPIC, "Trade & Co")
FACETS = {FacetKind.COUNTRY: [("Japan", 1_234), ("Peru", 1)], FacetKind.TOPIC: [("Trade & Co", 2)]}


@pytest.fixture
def head(theme, window) -> LibraryHead:
    head = LibraryHead(theme, lambda kind: FACETS.get(kind, []), QMenu(window))
    QVBoxLayout(window).addWidget(head)
    window.show()
    return head


class TestQuery:
    def test_at_first_it_wants_all_decks(self, head):
        assert head.query == DeckQuery()

    def test_what_is_typed_becomes_part_of_it(self, qtbot, head):
        with qtbot.waitSignal(head.query_changed):
            qtbot.keyClicks(head.search, "lima")
        assert head.query == DeckQuery(text="lima")

    def test_an_order_becomes_part_of_it_and_is_named_on_the_button(self, qtbot, head):
        assert head.sort_button.text() == "Newest first"
        with qtbot.waitSignal(head.query_changed):
            head.sort_menu.actions()[2].trigger()
        assert head.query == DeckQuery(sort=DeckSort.TITLE)
        assert head.sort_button.text() == "By title"
        assert head.sort_button.accessibleName() == "Order: By title"

    def test_facets_add_up_and_each_is_there_once(self, qtbot, head):
        head.add_facet(*JAPAN)
        head.add_facet(*TRADE)
        with qtbot.assertNotEmitted(head.query_changed):
            head.add_facet(*JAPAN)
        assert head.query.facets == (JAPAN, TRADE)

    def test_it_can_be_narrowed_to_one_facet_alone_in_the_same_order(self, qtbot, head):
        head.set_query(DeckQuery(text="lima", facets=(TRADE,), sort=DeckSort.OLDEST))
        with qtbot.waitSignal(head.query_changed):
            head.narrow_to(*JAPAN)
        assert head.query == DeckQuery(facets=(JAPAN,), sort=DeckSort.OLDEST)
        assert head.search.text() == ""

    def test_it_can_be_cleared_but_for_its_order(self, head):
        head.set_query(DeckQuery(text="lima", facets=(TRADE,), sort=DeckSort.OLDEST))
        head.clear()
        assert head.query == DeckQuery(sort=DeckSort.OLDEST)
        assert head.search.text() == ""
        assert head.filter_bar.facets == ()

    def test_setting_it_from_outside_says_nothing(self, qtbot, head):
        with qtbot.assertNotEmitted(head.query_changed, wait=250):
            head.set_query(DeckQuery(text="lima", facets=(JAPAN,)))
        assert head.search.text() == "lima"
        assert head.filter_bar.facets == (JAPAN,)


class TestFilters:
    def test_a_chip_says_kind_and_name_and_a_click_drops_it(self, qtbot, head):
        head.set_query(DeckQuery(facets=(JAPAN, TRADE)))
        chips = head.filter_bar.chips
        assert [chip.text() for chip in chips] == ["Country: Japan", "Topic: Trade && Co"]
        assert chips[1].accessibleName() == "Remove the filter Topic: Trade & Co"
        with qtbot.waitSignal(head.query_changed):
            qtbot.mouseClick(chips[0], Qt.MouseButton.LeftButton)
        assert head.query.facets == (TRADE,)

    def test_clear_drops_them_all_and_the_bar_takes_no_room(self, head):
        head.set_query(DeckQuery(text="lima", facets=(JAPAN, TRADE)))
        assert head.filter_bar.isVisible()
        head.filter_bar.clear()
        assert head.query == DeckQuery(text="lima")
        assert not head.filter_bar.isVisible()

    def test_the_menu_lists_kinds_that_there_are_with_their_numbers(self, head):
        head.facet_menu.fill()
        kinds = {action.text(): action.menu() for action in head.facet_menu.actions()}
        assert list(kinds) == ["Topics", "Country"]
        assert [action.text() for action in kinds["Country"].actions()] == ["Japan  (1,234)", "Peru  (1)"]
        assert kinds["Topics"].actions()[0].text() == "Trade && Co  (2)"
        kinds["Topics"].actions()[0].trigger()
        assert head.query.facets == (TRADE,)

    def test_it_is_read_anew_whenever_it_opens(self, head):
        head.facet_menu.fill()
        head.facet_menu.fill()
        assert len(head.facet_menu.actions()) == 2

    def test_without_any_facet_it_says_so(self, theme, window):
        head = LibraryHead(theme, lambda _kind: [], QMenu(window))
        head.facet_menu.fill()
        (only,) = head.facet_menu.actions()
        assert not only.isEnabled()


class TestRoom:
    def test_where_it_is_narrow_buttons_show_their_icons_alone(self, qtbot, head, window):
        window.setMinimumWidth(0)
        assert head.filter_button.text() == "Filter"
        window.resize(420, 400)
        qtbot.waitUntil(lambda: head.width() < 480)
        for button, name in (
            (head.filter_button, "Filter"),
            (head.sort_button, "Newest first"),
            (head.import_button, "Import"),
        ):
            assert button.text() == ""
            assert button.toolTip() == name
            assert button.accessibleName().endswith(name)

    def test_without_decks_there_is_nothing_to_find(self, head):
        head.set_tools_shown(shown=False)
        assert not head.search.isVisible()
        assert not head.import_button.isVisible()
        head.set_tools_shown(shown=True)
        assert head.search.isVisible()

    def test_it_says_how_many_of_all_decks_are_found(self, head):
        head.set_found(12, 214)
        assert head.found.text() == "12 of 214 decks"
