"""The page of one deck: its article, its cards, and what can be done with both."""

from dataclasses import replace
from functools import partial

import pytest
from browsing import BrowsingWindow, alliance, browsing_windows
from builders import ADDED, make_card, make_deck
from page_windows import SHIFT
from picture_files import png, shown
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from studying import damage, put, put_pictures

from quizapp.core.card import CardKind
from quizapp.core.deck import FacetKind
from quizapp.core.ids import CardId, DeckId
from quizapp.core.study_request import StudyMode, StudyRequest
from quizapp.core.withdrawal import Reason, Withdrawal
from quizapp.gui.models.roles import ROW_ROLE
from quizapp.settings import Theme as Choice

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

    def test_the_author_is_named(self, opened):
        deck, *cards = alliance()
        page = opened(replace(deck, author="Ada Example"), *cards)
        assert "by Ada Example" in [label.text() for label in head(page).facts.findChildren(QLabel)]

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

    def test_chips_and_facts_grow_with_the_text(self, page, theme):
        before = head(page).facts.source.height()
        theme.apply(Choice.LIGHT, text_scale=2.0)
        assert head(page).facts.source.height() == 2 * before
        chip = head(page).chips.chips[FacetKind.TOPIC, "Politics"]
        page.qtbot.waitUntil(lambda: chip.height() >= chip.sizeHint().height() > 40)

    def test_a_deck_with_nothing_but_a_title_shows_no_empty_places(self, opened):
        page = opened(make_deck(1), make_card(11))
        assert not head(page).summary.isVisible()
        assert head(page).chips.chips == {}
        assert head(page).facts.source is None


class TestStudy:
    def test_the_button_says_how_many_cards_wait(self, page):
        assert head(page).study_button.text() == "Study 3"
        page.press(head(page).study_button)
        assert page.wishes[-1] == ("review", StudyRequest.of_deck(DeckId(1)))

    def test_so_does_the_key(self, page):
        page.key("S")
        assert page.wishes[-1] == ("review", StudyRequest.of_deck(DeckId(1)))

    @pytest.mark.parametrize(
        ("key", "modifier", "mode"),
        [("S", SHIFT, StudyMode.CRAM), ("S", Qt.KeyboardModifier.AltModifier, StudyMode.AHEAD)],
    )
    def test_it_can_be_crammed_and_studied_ahead(self, page, key, modifier, mode):
        page.key(key, modifier)
        assert page.wishes[-1] == ("review", StudyRequest.of_deck(DeckId(1), mode))

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
        assert detail.answer.toPlainText() == "✓ A  Lima\n○ B  Rome"
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
        for _ in range(9):
            page.key(Key.Key_Tab)
            stops.append(QApplication.focusWidget())
        assert stops == page.cards.detail(CardId(11)).stops()

    def test_a_deck_without_cards_says_so(self, opened):
        page = opened(make_deck(1))
        assert page.deck.view.no_cards.isVisible()
        assert not page.cards.isVisible()
        assert head(page).edit_button.hasFocus()


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


class TestCardWanted:
    def test_the_page_can_be_asked_for_a_card_which_it_opens_and_brings_into_sight(self, opened):
        page = opened(make_deck(1), *(make_card(number) for number in range(11, 60)))
        page.go("library")
        page.go("deck", page.stored_card(50))
        assert open_cards(page) == [50]
        assert page.cards.current == 50
        assert page.deck.view.ground.verticalScrollBar().value() > 500

    def test_of_another_deck_too_and_while_it_is_shown(self, opened):
        page = opened(make_deck(1), make_card(11), make_deck(2), make_card(61, 2), make_card(62, 2))
        page.go("deck", page.stored_card(62))
        assert (listed(page), open_cards(page), page.cards.current) == ([61, 62], [62], 62)
        page.go("deck", page.stored_card(61))
        assert open_cards(page) == [61, 62]

    def test_asked_for_again_it_stays_open(self, opened):
        page = opened(make_deck(1), make_card(11))
        for _ in range(2):
            page.go("deck", page.stored_card(11))
            assert open_cards(page) == [11]

    def test_a_card_that_is_gone_opens_nothing(self, opened):
        page = opened(make_deck(1), make_card(11))
        page.go("deck", make_card(12))
        assert open_cards(page) == []


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


def test_an_open_card_shows_its_pictures_out_of_the_collection(qtbot, opened):
    picture = png(60, 40)
    page = opened(make_deck(1), make_card(1, pictures=shown(picture)))
    put_pictures(page.app, picture)
    cards = page.deck.view.cards
    cards.toggle(cards.model().index(0, 0))
    (frame,) = cards.detail(CardId(1)).asked_pictures.frames
    qtbot.waitUntil(lambda: (frame.picture.width(), frame.picture.height()) == (60, 40))


class TestLongDeck:
    @pytest.fixture
    def long(self, opened) -> BrowsingWindow:
        return opened(make_deck(), *(make_card(number) for number in range(1, 451)))

    def test_it_is_leafed_through(self, long):
        pager = long.deck.view.pager
        assert (listed(long)[0], listed(long)[-1], pager.isVisible()) == (1, 200, True)
        long.press(pager.after_button)
        long.press(pager.after_button)
        assert (listed(long)[0], listed(long)[-1]) == (401, 450)
        assert not pager.after_button.isEnabled()
        long.press(pager.before_button)
        assert listed(long)[0] == 201

    def test_its_heading_counts_all_cards(self, long):
        assert long.deck.view.status.text().startswith("450 cards")

    def test_a_card_that_is_asked_for_is_found_wherever_it_stands(self, long):
        (wanted,) = (row.card for row in long.app.library.open_deck(DeckId(1), first=376, most=1).cards)
        long.window.go("deck", wanted)
        assert listed(long)[0] == 277
        assert open_cards(long) == [377]

    def test_another_deck_begins_with_its_first_card(self, long):
        long.press(long.deck.view.pager.after_button)
        put(long.app, make_deck(2), make_card(2_001, 2))
        long.window.go("deck", DeckId(2))
        assert listed(long) == [2_001]
        assert long.deck.view.pager.isHidden()


class TestStory:
    @pytest.fixture
    def page(self, opened):
        decks = [make_deck(number, f"Telling {number}", story=5) for number in (1, 2, 3)]
        return opened(*decks, make_card(1, deck=1))

    def test_the_others_are_named_and_a_click_leads_to_them(self, page):
        line = head(page).story
        assert line.label.text() == "Story: 3 articles"
        line.links[DeckId(3)].click()
        assert ("deck", 3) in page.wishes

    def test_leaving_it_is_told_and_can_be_undone(self, page):
        head(page).story.leave_button.click()
        assert not head(page).story.isVisible()
        assert page.messages[-1].text == "The deck is no longer part of the story."
        page.app.history.undo()
        assert len(page.app.library.stories.others(page.app.library.deck(DeckId(1)))) == 2

    def test_a_deck_that_stands_alone_says_nothing_of_it(self, opened):
        assert not head(opened(*alliance())).story.isVisible()


class TestKin:
    @pytest.fixture
    def page(self, opened):
        whole = make_card(11, withdrawn=Withdrawal(reason=Reason.RETIRED, note="", at=ADDED))
        parts = [make_card(number, split_from=CardId(11)) for number in (12, 13)]
        newer = [make_deck(2), make_card(21, 2)]
        filler = [make_card(number) for number in range(14, 40)]
        return opened(make_deck(1), whole, *parts, *filler, *newer, make_card(40, superseded_by=CardId(21)))

    def follow_link(self, page, card: int, link: int = 0) -> None:
        page.go("deck", page.stored_card(card))
        button = page.deck.view.cards.detail(CardId(card)).kin.links[link]
        page.qtbot.waitUntil(button.isVisible)
        button.setFocus()
        page.key(Key.Key_Return)

    def is_seen(self, page, card: int) -> bool:
        rect = page.deck.view.cards.visualRect(page.deck.table.index_of(CardId(card)))
        top = page.deck.view.cards.mapTo(page.deck.view.ground.viewport(), rect.topLeft()).y()
        return 0 <= top < page.deck.view.ground.viewport().height()

    def test_a_part_leads_to_its_whole_and_back(self, page):
        self.follow_link(page, 13)
        assert open_cards(page) == [11, 13]
        assert page.deck.view.cards.current == 11
        assert page.deck.view.cards.hasFocus()
        self.follow_link(page, 11, link=1)
        assert page.deck.view.cards.current == 13

    def test_a_card_that_was_open_is_scrolled_to(self, page):
        page.go("deck", page.stored_card(40))
        page.go("deck", page.stored_card(11))
        page.deck.view.ground.verticalScrollBar().setValue(10_000)
        assert not self.is_seen(page, 11)
        self.follow_link(page, 12)
        assert open_cards(page) == [11, 12, 40]
        page.qtbot.waitUntil(lambda: self.is_seen(page, 11))

    def test_a_card_that_was_superseded_leads_to_its_successor_in_another_deck(self, page):
        self.follow_link(page, 40)
        assert (page.deck.deck_id, open_cards(page)) == (2, [21])
