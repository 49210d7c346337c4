"""`quizapp dev-seed`: fills a profile with believable data, for benchmarks and pictures."""

import click

from quizapp.cli.launch import Launch
from quizapp.cli.wording import counted
from quizapp.context import AppContext


@click.command()
@click.option("--decks", type=click.IntRange(min=1), default=50, show_default=True, help="How many decks to add.")
@click.option("--cards", type=click.IntRange(min=0), default=250, show_default=True, help="How many cards in all.")
@click.option(
    "--reviews-per-card", type=click.IntRange(min=0), default=4, show_default=True, help="Reviews behind each card."
)
@click.pass_obj
def command(launch: Launch, *, decks: int, cards: int, reviews_per_card: int) -> None:
    """Add generated decks, cards and reviews to the profile. Meant for a profile made for it, see --profile."""
    with AppContext.open(launch.profile, launch.clock) as app:
        app.seeding.add_decks(decks, cards, reviews_per_card)
    added = f"{counted(decks, 'deck')} with {counted(cards, 'card')}, {counted(reviews_per_card, 'review')} each"
    click.echo(f"Added {added}, to {launch.profile.root}")
