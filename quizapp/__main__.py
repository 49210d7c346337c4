"""What `quizapp`, `quizapp-gui` and `python -m quizapp` run: the window, or with a command the command line."""

import gc
import os

import click

from quizapp.cli.launch import Launch
from quizapp.cli.main import cli
from quizapp.errors import QuizAppError
from quizapp.gui.screen import require_screen


def main() -> None:
    """Do what the arguments of the program ask for, and end it with an exit status."""
    # An import makes some hundred thousand small objects without a cycle among them: to look for one every 700 objects
    # takes a quarter of its time.
    gc.set_threshold(50_000, 20, 100)
    cli(prog_name="quizapp", obj=open_window)


def open_window(launch: Launch) -> int:
    """Show the window until it is closed and return the exit status.

    Where there is no screen that is 2, after one line on standard error with the remedy.
    """
    try:
        require_screen(os.environ)
    except QuizAppError as fault:
        click.echo(f"quizapp: {fault}", err=True)
        return 2
    if launch.screenshots is not None:
        from quizapp.gui.screenshots import save_screenshots  # noqa: PLC0415  the command line does without Qt

        return save_screenshots(launch.screenshots, launch.clock)
    from quizapp.gui.app import run  # noqa: PLC0415  the command line does without Qt

    return run(launch.profile, launch.clock, quit_after_start=launch.quit_after_start)


if __name__ == "__main__":
    main()
