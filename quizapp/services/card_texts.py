"""New texts for a card, checked: what the student may write, wherever a card is edited."""

from dataclasses import replace

from quizapp.core.card import Card, CardKind
from quizapp.core.choices import edited, lacks_key
from quizapp.core.key_points import KeyPoints, followed
from quizapp.errors import QuizAppError


def with_texts(card: Card | None, *, question: str, answer: str, key_points: KeyPoints | None = None) -> Card:
    """Return `card` with new texts, stripped; its schedule stays.

    `key_points` are a cut of `answer` as it is given; by default those of the card follow the edit. Raises QuizAppError
    where the card is gone (None) or a text is empty. A choice card whose right choice is not known may have no answer.
    """
    needs_answer = card is None or not lacks_key(card.kind, card.correct)
    if not question.strip() or (needs_answer and not answer.strip()):
        raise QuizAppError("A card needs a question and an answer.", "Fill in both, or delete the card.")
    if card is None:
        raise QuizAppError("The card is no longer there.", "Another program has deleted it.")
    changed = edited(card, question=question.strip(), answer=answer.strip())
    if key_points is None or card.kind is CardKind.CHOICE:
        return changed
    # One end after the other: an edit at both would be one of all the text.
    bare = answer.rstrip()
    return replace(changed, key_points=followed(followed(key_points, answer, bare), bare, bare.lstrip()))
