import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QIcon, QMouseEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout

from quizapp.gui.models.palette_rows import Entry, Group, PaletteRows
from quizapp.gui.widgets.palette_list import PaletteList


def group(title: str, *texts: str) -> Group:
    return Group(title=title, entries=tuple(Entry(text=text, icon=QIcon(), deed=str, below="x") for text in texts))


@pytest.fixture
def listed(qtbot, theme, window) -> PaletteList:
    """Three groups, in a window that has room for all."""
    rows = PaletteRows()
    listed = PaletteList(theme, rows)
    listed.rows = rows
    QVBoxLayout(window).addWidget(listed)
    rows.set_groups([group("Cards", "a", "b"), group("Articles", "c"), group("Actions", "d", "e")])
    window.show()
    qtbot.waitUntil(lambda: listed.viewport().height() > 400)
    return listed


def current(listed: PaletteList) -> str | None:
    row = listed.current
    return None if row is None else row.entry.text


def point_at(listed: PaletteList, number: int) -> QPoint:
    return listed.visualRect(listed.model().index(number)).center()


def move_mouse(listed: PaletteList, place: QPoint) -> None:
    where = QPointF(place)
    button, no_key = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    event = QMouseEvent(QMouseEvent.Type.MouseMove, where, listed.viewport().mapToGlobal(where), button, button, no_key)
    QApplication.sendEvent(listed.viewport(), event)


def test_the_first_entry_is_marked_at_once(listed):
    assert current(listed) == "a"


def test_one_steps_from_entry_to_entry_over_headings_and_round_the_end(listed):
    seen = []
    for _ in range(6):
        seen.append(current(listed))
        listed.move_on(1)
    assert "".join(seen) == "abcdea"


def test_one_steps_back_round_the_beginning(listed):
    listed.move_on(-1)
    assert current(listed) == "e"
    listed.move_on(-1)
    assert current(listed) == "d"


def test_one_jumps_from_group_to_group_whatever_entry_is_marked(listed):
    listed.move_on(1)
    seen = []
    for _ in range(3):
        listed.move_group(1)
        seen.append(current(listed))
    assert "".join(seen) == "cda"
    listed.move_group(-1)
    assert current(listed) == "d"


def test_new_rows_begin_at_their_first_entry(listed):
    listed.move_on(3)
    listed.rows.set_groups([group("Cards", "x", "y")])
    assert current(listed) == "x"


def test_with_nothing_listed_nothing_is_marked_and_nothing_moves(listed):
    listed.rows.set_groups([])
    listed.move_on(1)
    listed.move_group(1)
    assert current(listed) is None


def test_a_click_on_an_entry_chooses_it_and_one_on_a_heading_nothing(qtbot, listed):
    with qtbot.waitSignal(listed.chosen):
        qtbot.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, pos=point_at(listed, 4))
    assert current(listed) == "c"
    with qtbot.assertNotEmitted(listed.chosen):
        qtbot.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, pos=point_at(listed, 3))
    assert current(listed) == "c"


def test_the_mouse_marks_the_entry_that_it_moves_over(listed):
    move_mouse(listed, point_at(listed, 2))
    assert current(listed) == "b"
    move_mouse(listed, point_at(listed, 3))
    assert current(listed) == "b"


def test_it_takes_no_focus_from_the_field(listed):
    assert listed.focusPolicy() == Qt.FocusPolicy.NoFocus
    assert listed.accessibleName() == "Found"


def test_it_wants_to_be_as_high_as_its_rows(listed):
    last = listed.visualRect(listed.model().index(listed.model().rowCount() - 1))
    assert listed.sizeHint().height() == last.bottom() + 1


def test_back_at_the_first_entry_its_heading_is_seen_too(qtbot, window, listed):
    window.resize(900, 220)
    qtbot.waitUntil(lambda: listed.viewport().height() < 220)
    listed.move_on(-1)
    assert listed.verticalScrollBar().value() > 0
    listed.move_on(1)
    assert listed.verticalScrollBar().value() == 0
