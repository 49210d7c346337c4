"""The files in a ZIP archive, read as those of a folder are: in memory, within bounds, and never by their names."""

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import PurePosixPath
from typing import BinaryIO

from quizapp.errors import QuizAppError
from quizapp.formats.archive import SIGNATURES, Archive
from quizapp.sources.files import is_wanted_name, largest_text_of

_MOST_MEMBERS = 10_000
_LARGEST_IN_ALL = 200_000_000
_DENSEST, _NOTICED = 200, 1_000_000
"""What says that it unpacks to so many times its size, and to so many bytes, is no text: texts shrink to a tenth."""
_NESTED = frozenset({".7z", ".bz2", ".gz", ".rar", ".tar", ".tgz", ".xz", ".zip", ".zst"})
_UNPACK = "Unpack it, and import the files or their folder."


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchivedFile:
    """One file of an archive: its path behind that of the archive, and its content or why there is none."""

    path: str
    content: BinaryIO | None = None
    fault: QuizAppError | None = None


def is_archive(file: BinaryIO) -> bool:
    """Whether `file` begins as a ZIP archive does."""
    file.seek(0)
    first = file.read(4)
    file.seek(0)
    return first in SIGNATURES


class ArchivedFiles:
    """The files of an archive that a folder would be searched for, by name, and those that are archives themselves."""

    def __init__(self, file: BinaryIO, path: str) -> None:
        """Look into the archive `file`. Raises QuizAppError, which names its `path`, where it cannot be read.

        It is not where it is damaged, locked or empty, or has more than ten thousand members or 200 MB of files.
        """
        self._path = path
        self._archive = Archive(file, shown=path)
        names = self._archive.names
        if len(names) > _MOST_MEMBERS:
            raise QuizAppError(f"{path} has {len(names):,} files in it, more than {_MOST_MEMBERS:,}.", _UNPACK)
        visible = sorted(name for name in names if _is_visible(name))
        self._nested = [name for name in visible if PurePosixPath(name).suffix.lower() in _NESTED]
        self._wanted = [name for name in visible if is_wanted_name(_as_path(name).name)]
        if not self._wanted and not self._nested:
            raise QuizAppError(f"{path} has no text files or tables in it.", "Articles are in .txt or .md files.")
        if all(map(self._archive.is_locked, self._wanted)) and self._wanted:
            raise QuizAppError(f"{path} is locked with a password.", _UNPACK)
        if sum(self._archive.size(name) or 0 for name in self._wanted) > _LARGEST_IN_ALL:
            raise QuizAppError(f"The files in {path} have more than {_LARGEST_IN_ALL // 1_000_000} MB.", _UNPACK)

    def __len__(self) -> int:
        return len(self._wanted) + len(self._nested)

    def __iter__(self) -> Iterator[ArchivedFile]:
        """Yield the files in the order of their names, each read only then; the archives among them come last."""
        left = _LARGEST_IN_ALL
        for name in self._wanted:
            path = f"{self._path}/{_as_path(name)}"
            try:
                data = self._read(name, path, left)
            except QuizAppError as fault:
                yield ArchivedFile(path=path, fault=fault)
            else:
                left -= len(data)
                yield ArchivedFile(path=path, content=BytesIO(data))
        for name in self._nested:
            path = f"{self._path}/{_as_path(name)}"
            nested = QuizAppError(f"{path} is an archive in an archive, and was not opened.", _UNPACK)
            yield ArchivedFile(path=path, fault=nested)

    def _read(self, name: str, path: str, left: int) -> bytes:
        size, packed = self._archive.size(name) or 0, self._archive.packed_size(name)
        if size > max(_NOTICED, _DENSEST * packed):
            raise QuizAppError(f"{path} unpacks to more than {_DENSEST} times its size.", "It may be meant to do harm.")
        return self._archive.read(name, largest=min(largest_text_of(_as_path(name)), left))


def _is_visible(name: str) -> bool:
    """Whether no part of the path `name` is hidden; "__MACOSX" holds what a Mac keeps beside its files."""
    parts = [part for part in _as_path(name).parts if part != ".."]
    return bool(parts) and not any(part.startswith(".") or part == "__MACOSX" for part in parts)


def _as_path(name: str) -> PurePosixPath:
    return PurePosixPath(name.replace("\\", "/").lstrip("/"))
