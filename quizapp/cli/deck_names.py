"""Decks by what is written on the command line: their ids or their titles."""

from collections.abc import Iterable

import click

from quizapp.context import AppContext
from quizapp.core.ids import DeckId


def named_decks(app: AppContext, names: Iterable[str]) -> list[DeckId]:
    """Return the decks that `names`, ids or titles, stand for. Raises UsageError for one that names none."""
    found: list[DeckId] = []
    for name in names:
        decks = app.exporting.named(name)
        if not decks:
            raise click.UsageError(f'There is no deck with the id or title "{name}".')
        found += decks
    return found
