"""Typed recall: an answer cut into its key points, and what was typed compared with them."""

from collections.abc import Sequence

from quizapp.core.card import Card, CardKind
from quizapp.core.key_points import KeyPoint
from quizapp.core.recall import RecallMatch


class RecallService:
    """Cuts answers and compares with them what was typed. It needs no collection."""

    def points_of(self, card: Card, language: str | None) -> tuple[KeyPoint, ...]:
        """Return the key points of the answer of `card`: 1 to 6, none where it has no text.

        `language` is the English name of the language of its deck, None where it is not known. The answer of a card
        with choices is one point.
        """
        if card.kind is CardKind.CHOICE:
            return (KeyPoint(start=0, end=len(card.answer)),) if card.answer.strip() else ()
        from quizapp.prose.key_points import cut_key_points  # noqa: PLC0415  the window is shown before it is needed

        return cut_key_points(card.answer, language)

    def compare(self, card: Card, points: Sequence[KeyPoint], typed: str, language: str | None) -> RecallMatch | None:
        """Return which of the key `points` of the answer of `card` are in what was `typed`.

        None where nothing was typed, or the card is answered by a choice.
        """
        if card.kind is CardKind.CHOICE or not typed.strip():
            return None
        from quizapp.recall.matcher import match_recall  # noqa: PLC0415  the window is shown before it is needed

        return match_recall(question=card.question, answer=card.answer, points=points, typed=typed, language=language)
