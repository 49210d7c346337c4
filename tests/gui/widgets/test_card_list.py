"""The cards of a deck as a list that is as high as its rows, and the details of the open ones."""

from dataclasses import replace
from datetime import UTC, timedelta

import pytest
from builders import make_card, reviewed
from clocks import FakeClock
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QScrollArea, QVBoxLayout, QWidget

from quizapp.core.ids import CardId
from quizapp.core.study_day import StudyDays
from quizapp.gui.models.card_table import CardTable
from quizapp.gui.widgets.card_list import CardList
from quizapp.gui.widgets.card_list_head import CardListHead
from quizapp.services.library import CardRow
from quizapp.settings import Theme as Choice

Key = Qt.Key
LONG = "What did the ministers who met in Lima agree on, and which of the two said that it would last? " * 3


def rows(*cards) -> list[CardRow]:
    return [CardRow(card=card, recall=0.9, askable=False) for card in cards]


@pytest.fixture
def cards(qtbot, theme, window, pictures) -> CardList:
    """Five cards in a scrolling page, the second with a long question."""
    clock = FakeClock()
    table = CardTable(lambda row, number: f"{number}. {row.card.question}", window)
    cards = CardList(theme, table, StudyDays(zone=UTC), clock, pictures)
    page = QWidget()
    column = QVBoxLayout(page)
    column.addWidget(CardListHead(theme, cards))
    column.addWidget(cards)
    column.addStretch()
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setWidget(page)
    QVBoxLayout(window).addWidget(area)
    table.set_rows(
        rows(
            make_card(1),
            make_card(2, question=LONG),
            make_card(3),
            reviewed(make_card(4, starred=True, flag=2, cut_off=True), clock.now()),
            make_card(5, suspended=True),
        )
    )
    window.show()
    window.activateWindow()
    cards.setFocus()
    qtbot.waitUntil(lambda: cards.hasFocus() and cards.width() > 700)
    return cards


def rect(cards, row: int):
    return cards.visualRect(cards.model().index(row))


def toggle(cards, *places: int) -> None:
    for place in places:
        cards.toggle(cards.model().index(place))


def open_numbers(cards) -> list[int]:
    return [int(row.card.id) for row in cards.model().open_rows]


class TestHeight:
    def test_closed_cards_are_all_equally_high(self, cards):
        assert len({rect(cards, row).height() for row in range(5)}) == 1

    def test_the_list_is_as_high_as_its_rows(self, cards):
        assert cards.height() == sum(rect(cards, row).height() for row in range(5))
        toggle(cards, 1)
        assert cards.height() == sum(rect(cards, row).height() for row in range(5))
        assert cards.verticalScrollBar().maximum() == 0

    def test_an_open_card_shows_all_of_its_question_above_its_detail(self, cards):
        closed = rect(cards, 1).height()
        toggle(cards, 1)
        detail = cards.detail(CardId(2)).geometry()
        assert rect(cards, 1).contains(detail)
        assert detail.top() - rect(cards, 1).top() > closed
        assert rect(cards, 2).top() > detail.bottom()

    def test_details_move_with_what_is_opened_above_them(self, cards):
        toggle(cards, 2)
        before = cards.detail(CardId(3)).y()
        toggle(cards, 0)
        assert cards.detail(CardId(3)).y() == before + cards.detail(CardId(1)).height() + (
            rect(cards, 0).height() - cards.detail(CardId(1)).height() - rect(cards, 4).height()
        )

    def test_a_narrower_list_is_higher(self, qtbot, cards, window):
        toggle(cards, 1)
        before = cards.height()
        window.resize(500, 600)
        qtbot.waitUntil(lambda: cards.height() > before)
        assert rect(cards, 1).contains(cards.detail(CardId(2)).geometry())

    def test_it_grows_with_the_text(self, qtbot, cards, theme):
        before = rect(cards, 0).height()
        theme.apply(Choice.LIGHT, text_scale=2.0)
        qtbot.waitUntil(lambda: rect(cards, 0).height() == 2 * before)

    def test_an_empty_list_has_hardly_any(self, cards):
        cards.model().set_rows([])
        assert cards.height() == 1


class TestOpening:
    @pytest.mark.parametrize("key", [Key.Key_Space, Key.Key_Return, Key.Key_Enter])
    def test_a_key_opens_and_closes_the_current_card(self, qtbot, cards, key):
        cards.go_to(CardId(3))
        qtbot.keyClick(cards, key)
        assert open_numbers(cards) == [3]
        qtbot.keyClick(cards, key)
        assert open_numbers(cards) == []

    @pytest.mark.parametrize(
        ("direction", "opens", "closes"),
        [
            (Qt.LayoutDirection.LeftToRight, Key.Key_Right, Key.Key_Left),
            (Qt.LayoutDirection.RightToLeft, Key.Key_Left, Key.Key_Right),
        ],
    )
    def test_arrows_do_so_in_the_direction_of_the_window(self, qtbot, cards, direction, opens, closes):
        cards.setLayoutDirection(direction)
        qtbot.keyClick(cards, closes)
        assert open_numbers(cards) == []
        qtbot.keyClick(cards, opens)
        assert open_numbers(cards) == [1]
        qtbot.keyClick(cards, closes)
        assert open_numbers(cards) == []

    def test_a_click_on_the_question_does_so_but_not_one_on_the_answer(self, qtbot, cards):
        place = rect(cards, 0).topLeft() + QPoint(200, 20)
        qtbot.mouseClick(cards.viewport(), Qt.MouseButton.LeftButton, pos=place)
        assert open_numbers(cards) == [1]
        detail = cards.detail(CardId(1))
        qtbot.mouseClick(detail, Qt.MouseButton.LeftButton, pos=QPoint(detail.width() - 5, 5))
        assert open_numbers(cards) == [1]
        qtbot.mouseClick(cards.viewport(), Qt.MouseButton.LeftButton, pos=place)
        assert open_numbers(cards) == []

    def test_a_double_click_opens_and_does_not_close_again(self, cards):
        place = QPointF(rect(cards, 0).topLeft() + QPoint(200, 20))
        left, none, plain = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
        for kind, held in (
            (QEvent.Type.MouseButtonPress, left),
            (QEvent.Type.MouseButtonRelease, none),
            (QEvent.Type.MouseButtonDblClick, left),
            (QEvent.Type.MouseButtonRelease, none),
        ):
            event = QMouseEvent(kind, place, cards.viewport().mapToGlobal(place), left, held, plain)
            QApplication.sendEvent(cards.viewport(), event)
        assert open_numbers(cards) == [1]

    def test_what_is_opened_ought_to_be_seen(self, qtbot, cards):
        with qtbot.waitSignal(cards.reveal_wanted) as wanted:
            toggle(cards, 1)
        assert wanted.args == [rect(cards, 1)]

    @pytest.mark.parametrize("key", [Key.Key_PageDown, Key.Key_PageUp])
    def test_page_keys_are_left_to_the_page(self, cards, key):
        event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier)
        cards.keyPressEvent(event)
        assert not event.isAccepted()
        assert cards.current == 1

    def test_letters_look_for_no_question(self, qtbot, cards):
        qtbot.keyClicks(cards, "question 3")
        assert cards.current == 1


class TestDetails:
    def test_they_follow_their_cards(self, cards):
        toggle(cards, 0)
        card = replace(cards.model().rows[0].card, answer="Another answer.", starred=True)
        cards.model().set_rows([replace(cards.model().rows[0], card=card), *cards.model().rows[1:]])
        detail = cards.detail(CardId(1))
        assert detail.answer.toPlainText() == "Another answer."
        assert detail.buttons["star"].text() == "Take the star away"

    def test_they_go_with_their_cards(self, cards):
        toggle(cards, 0, 2)
        cards.model().set_rows(cards.model().rows[1:])
        assert cards.detail(CardId(3)).isVisible()
        with pytest.raises(KeyError):
            cards.detail(CardId(1))

    def test_the_one_with_the_focus_is_what_keys_are_about(self, cards):
        toggle(cards, 0, 2)
        assert cards.current == 1
        cards.detail(CardId(3)).buttons["edit"].setFocus()
        assert cards.current == 3

    def test_a_button_makes_its_card_the_current_one(self, qtbot, cards):
        toggle(cards, 2)
        with qtbot.waitSignal(cards.asked) as asked:
            cards.detail(CardId(3)).buttons["suspend"].click()
        assert asked.args == ["suspend"]
        assert cards.currentIndex().row() == 2

    def test_tab_leads_through_them_in_the_order_of_the_cards(self, qtbot, cards):
        toggle(cards, 2, 0)
        stops = []
        for _ in range(18):
            qtbot.keyClick(QApplication.focusWidget(), Key.Key_Tab)
            stops.append(QApplication.focusWidget())
        assert stops == [*cards.detail(CardId(1)).stops(), *cards.detail(CardId(3)).stops()]


class TestCurrent:
    def test_a_card_can_be_gone_to_or_the_one_in_its_place(self, cards):
        cards.go_to(CardId(4))
        assert cards.current == 4
        cards.go_to(CardId(99), 2)
        assert cards.current == 3
        cards.go_to(None, 99)
        assert cards.current == 5

    def test_without_cards_there_is_none(self, cards):
        cards.model().set_rows([])
        assert cards.current is None


class TestLooks:
    def test_a_card_that_rests_is_painted_less_strong(self, cards, theme):
        def darkest(row: int) -> int:
            area = rect(cards, row).adjusted(60, 0, -400, -2)
            area.moveTopLeft(cards.viewport().mapTo(cards.window(), area.topLeft()))
            picture = cards.window().grab(area).toImage()
            points = ((x, y) for x in range(picture.width()) for y in range(picture.height()))
            return min(picture.pixelColor(x, y).lightness() for x, y in points)

        assert darkest(0) < theme.color("text").lightness() + 20
        assert darkest(4) > theme.color("text").lightness() + 20

    def test_marks_are_painted_below_the_state(self, cards, theme):
        picture = cards.viewport().grab(rect(cards, 3).adjusted(rect(cards, 3).width() - 90, 30, -10, -8)).toImage()
        colors = {picture.pixelColor(x, y).name() for x in range(picture.width()) for y in range(picture.height())}
        assert {theme.color("hard").name(), theme.color("flag-2").name()} <= colors
        plain = cards.viewport().grab(rect(cards, 0).adjusted(rect(cards, 0).width() - 90, 36, -10, -8)).toImage()
        colors = {plain.pixelColor(x, y).name() for x in range(plain.width()) for y in range(plain.height())}
        assert theme.color("hard").name() not in colors

    def test_a_long_question_is_cut_with_a_sign_in_its_second_line(self, cards):
        width = cards.painter.text_rect(cards.viewport().width()).width()
        short = cards.painter._shortened(LONG, width)
        assert short.endswith("…")
        assert cards.painter._block(short, width).lines == 2
        longer = LONG[: len(short) + 25] + "…"
        assert cards.painter._block(longer, width).lines == 3
        assert cards.painter._shortened("Who met?", width) == "Who met?"

    def test_headings_stand_above_their_columns(self, cards, window):
        head = window.findChild(CardListHead)
        assert head.height() > 0
        picture = head.grab().toImage()
        places = cards.painter.columns(head.width())
        assert list(places) == ["state", "due", "recall"]
        for place in places.values():
            inked = [
                x
                for x in range(place.left(), place.right())
                if any(picture.pixelColor(x, y).lightness() < 150 for y in range(4, head.height() - 2))
            ]
            assert inked
            assert place.right() - inked[-1] < 4

    def test_headings_grow_with_the_text(self, cards, theme):
        head = cards.window().findChild(CardListHead)
        before = head.sizeHint().height()
        theme.apply(Choice.LIGHT, text_scale=2.0)
        assert head.sizeHint().height() == 2 * before


def test_thousands_of_cards_are_laid_out_without_looking_at_each(theme, window, pictures):
    asked = []
    clock = FakeClock()

    class Watched(CardTable):
        def row_at(self, index):
            asked.append(index.row())
            return super().row_at(index)

    table = Watched(str.format, window)
    cards = CardList(theme, table, StudyDays(zone=UTC), clock, pictures)
    table.set_rows(rows(*(make_card(number, added_at=clock.now() - timedelta(days=1)) for number in range(3_000))))
    assert cards.height() > 100_000
    assert len(asked) < 10
