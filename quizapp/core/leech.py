"""Leeches: cards that are forgotten again and again, and from when on they are offered for rescue."""

from quizapp.core.card import Card


def is_leech(card: Card, leech_lapses: int) -> bool:
    """Whether `card` has been forgotten so often that it should be split, written anew or retired.

    It is at `leech_lapses` lapses. One that the student has decided to keep is again after half as many more lapses,
    rounded up, which is how often Anki says it of a leech. A card that is asked no more is none.
    """
    if card.withdrawn is not None or card.superseded_by is not None:
        return False
    return card.schedule.lapses >= _leech_from(card, leech_lapses)


def becomes_leech(before: Card, after: Card, leech_lapses: int) -> bool:
    """Whether the answer that led from `before` to `after` is one to speak of it: the first that made the card a
    leech, and then each that adds half as many lapses.
    """
    if after.schedule.lapses <= before.schedule.lapses or not is_leech(after, leech_lapses):
        return False
    return (after.schedule.lapses - _leech_from(after, leech_lapses)) % _half(leech_lapses) == 0


def _leech_from(card: Card, leech_lapses: int) -> int:
    return max(leech_lapses, card.kept_lapses + _half(leech_lapses)) if card.kept_lapses else leech_lapses


def _half(leech_lapses: int) -> int:
    return (leech_lapses + 1) // 2
