"""Words of the command line that name something. An empty one, as an unset variable leaves it, names nothing."""

from pathlib import Path

import click


def named(word: str) -> str:
    """Return `word`. Raises BadParameter where it is empty."""
    if not word:
        raise click.BadParameter("an empty word names nothing.")
    return word


def named_path(word: str) -> Path:
    """Return the path `word`. Raises BadParameter where it is empty: that would be the present folder."""
    return Path(named(word))
