"""A cell of a comparison shows all of its texts."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from quizapp.gui.widgets.labels import badge
from quizapp.gui.widgets.text_cell import TextCell

LONG = "Which objects did NASA present on 12 July 2022 with the first images of the telescope? " * 3


def labels(cell: TextCell) -> list[QLabel]:
    return cell.findChildren(QLabel)


@pytest.mark.parametrize("above", [False, True])
def test_all_of_each_text_is_seen_however_narrow_it_is(qtbot, theme, above):
    cell = TextCell(theme, ((LONG, "caption"), (LONG, "label")), badge("Same", "ok") if above else None)
    qtbot.addWidget(cell)
    cell.setFixedSize(200, cell.layout().totalHeightForWidth(200))
    cell.show()
    assert len(labels(cell)) == 2 + above
    for label in labels(cell)[above:]:
        assert label.height() >= label.heightForWidth(label.width())


def test_room_that_is_left_stays_below(qtbot, theme):
    cell = TextCell(theme, (("One", "label"), ("Two", "label")))
    qtbot.addWidget(cell)
    cell.setFixedSize(200, 400)
    cell.show()
    assert all(label.geometry().bottom() < 100 for label in labels(cell))


def test_writing_from_the_right_stands_on_the_right(qtbot, theme):
    cell = TextCell(theme, (("متى؟", "label"), ("When?", "label")))
    qtbot.addWidget(cell)
    arabic, english = labels(cell)
    assert bool(arabic.alignment() & Qt.AlignmentFlag.AlignRight)
    assert not bool(english.alignment() & Qt.AlignmentFlag.AlignRight)
