import pytest
from PySide6.QtWidgets import QLabel

from quizapp.gui.widgets.figure_row import FigureRow

FOUR = [("42", "cards"), ("19", "minutes"), ("91 %", "recalled"), ("31", "due tomorrow")]


@pytest.fixture
def row(qtbot, theme) -> FigureRow:
    row = FigureRow(theme)
    qtbot.addWidget(row)
    row.resize(800, 80)
    row.show()
    return row


def texts(row: FigureRow) -> list[str]:
    return [label.text() for label in row.findChildren(QLabel) if label.isVisibleTo(row)]


def lines(row: FigureRow) -> list[int]:
    row.layout().activate()
    return sorted({cell.y() for cell in row._cells})


def test_each_figure_stands_above_its_word(row):
    row.set_figures(FOUR)
    assert texts(row) == ["42", "cards", "19", "minutes", "91 %", "recalled", "31", "due tomorrow"]
    assert [cell.accessibleName() for cell in row._cells] == [
        "42 cards",
        "19 minutes",
        "91 % recalled",
        "31 due tomorrow",
    ]


def test_new_figures_take_the_place_of_the_old(row):
    row.set_figures(FOUR)
    row.set_figures(FOUR[:1])
    assert texts(row) == ["42", "cards"]


def test_all_stand_in_one_line_where_there_is_room(row):
    row.set_figures(FOUR)
    assert len(lines(row)) == 1


def test_where_there_is_not_they_stand_two_by_two_and_back_again(qtbot, row):
    row.set_figures(FOUR)
    row.resize(300, 200)
    qtbot.waitUntil(lambda: len(lines(row)) == 2)
    row.resize(800, 200)
    qtbot.waitUntil(lambda: len(lines(row)) == 1)


def test_it_needs_no_more_room_than_two_figures(row):
    row.set_figures(FOUR)
    assert row.minimumSizeHint().width() < 300


def test_without_figures_it_is_empty(row):
    row.set_figures([])
    assert texts(row) == []
