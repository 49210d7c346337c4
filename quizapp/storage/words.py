"""How rare words are in the collection, and which decks have them.

Words are as `core.text.telling_words` gives them.
"""

from collections.abc import Iterable

from quizapp.core.ids import DeckId
from quizapp.storage.connection import Connection
from quizapp.storage.statements import listed

# One statement for all the words: the search index is asked for each, which takes longest for what many decks have.
_COUNTS = """
    SELECT value, (SELECT count(*) FROM (SELECT 1 FROM search WHERE search MATCH '"' || value || '"' LIMIT ?2))
    FROM json_each(?1)
"""
_HAVING = "SELECT rowid FROM search WHERE search MATCH ? LIMIT ?"


class WordStore:
    """The words of decks, as the search index has them. Read only."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def counts(self, words: Iterable[str], *, most: int) -> dict[str, int]:
        """Return how many decks have each of `words`, counted up to `most`."""
        return {row[0]: row[1] for row in self._connection.rows(_COUNTS, listed(words), most)}

    def decks_with(self, word: str, *, most: int) -> list[DeckId]:
        """Return the ids of `most` decks at most that have `word`."""
        return [DeckId(deck_id) for (deck_id,) in self._connection.rows(_HAVING, f'"{word}"', most)]
