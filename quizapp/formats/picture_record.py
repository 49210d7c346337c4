"""The pictures of cards as a deck file has them: what each card shows by digest, the bytes once for each deck."""

import re
from base64 import b64decode, b64encode
from binascii import Error
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from quizapp.core.picture import Picture, Side, digest_of
from quizapp.formats.card_media import is_picture

_DIGEST = re.compile(r"[0-9a-f]{32}")


def pictures_record(pictures: Sequence[Picture]) -> list[list[str]]:
    """Return the pictures of a card: the name of its side and its digest, for each of them."""
    return [[picture.side.name.lower(), picture.digest] for picture in pictures]


def media_record(media: Mapping[str, bytes]) -> dict[str, str]:
    """Return bytes of pictures, by digest, in base64 (RFC 4648)."""
    return {digest: b64encode(data).decode("ascii") for digest, data in media.items()}


def pictures_from(value: Any) -> tuple[Picture, ...]:  # noqa: ANN401  what a JSON text holds
    """Return the pictures of a card. Raises ValueError or TypeError for what is no list of them."""
    if not isinstance(value, list):
        raise TypeError(f"{value!s:.200} is no list")
    return tuple(_picture(each) for each in value)


def media_from(value: Any, leave: Callable[[str], None]) -> dict[str, bytes]:  # noqa: ANN401  what a JSON text holds
    """Return the pictures in `value` by digest; `leave` is told of those that are none, or other than they are called.

    Raises TypeError for what is no mapping.
    """
    if not isinstance(value, dict):
        raise TypeError(f"{value!s:.200} is no mapping")
    media: dict[str, bytes] = {}
    for digest, text in value.items():
        try:
            data = b64decode(text, validate=True) if isinstance(text, str) else b""
        except (Error, ValueError):
            data = b""
        if is_picture(data) and digest_of(data) == digest:
            media[digest] = data
        else:
            leave(f"media: {digest!s:.40} is no picture, or another one")
    return media


def _picture(value: object) -> Picture:
    if not isinstance(value, list) or len(value) != 2 or not all(isinstance(each, str) for each in value):
        raise TypeError(f"{value!s:.200} is no side with a digest")
    side, digest = value
    if side.upper() not in Side.__members__ or not _DIGEST.fullmatch(digest):
        raise ValueError(f"{value!s:.200} is no side with a digest")
    return Picture(side=Side[side.upper()], digest=digest)
