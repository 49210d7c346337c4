"""What a format is: something that knows whether it can read a text or a file, and reads it."""

from typing import Any, BinaryIO, Protocol, runtime_checkable

from quizapp.core.article import Article
from quizapp.core.progress import WorkProgress


class Format(Protocol):
    """One way in which articles are written down as text."""

    @property
    def name(self) -> str:
        """What the format is called."""
        ...

    def recognises(self, text: str, name: str | None) -> float:
        """Return how sure it is, 0 to 1, that it can read `text`: by its content first, then by the file's `name`."""
        ...

    def read(self, text: str, *, path: str | None) -> list[Article]:
        """Return the articles in `text` with findings. Raises QuizAppError for what it cannot read."""
        ...


class Package(Protocol):
    """One way in which articles are kept in a file that is no text: an archive or a database."""

    @property
    def name(self) -> str:
        """What the format is called."""
        ...

    def recognises(self, file: BinaryIO, name: str | None) -> float:
        """Return how sure it is, 0 to 1, that it can read `file`, by a look at its first bytes or its list of members.

        `file` may be moved in as it pleases.
        """
        ...

    def read(self, file: BinaryIO, *, path: str | None) -> list[Article]:
        """Return the articles in `file` with findings. Raises QuizAppError for what it cannot read."""
        ...


@runtime_checkable
class Steady(Protocol):
    """A Format or a Package that says how far it is, and stops when it is told to: what it reads may be long."""

    def read_steadily(self, source: Any, *, path: str | None, progress: WorkProgress) -> list[Article]:  # noqa: ANN401  a text or a file
        """Return what `read` does of `source`. Raises also Cancelled, where `progress` says so."""
        ...
