"""Choice cards: their letters, what a choice tells of the memory, and how their key follows an edited answer."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from quizapp.core.card import Card, CardKind
from quizapp.core.key_points import followed
from quizapp.core.review import Rating
from quizapp.core.text import fold

LETTERS = "ABCDEF"
"""The letters of the choices; there are at most so many."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Recall:
    """What was recalled of an answer: `score` is the share of it, 0 to 1, `suggested` the rating that it suggests."""

    score: float
    suggested: Rating


def recall_of(card: Card, chosen: int | None) -> Recall | None:
    """Return what choosing the choice at index `chosen` tells; None where none was chosen or no right one is known."""
    if chosen is None or card.correct is None:
        return None
    if chosen == card.correct:
        return Recall(score=1.0, suggested=Rating.GOOD)
    return Recall(score=0.0, suggested=Rating.AGAIN)


def lacks_key(kind: CardKind, correct: int | None) -> bool:
    """Whether a card or question of `kind` has choices of which none is known to be right."""
    return kind is CardKind.CHOICE and correct is None


def with_key(choices: Sequence[str], correct: int | None, answer: str) -> tuple[tuple[str, ...], int | None, str]:
    """Return choices, index of the right one and answer after `answer` was written for a choice question.

    The right choice follows the answer. Where none was known, an answer that is a choice or its letter makes it known.
    """
    if correct is not None:
        return (*choices[:correct], answer, *choices[correct + 1 :]), correct, answer
    named = fold(answer)
    letters = [fold(letter) for letter in LETTERS[: len(choices)]]
    for names in ([fold(choice) for choice in choices], letters):
        if names.count(named) == 1:
            index = names.index(named)
            return tuple(choices), index, choices[index]
    return tuple(choices), None, answer


def edited(card: Card, *, question: str, answer: str) -> Card:
    """Return `card` with new texts; a choice card's right choice follows, and so do the key points of the answer."""
    choices, correct = card.choices, card.correct
    if card.kind is CardKind.CHOICE:
        choices, correct, answer = with_key(choices, correct, answer)
    return replace(
        card,
        question=question,
        answer=answer,
        choices=choices,
        correct=correct,
        cut_off=False,
        key_points=followed(card.key_points, card.answer, answer),
    )
