import pytest

from quizapp.errors import QuizAppError
from quizapp.formats import sheet as module
from quizapp.formats.sheet import Sheet, SheetBuilder


def test_rows_lose_their_blank_ends():
    sheet = Sheet(name="x")
    builder = SheetBuilder("x.ods")
    builder.add_row(sheet, 3, ["a", "", "b", "", ""])
    builder.add_row(sheet, 5, ["", ""])
    assert sheet.rows == [(3, ["a", "", "b"])]
    assert sheet.findings == []


def test_cells_far_to_the_right_are_findings():
    sheet = Sheet(name="x")
    builder = SheetBuilder("x.ods")
    for number in range(1, 300):
        builder.add_row(sheet, number, ["a"] * 102, ["z"])
    assert [len(row.cells) for row in sheet.rows] == [100] * 299
    assert len(sheet.findings) == 100
    assert (sheet.findings[0].line, sheet.findings[0].text) == (1, "a · a · z")


@pytest.mark.parametrize("bound", ["_MOST_CELLS", "_MOST_CHARACTERS"])
def test_too_many_cells_are_refused(bound, monkeypatch):
    monkeypatch.setattr(module, bound, 6)
    builder, sheet = SheetBuilder("x.ods"), Sheet(name="x")
    builder.add_row(sheet, 1, ["a"] * 5)
    with pytest.raises(QuizAppError, match=r"x\.ods has too many cells"):
        builder.add_row(sheet, 2, ["a"] * 5)


def test_more_rows_than_a_spreadsheet_has_are_refused(monkeypatch):
    monkeypatch.setattr(module, "MOST_ROWS", 2)
    builder = SheetBuilder("x.ods")
    builder.add_row(Sheet(name="x"), 1, ["a"])
    builder.add_row(Sheet(name="y"), 1, ["a"])
    builder.add_row(Sheet(name="y"), 2, [""])
    with pytest.raises(QuizAppError, match=r"x\.ods has more than 1,048,576 rows"):
        builder.add_row(Sheet(name="y"), 3, ["a"])
