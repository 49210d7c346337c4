import re
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QWidget

import quizapp.gui
from quizapp.gui.style import set_look
from quizapp.settings import Theme as Choice


def test_light_and_dark_give_the_application_their_palettes(qapp, theme):
    light = qapp.palette().color(QPalette.ColorRole.Window).name()
    theme.apply(Choice.DARK)

    assert (light, qapp.palette().color(QPalette.ColorRole.Window).name()) == ("#f4f5f7", "#13161b")


def test_a_change_is_told_after_it_is_made(qtbot, theme):
    seen = []
    theme.changed.connect(lambda: seen.append(theme.color("window").name()))

    with qtbot.waitSignal(theme.changed):
        theme.apply(Choice.DARK)

    assert seen == ["#13161b"]


class Listener(QObject):
    """Counts how often a widget is told that its style is another."""

    count = 0

    def eventFilter(self, _watched, event):  # noqa: N802  Qt's name
        self.count += event.type() == QEvent.Type.StyleChange
        return False


def test_a_widget_is_drawn_anew_as_often_as_another_however_deep_it_lies(qtbot, theme):
    outer = QWidget()
    qtbot.addWidget(outer)
    inner = outer
    for _ in range(10):
        inner = QLabel("x", inner)
    outer.show()
    listeners = Listener(), Listener()
    for widget, listener in zip((outer, inner), listeners, strict=True):
        widget.installEventFilter(listener)

    theme.apply(Choice.DARK)

    assert listeners[0].count == listeners[1].count


def test_without_a_scheme_of_the_system_the_window_is_light(theme):
    theme.apply(Choice.SYSTEM)

    assert not theme.dark


def test_the_system_is_followed_while_that_is_chosen(qapp, theme, monkeypatch):
    scheme = Qt.ColorScheme.Light
    monkeypatch.setattr(type(theme._hints), "colorScheme", lambda _hints: scheme)
    theme.apply(Choice.SYSTEM)
    scheme = Qt.ColorScheme.Dark

    theme._hints.colorSchemeChanged.emit(scheme)

    assert theme.dark


def test_the_system_is_not_followed_where_the_student_has_chosen(theme, monkeypatch):
    monkeypatch.setattr(type(theme._hints), "colorScheme", lambda _hints: Qt.ColorScheme.Dark)
    theme.apply(Choice.LIGHT)

    theme._hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)

    assert not theme.dark


def test_all_text_and_what_holds_it_grows_with_the_text_scale(qtbot, theme):
    label, button, field = QLabel("x"), QPushButton("x"), QLineEdit()
    set_look(label, role="title")
    for widget in (label, button, field):
        qtbot.addWidget(widget)
    theme.apply(Choice.LIGHT, text_scale=2.0)
    label.ensurePolished()

    assert label.font().pixelSize() == 56
    assert button.sizeHint().height() == field.sizeHint().height() == 72 - 2
    assert theme.px(10) == 20
    assert theme.line_height("answer") == 54
    assert theme.font("caption").pixelSize() == 24


def test_movements_last_no_time_where_the_student_wants_less_motion(theme):
    assert theme.duration(120) == 120
    theme.apply(Choice.DARK, reduced_motion=True)

    assert theme.duration(120) == 0


def test_an_unknown_color_is_a_bug(theme):
    with pytest.raises(KeyError):
        theme.color("pink")


def test_the_style_sheet_is_understood_by_qt(qapp, theme):
    """Qt warns of a sheet that it cannot parse, and a warning fails a test."""
    theme.apply(Choice.DARK)
    theme.apply(Choice.LIGHT)

    assert "$" not in qapp.styleSheet()


def test_no_other_module_sets_a_style_sheet_or_a_palette():
    folder = Path(quizapp.gui.__file__).parent
    offenders = [
        path.name
        for path in folder.rglob("*.py")
        if path.name != "theme.py" and re.search(r"\.(setStyleSheet|setPalette|setStyle)\(", path.read_text("utf-8"))
    ]

    assert offenders == []
