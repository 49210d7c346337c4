"""What is known of one card's memory, as a chart and a table of answers show it."""

from collections.abc import Callable, Sequence
from datetime import timedelta

from quizapp.core.review import ReviewLog
from quizapp.core.study_day import StudyDays
from quizapp.gui import recall_wording, wording
from quizapp.gui.i18n import tr
from quizapp.gui.widgets.charts.data import Bar, BarData
from quizapp.services.card_memory import CardMemory

_NONE = "–"


def forgetting_curve(memory: CardMemory) -> BarData:
    """Return the forgetting curve as bars, what is still to come in another tone."""
    bars = (
        Bar(
            label=wording.day(point.day),
            tick=wording.short_day(point.day),
            value=point.recall,
            tone="accent" if point.day <= memory.today else "border",
        )
        for point in memory.curve
    )
    return BarData(
        bars=tuple(bars),
        label_header=tr("Day"),
        value_header=tr("Recall"),
        maximum=1.0,
        value_text=wording.percent,
    )


def finding(memory: CardMemory) -> str:
    """Return what the forgetting curve says: "Recall 94 % today, 90 % on 4 Dec, when it is due"; "" for a new card."""
    if memory.recall is None:
        return ""
    today = wording.percent(memory.recall)
    if memory.due is None:
        return tr("Recall {today} today", today=today)
    if memory.due.day <= memory.today:
        return tr("Recall {today} today, when it is due", today=today)
    due, then = wording.short_day(memory.due.day), wording.percent(memory.due.recall)
    return tr("Recall {today} today, {then} on {day}, when it is due", today=today, then=then, day=due)


def answer_table(answers: Sequence[ReviewLog], days: StudyDays) -> list[tuple[str, ...]]:
    """Return the table of `answers` in their order, its headings first.

    How much was recalled and how sure the student was have columns only where any of the answers tells.
    """
    columns: list[tuple[str, Callable[[ReviewLog], str]]] = [
        (tr("Day"), lambda log: wording.day(days.day_of(log.reviewed_at))),
        (tr("Rating"), lambda log: wording.rating(log.rating)),
    ]
    if any(log.recall_score is not None for log in answers):
        columns.append((tr("Recalled"), _recalled))
    if any(log.confidence is not None for log in answers):
        columns.append((tr("Sure?"), _confidence))
    columns += [
        (tr("Time"), lambda log: tr("{number} s", number=wording.number(log.duration_ms / 1000))),
        (tr("Next after"), lambda log: wording.interval(timedelta(days=log.scheduled_days))),
        (tr("Stability"), lambda log: wording.interval(timedelta(days=log.after.stability))),
    ]
    rows = (tuple(text(log) for _, text in columns) for log in answers)
    return [tuple(heading for heading, _ in columns), *rows]


def _recalled(log: ReviewLog) -> str:
    if log.recall_score is None or log.suggested is None:
        return _NONE
    share, suggested = wording.percent(log.recall_score), wording.rating(log.suggested)
    return tr("{share}, suggests {rating}", share=share, rating=suggested)


def _confidence(log: ReviewLog) -> str:
    return _NONE if log.confidence is None else recall_wording.confidence(log.confidence)
