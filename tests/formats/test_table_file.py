import io

import pytest
from workbooks import inline, xlsx

from quizapp.core.columns import columns_named
from quizapp.errors import QuizAppError
from quizapp.formats.table_file import read_table_file

COLUMNS = columns_named("answer,question")
ROWS = "Lima,Capital?\nCallao,Port?\n"


def read(data, name="cities.csv", **about):
    file = io.BytesIO(data if isinstance(data, bytes) else data.encode())
    file.seek(3)
    return read_table_file(file, COLUMNS, name=name, **{"largest_text": 1000, **about})


def pairs(articles):
    return [(question.question, question.answer) for article in articles for question in article.questions]


BOOK = xlsx(inline(["Lima", "Capital?"], ["Callao", "Port?"]))


@pytest.mark.parametrize(
    ("data", "name"), [(ROWS, "cities.csv"), (ROWS.encode("utf-16"), "cities.csv"), (BOOK, "book")]
)
def test_a_table_of_any_kind_is_read_with_the_columns(data, name):
    assert pairs(read(data, name)) == [("Capital?", "Lima"), ("Port?", "Callao")]


def test_what_is_no_table_is_left_to_others():
    assert read("Who?\nHe did.\n", "article.txt") is None
    assert read('[{"question": "Who, then?", "answer": "He"}]', "quiz.json") is None
    assert read(ROWS * 100) is None
    with pytest.raises(QuizAppError, match=r"^cities\.csv is no text"):
        read(b"%PDF-1.4")


def test_one_sheet_of_several_is_read_alone():
    book = xlsx(inline(["Lima", "Capital?"]), inline(["Callao", "Port?"]))
    assert pairs(read(book, "c.xlsx")) == [("Capital?", "Lima"), ("Port?", "Callao")]
    assert pairs(read(book, "c.xlsx", sheet=1)) == [("Port?", "Callao")]


def test_what_was_seen_as_a_table_is_read_as_one_again():
    assert len(pairs(read("a, b\nc\nd, e, f\n", "notes.txt", sheet=0))) == 2


def test_what_the_encoding_told_is_told_again():
    (article,) = read("Málaga,Which city?\n".encode("cp1252"))
    assert [finding.text for finding in article.findings] == ["Málaga,Which city?"]
