"""Digests of articles as they were read: they tell an article that comes again from one that has changed.

The digests stay while the student edits an article in the preview, so they also tell what was edited there.
"""

import json
from collections.abc import Iterable
from dataclasses import replace
from hashlib import blake2b
from json.encoder import encode_basestring_ascii

from quizapp.core.article import Article, Question

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


def stamped(article: Article) -> Article:
    """Return `article`, just read, with the digests of itself and its questions filled in."""
    questions = with_stamped_questions(article.questions)
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
    shown = [picture.side + picture.digest for picture in question.pictures]
    # What few questions have is left out where it is not there.
    rest = [value for value in (question.passage, shown) if value]
    return _digest(
        question.question,
        question.answer,
        question.kind,
        question.choices,
        question.correct,
        question.explanation,
        *rest,
    )


def _digest(*values: object) -> int:
    """Return a signed 64-bit number, as SQLite's integers are, that is the same in every run and on every machine."""
    text = _json(values)
    return int.from_bytes(blake2b(text.encode("ascii"), digest_size=8).digest(), signed=True)


def _json(value: object) -> str:
    """Return what `json.dumps(value, default=str)` does, in a tenth of its time: imports bring many short values."""
    if isinstance(value, str):
        return encode_basestring_ascii(value)
    if value is None:
        return "null"
    if type(value) is int:
        return str(value)
    if isinstance(value, tuple | list):
        return "[" + ", ".join(map(_json, value)) + "]"
    return json.dumps(value, default=str)
