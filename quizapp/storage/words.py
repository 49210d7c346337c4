"""How rare words are in the collection, and which decks have them.

Words are as `core.text.telling_words` gives them.
"""

from collections.abc import Iterable

from quizapp.core.ids import DeckId
from quizapp.storage.connection import Connection
from quizapp.storage.statements import listed

# A view into the index, for this connection alone: nothing of it is written to the file.
_VOCABULARY = "CREATE VIRTUAL TABLE IF NOT EXISTS temp.vocabulary USING fts5vocab(main, search, row)"
_COUNTS = "SELECT term, doc FROM json_each(?) JOIN vocabulary ON term = value"
_COUNT_OF_PHRASE = "SELECT count(*) FROM (SELECT 1 FROM search WHERE search MATCH ? LIMIT ?)"
_HAVING = "SELECT rowid FROM search WHERE search MATCH ? LIMIT ?"

_ENOUGH = 1_000
"""A phrase of two characters is not counted beyond: the index has to look for it deck by deck."""


class WordStore:
    """The words of decks, as the search index has them. Read only."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def counts(self, words: Iterable[str]) -> dict[str, int]:
        """Return how many decks have each of `words`; those that none has are left out."""
        asked = list(words)
        self._connection.write(_VOCABULARY)
        rows = self._connection.rows(_COUNTS, listed(word for word in asked if " " not in word))
        found: dict[str, int] = {row[0]: row[1] for row in rows}
        for phrase in (word for word in asked if " " in word):
            found[phrase] = int(self._connection.value(_COUNT_OF_PHRASE, f'"{phrase}"', _ENOUGH))
        return {word: count for word, count in found.items() if count}

    def decks_with(self, word: str, *, most: int) -> list[DeckId]:
        """Return the ids of `most` decks at most that have `word`."""
        return [DeckId(deck_id) for (deck_id,) in self._connection.rows(_HAVING, f'"{word}"', most)]
