import io

import pytest

from quizapp.errors import QuizAppError
from quizapp.formats.number_formats import NumberKind
from quizapp.formats.sheet import Sheet, SheetBuilder
from quizapp.formats.xlsx_cells import CellReader, TextReader

KINDS = [NumberKind.PLAIN, NumberKind.DAY, NumberKind.PERCENTAGE]


def read(data, texts=(), **about):
    sheet = Sheet(name="x")
    reader = CellReader("x.xlsx", SheetBuilder("x.xlsx"), list(texts), KINDS, from_1904=False, **about)
    reader.read(io.BytesIO(f"<worksheet><sheetData>{data}</sheetData></worksheet>".encode()), sheet)
    return sheet


def cells(data, texts=()):
    ((_, found),) = read(f"<row>{data}</row>", texts).rows
    return found


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ('<c t="s"><v>1</v></c>', "shared"),
        ('<c t="inlineStr"><is><t>here</t></is></c>', "here"),
        ('<c t="inlineStr"><is><r><t>a </t></r><r><t>b</t></r></is></c>', "a b"),
        ('<c t="str"><f>A1</f><v>of a formula</v></c>', "of a formula"),
        ("<c><f>SUM(A1:A9)</f><v>7</v></c>", "7"),
        ("<c><v>7.50</v></c>", "7.5"),
        ('<c s="1"><v>45611</v></c>', "2024-11-15"),
        ('<c s="2"><v>0.5</v></c>', "50%"),
        ('<c s="99"><v>0.5</v></c>', "0.5"),
        ('<c t="b"><v>1</v></c>', "TRUE"),
        ('<c t="b"><v>0</v></c>', "FALSE"),
        ('<c t="e"><v>#DIV/0!</v></c>', "#DIV/0!"),
        ('<c t="d"><v>2024-11-15</v></c>', "2024-11-15"),
        ('<c t="inlineStr"><is><t>a_x000D_b</t></is></c>', "a\nb"),
    ],
)
def test_cells_say_what_they_show(cell, text):
    assert cells(cell, ["other", "shared"]) == [text]


def test_cells_and_rows_stand_where_they_say():
    sheet = read('<row r="3"><c r="B3"><v>1</v></c><c r="D3"><v>2</v></c></row><row><c><v>3</v></c></row>')
    assert sheet.rows == [(3, ["", "1", "", "2"]), (4, ["3"])]


def test_the_last_cell_of_a_sheet_costs_nothing():
    sheet = read('<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>')
    assert sheet.rows == [(1, ["1"])]
    assert [(finding.line, finding.text) for finding in sheet.findings] == [(1048576, "2")]


@pytest.mark.parametrize("number", ["0", "-1", "1", "99999999999999999999", "x", ""])
def test_rows_that_lie_about_their_number_are_counted(number):
    sheet = read(f'<row><c><v>1</v></c></row><row r="{number}"><c r="zz"><v>2</v></c></row>')
    assert [row.line for row in sheet.rows] == [1, 2]


def test_prefixes_of_names_do_not_matter():
    sheet = Sheet(name="x")
    data = b'<x:worksheet xmlns:x="u"><x:row><x:c><x:v>1</x:v></x:c></x:row></x:worksheet>'
    CellReader("x", SheetBuilder("x"), [], [], from_1904=False).read(io.BytesIO(data), sheet)
    assert sheet.rows == [(1, ["1"])]


@pytest.mark.parametrize("index", ["2", "-1", "x", "99999999999"])
def test_a_text_that_is_not_there_is_damage(index):
    with pytest.raises(QuizAppError, match=r"x\.xlsx is damaged"):
        cells(f'<c t="s"><v>{index}</v></c>', ["a", "b"])


@pytest.mark.parametrize("data", ["<row><c><v>1</row>", "<row", "&bomb;"])
def test_broken_xml_is_named(data):
    with pytest.raises(QuizAppError, match=r"x\.xlsx is no complete XML"):
        read(data)


def test_a_very_long_text_is_cut():
    assert len(cells(f'<c t="inlineStr"><is><t>{"a" * 100_000}</t></is></c>')[0]) == 40_000


def test_readings_above_characters_are_no_text():
    reader = TextReader()
    for name, text in (("si", ""), ("t", "東京"), ("rPh", ""), ("t", "とうきょう")):
        reader.start(name, {})
        reader.text(text)
        if name == "t":
            reader.end(name)
    reader.end("rPh")
    assert reader.taken() == "東京"
    assert reader.taken() == ""
