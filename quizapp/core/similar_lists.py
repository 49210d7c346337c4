"""How alike lists of questions are: a list tells of no event, so it goes by what it asks and not by its words."""

from collections.abc import Sequence
from typing import TypeVar

from quizapp.core.alike_questions import answers_agree, essence_of, matched

MOST_QUESTIONS = 60
"""What has more questions is a list, and not the account of an event."""

_HEARD = 200

T = TypeVar("T")
Asked = tuple[str, str]
"""A question and its answer."""


def is_list(questions: Sequence[object]) -> bool:
    """Whether `questions` are a list, and not those of the account of an event."""
    return len(questions) > MOST_QUESTIONS


def asked_in(questions: Sequence[Asked], others: Sequence[Asked]) -> list[int | None]:
    """Return, for each of `questions`, the index of the one of `others` that asks the same of the same thing."""
    essences = [essence_of(question) for question, _ in questions]
    places = matched(essences, [essence_of(question) for question, _ in others])
    return [
        place if place is not None and answers_agree(essence, answer, others[place][1]) else None
        for essence, (_, answer), place in zip(essences, questions, places, strict=True)
    ]


def share_asked(questions: Sequence[Asked], others: Sequence[Asked]) -> float:
    """Return the share (0 to 1) of `questions` that `others` ask too."""
    return sum(place is not None for place in asked_in(questions, others)) / max(len(questions), 1)


def heard(questions: Sequence[T]) -> Sequence[T]:
    """Return so many of `questions`, taken evenly from all of them, as tell by their words what they are about."""
    return questions[:: len(questions) // _HEARD + 1]
