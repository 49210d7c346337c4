"""The queue is a query: what waits to be asked, and which card is next. No list of cards is kept anywhere."""

from collections.abc import Sequence
from datetime import date, datetime

from quizapp.core.clock import from_millis, to_millis
from quizapp.core.ids import CardId, DeckId
from quizapp.core.queue import AnswerCounts, DueCounts
from quizapp.core.study_request import Scope
from quizapp.storage.connection import Connection
from quizapp.storage.piles import IN_STUDY, LEARNING, NEW, REVIEW, Pile, value_of
from quizapp.storage.statements import listed, select

_ANSWERED = select(
    "count(*) FILTER (WHERE before_state = 0), count(*) FILTER (WHERE before_state = 2), count(*)",
    "FROM review WHERE reviewed_at >= :start AND reviewed_at < :end",
)
_OF_CARDS = " AND card_id IN (SELECT value FROM json_each(:scope))"
# The deck of each answer is looked up: a list of all cards of the decks would be made for every count.
_OF_DECKS = " AND (SELECT deck_id FROM card WHERE id = card_id) IN (SELECT value FROM json_each(:scope))"
# Of the newest answers alone: who has not met a new card for so long is in the middle of none.
_BEGUN_LAST = select(
    "deck_id",
    "FROM (SELECT card_id, before_state FROM review ORDER BY reviewed_at DESC, id DESC LIMIT 500)"
    " JOIN card ON card.id = card_id WHERE before_state = 0 LIMIT 1",
)
_OF_DECK_BEGUN = " AND deck_id = :deck AND deck_added_at = (SELECT added_at FROM deck WHERE id = :deck)"
_DECKS_ANSWERED = select(
    "DISTINCT deck_id", "FROM review JOIN card ON card.id = card_id WHERE reviewed_at >= :start AND reviewed_at < :end"
)
MOST_ORDERED = 5_000
"""So many waiting reviews are ordered by recall at most: each is looked up, which takes 5 microseconds."""
# Recall falls as the days since the last review grow in proportion to the memory's stability.
_BY_RECALL = f"(:day_end - last_review) / stability, {REVIEW.order}"
# Answered by the index card_review alone.
_LOADS = select(
    "due, count(*)", f"FROM card WHERE state = 2 AND {IN_STUDY} AND due >= :start GROUP BY due ORDER BY due"
)
_DUE_BETWEEN = select(
    "id", f"FROM card WHERE state = 2 AND {IN_STUDY} AND due >= :start AND due < :end ORDER BY due, id"
)
# Decks are counted once, whatever the number of their topics.
_TOPICS = f"""
    WITH waiting AS MATERIALIZED (
        SELECT deck_id, count(*) AS cards {REVIEW.cards} GROUP BY deck_id
        UNION ALL
        SELECT +deck_id AS deck_id, count(*) {LEARNING.cards} GROUP BY +deck_id
    )
    SELECT * FROM (
        SELECT
            name,
            (SELECT sum(cards) FROM deck_facet JOIN waiting USING (deck_id) WHERE facet_id = facet.id) AS cards
        FROM facet WHERE kind = 'topic'
    )
    WHERE cards > 0 ORDER BY cards DESC, name LIMIT :limit
"""  # noqa: S608 -- put together from the conditions of the piles


class QueueStore:
    """Which cards wait. `scope` says of which may be asked, `today` is the study day."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def counts(self, scope: Scope, *, day_end: datetime, today: date) -> DueCounts:
        """Return how many cards could be asked on `today`, which ends at `day_end`."""
        due, learning, new = (
            self._connection.value(
                select("count(*)", pile.within(scope)),
                day_end=to_millis(day_end),
                **_within(scope, today),
            )
            for pile in (REVIEW, LEARNING, NEW)
        )
        return DueCounts(due=due, learning=learning, new=new)

    def next_learning(self, scope: Scope, *, until: datetime, today: date, avoid_deck: DeckId | None) -> CardId | None:
        """Return the card whose learning step ended first, at or before `until`; None where there is none.

        A card of another deck than `avoid_deck` goes before.
        """
        return self._first_elsewhere(LEARNING, scope, avoid_deck, day_end=to_millis(until) + 1, today=today)

    def next_review(self, scope: Scope, *, day_end: datetime, today: date, avoid_deck: DeckId | None) -> CardId | None:
        """Return the card in state REVIEW that was due first, before `day_end`; None where there is none.

        A card of another deck than `avoid_deck` goes before.
        """
        return self._first_elsewhere(REVIEW, scope, avoid_deck, day_end=to_millis(day_end), today=today)

    def likeliest_recalled(self, scope: Scope, *, day_end: datetime, today: date, limit: int) -> list[CardId]:
        """Return the cards in state REVIEW due before `day_end`, those likeliest to be recalled first.

        At most `limit`. Of more than MOST_ORDERED that wait, those are ordered that came due last.
        """
        waiting = f"SELECT id AS waiting {REVIEW.within(scope)} ORDER BY due DESC, id LIMIT :most"
        rows = self._connection.rows(
            select("id", f"FROM ({waiting}) JOIN card ON id = waiting ORDER BY {_BY_RECALL} LIMIT :limit"),
            day_end=to_millis(day_end),
            **_within(scope, today),
            most=MOST_ORDERED,
            limit=limit,
        )
        return [CardId(card_id) for (card_id,) in rows]

    def first_review_of(
        self, card_ids: Sequence[CardId], scope: Scope, *, day_end: datetime, today: date, avoid_deck: DeckId | None
    ) -> CardId | None:
        """Return the first of `card_ids` that `next_review` could return; None where there is none.

        A card of another deck than `avoid_deck` goes before.
        """
        within = REVIEW.within(scope, "json_each(:cards) CROSS JOIN card ON card.id = json_each.value")
        for condition in (" AND deck_id <> :avoided", "") if avoid_deck is not None else ("",):
            found = self._connection.value(
                select("card.id", f"{within}{condition} LIMIT 1"),
                cards=listed(card_ids),
                day_end=to_millis(day_end),
                **_within(scope, today),
                avoided=avoid_deck,
            )
            if found is not None:
                return CardId(found)
        return None

    def next_new(self, scope: Scope, *, today: date) -> CardId | None:
        """Return the first card never asked, in the article's order: of the deck that was begun last, so that an import
        does not break into an article, else of the newest deck that has any.
        """
        begun = self._connection.value(_BEGUN_LAST)
        every = NEW.within(scope)
        conditions = (every,) if begun is None else (every + _OF_DECK_BEGUN, every)
        return self._first(NEW, scope, conditions, today=today, deck=begun)

    def next_learning_due(self, *, day_end: datetime, today: date) -> datetime | None:
        """Return the instant at which the next learning step before `day_end` ends; None where there is none."""
        due = self._connection.value(
            select("min(due)", LEARNING.cards), day_end=to_millis(day_end), today=today.isoformat()
        )
        return None if due is None else from_millis(due)

    def reviews_due_between(self, start: datetime, end: datetime) -> list[CardId]:
        """Return the cards in state REVIEW that are due from `start` until before `end`, in order."""
        rows = self._connection.rows(_DUE_BETWEEN, start=to_millis(start), end=to_millis(end))
        return [CardId(card_id) for (card_id,) in rows]

    def reviews_by_due(self, start: datetime) -> list[tuple[datetime, int]]:
        """Return how many cards in state REVIEW are due from each instant at or after `start`, in order."""
        rows = self._connection.rows(_LOADS, start=to_millis(start))
        return [(from_millis(due), cards) for due, cards in rows]

    def answered_between(self, start: datetime, end: datetime, scope: Scope) -> AnswerCounts:
        """Return how many answers were given from `start` until before `end`."""
        sql, wanted = _ANSWERED, None
        if scope.cards is not None:
            sql, wanted = _ANSWERED + _OF_CARDS, listed(scope.cards)
        elif scope.decks is not None:
            sql, wanted = _ANSWERED + _OF_DECKS, listed(scope.decks)
        row = self._connection.row(sql, start=to_millis(start), end=to_millis(end), scope=wanted)
        new, reviews, everything = row or (0, 0, 0)
        return AnswerCounts(new=new, reviews=reviews, all=everything)

    def decks_answered_between(self, start: datetime, end: datetime) -> frozenset[DeckId]:
        """Return the decks of which a card was answered from `start` until before `end`."""
        rows = self._connection.rows(_DECKS_ANSWERED, start=to_millis(start), end=to_millis(end))
        return frozenset(DeckId(deck_id) for (deck_id,) in rows)

    def due_by_topic(self, *, day_end: datetime, today: date, limit: int) -> list[tuple[str, int]]:
        """Return the topics of the cards due before `day_end`, learning ones included, with their numbers.

        At most `limit`, the commonest first. A card of a deck with several topics counts for each.
        """
        rows = self._connection.rows(_TOPICS, day_end=to_millis(day_end), today=today.isoformat(), limit=limit)
        return [(name, cards) for name, cards in rows]

    def _first_elsewhere(
        self, pile: Pile, scope: Scope, avoid_deck: DeckId | None, *, today: date, day_end: int
    ) -> CardId | None:
        """Return the first card of `pile`, of another deck than `avoid_deck` if there is one."""
        conditions = [pile.within(scope)]
        if avoid_deck is not None and (scope.decks is None or len(scope.decks) > 1):
            conditions.insert(0, conditions[0] + " AND deck_id <> :deck")
        return self._first(pile, scope, conditions, today=today, deck=avoid_deck, day_end=day_end)

    def _first(
        self,
        pile: Pile,
        scope: Scope,
        conditions: Sequence[str],
        *,
        today: date,
        deck: DeckId | None,
        day_end: int | None = None,
    ) -> CardId | None:
        """Return the first card of `pile` that fulfils the first of `conditions` that any does; they may name :deck."""
        for condition in conditions:
            found = self._connection.value(
                select("id", f"{condition} ORDER BY {pile.order} LIMIT 1"),
                day_end=day_end,
                **_within(scope, today),
                deck=deck,
            )
            if found is not None:
                return CardId(found)
        return None


def _within(scope: Scope, today: date) -> dict[str, int | str | None]:
    """Return the parameters of `Pile.within` but for the end of the day."""
    return {"today": today.isoformat(), "scope": value_of(scope), "resting": listed(scope.resting)}
