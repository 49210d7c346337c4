"""Protocol Buffers, read without their schema: only the numbers of the wanted fields need to be known.

Source: "Encoding", protobuf.dev/programming-guides/encoding.
"""

from collections.abc import Iterator

_VARINT, _EIGHT_BYTES, _BYTES, _FOUR_BYTES = 0, 1, 2, 5
_FIXED = {_EIGHT_BYTES: 8, _FOUR_BYTES: 4}


def fields(message: bytes) -> Iterator[tuple[int, int | bytes]]:
    """Yield number and value of each field of `message` in order: whole numbers, or bytes for all else.

    Raises ValueError where it is damaged.
    """
    at = 0
    while at < len(message):
        key, at = _varint(message, at)
        number, kind = key >> 3, key & 7
        if kind == _VARINT:
            value, at = _varint(message, at)
            yield number, value
            continue
        size = _FIXED.get(kind)
        if kind == _BYTES:
            size, at = _varint(message, at)
        if size is None or not number or at + size > len(message):
            raise ValueError("a message is damaged")
        yield number, message[at : at + size]
        at += size


def text_of(message: bytes, number: int) -> str:
    """Return the text in the last field `number` of `message`; "" where there is none."""
    found = [value for each, value in fields(message) if each == number and isinstance(value, bytes)]
    return found[-1].decode("utf-8", "replace") if found else ""


def number_of(message: bytes, number: int) -> int:
    """Return the whole number in the last field `number` of `message`; 0 where there is none."""
    found = [value for each, value in fields(message) if each == number and isinstance(value, int)]
    return found[-1] if found else 0


def _varint(message: bytes, at: int) -> tuple[int, int]:
    """Return the number that begins `at` and where it ends: 7 bits a byte, lowest first, 64 bits at most."""
    value = 0
    for shift in range(0, 70, 7):
        if at >= len(message):
            break
        byte = message[at]
        at += 1
        value |= (byte & 0x7F) << shift
        if byte < 0x80:
            return value & 0xFFFF_FFFF_FFFF_FFFF, at
    raise ValueError("a message is damaged")
