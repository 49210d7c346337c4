"""Marks, schedule and answers of a card as the deck file has them, both ways. README documents the form.

What is read is checked, value by value: a file may come from anywhere. A ValueError or TypeError says what is wrong.
"""

import math
from collections.abc import Sequence
from datetime import UTC, date, datetime
from enum import Enum
from typing import Any, TypeVar

from quizapp.core.card import NEW_SCHEDULE, Card, MemoryState, Schedule, State
from quizapp.core.clock import from_millis, optional_millis, to_millis, whole_milliseconds
from quizapp.core.ids import CardId, ReviewId
from quizapp.core.review import Confidence, Rating, ReviewKind, ReviewLog
from quizapp.core.standing import Standing
from quizapp.core.withdrawal import Reason, Withdrawal

E = TypeVar("E", bound=Enum)

# Instants from the year 1800 to 3000: day arithmetic works with all of them, in all time zones.
_FIRST, _LAST = -5_364_662_400_000, 32_503_680_000_000
_LARGEST = 2**53
"""Whole numbers up to this are the same in all programs that read JSON."""
_MOST_CHECKS = 9


def standing_record(card: Card, reviews: Sequence[ReviewLog]) -> dict[str, Any]:
    """Return what the file says of `card` beside its texts; what is as with a new card is left out."""
    record = {
        "added_at": instant_text(card.added_at),
        "suspended": card.suspended,
        "buried_until": card.buried_until and card.buried_until.isoformat(),
        "flag": card.flag,
        "starred": card.starred,
        "superseded_by": card.superseded_by,
        "split_from": card.split_from,
        "withdrawn": card.withdrawn and _withdrawal_record(card.withdrawn),
        "kept_lapses": card.kept_lapses,
        "schedule": _schedule_list(card.schedule) if card.schedule != NEW_SCHEDULE else None,
        "reviews": [_review_list(log) for log in reviews],
    }
    return {name: value for name, value in record.items() if value}


def standing_from(record: Any, number: int | None) -> Standing:  # noqa: ANN401  what a JSON text holds
    """Return what `record` says of the card `number`. Raises ValueError or TypeError where it is no such record."""
    if not isinstance(record, dict):
        raise TypeError("the progress is no object")
    reviews = record.get("reviews", [])
    if not isinstance(reviews, list):
        raise TypeError("the reviews are no list")
    schedule = _schedule_from(record["schedule"]) if record.get("schedule") is not None else NEW_SCHEDULE
    if schedule.state is not State.NEW and None in {schedule.memory, schedule.due, schedule.last_review}:
        raise ValueError("a card that was studied has a memory, a due time and a last review")
    return Standing(
        number=number,
        superseded_by=whole_or_none(record.get("superseded_by")),
        split_from=whole_or_none(record.get("split_from")),
        withdrawn=_withdrawal_from(record.get("withdrawn")),
        kept_lapses=_whole(record.get("kept_lapses", 0)),
        schedule=schedule,
        reviews=tuple(map(_review_from, reviews)),
        suspended=record.get("suspended") is True,
        buried_until=day_from(record.get("buried_until")),
        flag=_whole(record.get("flag", 0), most=7),
        starred=record.get("starred") is True,
        added_at=instant_from(record.get("added_at")),
    )


def instant_text(instant: datetime) -> str:
    """Return `instant` (aware) in the form of ISO 8601, in UTC, with milliseconds."""
    return instant.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def instant_from(text: Any) -> datetime | None:  # noqa: ANN401  what a JSON text holds
    """Return the instant that `text` names, None for None. Raises ValueError or TypeError where it names none."""
    if text is None:
        return None
    if not isinstance(text, str):
        raise TypeError("an instant is no text")
    instant = datetime.fromisoformat(text)
    if instant.tzinfo is None:
        raise ValueError("an instant has no time zone")
    try:
        return _instant(to_millis(whole_milliseconds(instant.astimezone(UTC))))
    except OverflowError as fault:
        raise ValueError("an instant is out of range") from fault


def day_from(text: Any) -> date | None:  # noqa: ANN401  what a JSON text holds
    """Return the day that `text` names, None for None. Raises ValueError or TypeError where it names none."""
    if text is None:
        return None
    if not isinstance(text, str):
        raise TypeError("a day is no text")
    return date.fromisoformat(text)


def whole_or_none(value: Any) -> int | None:  # noqa: ANN401  what a JSON text holds
    """Return the whole number `value`, None for None. Raises ValueError where it is neither."""
    return None if value is None else _whole(value)


def _schedule_list(schedule: Schedule) -> list[Any]:
    memory = schedule.memory
    return [
        schedule.state.value,
        schedule.step,
        memory and memory.stability,
        memory and memory.difficulty,
        optional_millis(schedule.due),
        optional_millis(schedule.last_review),
        schedule.reps,
        schedule.lapses,
        schedule.checks,
    ]


def _schedule_from(values: Any) -> Schedule:  # noqa: ANN401  what a JSON text holds
    state, step, stability, difficulty, due, last_review, reps, lapses, *added = _list_of(values, 8, 9)
    return Schedule(
        state=_member(State, state),
        step=whole_or_none(step),
        memory=None if stability is None else _memory(stability, difficulty),
        due=None if due is None else _instant(due),
        last_review=None if last_review is None else _instant(last_review),
        reps=_whole(reps),
        lapses=_whole(lapses),
        checks=_whole(added[0], most=_MOST_CHECKS) if added else 0,
    )


def _review_list(log: ReviewLog) -> list[Any]:
    return [
        optional_millis(log.reviewed_at),
        log.rating.value,
        log.kind.value,
        log.duration_ms,
        log.elapsed_days,
        log.scheduled_days,
        log.after.stability,
        log.after.difficulty,
        log.recall_score,
        log.suggested and log.suggested.value,
        *_schedule_list(log.before),
        None if log.confidence is None else log.confidence.value,
    ]


def _review_from(values: Any) -> ReviewLog:  # noqa: ANN401  what a JSON text holds
    at, rating, kind, duration, elapsed, scheduled, stability, difficulty, score, suggested, *rest = _list_of(
        values, 18, 20
    )
    # Version 1 of the deck file knew neither checks nor confidence: the schedule was the end of the list.
    before, confidence = (rest, None) if len(rest) == 8 else (rest[:9], rest[9])
    return ReviewLog(
        id=ReviewId(0),
        card_id=CardId(0),
        rating=_member(Rating, rating),
        reviewed_at=_instant(at),
        duration_ms=_whole(duration),
        kind=_member(ReviewKind, kind),
        before=_schedule_from(before),
        after=_memory(stability, difficulty),
        elapsed_days=_whole(elapsed),
        scheduled_days=_number(scheduled, least=0.0, most=1e6),
        recall_score=None if score is None else _number(score, least=0.0, most=1.0),
        suggested=None if suggested is None else _member(Rating, suggested),
        confidence=None if confidence is None else _member(Confidence, confidence),
    )


def _withdrawal_record(withdrawn: Withdrawal) -> dict[str, Any]:
    return {"reason": withdrawn.reason.value, "note": withdrawn.note, "at": instant_text(withdrawn.at)}


def _withdrawal_from(record: Any) -> Withdrawal | None:  # noqa: ANN401  what a JSON text holds
    if record is None:
        return None
    if not isinstance(record, dict) or "reason" not in record or not isinstance(record.get("note", ""), str):
        raise TypeError("a withdrawal is no object with a reason and a note")
    at = instant_from(record.get("at"))
    if at is None:
        raise ValueError("a withdrawal has no instant")
    return Withdrawal(reason=Reason(record["reason"]), note=record.get("note", ""), at=at)


def _memory(stability: Any, difficulty: Any) -> MemoryState:  # noqa: ANN401  what a JSON text holds
    return MemoryState(
        stability=_number(stability, least=1e-6, most=1e6), difficulty=_number(difficulty, least=1.0, most=10.0)
    )


def _list_of(values: Any, *counts: int) -> list[Any]:  # noqa: ANN401  what a JSON text holds
    if not isinstance(values, list) or len(values) not in counts:
        raise ValueError(f"a schedule or review is no list of {counts[-1]} values")
    return values


def _member(kind: type[E], value: Any) -> E:  # noqa: ANN401  what a JSON text holds
    return kind(_whole(value))


def _whole(value: Any, most: int = _LARGEST) -> int:  # noqa: ANN401  what a JSON text holds
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value <= most:
        raise ValueError(f"{value!r:.40} is no whole number from 0 to {most}")
    return value


def _number(value: Any, *, least: float, most: float) -> float:  # noqa: ANN401  what a JSON text holds
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    if not is_number or not math.isfinite(value) or not least <= value <= most:
        raise ValueError(f"{value!r:.40} is no number from {least} to {most}")
    return float(value)


def _instant(millis: Any) -> datetime:  # noqa: ANN401  what a JSON text holds
    if not isinstance(millis, int) or isinstance(millis, bool) or not _FIRST <= millis <= _LAST:
        raise ValueError(f"{millis!r:.40} is no instant from 1800 to 3000")
    return from_millis(millis)
