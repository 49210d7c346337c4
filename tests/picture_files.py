"""Pictures as files have them, made without any library, and broken and hostile ones."""

import struct
import zlib

from quizapp.core.picture import Picture, Side, digest_of

SIGNATURE = b"\x89PNG\r\n\x1a\n"


def png(width: int = 8, height: int = 6, color: tuple[int, int, int, int] = (200, 30, 30, 255)) -> bytes:
    """Return a picture of one colour; the last number of `color` is how opaque it is."""
    row = b"\0" + bytes(color) * width
    return _png(width, height, zlib.compress(row * height))


def png_that_says_it_is(width: int, height: int) -> bytes:
    """Return a picture that has no more than a few bytes, whatever size it says it has."""
    return _png(width, height, zlib.compress(b"\0" * 100))


def shown(*pictures: bytes, side: Side = Side.QUESTION) -> tuple[Picture, ...]:
    """Return what a card has to show `pictures` on `side`."""
    return tuple(Picture(digest=digest_of(data), side=side) for data in pictures)


def media(*pictures: bytes) -> dict[str, bytes]:
    """Return `pictures` by digest."""
    return {digest_of(data): data for data in pictures}


def _png(width: int, height: int, data: bytes) -> bytes:
    head = struct.pack(">LLBBBBB", width, height, 8, 6, 0, 0, 0)
    return SIGNATURE + _chunk(b"IHDR", head) + _chunk(b"IDAT", data) + _chunk(b"IEND", b"")


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">L", len(data)) + kind + data + struct.pack(">L", zlib.crc32(kind + data))
