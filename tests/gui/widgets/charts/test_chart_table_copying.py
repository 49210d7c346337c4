import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtWidgets import QApplication

from quizapp.gui.widgets.charts.chart_table import ChartTable
from quizapp.gui.widgets.charts.data import TableData

TABLE = TableData(headers=("Day", "Cards"), rows=(("Mon", "1"), ("Tue", "2"), ("Wed", "3")))


@pytest.fixture
def table(qtbot, theme) -> ChartTable:
    table = ChartTable(theme, "Cards due by day")
    qtbot.addWidget(table)
    table.set_table(TABLE)
    table.show()
    return table


def copied(qtbot, table: ChartTable) -> str:
    qtbot.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    return QApplication.clipboard().text()


def test_without_a_selection_the_whole_table_is_copied(qtbot, table):
    assert copied(qtbot, table) == "Day\tCards\nMon\t1\nTue\t2\nWed\t3"


def test_selected_rows_are_copied_from_the_top_under_their_headings(qtbot, table):
    flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
    for row in (2, 0):
        table.selectionModel().select(table.model().index(row, 0), flags)
    assert copied(qtbot, table) == "Day\tCards\nMon\t1\nWed\t3"


def test_other_keys_move_in_the_table(qtbot, table):
    table.setCurrentIndex(table.model().index(0, 0))
    qtbot.keyClick(table, Qt.Key.Key_Down)
    assert table.currentIndex().row() == 1


def test_few_rows_are_all_in_sight_and_many_are_not_higher_than_a_chart(table, theme):
    few = table.sizeHint().height()
    assert few > 3 * theme.px(32)
    table.set_table(TableData(headers=TABLE.headers, rows=TABLE.rows * 100))
    assert few < table.sizeHint().height() < theme.px(300)
