"""The order of a backlog: what is likeliest to be recalled is asked first, as least is lost by letting the rest wait.

The order of the cards that wait does not change during a study day, so it is read once.
"""

from quizapp.core.ids import CardId, DeckId
from quizapp.services.workload import Workload
from quizapp.storage.collection import Collection

# So many cards are known at a time: a day's reviews as a rule.
_KNOWN = 1_000


class RecallOrder:
    """Knows which of the reviews that wait is next."""

    def __init__(self, collection: Collection) -> None:
        self._queue = collection.queue
        self._ordered: list[CardId] = []

    def first(self, workload: Workload, avoid_deck: DeckId | None) -> CardId | None:
        """Return the waiting review likeliest to be recalled, one of another deck than `avoid_deck` if there is any."""
        return self._known(workload, avoid_deck) or self._known(workload, avoid_deck, anew=True)

    def forget(self) -> None:
        """Read the order anew when next asked."""
        self._ordered = []

    def _known(self, workload: Workload, avoid_deck: DeckId | None, *, anew: bool = False) -> CardId | None:
        scope, day_end, today = workload.scope, workload.day_end, workload.today
        if anew:
            self._ordered = self._queue.likeliest_recalled(scope, day_end=day_end, today=today, limit=_KNOWN)
        return self._queue.first_review_of(self._ordered, scope, day_end=day_end, today=today, avoid_deck=avoid_deck)
