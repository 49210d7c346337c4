"""ZIP archives, read member by member within bounds. Nothing is ever unpacked by its name."""

import struct
import zipfile
import zlib
from typing import IO, BinaryIO, Self

from quizapp.errors import QuizAppError
from quizapp.formats.faults import damaged

SIGNATURES = (b"PK\x03\x04", b"PK\x05\x06")
"""One of these are the first bytes of an archive; the second is that of an empty one."""

_LARGEST_DIRECTORY = 20_000_000
"""The list of members is read whole: that of 200,000 members is so long."""
_SAYS_UTF_8 = 0x800
_END = b"PK\x05\x06"
_LARGE_END = b"PK\x06\x06"
_TAIL = 65_557 + 76
"""The end of an archive, with the longest comment, lies within so many bytes."""
_FAULTS = (zipfile.BadZipFile, zlib.error, OSError, EOFError, RuntimeError, ValueError, struct.error, LookupError)
"""All that `zipfile` raises for broken or hostile archives; NotImplementedError is a RuntimeError."""


class Archive:
    """The members of one archive."""

    def __init__(self, file: BinaryIO, *, shown: str) -> None:
        """Read the list of members of `file`, which is named `shown` to the student. Raises QuizAppError."""
        self._shown = shown
        try:
            _refuse_long_directory(file, shown)
            self._zip = zipfile.ZipFile(file)
        except _FAULTS as fault:
            raise damaged(shown) from fault
        self._members = {
            _name_of(member): member for member in self._zip.infolist() if not member.filename.endswith("/")
        }

    @property
    def names(self) -> list[str]:
        """The names of its members, as they stand in the archive: they may be any text."""
        return list(self._members)

    def size(self, name: str) -> int | None:
        """Return how many bytes the member `name` says it has, unpacked; None where there is no such member."""
        member = self._members.get(name)
        return None if member is None else member.file_size

    def packed_size(self, name: str) -> int:
        """Return how many bytes the member `name` says it has in the archive; 0 where there is no such member."""
        member = self._members.get(name)
        return 0 if member is None else member.compress_size

    def is_locked(self, name: str) -> bool:
        """Whether there is a member `name` and it can be read with a password only."""
        member = self._members.get(name)
        return member is not None and bool(member.flag_bits & 1)

    def read(self, name: str, *, largest: int) -> bytes:
        """Return the member `name`, as `open` does."""
        with self.open(name, largest=largest) as member:
            return member.read(largest + 1)

    def open(self, name: str, *, largest: int) -> "Member":
        """Return the member `name` as a stream.

        Raises QuizAppError where there is none or it is encrypted; and so does reading where it is damaged or has more
        than `largest` bytes.
        """
        member = self._members.get(name)
        if member is None:
            raise QuizAppError(f"{self._shown} has no {name[:100]} in it.", "Export it anew.")
        if member.flag_bits & 1:
            raise QuizAppError(f"{self._shown} is locked with a password.", "Unpack it, or export it without one.")
        where = f"{name[:100]} in {self._shown}"
        try:
            return Member(self._zip.open(member), largest, where)
        except _FAULTS as fault:
            raise damaged(where) from fault


class Member:
    """One member of an archive, read as a stream."""

    def __init__(self, stream: IO[bytes], largest: int, where: str) -> None:
        self._stream = stream
        self._left = self._largest = largest
        self._where = where

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_fault: object) -> None:
        self._stream.close()

    def read(self, size: int) -> bytes:
        """Return the next bytes, `size` at most; none at the end. Raises QuizAppError."""
        try:
            data = self._stream.read(size)
        except _FAULTS as fault:
            raise damaged(self._where) from fault
        self._left -= len(data)
        if self._left < 0:
            large = max(self._largest // 1_000_000, 1)
            raise QuizAppError(f"{self._where} is larger than {large} MB.", "Export less at a time.")
        return data


def _name_of(member: zipfile.ZipInfo) -> str:
    """Return the name of `member`. Where it does not say its encoding, it is UTF-8 if it can be, else that of DOS."""
    if member.flag_bits & _SAYS_UTF_8:
        return member.filename
    try:
        return member.filename.encode("cp437").decode("utf-8")
    except UnicodeError:
        return member.filename


def _refuse_long_directory(file: BinaryIO, shown: str) -> None:
    """Refuse an archive whose list of members alone would fill the memory."""
    end = file.seek(0, 2)
    file.seek(max(end - _TAIL, 0))
    tail = file.read(_TAIL)
    at, large = tail.rfind(_END), tail.rfind(_LARGE_END)
    size = struct.unpack_from("<L", tail, at + 12)[0] if at >= 0 else 0
    if size == 0xFFFF_FFFF:
        size = struct.unpack_from("<Q", tail, large + 40)[0] if large >= 0 else size
    if size > _LARGEST_DIRECTORY:
        raise QuizAppError(f"{shown} has too many members.", "Export less at a time.")
    file.seek(0)
