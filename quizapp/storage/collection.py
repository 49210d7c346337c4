"""The collection: one SQLite file with all that a student has, open on one thread."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Self
from uuid import uuid4

from quizapp.core.changes import Snapshot
from quizapp.core.ids import CardId, DeckId, ReviewId
from quizapp.core.progress import Stretch
from quizapp.errors import QuizAppError
from quizapp.storage.all_stores import Stores
from quizapp.storage.connection import Connection
from quizapp.storage.id_counter import IdCounter
from quizapp.storage.migrations import SCHEMA, Schema
from quizapp.storage.opening import Address, connect, examine, fill, make_if_missing, may_be_written
from quizapp.storage.snapshots import SnapshotWriter
from quizapp.storage.upgrading import upgrade


class Collection:
    """A connection to the collection with all its stores. It belongs to the thread that made it.

    All methods, and those of the stores, raise QuizAppError where the world is at fault: the file is locked for longer
    than the busy timeout, damaged, on a full disk.
    """

    def __init__(self, connection: Connection, address: Address, *, created: bool) -> None:
        """Use `open`, `in_memory` or `sibling` instead."""
        self.path = address.path
        self.created = created
        stores = Stores.on(connection)
        self.decks = stores.decks
        self.cards = stores.cards
        self.media = stores.media
        self.reviews = stores.reviews
        self.queue = stores.queue
        self.statistics = stores.statistics
        self.feeds = stores.feeds
        self.words = stores.words
        self.undo_steps = stores.undo_steps
        self._notes = stores.notes
        self.selections = stores.selections
        self._connection = connection
        self._ids = IdCounter(connection)
        self._address = address
        self._writer = SnapshotWriter(connection)
        self._seen = self._data_version()

    @classmethod
    def open(
        cls, path: Path, *, backups: Path, now: datetime, schema: Schema = SCHEMA, busy_timeout: float = 5.0
    ) -> Self:
        """Open the file at `path`, which is made if it is missing; `created` says so.

        An older one is copied into the folder `backups` and migrated. Raises QuizAppError, with the file as it was,
        where it is anything but a collection of this or an older version that may be written. `busy_timeout` is how
        many seconds to wait for other programs.
        """
        created = make_if_missing(path, schema)
        address = Address(path=path, busy_timeout=busy_timeout)
        if examine(path, schema, busy_timeout=busy_timeout) < schema.version:
            upgrade(address, schema, backups=backups, now=now)
        connection = Connection(connect(address), path)
        try:
            with connection.transaction():
                pass  # Whoever gets here may write.
            return cls(connection, address, created=created)
        except BaseException:
            connection.close()
            raise

    @classmethod
    def reading(
        cls, path: Path, *, backups: Path, now: datetime, schema: Schema = SCHEMA, busy_timeout: float = 5.0
    ) -> Self:
        """Open the file at `path`, which is there, for work that writes nothing and needs no right to.

        Where it may be written, an older one is migrated as `open` does. Raises QuizAppError, with the file as it was,
        where it is anything but a collection of this or an older version that may be read, and for all that writes.
        """
        if examine(path, schema, busy_timeout=busy_timeout, reading=True) < schema.version:
            if not may_be_written(path):
                raise QuizAppError(
                    f"The collection {path} was made by an older version of Quizapp and may not be written to, so it"
                    " cannot be brought up to date.",
                    "Allow writing to the file and its folder, or copy the profile and name the copy with --profile.",
                )
            cls.open(path, backups=backups, now=now, schema=schema, busy_timeout=busy_timeout).close()
        address = Address(path=path, busy_timeout=busy_timeout, reading=True)
        return cls(Connection(connect(address), path), address, created=False)

    @classmethod
    def in_memory(cls) -> Self:
        """Return an empty collection that is gone when it and its siblings are closed."""
        address = Address(path=None, name=uuid4().hex)
        connection = Connection(connect(address), None)
        with closing(connect(address, foreign_keys=False)) as db:
            fill(db, SCHEMA)
        return cls(connection, address, created=True)

    def sibling(self, *, busy_timeout: float = 5.0) -> Self:
        """Return another connection to the same collection, for the thread that calls this."""
        address = replace(self._address, busy_timeout=busy_timeout)
        return type(self)(Connection(connect(address), self.path), address, created=False)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Keep all that is written within, or nothing if an exception leaves it. Nested ones join the outermost."""
        with self._connection.transaction():
            yield

    @contextmanager
    def standstill(self) -> Iterator[None]:
        """Let all that is read within be of one moment, whatever others write meanwhile; for long reads."""
        with self._connection.standstill():
            yield

    def swap(self, snapshot: Snapshot, stretch: Stretch | None = None) -> Snapshot:
        """Bring the objects of `snapshot` to it, in one transaction, and return them as they were.

        `stretch` reports of the cards that are added; where it is told to stop, Cancelled leaves all as it was.
        """
        return self._writer.swap(snapshot, stretch or Stretch())

    def present(self, snapshot: Snapshot) -> Snapshot:
        """Return the objects of `snapshot` as they are."""
        return self._writer.present(snapshot)

    def changed_elsewhere(self) -> bool:
        """Whether another connection, of this or another program, has written since this was last asked."""
        seen, self._seen = self._seen, self._data_version()
        return seen != self._seen

    def reserve_deck_ids(self, count: int) -> list[DeckId]:
        """Return `count` ids for new decks that were never given before."""
        return [DeckId(number) for number in self._ids.reserve("deck", count)]

    def reserve_card_ids(self, count: int) -> list[CardId]:
        """Return `count` ids for new cards that were never given before."""
        return [CardId(number) for number in self._ids.reserve("card", count)]

    def reserve_review_ids(self, count: int) -> list[ReviewId]:
        """Return `count` ids for new answers that were never given before."""
        return [ReviewId(number) for number in self._ids.reserve("review", count)]

    def note(self, name: str) -> str | None:
        """Return a small fact about the collection, None where it was never set."""
        return self._notes.get(name)

    def set_note(self, name: str, value: str) -> None:
        """Keep a small fact about the collection."""
        self._notes.put(name, value)

    def close(self) -> None:
        """Close the connection. An open transaction is undone."""
        self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _data_version(self) -> int:
        version: int = self._connection.value("PRAGMA data_version")
        return version
