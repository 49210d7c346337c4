"""The database of Mnemosyne, from file to articles."""

import sqlite3
from contextlib import closing, suppress
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from mnemosyne_files import Written, mnemosyne_database

from quizapp.errors import QuizAppError
from quizapp.formats.mnemosyne_database import MnemosyneDatabase

CARDS = (
    Written(fields={"f": "Capital of\nPeru?", "b": "<b>Lima</b>"}, tags=["Geography::South America"]),
    Written(fields={"f": "uno", "b": "one"}, kind="2", view="2.1", tags=["Spanish"]),
    Written(fields={"f": "uno", "b": "one"}, kind="2", view="2.2", tags=["Spanish"]),
    Written(fields={"text": "[Quito] is in Ecuador."}, kind="5", view="5.1", index=0),
)


def other_database():
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.execute("create table track (name)")
        return BytesIO(connection.serialize())


def read(file, path="default.db"):
    return MnemosyneDatabase().read(file, path=path)


def texts(articles):
    return [[(question.question, question.answer) for question in article.questions] for article in articles]


def test_cards_are_read_through_their_views_with_their_tags():
    articles = read(mnemosyne_database(CARDS))
    assert [article.title for article in articles] == ["Geography: South America", "Spanish", "default"]
    assert texts(articles) == [
        [("Capital of\nPeru?", "Lima")],
        [("uno", "one"), ("one", "uno")],
        [("[…] is in Ecuador.", "Quito")],
    ]


def test_views_of_the_students_own_are_known():
    own = Written(fields={"f": "perro", "x": "dog"}, kind="9::own", view="9::own.1")
    assert texts(read(mnemosyne_database([own], {"9::own.1": (["x"], ["f"])}))) == [[("dog", "perro")]]


def test_a_card_of_another_type_is_taken_as_it_is_rendered():
    other = Written(fields={"f": "perro"}, kind="7::own", view="7::own.1")
    assert texts(read(mnemosyne_database([other]))) == [[("Q perro", "A perro")]]


def test_pictures_which_lie_beside_the_file_are_left_over():
    file = mnemosyne_database([Written(fields={"f": "Where is Peru?<img src=map.png>", "b": "There"})])
    (article,) = read(file)
    assert texts([article]) == [[("Where is Peru?", "There")]]
    assert [finding.text for finding in article.findings] == ["map.png"]


def test_it_is_recognised_by_its_tables():
    assert MnemosyneDatabase().recognises(mnemosyne_database(CARDS), "anything") == 1


@pytest.mark.parametrize(
    ("file", "name", "sureness"),
    [
        (other_database(), "music.db", 0.5),
        (other_database(), "music.sqlite", 0),
        (BytesIO(b"Peru\nWhich?"), "words.db", 0),
    ],
)
def test_other_files_are_told_from_it(file, name, sureness):
    assert MnemosyneDatabase().recognises(file, name) == sureness


def test_another_database_is_refused():
    with pytest.raises(QuizAppError, match=r"^music\.db is a database of a program that is not known") as refused:
        read(other_database(), "music.db")
    assert "Mnemosyne" in refused.value.hint


def test_a_database_without_what_is_needed_is_refused():
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.executescript("create table facts(a); create table data_for_fact(a); create table cards(a)")
        file = BytesIO(connection.serialize())
    with pytest.raises(QuizAppError, match="no table data_for_fact with _fact_id"):
        read(file)


def test_values_of_any_type_are_met():
    file = mnemosyne_database(CARDS)
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.deserialize(file.getvalue())
        connection.execute("update data_for_fact set value = 42 where key = 'b'")
        connection.execute("update cards set card_type_id = x'ff', extra_data = 3 where _id = 4")
        connection.commit()
        file = BytesIO(connection.serialize())
    assert texts(read(file))[0] == [("Capital of\nPeru?", "42")]


@settings(max_examples=40)
@given(st.lists(st.tuples(st.integers(0, 60_000), st.integers(0, 255)), min_size=1, max_size=40))
def test_flipped_bytes_give_articles_or_a_refusal(flips):
    data = bytearray(mnemosyne_database(CARDS).getvalue())
    for at, value in flips:
        data[at % len(data)] = value
    with suppress(QuizAppError):
        read(BytesIO(data))
