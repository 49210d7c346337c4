"""How tables are written down, judged by all of their rows."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.formats.table_dialect import dialect_of, text_rows

ROWS = [["question", "answer", "tags"], ["Who?", "He", "a"], ["What, then?", 'It is "so"', "b"], ["Where?", "Here", ""]]


def written(rows, **dialect):
    out = io.StringIO()
    csv.writer(out, **{"lineterminator": "\n", **dialect}).writerows(rows)
    return out.getvalue()


def read(text):
    return [row.cells for row in text_rows(text, dialect_of(text))]


@pytest.mark.parametrize("delimiter", list(",;\t|:~^"))
@pytest.mark.parametrize(
    "quoting",
    [
        {},
        {"quoting": csv.QUOTE_ALL},
        {"quotechar": "'"},
        {"doublequote": False, "escapechar": "\\"},
        {"quoting": csv.QUOTE_NONE, "escapechar": "\\", "quotechar": None},
    ],
    ids=["minimal", "all", "single", "escaped", "none"],
)
def test_any_delimiter_and_quoting_is_found(delimiter, quoting):
    assert read(written(ROWS, delimiter=delimiter, **quoting)) == ROWS


CELL = st.text(st.sampled_from("ab ,;|\t:\"'\nü?"), max_size=8).map(str.strip)


@given(
    st.lists(st.lists(CELL, min_size=2, max_size=2), min_size=1, max_size=6),
    st.sampled_from(",;\t|"),
    st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL, csv.QUOTE_NONNUMERIC]),
)
def test_what_the_csv_writer_writes_comes_back_once_the_delimiter_is_known(rows, delimiter, quoting):
    text = written(rows, delimiter=delimiter, quoting=quoting)
    dialect = dialect_of(text, delimiter)
    if dialect.quote == '"':
        assert [row.cells for row in text_rows(text, dialect)] == rows


@given(
    st.lists(st.tuples(st.integers(), CELL.filter(lambda cell: "'" not in cell)), min_size=2, max_size=9),
    st.sampled_from(",;\t|"),
)
def test_a_table_of_quoted_cells_comes_back(rows, delimiter):
    rows = [[f"Which is number {number}?", cell, "end"] for number, cell in rows]
    assert read(written(rows, delimiter=delimiter, quoting=csv.QUOTE_ALL)) == rows


def test_the_delimiter_is_chosen_by_all_rows_and_not_by_the_first():
    text = "a, b, c and d;first\n" + "".join(f"what is {number}, and why;because {number}\n" for number in range(50))
    assert dialect_of(text).delimiter == ";"
    text = "a|b|c,first\n" + "".join(f"what is {number},because {number}\n" for number in range(50))
    assert dialect_of(text).delimiter == ","


def test_lists_of_topics_do_not_part_rows():
    rows = "".join(f"What is {number}?,It is {number},a;b;c\n" for number in range(9))
    assert dialect_of("question,answer,tags\n" + rows).delimiter == ","
    assert dialect_of(rows).delimiter == ","
    assert dialect_of(rows.replace(",", "\t").replace(";", ",")).delimiter == "\t"


def test_decimal_commas_and_times_part_nothing():
    assert dialect_of("x;1,5\ny;2,5\nz;3,5\n").delimiter == ";"
    assert dialect_of("x|10:30\ny|11:30\nz|12:45\n").delimiter == "|"


def test_the_share_of_rows_that_agree_is_told():
    dialect = dialect_of("a,b\nc,d\ne,f,g\nh,i\n")
    assert (dialect.width, dialect.share, dialect.rows) == (2, 0.75, 4)
    assert dialect_of("no table\nat all\n").width == 1
    assert dialect_of("").width == 1


def test_rows_are_numbered_by_the_lines_they_begin_on():
    text = 'a,b\n\n"two\nlines",d\n   \ne,f'
    assert list(text_rows(text, dialect_of(text))) == [
        (1, ["a", "b"]),
        (3, ["two\nlines", "d"]),
        (5, [""]),
        (6, ["e", "f"]),
    ]
    assert [row.line for row in text_rows(text, dialect_of(text), above=10)] == [11, 13, 15, 16]


def test_spaces_before_quoted_cells_do_not_matter():
    assert read('"Who, me?", "Yes, you"\n"What?", "This, that"\n') == [
        ["Who, me?", "Yes, you"],
        ["What?", "This, that"],
    ]


def test_a_quotation_mark_without_an_end_swallows_no_rows():
    text = 'a,b\n"c,d\n' + "".join(f"e{number},f\n" for number in range(20))
    assert [row.cells for row in text_rows(text, dialect_of(text))][:3] == [["a", "b"], ['"c', "d"], ["e0", "f"]]
    assert len(list(text_rows(text, dialect_of(text)))) == 22


def test_a_cell_without_end_is_read_row_by_row_too():
    text = '"a","b"\n' * 20 + '"c,d\n' + "efg hij,k\n" * 30_000
    rows = list(text_rows(text, dialect_of(text)))
    assert len(rows) == 30_021
    assert rows[-1].cells == ["efg hij", "k"]


def test_a_very_long_line_ends_in_one_row():
    rows = list(text_rows("a,b\n" + "x" * 300_000 + ",y\nc,d\n", dialect_of("a,b\nc,d\n")))
    assert [row.cells[-1][-1:] for row in rows] == ["b", "y", "d"]


@given(st.text(st.sampled_from("ab\"'\\,;\t|:~^\n"), max_size=60))
def test_any_text_is_read_without_a_fault(text):
    kept = "".join(cell for cells in read(text) for cell in cells)
    for letter in "ab":
        assert kept.count(letter) == text.count(letter)
