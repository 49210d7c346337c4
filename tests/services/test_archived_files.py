"""A ZIP archive is read like a folder, and nothing that is packed into it does harm."""

import struct
import zipfile
from contextlib import suppress
from io import BytesIO
from pathlib import Path

import pytest
from articles import GLACIER, article_text, make_reader
from hypothesis import given, settings
from hypothesis import strategies as st

from quizapp.errors import QuizAppError
from quizapp.services.archived_files import ArchivedFiles, is_archive

HARBOUR_TEXT = article_text()
GLACIER_TEXT = article_text("A Glacier Melts", GLACIER)


def packed(members, compression=zipfile.ZIP_DEFLATED):
    file = BytesIO()
    with zipfile.ZipFile(file, "w", compression) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    file.seek(0)
    return file


def paths_in(members):
    return [file.path for file in ArchivedFiles(packed(members), "all.zip")]


def refusal(file):
    with pytest.raises(QuizAppError) as refused:
        list(ArchivedFiles(file, "all.zip"))
    assert refused.value.hint
    return refused.value.message


def locked(file):
    """Return the archive with all its members marked as encrypted."""
    data = bytearray(file.getvalue())
    for signature, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.find(signature)
        while at >= 0:
            data[at + place] |= 1
            at = data.find(signature, at + 4)
    return BytesIO(bytes(data))


@pytest.fixture
def reader():
    return make_reader()


def read(reader, tmp_path, members, name="news.zip"):
    path = tmp_path / name
    path.write_bytes(packed(members).getvalue() if isinstance(members, dict) else members)
    readings = reader.read_paths([path])
    return [(r.path.removeprefix(f"{path}/"), r.article.title if r.article else r.fault.message) for r in readings]


class Stop:
    """Stops the work after a few pieces."""

    def __init__(self):
        self.told = []

    def report(self, done, total):
        self.told.append((done, total))

    @property
    def cancelled(self):
        return len(self.told) > 3


class TestFiles:
    def test_all_levels_are_read_in_the_order_of_their_names(self):
        assert paths_in({"b.txt": "x", "a/z/c.md": "x", "a/b.csv": "x", "a/": ""}) == [
            "all.zip/a/b.csv",
            "all.zip/a/z/c.md",
            "all.zip/b.txt",
        ]

    def test_hidden_ones_and_what_is_no_text_are_passed_over(self):
        members = [".a.txt", ".git/a.txt", "__MACOSX/a.txt", "x/__MACOSX/._a.txt", "a.jpg", "a.exe", "a.txt"]
        assert paths_in(dict.fromkeys(members, "x")) == ["all.zip/a.txt"]

    def test_an_archive_within_is_named_and_not_opened(self):
        inner = packed({"b.txt": "x"}).getvalue()
        *_, nested = ArchivedFiles(packed({"z.txt": "x", "inner.zip": inner}), "all.zip")
        assert nested.content is None
        assert nested.fault.message == "all.zip/inner.zip is an archive in an archive, and was not opened."

    @pytest.mark.parametrize("name", ["../../etc/x.txt", "/etc/x.txt", "a\\b\\x.txt", "..\\x.txt", "C:\\x.txt"])
    def test_a_path_that_leads_elsewhere_is_only_a_name(self, name, tmp_path):
        (file,) = ArchivedFiles(packed({name: "x"}), str(tmp_path / "all.zip"))
        assert file.content.read() == b"x"
        assert file.path.endswith("x.txt")
        assert list(tmp_path.iterdir()) == []

    def test_names_are_decoded(self):
        file = packed({"Élysée.txt": "x"})
        data = bytearray(file.getvalue())
        for signature, place in ((b"PK\x03\x04", 7), (b"PK\x01\x02", 9)):
            data[data.find(signature) + place] &= 0xF7  # As old programs write it: UTF-8 without saying so.
        assert [each.path for each in ArchivedFiles(BytesIO(bytes(data)), "all.zip")] == ["all.zip/Élysée.txt"]

    def test_an_archive_is_known_by_its_first_bytes(self):
        assert is_archive(packed({"a.txt": "x"}))
        assert not is_archive(BytesIO(b"PK is a text"))
        assert not is_archive(BytesIO())


class TestBounds:
    def test_too_many_members(self):
        members = {f"{number}.txt": "" for number in range(10_001)}
        assert refusal(packed(members, zipfile.ZIP_STORED)) == "all.zip has 10,001 files in it, more than 10,000."

    def test_nothing_to_read(self):
        assert refusal(packed({"a.jpg": "x"})) == "all.zip has no text files or tables in it."
        assert refusal(packed({})) == "all.zip has no text files or tables in it."

    def test_locked_with_a_password(self):
        assert refusal(locked(packed({"a.txt": "x"}))) == "all.zip is locked with a password."

    def test_more_in_all_than_is_read(self):
        members = {f"{number}.csv": b"\0" * 70_000_000 for number in range(3)}
        assert refusal(packed(members)) == "The files in all.zip have more than 200 MB."

    def test_a_member_that_unpacks_beyond_measure_is_a_fault_among_the_others(self):
        bomb, text = ArchivedFiles(packed({"a.txt": b"\0" * 15_000_000, "b.txt": "x"}), "all.zip")
        assert bomb.fault.message == "all.zip/a.txt unpacks to more than 200 times its size."
        assert text.content.read() == b"x"

    def test_a_member_that_lies_about_its_size_is_not_read_to_its_end(self):
        data = bytearray(packed({"a.txt": b"\0" * 60_000_000}).getvalue())
        at = data.find(b"PK\x01\x02")
        struct.pack_into("<L", data, at + 24, 10)
        (file,) = ArchivedFiles(BytesIO(bytes(data)), "all.zip")
        assert file.content is None or len(file.content.getvalue()) <= 10

    @settings(max_examples=60, deadline=None)
    @given(st.data())
    def test_damaged_archives_are_refused_or_read_in_part(self, data):
        whole = bytearray(packed({"a.txt": HARBOUR_TEXT, "b/c.txt": GLACIER_TEXT}).getvalue())
        for place in data.draw(st.lists(st.integers(0, len(whole) - 1), max_size=5)):
            whole[place] ^= data.draw(st.integers(1, 255))
        cut = data.draw(st.integers(0, len(whole)))
        with suppress(QuizAppError):
            files = list(ArchivedFiles(BytesIO(bytes(whole[:cut])), "all.zip"))
            assert all((file.content is None) != (file.fault is None) for file in files)


class TestReading:
    def test_articles_and_faults_stand_side_by_side(self, reader, tmp_path):
        found = read(reader, tmp_path, {"a.txt": HARBOUR_TEXT, "sub/b.txt": "", "sub/c.txt": GLACIER_TEXT})
        assert [name for name, _ in found] == ["a.txt", "sub/b.txt", "sub/c.txt"]
        assert (found[0][1], found[2][1]) == ("A Harbour Opens", "A Glacier Melts")

    def test_its_name_does_not_matter(self, reader, tmp_path):
        assert read(reader, tmp_path, {"a.txt": HARBOUR_TEXT}, name="news.dat") == [("a.txt", "A Harbour Opens")]

    def test_a_damaged_one_is_one_fault(self, reader, tmp_path):
        data = packed({"a.txt": HARBOUR_TEXT}).getvalue()
        ((_, message),) = read(reader, tmp_path, data[: len(data) // 2])
        assert "is damaged" in message

    def test_tables_in_it_are_read(self, reader, tmp_path):
        rows = "question,answer\nWhen did it open?,In May\nWho paid?,The city\n"
        ((name, title),) = read(reader, tmp_path, {"q/table.csv": rows})
        assert (name, "damaged" in title) == ("q/table.csv", False)

    def test_progress_is_told_and_stops_it(self, reader, tmp_path):
        path = tmp_path / "many.zip"
        path.write_bytes(packed({f"{number}.txt": HARBOUR_TEXT for number in range(9)}).getvalue())
        readings = reader.read_paths([path], stop := Stop())
        assert len(readings) == 2  # the file that is being read when the work is told to stop is dropped
        assert stop.told == [(0, 1), (0, 9), (1, 9), (2, 9)]


def test_nothing_is_unpacked_to_the_disk(reader, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    read(reader, tmp_path, {"../a.txt": HARBOUR_TEXT, "b.txt": GLACIER_TEXT})
    assert [path.name for path in tmp_path.iterdir()] == ["news.zip"]
    assert not (tmp_path.parent / "a.txt").exists()
    assert Path.cwd() == tmp_path
