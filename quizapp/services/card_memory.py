"""What is known of the memory of one card: every answer, and how likely it was and will be recalled."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import pairwise

from quizapp.core.card import Card, Schedule, State
from quizapp.core.review import ReviewLog
from quizapp.core.study_day import StudyDays
from quizapp.scheduling.scheduler import Scheduler

_MOST_STEPS = 90
_DAY = timedelta(days=1)
_FEWEST_DAYS_AFTER = timedelta(days=3)


@dataclass(frozen=True, slots=True, kw_only=True)
class RecallOn:
    """How likely a card was or will be recalled at the start of a study day, 0 to 1."""

    day: date
    recall: float


@dataclass(frozen=True, slots=True, kw_only=True)
class CardMemory:
    """`recall` is how likely the card is recalled now, None while it is new; `answers` has all, the oldest first.

    `curve` is the forgetting curve from the day of the first answer, through every answer, to some days after the card
    is due: at most about a hundred points in equal steps of a day or more. `due` is the point of the day on which the
    card is due. Both are empty while it is new, and a card that rests is not due. `today` is the study day of now.
    """

    recall: float | None
    answers: tuple[ReviewLog, ...]
    curve: tuple[RecallOn, ...] = ()
    due: RecallOn | None = None
    today: date


def card_memory(
    card: Card, answers: Sequence[ReviewLog], scheduler: Scheduler, days: StudyDays, now: datetime
) -> CardMemory:
    """Return what is known of `card`, whose `answers` are the oldest first, at `now` (aware)."""
    schedule, today = card.schedule, days.day_of(now)
    if schedule.memory is None or schedule.last_review is None:
        return CardMemory(recall=None, answers=tuple(answers), today=today)
    due = days.day_of(schedule.due or now)
    memories = [*(_after(answer) for answer in answers[:-1]), schedule]
    return CardMemory(
        recall=scheduler.retrievability(schedule, now),
        answers=tuple(answers),
        curve=_curve(memories, max(due, today), scheduler, days),
        due=None if card.rests else _recall_on(due, schedule, scheduler, days),
        today=today,
    )


def _curve(memories: Sequence[Schedule], last: date, scheduler: Scheduler, days: StudyDays) -> tuple[RecallOn, ...]:
    """Follow one memory after another, each from its review to the next, the last one beyond the day `last`."""
    starts = [days.day_of(memory.last_review) for memory in memories if memory.last_review is not None]
    first = starts[0]
    end = last + max(_FEWEST_DAYS_AFTER, (last - first) // 4)
    step = max(1, -(-(end - first).days // _MOST_STEPS))
    points: list[RecallOn] = []
    for memory, (start, until) in zip(memories, pairwise([*starts, end + _DAY]), strict=True):
        onward = -(-(start - first).days // step) * step
        offsets = range(onward, (until - first).days, step)
        points += [_recall_on(first + offset * _DAY, memory, scheduler, days) for offset in offsets]
    return tuple(points)


def _recall_on(day: date, memory: Schedule, scheduler: Scheduler, days: StudyDays) -> RecallOn:
    return RecallOn(day=day, recall=scheduler.retrievability(memory, days.start_of(day)))


def _after(answer: ReviewLog) -> Schedule:
    return Schedule(state=State.REVIEW, memory=answer.after, last_review=answer.reviewed_at)
