"""The foot of the import preview."""

from dataclasses import replace

import pytest
from drafts import INCOMPLETE, make_article, make_draft, make_duplicate, make_question
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout

from quizapp.gui.widgets.import_bar import ImportBar

DRAFTS = [make_draft(), make_duplicate()]


@pytest.fixture
def bar(theme, window):
    bar = ImportBar(theme)
    column = QVBoxLayout(window)
    column.addStretch()
    column.addWidget(bar)
    window.show()
    window.activateWindow()
    bar.show_drafts(DRAFTS)
    return bar


def test_the_button_says_what_it_imports_and_does_so(bar, qtbot):
    assert bar.import_button.text() == "Import 1 article · 2 cards"
    with qtbot.waitSignal(bar.import_asked):
        qtbot.keyClick(bar.import_button, Qt.Key.Key_Space)


def test_the_other_button_cancels(bar, qtbot):
    with qtbot.waitSignal(bar.cancel_asked):
        qtbot.mouseClick(bar.cancel_button, Qt.MouseButton.LeftButton)


def test_with_nothing_to_import_the_button_is_out_of_use(bar):
    bar.show_drafts([make_duplicate()])
    assert bar.import_button.text() == "Nothing to import"
    assert not bar.import_button.isEnabled()
    assert bar.cancel_button.isEnabled()


def test_without_articles_it_has_no_buttons(bar):
    bar.show_drafts([])
    assert not bar.import_button.isVisible()
    assert not bar.cancel_button.isVisible()


def test_it_says_what_will_be_left_out(bar):
    assert bar.note.text() == ""
    lacking = replace(make_article(), questions=(make_question(1), INCOMPLETE))
    bar.show_drafts([make_draft(lacking)])
    assert bar.note.text() == "1 question has no answer and will be left out."


def test_where_it_is_narrow_the_button_says_less_but_is_called_the_same(bar, window):
    window.resize(360, 200)
    assert bar.import_button.text() == "Import 1 article"
    assert bar.import_button.accessibleName() == "Import 1 article · 2 cards"
    window.resize(900, 200)
    assert bar.import_button.text() == "Import 1 article · 2 cards"


def test_work_that_takes_longer_shows_progress_and_can_be_stopped(bar, qtbot):
    bar.begin("Reading…")
    assert bar.busy
    assert not bar.progress.isVisible()
    qtbot.waitUntil(bar.progress.isVisible)
    assert not bar.note.isVisible()
    with qtbot.waitSignal(bar.stop_asked):
        qtbot.mouseClick(bar.stop_button, Qt.MouseButton.LeftButton)


def test_progress_says_what_goes_on_and_how_much_of_it_is_done(bar):
    bar.begin("Reading…")
    bar.report(12, 40)
    assert bar.progress._words.text() == "Reading… 30\u00a0%"


def test_work_that_ends_soon_shows_nothing(bar, qtbot):
    bar.begin("Reading…")
    bar.end()
    assert not bar.busy
    assert not bar._patience.isActive()
    assert not bar.progress.isVisible()


def test_while_work_goes_on_nothing_can_be_imported_or_cancelled(bar):
    bar.begin("Reading…")
    assert not bar.import_button.isEnabled()
    assert not bar.cancel_button.isEnabled()
    bar.show_drafts(DRAFTS)
    assert not bar.import_button.isEnabled()
    bar.end()
    assert bar.import_button.isEnabled()
    assert bar.cancel_button.isEnabled()


def test_it_takes_the_focus_with_the_button_that_can_be_pressed(bar):
    bar.take_focus()
    assert bar.import_button.hasFocus()
    bar.show_drafts([make_duplicate()])
    bar.take_focus()
    assert bar.cancel_button.hasFocus()
