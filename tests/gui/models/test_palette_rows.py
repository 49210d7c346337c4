import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QIcon

from quizapp.gui.models.palette_rows import Entry, Group, PaletteRows
from quizapp.gui.models.roles import ROW_ROLE


def entry(text: str, **values: str) -> Entry:
    return Entry(text=text, icon=QIcon(), deed=str, **values)


@pytest.fixture
def rows() -> PaletteRows:
    rows = PaletteRows()
    cards = Group(title="Cards", aside="2", entries=(entry("Who?", below="Alliance"), entry("What?")))
    actions = Group(title="Actions", entries=(entry("Import", aside="Ctrl+O"),))
    rows.set_groups([cards, actions])
    return rows


def texts(rows: PaletteRows, role: Qt.ItemDataRole = Qt.ItemDataRole.DisplayRole) -> list:
    return [rows.index(number).data(role) for number in range(rows.rowCount())]


def test_each_group_stands_under_its_heading(rows):
    assert texts(rows) == ["Cards", "Who?", "What?", "Actions", "Import"]


def test_entries_and_the_first_of_each_group_are_known_by_number(rows):
    assert rows.entry_numbers() == [1, 2, 4]
    assert rows.first_numbers() == [1, 4]


def test_only_entries_can_be_chosen(rows):
    enabled = [bool(rows.index(number).flags() & Qt.ItemFlag.ItemIsEnabled) for number in range(5)]
    assert enabled == [False, True, True, False, True]


def test_a_screen_reader_is_told_the_group_and_all_that_is_shown(rows):
    assert texts(rows, Qt.ItemDataRole.AccessibleTextRole) == [
        "Cards, 2", "Cards: Who?, Alliance", "Cards: What?", "Actions", "Actions: Import, Ctrl+O",
    ]  # fmt: skip


def test_a_row_is_given_as_one_object(rows):
    row = rows.index(1).data(ROW_ROLE)
    assert (row.group.title, row.entry.text) == ("Cards", "Who?")
    assert row is rows.row_at(rows.index(1))
    assert rows.index(0).data(ROW_ROLE).entry is None


def test_what_was_listed_before_is_gone(qtbot, rows):
    with qtbot.waitSignal(rows.modelReset):
        rows.set_groups([])
    assert rows.rowCount() == 0


def test_there_is_nothing_at_no_index(rows):
    assert rows.row_at(QModelIndex()) is None


def test_rows_have_no_rows_of_their_own_and_nothing_else_to_say(rows):
    assert rows.rowCount(rows.index(1)) == 0
    assert texts(rows, Qt.ItemDataRole.ToolTipRole) == [None] * 5
