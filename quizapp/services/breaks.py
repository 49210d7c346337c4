"""Planned breaks: the reviews that fall into one are moved before or after it, as far as memory allows."""

from dataclasses import replace

from quizapp.core.card import Card
from quizapp.core.changes import Action, ChangeSet, Snapshot
from quizapp.core.easy_days import Holiday
from quizapp.core.ids import CardId
from quizapp.services.day_loads import DayLoads
from quizapp.services.foundation import Foundation


class BreakService:
    """Moves reviews out of breaks. What is answered from now on keeps away from them by itself."""

    def __init__(self, foundation: Foundation) -> None:
        self._foundation = foundation

    def clear(self, holiday: Holiday) -> ChangeSet:
        """Move the reviews that are due in `holiday`, which is a break of the settings, out of it where that can be.

        One undoable step; the true days since the last review still reach the memory model. Long, for many reviews.
        """

        def moved() -> Snapshot:
            return Snapshot(cards={card.id: card for card in self._moved(holiday)})

        return self._foundation.history.perform(Action.MOVE_REVIEWS, moved)

    def _moved(self, holiday: Holiday) -> list[Card]:
        base = self._foundation
        now, days = base.clock.now(), base.days
        due = base.collection.queue.reviews_due_between(days.start_of(holiday[0]), days.end_of(holiday[1]))
        cards = base.collection.cards.get_many(due)
        decks = base.collection.decks.get_many({card.deck_id for card in cards.values()})
        loads = DayLoads(base.collection, days)
        moved = []
        for card_id in due:
            card = cards[CardId(card_id)]
            schedule = base.scheduler.moved(card, now, deck=decks[card.deck_id], loads=loads.at(now))
            if schedule != card.schedule:
                moved.append(replace(card, schedule=schedule))
                loads.count_answer(moved[-1])
        return moved
