"""A backup is a whole collection under a name of its own, or nothing."""

from pathlib import Path

import pytest
from builders import make_card, make_deck
from stored import NOW, content_of

from quizapp.core.changes import Snapshot
from quizapp.core.ids import CardId, DeckId
from quizapp.errors import QuizAppError
from quizapp.storage.backups import back_up
from quizapp.storage.collection import Collection


def back_up_of(collection: Collection, folder: Path) -> Path:
    return back_up(collection._connection._db.conn, folder, version=1, now=NOW)


def test_a_backup_opens_with_all_that_was_there(collection: Collection, backups: Path):
    collection.swap(Snapshot(decks={DeckId(1): make_deck()}, cards={CardId(1): make_card(1)}))
    path = back_up_of(collection, backups)
    assert [each.name for each in backups.iterdir()] == [path.name]
    with Collection.open(path, backups=backups, now=NOW) as copy:
        assert content_of(copy) == content_of(collection)


def test_an_older_backup_of_the_same_second_is_not_written_over(collection: Collection, backups: Path):
    names = [back_up_of(collection, backups).name for _ in range(3)]
    assert names == [
        "collection-schema1-20261124-090000.db",
        "collection-schema1-20261124-090000-2.db",
        "collection-schema1-20261124-090000-3.db",
    ]
    assert sorted(each.name for each in backups.iterdir()) == sorted(names)


def test_where_no_backup_can_be_written_none_is_begun(collection: Collection, backups: Path):
    backups.write_text("a file in the folder's place")
    with pytest.raises(QuizAppError, match="cannot be made: File exists") as failure:
        back_up_of(collection, backups)
    assert str(backups) in failure.value.message
    assert backups.read_text() == "a file in the folder's place"


def test_a_backup_that_breaks_off_leaves_nothing_half_made(collection: Collection, backups: Path):
    raw = collection._connection._db.conn
    collection.close()
    with pytest.raises(QuizAppError, match="closed database"):
        back_up(raw, backups, version=1, now=NOW)
    assert list(backups.iterdir()) == []
