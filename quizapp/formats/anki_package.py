"""Packages of Anki (`.apkg`, `.colpkg`): an archive with a collection and its media, in three inner forms.

The newest form there counts: for older programs, the others hold one card that says so (proto/anki/import_export.proto
and rslib/src/import_export/package of Anki).
"""

import json
from collections.abc import Iterator, Mapping
from itertools import islice
from tempfile import TemporaryFile
from typing import BinaryIO

from quizapp.core.article import Article
from quizapp.errors import QuizAppError
from quizapp.formats.anki_collection import articles_of
from quizapp.formats.anki_database import AnkiDatabase
from quizapp.formats.archive import SIGNATURES, Archive, Member
from quizapp.formats.card_media import LARGEST_PICTURE, CardMedia
from quizapp.formats.foreign_database import open_database
from quizapp.formats.protobuf import fields, text_of
from quizapp.formats.zstandard import SIGNATURE as PACKED
from quizapp.formats.zstandard import unpacked

_COLLECTIONS = ("collection.anki21b", "collection.anki21", "collection.anki2")
"""The newest first."""
_SUFFIXES = (".apkg", ".colpkg")
_MEDIA = "media"
_LARGEST_COLLECTION = 500_000_000
_LARGEST_LIST = 50_000_000
_MOST_MEDIA = 200_000
_PIECE = 1 << 20
_ENTRIES, _NAME, _OLD_MEMBER = 1, 1, 255
"""Numbers of the fields of MediaEntries and MediaEntry."""


class AnkiPackage:
    """Reads packages of Anki."""

    name = "Anki package"

    def recognises(self, file: BinaryIO, name: str | None) -> float:
        """Return 1 for an archive with a collection of Anki, 0.7 for any other with the suffix of a package."""
        file.seek(0)
        if file.read(4) not in SIGNATURES:
            return 0.0
        named = 0.7 if name is not None and name.lower().endswith(_SUFFIXES) else 0.0
        try:
            names = Archive(file, shown=name or "").names
        except QuizAppError:
            return named
        return 1.0 if not set(_COLLECTIONS).isdisjoint(names) else named

    def read(self, file: BinaryIO, *, path: str | None) -> list[Article]:
        """Return the decks in `file` as articles, with what study made of their cards.

        Raises QuizAppError for what is no package, is damaged or too large, or has no card that can be shown.
        """
        shown = path or "The archive"
        archive = Archive(file, shown=shown)
        inner = next((name for name in _COLLECTIONS if archive.size(name) is not None), None)
        if inner is None:
            raise QuizAppError(f"{shown} is no package of Anki.", "Export the decks in Anki as .apkg or .colpkg.")
        with TemporaryFile() as copy:
            for piece in _pieces(archive, inner, _LARGEST_COLLECTION, shown):
                copy.write(piece)
            media = CardMedia(_Pictures(archive, shown).find)
            collations = {"unicase": _unicase}
            with open_database(copy, shown=f"{inner} in {shown}", collations=collations) as database:
                return articles_of(AnkiDatabase(database, shown), media, path, shown)


class _Pictures:
    """The media of a package, by the name that cards know them by."""

    def __init__(self, archive: Archive, shown: str) -> None:
        self._archive = archive
        self._shown = shown
        self._members = _members(archive, shown)

    def find(self, name: str) -> bytes | None:
        """Return the bytes of the picture `name`; None where there is none, or it is damaged or too large."""
        member = self._members.get(name)
        size = None if member is None else self._archive.size(member)
        if member is None or size is None or size > LARGEST_PICTURE:
            return None
        try:
            return b"".join(_pieces(self._archive, member, LARGEST_PICTURE, self._shown))
        except QuizAppError:
            return None


def _pieces(archive: Archive, name: str, largest: int, shown: str) -> Iterator[bytes]:
    """Yield the member `name`, unpacked once more where the newest form has packed it."""
    where = f"{name} in {shown}"
    with archive.open(name, largest=largest) as member:
        first = member.read(len(PACKED))
        if first == PACKED:
            yield from unpacked(_Joined(first, member), largest=largest, where=where)
            return
        while first:
            yield first
            first = member.read(_PIECE)


class _Joined:
    """A stream whose beginning was read already."""

    def __init__(self, beginning: bytes, rest: Member) -> None:
        self._beginning = beginning
        self._rest = rest

    def read(self, size: int, /) -> bytes:
        """Return the next bytes, `size` at most; none at the end."""
        beginning, self._beginning = self._beginning, b""
        return beginning or self._rest.read(size)


def _members(archive: Archive, shown: str) -> Mapping[str, str]:
    """Return the names of the members with media, by the names of the media; none where their list is damaged."""
    if archive.size(_MEDIA) is None:
        return {}
    data = b"".join(_pieces(archive, _MEDIA, _LARGEST_LIST, shown))
    try:
        return _listed_as_json(data) if data[:1] == b"{" else _listed(data)
    except (ValueError, RecursionError):
        return {}


def _listed_as_json(data: bytes) -> dict[str, str]:
    told = json.loads(data)
    return {name: member for member, name in islice(told.items(), _MOST_MEDIA) if isinstance(name, str)}


def _listed(data: bytes) -> dict[str, str]:
    names: dict[str, str] = {}
    for number, (kind, entry) in enumerate(islice(fields(data), _MOST_MEDIA)):
        if kind == _ENTRIES and isinstance(entry, bytes):
            old = [value for each, value in fields(entry) if each == _OLD_MEMBER and isinstance(value, int)]
            names[text_of(entry, _NAME)] = str(old[-1] if old else number)
    return names


def _unicase(one: str, other: str) -> int:
    """Compare names as Anki does, near enough: nothing that is read depends on it."""
    left, right = one.casefold(), other.casefold()
    return (left > right) - (left < right)
