"""Bringing the file of an older version to the schema of this one."""

from contextlib import closing
from datetime import datetime
from pathlib import Path

from sqlite_utils import Database

from quizapp.errors import QuizAppError
from quizapp.storage.backups import back_up
from quizapp.storage.faults import told_apart
from quizapp.storage.migrations import Schema
from quizapp.storage.opening import Address, connect


def upgrade(address: Address, schema: Schema, *, backups: Path, now: datetime) -> None:
    """Copy the file into the folder `backups`, then run the steps that it lacks, all of them or none.

    Raises QuizAppError, with the file as it was, where the copy cannot be made or a step fails.
    """
    with closing(connect(address, foreign_keys=False)) as db, told_apart(address.path):
        db.execute("BEGIN IMMEDIATE")
        (version,) = db.execute("PRAGMA user_version").fetchone()
        if version >= schema.version:
            return  # A second program was quicker.
        # Over a second connection, as SQLite copies from none that writes; nobody else can write meanwhile.
        with closing(connect(address)) as unchanged:
            backup = back_up(unchanged.conn, backups, version=version, now=now)
        try:
            schema.steps.apply(db)
            _check_references(db)
            db.execute(f"PRAGMA user_version = {schema.version}")
            db.commit()
        except Exception as error:
            db.rollback()
            raise QuizAppError(
                f"The collection {address.path} could not be brought from schema {version} to {schema.version}.",
                f"It was not changed, and a copy is at {backup}. Go on with the older version, and report this.",
            ) from error


def _check_references(db: Database) -> None:
    orphans = db.execute("PRAGMA foreign_key_check").fetchall()
    if orphans:
        raise ValueError(f"rows without what they refer to: {orphans[:3]}")
