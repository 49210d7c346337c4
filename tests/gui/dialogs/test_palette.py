"""The palette in the real window on a real profile, driven by keys."""

from collections.abc import Callable

import pytest
from builders import make_card, make_deck, reviewed
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from studying import damage, listen, open_app, put

from quizapp.core.deck import FacetKind
from quizapp.core.ids import CardId
from quizapp.gui.dialogs.key_sheet import KeySheet
from quizapp.gui.dialogs.palette import Palette
from quizapp.gui.main_window import MainWindow
from quizapp.gui.open_profile import OpenProfile
from quizapp.gui.tasks import OnDone, OnFailed, OnProgress, Runner, Task, TaskRunner, Work
from quizapp.gui.tools import Tools
from quizapp.paths import Profile
from quizapp.settings import Theme as Choice

PLAIN = Qt.KeyboardModifier.NoModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
DOWN, UP, RETURN, ESCAPE, TAB = (
    Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Tab,
)  # fmt: skip


class HeldRunner:
    """Keeps work until it is told to do it, as a busy machine would."""

    def __init__(self) -> None:
        self.waiting: list[Callable[[], Task]] = []

    def submit(self, work: Work, on_done: OnDone, on_failed: OnFailed, _on_progress: OnProgress | None = None) -> Task:
        task = Task(work)
        task.done.connect(on_done)
        task.failed.connect(on_failed)
        self.waiting.append(task.run)
        return task

    def catch_up(self) -> None:
        while self.waiting:
            self.waiting.pop(0)()


class Seat:
    """A student at the window of a profile with two articles."""

    def __init__(self, qtbot, theme, tmp_path, clock, events, runner: Runner) -> None:
        self.qtbot = qtbot
        with open_app(tmp_path, clock) as app:
            put(
                app,
                make_deck(1, "Alliance reaffirmed", people=("Takeshi Iwaya",), country="Japan"),
                make_deck(2, "Grain prices fall", topics=("Trade",)),
                reviewed(make_card(11, question="Who met in Lima?", answer="Iwaya met Blinken."), clock.now()),
                make_card(12, question="What did Iwaya promise?"),
                make_card(21, 2, question="Which prices fall?"),
            )
        self.window = MainWindow(theme, events)
        qtbot.addWidget(self.window)
        self.window.resize(1000, 700)
        self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)
        self.opened = OpenProfile(
            Profile(root=tmp_path), clock, Tools(theme=theme, runner=runner, events=events), self.window
        )
        self.palette = self.window.findChild(Palette)

    @property
    def page(self) -> str | None:
        return self.window.pages.page_name

    @property
    def is_open(self) -> bool:
        return self.palette.isVisible()

    @property
    def listed(self) -> list[str]:
        """The headings and entries, as they are said."""
        model = self.palette.list.model()
        return [model.index(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(model.rowCount())]

    @property
    def marked(self) -> str:
        return self.palette.list.current.entry.text

    def key(self, key: str | Qt.Key, modifier: Qt.KeyboardModifier = PLAIN) -> None:
        self.qtbot.keyClick(QApplication.focusWidget() or self.window, key, modifier)

    def open(self, typed: str = "") -> None:
        self.key("k", CONTROL)
        self.qtbot.keyClicks(QApplication.focusWidget(), typed)

    def deck_title(self) -> str:
        return self.window.pages.page("deck").title


@pytest.fixture
def sit(qtbot, theme, tmp_path, clock, events):
    seats = []

    def sit_down(runner: Runner) -> Seat:
        seats.append(Seat(qtbot, theme, tmp_path, clock, events, runner))
        return seats[-1]

    yield sit_down
    for seat in seats:
        seat.opened.close()


@pytest.fixture
def seat(sit, runner) -> Seat:
    return sit(runner)


class TestOpening:
    def test_control_k_opens_it_with_the_field_focused_and_closes_it_again(self, seat):
        before = QApplication.focusWidget()
        seat.open()
        assert seat.is_open
        assert seat.palette.field.hasFocus()
        seat.key("k", CONTROL)
        assert not seat.is_open
        assert QApplication.focusWidget() is before

    @pytest.mark.parametrize("place", ["today", "statistics", "import", "settings"])
    def test_slash_opens_it_on_a_page_without_a_search_of_its_own(self, seat, place):
        seat.window.go(place)
        seat.window.setFocus()
        seat.key("/")
        assert seat.is_open

    @pytest.mark.parametrize(("key", "modifier"), [("/", PLAIN), ("f", CONTROL)])
    def test_the_library_has_these_keys_for_its_own_box_and_control_k_for_the_palette(self, seat, key, modifier):
        seat.window.go("library")
        seat.key(key, modifier)
        assert not seat.is_open
        assert seat.window.pages.page("library").view.head.search.hasFocus()
        seat.open()
        assert seat.is_open
        seat.key("f", CONTROL)
        assert not seat.is_open
        assert seat.window.pages.page("library").view.head.search.hasFocus()

    def test_the_button_of_the_today_page_opens_it(self, seat, qtbot):
        button = seat.window.pages.page("today").board.search_button
        assert button.text() == "Search   Ctrl+K"
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        assert seat.is_open

    def test_it_is_there_over_a_field_of_text_too(self, seat):
        seat.window.go("library")
        seat.key("/")
        seat.qtbot.keyClicks(QApplication.focusWidget(), "grain")
        seat.key("k", CONTROL)
        assert seat.is_open
        assert seat.window.pages.page("library").view.head.search.text() == "grain"

    def test_each_time_it_begins_empty(self, seat):
        seat.open("grain")
        seat.key(ESCAPE)
        seat.open()
        assert seat.palette.field.text() == ""
        assert seat.listed[0] == "Newest articles"

    def test_what_was_changed_in_between_is_there(self, seat):
        seat.open("copper")
        seat.key(ESCAPE)
        put(seat.opened.app, make_deck(3, "Copper"))
        seat.open("copper")
        assert "Articles: Copper" in seat.listed


class TestClosing:
    def test_escape_gives_the_focus_back(self, seat):
        before = QApplication.focusWidget()
        seat.open("grain")
        seat.key(ESCAPE)
        assert not seat.is_open
        assert QApplication.focusWidget() is before

    def test_a_click_beside_it_closes_it_and_does_nothing_else(self, seat, qtbot):
        seat.open()
        qtbot.mouseClick(seat.palette, Qt.MouseButton.LeftButton, pos=QPoint(20, 60))
        assert not seat.is_open
        assert seat.page == "today"

    def test_a_click_on_it_does_not(self, seat, qtbot):
        seat.open()
        qtbot.mouseClick(seat.palette.panel, Qt.MouseButton.LeftButton, pos=QPoint(3, 3))
        assert seat.is_open

    def test_going_elsewhere_closes_it(self, seat):
        seat.open()
        seat.key("o", CONTROL)
        assert not seat.is_open
        assert seat.page == "import"
        assert not seat.palette.isAncestorOf(QApplication.focusWidget())


class TestFinding:
    def test_the_newest_articles_and_the_actions_come_before_anything_is_typed(self, seat):
        seat.open()
        assert seat.listed[:4] == [
            "Newest articles", "Newest articles: Grain prices fall", "Newest articles: Alliance reaffirmed, Japan",
            "Actions",
        ]  # fmt: skip
        assert {"Actions: Today, D", "Actions: Import, Ctrl+O", "Actions: Keys, F1"} <= set(seat.listed)
        assert not any("Find" in text for text in seat.listed)

    def test_cards_articles_and_people_are_found_at_every_letter(self, seat):
        seat.open("iwa")
        assert seat.listed == [
            "Cards, 2",
            "Cards: What did Iwaya promise?, Alliance reaffirmed",
            "Cards: Who met in Lima?, Alliance reaffirmed",
            "Articles, 1",
            "Articles: Alliance reaffirmed, Japan",
            "People, 1",
            "People: Takeshi Iwaya, 1 article",
            "Study",
            "Study: Study Takeshi Iwaya, 1 article",
            "Study: Cram Takeshi Iwaya, 1 article",
            "Study: Study Alliance reaffirmed",
            "Study: Cram Alliance reaffirmed",
        ]

    def test_where_nothing_is_found_it_says_so(self, seat):
        seat.open("zeppelin")
        assert seat.palette.note.isVisible()
        assert seat.palette.note.text() == "Nothing has all of these words."
        assert seat.palette.note.margin() > 0
        seat.key(RETURN)
        assert seat.is_open
        seat.palette.field.setText("grain")
        assert not seat.palette.note.isVisible()

    def test_a_collection_that_cannot_be_read_is_told_and_actions_stay(self, seat):
        damage(seat.opened.app)
        seat.open("undo")
        assert seat.palette.note.isVisible()
        assert "damaged" in seat.palette.note.text()
        assert seat.listed == ["Actions", "Actions: Undo, Ctrl+Z"]


class TestChoosing:
    def test_enter_on_an_article_opens_its_page(self, seat):
        seat.open("prices fall")
        seat.key(TAB)
        assert seat.marked == "Grain prices fall"
        seat.key(RETURN)
        assert (seat.page, seat.deck_title()) == ("deck", "Grain prices fall")
        assert not seat.is_open
        assert seat.window.pages.current_page.isAncestorOf(QApplication.focusWidget())

    def test_enter_on_a_card_opens_it_on_the_page_of_its_article(self, seat):
        seat.open("who met")
        seat.key(RETURN)
        assert (seat.page, seat.deck_title()) == ("deck", "Alliance reaffirmed")
        (opened,) = seat.window.pages.page("deck").table.open_rows
        assert opened.card.question.startswith("Who met")

    def test_one_article_after_another_can_be_opened(self, seat):
        for words, title in (("alliance", "Alliance reaffirmed"), ("grain", "Grain prices fall")):
            seat.open(words)
            seat.key(RETURN)
            assert seat.deck_title() == title

    def test_enter_on_a_person_shows_the_library_with_the_articles_about_them(self, seat):
        seat.open("takeshi")
        seat.key(TAB)
        assert seat.marked == "Takeshi Iwaya"
        seat.key(RETURN)
        library = seat.window.pages.page("library")
        assert seat.page == "library"
        assert library.view.head.query.facets == ((FacetKind.PERSON, "Takeshi Iwaya"),)
        assert library.table.ids == (1,)

    def test_enter_on_an_action_does_it(self, seat):
        seat.open("sett")
        seat.key(RETURN)
        assert seat.page == "settings"

    def test_an_action_of_the_window_is_done_behind_it(self, seat, theme):
        seat.open("dark")
        seat.key(RETURN)
        assert theme.dark
        assert not seat.is_open
        theme.apply(Choice.LIGHT)

    def test_undo_undoes_and_says_what(self, seat, events):
        events.publish(seat.opened.app.cards.star(CardId(11)))
        seat.open("undo")
        assert seat.marked == "Undo star"
        seat.key(RETURN)
        assert not seat.opened.app._collection.cards.get(CardId(11)).starred

    def test_the_keys_are_shown_over_the_window_not_over_the_palette(self, seat):
        seat.open("keys")
        seat.key(RETURN)
        sheet = seat.window.findChild(KeySheet)
        assert sheet.isVisible()
        assert not seat.is_open
        sheet.close()

    def test_arrows_and_tab_move_the_mark_while_the_field_keeps_the_focus(self, seat):
        seat.open("iwaya")
        moves = [(DOWN, PLAIN), (TAB, PLAIN), (TAB, PLAIN), (UP, PLAIN), (Qt.Key.Key_Backtab, SHIFT)]
        seen = []
        for key, modifier in moves:
            seat.key(key, modifier)
            seen.append(seat.marked)
        assert seen == [
            "Who met in Lima?", "Alliance reaffirmed", "Takeshi Iwaya", "Alliance reaffirmed", "What did Iwaya promise?"
        ]  # fmt: skip
        assert seat.palette.field.hasFocus()

    def test_a_click_chooses(self, seat, qtbot):
        seat.open("grain")
        listed = seat.palette.list
        place = listed.visualRect(listed.model().index(1)).center()
        qtbot.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, pos=place)
        assert seat.page == "deck"


class TestStudying:
    def test_a_session_is_not_lost(self, seat):
        seat.window.go("today")
        seat.key(" ")
        seat.key(" ")
        review = seat.window.pages.page("review")
        before = review.desk.card.question.toPlainText()
        for key, modifier in (("k", CONTROL), ("/", PLAIN)):
            seat.key(key, modifier)
            seat.qtbot.keyClicks(QApplication.focusWidget(), "1234 e-")
            seat.key(ESCAPE)
            assert seat.page == "review"
            assert review.desk.card.question.toPlainText() == before
            assert review.isAncestorOf(QApplication.focusWidget())
        assert seat.opened.app.study.summary().answers == 0

    def test_after_a_look_at_an_article_it_goes_on_where_it_was(self, seat):
        seat.key(" ")
        review = seat.window.pages.page("review")
        before = review.desk.card.question.toPlainText()
        seat.open("grain")
        seat.key(RETURN)
        assert seat.page == "deck"
        seat.key(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
        assert seat.page == "review"
        assert review.desk.card.question.toPlainText() == before

    def test_what_a_review_blocks_is_not_offered(self, seat):
        seat.window.go("review")
        seat.open()
        assert "Actions: Statistics, T" not in seat.listed
        assert "Actions: Settings, Ctrl+," in seat.listed


class TestWaiting:
    def test_enter_pressed_before_anything_is_found_chooses_what_is_found_then(self, sit):
        held = HeldRunner()
        seat = sit(held)
        held.catch_up()
        seat.open("grain")
        seat.key(RETURN)
        assert seat.is_open
        held.catch_up()
        assert (seat.page, seat.deck_title()) == ("deck", "Grain prices fall")

    def test_only_the_last_text_is_answered(self, sit):
        held = HeldRunner()
        seat = sit(held)
        seat.open("grain")
        seat.palette.field.setText("alliance")
        held.catch_up()
        assert "Articles: Alliance reaffirmed, Japan" in seat.listed
        assert not any("Grain" in text for text in seat.listed)

    def test_what_is_found_after_it_was_closed_does_nothing(self, sit):
        held = HeldRunner()
        seat = sit(held)
        seat.open("grain")
        seat.key(RETURN)
        seat.key(ESCAPE)
        held.catch_up()
        assert seat.page == "today"
        assert not seat.is_open

    def test_in_threads_it_finds_the_same(self, sit, qtbot):
        threads = TaskRunner()
        seat = sit(threads)
        seat.open("prices")
        seat.key(RETURN)
        qtbot.waitUntil(lambda: seat.page == "deck")
        threads.stop()

    def test_a_bug_in_the_search_is_no_fault_of_the_world(self, seat):
        with pytest.raises(ZeroDivisionError):
            seat.palette._explain(ZeroDivisionError())


class TestLooks:
    def test_the_panel_is_in_the_middle_near_the_top_as_high_as_what_it_lists(self, seat):
        seat.open()
        panel = seat.palette.panel.geometry()
        assert seat.palette.geometry() == seat.window.rect()
        assert abs(panel.center().x() - seat.window.rect().center().x()) <= 1
        assert panel.top() < 80
        seat.palette.field.setText("prices")
        assert seat.palette.panel.height() < panel.height()
        assert seat.palette.panel.geometry().topLeft() == panel.topLeft()
        assert not seat.palette.list.verticalScrollBar().isVisible()

    @pytest.mark.parametrize("scale", [1.0, 2.0])
    def test_in_the_smallest_window_it_stays_within(self, seat, theme, qtbot, scale):
        theme.apply(Choice.LIGHT, text_scale=scale)
        seat.open()
        seat.window.resize(720, 540)
        qtbot.waitUntil(lambda: seat.palette.size() == seat.window.size())
        assert seat.palette.rect().contains(seat.palette.panel.geometry())
        assert seat.palette.list.viewport().height() > 200

    def test_a_note_is_seen_whole(self, seat, qtbot):
        seat.open("zeppelin")
        note = seat.palette.note
        qtbot.waitUntil(lambda: note.height() >= note.heightForWidth(note.width()))

    def test_it_dims_the_window(self, seat):
        corner = seat.window.grab().toImage().pixelColor(5, 5).lightness()
        seat.open()
        assert seat.window.grab().toImage().pixelColor(5, 5).lightness() < corner


class TestSpeaking:
    def test_field_and_list_have_names(self, seat):
        assert seat.palette.field.accessibleName() == "Find cards, articles, names and actions"
        assert seat.palette.list.accessibleName() == "Found"

    def test_the_marked_entry_is_said(self, seat, monkeypatch):
        seat.open("iway")
        said = listen(monkeypatch)
        seat.qtbot.keyClicks(seat.palette.field, "a")
        seat.key(DOWN)
        seat.key(TAB)
        assert said == [
            "Cards: What did Iwaya promise?, Alliance reaffirmed",
            "Cards: Who met in Lima?, Alliance reaffirmed",
            "Articles: Alliance reaffirmed, Japan",
        ]

    def test_it_is_said_that_nothing_was_found(self, seat, monkeypatch):
        seat.open("zeppeli")
        said = listen(monkeypatch)
        seat.qtbot.keyClicks(seat.palette.field, "n")
        assert said == ["Nothing has all of these words."]
