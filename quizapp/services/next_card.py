"""Which card is asked next.

Cards whose learning step is over come first, then reviews with the new cards spread evenly among them. A card of the
deck that was asked last waits while another deck has a card due. Reviews come as they fell due; in a backlog those
likeliest to be recalled come first. All of it follows from the collection, the clock and
the deck asked last, so a session that was left, or killed, goes on with the card it would have asked.
"""

from collections.abc import Iterator
from datetime import datetime, timedelta

from quizapp.core.card import Card
from quizapp.core.ids import CardId, DeckId
from quizapp.services.recall_order import RecallOrder
from quizapp.services.workload import Workload
from quizapp.storage.collection import Collection
from quizapp.storage.queue import QueueStore

# A card in a learning step is asked this much early rather than letting the student wait idly.
LEARN_AHEAD = timedelta(minutes=20)
_MILLISECOND = timedelta(milliseconds=1)


def next_card(
    collection: Collection, workload: Workload, backlog: RecallOrder, *, now: datetime, last_deck: DeckId | None
) -> Card | None:
    """Return the card to ask at `now`, None where nothing is left to ask. `last_deck` is that of the card before."""
    fallback: Card | None = None
    for card_id in _candidates(collection.queue, workload, backlog, now, last_deck):
        card = None if card_id is None else collection.cards.get(card_id)
        if card is None:
            continue
        if card.deck_id != last_deck:
            return card
        fallback = fallback or card
    return fallback or _early(collection, workload, now, last_deck)


def _early(collection: Collection, workload: Workload, now: datetime, last_deck: DeckId | None) -> Card | None:
    """Return a card in a learning step that is soon over; any of today if it was answered at an instant to come."""

    def first(until: datetime) -> CardId | None:
        return collection.queue.next_learning(workload.scope, until=until, today=workload.today, avoid_deck=last_deck)

    soon = first(now + LEARN_AHEAD)
    found = soon or first(workload.day_end - _MILLISECOND)
    card = None if found is None else collection.cards.get(found)
    if soon or card is None or card.schedule.last_review is None:
        return card
    # A clock that was set back is no reason to wait for it.
    return card if card.schedule.last_review > now else None


def _candidates(
    queue: QueueStore, workload: Workload, backlog: RecallOrder, now: datetime, last_deck: DeckId | None
) -> Iterator[CardId | None]:
    scope, today = workload.scope, workload.today

    def new() -> CardId | None:
        return queue.next_new(scope, today=today) if workload.new_today else None

    def review() -> CardId | None:
        if not workload.counts.due:
            return None
        if workload.is_backlog:
            return backlog.first(workload, last_deck)
        return queue.next_review(scope, day_end=workload.day_end, today=today, avoid_deck=last_deck)

    yield queue.next_learning(scope, until=now, today=today, avoid_deck=last_deck)
    new_first = workload.new_is_next
    if new_first:
        yield new()
    yield review()
    if not new_first:
        yield new()
