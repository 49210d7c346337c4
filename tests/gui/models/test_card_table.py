"""The cards of one deck as a list whose rows can be opened."""

from dataclasses import replace

import pytest
from builders import make_card
from PySide6.QtCore import QModelIndex, Qt

from quizapp.core.ids import CardId
from quizapp.gui.models.card_table import CardTable
from quizapp.gui.models.roles import ROW_ROLE
from quizapp.services.library import CardRow


def rows(*numbers: int, **values: object) -> list[CardRow]:
    return [CardRow(card=make_card(number, **values), recall=None, askable=True) for number in numbers]


@pytest.fixture
def table(qapp) -> CardTable:
    table = CardTable(lambda row, number: f"{number}: {row.card.question}")
    table.set_rows(rows(11, 12, 13))
    return table


def of(table: CardTable, row: int, role: int = Qt.ItemDataRole.DisplayRole) -> object:
    return table.data(table.index(row), role)


def open_numbers(table: CardTable) -> list[int]:
    return [int(row.card.id) for number, row in enumerate(table.rows) if table.is_open(table.index(number))]


def test_it_is_a_sound_model(table, qtmodeltester):
    qtmodeltester.check(table)


def test_each_card_is_a_row(table):
    assert [of(table, row) for row in range(table.rowCount())] == ["Question 11?", "Question 12?", "Question 13?"]
    assert of(table, 1, ROW_ROLE).card.id == 12
    assert of(table, 1, Qt.ItemDataRole.DecorationRole) is None


def test_cards_are_found_by_their_ids(table):
    assert table.index_of(CardId(13)).row() == 2
    assert not table.index_of(CardId(99)).isValid()
    assert not table.index_of(None).isValid()
    assert table.row_at(table.index(0)).card.id == 11
    assert table.row_at(QModelIndex()) is None


def test_a_row_is_opened_and_closed(table, qtbot):
    with qtbot.waitSignal(table.dataChanged):
        table.set_open(table.index(1), on=True)
    assert open_numbers(table) == [12]
    with qtbot.assertNotEmitted(table.dataChanged):
        table.set_open(table.index(1), on=True)
    table.set_open(table.index(1), on=False)
    assert open_numbers(table) == []


def test_a_screen_reader_hears_the_answer_of_an_open_card_only(table):
    assert of(table, 0, Qt.ItemDataRole.AccessibleTextRole) == "1: Question 11?"
    table.set_open(table.index(0), on=True)
    assert of(table, 0, Qt.ItemDataRole.AccessibleTextRole) == "1: Question 11? Answer 11."


def test_changed_cards_are_shown_in_place_and_said_in_one_go(table, qtbot):
    table.set_open(table.index(1), on=True)
    changed = [replace(row, card=replace(row.card, starred=True)) for row in table.rows[1:]]
    heard = []
    table.dataChanged.connect(lambda first, last: heard.append((first.row(), last.row())))
    with qtbot.assertNotEmitted(table.modelReset):
        table.set_rows([table.rows[0], *changed])
    assert heard == [(1, 2)]
    assert open_numbers(table) == [12]
    assert table.rows[2].card.starred


def test_the_same_cards_again_change_nothing(table, qtbot):
    with qtbot.assertNotEmitted(table.dataChanged), qtbot.assertNotEmitted(table.modelReset):
        table.set_rows(rows(11, 12, 13))


def test_cards_keep_being_open_when_others_come_and_go(table):
    table.set_open(table.index(0), on=True)
    table.set_open(table.index(2), on=True)
    table.set_rows(rows(12, 13, 14))
    assert open_numbers(table) == [13]
    table.set_rows(rows(11, 13))
    assert open_numbers(table) == [13]
