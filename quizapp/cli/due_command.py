"""`quizapp due`: what waits today."""

import json

import click

from quizapp.cli.launch import Launch
from quizapp.cli.wording import counted
from quizapp.context import AppContext


@click.command()
@click.option("--json", "as_json", is_flag=True, help="Print the numbers as JSON.")
@click.pass_obj
def command(launch: Launch, *, as_json: bool) -> None:
    """Say how many cards wait today and how long they will take.

    --json prints {"due": n, "learning": n, "new": n, "total": n, "minutes": x, "topics": [{"topic", "cards"}]}:
    cards that are due, cards in a learning step, new cards within the daily limit, and the commonest topics of the
    first two.
    """
    with AppContext.reading(launch.profile, launch.clock) as app:
        today = app.study.today()
    counts, minutes = today.progress.counts, today.progress.minutes_left
    if as_json:
        numbers = {
            "due": counts.due,
            "learning": counts.learning,
            "new": counts.new,
            "total": counts.total,
            "minutes": round(minutes, 1),
            "topics": [{"topic": topic, "cards": number} for topic, number in today.topics],
        }
        click.echo(json.dumps(numbers))
    else:
        about = max(1, round(minutes)) if counts.total else 0
        click.echo(f"{counted(counts.total, 'card')}, about {about} min")
        click.echo(f"due {counts.due}, learning {counts.learning}, new {counts.new}")
