"""Typed recall: an answer cut into its key points, and what was typed compared with them."""

from collections.abc import Sequence

from quizapp.core.card import Card, CardKind
from quizapp.core.key_points import KeyPoint
from quizapp.core.recall import RecallMatch
from quizapp.errors import QuizAppError


def language_of_code(code: str | None) -> str | None:
    """Return the English name of the language of a `code` such as "en" or "pt-BR"; None for None.

    Raises QuizAppError where no language has that code.
    """
    if code is None:
        return None
    from quizapp.formats.language_codes import language_of  # noqa: PLC0415  only the command line asks by code

    language = language_of(code)
    if language is None:
        raise QuizAppError(f'"{code}" is no code of a language.', "Give one such as en, de or pt-BR.")
    return language


_SAMPLE = "Finland joined NATO in April 2023, and Sweden followed in March 2024. Neither had been in it before."


class RecallService:
    """Cuts answers and compares with them what was typed. It needs no collection."""

    def warm_up(self) -> None:
        """Load what cutting and comparing need, so that the first answer is not waited for; for a worker."""
        self.compare_texts(_SAMPLE, _SAMPLE, language="English")

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
        return _match(card.question, card.answer, points, typed, language)

    def compare_texts(
        self, answer: str, typed: str, *, question: str = "", language: str | None = None
    ) -> tuple[tuple[KeyPoint, ...], RecallMatch]:
        """Return the key points of `answer`, an answer of no card, and which of them are in what was `typed`."""
        from quizapp.prose.key_points import cut_key_points  # noqa: PLC0415  as above

        points = cut_key_points(answer, language)
        return points, _match(question, answer, points, typed, language)


def _match(question: str, answer: str, points: Sequence[KeyPoint], typed: str, language: str | None) -> RecallMatch:
    from quizapp.recall.matcher import match_recall  # noqa: PLC0415  the window is shown before it is needed

    return match_recall(question=question, answer=answer, points=points, typed=typed, language=language)
