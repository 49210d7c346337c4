"""The page of one deck: its article, its cards, and what can be done with both."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from browsing import CONTROL, Browser, BrowsingWindow, open_app, put
from builders import ADDED, make_card, make_deck, reviewed
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QLabel
from studying import damage

from quizapp.core.card import CardKind
from quizapp.core.changes import Snapshot
from quizapp.core.deck import FacetKind
from quizapp.core.ids import CardId, DeckId
from quizapp.core.review import Rating
from quizapp.gui.models.roles import ROW_ROLE
from quizapp.settings import Settings

Key = Qt.Key
DUE = ADDED + timedelta(days=20)


def alliance() -> list:
    return [
        make_deck(
            1,
            "Japan, US Reaffirm Alliance",
            source="kyodonews.net",
            url="https://english.kyodonews.net/news/1",
            summary="Ministers met in Lima and agreed to keep the alliance close.",
            language="English",
            country="Japan",
            as_of=date(2024, 11, 15),
            topics=("Politics", "Diplomacy"),
            people=("Iwaya", "Blinken & Co"),
        ),
        reviewed(make_card(11), DUE),
        make_card(12, answer="A second answer."),
        make_card(13),
    ]


@pytest.fixture
def opened(qtbot, theme, tmp_path, clock):
    """Open the window on a profile with these objects, at the page of deck 1."""
    apps = []

    def open_window(*objects, **settings) -> BrowsingWindow:
        app = open_app(tmp_path, clock, Settings(**settings))
        apps.append(app)
        put(app, *objects)
        browsing = BrowsingWindow(qtbot, theme, app)
        browsing.go("library")
        browsing.go("deck", DeckId(1))
        return browsing

    yield open_window
    for app in apps:
        app.close()


@pytest.fixture
def page(opened) -> BrowsingWindow:
    return opened(*alliance())


@pytest.fixture
def browser():
    browser = Browser()
    for scheme in ("http", "https", "file"):
        QDesktopServices.setUrlHandler(scheme, browser, "show")
    yield browser
    for scheme in ("http", "https", "file"):
        QDesktopServices.unsetUrlHandler(scheme)


def head(page: BrowsingWindow):
    return page.deck.view.head


def listed(page: BrowsingWindow) -> list[int]:
    return [int(row.card.id) for row in page.deck.table.rows]


def open_cards(page: BrowsingWindow) -> list[int]:
    table = page.deck.table
    return [int(row.card.id) for number, row in enumerate(table.rows) if table.is_open(table.index(number))]


class TestHead:
    def test_it_shows_title_and_summary_of_the_article(self, page):
        assert head(page).title.text() == "Japan, US Reaffirm Alliance"
        assert head(page).summary.toPlainText().startswith("Ministers met in Lima")

    def test_the_window_is_named_after_the_deck(self, page):
        assert page.window.windowTitle() == "Japan, US Reaffirm Alliance – Quizapp"

    def test_facts_stand_in_one_line(self, page):
        facts = head(page).facts
        assert facts.source.text() == "kyodonews.net"
        assert [link.text() for link in facts.links.values()] == ["English", "Japan"]
        words = [label.text() for label in facts.findChildren(QLabel)]
        assert words == ["as of 15 Nov 2024", "added 1 Nov 2026"]

    def test_the_source_opens_in_the_browser(self, page, browser):
        page.press(head(page).facts.source)
        page.cards.setFocus()
        page.key("O")
        assert browser.opened == ["https://english.kyodonews.net/news/1"] * 2

    @pytest.mark.parametrize("url", ["file:///etc/passwd", "javascript:alert(1)", "ftp://example.org/x"])
    def test_nothing_but_a_web_address_is_opened(self, opened, browser, url):
        page = opened(make_deck(1, url=url))
        assert head(page).facts.source is None
        page.key("O")
        assert browser.opened == []
        assert page.said == "The article gives no web address."

    @pytest.mark.parametrize(("facet", "name"), [(FacetKind.TOPIC, "Diplomacy"), (FacetKind.PERSON, "Blinken & Co")])
    def test_a_chip_leads_to_all_decks_that_share_it(self, page, facet, name):
        page.press(head(page).chips.chips[facet, name])
        assert page.wishes[-1] == ("library", (facet, name))
        assert page.page == "library"
        assert page.head.query.facets == ((facet, name),)
        assert page.listed == [1]

    def test_so_do_language_and_country(self, page):
        page.press(head(page).facts.links[FacetKind.COUNTRY])
        assert page.wishes[-1] == ("library", (FacetKind.COUNTRY, "Japan"))

    def test_a_deck_with_nothing_but_a_title_shows_no_empty_places(self, opened):
        page = opened(make_deck(1), make_card(11))
        assert not head(page).summary.isVisible()
        assert head(page).chips.chips == {}
        assert head(page).facts.source is None


class TestStudy:
    def test_the_button_says_how_many_cards_wait(self, page):
        assert head(page).study_button.text() == "Study 3"
        page.press(head(page).study_button)
        assert page.wishes[-1] == ("review", 1)

    def test_so_does_the_key(self, page):
        page.key("S")
        assert page.wishes[-1] == ("review", 1)

    def test_where_nothing_waits_it_cannot_be_pressed(self, opened):
        page = opened(make_deck(1), make_card(11, suspended=True))
        assert head(page).study_button.text() == "Study"
        assert not head(page).study_button.isEnabled()

    def test_the_heading_of_the_cards_sums_them_up(self, page):
        assert page.deck.view.status.text().startswith("3 cards · 3 to study · recall 8")


class TestCards:
    def test_all_cards_are_listed_in_the_articles_order(self, page):
        assert listed(page) == [11, 12, 13]
        assert page.cards.hasFocus()

    def test_space_and_enter_show_and_hide_the_answer(self, page):
        page.key(Key.Key_Space)
        assert open_cards(page) == [11]
        detail = page.cards.detail(CardId(11))
        assert detail.isVisible()
        assert detail.answer.toPlainText() == "Answer 11."
        page.key(Key.Key_Return)
        assert open_cards(page) == []
        assert not detail.isVisible()

    def test_so_does_a_click(self, page):
        page.click(page.cards, 1, 200)
        assert open_cards(page) == [12]
        page.click(page.cards, 1, 200)
        assert open_cards(page) == []

    def test_arrows_open_and_close_as_in_a_tree(self, page):
        page.key(Key.Key_Right)
        page.key(Key.Key_Right)
        assert open_cards(page) == [11]
        page.key(Key.Key_Left)
        assert open_cards(page) == []

    def test_an_answer_has_all_the_room_it_needs(self, page):
        long = "A sentence of the answer that goes on for a while. " * 20
        put(page.app, replace(page.stored_card(12), answer=long))
        page.change_elsewhere()
        page.cards.toggle(page.deck.table.index(1))
        detail = page.cards.detail(CardId(12))
        page.qtbot.waitUntil(lambda: detail.answer.height() >= detail.answer.document().size().height() > 200)
        row = page.cards.visualRect(page.deck.table.index(1))
        assert row.contains(detail.geometry())
        assert not detail.geometry().intersects(page.cards.visualRect(page.deck.table.index(2)))
        assert detail.buttons["delete"].geometry().bottom() < detail.height()

    def test_the_list_is_as_high_as_its_cards_and_the_page_scrolls(self, opened):
        page = opened(make_deck(1), *(make_card(number) for number in range(11, 60)))
        assert page.cards.verticalScrollBar().maximum() == 0
        bar = page.deck.view.ground.verticalScrollBar()
        page.key(Key.Key_End)
        assert bar.value() > 1_000
        page.key(Key.Key_Home)
        assert bar.value() < 400

    def test_what_is_opened_at_the_foot_of_the_page_is_seen_whole(self, opened):
        page = opened(make_deck(1), *(make_card(number) for number in range(11, 60)))
        page.key(Key.Key_End)
        page.key(Key.Key_Space)
        detail, viewport = page.cards.detail(CardId(59)), page.deck.view.ground.viewport()
        foot = detail.mapTo(viewport, detail.rect().bottomLeft())
        assert 0 < foot.y() <= viewport.height()

    def test_choices_are_listed_with_the_right_one_marked(self, opened):
        choice = make_card(11, kind=CardKind.CHOICE, choices=("Lima", "Rome"), correct=0, answer="Lima")
        page = opened(make_deck(1), replace(choice, explanation="Apec met there."))
        page.key(Key.Key_Space)
        detail = page.cards.detail(CardId(11))
        assert detail.answer.toPlainText() == "✓ Lima\n○ Rome"
        assert [label.text() for label in detail.findChildren(QLabel) if label.isVisible()] == [
            "Apec met there.",
            "Never asked yet",
        ]

    def test_a_cut_off_answer_says_so(self, opened):
        page = opened(make_deck(1), make_card(11, cut_off=True))
        page.key(Key.Key_Space)
        words = [label.text() for label in page.cards.detail(CardId(11)).findChildren(QLabel) if label.isVisible()]
        assert "The article ends within this answer." in words

    def test_tab_leads_from_the_list_through_what_is_open(self, page):
        page.key(Key.Key_Space)
        stops = []
        for _ in range(7):
            page.key(Key.Key_Tab)
            stops.append(QApplication.focusWidget())
        assert stops == page.cards.detail(CardId(11)).stops()

    def test_a_deck_without_cards_says_so(self, opened):
        page = opened(make_deck(1))
        assert page.deck.view.no_cards.isVisible()
        assert not page.cards.isVisible()
        assert head(page).edit_button.hasFocus()


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
            "Flag",
            "Memory and answers of the card",
            "Delete",
        ]
        flags = next(action.menu() for action in menu.actions() if action.text() == "Flag")
        flags.actions()[4].trigger()
        assert page.stored_card(11).flag == 5

    def test_i_shows_memory_and_answers(self, page):
        session = page.app.study.session(DeckId(1))
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
        assert question.accessibleDescription() == "Deletes 3 cards. Undo brings them back."
        question.deed_button.click()
        assert page.page == "library"
        assert page.listed == []
        page.undo_by_banner()
        assert page.listed == [1]
        assert page.page == "library"

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


class TestBack:
    @pytest.mark.parametrize("key", [Key.Key_Backspace, Key.Key_Escape])
    def test_keys_lead_back_to_the_library(self, page, key):
        page.key(key)
        assert page.page == "library"

    def test_so_does_alt_left(self, page):
        page.key(Key.Key_Left, Qt.KeyboardModifier.AltModifier)
        assert page.page == "library"

    def test_so_does_the_link(self, page):
        page.press(head(page).back_button)
        assert page.page == "library"


class TestPlace:
    def test_a_change_leaves_what_is_open_and_where_one_is(self, opened):
        page = opened(make_deck(1), *(make_card(number) for number in range(11, 60)))
        bar = page.deck.view.ground.verticalScrollBar()
        page.cards.go_to(CardId(40))
        page.key(Key.Key_Space)
        height = bar.value()
        assert height > 500
        put(page.app, replace(page.stored_card(12), starred=True))
        page.change_elsewhere()
        assert open_cards(page) == [40]
        assert page.cards.current == 40
        assert bar.value() == height

    def test_a_card_that_comes_leaves_them_too(self, opened):
        page = opened(make_deck(1), *(make_card(number) for number in range(11, 60)))
        page.cards.go_to(CardId(40))
        page.key(Key.Key_Space)
        put(page.app, make_card(5))
        page.change_elsewhere()
        assert open_cards(page) == [40]
        assert page.cards.current == 40
        assert page.cards.detail(CardId(40)).isVisible()

    def test_another_deck_begins_at_its_top_with_all_closed(self, opened):
        page = opened(make_deck(1), *(make_card(number) for number in range(11, 60)), make_deck(2), make_card(61, 2))
        page.key(Key.Key_Space)
        page.key(Key.Key_End)
        page.go("deck", DeckId(2))
        assert listed(page) == [61]
        assert page.deck.view.ground.verticalScrollBar().value() == 0
        assert open_cards(page) == []
        page.go("deck", DeckId(1))
        assert open_cards(page) == []

    def test_a_change_is_seen_only_while_the_page_is(self, page):
        page.go("library")
        put(page.app, replace(page.stored_card(11), starred=True))
        page.change_elsewhere()
        assert not page.deck.table.index(0).data(ROW_ROLE).card.starred
        page.go("deck", DeckId(1))
        assert page.deck.table.index(0).data(ROW_ROLE).card.starred


def test_a_collection_that_cannot_be_read_is_a_banner(page):
    damage(page.app)
    page.change_elsewhere()
    assert [message.kind for message in page.messages] == ["error"]


def test_a_right_to_left_article_reads_from_the_right_within_the_column(opened):
    page = opened(make_deck(1, "مؤتمر المناخ في دبي يختتم أعماله باتفاق الإمارات", summary="اجتمعت الدول."))
    title, summary = head(page).title, head(page).summary
    assert title.alignment() & Qt.AlignmentFlag.AlignRight
    page.qtbot.waitUntil(lambda: title.width() == summary.width())
    assert title.geometry().right() == summary.geometry().right()
    assert title.height() >= title.heightForWidth(title.width())
