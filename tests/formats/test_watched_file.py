"""A file that tells how far it has been read."""

import io
import zipfile

import pytest

from quizapp.core.progress import Cancelled, Part
from quizapp.formats.watched_file import watched


class Reader:
    """Notes what is reported, and gives up after `most` reports."""

    def __init__(self, most=1_000):
        self.most = most
        self.told = []

    def report(self, done, total):
        self.told.append((done, total))

    @property
    def cancelled(self):
        return len(self.told) >= self.most


def part(reader):
    return Part(reader, 0, 1, of=1)


def test_what_is_read_is_told_in_bytes():
    reader = Reader()
    file = watched(io.BytesIO(b"0123456789"), part(reader))
    assert (file.read(4), file.read(4), file.read()) == (b"0123", b"4567", b"89")
    assert reader.told == [(4, 10), (8, 10), (10, 10)]


def test_what_is_read_twice_or_ahead_is_no_progress():
    reader = Reader()
    file = watched(io.BytesIO(b"0123456789"), part(reader))
    file.seek(8)
    file.read(2)
    file.seek(0)
    file.read(4)
    file.seek(2)
    file.read(1)
    assert (file.tell(), reader.told) == (3, [(4, 10)])


def test_it_stays_where_it_was():
    file = io.BytesIO(b"0123456789")
    file.seek(3)
    assert watched(file, part(Reader())).read(2) == b"34"


def test_an_archive_is_read_out_of_it():
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("a", b"a" * 100_000)
    reader = Reader()
    with zipfile.ZipFile(watched(file, part(reader))) as archive:
        assert archive.read("a") == b"a" * 100_000
    assert 0.9 < max(done / total for done, total in reader.told) <= 1.0


def test_a_file_that_is_no_longer_wanted_is_not_read_on():
    file = watched(io.BytesIO(b"0123456789"), part(Reader(most=1)))
    file.read(4)
    with pytest.raises(Cancelled):
        file.read(4)
