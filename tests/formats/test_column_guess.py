"""What the columns of a table are, told by their names and by their cells."""

import pytest

from quizapp.core.columns import ColumnRole
from quizapp.formats.column_guess import guess_header, guess_roles, is_header
from quizapp.formats.table import Table


def roles(*rows, names=(), **table):
    empty = Table(rows=(), title="x", path=None, **table)
    return [role.value for role in guess_roles(empty, names, [row.split(",") for row in rows])]


@pytest.mark.parametrize(
    ("names", "header"),
    [
        ("question,answer", True),
        ("Frage,Antwort,Tags", True),
        ("Text,Extra", True),
        ("front,back,unknown", True),
        ("question,something,else,more,yet", False),
        ("Who is it?,He", False),
        ("tags,date", False),
        ("", False),
    ],
)
def test_a_row_that_names_question_and_answer_is_a_header(names, header):
    assert is_header(names.split(",")) is header


@pytest.mark.parametrize(
    ("rows", "header"),
    [
        (["question,answer", "Who?,He"], True),
        (["question,answer"], True),
        (["Country,Capital", "Peru,Lima", "Chile,Santiago", "Cuba,Havana"], False),
        (["Prompt about it,Reply", "Who?,He", "What?,It", "Where?,Here"], True),
        (["Country,Founded", "Peru,1821", "Chile,1818", "Cuba,1902"], True),
        (["Item,Seen", "Peru,2024-11-15", "Chile,2024-11-16", "Cuba,2024-11-17"], True),
        (["Who?,He", "What?,It"], False),
        (["Peru,Lima", "Peru,Callao"], False),
        (["word,word", "a,b"], False),
        ([], False),
    ],
)
def test_a_first_row_that_is_unlike_the_others_is_a_header(rows, header):
    assert guess_header([row.split(",") for row in rows]) is header


def test_names_come_first():
    names = ["Back", "Front", "Category", "Source", "Date", "Deck", "Comment", "Id"]
    assert roles("a,b,c,d,e,f,g,h", names=names) == [
        "answer",
        "question",
        "topics",
        "source",
        "date",
        "deck",
        "explanation",
        "ignored",
    ]


def test_what_the_file_says_of_its_columns_comes_before_their_names():
    declared = {0: ColumnRole.IGNORED, 2: ColumnRole.TOPICS, 9: ColumnRole.DECK}
    assert roles("x1,Who?,a b,He", roles=declared) == ["ignored", "question", "topics", "answer"]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (["Peru,Lima", "Chile,Santiago"], ["question", "answer"]),
        (["He,Who?", "It,What is it?"], ["answer", "question"]),
        (["1,Who?,He", "2,What?,It", "3,Where?,Here"], ["ignored", "question", "answer"]),
        (["Who?,He,x;y", "What?,It,y;z", "Where?,Here,x;w"], ["question", "answer", "topics"]),
        (["Who?,He,Law", "What?,It,Law", "Where?,Here,Law"], ["question", "answer", "topics"]),
        (
            ["Who?,He,It was he who came.", "What?,It,It is so.", "Where?,Here,This is the place."],
            ["question", "answer", "explanation"],
        ),
        (["Who?,He,2024-11-15", "What?,It,2024-11-16"], ["question", "answer", "date"]),
        (["Who?,He,https://example.org", "What?,It,example.com"], ["question", "answer", "source"]),
        (["Who?,He,It,A", "What?,He,It,B"], ["question", "choices", "choices", "correct"]),
        (["Who?,B,He,It,She", "What?,C,He,It,She"], ["question", "correct", "choices", "choices", "choices"]),
        (["Peru,1821", "Chile,1818"], ["question", "answer"]),
        (["Who?,,He", "What?,,It"], ["question", "ignored", "answer"]),
    ],
)
def test_cells_tell_where_names_do_not(rows, expected):
    assert roles(*rows) == expected


def test_what_is_missing_beside_a_name_is_found_among_the_cells():
    assert roles("Peru,Lima", names=["Country", "Answer"]) == ["question", "answer"]
    assert roles("Who?,Lima", names=["Question", "Capital"]) == ["question", "answer"]


def test_the_right_answer_is_the_answer_where_there_are_no_choices():
    assert roles("Who?,He", names=["Question", "Correct answer"]) == ["question", "answer"]


def test_a_cloze_with_its_extra_needs_no_answer():
    assert roles("{{c1::Lima}} is it,More of it", names=["Text", "Extra"]) == ["question", "explanation"]


def test_single_rows_with_too_many_cells_make_no_columns():
    assert roles("Who?,He", "What?,It", "Where,then?,Here,it,is") == ["question", "answer"]
