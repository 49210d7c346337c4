"""Workbooks as a whole: what becomes of their sheets, of real programs' files, and of hostile ones."""

import datetime as dt
import io
import random
from contextlib import suppress

import pytest
from workbooks import archive, inline, ods, ods_rows, xlsx

from quizapp.core.columns import columns_named
from quizapp.core.progress import Cancelled
from quizapp.errors import QuizAppError
from quizapp.formats.registry import FormatRegistry
from quizapp.formats.workbook import Workbook

ROWS = [["Question", "Answer", "Tags"], ["Capital?", "Lima", "x; y"], ["Port?", "Callao", "y"]]


def read(data, name="cities.xlsx"):
    return FormatRegistry().read(data, name=name)


def pairs(article):
    return [(question.question, question.answer) for question in article.questions]


@pytest.mark.parametrize(
    ("data", "name"),
    [(xlsx(inline(*ROWS)), "cities.xlsx"), (ods(ods_rows(*ROWS)), "cities.ods"), (xlsx(inline(*ROWS)), "x")],
)
def test_a_sheet_becomes_a_deck(data, name):
    (article,) = read(data, name)
    assert pairs(article) == [("Capital?", "Lima"), ("Port?", "Callao")]
    assert (article.title, article.topics, article.path) == (name.partition(".")[0], ("x", "y"), name)
    assert [question.line for question in article.questions] == [2, 3]
    assert article.findings == ()


def test_each_sheet_with_questions_becomes_a_deck():
    first, second = read(xlsx(inline(*ROWS), "", inline(["Term", "Meaning"], ["Veto", "A no"]), names=["A", "B", "C"]))
    assert [first.title, second.title] == ["cities: A", "cities: C"]
    assert (first.table.sheet, second.table.sheet) == (0, 2)
    assert pairs(second) == [("Veto", "A no")]


def test_sheets_without_questions_are_left_over():
    (article,) = read(ods(ods_rows(["notes of mine"], ["more"]), ods_rows(*ROWS), names=["Notes", "Cities"]), "c.ods")
    assert article.table.sheet == 1
    assert [finding.text for finding in article.findings] == ["Notes: notes of mine … 2"]


def test_hidden_sheets_are_left_over():
    with pytest.raises(QuizAppError, match=r"^cities\.xlsx has no sheet with questions and answers"):
        read(xlsx(inline(*ROWS), state='state="hidden"'))


@pytest.mark.parametrize("data", [xlsx(""), xlsx(), ods(), ods("")])
def test_an_empty_workbook_is_refused_by_name(data):
    with pytest.raises(QuizAppError, match=r"^cities\.xlsx has no sheet with questions"):
        read(data)


def test_a_sheet_is_read_as_its_columns_are_said_to_be():
    data = io.BytesIO(xlsx(inline(["x"]), inline(["Lima", "Capital?"], ["Callao", "Port?"])))
    (article,) = Workbook().read_as(data, columns_named("answer,question"), path="c.xlsx", sheet=1)
    assert pairs(article) == [("Capital?", "Lima"), ("Port?", "Callao")]
    (nothing,) = Workbook().read_as(data, columns_named("answer,question"), path="c.xlsx", sheet=7)
    assert nothing.questions == ()


@pytest.mark.parametrize("name", ["a.docx", "a.zip", None])
def test_other_archives_are_not_taken(name):
    other = io.BytesIO(archive({"word/document.xml": "<x/>", "content.xml": "<x/>"}))
    assert Workbook().recognises(other, name) == 0
    assert Workbook().recognises(io.BytesIO(b"Question,Answer\n"), "a.xlsx") == 0
    other = archive({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<x/>"})
    assert Workbook().recognises(io.BytesIO(other), name) == 0


def test_a_damaged_workbook_says_so():
    data = xlsx(inline(*ROWS))
    with pytest.raises(QuizAppError, match=r"^cities\.xlsx is damaged"):
        read(data[: len(data) // 2])
    assert Workbook().recognises(io.BytesIO(data[:100]), "x.zip") == 0


def test_flipped_and_missing_bytes_give_decks_or_a_clear_error():
    chance = random.Random(7)
    for data in (xlsx(inline(*ROWS), shared="<si><t>a</t></si>"), ods(ods_rows(*ROWS))):
        for _ in range(150):
            broken = bytearray(data)
            for _ in range(chance.randint(1, 6)):
                broken[chance.randrange(len(broken))] = chance.randrange(256)
            del broken[chance.randrange(len(broken)) :: chance.choice([10_000, 10_000, 50])]
            with suppress(QuizAppError):
                assert read(bytes(broken))


def test_a_bomb_of_spaces_is_bounded():
    rows = inline(*ROWS) + " " * 3_000_000
    assert len(xlsx(rows)) < 20_000
    assert pairs(read(xlsx(rows))[0])[0] == ("Capital?", "Lima")


def test_a_workbook_of_openpyxl_is_read():
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.Workbook()
    book.active.title = "Bridges"
    for row in (
        ["Question", "Answer", "Date"],
        ["When was it opened?", dt.date(2024, 11, 15), dt.date(2024, 11, 16)],
        ["How much of it is steel?", 0.93, None],
        ["How long is it?", 2750.5, None],
        ["Is it open?", True, None],
        ["When does it close?", dt.time(22, 30), None],
        ["Which places\ndoes it join?", "Chiloé & the mainland", None],
    ):
        book.active.append(row)
    book.active["B3"].number_format = "0 %"
    other = book.create_sheet("Terms")
    other.append(["Veto", "A no"])
    other["XFD1048576"] = "far away"
    file = io.BytesIO()
    book.save(file)
    bridges, terms = read(file.getvalue(), "bridges.xlsx")
    assert [answer for _, answer in pairs(bridges)] == [
        "2024-11-15",
        "93%",
        "2750.5",
        "TRUE",
        "22:30",
        "Chiloé & the mainland",
    ]
    assert (bridges.title, bridges.as_of) == ("bridges: Bridges", dt.date(2024, 11, 16))
    assert pairs(terms) == [("Veto", "A no")]
    assert [finding.text for finding in terms.findings] == ["far away"]


def test_a_workbook_of_odfpy_is_read():
    opendocument = pytest.importorskip("odf.opendocument")
    table = pytest.importorskip("odf.table")
    text = pytest.importorskip("odf.text")
    book = opendocument.OpenDocumentSpreadsheet()
    sheet = table.Table(name="Cities")
    for cells in ROWS:
        row = table.TableRow()
        for each in cells:
            cell = table.TableCell(valuetype="string")
            cell.addElement(text.P(text=each))
            row.addElement(cell)
        sheet.addElement(row)
    book.spreadsheet.addElement(sheet)
    file = io.BytesIO()
    book.write(file)
    (article,) = read(file.getvalue(), "cities.ods")
    assert pairs(article) == [("Capital?", "Lima"), ("Port?", "Callao")]


class Watcher:
    """Notes what is reported, and gives up after `most` reports."""

    def __init__(self, most=10_000):
        self.most = most
        self.told = []

    def report(self, done, total):
        self.told.append(done / total)

    @property
    def cancelled(self):
        return len(self.told) >= self.most


LONG = [[f"How high is hill {n}?", f"{n} metres"] for n in range(3_000)]


@pytest.mark.parametrize("data", [xlsx(inline(*LONG)), ods(ods_rows(*LONG))], ids=["xlsx", "ods"])
def test_a_long_workbook_tells_how_far_it_is_and_is_given_up_within(data):
    watcher = Watcher()
    FormatRegistry().read_file(io.BytesIO(data), name="hills", progress=watcher)
    assert watcher.told == sorted(watcher.told)
    assert watcher.told[0] <= 2 / 3 < watcher.told[-1] == 1
    with pytest.raises(Cancelled):
        FormatRegistry().read_file(io.BytesIO(data), name="hills", progress=Watcher(most=1))
    with pytest.raises(Cancelled):
        FormatRegistry().read_file(io.BytesIO(data), name="hills", progress=Watcher(most=len(watcher.told) - 1))
