import pytest
from PySide6.QtCore import Qt

from quizapp.gui.widgets.charts.chart_table import ChartTable, TableDataModel
from quizapp.gui.widgets.charts.data import TableData
from quizapp.settings import Theme as Choice

DATA = TableData(headers=("Day", "Reviews"), rows=(("15 Nov", "12"), ("16 Nov", "7")))


@pytest.fixture
def model(qapp):
    return TableDataModel(DATA)


def test_rows_and_headings_are_shown(model):
    cells = [[model.index(row, column).data() for column in range(2)] for row in range(model.rowCount())]

    assert cells == [["15 Nov", "12"], ["16 Nov", "7"]]
    assert [model.headerData(column, Qt.Orientation.Horizontal) for column in range(2)] == ["Day", "Reviews"]


def test_names_stand_left_and_figures_right_under_their_headings(model):
    role = Qt.ItemDataRole.TextAlignmentRole
    name, figure = (model.index(0, column).data(role) for column in range(2))

    assert Qt.AlignmentFlag(name) & Qt.AlignmentFlag.AlignLeft
    assert Qt.AlignmentFlag(figure) & Qt.AlignmentFlag.AlignRight
    assert model.headerData(1, Qt.Orientation.Horizontal, role) == figure


def test_a_table_is_flat(model):
    assert model.rowCount(model.index(0, 0)) == model.columnCount(model.index(0, 0)) == 0
    assert model.data(model.index(0, 0), Qt.ItemDataRole.DecorationRole) is None
    assert model.headerData(0, Qt.Orientation.Vertical) is None


def test_other_figures_take_the_place_of_the_old(qtbot, model):
    with qtbot.waitSignal(model.modelReset):
        model.set_table(TableData(headers=("Day",), rows=()))

    assert (model.rowCount(), model.columnCount()) == (0, 1)


def test_rows_grow_with_the_text_and_cannot_be_changed(qtbot, theme):
    table = ChartTable(theme, "Reviews")
    qtbot.addWidget(table)
    table.set_table(DATA)
    assert table.rowHeight(0) == 32
    theme.apply(Choice.LIGHT, text_scale=2.0)
    table.set_table(DATA)

    assert table.rowHeight(0) == 64
    assert not table.model().flags(table.model().index(0, 0)) & Qt.ItemFlag.ItemIsEditable
    assert table.accessibleName() == "Reviews"
