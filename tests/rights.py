"""Tests with no more rights than any user has, whoever runs them."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def as_ordinary_user() -> Iterator[Path]:
    """Let the test have no more rights than any user has, in a folder that this user can reach."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        root = os.geteuid() == 0
        work = folder / "profile"
        work.mkdir()
        if root:
            os.chown(work, 65534, 65534)
            os.seteuid(65534)
        try:
            yield work
        finally:
            if root:
                os.seteuid(0)
            work.chmod(0o755)
