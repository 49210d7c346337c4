"""`quizapp optimize`: fits the scheduler to the student's own answers."""

import json
from dataclasses import replace

import click

from quizapp.cli.launch import Launch
from quizapp.context import AppContext


@click.command()
@click.option("--reset", is_flag=True, help="Go back to the default parameters.")
@click.option("--json", "as_json", is_flag=True, help="Print the result as JSON.")
@click.pass_obj
def command(launch: Launch, *, reset: bool, as_json: bool) -> None:
    """Fit the scheduler to your answers.

    The 21 parameters of FSRS-6 are fitted to all answers in the log and saved in the settings; every card's memory is
    then worked out anew from its answers. What is due stays due. Needs some hundred answers, and the package
    fsrs-rs-python: pip install "quizapp[optimizer]".

    --json prints {"parameters": [21 numbers], or null for the defaults, "cards": how many memories changed}.
    """
    with AppContext.open(launch.profile, launch.clock) as app:
        parameters = None if reset else app.fitting.fitted_parameters()
        app.change_settings(replace(app.settings, parameters=parameters))
        cards = app.fitting.remember()
    if as_json:
        click.echo(json.dumps({"parameters": parameters, "cards": cards}))
    else:
        source = "the defaults" if reset else "your answers"
        noun = "memory" if cards == 1 else "memories"
        click.echo(f"The scheduler follows {source} now; {cards} {noun} changed.")
