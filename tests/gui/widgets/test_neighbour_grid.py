"""A card stands beside those that it is taken for."""

import pytest
from builders import make_card, make_deck
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from quizapp.gui.widgets.neighbour_grid import NeighbourGrid
from quizapp.services.lookup import FoundCard


@pytest.fixture
def grid(qtbot, theme) -> NeighbourGrid:
    grid = NeighbourGrid(theme, make_card(1))
    qtbot.addWidget(grid)
    return grid


def texts(grid: NeighbourGrid) -> list[list[str]]:
    return [[label.text() for label in cell.findChildren(QLabel)] for cell in grid.cells]


def test_alone_it_takes_all_the_room(grid):
    assert texts(grid) == [["This card", "Question 1?", "Answer 1."]]
    assert grid.layout().getItemPosition(0)[3] == 2


def test_the_others_come_beside_it(grid):
    deck = make_deck(2, "{Grain} & <b>Bread</b>")
    grid.show_cards([FoundCard(card=make_card(number, deck=2), deck=deck) for number in (2, 3)])
    assert texts(grid)[1:] == [
        ["Easily taken for it: in “{Grain} & <b>Bread</b>”", f"Question {number}?", f"Answer {number}."]
        for number in (2, 3)
    ]
    assert [grid.layout().getItemPosition(grid.layout().indexOf(cell))[:2] for cell in grid.cells] == [
        (0, 0),
        (0, 1),
        (1, 0),
    ]


def test_writing_from_the_right_stands_on_the_right(grid):
    arabic = make_card(2, question="متى؟", answer="اليوم")
    grid.show_cards([FoundCard(card=arabic, deck=make_deck(2))])
    labels = grid.cells[1].findChildren(QLabel)
    assert bool(labels[1].alignment() & Qt.AlignmentFlag.AlignRight)
    assert not bool(labels[0].alignment() & Qt.AlignmentFlag.AlignRight)


def test_all_of_each_text_is_seen_however_narrow_the_columns_are(grid):
    text = "Which objects did NASA present on 12 July 2022 with the first images of the telescope? " * 3
    card = make_card(2, question=text, answer=text)
    grid.show_cards([FoundCard(card=card, deck=make_deck(2, text))])
    grid.setFixedWidth(400)
    grid.setFixedHeight(grid.heightForWidth(400))
    grid.show()
    for label in grid.cells[1].findChildren(QLabel):
        assert label.height() >= label.heightForWidth(label.width())
