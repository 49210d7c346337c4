"""A card as lines of a terminal."""

import textwrap

from quizapp.cli.wording import counted
from quizapp.core.card import Card, CardKind
from quizapp.core.choices import LETTERS
from quizapp.core.cloze import filled

_WIDTH = 66


def wrapped(text: str) -> str:
    """Return `text` in lines of at most 66 characters; its own line breaks stay."""
    return "\n".join(textwrap.fill(line, _WIDTH) for line in text.split("\n"))


def choice_lines(card: Card) -> list[str]:
    """Return the choices of `card`, each with its letter."""
    return [
        textwrap.fill(f"{letter}  {choice}", _WIDTH, initial_indent="  ", subsequent_indent="     ")
        for letter, choice in zip(LETTERS, card.choices, strict=False)
    ]


def answer_lines(card: Card, chosen: int | None) -> list[str]:
    """Return the answer of `card`: what became of the choice at index `chosen`, the right one, the explanation, the
    passage of the article, and how many pictures the terminal cannot show.
    """
    lines = [_verdict(card, chosen)] if card.choices else [wrapped(_answer_of(card))]
    if card.explanation:
        lines.append(wrapped(card.explanation))
    if card.passage:
        lines.append(wrapped(f"From the article: {card.passage}"))
    if card.pictures:
        lines.append(f"({counted(len(card.pictures), 'picture')}: to be seen in the window)")
    return lines


def _answer_of(card: Card) -> str:
    """Return the answer; for a cloze card the whole text, what was hidden in brackets."""
    shown = filled(card.question, card.answer) if card.kind is CardKind.CLOZE else None
    if shown is None:
        return card.answer
    return "".join(f"[{piece.text}]" if piece.hidden else piece.text for piece in shown)


def _verdict(card: Card, chosen: int | None) -> str:
    if card.correct is None:
        return wrapped(f"No right answer is known for this card. {card.answer}".strip())
    right = f"{LETTERS[card.correct]}  {card.answer}"
    if chosen is None:
        return wrapped(right)
    return wrapped(f"Right: {right}" if chosen == card.correct else f"Wrong. Right is {right}")
