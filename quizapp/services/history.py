"""What a student does to the collection goes through here, so that it can be undone.

Steps of study are kept in the collection too, in the transaction that makes them: they can be taken back after the next
start, even after a crash. Whoever takes one back looks first whether all is still as the step left it.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from quizapp.core.card import Card
from quizapp.core.changes import STUDY_ACTIONS, Action, ChangeSet, Snapshot
from quizapp.core.ids import CardId
from quizapp.core.progress import Stretch
from quizapp.errors import StaleError
from quizapp.storage.collection import Collection
from quizapp.storage.undo_steps import KeptStep

Moved = tuple[Action, ChangeSet]
"""What was taken back or done again, and what that touched."""

# A step about more objects than these is not kept beyond the end of the program: its text would be long.
_LARGEST_KEPT = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One mutation that can be taken back: writing `inverse` does it, if the objects still have `fingerprint`.

    `kept` is the id under which the collection keeps it, None where it does not.
    """

    action: Action
    inverse: Snapshot
    fingerprint: int
    kept: int | None = None
    change_set: ChangeSet = field(init=False, compare=False, repr=False)
    """What taking it back touches, which is what it touched: made with it, as an import is beside the window."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "change_set", self.inverse.change_set)

    @property
    def size(self) -> int:
        """How many objects it is about."""
        return self.inverse.size


def make_step(
    collection: Collection, action: Action, after: Callable[[], Snapshot], stretch: Stretch | None = None
) -> Step:
    """Bring `collection` to the snapshot that `after` makes, in one transaction; return what takes it back.

    `after` is called inside the transaction: what it reads cannot change before it is written, and what it raises
    leaves the collection as it was. `stretch` is as for `Collection.swap`.
    """
    with collection.transaction():
        target = after()
        return _made(collection, action, before=collection.swap(target, stretch), after=target)


def _made(collection: Collection, action: Action, *, before: Snapshot, after: Snapshot) -> Step:
    """Return the step that has just brought `before` to `after`, kept in the collection if it is one of study."""
    keeps = action in STUDY_ACTIONS and 0 < before.size <= _LARGEST_KEPT
    kept = collection.undo_steps.keep(action, before=before, after=after) if keeps else None
    return Step(action=action, inverse=before, fingerprint=after.fingerprint, kept=kept)


class History:
    """The undo and redo stacks of one window or terminal. They end with it, but for the steps that are kept."""

    def __init__(self, collection: Collection) -> None:
        self._collection = collection
        self._kept: list[KeptStep] = []
        """The steps of earlier runs: they lie below those of `_undo` and are read one at a time."""
        self._undo: list[Step] = []
        self._redo: list[Step] = []

    def resume(self) -> None:
        """Begin with the steps that the collection keeps, as if they had just been made."""
        self._kept = self._collection.undo_steps.all()

    @property
    def undoable(self) -> Action | None:
        """What `undo` would take back; None where there is nothing."""
        return None if self.newest is None else self.newest.action

    @property
    def newest(self) -> Step | None:
        """The step that `undo` would take back, for asking later whether it still is that one."""
        self._read_kept()
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

    def change_cards(self, action: Action, card_ids: Iterable[CardId], changed: Callable[[Card], Card]) -> ChangeSet:
        """Make of each of these cards what `changed` makes of it, as `perform` does; those that are gone are passed
        over.
        """
        wanted = list(card_ids)

        def after() -> Snapshot:
            cards = self._collection.cards.get_many(wanted)
            return Snapshot(cards={card_id: changed(card) for card_id, card in cards.items()})

        return self.perform(action, after)

    def record(self, step: Step) -> ChangeSet:
        """Remember a step that was made on a connection of its own, such as a worker's import.

        One that touched nothing is no step: there would be nothing to take back.
        """
        if step.size:
            self._undo.append(step)
            self._redo.clear()
        return step.change_set

    @property
    def next_redo(self) -> Step | None:
        """The step that `redo` would do again."""
        return self._redo[-1] if self._redo else None

    def undo(self, on: Collection | None = None) -> Moved:
        """Take the newest step back and return what it was and what that touched.

        A worker passes its own connection as `on`.
        Raises StaleError, with nothing written, where another program has changed the same objects since; that
        step is then forgotten. Raises IndexError where there is nothing to undo.
        """
        self._read_kept()
        return self._move(self._undo, self._redo, _undone, on or self._collection)

    def redo(self, on: Collection | None = None) -> Moved:
        """Do the newest undone step again; takes and raises what `undo` does."""
        return self._move(self._redo, self._undo, _redone, on or self._collection)

    def _read_kept(self) -> None:
        """Make sure that the newest step is read; those that cannot be are passed over."""
        while self._kept and not self._undo:
            kept = self._kept.pop()
            found = kept.read()
            if found is not None:
                action, before, after = found
                step = Step(action=action, inverse=before, fingerprint=after.fingerprint, kept=kept.id)
                self._undo.append(step)

    def _move(
        self, source: list[Step], target: list[Step], move: Callable[[Collection, Step], Step], collection: Collection
    ) -> Moved:
        step = source[-1]
        try:
            reverse = move(collection, step)
        except StaleError:
            _forget(source, step)
            if step.kept is not None:
                collection.undo_steps.forget(step.kept)
            raise
        _forget(source, step)
        target.append(reverse)
        return step.action, step.change_set


def _forget(steps: list[Step], step: Step) -> None:
    """Take `step` out of `steps`, wherever it is: while a worker was at it, another may have come on top."""
    steps[:] = [each for each in steps if each is not step]


def _undone(collection: Collection, step: Step) -> Step:
    """Take `step` back on `collection` and return what does it again."""
    with collection.transaction():
        found = _swapped(collection, step)
        if step.kept is not None:
            collection.undo_steps.forget(step.kept)
    return Step(action=step.action, inverse=found, fingerprint=step.inverse.fingerprint)


def _redone(collection: Collection, step: Step) -> Step:
    """Do again what `step` does on `collection` and return what takes it back."""
    with collection.transaction():
        return _made(collection, step.action, before=_swapped(collection, step), after=step.inverse)


def _swapped(collection: Collection, step: Step) -> Snapshot:
    """Write the inverse of `step`, inside a transaction, and return what was there. Raises StaleError."""
    # Looked at before anything is written: a card that was answered since could not even be deleted.
    if collection.present(step.inverse).fingerprint != step.fingerprint:
        raise StaleError(
            "This can no longer be taken back: something else has changed it since.", "Nothing was changed."
        )
    return collection.swap(step.inverse)
