import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout

from quizapp.gui.widgets.search_box import SearchBox
from quizapp.settings import Theme as Choice


@pytest.fixture
def box(theme, window):
    box = SearchBox(theme, "Search title, person, text…")
    QVBoxLayout(window).addWidget(box)
    window.show()
    return box


def test_it_searches_once_after_a_pause_in_the_typing(qtbot, box):
    heard = []
    box.searched.connect(heard.append)

    with qtbot.waitSignal(box.searched):
        qtbot.keyClicks(box, "iwaya")

    assert heard == ["iwaya"]


def test_enter_searches_at_once_and_moves_on(qtbot, box):
    qtbot.keyClicks(box, "lima")

    with qtbot.waitSignals([box.searched, box.moved_on]):
        qtbot.keyClick(box, Qt.Key.Key_Return)


def test_the_same_text_is_not_searched_twice(qtbot, box):
    qtbot.keyClicks(box, "lima")
    qtbot.keyClick(box, Qt.Key.Key_Return)

    with qtbot.assertNotEmitted(box.searched):
        qtbot.keyClick(box, Qt.Key.Key_Return)


def test_down_moves_on_to_what_was_found(qtbot, box):
    with qtbot.waitSignal(box.moved_on):
        qtbot.keyClick(box, Qt.Key.Key_Down)


def test_escape_empties_it_and_searches_for_all(qtbot, box):
    qtbot.keyClicks(box, "lima")
    qtbot.keyClick(box, Qt.Key.Key_Return)

    with qtbot.waitSignal(box.searched) as searched:
        qtbot.keyClick(box, Qt.Key.Key_Escape)

    assert searched.args == [""]
    assert box.text() == ""


def test_the_cross_is_there_only_while_there_is_text(qtbot, box):
    assert not box.clear_button.isVisible()
    qtbot.keyClicks(box, "lima")
    qtbot.mouseClick(box.clear_button, Qt.MouseButton.LeftButton)
    assert box.text() == ""
    assert not box.clear_button.isVisible()


def test_it_has_a_name_for_screen_readers(box):
    assert box.accessibleName() == "Search title, person, text…"


def test_its_icons_grow_with_its_text(qtbot, box, theme):
    box.setText("lima")
    qtbot.waitUntil(lambda: (box.glass.width(), box.clear_button.height()) == (18, 18))
    theme.apply(Choice.LIGHT, text_scale=2.0)
    qtbot.waitUntil(lambda: (box.glass.width(), box.clear_button.height()) == (36, 36))
    assert box.cursorRect().left() > box.glass.geometry().right()
