"""Schedules and answers of Anki, as its tables `cards` and `revlog` have them."""

import json
from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date, datetime, timedelta
from itertools import groupby
from operator import itemgetter
from typing import TypeGuard

from quizapp.core.card import MemoryState, State
from quizapp.core.past_study import PastReview, PastStudy
from quizapp.core.review import Rating, ReviewKind
from quizapp.errors import QuizAppError
from quizapp.formats.anki_database import CardRow, instant_of, numbers_of, whole
from quizapp.formats.foreign_database import Value

_MOST_ANSWERS = 2_000_000
_KINDS = {0: ReviewKind.LEARN, 1: ReviewKind.REVIEW, 2: ReviewKind.RELEARN}
_FILTERED, _MANUAL = 3, 4
_SUSPENDED = -1
_BURIED = (-2, -3)
_LEAST_FACTOR = 1_100
"""Below that, the column has the difficulty of FSRS, not the factor of SM-2."""
_FIRST_SECOND = 1_000_000_000
"""A due number from here on is a second since 1970, a smaller one a day."""
_LONGEST = 36_500
"""No interval and no stability is longer, in days."""
_LONGEST_ANSWER = 3_600_000


class AnswerLog:
    """All answers of a collection, by card. `dropped` counts those that are none of study."""

    def __init__(self, rows: Iterable[Sequence[Value]], cards: Collection[int], shown: str) -> None:
        """Take the `rows` of `AnkiDatabase.answers`. Raises QuizAppError where there are too many of them."""
        self.dropped = 0
        self._reviews: dict[int, tuple[PastReview, ...]] = {}
        self._count = 0
        for key, of_card in groupby(rows, key=itemgetter(0)):
            card = whole(key)
            answers = sorted(map(numbers_of, of_card), key=itemgetter(1))
            self._count += len(answers)
            if self._count > _MOST_ANSWERS:
                raise QuizAppError(
                    f"{shown} has more than {_MOST_ANSWERS} answers.", "Export it deck by deck, and import each."
                )
            if card in cards:
                self._reviews[card] = tuple(self._given(answers))
            else:
                self.dropped += len(answers)

    def of(self, card: int) -> tuple[PastReview, ...]:
        """Return the answers to `card`, in order."""
        return self._reviews.get(card, ())

    def _given(self, answers: Iterable[Sequence[int]]) -> Iterator[PastReview]:
        """Yield the answers among `answers` of one card: neither what was set by hand nor cramming ahead of time."""
        starts_anew = False
        for _, millis, ease, interval, previous, factor, duration, kind in answers:
            at = instant_of(millis)
            if ease == 0 or kind >= _MANUAL:
                starts_anew = starts_anew or (kind == _MANUAL and factor == 0)
            elif at is None or not 1 <= ease <= 4 or (kind == _FILTERED and factor == 0):
                self.dropped += 1
            else:
                yield PastReview(
                    rating=Rating(ease),
                    reviewed_at=at,
                    kind=_KINDS.get(kind, ReviewKind.REVIEW if previous >= 1 else ReviewKind.LEARN),
                    duration_ms=min(max(duration, 0), _LONGEST_ANSWER),
                    interval_days=_days(interval),
                    previous_days=_days(previous),
                    ease=_ease(factor),
                    starts_anew=starts_anew,
                )
                starts_anew = False


def past_study(
    card: CardRow, reviews: tuple[PastReview, ...], *, first_day: date | None, changed_at: datetime | None, marked: bool
) -> PastStudy:
    """Return what study made of `card`.

    Due days count from `first_day`. The collection was last `changed_at`: what was buried then was so for that day.
    """
    memory, last_review = _told(card.data)
    in_seconds = card.due >= _FIRST_SECOND
    state = State(card.type) if 0 <= card.type <= max(State) else State.NEW
    if state is State.REVIEW and in_seconds:
        state = State.RELEARNING  # as the first scheduler of Anki had it
    due_at = instant_of(card.due * 1000) if in_seconds and state is not State.NEW else None
    return PastStudy(
        state=state,
        due_on=None if in_seconds or state is State.NEW else _due_day(first_day, card.due),
        due_at=due_at,
        interval_days=_days(card.interval),
        ease=_ease(card.factor),
        memory=memory,
        last_review=last_review,
        reps=max(card.reps, 0),
        lapses=max(card.lapses, 0),
        reviews=reviews,
        suspended=card.queue == _SUSPENDED,
        buried_at=changed_at if card.queue in _BURIED else None,
        flag=card.flags & 7,
        starred=marked,
        added_at=instant_of(card.id),
    )


def _due_day(first: date | None, days: int) -> date | None:
    return first + timedelta(days=days) if first is not None and abs(days) <= _LONGEST else None


def _days(interval: int) -> float:
    """Return an interval in days: below zero it is in seconds."""
    return float(min(interval, _LONGEST)) if interval >= 0 else min(-interval / 86_400, 1.0)


def _ease(factor: int) -> float | None:
    return min(factor, 100_000) / 1000 if factor > _LEAST_FACTOR else None


def _told(data: str) -> tuple[MemoryState | None, datetime | None]:
    """Return the memory that FSRS had, and the last answer, as a card's own data tell them."""
    if not data.startswith("{") or len(data) > 10_000:
        return None, None
    try:
        told = json.loads(data)
    except (ValueError, RecursionError):
        return None, None
    last = instant_of(whole(told.get("lrt")) * 1000)
    stability, difficulty = told.get("s"), told.get("d")
    if not _is_number(stability) or not _is_number(difficulty) or stability <= 0:
        return None, last
    stability, difficulty = min(max(stability, 0.001), _LONGEST), min(max(difficulty, 1), 10)
    return MemoryState(stability=float(stability), difficulty=float(difficulty)), last


def _is_number(value: object) -> TypeGuard[float]:
    return isinstance(value, int | float) and not isinstance(value, bool) and abs(value) < 1e9
