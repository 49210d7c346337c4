"""Marks the questions of an import that are nearly those of another article in it."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import chain

from quizapp.core.alike_questions import MOST_COMPARED, answers_agree, essence_of, same_wording, twins
from quizapp.core.article import Question
from quizapp.core.draft import AlikeQuestion, Draft, DraftState

_Asked = tuple[int, int, Question]
"""The number of a draft, the place of a question in it, and the question."""


def with_marks(drafts: Sequence[Draft]) -> list[Draft]:
    """Return `drafts` with each question that is like one of another article marked with what it is like.

    Marked are articles that would come in; what is like a question of the similar deck stays marked so. MOST_COMPARED
    questions, those of the shortest articles first, are compared by what they ask; the rest of long lists, which would
    take too long, by their wording alone.
    """
    shortest = sorted((_asked_in(number, draft) for number, draft in enumerate(drafts)), key=len)
    asked = list(chain.from_iterable(shortest))
    texts = [_text(question) for _, _, question in asked]
    found = same_wording(texts) | twins(list(map(essence_of, texts[:MOST_COMPARED])))
    marks: dict[int, dict[int, AlikeQuestion]] = {}
    for index, other in found.items():
        (number, place, question), (like_number, _, like) = asked[index], asked[other]
        if answers_agree(essence_of(texts[index]), question.answer, like.answer):
            article = drafts[like_number].article
            title = "" if article is None else article.title
            marks.setdefault(number, {})[place] = AlikeQuestion(question=like.question, title=title)
    return [_marked(draft, marks.get(number, {})) for number, draft in enumerate(drafts)]


def _text(question: Question) -> str:
    """Return a question with its choices: "Which is correct?" is another question with others."""
    return " ".join((question.question, *question.choices))


def _asked_in(number: int, draft: Draft) -> list[_Asked]:
    if draft.article is None or draft.state is DraftState.DUPLICATE:
        return []
    return [(number, place, question) for place, question in enumerate(draft.article.questions) if question.question]


def _marked(draft: Draft, marks: dict[int, AlikeQuestion]) -> Draft:
    if draft.article is None:
        return draft
    alike = tuple(draft.alike_of(place) or marks.get(place) for place in range(len(draft.article.questions)))
    return replace(draft, alike=alike if any(alike) else ())
