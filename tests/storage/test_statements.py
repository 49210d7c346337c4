"""Statements that follow from lists of columns."""

import json

from quizapp.storage.statements import insert, listed, select, update


def test_a_select_names_the_columns():
    assert select("id, title", "FROM deck WHERE id = ?") == "SELECT id, title FROM deck WHERE id = ?"


def test_an_insert_has_a_mark_for_each_column_or_what_is_computed():
    assert insert("deck", "id, title") == "INSERT INTO deck (id, title) VALUES (?, ?)"
    assert insert("card", "id, age, name", age="(SELECT ?)") == (
        "INSERT INTO card (id, age, name) VALUES (?, (SELECT ?), ?)"
    )


def test_an_update_sets_each_column_of_the_row_with_the_id():
    assert update("deck", "title, url") == "UPDATE deck SET title = ?, url = ? WHERE id = ?"
    assert update("card", "age, name", age="(SELECT ?)") == "UPDATE card SET age = (SELECT ?), name = ? WHERE id = ?"


def test_a_list_is_one_parameter_whatever_is_in_it():
    values = ['"; DROP TABLE deck', "日本", "a\nb"]
    assert json.loads(listed(values)) == values
    assert listed(range(0)) == "[]"
