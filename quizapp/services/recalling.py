"""Typed recall: an answer cut into its key points, and what was typed compared with them."""

from quizapp.core.card import Card, CardKind
from quizapp.core.key_points import KeyPoint
from quizapp.prose.key_points import cut_key_points


class RecallService:
    """Cuts answers and compares with them what was typed. It needs no collection."""

    def points_of(self, card: Card, language: str | None) -> tuple[KeyPoint, ...]:
        """Return the key points of the answer of `card`: 1 to 6, none where it has no text.

        `language` is the English name of the language of its deck, None where it is not known. The answer of a card
        with choices is one point.
        """
        if card.kind is CardKind.CHOICE:
            return (KeyPoint(start=0, end=len(card.answer)),) if card.answer.strip() else ()
        return cut_key_points(card.answer, language)
