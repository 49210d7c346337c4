"""Which queue a session asks for what the student wants to study, and what becomes of the answers."""

from datetime import datetime

from quizapp.core.study_request import Scope, StudyMode, StudyRequest
from quizapp.services.answers import Answers, ScheduledAnswers
from quizapp.services.cram_answers import CramAnswers
from quizapp.services.cram_queue import CramQueue
from quizapp.services.daily_limits import DailyLimits
from quizapp.services.day_loads import DayLoads
from quizapp.services.early_queue import Ahead, EarlyQueue, ForgottenToday
from quizapp.services.foundation import Foundation
from quizapp.services.mixed_queue import MixedQueue
from quizapp.services.new_queue import NewQueue
from quizapp.services.study_queue import StudyQueue
from quizapp.services.workload import Workload


def queue_for(request: StudyRequest, foundation: Foundation, now: datetime) -> StudyQueue:
    """Return the queue of a session that begins at `now`, or goes on, with what `request` asks for."""
    collection, days = foundation.collection, foundation.days
    scope = scope_of(request, foundation, now)
    if request.mode is StudyMode.CRAM:
        return CramQueue(collection, days, now, scope)
    if request.mode is StudyMode.AHEAD:
        return EarlyQueue(collection, days, now, Ahead(collection, days, scope))
    if request.mode is StudyMode.FORGOTTEN:
        return EarlyQueue(collection, days, now, ForgottenToday(collection, days, scope, now))
    rules = foundation.rules
    limits = DailyLimits(collection, rules)
    workload = Workload(collection, days, now, limits=limits, scope=scope, bury_siblings=rules.bury_siblings)
    return (NewQueue if request.mode is StudyMode.NEW else MixedQueue)(collection, workload)


def answers_of(queue: StudyQueue, foundation: Foundation) -> Answers:
    """Return what a session does with the answers to the cards of `queue`."""
    if isinstance(queue, CramQueue):
        return CramAnswers(queue)
    collection, days = foundation.collection, foundation.days
    return ScheduledAnswers(collection, foundation.scheduler, DayLoads(collection, days))


def scope_of(request: StudyRequest, foundation: Foundation, now: datetime) -> Scope:
    """Return the cards that `request` is about: its query is asked at `now`."""
    if request.query is None:
        return request.scope
    today = foundation.days.day_of(now)
    found = foundation.collection.decks.find(request.query, day_end=foundation.days.end_of(today), today=today)
    return Scope(decks=frozenset(found))
