"""The list of the library: opened by a click or Enter, ticked by boxes or Space, painted in two lines."""

from datetime import UTC
from functools import partial

import pytest
from builders import make_deck
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout

from quizapp.core.library import DeckSummary
from quizapp.core.study_day import StudyDays
from quizapp.gui.models.deck_table import DeckTable
from quizapp.gui.widgets.deck_delegate import DeckDelegate
from quizapp.gui.widgets.ticked_list import TickedList
from quizapp.services.deck_sums import DeckRow
from quizapp.settings import Theme as Choice

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
BOX, TITLE = 20, 200


def read(ids) -> list[DeckRow]:
    """Return rows of decks of which those beyond 900 are gone and 7 is a sample."""
    return [
        DeckRow(
            summary=DeckSummary(
                deck=make_deck(number, group="Samples" if number == 7 else None), cards=5, due=2, new=1, suspended=0
            ),
            recall=0.88,
        )
        for number in ids
        if number < 900
    ]


def deck_list(theme, table) -> TickedList:
    return TickedList(theme, table, "Decks", partial(DeckDelegate, theme, days=StudyDays(zone=UTC)))


@pytest.fixture
def decks(qtbot, theme, window) -> TickedList:
    table = DeckTable(read, lambda row: row.summary.deck.title, window)
    decks = deck_list(theme, table)
    layout = QVBoxLayout(window)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(decks)
    decks.show_ids(list(range(1, 51)))
    window.show()
    window.activateWindow()
    decks.setFocus()
    qtbot.waitUntil(decks.hasFocus)
    return decks


def click(qtbot, decks, row: int, x: int, modifier=Qt.KeyboardModifier.NoModifier) -> None:
    rect = decks.visualRect(decks.model().index(row, 0))
    qtbot.mouseClick(decks.viewport(), Qt.MouseButton.LeftButton, modifier, rect.topLeft() + QPoint(x, 30))


def color_at(decks, row: int, x: int, y: int = 5) -> str:
    """Return the colour that a row shows `x` px from its left and `y` px from its top."""
    place = decks.visualRect(decks.model().index(row, 0)).topLeft() + QPoint(x, y)
    return decks.viewport().grab().toImage().pixelColor(place).name()


class TestOpening:
    @pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Enter])
    def test_enter_opens_the_current_deck(self, qtbot, decks, key):
        decks.go_to(3)
        with qtbot.waitSignal(decks.opened) as opened:
            qtbot.keyClick(decks, key)
        assert opened.args == [4]

    def test_a_click_opens_a_deck_and_ticks_nothing(self, qtbot, decks):
        with qtbot.waitSignal(decks.opened) as opened:
            click(qtbot, decks, 2, TITLE)
        assert opened.args == [3]
        assert decks.model().ticks == ()
        assert decks.current == 3

    def test_a_press_that_is_let_go_elsewhere_opens_nothing(self, qtbot, decks):
        first, second = (decks.visualRect(decks.model().index(row, 0)).center() for row in (1, 2))
        with qtbot.assertNotEmitted(decks.opened):
            qtbot.mousePress(decks.viewport(), Qt.MouseButton.LeftButton, pos=first)
            qtbot.mouseRelease(decks.viewport(), Qt.MouseButton.LeftButton, pos=second)

    def test_a_click_below_the_last_deck_does_nothing(self, qtbot, decks):
        decks.show_ids([1, 2])
        with qtbot.assertNotEmitted(decks.opened):
            qtbot.mouseClick(decks.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(TITLE, 500))

    def test_the_other_button_opens_nothing(self, qtbot, decks):
        with qtbot.assertNotEmitted(decks.opened):
            qtbot.mouseClick(decks.viewport(), Qt.MouseButton.RightButton, pos=QPoint(TITLE, 30))


class TestTicking:
    def test_a_click_on_its_box_ticks_a_deck(self, qtbot, decks):
        with qtbot.assertNotEmitted(decks.opened):
            click(qtbot, decks, 2, BOX)
            click(qtbot, decks, 4, BOX)
        assert decks.model().ticks == (3, 5)
        click(qtbot, decks, 2, BOX)
        assert decks.model().ticks == (5,)

    def test_so_does_control_and_a_click_anywhere(self, qtbot, decks):
        click(qtbot, decks, 1, TITLE, CONTROL)
        assert decks.model().ticks == (2,)

    def test_shift_and_a_click_ticks_all_from_the_last_ticked(self, qtbot, decks):
        click(qtbot, decks, 4, BOX)
        click(qtbot, decks, 2, TITLE, SHIFT)
        assert decks.model().ticks == (3, 4, 5)

    def test_shift_and_arrows_tick_from_where_one_is(self, qtbot, decks):
        decks.go_to(1)
        qtbot.keyClick(decks, Key.Key_Down, SHIFT)
        qtbot.keyClick(decks, Key.Key_Down, SHIFT)
        assert decks.model().ticks == (2, 3, 4)
        assert decks.current == 4

    def test_at_the_end_of_the_list_they_go_no_further(self, qtbot, decks):
        decks.go_to(49)
        qtbot.keyClick(decks, Key.Key_Down, SHIFT)
        assert decks.model().ticks == (50,)

    def test_escape_takes_ticks_away_and_is_else_left_to_the_page(self, qtbot, decks):
        click(qtbot, decks, 1, BOX)
        for left in (False, True):
            escape = QKeyEvent(QEvent.Type.KeyPress, Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
            QApplication.sendEvent(decks, escape)
            assert decks.model().ticks == ()
            assert escape.isAccepted() is not left


class TestMoving:
    def test_home_and_end_go_to_the_ends(self, qtbot, decks):
        qtbot.keyClick(decks, Key.Key_End)
        assert decks.current == 50
        qtbot.keyClick(decks, Key.Key_Home)
        assert decks.current == 1

    def test_letters_look_for_no_title(self, qtbot, decks):
        qtbot.keyClicks(decks, "article 7")
        assert decks.current == 1

    def test_tab_leaves_the_list(self, qtbot, decks):
        qtbot.keyClick(decks, Key.Key_Tab)
        assert decks.current == 1

    def test_it_is_at_the_same_place_with_other_decks_of_the_same_list(self, decks):
        decks.go_to(30)
        height = decks.verticalScrollBar().value()
        decks.show_ids([*range(1, 20), *range(21, 51)])
        assert decks.current == 31
        assert decks.verticalScrollBar().value() == height

    def test_without_its_deck_the_one_in_its_row_is_current(self, decks):
        decks.go_to(30)
        decks.show_ids([number for number in range(1, 51) if number != 31])
        assert decks.current == 32
        decks.show_ids([1, 2])
        assert decks.current == 2
        decks.show_ids([])
        assert decks.current is None


class TestMenu:
    def test_the_menu_key_asks_for_the_menu_of_the_current_deck(self, qtbot, decks):
        decks.go_to(2)
        middle = decks.rect().center()
        event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, middle, decks.mapToGlobal(middle))
        with qtbot.waitSignal(decks.menu_asked) as asked:
            QApplication.sendEvent(decks.viewport(), event)
        deck, place = asked.args
        assert deck == 3
        assert decks.visualRect(decks.currentIndex()).contains(decks.viewport().mapFromGlobal(place))

    def test_the_mouse_asks_for_that_of_the_deck_below_it(self, qtbot, decks):
        place = decks.visualRect(decks.model().index(4, 0)).center()
        event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, decks.viewport().mapToGlobal(place))
        with qtbot.waitSignal(decks.menu_asked) as asked:
            QApplication.sendEvent(decks.viewport(), event)
        assert asked.args[0] == 5

    def test_an_empty_list_has_none(self, qtbot, decks):
        decks.show_ids([])
        middle = decks.rect().center()
        event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, middle, decks.mapToGlobal(middle))
        with qtbot.assertNotEmitted(decks.menu_asked):
            QApplication.sendEvent(decks.viewport(), event)


class TestLooks:
    def test_the_current_deck_has_a_bar_that_shows_whether_keys_are_for_the_list(self, decks, theme):
        assert color_at(decks, 0, 1) == theme.color("accent").name()
        assert color_at(decks, 1, 1) == theme.color("surface").name()
        decks.clearFocus()
        assert color_at(decks, 0, 1) == theme.color("border").name()

    def test_ticked_decks_are_marked_by_more_than_their_box(self, qtbot, decks, theme):
        assert color_at(decks, 1, TITLE) == theme.color("surface").name()
        click(qtbot, decks, 1, BOX)
        qtbot.mouseMove(decks.viewport(), QPoint(5, 590))
        assert color_at(decks, 1, TITLE) == theme.color("selection").name()

    def test_the_deck_below_the_pointer_is_marked(self, decks, theme):
        place = QPointF(decks.visualRect(decks.model().index(2, 0)).center())
        none = Qt.MouseButton.NoButton
        event = QMouseEvent(
            QEvent.Type.MouseMove,
            place,
            decks.viewport().mapToGlobal(place),
            none,
            none,
            Qt.KeyboardModifier.NoModifier,
        )
        QApplication.sendEvent(decks.viewport(), event)
        assert color_at(decks, 2, TITLE) == theme.color("window").name()

    def test_a_deck_that_is_gone_and_a_sample_can_be_painted(self, decks, theme):
        decks.show_ids([7, 950])
        picture = decks.viewport().grab().toImage()
        pill = {picture.pixelColor(x, 12).name() for x in range(60, 300)}
        assert theme.color("sunken").name() in pill

    def test_rows_grow_with_the_text(self, decks, theme):
        before = decks.rowHeight(0)
        theme.apply(Choice.LIGHT, text_scale=2.0)
        assert decks.rowHeight(0) == 2 * before

    def test_no_row_is_read_before_it_is_seen(self, theme, window):
        asked = []
        table = DeckTable(lambda ids: asked.extend(ids) or read(ids), str, window)
        decks = deck_list(theme, table)
        QVBoxLayout(window).addWidget(decks)
        window.show()
        decks.show_ids(list(range(20_000)))
        decks.viewport().grab()
        assert len(asked) < 100
        decks.verticalScrollBar().setValue(decks.verticalScrollBar().maximum())
        decks.viewport().grab()
        assert 19_999 in asked
        assert len(asked) < 200
