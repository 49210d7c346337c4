"""An old collection is copied, then migrated as a whole; where that fails it is as it was, and the copy is named."""

import shutil
import sqlite3
import tempfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given, settings
from sqlite_utils import Database, Migrations
from storage.old_files import CONTENTS, DATA
from stored import EMPTY, NOW, World, assert_sound, content_of, files_in, worlds

from quizapp.core.ids import CardId, DeckId
from quizapp.errors import QuizAppError
from quizapp.storage.collection import Collection
from quizapp.storage.migrations import SCHEMA, Schema
from quizapp.storage.opening import Address
from quizapp.storage.upgrading import upgrade


def schema_with(*changes: Callable[[Database], None]) -> Schema:
    """Return the present schema with more steps."""
    steps = Migrations("quizapp")
    for step in SCHEMA.steps.pending(Database(memory=True)):
        steps(name=step.name)(step.fn)
    for number, change in enumerate(changes, start=SCHEMA.version + 1):
        steps(name=f"{number:03}_more")(change)
    return Schema(version=SCHEMA.version + len(changes), steps=steps)


def add_a_column(db: Database) -> None:
    db.table("deck").add_column("rank", int, not_null_default=7)


def remake_a_table_that_others_refer_to(db: Database) -> None:
    db.table("card").transform(defaults={"flag": 1})


def fail(db: Database) -> None:
    db.execute("DELETE FROM review")
    raise RuntimeError("not as thought")


def tear_cards_from_their_deck(db: Database) -> None:
    db.execute("DELETE FROM deck_facet")
    db.execute("DELETE FROM deck")


@pytest.fixture
def old(path: Path) -> Path:
    path.parent.mkdir()
    shutil.copy(DATA / "schema1.db", path)
    return path


@pytest.fixture
def present(path: Path) -> Path:
    path.parent.mkdir()
    shutil.copy(DATA / f"schema{SCHEMA.version}.db", path)
    return path


@pytest.mark.parametrize("version", range(1, SCHEMA.version + 1))
def test_the_file_of_every_released_schema_opens_with_all_that_is_in_it(path: Path, backups: Path, version: int):
    path.parent.mkdir()
    shutil.copy(DATA / f"schema{version}.db", path)
    with Collection.open(path, backups=backups, now=NOW) as collection:
        assert collection.decks.get_many(CONTENTS[version].decks) == CONTENTS[version].decks
        assert collection.cards.get_many(CONTENTS[version].cards) == CONTENTS[version].cards
        assert collection.reviews.get_many(CONTENTS[version].reviews) == CONTENTS[version].reviews
        assert collection.feeds.get_many(CONTENTS[version].feeds) == CONTENTS[version].feeds
        assert collection.feeds.entries(CONTENTS[version].entries) == CONTENTS[version].entries
        assert collection.note("samples") == "added"
        assert collection.reserve_card_ids(1) == [CardId(3)]
        assert_sound(collection)
    assert backups.exists() == (version < SCHEMA.version)


def test_there_is_a_file_for_every_released_schema_and_no_other():
    assert sorted(each.name for each in DATA.glob("schema*")) == [
        f"schema{version}.db" for version in range(1, SCHEMA.version + 1)
    ]


def test_a_present_collection_is_not_copied(present: Path, backups: Path):
    Collection.open(present, backups=backups, now=NOW).close()
    assert not backups.exists()


def test_an_old_collection_is_migrated_step_by_step(old: Path, backups: Path):
    schema = schema_with(add_a_column, remake_a_table_that_others_refer_to)
    with Collection.open(old, backups=backups, now=NOW, schema=schema) as collection:
        connection = collection._connection
        assert connection.value("PRAGMA user_version") == SCHEMA.version + 2
        assert connection.rows("SELECT id, rank FROM deck") == [(1, 7)]
        assert "DEFAULT 1" in connection.value("SELECT sql FROM sqlite_master WHERE name = 'card'")
        assert collection.cards.get_many(CONTENTS[1].cards) == CONTENTS[1].cards
        assert connection.value("SELECT count(*) FROM review") == 1
        assert connection.value("PRAGMA foreign_keys") == 1
        assert_sound(collection)
    before = files_in(old.parent)
    Collection.open(old, backups=backups, now=NOW, schema=schema).close()
    assert files_in(old.parent) == before, "migrated once"


@settings(max_examples=20)
@given(worlds())
def test_whatever_is_in_an_old_collection_is_there_after_migrating(world: World):
    with tempfile.TemporaryDirectory() as name:
        path, backups = Path(name) / "collection.db", Path(name) / "backups"
        with Collection.open(path, backups=backups, now=NOW) as collection:
            collection.swap(EMPTY.step_to(world))
        schema = schema_with(add_a_column, remake_a_table_that_others_refer_to)
        with Collection.open(path, backups=backups, now=NOW, schema=schema) as collection:
            assert World.of(collection) == world
            assert_sound(collection)


def test_the_old_collection_is_copied_before(old: Path, backups: Path):
    Collection.open(old, backups=backups, now=NOW, schema=schema_with(add_a_column)).close()
    (copy,) = backups.iterdir()
    assert copy.name == "collection-schema1-20261124-090000.db"
    with Collection.open(copy, backups=backups, now=NOW) as collection:
        assert collection.decks.get(DeckId(1)) == CONTENTS[1].decks[DeckId(1)]


def test_what_only_the_log_holds_is_copied_and_migrated_too(old: Path, backups: Path):
    with closing(sqlite3.connect(old)) as other:
        other.execute("INSERT INTO note VALUES ('from', 'the log')")
        other.commit()
        Collection.open(old, backups=backups, now=NOW, schema=schema_with(add_a_column)).close()
    (copy,) = backups.iterdir()
    with Collection.open(copy, backups=backups, now=NOW) as collection:
        assert collection.note("from") == "the log"


@pytest.mark.parametrize("change", [fail, tear_cards_from_their_deck])
def test_a_migration_that_fails_leaves_all_as_it_was_and_names_the_copy(
    present: Path, backups: Path, change: Callable[[Database], None]
):
    with Collection.open(present, backups=backups, now=NOW) as collection:
        before = content_of(collection)
    with pytest.raises(QuizAppError, match=f"schema {SCHEMA.version} to {SCHEMA.version + 2}") as failure:
        Collection.open(present, backups=backups, now=NOW, schema=schema_with(add_a_column, change))
    (copy,) = backups.iterdir()
    assert str(copy) in failure.value.hint
    assert failure.value.__cause__ is not None
    with Collection.open(present, backups=backups, now=NOW) as collection:
        assert content_of(collection) == before
        assert collection._connection.value("PRAGMA user_version") == SCHEMA.version


def test_without_a_copy_there_is_no_migration(old: Path, backups: Path):
    backups.write_text("a file in the folder's place")
    before = files_in(old.parent)
    with pytest.raises(QuizAppError, match=r"backup .* cannot be made"):
        Collection.open(old, backups=backups, now=NOW, schema=schema_with(add_a_column))
    assert files_in(old.parent) == before


def test_of_two_programs_that_migrate_at_once_one_does(old: Path, backups: Path):
    schema = schema_with(add_a_column)
    Collection.open(old, backups=backups, now=NOW, schema=schema).close()
    upgrade(Address(path=old), schema, backups=backups, now=NOW)
    assert len(list(backups.iterdir())) == 1


def test_a_newly_made_collection_has_all_steps_at_once(path: Path, backups: Path):
    with Collection.open(path, backups=backups, now=NOW, schema=schema_with(add_a_column)) as collection:
        assert collection.created
        assert collection._connection.value("PRAGMA user_version") == SCHEMA.version + 1
        assert collection._connection.rows("SELECT rank FROM deck") == []
    assert not backups.exists()
