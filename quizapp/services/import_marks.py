"""Marks the questions of an import that are nearly those of another article in it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from quizapp.core.alike_questions import Essence, essence_of, twins
from quizapp.core.article import Question
from quizapp.core.draft import AlikeQuestion, Draft, DraftState
from quizapp.core.similarity import MOST_QUESTIONS
from quizapp.core.text import telling_words

_GENERAL = 5
"""A question of fewer words may be asked of many articles: its answer has to be alike too."""
_COMMON_WORDS = 0.3


@dataclass(frozen=True, slots=True, kw_only=True)
class _Asked:
    draft: int
    place: int
    question: Question
    essence: Essence


def with_marks(drafts: Sequence[Draft]) -> list[Draft]:
    """Return `drafts` with each question that is like one of another article marked with what it is like.

    Marked are articles that would come in; what is like a question of the similar deck stays marked so. Lists of more
    than MOST_QUESTIONS questions are not looked through: theirs are meant to be.
    """
    asked = [each for number, draft in enumerate(drafts) for each in _asked_in(number, draft)]
    found = twins([each.essence for each in asked])
    marks: dict[int, dict[int, AlikeQuestion]] = {}
    for index, other in found.items():
        one, like = asked[index], asked[other]
        if _ask_the_same(one, like):
            article = drafts[like.draft].article
            title = "" if article is None else article.title
            marks.setdefault(one.draft, {})[one.place] = AlikeQuestion(question=like.question.question, title=title)
    return [_marked(draft, marks.get(number, {})) for number, draft in enumerate(drafts)]


def _asked_in(number: int, draft: Draft) -> list[_Asked]:
    if draft.article is None or draft.state is DraftState.DUPLICATE or len(draft.article.questions) > MOST_QUESTIONS:
        return []
    return [
        _Asked(draft=number, place=place, question=question, essence=_essence(question))
        for place, question in enumerate(draft.article.questions)
        if question.question
    ]


def _essence(question: Question) -> Essence:
    """Return the essence of a question with its choices: "Which is correct?" is another question with others."""
    return essence_of(" ".join((question.question, *question.choices)))


def _ask_the_same(one: _Asked, other: _Asked) -> bool:
    if len(one.essence) >= _GENERAL:
        return True
    words, others = set(telling_words(one.question.answer)), set(telling_words(other.question.answer))
    return len(words & others) >= _COMMON_WORDS * max(1, min(len(words), len(others)))


def _marked(draft: Draft, marks: dict[int, AlikeQuestion]) -> Draft:
    if draft.article is None:
        return draft
    alike = tuple(draft.alike_of(place) or marks.get(place) for place in range(len(draft.article.questions)))
    return replace(draft, alike=alike if any(alike) else ())
