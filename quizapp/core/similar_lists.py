"""How alike lists of questions are: a list tells of no event, so it goes by what it asks and not by its words."""

from collections.abc import Sequence
from typing import TypeVar

from quizapp.core.alike_questions import Matcher, answers_agree, essence_of

MOST_QUESTIONS = 60
"""What has more questions is a list, and not the account of an event."""

LONGEST_LIST = 5_000
"""A list of more questions is compared with no other: that would take seconds."""

_HEARD = 200

T = TypeVar("T")
Asked = tuple[str, str]
"""A question and its answer."""


def is_list(questions: Sequence[object]) -> bool:
    """Whether `questions` are a list, and not those of the account of an event."""
    return len(questions) > MOST_QUESTIONS


class AskedList:
    """Questions that others are compared with, again and again."""

    def __init__(self, questions: Sequence[Asked]) -> None:
        self._questions = questions
        self._matcher = Matcher([essence_of(question) for question, _ in questions])

    def asking(self, questions: Sequence[Asked]) -> list[int | None]:
        """Return, for each of `questions`, the index of the one here that asks the same of the same thing."""
        essences = [essence_of(question) for question, _ in questions]
        return [
            place if place is not None and answers_agree(essence, answer, self._questions[place][1]) else None
            for essence, (_, answer), place in zip(essences, questions, self._matcher.matched(essences), strict=True)
        ]

    def share_of(self, questions: Sequence[Asked]) -> float:
        """Return the share (0 to 1) of `questions` that are asked here too."""
        return sum(place is not None for place in self.asking(questions)) / max(len(questions), 1)


def heard(questions: Sequence[T]) -> Sequence[T]:
    """Return so many of `questions`, taken evenly from all of them, as tell by their words what they are about."""
    return questions[:: len(questions) // _HEARD + 1]
