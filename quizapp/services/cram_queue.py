"""Cramming: all the cards of a selection are asked until each is known, and the schedule stays as it is.

The round is a note in the collection. So an answer in it is a step of the history like any other: it is on disk before
the next card is asked, can be taken back, and the round goes on where it was left on the same day.
"""

from contextlib import suppress
from datetime import datetime, timedelta
from hashlib import blake2b

from quizapp.core.card import Card
from quizapp.core.changes import Snapshot
from quizapp.core.clock import from_millis, to_millis
from quizapp.core.cram import CramRound
from quizapp.core.ids import CardId
from quizapp.core.queue import DueCounts
from quizapp.core.review import Rating
from quizapp.core.study_day import StudyDays
from quizapp.core.study_request import Scope
from quizapp.services.pace import Pace
from quizapp.services.workload import Progress
from quizapp.storage.collection import Collection

COMES_BACK = timedelta(minutes=1)
"""How long after Again a card comes back, if there are others meanwhile."""

_NOTE = "cram"


class CramQueue:
    """A StudyQueue of all cards of a scope, whether due or not."""

    def __init__(self, collection: Collection, days: StudyDays, now: datetime, scope: Scope) -> None:
        """Begin a round at `now`, or go on with today's round over the same cards unless it has come to its end."""
        self._collection = collection
        self._days = days
        self._scope = scope
        self._pace = Pace(collection)
        self._beginning = CramRound(subject=_name_of(scope), began=from_millis(to_millis(now)))
        noted = self._noted()
        if noted is not None and noted.subject == self._beginning.subject and self._is_of_today(noted, now):
            self._beginning = CramRound(subject=noted.subject, began=noted.began)
        self.recount(now)
        if not self._left:
            self._beginning = CramRound(subject=_name_of(scope), began=from_millis(to_millis(now)))
            self.recount(now)

    @property
    def progress(self) -> Progress:
        """How many cards are known, and how many are not yet."""
        left = len(self._left)
        counts = DueCounts(due=left - len(self._missed), learning=len(self._missed), new=0)
        return Progress(done=self._known, counts=counts, minutes_left=self._pace.minutes_for(left))

    def next_card(self, now: datetime) -> Card | None:
        """Return the card to ask at `now`: one that was missed a while ago, else the next, else any that was missed."""
        missed = min(self._missed, key=self._missed.__getitem__, default=None)
        found = next((card_id for card_id in self._left if card_id not in self._missed), missed)
        if missed is not None and now >= self._missed[missed] + COMES_BACK:
            found = missed
        return None if found is None else self._collection.cards.get(found)

    def asks(self, card: Card) -> bool:
        """Whether `card` is not known yet."""
        return card.id in self._left

    def keep_answer(self, card: Card, rating: Rating, now: datetime) -> Snapshot:
        """Return what brings the collection to where `card` was rated at `now`: no log, and the card as it is."""
        after = self._round().answered(card.id, rating, now)
        return Snapshot(cards={card.id: card}, notes={_NOTE: after.text})

    def count_answer(self, _before: Card, _after: Card, *, duration_ms: int, now: datetime) -> None:
        """Take one answer, which has been kept, into account."""
        self._follow(self._round())
        self._pace.count_answer(duration_ms)
        if self._days.day_of(now) != self._today:
            self.recount(now)

    def recount(self, now: datetime) -> None:
        """Look at the cards and the round anew."""
        self._today = self._days.day_of(now)
        self._cards = self._collection.selections.all_of(self._scope, today=self._today)
        self._pace.recount()
        self._follow(self._round())

    def _follow(self, present: CramRound) -> None:
        self._left = dict.fromkeys(card_id for card_id in self._cards if card_id not in present.known)
        self._missed = {card_id: at for card_id, at in present.missed.items() if card_id in self._left}
        self._known = len(present.known)

    def _round(self) -> CramRound:
        """Return this round as it is noted, or as it was at its beginning."""
        noted = self._noted()
        is_this = noted is not None and (noted.subject, noted.began) == (self._beginning.subject, self._beginning.began)
        return noted if noted is not None and is_this else self._beginning

    def _noted(self) -> CramRound | None:
        text = self._collection.note(_NOTE)
        if text is not None:
            with suppress(ValueError, LookupError, TypeError):
                return CramRound.from_text(text)
        return None

    def _is_of_today(self, noted: CramRound, now: datetime) -> bool:
        return self._days.day_of(noted.began) == self._days.day_of(now)


def _name_of(scope: Scope) -> str:
    """Return a short name that is the same for the same scope in every run."""
    ids: list[CardId] = sorted(scope.cards or ())
    text = f"decks {sorted(scope.decks)}" if scope.decks is not None else f"cards {ids}" if scope.cards else "all"
    return blake2b(text.encode(), digest_size=8).hexdigest()
