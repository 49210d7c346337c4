import io

import pytest
from workbooks import archive, ods, ods_cell, ods_rows

from quizapp.errors import QuizAppError
from quizapp.formats.archive import Archive
from quizapp.formats.ods_sheets import ods_sheets


def sheets(data):
    return list(ods_sheets(Archive(io.BytesIO(data), shown="x.ods"), shown="x.ods"))


def rows(xml):
    (sheet,) = sheets(ods(xml))
    return sheet.rows


def test_sheets_come_in_their_order_with_their_names():
    found = sheets(ods(ods_rows(["a", "b"]), ods_rows(["c"]), names=["One", "Two & more"]))
    assert [(sheet.name, sheet.rows) for sheet in found] == [("One", [(1, ["a", "b"])]), ("Two & more", [(1, ["c"])])]


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        (ods_cell("two\nlines"), "two\nlines"),
        (
            "<table:table-cell><text:p>a<text:s/>b<text:s text:c='2'/>c<text:tab/>d</text:p></table:table-cell>",
            "a b  c d",
        ),
        ("<table:table-cell><text:p>a<text:line-break/>b</text:p></table:table-cell>", "a\nb"),
        ("<table:table-cell><text:p>a<text:span>b</text:span><text:a>c</text:a></text:p></table:table-cell>", "abc"),
        (ods_cell("93 %", 'office:value-type="percentage" office:value="0.93"'), "93 %"),
        (ods_cell("15. Nov.", 'office:value-type="date" office:date-value="2024-11-15"'), "2024-11-15"),
        (ods_cell("x", 'office:value-type="date" office:date-value="2024-11-15T10:30:00"'), "2024-11-15 10:30"),
        (ods_cell("x", 'office:value-type="date" office:date-value="2024-11-15T00:00:00"'), "2024-11-15"),
        (ods_cell("7", 'table:formula="of:=SUM([.A1:.A9])"'), "7"),
        (
            "<table:table-cell><office:annotation><text:p>a</text:p></office:annotation><text:p>said</text:p></table:table-cell>",
            "said",
        ),
    ],
)
def test_cells_say_what_they_show(cell, text):
    assert rows(f"<table:table-row>{cell}</table:table-row>") == [(1, [text])]


def test_cells_and_rows_repeat():
    twice = ods_cell("a", 'table:number-columns-repeated="2"')
    blank = ods_cell("", 'table:number-columns-repeated="2"')
    found = rows(
        f'<table:table-row table:number-rows-repeated="2">{twice}{ods_cell("b")}</table:table-row>'
        f'<table:table-row table:number-rows-repeated="1000">{blank}</table:table-row>'
        f"<table:table-row>{blank}{ods_cell('c')}</table:table-row>"
    )
    assert found == [(1, ["a", "a", "b"]), (2, ["a", "a", "b"]), (1003, ["", "", "c"])]


def test_what_repeats_without_end_is_bounded():
    many = 'table:number-columns-repeated="16384"'
    (sheet,) = sheets(
        ods(
            f'<table:table-row table:number-rows-repeated="1048576">{ods_cell("a", many)}</table:table-row>'
            f"<table:table-row>{ods_cell('', many)}{ods_cell('far')}</table:table-row>"
        )
    )
    assert len(sheet.rows) == 1000
    assert {len(row.cells) for row in sheet.rows} == {100}
    assert len(sheet.findings) == 100


@pytest.mark.parametrize("times", ["0", "-1", "x", "99999999999999"])
def test_a_number_that_makes_no_sense_is_once(times):
    assert rows(f'<table:table-row table:number-rows-repeated="{times}">{ods_cell("a")}</table:table-row>') == [
        (1, ["a"])
    ]


def test_headers_groups_and_covered_cells_are_rows_and_cells_too():
    found = rows(
        f"<table:table-header-rows>{ods_rows(['a', 'b'])}</table:table-header-rows>"
        f"<table:table-row-group><table:table-row>{ods_cell('c')}<table:covered-table-cell/>{ods_cell('d')}"
        "</table:table-row></table:table-row-group>"
    )
    assert found == [(1, ["a", "b"]), (2, ["c", "", "d"])]


def test_texts_outside_of_cells_are_none():
    assert rows(f"<table:shapes><text:p>a</text:p></table:shapes>{ods_rows(['b'])}") == [(1, ["b"])]


def test_entities_and_broken_xml_are_refused():
    for content in ('<!DOCTYPE x [<!ENTITY a "aa">]><x>&a;</x>', "<x><y></x>", ""):
        with pytest.raises(QuizAppError, match=r"x\.ods"):
            sheets(archive({"content.xml": content}))
