"""The formats that the program reads, and the choice among them."""

from collections.abc import Sequence
from io import BytesIO
from typing import BinaryIO, Protocol

from quizapp.core.article import Article
from quizapp.errors import QuizAppError
from quizapp.formats.article_text import ArticleText
from quizapp.formats.deck_file import DeckFile
from quizapp.formats.decoding import decode
from quizapp.formats.findings import with_findings
from quizapp.formats.json_questions import JsonQuestions
from quizapp.formats.markdown import Markdown
from quizapp.formats.mnemosyne_cards import MnemosyneCards
from quizapp.formats.mnemosyne_database import MnemosyneDatabase
from quizapp.formats.multiple_choice import MultipleChoice
from quizapp.formats.question_list import QuestionList

_PASTED = "The pasted text"


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


_PACKAGES: tuple[Package, ...] = (MnemosyneCards(), MnemosyneDatabase())
_FORMATS: tuple[Format, ...] = (
    ArticleText(),
    DeckFile(),
    JsonQuestions(),
    Markdown(),
    MultipleChoice(),
    QuestionList(),
)


class FormatRegistry:
    """All the formats. The one that is surest of a file reads it; of equally sure ones the first.

    Packages are asked first: what one of them knows is not looked at as text.
    """

    def __init__(self, formats: Sequence[Format] | None = None, packages: Sequence[Package] | None = None) -> None:
        """Know `formats` and `packages`, or those that are built in."""
        self._formats: Sequence[Format] = _FORMATS if formats is None else formats
        self._packages: Sequence[Package] = _PACKAGES if packages is None else packages

    def read(self, data: bytes, *, name: str | None) -> list[Article]:
        """Return the articles in `data`, as `read_file` does."""
        return self.read_file(BytesIO(data), name=name)

    def read_file(self, file: BinaryIO, *, name: str | None) -> list[Article]:
        """Return the articles in `file`, which can be moved in, at least one of which has a question.

        `name` is the file's name or path, None for pasted text. Raises QuizAppError, which names it, for what is
        neither text nor a package, has no words or has no questions.
        """
        shown = name or _PASTED
        articles = self._articles_of(file, name)
        if not any(article.questions for article in articles):
            raise QuizAppError(
                f"{shown} has no question with an answer in it.",
                "Each question stands on a line of its own, ends in a question mark, and its answer comes after it.",
            )
        return articles

    def package_of(self, file: BinaryIO, *, name: str | None) -> Package | None:
        """Return the package format that is surest of `file`, None where it is none of theirs."""
        sureness = [(package.recognises(file, name), package) for package in self._packages]
        best, package = max(sureness, key=lambda pair: pair[0], default=(0.0, None))
        file.seek(0)
        return package if best else None

    def _articles_of(self, file: BinaryIO, name: str | None) -> list[Article]:
        package = self.package_of(file, name=name)
        if package is not None:
            return package.read(file, path=name)
        shown = name or _PASTED
        text, findings = decode(file.read(), name=shown)
        sureness = {chosen: chosen.recognises(text, name) for chosen in self._formats}
        best = max(self._formats, key=lambda chosen: sureness[chosen])
        if not sureness[best]:
            raise QuizAppError(f"{shown} has no text in it.", "Choose a file with an article and its questions.")
        return with_findings(best.read(text, path=name), findings)
