import pytest
from PySide6.QtWidgets import QLabel, QVBoxLayout

from quizapp.gui.widgets.column_grid import ColumnGrid
from quizapp.settings import Theme as Choice


@pytest.fixture
def grid(theme, window) -> ColumnGrid:
    grid = ColumnGrid(theme, two_from=700)
    column = QVBoxLayout(window)
    column.addWidget(grid)
    column.addStretch()
    return grid


@pytest.fixture
def panels(grid, window) -> dict[str, QLabel]:
    """Two panels, one that is wide, and one more."""
    panels = {name: QLabel(name) for name in ("first", "second", "wide", "last")}
    for name, panel in panels.items():
        grid.add(panel, wide=name == "wide")
    window.show()
    return panels


def rows(panels: dict[str, QLabel]) -> list[list[str]]:
    """The names of the panels that stand side by side, row by row."""
    tops = sorted({panel.y() for panel in panels.values()})
    by_place = sorted(panels, key=lambda name: panels[name].x())
    return [[name for name in by_place if panels[name].y() == top] for top in tops]


def test_two_stand_side_by_side_and_a_wide_one_has_its_row(grid, panels):
    assert rows(panels) == [["first", "second"], ["wide"], ["last"]]
    assert panels["wide"].width() == grid.width()
    assert panels["first"].width() == panels["second"].width()


def test_in_a_narrow_window_they_stand_one_below_the_other(qtbot, grid, panels, window):
    window.resize(500, 600)
    qtbot.waitUntil(lambda: rows(panels) == [["first"], ["second"], ["wide"], ["last"]])
    qtbot.waitUntil(lambda: panels["first"].width() == grid.width())


def test_they_come_together_again_when_there_is_room(qtbot, panels, window):
    window.resize(500, 600)
    qtbot.waitUntil(lambda: len(rows(panels)) == 4)
    window.resize(900, 600)
    qtbot.waitUntil(lambda: len(rows(panels)) == 3)


def test_twice_as_large_text_needs_twice_the_room(qtbot, panels, theme):
    theme.apply(Choice.LIGHT, text_scale=2.0)
    qtbot.waitUntil(lambda: len(rows(panels)) == 4)


def test_a_panel_can_be_added_later(qtbot, grid, panels):
    panels["late"] = QLabel("late")
    grid.add(panels["late"])
    qtbot.waitUntil(lambda: rows(panels)[-1] == ["last", "late"])
