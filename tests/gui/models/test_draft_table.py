"""The drafts of an import as a table."""

from dataclasses import replace

import pytest
from drafts import CHANGED, SAME, make_article, make_draft, make_duplicate, make_error, make_update
from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon

from quizapp.core.article_editing import include_question
from quizapp.core.draft import DraftState
from quizapp.gui.models.draft_table import Column, DraftTable
from quizapp.gui.models.import_preview import ImportPreview
from quizapp.gui.models.roles import DETAIL_ROLE

CHECKED, UNCHECKED = Qt.CheckState.Checked, Qt.CheckState.Unchecked
NEW, UPDATE, DUPLICATE, ERROR = range(4)


@pytest.fixture
def preview(qapp):
    preview = ImportPreview()
    preview.add([make_draft(make_article("Fresh")), make_update(SAME, CHANGED), make_duplicate(), make_error()])
    return preview


@pytest.fixture
def table(preview, theme, qtmodeltester):
    table = DraftTable(preview, theme)
    qtmodeltester.check(table)
    return table


def cell(table, row, column, role=Qt.ItemDataRole.DisplayRole):
    return table.data(table.index(row, column), role)


def column(table, number, role=Qt.ItemDataRole.DisplayRole):
    return [cell(table, row, number, role) for row in range(table.rowCount())]


def test_each_draft_has_its_state_as_a_word_and_an_icon(table):
    assert column(table, Column.STATE) == ["New", "Update", "Duplicate", "Error"]
    icons = column(table, Column.STATE, Qt.ItemDataRole.DecorationRole)
    assert all(isinstance(icon, QIcon) and not icon.isNull() for icon in icons)


def test_a_draft_is_named_by_its_title_or_its_file(table):
    assert column(table, Column.TITLE) == ["Fresh", "Ministers meet", "Known", "bad.txt"]


def test_a_pasted_text_that_cannot_be_read_is_named_as_such(table, preview):
    preview.add([replace(make_error(), path=None)])
    assert cell(table, 4, Column.TITLE) == "Pasted text"


def test_below_the_title_are_facets_or_what_is_wrong(table):
    facets = "Politics · Diplomacy · Takeshi Iwaya · Antony Blinken · Apec"
    assert column(table, Column.TITLE, DETAIL_ROLE) == [facets, facets, facets, "bad.txt has no text in it."]


def test_cards_are_those_that_would_be_written(table):
    assert column(table, Column.CARDS) == ["2", "1", "–", "–"]


def test_a_tick_says_what_is_imported_and_what_cannot_be_has_none(table, preview):
    preview.choose({UPDATE}, chosen=False)
    assert column(table, Column.STATE, Qt.ItemDataRole.CheckStateRole) == [CHECKED, UNCHECKED, None, None]
    checkable = [bool(table.flags(table.index(row, 0)) & Qt.ItemFlag.ItemIsUserCheckable) for row in range(4)]
    assert checkable == [True, True, False, False]


def test_only_the_first_column_has_ticks(table):
    assert cell(table, NEW, Column.TITLE, Qt.ItemDataRole.CheckStateRole) is None
    assert not table.setData(table.index(NEW, Column.TITLE), UNCHECKED, Qt.ItemDataRole.CheckStateRole)
    assert not table.setData(table.index(NEW, Column.STATE), "x", Qt.ItemDataRole.EditRole)


def test_setting_a_tick_chooses_the_draft(table, preview):
    assert table.setData(table.index(NEW, 0), UNCHECKED.value, Qt.ItemDataRole.CheckStateRole)
    assert not preview.drafts[NEW].chosen
    assert table.setData(table.index(NEW, 0), CHECKED, Qt.ItemDataRole.CheckStateRole)
    assert preview.drafts[NEW].chosen


def test_screen_readers_hear_state_and_tick_together(table, preview):
    preview.choose({UPDATE}, chosen=False)
    spoken = column(table, Column.STATE, Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == ["New, ticked for import", "Update, left out", "Duplicate", "Error"]
    title = cell(table, ERROR, Column.TITLE, Qt.ItemDataRole.AccessibleTextRole)
    assert title == "bad.txt, bad.txt has no text in it."


def test_a_tool_tip_shows_markup_as_text(table, preview):
    preview.set_article(NEW, replace(preview.drafts[NEW].article, title="<b>Bold</b>"))
    tip = cell(table, NEW, Column.TITLE, Qt.ItemDataRole.ToolTipRole)
    assert "&lt;b&gt;Bold&lt;/b&gt;" in tip


def test_what_is_not_imported_is_pale(table, preview, theme):
    preview.choose({UPDATE}, chosen=False)
    colors = [color.name() for color in column(table, Column.TITLE, Qt.ItemDataRole.ForegroundRole)]
    text, muted = theme.color("text").name(), theme.color("muted").name()
    assert colors == [text, muted, muted, text]


def test_numbers_stand_at_the_trailing_side(table):
    role = Qt.ItemDataRole.TextAlignmentRole
    assert cell(table, NEW, Column.CARDS, role) & Qt.AlignmentFlag.AlignRight
    assert table.headerData(Column.CARDS, Qt.Orientation.Horizontal, role) & Qt.AlignmentFlag.AlignRight


def test_columns_have_headings(table):
    assert [table.headerData(number, Qt.Orientation.Horizontal) for number in Column] == ["State", "Article", "Cards"]
    assert table.headerData(0, Qt.Orientation.Vertical) is None


def test_states_are_counted_whether_shown_or_not(table):
    table.hide(frozenset({DraftState.DUPLICATE}))
    assert table.counts() == dict.fromkeys(set(DraftState) - {DraftState.SIMILAR}, 1)


def test_hidden_states_are_not_shown_and_rows_know_their_drafts(table):
    table.hide(frozenset({DraftState.NEW, DraftState.DUPLICATE}))
    assert column(table, Column.STATE) == ["Update", "Error"]
    assert [table.draft_at(row) for row in range(2)] == [UPDATE, ERROR]
    assert table.row_of(ERROR) == 1
    assert table.row_of(NEW) is None
    assert table.hidden == {DraftState.NEW, DraftState.DUPLICATE}


def test_an_edit_is_a_change_of_one_row(table, preview, qtbot):
    with qtbot.waitSignal(table.dataChanged) as change:
        preview.set_article(UPDATE, include_question(preview.drafts[UPDATE].article, 1, included=False))
    assert (change.args[0].row(), change.args[1].row(), change.args[1].column()) == (UPDATE, UPDATE, Column.CARDS)
    assert cell(table, UPDATE, Column.CARDS) == "0"


def test_an_edit_of_many_is_one_change_of_the_rows_that_are_shown(table, preview, qtbot):
    table.hide(frozenset({preview.drafts[0].state}))
    with qtbot.waitSignal(table.dataChanged) as change:
        preview.edited.emit(0, len(preview.drafts) - 1)
    assert (change.args[0].row(), change.args[1].row()) == (0, table.rowCount() - 1)


def test_an_edit_of_a_hidden_draft_changes_no_row(table, preview, qtbot):
    table.hide(frozenset({DraftState.NEW}))
    with qtbot.assertNotEmitted(table.dataChanged):
        preview.choose({NEW}, chosen=False)


def test_a_draft_whose_state_changes_stays_until_the_list_is_made_anew(table, preview):
    table.hide(frozenset({DraftState.DUPLICATE}))
    asked = preview.drafts
    preview.take_plan(asked, [replace(asked[0], state=DraftState.DUPLICATE), *asked[1:]])
    assert column(table, Column.STATE) == ["Duplicate", "Update", "Error"]
    table.hide(frozenset({DraftState.DUPLICATE}))
    assert column(table, Column.STATE) == ["Update", "Error"]


def test_drafts_come_and_go(table, preview):
    preview.add([make_draft(make_article("More"))])
    assert table.rowCount() == 5
    preview.clear()
    assert table.rowCount() == 0
    assert table.rowCount(table.index(0, 0)) == 0
