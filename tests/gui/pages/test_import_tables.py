"""Tables in the preview: what their columns hold is seen and changed, and the cards follow."""

import pytest
from importing import CONTROL, ImportWindow
from late import LateRunner
from PySide6.QtCore import Qt
from studying import open_app
from workbooks import inline, xlsx

from quizapp.core.columns import ColumnRole

ROWS = "Lima\tPeru\tports\nSantiago\tChile\tvines\nLagos\tNigeria\tports\nQuito\tEcuador\tvines\n"


@pytest.fixture
def app(tmp_path, clock):
    with open_app(tmp_path / "profile", clock) as app:
        yield app


@pytest.fixture
def window(qtbot, theme, app):
    return ImportWindow(qtbot, theme, app)


@pytest.fixture
def table(window):
    window.give(ROWS)
    return window


def questions(window):
    return [question.question for question in window.draft.article.questions]


def choose(window, column, key):
    """Choose a role by key, as one does: with the focus in the column's field."""
    field = window.editor.columns.fields[column].choice
    field.setFocus()
    window.type(key)


def roles(window):
    return [field.role for field in window.editor.columns.fields if field.isVisible()]


def test_the_columns_of_a_table_are_shown_with_their_first_cells(table):
    columns = table.editor.columns
    assert columns.isVisible()
    assert roles(table) == [ColumnRole.QUESTION, ColumnRole.ANSWER, ColumnRole.TOPICS]
    assert [label.text() for label in columns.fields[1].samples] == ["Peru", "Chile", "Nigeria"]
    assert not columns.header.isChecked()


def test_what_is_no_table_has_no_columns(window):
    window.give("example.org\nRates Rise\nThe bank did it.\n- Who?\n- The bank did it.\n")
    assert not window.editor.columns.isVisible()


def test_another_role_makes_other_cards_and_keeps_the_focus(table):
    choose(table, 1, "Q")
    assert roles(table) == [ColumnRole.IGNORED, ColumnRole.QUESTION, ColumnRole.TOPICS]
    assert questions(table) == ["Peru", "Chile", "Nigeria", "Ecuador"]
    assert table.focus is table.editor.columns.fields[1].choice
    choose(table, 0, "A")
    assert table.draft.article.questions[0].answer == "Lima"
    assert table.draft.article.topics == ("ports", "vines")
    table.key(Qt.Key.Key_Return, CONTROL)
    assert ("Peru", "Lima") in table.stored()


def test_whether_there_is_a_header_can_be_changed(table):
    table.editor.columns.header.setFocus()
    table.key(Qt.Key.Key_Space)
    assert questions(table) == ["Santiago", "Lagos", "Quito"]
    assert table.editor.columns.fields[0].name.text() == "Lima"


def test_undo_takes_the_columns_back(table):
    choose(table, 1, "Q")
    table.page.undo()
    assert questions(table) == ["Lima", "Santiago", "Lagos", "Quito"]
    assert roles(table) == [ColumnRole.QUESTION, ColumnRole.ANSWER, ColumnRole.TOPICS]
    table.page.redo()
    assert questions(table) == ["Peru", "Chile", "Nigeria", "Ecuador"]
    assert roles(table)[1] is ColumnRole.QUESTION


def test_a_column_of_decks_makes_several_drafts_of_one_table(table, tmp_path):
    (tmp_path / "more.csv").write_text("question,answer\nWho?,He\n", "utf-8")
    table.give((tmp_path / "more.csv",))
    table.go_to("Table")
    choose(table, 2, "D")
    table.key(Qt.Key.Key_Down)
    assert table.shown == "import"
    assert [draft.article.title for draft in table.drafts] == ["ports", "vines", "more"]
    assert table.draft.article.title == "ports"
    for _ in (ColumnRole.DATE, ColumnRole.SOURCE, ColumnRole.TOPICS):
        table.key(Qt.Key.Key_Up)
    assert [draft.article.title for draft in table.drafts] == ["Table", "more"]


def test_a_sheet_is_read_again_from_its_file(window, tmp_path):
    path = tmp_path / "cities.xlsx"
    path.write_bytes(
        xlsx(inline(["Term", "Meaning"], ["Veto", "A no"]), inline(["Lima", "Peru"], ["Quito", "Ecuador"]))
    )
    window.give((path,))
    window.go_to("cities: Sheet2")
    choose(window, 1, "Q")
    assert questions(window) == ["Peru", "Ecuador"]
    assert [draft.article.title for draft in window.drafts] == ["cities: Sheet1", "cities: Sheet2"]


def test_a_table_whose_file_is_no_table_any_more_stays_as_it_was(window, tmp_path):
    path = tmp_path / "cities.csv"
    path.write_text("question,answer\nWho?,He\n", "utf-8")
    window.give((path,))
    path.write_bytes(b"%PDF-1.4")
    choose(window, 1, "Q")
    assert "is no text but a PDF document" in window.messages[-1].text
    assert questions(window) == ["Who?"]
    assert roles(window) == [ColumnRole.QUESTION, ColumnRole.ANSWER]


def test_while_a_table_is_read_nothing_is_imported_and_it_can_be_stopped(qtbot, theme, app):
    late = LateRunner()
    window = ImportWindow(qtbot, theme, app, late)
    window.give(ROWS)
    late.run_all()
    choose(window, 1, "Q")
    window.key(Qt.Key.Key_Return, CONTROL)
    assert not window.page.control.jobs.writing
    assert window.desk.bar.busy
    window.desk.bar.stop_asked.emit()
    late.run_all()
    assert not window.desk.bar.busy
    assert roles(window)[1] is ColumnRole.ANSWER
    assert questions(window)[0] == "Lima"
