"""The two sides of the import preview."""

import pytest
from drafts import make_article, make_draft
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QSplitter, QVBoxLayout

from quizapp.gui.models.draft_table import Column, DraftTable
from quizapp.gui.models.import_preview import ImportPreview
from quizapp.gui.widgets.article_editor import ArticleEditor
from quizapp.gui.widgets.draft_view import DraftView
from quizapp.gui.widgets.import_panes import ImportPanes
from quizapp.gui.widgets.question_panel import QuestionPanel
from quizapp.gui.widgets.state_filter import StateFilter

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def panes(theme, window, qtbot, runner):
    preview = ImportPreview(window)
    table = DraftTable(preview, theme)
    view, editor = DraftView(theme, table, preview), ArticleEditor(theme, QuestionPanel(theme, runner))
    panes = ImportPanes(theme)
    panes.take_list(StateFilter(theme), view)
    panes.take_editor(editor)
    panes.table, panes.editor = view, editor
    preview.add([make_draft(make_article(title)) for title in "AB"])
    editor.open_draft(preview.drafts[0], {})
    QVBoxLayout(window).addWidget(panes)
    window.resize(1100, 700)
    window.show()
    window.activateWindow()
    return panes


def shown(panes):
    return panes.table.isVisible(), panes.editor.isVisible()


def test_both_sides_stand_beside_each_other_where_there_is_room(panes):
    assert panes.beside
    assert shown(panes) == (True, True)
    assert not panes.back_button.isVisible()


def test_sides_keep_the_share_that_was_drawn_for_them(panes, window, qtbot):
    splitter, before = panes.findChild(QSplitter), panes.table.width()
    handle = splitter.handle(1)
    qtbot.mousePress(handle, LEFT)
    qtbot.mouseMove(handle, handle.rect().center() + QPoint(-60, 0))
    qtbot.mouseRelease(handle, LEFT, pos=handle.rect().center() + QPoint(-60, 0))
    drawn = panes.table.width()
    assert drawn < before
    window.resize(1200, 700)
    window.resize(1100, 700)
    assert panes.table.width() == pytest.approx(drawn, abs=3)


def test_where_there_is_little_room_the_table_comes_first(panes, window):
    window.resize(700, 540)
    assert shown(panes) == (True, False)
    assert not panes.can_leave


def test_one_goes_into_an_article_and_back(panes, window, qtbot):
    window.resize(700, 540)
    panes.table.setFocus()
    qtbot.keyClick(panes.table, Qt.Key.Key_Return)
    assert shown(panes) == (False, True)
    assert panes.can_leave
    assert panes.editor.questions.view.hasFocus()
    qtbot.mouseClick(panes.back_button, LEFT)
    assert shown(panes) == (True, False)
    assert panes.table.hasFocus()


def test_going_back_takes_open_edits(panes, window, qtbot):
    window.resize(700, 540)
    panes.enter()
    panes.editor.about.title.setPlainText("Edited")
    with qtbot.waitSignal(panes.editor.article_edited):
        panes.leave()


def test_a_click_on_a_title_opens_it_where_there_is_little_room(panes, window, qtbot):
    window.resize(700, 540)
    index = panes.table.model().index(1, Column.TITLE)
    qtbot.mouseClick(panes.table.viewport(), LEFT, pos=panes.table.visualRect(index).center())
    assert shown(panes) == (False, True)


def test_a_click_on_a_tick_opens_nothing(panes, window, qtbot):
    window.resize(700, 540)
    index = panes.table.model().index(1, Column.STATE)
    qtbot.mouseClick(panes.table.viewport(), LEFT, pos=panes.table.visualRect(index).center())
    assert shown(panes) == (True, False)


def test_a_click_only_selects_where_both_are_seen(panes, qtbot):
    panes.table.setFocus()
    index = panes.table.model().index(1, Column.TITLE)
    qtbot.mouseClick(panes.table.viewport(), LEFT, pos=panes.table.visualRect(index).center())
    assert panes.table.hasFocus()
    assert panes.table.current_draft == 1


def test_more_room_brings_the_other_side_back(panes, window):
    window.resize(700, 540)
    panes.enter()
    window.resize(1100, 700)
    assert shown(panes) == (True, True)
    assert not panes.can_leave


@pytest.mark.parametrize("width", [700, 1100])
def test_an_only_article_needs_no_table(panes, window, width):
    window.resize(width, 540)
    panes.show_alone(alone=True)
    assert shown(panes) == (False, True)
    assert not panes.can_leave
    panes.focus_start()
    assert panes.editor.questions.view.hasFocus()


def test_work_begins_at_the_table(panes):
    panes.focus_start()
    assert panes.table.hasFocus()
