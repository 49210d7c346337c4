import io

import pytest
from workbooks import archive, inline, xlsx

from quizapp.errors import QuizAppError
from quizapp.formats.archive import Archive
from quizapp.formats.xlsx_sheets import WORKBOOK, xlsx_sheets


def sheets(data):
    return list(xlsx_sheets(Archive(io.BytesIO(data), shown="x.xlsx"), shown="x.xlsx"))


def test_sheets_come_in_their_order_with_their_names():
    found = sheets(xlsx(inline(["a", "b"]), inline(["c"]), names=["One", "Two & more"]))
    assert [(sheet.name, sheet.rows) for sheet in found] == [("One", [(1, ["a", "b"])]), ("Two & more", [(1, ["c"])])]


def test_hidden_sheets_say_so():
    assert [sheet.hidden for sheet in sheets(xlsx(inline(["a"]), state='state="veryHidden"'))] == [True]


def test_shared_texts_and_styles_are_used():
    (sheet,) = sheets(
        xlsx(
            '<row><c t="s"><v>1</v></c><c s="1"><v>45611</v></c><c s="2"><v>0.5</v></c></row>',
            shared="<si><t>a</t></si><si><r><t>b</t></r><r><t>c</t></r><rPh><t>x</t></rPh></si>",
            styles='<numFmts><numFmt numFmtId="170" formatCode="d.m.yy"/></numFmts><cellStyleXfs><xf numFmtId="9"/>'
            '</cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/><xf numFmtId="x"/></cellXfs>',
        )
    )
    assert sheet.rows == [(1, ["bc", "2024-11-15", "0.5"])]


def test_a_workbook_may_count_from_1904():
    about = '<workbookPr date1904="1"/>'
    styles = '<cellXfs><xf numFmtId="14"/></cellXfs>'
    (sheet,) = sheets(xlsx("<row><c><v>44149</v></c></row>", about=about, styles=styles))
    assert sheet.rows == [(1, ["2024-11-15"])]


def test_sheets_that_are_not_there_are_passed_over():
    links = '<Relationships><Relationship Id="a" Target="/xl/worksheets/x.xml"/></Relationships>'
    book = '<workbook xmlns:r="u"><sheets><sheet name="A" r:id="a"/><sheet name="B" r:id="b"/></sheets></workbook>'
    parts = {WORKBOOK: book, "xl/_rels/workbook.xml.rels": links}
    assert sheets(archive(parts)) == []
    found = sheets(archive({**parts, "xl/worksheets/x.xml": "<w><row><c><v>1</v></c></row></w>"}))
    assert [sheet.name for sheet in found] == ["A"]


def test_entities_are_refused():
    bomb = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><workbook>&b;</workbook>'
    with pytest.raises(QuizAppError, match="declares entities"):
        sheets(archive({WORKBOOK: bomb, "xl/_rels/workbook.xml.rels": "<Relationships/>"}))


def test_a_workbook_without_links_is_damaged():
    with pytest.raises(QuizAppError, match=r"x\.xlsx has no xl/_rels"):
        sheets(archive({WORKBOOK: "<workbook/>"}))


def test_no_more_than_200_sheets_are_read():
    assert len(sheets(xlsx(*[inline(["a"])] * 203))) == 200
