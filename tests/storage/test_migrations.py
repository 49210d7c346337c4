"""The schema: its number, its rules, and that a released step stays as it was released."""

import sqlite3
from contextlib import closing

import pytest
from sqlite_utils import Database
from storage.old_files import DATA

from quizapp.storage.migrations import SCHEMA


@pytest.fixture
def db() -> Database:
    made = Database(memory=True, strict=True)
    SCHEMA.steps.apply(made)
    made.execute("PRAGMA foreign_keys = ON")
    return made


def test_the_number_of_the_schema_counts_its_steps(db: Database):
    names = [step.name for step in SCHEMA.steps.applied(db)]
    assert len(names) == SCHEMA.version
    assert [name[:3] for name in names] == [f"{number:03}" for number in range(1, SCHEMA.version + 1)]


def own_objects(db: Database) -> dict[str, str]:
    """Return the SQL of all that the steps make; FTS5 and sqlite-utils have tables of their own beside it."""
    made = db.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL")
    return {name: " ".join(sql.split()) for name, sql in made if not name.startswith(("search_", "_sqlite", "idx__"))}


def test_the_steps_make_what_they_made_when_they_were_released(db: Database):
    with closing(sqlite3.connect(f"file:{DATA}/schema{SCHEMA.version}.db?mode=ro&immutable=1", uri=True)) as kept:
        assert own_objects(db) == own_objects(Database(kept))


def test_every_table_is_strict_but_the_search_index(db: Database):
    assert {table.name for table in db.tables if not table.strict} == {
        "search", "search_data", "search_idx", "search_content", "search_docsize", "search_config"
    }  # fmt: skip


@pytest.mark.parametrize(
    ("table", "column", "value"),
    [
        ("card", "state", 4),
        ("card", "flag", 8),
        ("card", "suspended", 2),
        ("card", "due", "tomorrow"),
        ("card", "question", None),
        ("card", "deck_id", 9),
        ("review", "rating", 5),
        ("review", "rating", 0),
        ("review", "kind", 3),
        ("review", "card_id", 9),
        ("review", "suggested", 0),
        ("inbox_entry", "state", "imported"),
        ("inbox_entry", "feed_id", 9),
        ("inbox_entry", "told_at", None),
    ],
)
def test_a_value_that_makes_no_sense_is_refused(db: Database, table: str, column: str, value: object):
    rows = {
        "deck": {"id": 1, "title": "", "title_key": "", "added_at": 0},
        "card": {
            "id": 1, "deck_id": 1, "deck_added_at": 0, "position": 0, "kind": "basic", "state": 2, "reps": 0,
            "lapses": 0, "suspended": 0, "flag": 0, "starred": 0, "added_at": 0, "cut_off": 0, "question_key": 0,
            "question": "", "answer": "",
        },
        "review": {
            "id": 1, "card_id": 1, "rating": 3, "reviewed_at": 0, "duration_ms": 0, "kind": 1, "before_state": 2,
            "before_reps": 0, "before_lapses": 0, "stability": 1.0, "difficulty": 5.0, "elapsed_days": 0,
            "scheduled_days": 1.0,
        },
        "feed": {"id": 1, "address": "", "title": "", "added_at": 0},
        "inbox_entry": {
            "id": 1, "feed_id": 1, "guid": "", "title": "", "found_at": 0, "told_at": 0, "state": "new",
        },
    }  # fmt: skip
    for name, row in rows.items():
        if name == table:
            with pytest.raises(sqlite3.IntegrityError):
                db.table(name).insert({**row, column: value})
            return
        db.table(name).insert(row)


def test_deleting_a_card_looks_through_no_table(db: Database):
    """Each reference to a card has an index, or every deletion would read all cards and answers."""
    for table, column in (("review", "card_id"), ("choice", "card_id"), ("card", "superseded_by")):
        (plan,) = db.query(f"EXPLAIN QUERY PLAN SELECT 1 FROM {table} WHERE {column} = 1")
        assert plan["detail"].startswith(f"SEARCH {table}"), plan
