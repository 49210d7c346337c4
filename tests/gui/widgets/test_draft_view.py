"""The table of the articles that an import would bring, operated by keys."""

import pytest
from drafts import make_article, make_draft, make_duplicate, make_error
from PySide6.QtCore import QItemSelectionModel, QPoint, Qt
from PySide6.QtWidgets import QVBoxLayout

from quizapp.core.draft import DraftState
from quizapp.gui.models.draft_table import Column, DraftTable
from quizapp.gui.models.import_preview import ImportPreview
from quizapp.gui.widgets.draft_view import DraftView
from quizapp.settings import Theme as Choice

SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def preview(qapp):
    return ImportPreview()


@pytest.fixture
def table(preview, theme):
    return DraftTable(preview, theme)


@pytest.fixture
def view(theme, window, preview, table):
    view = DraftView(theme, table, preview)
    QVBoxLayout(window).addWidget(view)
    preview.add([*(make_draft(make_article(title)) for title in "ABC"), make_duplicate(), make_error()])
    window.show()
    window.activateWindow()
    view.setFocus()
    return view


def ticks(preview):
    return [draft.chosen for draft in preview.drafts]


def test_the_first_article_is_current_when_articles_come(view):
    assert view.current_draft == 0
    assert view.selected_drafts() == [0]


def test_without_articles_none_is_current(view, preview, qtbot):
    with qtbot.waitSignal(view.current_changed):
        preview.clear()
    assert view.current_draft is None


def test_arrows_say_that_another_article_is_current(view, qtbot):
    with qtbot.waitSignal(view.current_changed):
        qtbot.keyClick(view, Qt.Key.Key_Down)
    assert view.current_draft == 1


def test_home_and_end_lead_to_the_first_and_the_last_article(view, qtbot):
    qtbot.keyClick(view, Qt.Key.Key_End)
    assert (view.current_draft, view.currentIndex().column()) == (4, 0)
    qtbot.keyClick(view, Qt.Key.Key_Home)
    assert view.current_draft == 0
    qtbot.keyClick(view, Qt.Key.Key_End, SHIFT)
    assert view.selected_drafts() == [0, 1, 2, 3, 4]


def test_space_ticks_and_unticks(view, preview, qtbot):
    qtbot.keyClick(view, Qt.Key.Key_Space)
    assert ticks(preview) == [False, True, True, False, False]
    qtbot.keyClick(view, Qt.Key.Key_Space)
    assert ticks(preview) == [True, True, True, False, False]


def test_space_ticks_all_that_is_selected(view, preview, qtbot):
    qtbot.keyClick(view, Qt.Key.Key_Space)
    qtbot.keyClick(view, Qt.Key.Key_Down, SHIFT)
    assert view.selected_drafts() == [0, 1]
    qtbot.keyClick(view, Qt.Key.Key_Space)
    assert ticks(preview) == [True, True, True, False, False]
    qtbot.keyClick(view, Qt.Key.Key_Space)
    assert ticks(preview) == [False, False, True, False, False]


def test_a_click_on_the_tick_leaves_out(view, preview, table, qtbot):
    cell = view.visualRect(table.index(1, Column.STATE))
    tick = cell.topLeft() + QPoint(18, cell.height() // 2)
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=tick)
    assert ticks(preview) == [True, False, True, False, False]


def test_delete_takes_the_selected_off_the_list(view, preview, qtbot):
    qtbot.keyClick(view, Qt.Key.Key_Down)
    qtbot.keyClick(view, Qt.Key.Key_Down, SHIFT)
    qtbot.keyClick(view, Qt.Key.Key_Delete)
    assert [draft.path for draft in preview.drafts] == ["A.txt", "Known.txt", "/news/bad.txt"]
    assert view.selected_drafts() == [view.current_draft]


def test_after_the_last_row_was_deleted_the_one_before_is_current(view, preview, qtbot):
    view.go_to_draft(4)
    qtbot.keyClick(view, Qt.Key.Key_Delete)
    assert view.current_draft == 3


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2])
def test_keys_open_an_article(view, qtbot, key):
    with qtbot.waitSignal(view.opened):
        qtbot.keyClick(view, key)


def test_a_double_click_opens_an_article(view, table, qtbot):
    place = view.visualRect(table.index(1, Column.TITLE)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    with qtbot.waitSignal(view.opened):
        qtbot.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert view.current_draft == 1


def test_keys_of_the_page_are_left_to_it(view, preview, qtbot):
    with qtbot.assertNotEmitted(view.opened):
        qtbot.keyClick(view, Qt.Key.Key_Return, CONTROL)
        qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert len(preview.drafts) == 5


def test_an_article_can_be_made_current_if_it_is_shown(view, table):
    view.go_to_draft(2)
    assert (view.current_draft, view.selected_drafts()) == (2, [2])
    table.hide(frozenset({DraftState.DUPLICATE}))
    view.go_to_draft(3)
    assert view.current_draft == 2


def test_keys_without_a_selection_do_nothing(view, preview, qtbot):
    view.selectionModel().clear()
    qtbot.keyClick(view, Qt.Key.Key_Space)
    qtbot.keyClick(view, Qt.Key.Key_Delete)
    assert len(preview.drafts) == 5
    assert not preview.touched


def test_right_to_left_it_works_the_same(view, qtbot):
    view.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    view.go_to_draft(2)
    assert view.current_draft == 2
    qtbot.keyClick(view, Qt.Key.Key_Down)
    assert view.current_draft == 3


def test_an_edit_keeps_the_selection(view, preview):
    view.selectionModel().select(
        view.model().index(1, 0), QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
    )
    preview.choose({0, 1}, chosen=False)
    assert view.selected_drafts() == [0, 1]


def test_the_title_takes_the_room_that_is_left(view, window):
    state, cards = view.columnWidth(Column.STATE), view.columnWidth(Column.CARDS)
    window.resize(1200, 600)
    assert (view.columnWidth(Column.STATE), view.columnWidth(Column.CARDS)) == (state, cards)
    assert view.columnWidth(Column.TITLE) == view.viewport().width() - state - cards


def test_rows_grow_with_the_text_scale(view, theme):
    low = view.rowHeight(0)
    theme.apply(Choice.LIGHT, text_scale=2.0)
    assert view.rowHeight(0) == 2 * low
    assert view.iconSize().width() == 32
