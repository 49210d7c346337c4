"""Messages are read without their schema, and a damaged one is refused."""

from contextlib import suppress

import pytest
from anki_packages import message, varint
from hypothesis import given
from hypothesis import strategies as st

from quizapp.formats.protobuf import fields, number_of, text_of


@given(st.lists(st.tuples(st.integers(1, 2**29 - 1), st.integers(0, 2**64 - 1) | st.binary(max_size=300))))
def test_what_was_written_is_read(parts):
    assert list(fields(message(*parts))) == parts


def test_numbers_of_fixed_width_are_bytes():
    data = varint(1 << 3 | 1) + b"12345678" + varint(2 << 3 | 5) + b"1234"
    assert list(fields(data)) == [(1, b"12345678"), (2, b"1234")]


def test_the_last_of_several_counts():
    data = message((1, b"a"), (2, 7), (1, "é".encode()), (2, 8))
    assert text_of(data, 1) == "é"
    assert number_of(data, 2) == 8


def test_what_is_missing_is_empty():
    assert text_of(b"", 1) == ""
    assert number_of(message((1, b"text")), 1) == 0
    assert text_of(message((1, 5)), 1) == ""


def test_text_that_is_no_utf_8_has_replacement_characters():
    assert text_of(message((1, b"a\xff")), 1) == "a\ufffd"


@pytest.mark.parametrize("data", [b"\x08", b"\x0a\x05abc", b"\x0b", b"\x02\x00", b"\x80" * 12, b"\x09abc"])
def test_a_damaged_message_is_refused(data):
    with pytest.raises(ValueError, match="damaged"):
        list(fields(data))


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(data):
    with suppress(ValueError):
        assert sum(len(value) for _, value in fields(data) if isinstance(value, bytes)) <= len(data)
