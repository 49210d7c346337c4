"""Every mutation of the collection goes through here, so that every mutation can be undone."""

from collections.abc import Callable
from dataclasses import dataclass

from quizapp.core.changes import Action, ChangeSet, Snapshot
from quizapp.errors import QuizAppError
from quizapp.storage.collection import Collection


class StaleError(QuizAppError):
    """What was to be changed is no longer as it was shown: another program changed it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One mutation that can be taken back: writing `inverse` does it, if the objects still have `fingerprint`."""

    action: Action
    inverse: Snapshot
    fingerprint: int


def make_step(collection: Collection, action: Action, after: Callable[[], Snapshot]) -> Step:
    """Bring `collection` to the snapshot that `after` makes, in one transaction; return what takes it back.

    `after` is called inside the transaction: what it reads cannot change before it is written, and what it raises
    leaves the collection as it was.
    """
    with collection.transaction():
        target = after()
        return Step(action=action, inverse=collection.swap(target), fingerprint=target.fingerprint)


class History:
    """The undo and redo stacks of one window or terminal; they end with it."""

    def __init__(self, collection: Collection) -> None:
        self._collection = collection
        self._undo: list[Step] = []
        self._redo: list[Step] = []

    @property
    def undoable(self) -> Action | None:
        """What `undo` would take back; None where there is nothing."""
        return self._undo[-1].action if self._undo else None

    @property
    def newest(self) -> Step | None:
        """The step that `undo` would take back, for asking later whether it still is that one."""
        return self._undo[-1] if self._undo else None

    @property
    def redoable(self) -> Action | None:
        """What `redo` would do again; None where there is nothing."""
        return self._redo[-1].action if self._redo else None

    def perform(self, action: Action, after: Callable[[], Snapshot]) -> ChangeSet:
        """Bring the collection to the snapshot that `after` makes and remember how to take it back.

        Raises what `after` raises, and QuizAppError where the collection cannot be written; nothing is written then.
        """
        return self.record(make_step(self._collection, action, after))

    def record(self, step: Step) -> ChangeSet:
        """Remember a step that was made on a connection of its own, such as a worker's import."""
        self._undo.append(step)
        self._redo.clear()
        return step.inverse.change_set

    def undo(self) -> tuple[Action, ChangeSet]:
        """Take the newest step back and return what it was and what that touched.

        Raises StaleError, with nothing written, where another program has changed the same objects since; that
        step is then forgotten. Raises IndexError where there is nothing to undo.
        """
        return self._move(self._undo, self._redo)

    def redo(self) -> tuple[Action, ChangeSet]:
        """Do the newest undone step again; raises as `undo` does."""
        return self._move(self._redo, self._undo)

    def _move(self, source: list[Step], target: list[Step]) -> tuple[Action, ChangeSet]:
        step = source[-1]
        try:
            reverse = self._reverse(step)
        except StaleError:
            source.pop()
            raise
        source.pop()
        target.append(reverse)
        return step.action, step.inverse.change_set

    def _reverse(self, step: Step) -> Step:
        with self._collection.transaction():
            # Looked at before anything is written: a card that was answered since could not even be deleted.
            if self._as_it_is(step.inverse).fingerprint != step.fingerprint:
                raise StaleError(
                    "This can no longer be taken back: another program has changed it since.", "Nothing was changed."
                )
            found = self._collection.swap(step.inverse)
        return Step(action=step.action, inverse=found, fingerprint=step.inverse.fingerprint)

    def _as_it_is(self, snapshot: Snapshot) -> Snapshot:
        """Return the objects of `snapshot` as the collection has them."""
        decks = self._collection.decks.get_many(snapshot.decks)
        cards = self._collection.cards.get_many(snapshot.cards)
        reviews = self._collection.reviews.get_many(snapshot.reviews)
        return Snapshot(
            decks={key: decks.get(key) for key in snapshot.decks},
            cards={key: cards.get(key) for key in snapshot.cards},
            reviews={key: reviews.get(key) for key in snapshot.reviews},
        )
