"""Planned breaks: the reviews that fall into one are moved before or after it, as far as memory allows.

The breaks are a note in the collection: planning one and moving its reviews is one step, taken back as a whole.
"""

import json
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import date

from quizapp.core.card import Card
from quizapp.core.changes import Action, ChangeSet, Snapshot
from quizapp.core.easy_days import Holiday, merged
from quizapp.core.ids import CardId
from quizapp.scheduling.scheduler import Scheduler
from quizapp.services.day_loads import DayLoads
from quizapp.services.foundation import Foundation
from quizapp.storage.collection import Collection

_NOTE = "breaks"


def planned_breaks(collection: Collection) -> tuple[Holiday, ...]:
    """Return the breaks that were planned, in order, those that are over among them."""
    # A note that another version wrote in its own way is as good as none.
    with suppress(ValueError, TypeError):
        noted = json.loads(collection.note(_NOTE) or "[]")
        return merged([(date.fromisoformat(first), date.fromisoformat(last)) for first, last in noted])
    return ()


class BreakService:
    """Plans breaks, and says which are to come. What is answered from now on keeps away from them by itself, once the
    rules of study have been made anew.
    """

    def __init__(self, foundation: Foundation) -> None:
        self._foundation = foundation

    @property
    def to_come(self) -> tuple[Holiday, ...]:
        """The planned breaks that are not over, in order."""
        today = self._foundation.days.day_of(self._foundation.clock.now())
        return tuple(each for each in planned_breaks(self._foundation.collection) if each[1] >= today)

    def plan(self, holiday: Holiday) -> ChangeSet:
        """Plan a break, and move the reviews that are due in it out of it where that can be.

        One undoable step; the true days since the last review still reach the memory model. Long, for many reviews.
        """

        def planned() -> Snapshot:
            breaks = merged((*self.to_come, holiday))
            cards = {card.id: card for card in self._moved(holiday, breaks)}
            return Snapshot(cards=cards, notes={_NOTE: _text_of(breaks)})

        return self._foundation.history.perform(Action.PLAN_BREAK, planned)

    def remove(self, holiday: Holiday) -> ChangeSet:
        """Let go of a break to come; reviews that were moved for it stay where they are. One undoable step."""

        def removed() -> Snapshot:
            return Snapshot(notes={_NOTE: _text_of([each for each in self.to_come if each != holiday])})

        return self._foundation.history.perform(Action.REMOVE_BREAK, removed)

    def _moved(self, holiday: Holiday, breaks: tuple[Holiday, ...]) -> list[Card]:
        base = self._foundation
        now, days = base.clock.now(), base.days
        settings = base.scheduler.settings
        scheduler = Scheduler(replace(settings, easy_days=replace(settings.easy_days, holidays=breaks)), days)
        due = base.collection.queue.reviews_due_between(days.start_of(holiday[0]), days.end_of(holiday[1]))
        cards = base.collection.cards.get_many(due)
        decks = base.collection.decks.get_many({card.deck_id for card in cards.values()})
        loads = DayLoads(base.collection, days)
        moved = []
        for card_id in due:
            card = cards[CardId(card_id)]
            schedule = scheduler.moved(card, now, deck=decks[card.deck_id], loads=loads.at(now))
            if schedule != card.schedule:
                moved.append(replace(card, schedule=schedule))
                loads.count_answer(moved[-1])
        return moved


def _text_of(breaks: Sequence[Holiday]) -> str:
    return json.dumps([[day.isoformat() for day in holiday] for holiday in breaks])
