"""The pictures that cards of another program show: taken out of its file once each, or left over by name."""

from collections.abc import Callable, Iterable
from urllib.parse import unquote

from quizapp.core.article import Finding
from quizapp.core.picture import Picture, Side, digest_of
from quizapp.formats.findings import left_over

LARGEST_PICTURE = 5_000_000
"""A picture of more bytes is left over."""
LARGEST_SUM = 200_000_000
"""The pictures of one file have so many bytes at most; what comes after is left over."""
PICTURE_ALONE = "[picture]"
"""Stands for the text of a side that is a picture and nothing else."""

_SIGNATURES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"GIF87a", b"GIF89a", b"BM")
_MOST_FINDINGS = 20


class CardMedia:
    """The pictures of one file."""

    def __init__(self, fetch: Callable[[str], bytes | None]) -> None:
        """Get pictures by `fetch`: it returns the bytes that go by a name in the file, None where there are none."""
        self._fetch = fetch
        self._digests: dict[str, str | None] = {}
        self._data: dict[str, bytes] = {}
        self._left: dict[str, None] = {}
        self._size = 0

    def pictures(self, names: Iterable[str], side: Side) -> tuple[Picture, ...]:
        """Return those of the pictures `names` that can be shown on `side`, each once; the others are left over."""
        digests = dict.fromkeys(self._digest(name) for name in names)
        return tuple(Picture(digest=digest, side=side) for digest in digests if digest is not None)

    def leave(self, names: Iterable[str]) -> None:
        """Leave over what is no picture, such as sounds."""
        self._left.update(dict.fromkeys(names))

    def data(self, pictures: Iterable[Picture]) -> dict[str, bytes]:
        """Return the bytes of `pictures` by digest."""
        return {picture.digest: self._data[picture.digest] for picture in pictures}

    def findings(self) -> list[Finding]:
        """Return what is left over: some names one by one, and how many more there are."""
        names = list(self._left)
        more = len(names) - _MOST_FINDINGS
        texts = [*names[:_MOST_FINDINGS], *([f"… and {more} more files"] if more > 0 else [])]
        return [left_over(text) for text in texts]

    def _digest(self, name: str) -> str | None:
        if name not in self._digests:
            data = self._bytes(name)
            self._digests[name] = digest = None if data is None else digest_of(data)
            if digest is None or data is None:
                self._left[name] = None
            elif digest not in self._data:
                self._data[digest] = data
                self._size += len(data)
        return self._digests[name]

    def _bytes(self, name: str) -> bytes | None:
        """Return the bytes of a picture that can be shown; None for others."""
        if self._size >= LARGEST_SUM:
            return None
        data = next((data for each in dict.fromkeys((name, unquote(name))) if (data := self._fetch(each))), None)
        return data if data is not None and len(data) <= LARGEST_PICTURE and is_picture(data) else None


def is_picture(data: bytes) -> bool:
    """Whether `data` begins as a picture does that can be shown: PNG, JPEG, GIF, WebP or BMP.

    SVG is none: it is a program as much as a picture.
    """
    return data.startswith(_SIGNATURES) or (data[:4] == b"RIFF" and data[8:12] == b"WEBP")
