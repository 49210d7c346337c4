"""What the terminal is told: nothing that a stranger wrote can move its cursor or turn its lines around."""

import re

import click

_HARMFUL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
"""Control characters but tab and line feed, and those that embed, override or isolate a direction of writing."""


def say(text: str, *, err: bool = False) -> None:
    """Print `text` and a line end, without its harmful characters; with `err` to standard error."""
    click.echo(harmless(text), err=err)


def harmless(text: str) -> str:
    """Return `text` without the characters that would be orders to a terminal."""
    return _HARMFUL.sub("", text)
