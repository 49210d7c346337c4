"""Digests of articles as they were read: they tell an article that comes again from one that has changed.

The digests stay while the student edits an article in the preview, so they also tell what was edited there.
"""

from collections.abc import Iterable
from dataclasses import replace
from hashlib import blake2b
from json import JSONEncoder

from quizapp.core.article import Article, Question
from quizapp.core.progress import Stretch

ABOUT = (
    "title",
    "source",
    "url",
    "author",
    "summary",
    "language",
    "country",
    "as_of",
    "topics",
    "organizations",
    "people",
)
"""The attributes of an article that are about itself, and that its deck has too."""

CONTENT = ("question", "answer", "kind", "choices", "correct", "explanation", "cut_off", "passage", "pictures")
"""The attributes of a question that its card has too, whatever the card had before."""

_JSON = JSONEncoder(default=str)
"""Made once: to make one for each question takes ten times as long as to encode it."""


def stamped(article: Article, stretch: Stretch | None = None) -> Article:
    """Return `article`, just read, with the digests of itself and its questions filled in.

    `stretch` reports of the questions.
    """
    questions = with_stamped_questions((stretch or Stretch()).through(article.questions))
    about = _about_digest(article)
    return replace(
        article, questions=questions, about_origin=about, origin=_whole_digest(about, article.text, questions)
    )


def with_stamped_questions(questions: Iterable[Question]) -> tuple[Question, ...]:
    """Return `questions`, just read, each with its digest filled in."""
    return tuple(replace(question, origin=_question_digest(question)) for question in questions)


def is_question_as_read(question: Question) -> bool:
    """Whether `question` came out of a text and says what it said there, ticked or not."""
    return question.origin is not None and question.origin == _question_digest(question)


def is_about_as_read(article: Article) -> bool:
    """Whether `article` came out of a text and says of itself what it said there, whatever became of its questions."""
    return article.about_origin is not None and article.about_origin == _about_digest(article)


def is_as_read(article: Article) -> bool:
    """Whether `article` came out of a text and is as it was there, in all but ticks."""
    if not is_about_as_read(article) or not all(map(is_question_as_read, article.questions)):
        return False
    return article.origin == _whole_digest(article.about_origin, article.text, article.questions)


def _whole_digest(about: int | None, text: str | None, questions: tuple[Question, ...]) -> int:
    # A text is left out where it is not there, as it was before articles had one.
    return _digest(about, *([text] if text else []), *(question.origin for question in questions))


def _about_digest(article: Article) -> int:
    # The author is left out where none is known, as before articles had one.
    return _digest(*(getattr(article, name) for name in ABOUT if name != "author" or article.author is not None))


def _question_digest(question: Question) -> int:
    values: list[object] = [
        question.question,
        question.answer,
        question.kind,
        question.choices,
        question.correct,
        question.explanation,
    ]
    # What few questions have is left out where it is not there.
    if question.passage:
        values.append(question.passage)
    if question.pictures:
        values.append([picture.side + picture.digest for picture in question.pictures])
    return _digest(*values)


def _digest(*values: object) -> int:
    """Return a signed 64-bit number, as SQLite's integers are, that is the same in every run and on every machine."""
    text = _JSON.encode(values)
    return int.from_bytes(blake2b(text.encode("ascii"), digest_size=8).digest(), signed=True)
