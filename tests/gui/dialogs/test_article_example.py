"""What an article file looks like."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from quizapp.formats.registry import FormatRegistry
from quizapp.gui.dialogs.article_example import EXAMPLE, ArticleExample


@pytest.fixture
def dialog(qtbot, theme):
    dialog = ArticleExample(theme)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_the_example_is_shown_and_cannot_be_changed(dialog, qtbot):
    qtbot.keyClicks(dialog.text, "x")
    assert dialog.text.toPlainText() == EXAMPLE


def test_the_example_is_an_article_that_the_program_reads():
    (article,) = FormatRegistry().read(EXAMPLE.encode(), name=None)
    assert article.title == "New Harbour Bridge Opens to Traffic"
    assert (article.source, article.language, article.country) == ("news.example.org", "English", "Norway")
    assert article.topics == ("Transport", "Infrastructure")
    assert article.organizations == ("Harbour Board", "National Road Agency")
    assert article.people == ("Kari Nordmann", "Ola Hansen")
    assert len(article.questions) == 2
    assert article.findings == ()


def test_it_can_be_copied(dialog, qtbot):
    qtbot.mouseClick(dialog.copy_button, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == EXAMPLE


def test_it_can_be_tried(dialog, qtbot):
    with qtbot.waitSignal(dialog.try_asked) as signal:
        qtbot.mouseClick(dialog.try_button, Qt.MouseButton.LeftButton)
    assert signal.args == [EXAMPLE]
    assert not dialog.isVisible()


def test_escape_and_the_button_close_it(dialog, qtbot):
    with qtbot.assertNotEmitted(dialog.try_asked):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
        assert not dialog.isVisible()
        dialog.show()
        qtbot.mouseClick(dialog.close_button, Qt.MouseButton.LeftButton)
    assert not dialog.isVisible()
