"""`quizapp export`: decks go into a deck file, which another Quizapp imports."""

from pathlib import Path

import click

from quizapp.cli.deck_names import named_decks
from quizapp.cli.launch import Launch
from quizapp.cli.named import named_path
from quizapp.cli.output import say
from quizapp.cli.wording import counted
from quizapp.context import AppContext


@click.command()
@click.argument("file", type=named_path)
@click.option("--deck", "names", multiple=True, metavar="ID", help="A deck by its id or title; may be given often.")
@click.option("--all", "everything", is_flag=True, help="All decks.")
@click.option("--with-progress", is_flag=True, help="Take schedules, answers, flags and the like along.")
@click.option("--force", is_flag=True, help="Replace FILE if it is there.")
@click.pass_obj
def command(
    launch: Launch, *, file: Path, names: tuple[str, ...], everything: bool, with_progress: bool, force: bool
) -> None:
    """Write decks to FILE, whose name should end in .quizapp.json.

    `quizapp import FILE` takes them into another profile. Without --with-progress all cards are new there; with it
    they go on where they stand here. A card that was answered later there keeps its own schedule.
    """
    if bool(names) == everything:
        raise click.UsageError("Say which decks: --deck, or --all for all of them.")
    with AppContext.reading(launch.profile, launch.clock) as app:
        deck_ids = None if everything else named_decks(app, names)
        result = app.exporting.export(file, deck_ids, with_progress=with_progress, replace=force)
    say(f"{counted(result.decks, 'deck')} with {counted(result.cards, 'card')} written to {file}")
