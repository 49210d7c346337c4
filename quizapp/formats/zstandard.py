"""Zstandard (RFC 8878), unpacked piece by piece and within bounds."""

import sys
from collections.abc import Iterator
from typing import Protocol

from quizapp.errors import QuizAppError
from quizapp.formats.faults import damaged

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

SIGNATURE = b"\x28\xb5\x2f\xfd"
"""The first bytes of what is packed so."""

_PIECE = 1 << 20


class Stream(Protocol):
    """What bytes are read from."""

    def read(self, size: int, /) -> bytes:
        """Return the next bytes, `size` at most; none at the end."""
        ...


def unpacked(packed: Stream, *, largest: int, where: str) -> Iterator[bytes]:
    """Yield what `packed` holds, a piece at a time.

    Raises QuizAppError, which names it as `where`, where it is damaged, ends too early or has more than `largest`
    bytes.
    """
    left = largest
    unpacker = zstd.ZstdDecompressor()
    data = packed.read(_PIECE)
    if not data:
        raise damaged(where)
    try:
        while data or not unpacker.needs_input:
            piece = unpacker.decompress(data, max_length=_PIECE)
            left -= len(piece)
            if left < 0:
                raise QuizAppError(f"{where} is larger than {largest // 1_000_000} MB.", "Export less at a time.")
            yield piece
            data = b""
            if unpacker.eof:
                data = unpacker.unused_data or packed.read(_PIECE)
                if not data:
                    return
                unpacker = zstd.ZstdDecompressor()
            elif unpacker.needs_input:
                data = packed.read(_PIECE)
    except zstd.ZstdError as fault:
        raise damaged(where) from fault
    raise damaged(where)
