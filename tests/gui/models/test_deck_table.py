"""The decks of the library as a list that holds all ids, but only the rows that are looked at."""

import pytest
from builders import make_deck
from PySide6.QtCore import QModelIndex, Qt

from quizapp.core.ids import DeckId
from quizapp.core.library import DeckSummary
from quizapp.gui.models.deck_table import DeckTable
from quizapp.gui.models.roles import ROW_ROLE
from quizapp.services.deck_sums import DeckRow

CHECKED, UNCHECKED = Qt.CheckState.Checked, Qt.CheckState.Unchecked


class Shelf:
    """Stands where rows are read, and notes which were asked for."""

    def __init__(self) -> None:
        self.asked: list[list[int]] = []
        self.gone: set[int] = set()

    def read(self, ids) -> list[DeckRow]:
        self.asked.append(list(ids))
        return [
            DeckRow(summary=DeckSummary(deck=make_deck(number), cards=5, due=0, new=5, suspended=0), recall=None)
            for number in ids
            if number not in self.gone
        ]


@pytest.fixture
def shelf() -> Shelf:
    return Shelf()


@pytest.fixture
def table(qapp, shelf) -> DeckTable:
    return DeckTable(shelf.read, lambda row: f"{row.summary.deck.title}, {row.summary.cards} cards")


def ids(*numbers: int) -> list[DeckId]:
    return [DeckId(number) for number in numbers]


def of(table: DeckTable, row: int, role: int = Qt.ItemDataRole.DisplayRole) -> object:
    return table.data(table.index(row), role)


def test_it_is_a_sound_model(table, qtmodeltester):
    table.set_ids(ids(3, 1, 2))
    qtmodeltester.check(table)


def test_decks_stand_in_the_order_they_are_given(table):
    table.set_ids(ids(3, 1, 2))
    assert table.rowCount() == 3
    assert [of(table, row) for row in range(3)] == ["Article 3", "Article 1", "Article 2"]
    assert [table.id_at(table.index(row)) for row in range(3)] == [3, 1, 2]


def test_a_row_is_one_object_for_the_painter_and_a_sentence_for_screen_readers(table):
    table.set_ids(ids(7))
    assert of(table, 0, ROW_ROLE).summary.deck.id == 7
    assert of(table, 0, Qt.ItemDataRole.AccessibleTextRole) == "Article 7, 5 cards"
    assert of(table, 0, Qt.ItemDataRole.DecorationRole) is None


def test_rows_are_read_again_where_some_ids_are_worth_it(table, shelf, qtbot):
    table.set_ids(ids(*range(1, 101)))
    of(table, 0), of(table, 99)
    shelf.asked.clear()
    with qtbot.waitSignal(table.dataChanged) as changed:
        table.renew(ids(100, 777))
    assert changed.args[0].row() == changed.args[1].row() == 99
    of(table, 0), of(table, 99)
    assert shelf.asked == [list(range(97, 101))]


def test_a_deck_that_is_gone_leaves_an_empty_row(table, shelf):
    shelf.gone = {2}
    table.set_ids(ids(1, 2))
    assert (of(table, 1), of(table, 1, ROW_ROLE), of(table, 1, Qt.ItemDataRole.AccessibleTextRole)) == ("", None, "")


def test_decks_are_found_by_their_ids(table):
    table.set_ids(ids(3, 1, 2))
    assert table.index_of(DeckId(2)).row() == 2
    assert not table.index_of(DeckId(9)).isValid()
    assert not table.index_of(None).isValid()
    assert table.id_at(QModelIndex()) is None


class TestReading:
    def test_no_row_is_read_before_it_is_looked_at(self, table, shelf):
        table.set_ids(range(20_000))
        assert table.rowCount() == 20_000
        assert shelf.asked == []

    def test_rows_are_read_with_their_neighbours_and_once(self, table, shelf):
        table.set_ids(range(20_000))
        for row in range(10_000, 10_010):
            of(table, row)
        (asked,) = shelf.asked
        assert 10_000 in asked
        assert len(asked) < 100

    def test_few_rows_are_kept_of_the_many_that_were_scrolled_past(self, table, shelf):
        table.set_ids(range(20_000))
        for row in range(0, 20_000, 10):
            of(table, row)
        assert sum(len(block) for block in table._blocks.values()) <= 1_000
        shelf.asked.clear()
        of(table, 0)
        assert len(shelf.asked) == 1

    def test_forgotten_rows_are_read_anew(self, table, shelf, qtbot):
        table.set_ids(ids(1, 2))
        of(table, 0)
        with qtbot.waitSignal(table.dataChanged):
            table.forget()
        of(table, 0)
        assert shelf.asked == [[1, 2], [1, 2]]

    def test_the_same_decks_again_are_no_other_list_but_read_anew(self, table, shelf, qtbot):
        table.set_ids(ids(1, 2))
        of(table, 0)
        with qtbot.assertNotEmitted(table.modelReset):
            table.set_ids(ids(1, 2))
        of(table, 0)
        assert len(shelf.asked) == 2

    def test_other_decks_are_another_list(self, table, qtbot):
        table.set_ids(ids(1, 2))
        with qtbot.waitSignal(table.modelReset):
            table.set_ids(ids(2, 1))


class TestTicks:
    def test_nothing_is_ticked_at_first(self, table):
        table.set_ids(ids(1, 2))
        assert of(table, 0, Qt.ItemDataRole.CheckStateRole) == UNCHECKED
        assert table.ticks == ()

    def test_ticked_decks_are_given_in_the_order_of_the_list(self, table, qtbot):
        table.set_ids(ids(3, 1, 2))
        with qtbot.waitSignal(table.ticked):
            table.tick(ids(2, 3), on=True)
        assert table.ticks == (3, 2)
        assert table.is_ticked(DeckId(3))
        assert of(table, 0, Qt.ItemDataRole.CheckStateRole) == CHECKED

    def test_a_tick_can_be_taken_away(self, table):
        table.set_ids(ids(1, 2))
        table.tick(ids(1, 2), on=True)
        table.tick(ids(1), on=False)
        assert table.ticks == (2,)

    def test_a_screen_reader_can_set_one(self, table):
        table.set_ids(ids(1, 2))
        assert table.flags(table.index(0)) & Qt.ItemFlag.ItemIsUserCheckable
        assert table.setData(table.index(1), CHECKED, Qt.ItemDataRole.CheckStateRole)
        assert table.ticks == (2,)
        assert table.setData(table.index(1), UNCHECKED, Qt.ItemDataRole.CheckStateRole)
        assert table.ticks == ()
        assert not table.setData(table.index(1), "title")

    def test_ticks_stay_with_their_decks_when_the_order_changes(self, table, qtbot):
        table.set_ids(ids(1, 2, 3))
        table.tick(ids(1), on=True)
        with qtbot.assertNotEmitted(table.ticked):
            table.set_ids(ids(3, 2, 1))
        assert table.ticks == (1,)

    def test_what_is_no_longer_listed_is_no_longer_ticked(self, table, qtbot):
        table.set_ids(ids(1, 2))
        table.tick(ids(1, 2), on=True)
        with qtbot.waitSignal(table.ticked):
            table.set_ids(ids(2))
        assert table.ticks == (2,)
        table.set_ids(ids(1, 2))
        assert table.ticks == (2,)
