"""Changes to a file that keep most of its grammar: lines and tokens move, numbers grow, archives are packed anew."""

import re
import sqlite3
import zipfile
from collections.abc import Sequence
from contextlib import closing
from io import BytesIO
from random import Random

from bad_files import flipped, packed

_TOKEN = re.compile(rb"\w+|[^\w\s]|\s+")
_STRANGE = (
    b"\0", b"\xff\xfe", b"\xef\xbb\xbf", b"\xed\xa0\x80", "\u202e".encode(), "\u2028".encode(), b"\r", b"\r\n",
    b"\n\n", b"\t", b"9" * 30, b"-1", b"1e999", b"NaN", b"null", b"[]", b"{}", b'"', b"'", b"{{c1::", b"}}", b"::",
    b"?", b"==", b"#", b"<", b">", b"<!--", b"-->", b"&lt;", b"&#0;", b"&#xd800;", b"<![CDATA[", b"]]>", b"<![", b"- ",
    b"1. ", b"a) ", b"Ans: b", b"Q: ", b"A: ", b"[sound:x]", b'<img src="a.png">', b"\\", b"\\u0000", b"\\ud800",
    b"%00", b"=1+1", b"|", b";", b",", "？".encode(), "؟".encode(), "א".encode(),
)  # fmt: skip
_LARGEST = 200_000
"""A file does not grow beyond so many bytes: a run is about shapes, not about sizes."""


class Mutator:
    """Makes new files of the `corpus`, all by the numbers of `random`."""

    def __init__(self, random: Random, corpus: Sequence[bytes]) -> None:
        self._random = random
        self._corpus = corpus

    def changed(self, data: bytes) -> bytes:
        """Return `data` after a few changes."""
        for _ in range(self._random.choice((1, 1, 1, 2, 3, 5, 8))):
            if data.startswith(b"PK") and self._random.random() < 0.7:
                data = self._packed_anew(data)
            elif data.startswith(b"SQLite") and self._random.random() < 0.7:
                data = self._cells_changed(data)
            elif data.startswith((b"SQLite", b"PK")) or self._random.random() < 0.1:
                data = self._bytes_changed(data)
            elif self._random.random() < 0.5:
                data = self._lines_changed(data)
            else:
                data = self._tokens_changed(data)
        return data[:_LARGEST]

    def _bytes_changed(self, data: bytes) -> bytes:
        at = self._place(data)
        match self._random.randrange(5):
            case 0:
                return flipped(data, self._random, self._random.choice((1, 2, 8, 64)))
            case 1:
                return data[:at]
            case 2:
                return data[:at] + self._random.randbytes(self._random.randrange(16)) + data[at:]
            case 3:
                return data[:at] + data[at + self._random.randrange(64) :]
        return data[:at] + bytes([self._random.choice((0, 1, 0x7F, 0x80, 0xFF))]) * 4 + data[at + 4 :]

    def _lines_changed(self, data: bytes) -> bytes:
        return b"\n".join(self._list_changed(data.split(b"\n"), self._random.choice(self._corpus).split(b"\n")))

    def _tokens_changed(self, data: bytes) -> bytes:
        begin = self._place(data)
        end = begin + self._random.choice((40, 400, 4_000))
        tokens = _TOKEN.findall(data[begin:end])
        others = _TOKEN.findall(self._random.choice(self._corpus)[:4_000])
        return data[:begin] + b"".join(self._list_changed(tokens, others)) + data[end:]

    def _list_changed(self, parts: list[bytes], others: Sequence[bytes]) -> list[bytes]:
        at, to = self._place(parts), self._place(parts)
        match self._random.randrange(7):
            case 0:
                return parts[:at] + parts[at + self._random.choice((1, 1, 3)) :]
            case 1:
                return parts[:at] + parts[at : at + 1] * self._random.choice((2, 2, 5, 300)) + parts[at + 1 :]
            case 2 if parts:
                parts[at % len(parts)], parts[to % len(parts)] = parts[to % len(parts)], parts[at % len(parts)]
                return parts
            case 3 if others:
                begin = self._random.randrange(len(others))
                return parts[:at] + list(others[begin : begin + self._random.choice((1, 1, 2, 9))]) + parts[at:]
            case 4 if parts:
                parts[at % len(parts)] = self._random.choice(_STRANGE)
                return parts
            case 5 if parts:
                whole = parts[at % len(parts)]
                cut = self._place(whole)
                parts[at % len(parts)] = whole[:cut] + self._random.choice(_STRANGE) + whole[cut:]
                return parts
        return [*parts[:at], self._random.choice(_STRANGE), *parts[at:]]

    def _packed_anew(self, data: bytes) -> bytes:
        """Return an archive with one member changed, taken out, or put in."""
        try:
            with zipfile.ZipFile(BytesIO(data)) as archive:
                members = {name: archive.read(name) for name in archive.namelist()}
        except (zipfile.BadZipFile, ValueError, OSError, RuntimeError, EOFError, zipfile.zlib.error):
            return self._bytes_changed(data)
        name = self._random.choice([*members, "new.txt"])
        match self._random.randrange(8):
            case 0:
                members.pop(name, None)
            case 1:
                members[f"../{name}"] = members.get(name, b"")
            case _:
                members[name] = self.changed(members.get(name) or self._random.choice(self._corpus))
        return packed(members)

    def _cells_changed(self, data: bytes) -> bytes:
        """Return a database with another value in some cells of a table, or without some of its rows."""
        try:
            with closing(sqlite3.connect(":memory:")) as connection:
                connection.deserialize(data)
                connection.text_factory = bytes
                connection.create_collation("unicase", lambda one, other: (one > other) - (one < other))
                tables = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall()
                table = self._random.choice(tables)[0].decode()
                rows = connection.execute(f'SELECT rowid, * FROM "{table}"').fetchall()
                columns = connection.execute(f'PRAGMA table_info("{table}")').fetchall()
                row, number = self._random.choice(rows), self._random.randrange(len(columns))
                if self._random.random() < 0.1:
                    connection.execute(f'DELETE FROM "{table}" WHERE rowid = ?', row[:1])
                else:
                    name, value = columns[number][1].decode(), self._value(row[number + 1])
                    connection.execute(f'UPDATE "{table}" SET "{name}" = ? WHERE rowid = ?', (value, row[0]))
                connection.commit()
                return connection.serialize()
        except (sqlite3.Error, IndexError, UnicodeDecodeError):
            return self._bytes_changed(data)

    def _value(self, value: object) -> object:
        """Return another value for a cell that has `value`, of the same kind or of another."""
        if isinstance(value, bytes) and self._random.random() < 0.7:
            changed = self.changed(value)
            return changed.decode("utf-8", "replace") if self._random.random() < 0.8 else changed
        return self._random.choice((None, "", "x", 0, 1, -1, 10**12, 2**63 - 1, -(2**63), 1e308, b"\xff", b"", "\0"))

    def _place(self, data: Sequence[object]) -> int:
        return self._random.randrange(len(data) + 1)
