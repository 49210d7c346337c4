"""What is done with decks from the library: selected, studied, edited, deleted."""

import pytest
from browsing import BrowsingWindow, browsing_windows, three_decks
from builders import make_card, make_deck
from late import LateRunner
from page_windows import CONTROL, SHIFT
from PySide6.QtCore import Qt

from quizapp.context import AppContext
from quizapp.core.changes import Snapshot
from quizapp.core.deck import FacetKind
from quizapp.core.ids import DeckId
from quizapp.core.library import DeckQuery
from quizapp.core.review import Rating
from quizapp.core.study_request import Scope, StudyMode, StudyRequest
from quizapp.gui.tasks import TaskRunner
from quizapp.paths import Profile
from quizapp.services.samples import SAMPLES

Key = Qt.Key


@pytest.fixture
def opened(qtbot, theme, tmp_path, clock):
    """Open the window on a profile with these objects, at the library."""
    with browsing_windows(qtbot, theme, tmp_path, clock) as open_window:
        yield open_window


@pytest.fixture
def shelf(opened) -> BrowsingWindow:
    return opened(*three_decks())


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

    def test_several_decks_can_be_studied_together(self, shelf):
        shelf.key(Key.Key_Space)
        shelf.key(Key.Key_Down)
        shelf.key(Key.Key_Space)
        shelf.press(shelf.library.view.study_button)
        assert shelf.wishes == [("review", StudyRequest(scope=Scope(decks=frozenset(map(DeckId, (2, 3))))))]

    def test_the_one_ticked_is_studied_whatever_is_current(self, shelf):
        shelf.key(Key.Key_Space)
        shelf.key(Key.Key_Down)
        shelf.press(shelf.library.view.study_button)
        assert shelf.wishes == [("review", StudyRequest.of_deck(DeckId(3)))]

    @pytest.mark.parametrize(
        ("modifier", "mode"),
        [(SHIFT, StudyMode.CRAM), (Qt.KeyboardModifier.AltModifier, StudyMode.AHEAD)],
    )
    def test_they_can_be_crammed_and_studied_ahead(self, shelf, modifier, mode):
        shelf.key(Key.Key_Space)
        shelf.key("S", modifier)
        assert shelf.wishes == [("review", StudyRequest.of_deck(DeckId(3), mode))]

    def test_all_that_is_listed_can_be_studied(self, shelf):
        shelf.library.enter((FacetKind.COUNTRY, "Japan"))
        shelf.library.commands["study-found"].trigger()
        query = DeckQuery(facets=((FacetKind.COUNTRY, "Japan"),))
        assert shelf.wishes == [("review", StudyRequest(query=query))]
        next(action for action in shelf.library.menu.actions() if action.text() == "Cram all that is listed").trigger()
        assert shelf.wishes[-1] == ("review", StudyRequest(query=query, mode=StudyMode.CRAM))

    def test_where_everything_is_listed_that_is_what_is_studied(self, shelf):
        shelf.key(Key.Key_Return, CONTROL)
        assert shelf.wishes == [("review", StudyRequest())]

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
        assert shelf.wishes == [("review", StudyRequest.of_deck(DeckId(2)))]

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

    def test_o_opens_the_article_in_the_browser(self, shelf, browser):
        shelf.decks.go_to(2)
        shelf.key("O")
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
        assert question.accessibleDescription() == "Deletes 3 cards. Undo brings them back until Quizapp is closed."
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
        shelf.press(shelf.library.view.delete_button)
        question = shelf.library.deeds.deletion.question
        assert question.accessibleName() == "Delete 2 decks?"
        question.deed_button.click()
        assert shelf.listed == [1]
        assert shelf.said == "2 decks deleted, with 2 cards."
        assert not shelf.library.view.selection.isVisible()
        shelf.undo_by_banner()
        assert shelf.listed == [3, 2, 1]

    def test_answers_are_counted_too(self, shelf):
        session = shelf.app.study.session(StudyRequest.of_deck(DeckId(1)))
        session.reveal()
        session.rate(Rating.GOOD)
        shelf.decks.go_to(2)
        shelf.key(Key.Key_Delete)
        words = shelf.library.deeds.deletion.question.accessibleDescription()
        assert words == "Deletes 3 cards and 1 answer. Undo brings them back until Quizapp is closed."

    def test_the_next_deck_is_current_then(self, shelf):
        shelf.decks.go_to(1)
        shelf.key(Key.Key_Delete)
        shelf.library.deeds.deletion.question.deed_button.click()
        assert shelf.listed == [3, 1]
        assert shelf.decks.current == 1

    def test_the_list_or_what_stands_in_for_it_has_the_focus_then(self, shelf):
        for left in (2, 1):
            shelf.key(Key.Key_Delete)
            shelf.library.deeds.deletion.question.deed_button.click()
            assert len(shelf.listed) == left
            assert shelf.window.focusWidget() is shelf.decks
            shelf.qtbot.waitUntil(shelf.window.isActiveWindow)
        shelf.key(Key.Key_Delete)
        shelf.library.deeds.deletion.question.deed_button.click()
        assert shelf.window.focusWidget() is shelf.library.view.import_button

    def test_the_list_has_it_too_where_the_button_of_the_bar_goes(self, shelf):
        shelf.key(Key.Key_Space)
        shelf.press(shelf.library.view.delete_button)
        shelf.library.deeds.deletion.question.deed_button.click()
        assert shelf.listed == [2, 1]
        assert shelf.window.focusWidget() is shelf.decks

    def test_a_student_who_searches_meanwhile_goes_on_with_it(self, opened):
        late = LateRunner()
        shelf = opened(*three_decks(), runner=late)
        shelf.key(Key.Key_Delete)
        late.run()
        shelf.library.deeds.deletion.question.deed_button.click()
        shelf.qtbot.waitUntil(shelf.window.isActiveWindow)
        shelf.library.view.begin_search()
        late.run_all()
        assert shelf.listed == [2, 1]
        assert shelf.window.focusWidget() is shelf.head.search

    def test_the_last_deck_leaves_the_empty_library(self, opened):
        shelf = opened(make_deck(1))
        shelf.key(Key.Key_Delete)
        shelf.library.deeds.deletion.question.deed_button.click()
        assert shelf.library.view.shown is shelf.library.view.no_decks

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
        assert first_start.library.view.shown is first_start.library.view.no_decks
        first_start.undo_by_banner()
        assert len(first_start.listed) == count

    def test_without_samples_there_are_none_to_remove(self, shelf):
        shelf.library.menu.aboutToShow.emit()
        remove = next(action for action in shelf.library.menu.actions() if action.text() == "Remove samples")
        assert not remove.isVisible()
