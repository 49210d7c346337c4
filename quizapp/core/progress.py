"""How long work says how far it is, and learns that it is no longer wanted."""

from collections.abc import Iterable, Iterator
from typing import Protocol, TypeVar

T = TypeVar("T")

_AT_ONCE = 1_000


class Cancelled(Exception):  # noqa: N818  no error: somebody asked for it
    """The work was told to stop, and stopped."""


class WorkProgress(Protocol):
    """Handed to long work; may be used from the thread that the work runs on."""

    def report(self, done: int, total: int) -> None:
        """Say that `done` of `total` pieces are finished. May raise Cancelled where the work was told to stop."""
        ...

    @property
    def cancelled(self) -> bool:
        """Whether the student has given up waiting."""
        ...


class Part:
    """A part of long work, which reports as if it were all of it: from `begin` to `end` of `of` equal parts."""

    def __init__(self, progress: WorkProgress | None, begin: int, end: int, *, of: int) -> None:
        """Report to `progress`, if there is any."""
        self._progress = progress
        self._begin = begin
        self._end = end
        self._of = of

    def report(self, done: int, total: int) -> None:
        """Say that `done` of `total` pieces of this part are finished."""
        if self._progress is not None and total:
            self._progress.report(self._begin * total + (self._end - self._begin) * done, self._of * total)

    @property
    def cancelled(self) -> bool:
        """Whether the whole work is no longer wanted."""
        return self._progress is not None and self._progress.cancelled

    def heed(self) -> None:
        """Raise Cancelled where the whole work is no longer wanted."""
        if self.cancelled:
            raise Cancelled


class Stretch:
    """A stretch of long work: it goes through many small pieces and reports of them by the thousand.

    Where the work is told to stop, Cancelled ends it at the next thousand.
    """

    def __init__(self, progress: WorkProgress | None = None, total: int = 0) -> None:
        """Report to `progress`, if there is any, as if `total` were all there is to do; with 0 it only listens."""
        self._progress = progress
        self._total = total
        self._done = 0

    def through(self, pieces: Iterable[T]) -> Iterator[T]:
        """Yield `pieces`; each counts as done when the next is asked for."""
        for piece in pieces:
            yield piece
            self._done += 1
            if self._progress is not None and self._done % _AT_ONCE == 0:
                if self._progress.cancelled:
                    raise Cancelled
                if self._total:
                    self._progress.report(self._done, self._total)
