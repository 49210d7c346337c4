from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QVBoxLayout

from quizapp.gui.widgets.drop_ground import DropGround
from quizapp.gui.widgets.drop_veil import DropVeil

LEFT = Qt.MouseButton.LeftButton
NO_KEY = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def ground(theme, window):
    ground = DropGround(theme)
    QVBoxLayout(window).addWidget(ground)
    window.show()
    return ground


@pytest.fixture
def files():
    data = QMimeData()
    data.setUrls([QUrl("file:///news/a.txt"), QUrl("file:///news/folder")])
    return data


def enter(ground, data):
    event = QDragEnterEvent(QPoint(5, 5), Qt.DropAction.CopyAction, data, LEFT, NO_KEY)
    event.ignore()
    QApplication.sendEvent(ground, event)
    return event.isAccepted()


def drop(ground, data):
    QApplication.sendEvent(ground, QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, LEFT, NO_KEY))


def test_while_files_are_over_the_window_it_says_what_a_drop_would_do(ground, files):
    veil = ground.findChild(DropVeil)

    assert enter(ground, files)
    assert veil.isVisible()
    assert veil.size() == ground.size()
    assert not veil.grab().toImage().isNull()
    QApplication.sendEvent(ground, QDragLeaveEvent())
    assert not veil.isVisible()


def test_dropped_files_are_given(qtbot, ground, files):
    enter(ground, files)

    with qtbot.waitSignal(ground.files_given) as given:
        drop(ground, files)

    assert given.args == [[Path("/news/a.txt"), Path("/news/folder")]]
    assert not ground.findChild(DropVeil).isVisible()


def test_dropped_text_is_given(qtbot, ground):
    data = QMimeData()
    data.setText("Lima")
    enter(ground, data)

    with qtbot.waitSignal(ground.text_given) as given:
        drop(ground, data)

    assert given.args == ["Lima"]


def test_what_is_neither_file_nor_text_is_not_taken(ground):
    data = QMimeData()
    data.setData("application/x-secret", b"x")

    assert not enter(ground, data)
    assert not ground.findChild(DropVeil).isVisible()


def test_text_in_the_clipboard_is_given(qtbot, ground):
    QGuiApplication.clipboard().setText("An article")

    with qtbot.waitSignal(ground.text_given) as given:
        ground.paste()

    assert given.args == ["An article"]


def test_files_in_the_clipboard_are_given(qtbot, ground, files):
    QGuiApplication.clipboard().setMimeData(files)

    with qtbot.waitSignal(ground.files_given):
        ground.paste()


def test_an_empty_clipboard_is_told(qtbot, ground):
    QGuiApplication.clipboard().clear()

    with qtbot.waitSignal(ground.nothing_given):
        ground.paste()
