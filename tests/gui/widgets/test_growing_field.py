import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QVBoxLayout

from quizapp.gui.widgets.growing_field import GrowingField

LONG = "Ministers of many countries met again and agreed on very little. " * 20


@pytest.fixture
def field(theme, window) -> GrowingField:
    field = GrowingField(theme, "Answer", "answer")
    column = QVBoxLayout(window)
    column.addWidget(field)
    column.addStretch()
    window.show()
    return field


def test_it_is_as_high_as_its_text_and_never_scrolls(field):
    one_line = field.height()
    field.setPlainText(LONG)
    assert field.height() > 5 * one_line
    field.moveCursor(QTextCursor.MoveOperation.End)
    assert field.verticalScrollBar().maximum() == 0
    field.setPlainText("One")
    assert field.height() == one_line


def test_it_follows_its_width(field, window):
    field.setPlainText(LONG)
    wide = field.height()
    window.resize(500, 600)
    assert field.height() > wide


def test_it_grows_with_the_text_scale(field, theme):
    before = field.height()
    theme.apply(theme._choice, text_scale=2.0)
    assert field.height() >= 1.7 * before


def test_it_is_set_in_the_type_of_what_it_stands_for(theme, window):
    question, answer = GrowingField(theme, "Question", "question"), GrowingField(theme, "Answer", "answer")
    for field in (question, answer):
        field.setParent(window)
        field.ensurePolished()
    assert question.font().pixelSize() == theme.font("question").pixelSize()
    assert answer.font().pixelSize() == theme.font("answer").pixelSize()


def test_what_is_pasted_is_plain_text(field):
    data = QMimeData()
    data.setHtml("<b>Bold</b>")
    data.setText("Bold")
    field.insertFromMimeData(data)
    assert "font-weight" not in field.toHtml().partition("<body")[2].partition("Bold")[0].partition("<p")[2]
    assert field.toPlainText() == "Bold"


def test_text_of_a_right_to_left_script_runs_that_way(field):
    field.setPlainText("قال الوزيران")
    assert field.document().firstBlock().textDirection() == Qt.LayoutDirection.RightToLeft


def test_tab_leaves_it(field):
    assert field.tabChangesFocus()
    assert field.accessibleName() == "Answer"
