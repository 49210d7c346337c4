"""The text of a plain article, read with keys or mouse."""

import pytest
from hanging import no_hang
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QVBoxLayout

from quizapp.gui.widgets.card_text import column_width
from quizapp.gui.widgets.reading_view import ReadingView

SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
TEXT = "The first paragraph.\n\nThe second one."


@pytest.fixture
def view(theme, window, qtbot):
    view = ReadingView(theme)
    QVBoxLayout(window).addWidget(view)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    view.setFocus()
    return view


def select(view, part):
    """Select `part` of the text that is shown."""
    plain = view.toPlainText()
    start = len(plain[: plain.index(part)].encode("utf-16-le")) // 2
    cursor = view.textCursor()
    cursor.setPosition(start)
    cursor.setPosition(start + len(part.encode("utf-16-le")) // 2, QTextCursor.MoveMode.KeepAnchor)
    view.setTextCursor(cursor)


def test_nothing_is_selected_at_first(view):
    view.show_text(TEXT)
    assert view.passage == (0, 0)


def test_the_caret_moves_and_selects_with_keys(view, qtbot):
    view.show_text(TEXT)
    qtbot.keyClick(view, Qt.Key.Key_Right, CONTROL)
    qtbot.keyClick(view, Qt.Key.Key_Right, CONTROL | SHIFT)
    start, end = view.passage
    assert TEXT[start:end] == "first "


def test_who_selects_is_heard(view, qtbot):
    view.show_text(TEXT)
    with qtbot.waitSignal(view.selected):
        qtbot.keyClick(view, Qt.Key.Key_Right, SHIFT)


@pytest.mark.parametrize(
    ("text", "part"),
    [
        (TEXT, "second"),
        ("😀 A smile 🚢 and a ship.\n\nThe 😀 second.", "second"),
        ("😀 A smile 🚢 and a ship.", "🚢 and"),
        ("افتتح الجسر في مايو.\n\nوهو طويل جدا.", "طويل"),
        ("この橋は五月に開通した。\n\n長さは二キロだ。", "二キロ"),
        ("สะพานเปิดในเดือนพฤษภาคม", "พฤษภาคม"),
        ("One line\nand another.\n\n\nThe last.", "last"),
        ("<b>bold</b> & <img src='file:///etc/passwd'>", "<img"),
    ],
)
def test_a_selection_is_a_part_of_the_text_in_any_script(view, text, part):
    view.show_text(text)
    select(view, part)
    start, end = view.passage
    assert text[start:end] == part


def test_it_takes_no_edit(view, qtbot):
    view.show_text(TEXT)
    qtbot.keyClicks(view, "abc")
    qtbot.keyClick(view, Qt.Key.Key_Delete)
    assert view.toPlainText() == TEXT


def test_a_text_that_is_shown_already_keeps_its_selection(view):
    view.show_text(TEXT)
    select(view, "second")
    view.show_text(TEXT)
    assert view.passage != (0, 0)
    view.show_text("Another.")
    assert view.passage == (0, 0)


def test_the_column_is_66_characters_wide(view, theme, window):
    window.resize(1400, 700)
    view.show_text(TEXT)
    bar = view.verticalScrollBar().sizeHint().width()
    assert abs(view.viewport().width() - column_width(theme)) <= bar
    window.resize(420, 500)
    window.layout().activate()
    assert 0 < view.viewport().width() < 420


def test_markup_is_text_and_loads_nothing(view):
    view.show_text("<img src='file:///etc/hostname'><b>bold</b>")
    assert view.toPlainText().startswith("<img")
    assert view.loadResource(2, QUrl("file:///etc/hostname")).size().width() == 1


def test_a_right_to_left_text_begins_at_the_right(view):
    view.show_text("افتتح الجسر في مايو.")
    assert view.document().begin().textDirection() == Qt.LayoutDirection.RightToLeft


def test_tab_leaves_it(view, qtbot, window):
    other = ReadingView(view._theme)
    window.layout().addWidget(other)
    other.show()
    view.show_text(TEXT)
    qtbot.keyClick(view, Qt.Key.Key_Tab)
    assert other.hasFocus()


def test_the_longest_article_is_shown_at_once(view):
    text = "\n\n".join(["The bridge was opened in May, and it is the longest of the country. " * 5] * 290)
    with no_hang():
        view.show_text(text)
    assert len(text) > 95_000
