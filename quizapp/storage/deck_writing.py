"""Writing decks and the facets they are found by. Inside a transaction."""

from collections.abc import Sequence

from quizapp.core.deck import Deck
from quizapp.core.text import fold
from quizapp.storage.changing import Changes
from quizapp.storage.connection import Connection
from quizapp.storage.rows import DECK_COLUMNS, deck_row
from quizapp.storage.statements import insert, update

_INSERT = insert("deck", DECK_COLUMNS + ", title_key")
_UPDATE = update("deck", DECK_COLUMNS + ", title_key")


def write_decks(connection: Connection, changes: Changes[Deck]) -> None:
    """Add and change decks; `remove_decks` removes the others once their cards are gone."""
    connection.write_many(_INSERT, ((*deck_row(deck), fold(deck.title)) for deck in changes.added))
    connection.write_many(_UPDATE, ((*deck_row(deck), fold(deck.title), deck.id) for _, deck in changes.changed))
    other_facets = [(before, after) for before, after in changes.changed if before.facets != after.facets]
    _unlink(connection, [before for before, _ in other_facets])
    _link(connection, [*changes.added, *(after for _, after in other_facets)])
    _forget_facets(connection, [before for before, _ in other_facets])


def remove_decks(connection: Connection, decks: Sequence[Deck]) -> None:
    """Remove decks that have no cards any more, and the facets that no other deck has."""
    _unlink(connection, decks)
    connection.write_many("DELETE FROM deck WHERE id = ?", ((deck.id,) for deck in decks))
    _forget_facets(connection, decks)


def _link(connection: Connection, decks: Sequence[Deck]) -> None:
    names = {facet for deck in decks for facet in deck.facets}
    connection.write_many(
        "INSERT INTO facet (kind, name) VALUES (?, ?) ON CONFLICT (kind, name) DO NOTHING", sorted(names)
    )
    connection.write_many(
        "INSERT INTO deck_facet (deck_id, position, facet_id) "
        "VALUES (?, ?, (SELECT id FROM facet WHERE kind = ? AND name = ?))",
        ((deck.id, position, *facet) for deck in decks for position, facet in enumerate(deck.facets)),
    )


def _unlink(connection: Connection, decks: Sequence[Deck]) -> None:
    connection.write_many("DELETE FROM deck_facet WHERE deck_id = ?", ((deck.id,) for deck in decks))


def _forget_facets(connection: Connection, decks: Sequence[Deck]) -> None:
    """Remove those of the decks' former facets that no deck has any more."""
    connection.write_many(
        "DELETE FROM facet WHERE kind = ? AND name = ? "
        "AND NOT EXISTS (SELECT 1 FROM deck_facet WHERE facet_id = facet.id)",
        {facet for deck in decks for facet in deck.facets},
    )
