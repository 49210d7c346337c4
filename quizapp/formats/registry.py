"""The formats that the program reads, and the choice among them."""

from collections.abc import Sequence
from typing import Protocol

from quizapp.core.article import Article
from quizapp.errors import QuizAppError
from quizapp.formats.article_text import ArticleText
from quizapp.formats.deck_file import DeckFile
from quizapp.formats.decoding import decode
from quizapp.formats.findings import with_findings
from quizapp.formats.json_questions import JsonQuestions
from quizapp.formats.markdown import Markdown
from quizapp.formats.multiple_choice import MultipleChoice
from quizapp.formats.question_list import QuestionList

_PASTED = "The pasted text"


class Format(Protocol):
    """One way in which articles are written down."""

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


_BUILT_IN: tuple[Format, ...] = (
    ArticleText(),
    DeckFile(),
    JsonQuestions(),
    Markdown(),
    MultipleChoice(),
    QuestionList(),
)


class FormatRegistry:
    """All the formats. The one that is surest of a text reads it; of equally sure ones the first."""

    def __init__(self, formats: Sequence[Format] | None = None) -> None:
        """Know `formats`, or those that are built in."""
        self._formats: Sequence[Format] = _BUILT_IN if formats is None else formats

    def read(self, data: bytes, *, name: str | None) -> list[Article]:
        """Return the articles in `data`, at least one of which has a question.

        `name` is the file's name or path, None for pasted text. Raises QuizAppError, which names it, for data that is
        no text, has no words or has no questions.
        """
        shown = name or _PASTED
        text, findings = decode(data, name=shown)
        sureness = {chosen: chosen.recognises(text, name) for chosen in self._formats}
        best = max(self._formats, key=lambda chosen: sureness[chosen])
        if not sureness[best]:
            raise QuizAppError(f"{shown} has no text in it.", "Choose a file with an article and its questions.")
        articles = best.read(text, path=name)
        if not any(article.questions for article in articles):
            raise QuizAppError(
                f"{shown} has no question with an answer in it.",
                "Each question stands on a line of its own, ends in a question mark, and its answer comes after it.",
            )
        return with_findings(articles, findings)
