"""Cards that are asked no more: retired, wrong or out of date; and the way back."""

from collections.abc import Iterable
from dataclasses import replace

from quizapp.core.changes import Action, ChangeSet, Snapshot
from quizapp.core.clock import Clock
from quizapp.core.ids import CardId
from quizapp.core.key_points import KeyPoints
from quizapp.core.withdrawal import CORRECTIONS, Reason, Withdrawal
from quizapp.services.card_texts import with_texts
from quizapp.services.history import History
from quizapp.services.lookup import FoundCard, with_decks
from quizapp.storage.collection import Collection

_ACTIONS = {
    Reason.RETIRED: Action.RETIRE,
    Reason.WRONG: Action.MARK_WRONG,
    Reason.OUTDATED: Action.MARK_OUTDATED,
}


class WithdrawalService:
    """Withdraws cards and brings them back. Each is one undoable step and passes over cards that are gone."""

    def __init__(self, collection: Collection, history: History, clock: Clock) -> None:
        self._collection = collection
        self._history = history
        self._clock = clock

    def withdraw(self, card_ids: Iterable[CardId], reason: Reason, note: str = "") -> ChangeSet:
        """Ask cards no more, for `reason` and with the student's own words on it; their history stays."""
        withdrawn = Withdrawal(reason=reason, note=note.strip(), at=self._clock.now())
        return self._history.change_cards(_ACTIONS[reason], card_ids, lambda card: replace(card, withdrawn=withdrawn))

    def bring_back(self, card_ids: Iterable[CardId]) -> ChangeSet:
        """Ask withdrawn cards again, from where they were."""
        return self._history.change_cards(Action.BRING_BACK, card_ids, lambda card: replace(card, withdrawn=None))

    def correct(self, card_id: CardId, *, question: str, answer: str, key_points: KeyPoints | None = None) -> ChangeSet:
        """Give a withdrawn card the right texts and ask it again. Takes and raises what `with_texts` does."""

        def after() -> Snapshot:
            card = with_texts(
                self._collection.cards.get(card_id), question=question, answer=answer, key_points=key_points
            )
            return Snapshot(cards={card_id: replace(card, withdrawn=None)})

        return self._history.perform(Action.BRING_BACK, after)

    def corrections(self, *, most: int = -1) -> list[FoundCard]:
        """Return the cards that wait for their correction, each with its deck, the last marked first; -1 for all."""
        return with_decks(self._collection, self._collection.cards.withdrawn(CORRECTIONS, most=most))
