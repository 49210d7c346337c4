"""Pictures on cards: a card names its pictures by digest, the bytes are kept once beside the cards."""

from dataclasses import dataclass
from enum import StrEnum
from hashlib import blake2b


class Side(StrEnum):
    """The side of a card. The letters are stored; they never change."""

    QUESTION = "q"
    ANSWER = "a"


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """One picture of a card, by the digest of its bytes (`digest_of`), and the side that it is shown on."""

    digest: str
    side: Side


def digest_of(data: bytes) -> str:
    """Return the name that a picture's bytes go by: 32 hexadecimal digits of BLAKE2b (RFC 7693), 16 bytes of it."""
    return blake2b(data, digest_size=16).hexdigest()
