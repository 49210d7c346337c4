"""A collection in a file of its own."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from stored import NOW

from quizapp.storage.collection import Collection


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the collection is, alone in its folder."""
    return tmp_path / "profile" / "collection.db"


@pytest.fixture
def backups(tmp_path: Path) -> Path:
    return tmp_path / "backups"


@pytest.fixture
def collection(path: Path, backups: Path) -> Iterator[Collection]:
    with Collection.open(path, backups=backups, now=NOW) as opened:
        yield opened
