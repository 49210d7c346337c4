import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QLabel

from quizapp.gui.widgets.empty_state import EmptyState
from quizapp.settings import Theme as Choice


@pytest.fixture
def empty(qtbot, theme):
    empty = EmptyState(theme, "library", "No articles yet", "Drop a file anywhere.")
    qtbot.addWidget(empty)
    return empty


def texts(widget):
    return [label.text() for label in widget.findChildren(QLabel) if label.text()]


def test_it_says_what_belongs_here_and_how_it_comes_here(empty):
    assert texts(empty) == ["No articles yet", "Drop a file anywhere."]


def test_it_can_say_something_else(empty):
    empty.set_texts("Nothing found", "Try fewer words.")

    assert texts(empty) == ["Nothing found", "Try fewer words."]


def test_its_buttons_are_for_the_page_to_connect(qtbot, empty):
    button = empty.add_button("Import", "primary", "import")

    with qtbot.waitSignal(button.clicked):
        button.click()
    assert button.parentWidget() is empty


def test_its_picture_follows_theme_and_text_scale(empty, theme):
    picture = next(label for label in empty.findChildren(QLabel) if not label.pixmap().isNull())
    light = picture.pixmap().toImage()
    theme.apply(Choice.DARK, text_scale=2.0)

    assert picture.pixmap().size() == QSize(96, 96)
    assert picture.pixmap().toImage() != light


def test_where_there_is_no_room_the_picture_goes_before_the_words(qtbot, theme, window):
    state = EmptyState(theme, "library", "No articles yet", "Drop a file anywhere in this window.")
    button = state.add_button("Import", "primary")
    state.setParent(window)
    window.show()
    picture = next(label for label in state.findChildren(QLabel) if not label.pixmap().isNull())
    state.resize(500, 400)
    state.show()
    assert picture.isVisible()

    state.resize(500, 190)

    assert not picture.isVisible()
    qtbot.waitUntil(lambda: 0 < button.geometry().bottom() <= 190)
    state.resize(500, 400)
    assert picture.isVisible()
