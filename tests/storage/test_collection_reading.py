"""A collection is read without a right to write it and beside a program that writes, and nothing changes by it."""

import os
import shutil
import sqlite3
import sys
from contextlib import closing
from pathlib import Path

import pytest
from builders import make_card, make_deck
from rights import as_ordinary_user
from storage.old_files import CONTENTS, DATA
from stored import NOW, files_in

from quizapp.core.changes import Snapshot
from quizapp.core.ids import CardId, DeckId
from quizapp.errors import QuizAppError
from quizapp.storage.collection import Collection
from quizapp.storage.migrations import SCHEMA

posix = pytest.mark.skipif(sys.platform == "win32", reason="POSIX rights")


def filled(path: Path) -> None:
    with Collection.open(path, backups=path.parent / "backups", now=NOW) as collection:
        collection.swap(Snapshot(decks={DeckId(1): make_deck()}, cards={CardId(1): make_card(1)}))


def reading(path: Path) -> Collection:
    return Collection.reading(path, backups=path.parent / "backups", now=NOW, busy_timeout=0.05)


@posix
@pytest.mark.parametrize(
    ("file_mode", "folder_mode"),
    [(0o400, 0o555), (0o400, 0o755), (0o600, 0o555)],
    ids=["file and folder read only", "file read only", "folder read only"],
)
def test_what_may_not_be_written_is_read(file_mode: int, folder_mode: int):
    with as_ordinary_user() as folder:
        path = folder / "collection.db"
        filled(path)
        before = files_in(folder)
        path.chmod(file_mode)
        folder.chmod(folder_mode)
        with reading(path) as collection, collection.sibling() as sibling:
            assert collection.cards.get(CardId(1)) == sibling.cards.get(CardId(1)) == make_card(1)
            assert not collection.changed_elsewhere()
        assert files_in(folder) == before


@posix
def test_what_an_interrupted_program_wrote_last_is_read_too():
    with as_ordinary_user() as folder:
        path = folder / "collection.db"
        filled(folder / "before" / "collection.db")
        with Collection.open(folder / "before" / "collection.db", backups=folder, now=NOW) as other:
            other.set_note("last", "kept")
            shutil.copytree(folder / "before", folder, dirs_exist_ok=True)
        path.chmod(0o400)
        folder.chmod(0o555)
        with reading(path) as collection:
            assert collection.note("last") == "kept"


@posix
def test_a_file_that_may_not_even_be_read_is_refused():
    with as_ordinary_user() as folder:
        path = folder / "collection.db"
        filled(path)
        path.chmod(0)
        with pytest.raises(QuizAppError, match="may not be read"):
            reading(path)


def test_reading_waits_for_no_program_that_writes(path: Path):
    filled(path)
    with (
        Collection.open(path, backups=path.parent, now=NOW) as other,
        other.transaction(),
        reading(path) as collection,
    ):
        other.set_note("a", "b")
        assert collection.cards.get(CardId(1)) == make_card(1)
        assert collection.note("a") is None


def test_what_others_write_meanwhile_is_seen(path: Path):
    filled(path)
    with reading(path) as collection:
        with Collection.open(path, backups=path.parent, now=NOW) as other:
            other.set_note("a", "b")
        assert collection.note("a") == "b"
        assert collection.changed_elsewhere()


def test_nothing_can_be_written_though_the_file_may_be(path: Path):
    filled(path)
    before = files_in(path.parent)
    with reading(path) as collection:
        with pytest.raises(QuizAppError, match="cannot be written to"):
            collection.set_note("a", "b")
        with pytest.raises(QuizAppError, match="cannot be written to"), collection.sibling() as sibling:
            sibling.reserve_card_ids(1)
    assert files_in(path.parent) == before


def test_an_old_collection_is_migrated_where_it_may_be_written(path: Path):
    path.parent.mkdir()
    shutil.copy(DATA / "schema1.db", path)
    with reading(path) as collection:
        assert collection.cards.get_many(CONTENTS[1].cards) == CONTENTS[1].cards
    assert len(list((path.parent / "backups").iterdir())) == 1


@posix
def test_an_old_collection_that_may_not_be_written_is_refused_as_it_is():
    content = (DATA / "schema1.db").read_bytes()
    with as_ordinary_user() as folder:
        path = folder / "collection.db"
        path.write_bytes(content)
        path.chmod(0o400)
        with pytest.raises(QuizAppError, match=r"older version .* may not be written") as refusal:
            reading(path)
        assert "--profile" in refusal.value.hint
        assert files_in(folder) == {"collection.db": content}


def test_a_newer_collection_is_refused(path: Path):
    filled(path)
    with closing(sqlite3.connect(path)) as newer:
        newer.execute(f"PRAGMA user_version = {SCHEMA.version + 1}")
    with pytest.raises(QuizAppError, match="newer version"):
        reading(path)


@pytest.mark.parametrize("content", [b"", b"x", os.urandom(4096)], ids=["empty", "one byte", "noise"])
def test_a_file_of_another_kind_is_refused(path: Path, content: bytes):
    path.parent.mkdir()
    path.write_bytes(content)
    with pytest.raises(QuizAppError, match=r"is empty|is no collection"):
        reading(path)
    assert files_in(path.parent) == {"collection.db": content}
