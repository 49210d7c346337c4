"""What the student may do to an article in the preview, each a function from an article to an article.

Questions and facets are named by their index in the article; a wrong index raises IndexError.
"""

from dataclasses import replace

from quizapp.core.article import Article, FindingKind, Question
from quizapp.core.card import CardKind
from quizapp.core.deck import FacetKind

LISTED_FACETS = (FacetKind.TOPIC, FacetKind.ORGANIZATION, FacetKind.PERSON)
"""The facet kinds of which an article can have many."""


def facets_of(article: Article, kind: FacetKind) -> tuple[str, ...]:
    """Return the article's facets of a listed `kind`."""
    return {
        FacetKind.TOPIC: article.topics,
        FacetKind.ORGANIZATION: article.organizations,
        FacetKind.PERSON: article.people,
    }[kind]


def with_facets(article: Article, kind: FacetKind, names: tuple[str, ...]) -> Article:
    """Return `article` with `names` as its facets of a listed `kind`: stripped, each once, none empty."""
    stripped = (" ".join(name.split()) for name in names)
    kept = tuple(dict.fromkeys(name for name in stripped if name))
    if kind is FacetKind.TOPIC:
        return replace(article, topics=kept)
    if kind is FacetKind.ORGANIZATION:
        return replace(article, organizations=kept)
    return replace(article, people=kept)


def with_question(article: Article, index: int, *, question: str, answer: str) -> Article:
    """Return `article` with new texts for one question."""
    old = article.questions[index]
    return _replaced(article, index, replace(old, question=question.strip(), answer=answer.strip(), cut_off=False))


def include_question(article: Article, index: int, *, included: bool) -> Article:
    """Return `article` with one question ticked or left out."""
    return _replaced(article, index, replace(article.questions[index], included=included))


def join_with_next(article: Article, index: int) -> Article:
    """Return `article` with the next question's texts appended to the answer of the one at `index`.

    That is what a wrongly split answer needs: what was taken for a question was a part of it.
    """
    first, second = article.questions[index], article.questions[index + 1]
    joined = " ".join(text for text in (first.answer, second.question, second.answer) if text)
    merged = replace(first, answer=joined, cut_off=second.cut_off)
    questions = (*article.questions[:index], merged, *article.questions[index + 2 :])
    return replace(article, questions=questions)


def split_answer(article: Article, index: int, position: int) -> Article:
    """Return `article` with the answer at `index` cut at `position` (characters).

    The second part becomes a card of its own under the same question, for the student to reword. Without effect where
    a part would be empty.
    """
    old = article.questions[index]
    head, tail = old.answer[:position].strip(), old.answer[position:].strip()
    if not head or not tail:
        return article
    parts = (
        replace(old, answer=head, cut_off=False),
        Question(question=old.question, answer=tail, line=old.line, cut_off=old.cut_off),
    )
    return replace(article, questions=(*article.questions[:index], *parts, *article.questions[index + 1 :]))


def move_question(article: Article, index: int, to: int) -> Article:
    """Return `article` with the question at `index` moved so that its index is `to`."""
    questions = list(article.questions)
    questions.insert(to, questions.pop(index))
    return replace(article, questions=tuple(questions))


def remove_question(article: Article, index: int) -> Article:
    """Return `article` without one question."""
    article.questions[index]
    return replace(article, questions=article.questions[:index] + article.questions[index + 1 :])


def add_question(article: Article, *, question: str, answer: str) -> Article:
    """Return `article` with a question more, at its end."""
    return replace(article, questions=(*article.questions, Question(question=question, answer=answer)))


def left_over_to_question(article: Article, index: int) -> Article:
    """Return `article` with its left-over finding at `index` turned into a question that still lacks its answer."""
    finding = article.findings[index]
    grown = add_question(article, question=finding.text, answer="")
    return _without_finding(
        replace(grown, questions=(*grown.questions[:-1], replace(grown.questions[-1], line=finding.line))), index
    )


def left_over_to_answer(article: Article, index: int) -> Article:
    """Return `article` with its left-over finding at `index` appended to the answer of the question before that line.

    Where no question stands before the line, the first one takes it; without questions nothing changes.
    """
    finding = article.findings[index]
    if not article.questions:
        return article
    before = [number for number, question in enumerate(article.questions) if question.line <= finding.line]
    owner = before[-1] if before else 0
    old = article.questions[owner]
    answer = f"{old.answer} {finding.text}".strip()
    return _without_finding(_replaced(article, owner, replace(old, answer=answer)), index)


def is_complete(question: Question) -> bool:
    """Whether `question` can become a card: it has a text, and an answer or choices."""
    return bool(question.question) and bool(question.answer or question.kind is CardKind.CHOICE)


def _replaced(article: Article, index: int, question: Question) -> Article:
    article.questions[index]
    return replace(article, questions=(*article.questions[:index], question, *article.questions[index + 1 :]))


def _without_finding(article: Article, index: int) -> Article:
    if article.findings[index].kind is not FindingKind.LEFT_OVER:
        raise ValueError("only a left-over line can be made a question or an answer")
    return replace(article, findings=article.findings[:index] + article.findings[index + 1 :])
