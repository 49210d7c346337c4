"""Files that the student chose, alone or in folders."""

import os
import stat
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path, PurePath
from typing import BinaryIO

from quizapp.errors import QuizAppError

LARGEST = 20_000_000
"""A file of more bytes is not read: a year of articles is smaller."""

LARGEST_DECK_FILE = 100_000_000
"""The same for files of DECK_FILE_SUFFIX: a collection of years, with some 900,000 answers."""

LARGEST_TABLE = 200_000_000
"""The same for files of TABLE_SUFFIXES: a million rows."""

LARGEST_PACKAGE = 500_000_000
"""The same for files of PACKAGE_SUFFIXES: collections of other programs, with their pictures."""

DECK_FILE_SUFFIX = ".quizapp.json"
"""How the names of the files end that collections are exported to."""

TABLE_SUFFIXES = frozenset({".csv", ".psv", ".tab", ".tsv"})
"""The suffixes, in lower case, of the files that are tables written as text."""

PACKAGE_SUFFIXES = frozenset({".apkg", ".cards", ".colpkg", ".db", ".ods", ".xlsx", ".zip"})
"""The suffixes, in lower case, of the files that are archives or databases."""

TEXT_SUFFIXES = frozenset(
    {"", ".htm", ".html", ".json", ".jsonl", ".markdown", ".md", ".ndjson", ".text", ".txt", ".xhtml"}
)
"""The suffixes, in lower case, of the files of other text."""

_WANTED = TEXT_SUFFIXES | TABLE_SUFFIXES | {".apkg", ".colpkg", ".ods", ".xlsx"}
"""The suffixes, in lower case, of the files that are taken from a folder."""


def find_files(paths: Iterable[Path]) -> list[Path]:
    """Return the files among `paths` and in the folders among them, each once: folder by folder, sorted within each.

    From a folder and the folders in it come regular files with the suffix of a text, a table or a package of Anki;
    hidden ones and links are passed over. A path that is no folder is returned as it is, and so is a folder that may
    not be opened or has no such file in it: `open_file` says what is wrong with them.
    """
    found: dict[str, Path] = {}
    for path in paths:
        for file in (_files_in(path) or [path]) if _is_folder(path) else [path]:
            found.setdefault(os.path.normcase(file.absolute()), file)
    return list(found.values())


@contextmanager
def open_file(path: Path) -> Iterator[BinaryIO]:
    """Open the regular file `path`, of `largest_of(path)` bytes at most, for reading.

    Raises QuizAppError, which names the path, where there is none, it may not be read, it is a folder or a device, it
    is too large, or the disk fails while it is read.
    """
    shown, largest = printable(path), largest_of(path)
    try:
        mode = path.stat().st_mode
        if stat.S_ISDIR(mode):
            os.scandir(path).close()
            raise QuizAppError(
                f"{shown} is a folder without files that can be imported.",
                "Choose one with texts, pages, tables, packages or deck files in it.",
            )
        if not stat.S_ISREG(mode):
            raise QuizAppError(f"{shown} is a device or a pipe, not a file.", "Choose a text file.")
        file = path.open("rb")
    except FileNotFoundError as fault:
        raise QuizAppError(f"{shown} does not exist.", "It may have been moved or renamed; choose it again.") from fault
    except PermissionError as fault:
        raise QuizAppError(f"{shown} may not be read.", "Change its permissions, or copy it to your folder.") from fault
    except (OSError, ValueError) as fault:
        raise _unreadable(shown, fault) from fault
    try:
        with file:
            if os.fstat(file.fileno()).st_size > largest:
                raise QuizAppError(f"{shown} is larger than {largest // 1_000_000} MB.", "Split it into smaller files.")
            yield file
    except OSError as fault:
        raise _unreadable(shown, fault) from fault


def _unreadable(shown: str, fault: Exception) -> QuizAppError:
    reason = getattr(fault, "strerror", None) or str(fault)
    return QuizAppError(f"{shown} cannot be read: {reason}.", "Check the disk and the path.")


def largest_of(path: Path) -> int:
    """Return how many bytes of a file of this name are read at most."""
    return LARGEST_PACKAGE if path.suffix.lower() in PACKAGE_SUFFIXES else largest_text_of(path)


def largest_text_of(path: PurePath) -> int:
    """Return how many bytes of a file of this name are read at most where it turns out to be text."""
    if path.name.lower().endswith(DECK_FILE_SUFFIX):
        return LARGEST_DECK_FILE
    return LARGEST_TABLE if path.suffix.lower() in TABLE_SUFFIXES else LARGEST


def is_wanted_name(name: str) -> bool:
    """Whether a file called `name` is taken from a folder: it is visible, and by its suffix a text or a table."""
    return not name.startswith(".") and PurePath(name).suffix.lower() in _WANTED


def _is_folder(path: Path) -> bool:
    """Whether `path` leads to a folder; False also where that cannot be found out."""
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False


def _files_in(folder: Path) -> list[Path]:
    closed: list[Path] = []
    files: list[Path] = []
    for place, folders, names in os.walk(folder, onerror=lambda fault: closed.append(Path(fault.filename))):
        folders[:] = [name for name in folders if not name.startswith(".")]
        files += [file for name in names if _is_wanted(file := Path(place, name))]
    return sorted([*files, *closed])


def _is_wanted(file: Path) -> bool:
    """Whether `file`, found in a folder, is by its name a visible text or table, and regular and no link."""
    if not is_wanted_name(file.name):
        return False
    try:
        return stat.S_ISREG(file.lstat().st_mode)
    except OSError:
        return True  # Reading it will say what is wrong.


def printable(path: Path) -> str:
    """Return `path` as text that can be shown and stored, whatever bytes the name of the file consists of."""
    return os.fsencode(path).decode("utf-8", "replace")
