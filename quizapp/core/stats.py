"""What statistics report, and the sums that lead from days to findings."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

LONGEST_ANSWER_MS = 60_000
"""What an answer counts for at most when time is summed; longer is a pause."""

MATURE_DAYS = 21
"""From this stability, in days, a card in review counts as mature."""

LEAST_TOPIC_TESTS = 5
"""A topic of which memory was tested less often says nothing: one forgotten card would make it the weakest."""

MOST_TOPICS = 10
"""How many of the weakest topics are reported."""

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Retention:
    """How many of `total` tests of memory were `passed`: a test is an answer to a card in state REVIEW at least one
    study day after its last, passed if it was not Again.
    """

    passed: int = 0
    total: int = 0

    @property
    def share(self) -> float | None:
        """The share passed, 0 to 1; None without any test."""
        return self.passed / self.total if self.total else None


@dataclass(frozen=True, slots=True, kw_only=True)
class DayAnswers:
    """The answers of one study day, counted by the kind they were: to cards being learnt, in review, relearnt.

    `milliseconds` is the time spent on them, each counted for LONGEST_ANSWER_MS at most.
    """

    day: date
    learn: int = 0
    review: int = 0
    relearn: int = 0
    milliseconds: int = 0
    retention: Retention = Retention()

    @property
    def answers(self) -> int:
        """All answers of the day."""
        return self.learn + self.review + self.relearn

    @property
    def minutes(self) -> float:
        """The time spent answering, in minutes."""
        return self.milliseconds / 60_000


@dataclass(frozen=True, slots=True, kw_only=True)
class TrueRetention:
    """What was recalled against what was aimed at (`desired`, 0 to 1). Both spans of days include today."""

    desired: float
    last_7_days: Retention
    last_30_days: Retention
    all_time: Retention


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicRetention:
    """What was recalled of the cards of all decks that have a topic; it was tested at least once."""

    topic: str
    retention: Retention

    @property
    def share(self) -> float:
        """The share passed, 0 to 1."""
        return self.retention.passed / self.retention.total


@dataclass(frozen=True, slots=True, kw_only=True)
class Streak:
    """Study days in a row with an answer. Today without one does not end the `current` streak before it is over."""

    current: int = 0
    longest: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class DueDay:
    """How many cards come due on a study day."""

    day: date
    cards: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Forecast:
    """The cards that come due on the days from today on, and apart from them the `backlog`: due before today."""

    backlog: int
    days: tuple[DueDay, ...]

    @property
    def total(self) -> int:
        """All of them, with the backlog."""
        return self.backlog + sum(day.cards for day in self.days)

    @property
    def busiest(self) -> DueDay | None:
        """The first day with the most cards; None where none comes due."""
        most = max(self.days, key=lambda day: day.cards, default=None)
        return most if most is not None and most.cards else None


@dataclass(frozen=True, slots=True, kw_only=True)
class CardCounts:
    """All cards by where they stand. Those in review are `young`, or `mature` from a stability of MATURE_DAYS.

    `suspended`, `superseded` and `withdrawn` cards are counted there only, under the last of these that they are.
    """

    new: int = 0
    learning: int = 0
    young: int = 0
    mature: int = 0
    relearning: int = 0
    suspended: int = 0
    superseded: int = 0
    withdrawn: int = 0

    @property
    def total(self) -> int:
        """All cards of the collection."""
        in_study = self.new + self.learning + self.young + self.mature + self.relearning
        return in_study + self.suspended + self.superseded + self.withdrawn


@dataclass(frozen=True, slots=True, kw_only=True)
class StatisticsReport:
    """How study went and what comes, as seen on the study day `today`.

    `year` are the last 365 days, oldest first, today the last, days without an answer included. `answers` counts
    all answers ever given. `weakest_topics` are those of which least was recalled in the last 30 days, the weakest
    first: MOST_TOPICS at most, each with LEAST_TOPIC_TESTS or more.
    """

    today: date
    retention: TrueRetention
    weakest_topics: tuple[TopicRetention, ...]
    year: tuple[DayAnswers, ...]
    streak: Streak
    forecast: Forecast
    cards: CardCounts
    answers: int

    @property
    def month(self) -> tuple[DayAnswers, ...]:
        """The last 30 days of the year."""
        return self.year[-30:]

    @property
    def days_studied(self) -> int:
        """On how many days of the year there was an answer."""
        return sum(day.answers > 0 for day in self.year)


@dataclass(frozen=True, slots=True, kw_only=True)
class TodayFigures:
    """The small figures of the Today page.

    `week` are the last seven study days, oldest first, today the last. `seconds_per_answer` is the mean of the
    week's answers, None without any.
    """

    week: tuple[DayAnswers, ...]
    seconds_per_answer: float | None

    @property
    def today(self) -> DayAnswers:
        """What was answered today."""
        return self.week[-1]

    @property
    def retention(self) -> Retention:
        """What was recalled in the week."""
        return retention_of(self.week)


def every_day(studied: Iterable[DayAnswers], *, last: date, count: int) -> tuple[DayAnswers, ...]:
    """Return the `count` days up to `last`, oldest first: as in `studied`, or empty where they are not there."""
    by_day = {day.day: day for day in studied}
    days = (last - back * _DAY for back in reversed(range(count)))
    return tuple(by_day.get(day) or DayAnswers(day=day) for day in days)


def retention_of(days: Iterable[DayAnswers]) -> Retention:
    """Return the retention of all `days` together."""
    counted = [day.retention for day in days]
    return Retention(passed=sum(one.passed for one in counted), total=sum(one.total for one in counted))


def streak_of(studied: Sequence[date], today: date) -> Streak:
    """Return the streaks in the days `studied`, in order; the current one may have ended yesterday, not before."""
    run, longest, previous = 0, 0, None
    for day in studied:
        run = run + 1 if previous is not None and day - previous == _DAY else 1
        longest = max(longest, run)
        previous = day
    alive = previous is not None and today - previous <= _DAY
    return Streak(current=run if alive else 0, longest=longest)


def seconds_per_answer(days: Iterable[DayAnswers]) -> float | None:
    """Return the mean time an answer of `days` took, in seconds; None without an answer."""
    counted = list(days)
    answers = sum(day.answers for day in counted)
    return sum(day.milliseconds for day in counted) / answers / 1_000 if answers else None
