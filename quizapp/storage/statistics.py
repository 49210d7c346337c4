"""Counts and sums over all answers and all cards.

Study days come as the instants at which they begin and end, so that time zones and clock changes are the caller's.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from quizapp.core.card import MemoryState
from quizapp.core.clock import from_millis, to_millis
from quizapp.core.habits import RatingCount
from quizapp.core.review import Rating, ReviewKind
from quizapp.core.stats import (
    LONGEST_ANSWER_MS,
    MATURE_DAYS,
    CardCounts,
    DayAnswers,
    DueDay,
    Retention,
    TopicRetention,
)
from quizapp.storage.connection import Connection
from quizapp.storage.rows import Row
from quizapp.storage.statements import select

_TEST = "kind = 1 AND elapsed_days > 0"
# Answered by the index review_by_time alone: a million answers are summed without touching the table.
_ANSWERS = select(
    "count(*) FILTER (WHERE kind = 0), count(*) FILTER (WHERE kind = 1), count(*) FILTER (WHERE kind = 2), "
    f"count(*) FILTER (WHERE {_TEST} AND rating > 1), count(*) FILTER (WHERE {_TEST}), "
    "sum(min(duration_ms, :longest))",
    "FROM review WHERE reviewed_at >= :start AND reviewed_at < :end",
)
# The conditions of the partial indexes card_review and card_learning, word for word.
_WAITING = "suspended = 0 AND superseded_by IS NULL AND withdrawn IS NULL AND due >= :start AND due < :end"
_DUE = (
    select("count(*)", f"FROM card WHERE state = 2 AND {_WAITING}"),
    select("count(*)", f"FROM card WHERE state IN (1, 3) AND {_WAITING}"),
)
_CARDS = """
    SELECT
        CASE WHEN withdrawn IS NOT NULL THEN 'withdrawn' WHEN superseded_by IS NOT NULL THEN 'superseded'
            WHEN suspended THEN 'suspended'
            WHEN state = 0 THEN 'new' WHEN state = 1 THEN 'learning' WHEN state = 3 THEN 'relearning'
            WHEN stability >= :mature THEN 'mature' ELSE 'young' END AS standing,
        count(*)
    FROM card GROUP BY standing
"""
# The answers are grouped by the index review_by_time alone, so that the tables are asked once a card and once a deck.
# A deck that names a topic twice counts once.
_TOPICS = f"""
    WITH asked AS MATERIALIZED (
        SELECT card_id, count(*) AS total, count(*) FILTER (WHERE rating > 1) AS passed
        FROM review WHERE reviewed_at >= :start AND reviewed_at < :end AND {_TEST} GROUP BY card_id
    ), tested AS MATERIALIZED (
        SELECT deck_id, sum(passed) AS passed, sum(total) AS total
        FROM asked CROSS JOIN card ON card.id = card_id GROUP BY deck_id
    ), topic AS MATERIALIZED (
        SELECT DISTINCT deck_id, facet.id, name FROM facet JOIN deck_facet ON facet_id = facet.id WHERE kind = 'topic'
    )
    SELECT name, sum(passed), sum(total) FROM topic JOIN tested USING (deck_id)
    GROUP BY topic.id HAVING sum(total) >= :least
    ORDER BY 1.0 * sum(passed) / sum(total), sum(total) DESC, name LIMIT :most
"""  # noqa: S608 -- put together from this module's own condition
_RATED = select(
    "kind, before_state = 0 AS first, rating, count(*), sum(min(duration_ms, :longest))",
    "FROM (SELECT kind, before_state, rating, duration_ms FROM review ORDER BY reviewed_at DESC, id DESC LIMIT :last) "
    "GROUP BY kind, first, rating",
)
_STUDIED = select(
    "stability, difficulty, last_review, due",
    "FROM card WHERE stability IS NOT NULL AND suspended = 0 AND superseded_by IS NULL AND withdrawn IS NULL",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class DayBounds:
    """A study day: from `start` up to, not including, `end`."""

    day: date
    start: datetime
    end: datetime


class StatisticsStore:
    """Reads sums; changes nothing."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def first_answer_at(self) -> datetime | None:
        """Return the instant of the earliest answer, None without any."""
        millis = self._connection.value("SELECT min(reviewed_at) FROM review")
        return None if millis is None else from_millis(millis)

    def answers_per_day(self, days: Iterable[DayBounds]) -> list[DayAnswers]:
        """Return the answers of each of `days`, in their order, without the days that have none."""
        counted = (self._answers(bounds) for bounds in days)
        return [day for day in counted if day.answers]

    def due_per_day(self, days: Iterable[DayBounds]) -> tuple[DueDay, ...]:
        """Return for each of `days` how many cards come due on it; cards out of study count nowhere.

        A buried card counts on the day on which it was due before.
        """
        return tuple(
            DueDay(day=bounds.day, cards=self._due(to_millis(bounds.start), to_millis(bounds.end))) for bounds in days
        )

    def due_before(self, instant: datetime) -> int:
        """Return how many cards came due before `instant` and still wait."""
        return self._due(0, to_millis(instant))

    def cards_by_state(self) -> CardCounts:
        """Return how many cards there are, by where they stand."""
        return CardCounts(**{row[0]: row[1] for row in self._connection.rows(_CARDS, mature=MATURE_DAYS)})

    def weakest_topics(self, start: datetime, end: datetime, *, least: int, most: int) -> list[TopicRetention]:
        """Return the `most` topics of which the smallest share was recalled from `start` up to, not including, `end`.

        The weakest come first, of equally weak ones those tested more often. Topics with fewer than `least` tests
        of memory, at least 1, are left out; an answer counts for each topic of its card's deck.
        """
        span = {"start": to_millis(start), "end": to_millis(end)}
        return [
            TopicRetention(topic=topic, retention=Retention(passed=passed, total=total))
            for topic, passed, total in self._connection.rows(_TOPICS, **span, least=least, most=most)
        ]

    def rating_counts(self, *, last: int) -> list[RatingCount]:
        """Return how the `last` answers were rated, by what they were to."""
        rows = self._connection.rows(_RATED, longest=LONGEST_ANSWER_MS, last=last)
        return [
            RatingCount(
                kind=ReviewKind(kind), first=bool(first), rating=Rating(rating), answers=answers, milliseconds=millis
            )
            for kind, first, rating, answers, millis in rows
        ]

    def studied_memories(self) -> list[tuple[MemoryState, datetime, datetime]]:
        """Return memory, last answer and due instant of every card that was ever asked and is still in study."""
        return [
            (MemoryState(stability=stability, difficulty=difficulty), from_millis(last_review), from_millis(due))
            for stability, difficulty, last_review, due in self._connection.rows(_STUDIED)
        ]

    def _answers(self, bounds: DayBounds) -> DayAnswers:
        (row,) = self._connection.rows(
            _ANSWERS, start=to_millis(bounds.start), end=to_millis(bounds.end), longest=LONGEST_ANSWER_MS
        )
        return _day_answers(bounds.day, row)

    def _due(self, start: int, end: int) -> int:
        return sum(self._connection.value(statement, start=start, end=end) for statement in _DUE)


def _day_answers(day: date, row: Row) -> DayAnswers:
    learn, review, relearn, passed, tested, milliseconds = row
    return DayAnswers(
        day=day,
        learn=learn,
        review=review,
        relearn=relearn,
        milliseconds=milliseconds or 0,
        retention=Retention(passed=passed, total=tested),
    )
