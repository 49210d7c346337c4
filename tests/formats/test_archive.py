"""ZIP archives: members within bounds, and clear words for broken and hostile ones."""

import struct
import zipfile
from contextlib import suppress
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizapp.errors import QuizAppError
from quizapp.formats.archive import Archive


def packed(members, compression=zipfile.ZIP_DEFLATED):
    file = BytesIO()
    with zipfile.ZipFile(file, "w", compression) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return file


def opened(file):
    return Archive(file, shown="all.zip")


def refusal(act):
    with pytest.raises(QuizAppError) as refused:
        act()
    assert refused.value.hint
    return refused.value.message


@pytest.mark.parametrize("compression", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_members_are_read_by_name(compression):
    archive = opened(packed({"a.txt": "one", "b/c.txt": "two"}, compression))
    assert archive.names == ["a.txt", "b/c.txt"]
    assert archive.read("b/c.txt", largest=3) == b"two"
    assert (archive.size("a.txt"), archive.size("none")) == (3, None)


def test_a_member_is_read_piece_by_piece():
    with opened(packed({"a": "abcdef"})).open("a", largest=6) as member:
        assert [member.read(4), member.read(4), member.read(4)] == [b"abcd", b"ef", b""]


def test_folders_are_no_members():
    assert opened(packed({"folder/": "", "folder/a": "1"})).names == ["folder/a"]


def test_names_that_lead_elsewhere_are_names_and_nothing_more():
    archive = opened(packed({"../../etc/passwd": "x", "/root": "y"}))
    assert archive.read("../../etc/passwd", largest=9) == b"x"


def test_a_member_that_unpacks_to_more_than_is_wanted_is_not_read_to_its_end():
    archive = opened(packed({"a.txt": b"\0" * 5_000_000}))
    assert refusal(lambda: archive.read("a.txt", largest=2_000_000)) == "a.txt in all.zip is larger than 2 MB."


def test_a_member_that_is_not_there_is_named():
    assert refusal(lambda: opened(packed({})).read("cards.xml", largest=9)) == "all.zip has no cards.xml in it."


def test_a_locked_archive_is_refused():
    data = bytearray(packed({"a.txt": "x"}).getvalue())
    data[data.rfind(b"PK\x01\x02") + 8] |= 1
    assert "password" in refusal(lambda: opened(BytesIO(data)).read("a.txt", largest=9))


def test_a_list_of_members_that_would_fill_the_memory_is_refused():
    data = bytearray(packed({"a.txt": "x"}).getvalue())
    struct.pack_into("<L", data, data.rfind(b"PK\x05\x06") + 12, 300_000_000)
    assert refusal(lambda: opened(BytesIO(data))) == "all.zip has too many members."


def test_the_longer_form_of_that_list_is_measured_too():
    data = packed({"a.txt": "x"}).getvalue()
    at = data.rfind(b"PK\x05\x06")
    end = bytearray(data[at:])
    struct.pack_into("<L", end, 12, 0xFFFF_FFFF)
    large = struct.pack("<4sQHHLLQQQQ", b"PK\x06\x06", 44, 45, 45, 0, 0, 1, 1, 300_000_000, 0)
    locator = struct.pack("<4sLQL", b"PK\x06\x07", 0, at, 1)
    assert refusal(lambda: opened(BytesIO(data[:at] + large + locator + end))) == "all.zip has too many members."


@pytest.mark.parametrize(
    "data", [b"", b"PK\x03\x04", b"PK\x05\x06" + b"\xff" * 8, packed({"a": "b" * 99}).getvalue()[:-9]]
)
def test_what_is_no_whole_archive_is_refused(data):
    assert "damaged" in refusal(lambda: opened(BytesIO(data)))


def test_a_damaged_member_is_named():
    data = bytearray(packed({"a.txt": bytes(range(256)) * 40}).getvalue())
    data[60:90] = b"\xff" * 30
    assert refusal(lambda: opened(BytesIO(data)).read("a.txt", largest=99_999)) == "a.txt in all.zip is damaged."


@settings(max_examples=80)
@given(st.lists(st.tuples(st.integers(0, 2000), st.integers(0, 255)), min_size=1, max_size=20))
def test_flipped_bytes_give_members_or_a_refusal(flips):
    data = bytearray(packed({"a.txt": bytes(range(256)) * 3, "b.txt": "hello"}).getvalue())
    for at, value in flips:
        data[at % len(data)] = value
    with suppress(QuizAppError):
        archive = opened(BytesIO(data))
        for name in archive.names:
            archive.read(name, largest=10_000)
