"""Imports articles: read, preview, and, when the student says so, write all in one transaction."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from quizapp.core.article import Article
from quizapp.core.changes import Action, ChangeSet, Snapshot
from quizapp.core.clock import Clock
from quizapp.core.draft import Draft, DraftState, SimilarChoice
from quizapp.core.ids import DeckId
from quizapp.core.progress import Stretch, WorkProgress
from quizapp.services.history import History, Step, make_step
from quizapp.services.import_marks import with_marks
from quizapp.services.import_planning import Plan, Planner
from quizapp.services.new_ids import lasting_ids, passing_ids
from quizapp.services.proposing import proposed_questions
from quizapp.services.reading import ArticleReader, Reading
from quizapp.storage.collection import Collection


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportResult:
    """What an import did. `added`, `updated`, `duplicates` and `errors` count articles; similar ones are added.

    `cards` counts the new cards and `changed_cards` those with other texts or another schedule. `decks` are the decks
    that were added or updated, in the order of the import. `drafts` are those of the import with the states they had
    when it was written.
    """

    step: Step
    added: int
    updated: int
    duplicates: int
    errors: int
    cards: int
    changed_cards: int
    decks: tuple[DeckId, ...]
    drafts: tuple[Draft, ...] = ()

    @property
    def change_set(self) -> ChangeSet:
        """What the import touched."""
        return self.step.change_set


class ImportService:
    """The way of an article into the collection; `reader` reads what there is to import."""

    def __init__(self, reader: ArticleReader, collection: Collection, history: History, clock: Clock) -> None:
        self.reader = reader
        self._collection = collection
        self._history = history
        self._clock = clock

    def preview(
        self,
        readings: Sequence[Reading],
        progress: WorkProgress | None = None,
        *,
        choice: SimilarChoice = SimilarChoice.LINK,
    ) -> list[Draft]:
        """Return what importing `readings` would do; writes nothing. `choice` is what becomes of similar articles.

        Raises Cancelled where `progress` says so.
        """
        questions = sum(len(reading.article.questions) for reading in readings if reading.article is not None)
        planner = self._trial([reading.article for reading in readings], Stretch(progress, questions))
        return with_marks([_draft(planner, reading, choice) for reading in readings])

    def replan(self, drafts: Sequence[Draft], progress: WorkProgress | None = None) -> list[Draft]:
        """Return `drafts`, edited by the student, with the states that they have now; their choices stay.

        Raises Cancelled where `progress` says so.
        """
        planner = self._trial([draft.article for draft in drafts], Stretch(progress))
        return with_marks([_planned_anew(planner, draft) for draft in drafts])

    def commit(
        self, drafts: Sequence[Draft], *, group: str | None = None, progress: WorkProgress | None = None
    ) -> ImportResult:
        """Write the chosen new and updated articles among `drafts` in one transaction.

        The states are decided again inside the transaction, so that nothing is imported twice. New decks join
        `group`; a new article of which no question can become a card makes none. `keep` makes the result undoable.
        Raises QuizAppError, with nothing written, where the collection cannot be written, and Cancelled, with nothing
        written, where `progress` is told to stop.
        """
        return self._write(drafts, [_choice_of(draft) for draft in drafts], group, progress)

    def import_at_once(
        self,
        readings: Sequence[Reading],
        progress: WorkProgress | None = None,
        *,
        choice: SimilarChoice = SimilarChoice.LINK,
    ) -> ImportResult:
        """Write what `readings` bring in one transaction, as `commit` does of the preview of them.

        Where nobody looks at a preview none is made: all is planned once, and nothing is proposed or marked. `choice`
        is what becomes of similar articles. Raises what `commit` does.
        """
        unseen = [_unplanned(reading, choice) for reading in readings]
        return self._write(unseen, [choice] * len(unseen), None, progress)

    def keep(self, result: ImportResult) -> ChangeSet:
        """Make `result` the newest step of the history, so that the import can be undone as a whole.

        The import itself may have been made by another context, in a worker. One that wrote nothing is no step.
        """
        return self._history.record(result.step) if result.decks else ChangeSet()

    def _trial(self, articles: Sequence[Article | None], stretch: Stretch) -> Planner:
        """Return a planner for a preview: its new decks and cards have ids that are thrown away."""
        return Planner(
            self._collection,
            [article for article in articles if article is not None],
            now=self._clock.now(),
            ids=passing_ids(),
            stretch=stretch,
        )

    def _write(
        self,
        drafts: Sequence[Draft],
        choices: Sequence[SimilarChoice | None],
        group: str | None,
        progress: WorkProgress | None,
    ) -> ImportResult:
        """Write the chosen ones of `drafts`; `choices` says of each what becomes of it where it is similar."""
        wanted = [
            (article, choice)
            for draft, choice in zip(drafts, choices, strict=True)
            if (article := _article_to_write(draft)) is not None
        ]
        stretch = Stretch(progress, 2 * sum(len(article.questions) for article, _ in wanted))  # planned and written
        plans: list[Plan] = []

        def after() -> Snapshot:
            plans.extend(self._plans(wanted, group, stretch))
            for article, _ in wanted:
                if article.media:
                    self._collection.media.keep(article.media)
            return _snapshot(plans)

        return _result(make_step(self._collection, Action.IMPORT, after, stretch), plans, drafts)

    def _plans(
        self, wanted: Sequence[tuple[Article, SimilarChoice | None]], group: str | None, stretch: Stretch
    ) -> list[Plan]:
        if not wanted:
            return []
        chosen = [article for article, _ in wanted]
        planner = Planner(
            self._collection,
            chosen,
            now=self._clock.now(),
            ids=lasting_ids(self._collection, chosen),
            stretch=stretch,
            seeking=any(choice is not None for _, choice in wanted),
            final=True,
        )
        plans = [planner.plan(article, group=group, choice=choice) for article, choice in wanted]
        return [planner.settled(plan) for plan in plans]


def _draft(planner: Planner, reading: Reading, choice: SimilarChoice) -> Draft:
    draft = _unplanned(reading, choice)
    if draft.article is None:
        return draft
    plan = planner.plan(draft.article, choice=choice)
    return replace(_as_planned(draft, plan), proposals=proposed_questions(plan.article))


def _unplanned(reading: Reading, choice: SimilarChoice) -> Draft:
    """Return the draft of `reading` as if its article were new."""
    if reading.article is not None:
        return Draft(state=DraftState.NEW, article=reading.article, path=reading.path, similar_choice=choice)
    return Draft(
        state=DraftState.ERROR,
        path=reading.path,
        chosen=False,
        message=reading.fault.message if reading.fault else None,
        hint=reading.fault.hint if reading.fault else None,
    )


def _planned_anew(planner: Planner, draft: Draft) -> Draft:
    if draft.article is None:
        return draft
    return _planned(draft, planner.plan(draft.article, choice=draft.similar_choice))


def _planned(draft: Draft, plan: Plan) -> Draft:
    """Return `draft` with what `plan` says of it; where that is what it said before, the student's choice stays."""
    return replace(
        draft,
        state=plan.state,
        deck_id=plan.deck.id if plan.known else None,
        states=plan.states,
        similar=plan.similar,
        alike=plan.alike,
        chosen=draft.chosen if plan.state is draft.state else plan.state is not DraftState.DUPLICATE,
    )


def _as_planned(draft: Draft, plan: Plan) -> Draft:
    return replace(_planned(draft, plan), article=plan.article)


def _snapshot(plans: Sequence[Plan]) -> Snapshot:
    """Return what `plans` write: of what several of them write, the last; no new deck without a card."""
    written = [plan for plan in plans if plan.state is not DraftState.DUPLICATE]
    cards = {card.id: card for plan in written for card in plan.cards}
    filled = {card.deck_id for card in cards.values()}
    known = {plan.deck.id for plan in written if plan.known}
    known |= {plan.similar.deck_id for plan in written if plan.similar is not None and plan.similar.deck_id is not None}
    last = {deck.id: deck for plan in written for deck in (plan.deck, *plan.linked)}
    decks = {deck_id: deck for deck_id, deck in last.items() if deck_id in known or deck_id in filled}
    reviews = {log.id: log for plan in written for log in plan.reviews}
    return Snapshot(decks=decks, cards=cards, reviews=reviews)


def _result(step: Step, plans: Sequence[Plan], drafts: Sequence[Draft]) -> ImportResult:
    planned = iter(plans)
    settled = tuple(_as_planned(draft, next(planned)) if _article_to_write(draft) else draft for draft in drafts)
    before, after = step.inverse, _snapshot(plans)
    made = Counter(plan.state for plan in plans if plan.deck.id in before.decks)
    states = Counter(draft.state for draft in settled)
    known = [(card, after.cards[card.id]) for card in before.cards.values() if card is not None]
    return ImportResult(
        step=step,
        added=made[DraftState.NEW] + made[DraftState.SIMILAR],
        updated=made[DraftState.UPDATE],
        duplicates=states[DraftState.DUPLICATE],
        errors=states[DraftState.ERROR],
        cards=len(before.cards) - len(known),
        changed_cards=sum(new is not None and replace(old, origin=new.origin) != new for old, new in known),
        decks=tuple(dict.fromkeys(plan.deck.id for plan in plans if plan.deck.id in before.decks)),
        drafts=settled,
    )


def _choice_of(draft: Draft) -> SimilarChoice | None:
    """Return what shall become of a similar article; what was shown as new is new without another look."""
    return draft.similar_choice if draft.state is DraftState.SIMILAR else None


def _article_to_write(draft: Draft) -> Article | None:
    return draft.article if draft.chosen else None
