"""Today's study: what waits, the session that works it off, and the summary at its end."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from quizapp.core.card import CardKind
from quizapp.core.changes import ChangeSet
from quizapp.core.easy_days import Holiday
from quizapp.core.queue import DayLimits, DueCounts
from quizapp.core.review import Rating, ReviewKind, ReviewLog
from quizapp.core.stats import LONGEST_ANSWER_MS
from quizapp.core.study_request import ALL_OF_TODAY, EVERYTHING, StudyRequest
from quizapp.services.backlog import Backlog, BacklogService
from quizapp.services.breaks import BreakService
from quizapp.services.daily_limits import DailyLimits
from quizapp.services.foundation import Foundation
from quizapp.services.queue_choice import answers_of, queue_for
from quizapp.services.recalling import RecallService
from quizapp.services.study import StudySession
from quizapp.services.workload import Progress, Workload

_TOPICS = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Today:
    """What the Today page shows. `topics` are the commonest of the cards that wait, with their numbers.

    `new_kept_back` and `reviews_kept_back` count the cards that wait only because of the daily limits; `decks` all
    decks there are. `wish` are the limits of this day alone, where there are such; `holiday` is the break it is in,
    `next_holiday` the first that is planned for later.
    """

    progress: Progress
    topics: tuple[tuple[str, int], ...]
    new_kept_back: int
    reviews_kept_back: int = 0
    decks: int
    wish: DayLimits | None = None
    holiday: Holiday | None = None
    next_holiday: Holiday | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DaySummary:
    """What was studied today.

    `recall` is the share of answers to cards in state REVIEW that were not Again, None without any.
    `learning_at` is the instant at which the next card in a learning step comes back today, None where none does.
    `due_tomorrow` counts cards asked before and new ones within the limits of that day. `points_recalled` is the mean
    share of key points that were recalled, of the answers that were typed or ticked; None without any.
    """

    cards: int
    answers: int
    minutes: float
    recall: float | None
    due_tomorrow: int
    learning_at: datetime | None
    new_kept_back: int
    points_recalled: float | None = None


class StudyService:
    """Opens study sessions and says what there is to study. `recall` cuts and compares answers."""

    def __init__(self, foundation: Foundation) -> None:
        self._foundation = foundation
        self._collection = foundation.collection
        self._history = foundation.history
        self._clock = foundation.clock
        self._days = foundation.days
        self._rules = foundation.rules
        self.recall = RecallService()
        self.limits = DailyLimits(self._collection, self._rules)
        self.breaks = BreakService(foundation)

    def today(self) -> Today:
        """Return what waits today in all decks."""
        workload = self._workload()
        topics = self._collection.queue.due_by_topic(day_end=workload.day_end, today=workload.today, limit=_TOPICS)
        return Today(
            progress=workload.progress,
            topics=tuple(topics),
            new_kept_back=workload.new_kept_back,
            reviews_kept_back=workload.reviews_kept_back,
            wish=self.limits.wished(workload.today),
            holiday=self._rules.easy_days.holiday_on(workload.today),
            next_holiday=self._rules.easy_days.next_after(workload.today),
            decks=self._collection.decks.count(),
        )

    def backlog(self) -> Backlog | None:
        """Return how the reviews that wait are worked off; None where a usual day does it. That takes its time."""
        now = self._clock.now()
        return BacklogService(self._foundation, self.limits).look(self._workload(), now)

    def usual_limits(self) -> DayLimits:
        """Return the limits of today where nothing is wished for it."""
        return self._workload().usual

    def allow_more_reviews(self, count: int) -> ChangeSet:
        """Let `count` reviews more into today than its limit, or than were answered where they are more."""
        workload = self._workload()
        reviews = max(workload.limits.reviews, workload.reviewed) + count
        self.limits.wish(workload.today, replace(workload.limits, reviews=reviews))
        return ChangeSet()

    def allow_more_new(self, count: int) -> ChangeSet:
        """Let `count` new cards more into today than its limit, or than were asked where they are more."""
        workload = self._workload()
        new = max(workload.limits.new, workload.introduced) + count
        self.limits.wish(workload.today, replace(workload.limits, new=new))
        return ChangeSet()

    def session(self, request: StudyRequest = ALL_OF_TODAY) -> StudySession:
        """Begin, or go on with, the study of what `request` asks for."""
        queue = queue_for(request, self._foundation, self._clock.now())
        return StudySession(
            collection=self._collection,
            history=self._history,
            clock=self._clock,
            recall=self.recall,
            queue=queue,
            answers=answers_of(queue, self._foundation),
        )

    def summary(self) -> DaySummary:
        """Return what was studied today and what comes next."""
        workload = self._workload()
        answers = self._collection.reviews.between(workload.day_start, workload.day_end)
        tests = [answer for answer in answers if answer.kind is ReviewKind.REVIEW]
        passed = sum(test.rating is not Rating.AGAIN for test in tests)
        tomorrow = workload.today + timedelta(days=1)
        waiting = self._collection.queue.counts(EVERYTHING, day_end=self._days.end_of(tomorrow), today=tomorrow)
        return DaySummary(
            cards=len({answer.card_id for answer in answers}),
            answers=len(answers),
            minutes=sum(min(answer.duration_ms, LONGEST_ANSWER_MS) for answer in answers) / 60_000,
            recall=passed / len(tests) if tests else None,
            due_tomorrow=_within(self.limits.on(tomorrow), waiting),
            learning_at=self._collection.queue.next_learning_due(day_end=workload.day_end, today=workload.today),
            new_kept_back=workload.new_kept_back,
            points_recalled=self._points_recalled(answers),
        )

    def _points_recalled(self, answers: Iterable[ReviewLog]) -> float | None:
        scored = [(answer.card_id, answer.recall_score) for answer in answers if answer.recall_score is not None]
        cards = self._collection.cards.get_many({card_id for card_id, _ in scored})
        chosen = {card.id for card in cards.values() if card.kind is CardKind.CHOICE}
        shares = [share for card_id, share in scored if card_id not in chosen]
        return sum(shares) / len(shares) if shares else None

    def _workload(self) -> Workload:
        return Workload(
            self._collection,
            self._days,
            self._clock.now(),
            limits=self.limits,
            bury_siblings=self._rules.bury_siblings,
        )


def _within(limits: DayLimits, waiting: DueCounts) -> int:
    """Return how many of the cards that wait a day takes that has these limits."""
    new = 0 if waiting.due > limits.reviews else min(waiting.new, limits.new)
    return min(waiting.due, limits.reviews) + waiting.learning + new
