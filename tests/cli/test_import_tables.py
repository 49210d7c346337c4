"""`quizapp import` of tables, with columns that are seen or said."""

import json
from pathlib import Path

import pytest
from calling import call
from workbooks import inline, xlsx

ROWS = "Lima,Peru,3\nSantiago,Chile,4\n"


@pytest.fixture
def table(tmp_path) -> Path:
    path = tmp_path / "cities.csv"
    path.write_text(ROWS, "utf-8")
    return path


def cards(result):
    (deck,) = json.loads(result.output)["decks"]
    return [(card["question"], card["answer"]) for card in deck["cards"]]


def test_columns_are_seen_where_nothing_is_said(tmp_path, table):
    result = call(tmp_path / "profile", "import", table, "--json")
    assert (result.exit_code, cards(result)) == (0, [("Lima", "Peru"), ("Santiago", "Chile")])


def test_columns_are_read_as_they_are_said(tmp_path, table):
    result = call(tmp_path / "profile", "import", table, "--json", "--columns", "answer,question,-")
    assert (result.exit_code, cards(result)) == (0, [("Peru", "Lima"), ("Chile", "Santiago")])
    assert json.loads(result.output)["added"] == 1


def test_sheets_are_read_so_too(tmp_path):
    path = tmp_path / "cities.xlsx"
    path.write_bytes(xlsx(inline(["Lima", "Peru"])))
    result = call(tmp_path / "profile", "import", path, "--json", "--columns", "answer,question")
    assert cards(result) == [("Peru", "Lima")]


@pytest.mark.parametrize("columns", ["answer", "question,price", "question,question", ""])
def test_columns_that_make_no_sense_are_a_wrong_call(tmp_path, table, columns):
    result = call(tmp_path / "profile", "import", table, "--columns", columns)
    assert result.exit_code == 2
    assert "Invalid value for '--columns'" in result.output


def test_columns_without_an_answer_import_nothing(tmp_path, table):
    result = call(tmp_path / "profile", "import", table, "--columns", "question")
    assert result.exit_code == 1
    assert "has no question with an answer" in result.output


def test_the_help_names_the_columns(tmp_path):
    words = " ".join(call(tmp_path / "profile", "import", "--help").output.split())
    assert "question, answer, choices, correct, explanation, topics, source, date, deck" in words


def test_the_same_table_again_is_a_duplicate(tmp_path, table):
    call(tmp_path / "profile", "import", table)
    result = call(tmp_path / "profile", "import", table, "--json")
    assert json.loads(result.output)["duplicates"] == 1
