"""What the student may do to an article in the preview, each a function from an article to an article.

Questions, findings and facets are named by their index in the article; a wrong index raises IndexError.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from quizapp.core.article import Article, Finding, FindingKind, Question
from quizapp.core.card import CardKind
from quizapp.core.choices import with_key
from quizapp.core.deck import FacetKind
from quizapp.core.picture import Side

LISTED_FACETS = (FacetKind.TOPIC, FacetKind.ORGANIZATION, FacetKind.PERSON)
"""The facet kinds of which an article can have many."""


def with_about(article: Article, texts: Mapping[str, str], as_of: date | None) -> Article:
    """Return `article` with other facts about itself: white space trimmed, empty texts none, and never no title.

    `texts` has all of title, source, url, author, summary, language and country.
    """
    facts: dict[str, Any] = {name: _line(text) or None for name, text in texts.items()}
    facts |= {"title": facts["title"] or article.title, "summary": texts["summary"].strip() or None}
    return replace(article, as_of=as_of, **facts)


def facets_of(article: Article, kind: FacetKind) -> tuple[str, ...]:
    """Return the article's facets of a listed `kind`."""
    return {
        FacetKind.TOPIC: article.topics,
        FacetKind.ORGANIZATION: article.organizations,
        FacetKind.PERSON: article.people,
    }[kind]


def with_facets(article: Article, kind: FacetKind, names: tuple[str, ...]) -> Article:
    """Return `article` with `names` as its facets of a listed `kind`: stripped, each once, none empty."""
    kept = tuple(dict.fromkeys(line for name in names if (line := _line(name))))
    if kind is FacetKind.TOPIC:
        return replace(article, topics=kept)
    if kind is FacetKind.ORGANIZATION:
        return replace(article, organizations=kept)
    return replace(article, people=kept)


def with_question(article: Article, index: int, *, question: str, answer: str) -> Article:
    """Return `article` with new texts for one question; with the texts it has, the same article.

    The right choice of a choice question follows its answer; where none is known, the answer may name it.
    """
    old = article.questions[index]
    question, answer = question.strip(), answer.strip()
    if (question, answer) == (old.question, old.answer):
        return article
    choices, correct = old.choices, old.correct
    if old.kind is CardKind.CHOICE:
        choices, correct, answer = with_key(choices, correct, answer)
    new = replace(old, question=question, answer=answer, choices=choices, correct=correct, cut_off=False)
    return _with(article, index, new)


def include_question(article: Article, index: int, *, included: bool) -> Article:
    """Return `article` with one question ticked or left out."""
    return _with(article, index, replace(article.questions[index], included=included))


def join_with_next(article: Article, index: int) -> Article:
    """Return `article` with the next question's texts appended to the answer of the one at `index`.

    That is what a wrongly split answer needs: what was taken for a question was a part of it.
    """
    first, second = article.questions[index], article.questions[index + 1]
    joined = " ".join(text for text in (first.answer, second.question, second.answer) if text)
    told = (replace(picture, side=Side.ANSWER) for picture in second.pictures)
    pictures = tuple(dict.fromkeys((*first.pictures, *told)))
    return _with(article, index, replace(first, answer=joined, cut_off=second.cut_off, pictures=pictures), taking=2)


def split_answer(article: Article, index: int, position: int) -> Article:
    """Return `article` with the answer at `index` cut at `position` (characters).

    The second part becomes a card of its own under the same question, for the student to reword. Without effect where
    a part would be empty.
    """
    old = article.questions[index]
    head, tail = old.answer[:position].strip(), old.answer[position:].strip()
    if not head or not tail:
        return article
    second = Question(
        question=old.question,
        answer=tail,
        line=old.line,
        cut_off=old.cut_off,
        passage=old.passage,
        pictures=old.pictures,
        included=old.included,
    )
    return _with(article, index, replace(old, answer=head, cut_off=False), second)


def move_question(article: Article, index: int, to: int) -> Article:
    """Return `article` with the question at `index` moved so that its index is `to`."""
    questions = list(article.questions)
    questions.insert(to, questions.pop(index))
    return replace(article, questions=tuple(questions))


def remove_question(article: Article, index: int) -> Article:
    """Return `article` without one question."""
    article.questions[index]
    return _with(article, index)


def add_question(article: Article, *, question: str, answer: str) -> Article:
    """Return `article` with a question more, at its end."""
    new = Question(question=question.strip(), answer=answer.strip())
    return replace(article, questions=(*article.questions, new))


def add_questions(article: Article, questions: Sequence[Question]) -> Article:
    """Return `article` with those of `questions` at its end that it does not ask yet."""
    known = {question.question for question in article.questions}
    new = [question for question in questions if not question.question or question.question not in known]
    return replace(article, questions=(*article.questions, *new))


def left_over_to_question(article: Article, index: int) -> Article:
    """Return `article` with its left-over finding at `index` turned into a question that still lacks its answer.

    It stands where its line stood among the others. Raises ValueError for a finding of another kind.
    """
    finding = _left_over(article, index)
    owner = _question_before(article, finding.line)
    place = 0 if owner is None else owner + 1
    new = Question(question=finding.text.strip(), answer="", line=finding.line)
    return _without_finding(_with(article, place, new, taking=0), index)


def left_over_to_answer(article: Article, index: int) -> Article:
    """Return `article` with its left-over finding at `index` appended to the answer of the question before that line.

    Where no question stands before the line, the first one takes it; without questions nothing changes. Raises
    ValueError for a finding of another kind.
    """
    finding = _left_over(article, index)
    if not article.questions:
        return article
    owner = _question_before(article, finding.line) or 0
    old = article.questions[owner]
    return _without_finding(
        with_question(article, owner, question=old.question, answer=f"{old.answer} {finding.text}"), index
    )


def is_complete(question: Question) -> bool:
    """Whether `question` can become a card: it has a text, and an answer or choices."""
    return bool(question.question) and bool(question.answer or question.kind is CardKind.CHOICE)


def without_incomplete(article: Article) -> Article:
    """Return `article` with the questions left out that cannot become cards; all keep their indices."""
    questions = tuple(
        question if is_complete(question) else replace(question, included=False) for question in article.questions
    )
    return replace(article, questions=questions)


def _line(text: str) -> str:
    """Return `text` as one line: white space at its ends gone, one space for each other stretch of it."""
    return " ".join(text.split())


def _with(article: Article, index: int, *new: Question, taking: int = 1) -> Article:
    """Return `article` with `new` questions in the place of those `taking` from `index` on."""
    return replace(article, questions=(*article.questions[:index], *new, *article.questions[index + taking :]))


def _left_over(article: Article, index: int) -> Finding:
    finding = article.findings[index]
    if finding.kind is not FindingKind.LEFT_OVER:
        raise ValueError("only a left-over line can be made a question or an answer")
    return finding


def _question_before(article: Article, line: int) -> int | None:
    """Return the index of the question that begins last before `line` of the text, whatever order they stand in."""
    before = [index for index, question in enumerate(article.questions) if 0 < question.line <= line]
    return max(before, key=lambda index: (article.questions[index].line, index), default=None)


def _without_finding(article: Article, index: int) -> Article:
    return replace(article, findings=article.findings[:index] + article.findings[index + 1 :])
