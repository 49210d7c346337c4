"""Zstandard is unpacked within bounds, and what is damaged is refused."""

from contextlib import suppress
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.errors import QuizAppError
from quizapp.formats.zstandard import SIGNATURE, unpacked, zstd

WORDS = b"The glacier loses a metre a year. " * 100_000
PACKED = zstd.compress(WORDS)


def unpack(data, largest=10_000_000):
    return b"".join(unpacked(BytesIO(data), largest=largest, where="collection"))


def test_all_of_it_comes_out():
    assert unpack(PACKED) == WORDS
    assert PACKED.startswith(SIGNATURE)


def test_it_comes_in_pieces():
    pieces = list(unpacked(BytesIO(PACKED), largest=10_000_000, where="collection"))
    assert max(map(len, pieces)) <= 1 << 20


def test_frames_follow_one_another():
    assert unpack(zstd.compress(b"one, ") + zstd.compress(b"two")) == b"one, two"


def test_what_unpacks_to_nothing_is_nothing():
    assert unpack(zstd.compress(b"")) == b""


def test_a_bomb_is_not_unpacked():
    bomb = zstd.compress(bytes(100_000_000))
    assert len(bomb) < 20_000
    with pytest.raises(QuizAppError, match=r"collection is larger than 1 MB\."):
        unpack(bomb, largest=1_000_000)


@pytest.mark.parametrize("data", [b"", b"text", PACKED[:100], PACKED[:-5], SIGNATURE, PACKED + b"more"])
def test_what_is_damaged_is_refused(data):
    with pytest.raises(QuizAppError, match=r"collection is damaged\."):
        unpack(data)


@given(st.lists(st.tuples(st.integers(0, len(PACKED) - 1), st.integers(0, 255)), min_size=1, max_size=5))
def test_flipped_bytes_give_bytes_or_a_refusal(flips):
    data = bytearray(PACKED)
    for at, value in flips:
        data[at] = value
    with suppress(QuizAppError):
        assert len(unpack(bytes(data))) <= 10_000_000
