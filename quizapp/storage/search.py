"""Full-text search over decks: what is typed finds words whatever their case and accents, in any script.

Each deck is one row of an FTS5 table. The text is folded and cut into words by the program, not by SQLite, so that no
script depends on the Unicode tables that SQLite was built with; its `ascii` tokenizer then splits at spaces alone.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from quizapp.core.ids import DeckId
from quizapp.core.text import searchable
from quizapp.storage.connection import Connection
from quizapp.storage.statements import listed

_DECKS_AT_ONCE = 500
_TEXTS_AT_ONCE = 5_000

_TEXTS = """
    SELECT id, title, summary, author FROM deck WHERE id IN (SELECT value FROM json_each(?))
"""
_NAMES = """
    SELECT deck_id, name FROM deck_facet JOIN facet ON facet.id = facet_id
    WHERE deck_id IN (SELECT value FROM json_each(?)) ORDER BY deck_id, position
"""
_CARDS = """
    SELECT deck_id, question, answer FROM card
    WHERE deck_id IN (SELECT value FROM json_each(?)) ORDER BY deck_id, id
"""


def match_expression(typed: str) -> str | None:
    """Return the FTS5 expression for decks that have all that is `typed`, or None if it has no letter or digit.

    What is joined by anything but space ("Asia-Pacific", "U.N.", a Thai sentence) must stand in that order; the
    last word may be the beginning of one.
    """
    chunks = (searchable(chunk) for chunk in typed.split())
    phrases = [f'"{chunk}"' for chunk in chunks if any(map(str.isalnum, chunk))]
    return " AND ".join(phrases) + " *" if phrases else None


class SearchIndex:
    """Keeps the index equal to the decks and cards."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def refresh(self, deck_ids: Iterable[DeckId]) -> None:
        """Index these decks as they now are; those that are gone leave the index. Inside a transaction."""
        wanted = sorted(deck_ids)
        for start in range(0, len(wanted), _DECKS_AT_ONCE):
            self._refresh(wanted[start : start + _DECKS_AT_ONCE])

    def _refresh(self, deck_ids: Sequence[DeckId]) -> None:
        ids = listed(deck_ids)
        parts: dict[int, list[str]] = defaultdict(list)
        for query in (_TEXTS, _NAMES, _CARDS):
            for deck_id, *texts in self._connection.stream(query, ids):
                parts[deck_id] += [text for text in texts if text]
        self._connection.write("DELETE FROM search WHERE rowid IN (SELECT value FROM json_each(?))", ids)
        self._connection.write_many(
            "INSERT INTO search (rowid, words) VALUES (?, ?)",
            ((deck_id, _words_of(texts)) for deck_id, texts in parts.items()),
        )


def _words_of(texts: Sequence[str]) -> str:
    """Return the searchable words of `texts`, made by parts: those of a long list, one by one, would fill memory."""
    parts = (texts[start : start + _TEXTS_AT_ONCE] for start in range(0, len(texts), _TEXTS_AT_ONCE))
    return " ".join(searchable("\n".join(part)) for part in parts)
