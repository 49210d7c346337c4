"""Digests of articles as they were read: they tell an article that comes again from one that has changed."""

from dataclasses import replace
from hashlib import blake2b

from quizapp.core.article import Article, Question


def stamped(article: Article) -> Article:
    """Return `article`, just read, with the digests of itself and its questions filled in."""
    questions = tuple(replace(question, origin=_question_digest(question)) for question in article.questions)
    about = _digest(
        article.title,
        article.source,
        article.url,
        article.summary,
        article.language,
        article.country,
        article.as_of,
        article.topics,
        article.organizations,
        article.people,
    )
    whole = _digest(about, tuple(question.origin for question in questions))
    return replace(article, questions=questions, about_origin=about, origin=whole)


def _question_digest(question: Question) -> int:
    return _digest(
        question.question, question.answer, question.kind, question.choices, question.correct, question.explanation
    )


def _digest(*values: object) -> int:
    """Return a signed 64-bit number, as SQLite's integers are, that is the same in every run and on every machine."""
    text = repr([value if value is None else str(value) for value in values])
    return int.from_bytes(blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest(), signed=True)
