"""A file that tells how far it has been read."""

import io
import os
from typing import BinaryIO, cast

from quizapp.core.progress import Part


def watched(file: BinaryIO, progress: Part) -> BinaryIO:
    """Return `file`, of which `progress` is told the highest byte that was read. Reading raises Cancelled where
    `progress` says so.
    """
    return cast("BinaryIO", _WatchedFile(file, progress))


class _WatchedFile(io.BufferedIOBase):
    """Passes on what is asked of it."""

    def __init__(self, file: BinaryIO, progress: Part) -> None:
        here = file.tell()
        self._size = file.seek(0, os.SEEK_END)
        file.seek(here)
        self._file = file
        self._progress = progress
        self._furthest = 0

    def read(self, size: int | None = -1, /) -> bytes:
        """Return the next bytes, `size` at most or all."""
        self._progress.heed()
        begin = self._file.tell()
        data = self._file.read(-1 if size is None else size)
        # An archive has its list of members at its end: a look there is no progress.
        if begin <= self._furthest < begin + len(data):
            self._furthest = begin + len(data)
            self._progress.report(self._furthest, self._size)
        return data

    def seek(self, offset: int, whence: int = os.SEEK_SET, /) -> int:
        """Go to a place in the file."""
        return self._file.seek(offset, whence)

    def tell(self) -> int:
        """Return the place in the file."""
        return self._file.tell()

    def readable(self) -> bool:
        """Whether it can be read."""
        return True

    def seekable(self) -> bool:
        """Whether it can be moved in."""
        return True
