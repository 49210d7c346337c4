"""Reading decks: by id, by what they were imported from, and as the library lists them."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import TypeVar

from quizapp.core.clock import to_millis
from quizapp.core.deck import Deck, FacetKind
from quizapp.core.ids import DeckId
from quizapp.core.library import DeckQuery, DeckSort, DeckSummary
from quizapp.core.text import fold
from quizapp.storage.connection import Connection
from quizapp.storage.piles import LEARNING, REVIEW
from quizapp.storage.rows import DECK_COLUMNS, Row, deck_from
from quizapp.storage.search import match_expression
from quizapp.storage.statements import listed, select

K = TypeVar("K", int, str)

_BY_IDS = select(DECK_COLUMNS, "FROM deck WHERE id IN (SELECT value FROM json_each(?))")
_BY_TITLES = select(
    DECK_COLUMNS + ", title_key", "FROM deck WHERE title_key IN (SELECT value FROM json_each(?)) ORDER BY id"
)
_BY_URLS = select(DECK_COLUMNS + ", url", "FROM deck WHERE url IN (SELECT value FROM json_each(?)) ORDER BY id")
_BY_ORIGINS = select(
    DECK_COLUMNS + ", about_origin", "FROM deck WHERE about_origin IN (SELECT value FROM json_each(?)) ORDER BY id"
)
_FACETS = """
    SELECT deck_id, kind, name FROM deck_facet JOIN facet ON facet.id = facet_id
    WHERE deck_id IN (SELECT value FROM json_each(?)) ORDER BY deck_id, position
"""

_WITH_TEXT = "deck.id IN (SELECT rowid FROM search WHERE search MATCH :words)"
_WAITING = f"""
    LEFT JOIN (
        SELECT deck_id, count(*) AS cards FROM (
            SELECT deck_id {REVIEW.cards} UNION ALL SELECT deck_id {LEARNING.cards}
        ) GROUP BY deck_id
    ) AS waiting ON waiting.deck_id = deck.id
"""  # noqa: S608 -- put together from the conditions of the piles
_ORDERS = {
    DeckSort.NEWEST: "ORDER BY added_at DESC, id DESC",
    DeckSort.OLDEST: "ORDER BY added_at, id",
    DeckSort.TITLE: "ORDER BY title_key, id",
    DeckSort.MOST_DUE: "ORDER BY coalesce(waiting.cards, 0) DESC, added_at DESC, id DESC",
}
_COUNTS = """
    SELECT
        deck_id,
        count(*),
        count(*) FILTER (
            WHERE state <> 0 AND suspended = 0 AND superseded_by IS NULL AND withdrawn IS NULL
            AND due < :day_end AND (buried_until IS NULL OR buried_until <= :today)
        ),
        count(*) FILTER (
            WHERE state = 0 AND suspended = 0 AND superseded_by IS NULL AND withdrawn IS NULL
            AND (buried_until IS NULL OR buried_until <= :today)
        ),
        count(*) FILTER (WHERE suspended = 1)
    FROM card WHERE deck_id IN (SELECT value FROM json_each(:decks)) GROUP BY deck_id
"""


_BY_STORY = select(DECK_COLUMNS, "FROM deck WHERE story = ? ORDER BY added_at, id")
_STORY_SIZES = """
    SELECT story, count(*) FROM deck WHERE story IN (SELECT value FROM json_each(?)) GROUP BY story
"""


class DeckStore:
    """Decks, read only: they are written by `Collection.swap`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, deck_id: DeckId) -> Deck | None:
        """Return the deck with this id, or None where there is none."""
        return self.get_many([deck_id]).get(deck_id)

    def get_many(self, deck_ids: Iterable[DeckId]) -> dict[DeckId, Deck]:
        """Return those of the decks that there are, by id."""
        rows = self._connection.rows(_BY_IDS, listed(deck_ids))
        return {deck.id: deck for deck in self._decks(rows)}

    def with_titles(self, titles: Iterable[str]) -> dict[str, list[Deck]]:
        """Return the decks that have one of these titles, oldest id first, by the folded title."""
        return self._grouped(_BY_TITLES, {fold(title) for title in titles})

    def with_urls(self, urls: Iterable[str]) -> dict[str, list[Deck]]:
        """Return the decks that came from one of these addresses, oldest id first, by the address."""
        return self._grouped(_BY_URLS, set(urls))

    def with_about_origins(self, digests: Iterable[int]) -> dict[int, list[Deck]]:
        """Return the decks whose article was last read with one of these `about_origin`, oldest id first, by it."""
        return self._grouped(_BY_ORIGINS, set(digests))

    def in_group(self, group: str) -> list[DeckId]:
        """Return the ids of the decks of a group, in order."""
        return [row[0] for row in self._connection.rows("SELECT id FROM deck WHERE group_name = ? ORDER BY id", group)]

    def in_story(self, story: int) -> list[Deck]:
        """Return the decks of a story, the oldest first."""
        return self._decks(self._connection.rows(_BY_STORY, story))

    def count(self) -> int:
        """Return how many decks there are."""
        return int(self._connection.value("SELECT count(*) FROM deck"))

    def find(self, query: DeckQuery, *, day_end: datetime, today: date) -> list[DeckId]:
        """Return the ids of the decks that `query` asks for, in its order.

        `today` is the study day, which ends at `day_end`: MOST_DUE counts the cards that could be asked on it.
        A text without a letter or digit asks for all decks.
        """
        conditions = []
        values: dict[str, object] = {"day_end": to_millis(day_end), "today": today.isoformat()}
        words = match_expression(query.text)
        if words is not None:
            conditions.append(_WITH_TEXT)
            values["words"] = words
        for index, (kind, name) in enumerate(query.facets):
            conditions.append(_with_facet(index))
            values |= {f"kind{index}": kind.value, f"name{index}": name}
        if query.group is not None:
            conditions.append("group_name = :group")
            values["group"] = query.group
        joined = _WAITING if query.sort is DeckSort.MOST_DUE else ""
        where = "WHERE " + " AND ".join(conditions) if conditions else ""
        sql = " ".join(("SELECT deck.id FROM deck", joined, where, _ORDERS[query.sort]))
        return [row[0] for row in self._connection.rows(sql, **values)]

    def summaries(self, deck_ids: Sequence[DeckId], *, day_end: datetime, today: date) -> list[DeckSummary]:
        """Return what the library shows of these decks, in their order; decks that are gone are left out.

        `today` is the study day for which cards are counted as due; it ends at `day_end`.
        """
        decks = self.get_many(deck_ids)
        rows = self._connection.rows(
            _COUNTS, decks=listed(deck_ids), day_end=to_millis(day_end), today=today.isoformat()
        )
        counts = {row[0]: row[1:] for row in rows}
        told = {deck.story for deck in decks.values() if deck.story is not None}
        stories = {row[0]: row[1] for row in self._connection.rows(_STORY_SIZES, listed(told))} if told else {}
        summaries = []
        for deck_id in deck_ids:
            if deck_id in decks:
                cards, due, new, suspended = counts.get(deck_id, (0, 0, 0, 0))
                deck = decks[deck_id]
                size = 1 if deck.story is None else stories.get(deck.story, 1)
                summaries.append(DeckSummary(deck=deck, cards=cards, due=due, new=new, suspended=suspended, story=size))
        return summaries

    def facet_names(self, kind: FacetKind) -> list[tuple[str, int]]:
        """Return the names of one kind of facet with the number of decks that have each, the commonest first."""
        rows = self._connection.rows(
            "SELECT name, count(DISTINCT deck_id) AS decks FROM facet JOIN deck_facet ON facet_id = facet.id "
            "WHERE kind = ? GROUP BY facet.id ORDER BY decks DESC, name",
            kind.value,
        )
        return [(name, decks) for name, decks in rows]

    def _grouped(self, sql: str, keys: Iterable[K]) -> dict[K, list[Deck]]:
        """Return the decks of a SELECT that has its key as the last column, by that key."""
        rows = self._connection.rows(sql, listed(keys))
        grouped: dict[K, list[Deck]] = defaultdict(list)
        for row, deck in zip(rows, self._decks(rows), strict=True):
            grouped[row[-1]].append(deck)
        return dict(grouped)

    def _decks(self, rows: Sequence[Row]) -> list[Deck]:
        """Return the decks whose DECK_COLUMNS begin each of `rows`."""
        facets: dict[int, list[tuple[FacetKind, str]]] = defaultdict(list)
        for deck_id, kind, name in self._connection.rows(_FACETS, listed(row[0] for row in rows)):
            facets[deck_id].append((FacetKind(kind), name))
        return [deck_from(row, facets.get(row[0], ())) for row in rows]


def _with_facet(index: int) -> str:
    """Return the condition that a deck has the facet of the parameters :kind and :name with this index."""
    return f"""
        deck.id IN (
            SELECT deck_id FROM deck_facet JOIN facet ON facet.id = facet_id
            WHERE kind = :kind{index} AND name = :name{index}
        )
    """  # noqa: S608 -- a number
