"""The words of choice cards: their choices as lines, and what became of a choice."""

from collections.abc import Sequence

from quizapp.core.card import Card, CardKind
from quizapp.core.choices import LETTERS
from quizapp.gui.i18n import tr


def lines(choices: Sequence[str], correct: int | None) -> str:
    """Return choices one a line, each with its letter, the right one marked: "✓ B  Lima"."""
    marks = ("✓" if place == correct else "○" for place in range(len(choices)))
    return "\n".join(
        tr("{mark} {letter}  {choice}", mark=mark, letter=letter, choice=choice)
        for mark, letter, choice in zip(marks, LETTERS, choices, strict=False)
    )


def back_of(card: Card) -> str:
    """Return what is on the back of `card` where the front is not beside it: its choices, or its answer."""
    return lines(card.choices, card.correct) if card.kind is CardKind.CHOICE else card.answer


def incomplete() -> str:
    """Return the word on a card with choices of which none is known to be right."""
    return tr("Incomplete: no right answer")


def verdict(card: Card, chosen: int | None) -> str:
    """Return what became of the choice at index `chosen`, in a sentence; None is none."""
    if card.correct is None:
        return tr("The right answer is not known.")
    right = tr("{letter}, {choice}", letter=LETTERS[card.correct], choice=card.choices[card.correct])
    if chosen is None:
        return tr("The right answer is {choice}.", choice=right)
    if chosen == card.correct:
        return tr("Right: {choice}.", choice=right)
    return tr("Wrong. The right answer is {choice}.", choice=right)
