"""Imports articles: read, preview, and, when the student says so, write all in one transaction."""

import itertools
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from quizapp.core.article import Article
from quizapp.core.changes import Action, ChangeSet, Snapshot
from quizapp.core.clock import Clock
from quizapp.core.draft import Draft, DraftState
from quizapp.core.ids import CardId, DeckId
from quizapp.core.origin import stamped
from quizapp.core.progress import WorkProgress
from quizapp.errors import QuizAppError
from quizapp.formats.registry import FormatRegistry
from quizapp.services.history import History, Step, make_step
from quizapp.services.import_planning import Plan, Planner, merged
from quizapp.sources.files import find_files, read_file
from quizapp.storage.collection import Collection


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What became of one file or pasted text: an article, or the reason why there is none."""

    path: str | None
    article: Article | None = None
    fault: QuizAppError | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportResult:
    """What an import did. All counts but `cards` (added) and `changed_cards` are decks."""

    step: Step
    added: int
    updated: int
    duplicates: int
    errors: int
    cards: int
    changed_cards: int
    decks: tuple[DeckId, ...]
    """The decks that were added or updated, in the order of the import."""

    @property
    def change_set(self) -> ChangeSet:
        """What the import touched."""
        return self.step.inverse.change_set


class ImportService:
    """The way of an article into the collection. `read` needs no collection and may run on any thread."""

    def __init__(self, formats: FormatRegistry, collection: Collection, history: History, clock: Clock) -> None:
        self._formats = formats
        self._collection = collection
        self._history = history
        self._clock = clock

    def read_paths(self, paths: Iterable[Path], progress: WorkProgress | None = None) -> list[Reading]:
        """Read the files among `paths` and in their folders; a file that cannot be read is a Reading with a fault.

        A cancelled `progress` ends the work with what was read so far.
        """
        readings: list[Reading] = []
        for path in paths:
            try:
                files = find_files([path])
            except QuizAppError as fault:
                readings.append(Reading(path=str(path), fault=fault))
                continue
            for done, file in enumerate(files):
                if progress is not None:
                    if progress.cancelled:
                        return readings
                    progress.report(done, len(files))
                readings.extend(self._read(str(file), partial(read_file, file)))
        return readings

    def read_text(self, text: str) -> list[Reading]:
        """Read pasted `text`; what is no valid character in it becomes a question mark."""
        return self._read(None, lambda: text.encode("utf-8", "replace"))

    def _read(self, path: str | None, load: Callable[[], bytes]) -> list[Reading]:
        try:
            articles = self._formats.read(load(), name=path)
        except QuizAppError as fault:
            return [Reading(path=path, fault=fault)]
        return [Reading(path=path, article=stamped(replace(article, path=path))) for article in articles]

    def preview(self, readings: Sequence[Reading]) -> list[Draft]:
        """Return what importing `readings` would do; writes nothing."""
        articles = [reading.article for reading in readings if reading.article is not None]
        planner = Planner(
            self._collection,
            articles,
            now=self._clock.now(),
            deck_ids=(DeckId(-number) for number in itertools.count(1)),
            card_ids=(CardId(-number) for number in itertools.count(1)),
        )
        return [_draft(planner, reading) for reading in readings]

    def replan(self, drafts: Sequence[Draft]) -> list[Draft]:
        """Return `drafts`, edited by the student, with the states that they have now; their choices stay."""
        readings = [Reading(path=draft.path, article=draft.article, fault=_fault(draft)) for draft in drafts]
        fresh = self.preview(readings)
        return [
            replace(new, chosen=old.chosen if new.state is old.state else new.chosen, article=old.article)
            for old, new in zip(drafts, fresh, strict=True)
        ]

    def commit(self, drafts: Sequence[Draft], *, group: str | None = None) -> ImportResult:
        """Write the chosen new and updated articles among `drafts` in one transaction.

        The states are decided again inside the transaction, so that nothing is imported twice. New decks join
        `group`. `keep` makes the result undoable. Raises QuizAppError, with nothing written, where the collection
        cannot be written.
        """
        plans: list[Plan] = []

        def after() -> Snapshot:
            plans.extend(self._plans(drafts, group))
            written = [plan for plan in plans if plan.state is not DraftState.DUPLICATE]
            return Snapshot(
                decks={plan.deck.id: plan.deck for plan in written},
                cards={card.id: card for plan in written for card in plan.cards},
            )

        step = make_step(self._collection, Action.IMPORT, after)
        return _result(step, plans, drafts)

    def keep(self, result: ImportResult) -> ChangeSet:
        """Make `result` the newest step of the history, so that the import can be undone as a whole.

        The import itself may have been made by another context, in a worker.
        """
        return self._history.record(result.step)

    def _plans(self, drafts: Sequence[Draft], group: str | None) -> list[Plan]:
        chosen = [draft.article for draft in drafts if draft.article is not None and draft.chosen]
        planner = Planner(
            self._collection,
            chosen,
            now=self._clock.now(),
            deck_ids=iter(self._collection.reserve_deck_ids(len(chosen))),
            card_ids=iter(self._collection.reserve_card_ids(sum(len(article.questions) for article in chosen))),
        )
        return [planner.plan(article, group=group) for article in chosen]


def _draft(planner: Planner, reading: Reading) -> Draft:
    article = reading.article
    if article is None:
        fault = reading.fault
        return Draft(
            state=DraftState.ERROR,
            path=reading.path,
            chosen=False,
            message=fault.message if fault else None,
            hint=fault.hint if fault else None,
        )
    deck = planner.deck_of(article)
    article = article if deck is None else merged(article, deck)
    plan = planner.plan(article)
    return Draft(
        state=plan.state,
        article=article,
        path=reading.path,
        deck_id=plan.deck.id if plan.known else None,
        states=plan.states,
        chosen=plan.state is not DraftState.DUPLICATE,
    )


def _fault(draft: Draft) -> QuizAppError | None:
    return None if draft.message is None else QuizAppError(draft.message, draft.hint or "")


def _result(step: Step, plans: Sequence[Plan], drafts: Sequence[Draft]) -> ImportResult:
    written = {plan.deck.id: plan for plan in plans if plan.state is not DraftState.DUPLICATE}
    touched = step.inverse
    return ImportResult(
        step=step,
        added=sum(deck is None for deck in touched.decks.values()),
        updated=sum(deck is not None for deck in touched.decks.values()),
        duplicates=sum(plan.state is DraftState.DUPLICATE for plan in plans)
        + sum(draft.state is DraftState.DUPLICATE and not draft.chosen for draft in drafts),
        errors=sum(draft.state is DraftState.ERROR for draft in drafts),
        cards=sum(card is None for card in touched.cards.values()),
        changed_cards=sum(card is not None for card in touched.cards.values()),
        decks=tuple(written),
    )
