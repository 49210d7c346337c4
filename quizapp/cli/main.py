"""The `quizapp` command: its flags, and its commands by name."""

import importlib
import sys
from collections.abc import Callable
from datetime import datetime
from io import TextIOWrapper
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import click

from quizapp import __version__, logs
from quizapp.cli.launch import Launch
from quizapp.cli.named import named_path
from quizapp.cli.output import harmless
from quizapp.core.clock import Clock, ShiftedClock, SystemClock
from quizapp.errors import QuizAppError
from quizapp.paths import Profile

OpenWindow = Callable[[Launch], int]
"""Opens the window and returns the exit status once it is closed."""

COMMANDS: tuple[str, ...] = (
    *("import", "export", "feeds", "review", "due", "corrections", "stats", "recall"),
    *("optimize", "dev-seed", "dev-simulate"),
)
"""Each is the `command` of the module `quizapp.cli.<name>_command`, "-" written "_"."""

_YEARS = range(1900, 3000)
"""What is looked at and planned around a day lies within the calendar, which ends with the year 9999."""


class _Program(click.Group):
    """Loads a command when it is asked for: the window needs none, and sqlite-utils alone takes longer than Qt."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  as click has it
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002  as click has it
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = importlib.import_module(f"quizapp.cli.{cmd_name.replace('-', '_')}_command").command
        return command

    def main(self, *args: Any, **extra: Any) -> Any:  # noqa: ANN401  as click has it
        """Do what was asked for and end the program; where its output cannot be written, with a sentence and 1."""
        try:
            return super().main(*args, **extra)
        except OSError as fault:
            if fault.filename is not None:
                raise  # It is about a file, which whoever opened it should have told of.
            sys.stdout = None  # What is left in its buffer would be tried once more at the end, and end in a traceback.
            click.echo(f"Error: The output cannot be written: {fault.strerror}.", err=True)
            sys.exit(1)

    def invoke(self, ctx: click.Context) -> object:
        """Run what was asked for; the world's faults become one sentence and the exit status 1."""
        try:
            return super().invoke(ctx)
        except QuizAppError as fault:
            raise click.ClickException(harmless(str(fault))) from fault


def _clock_from(_context: click.Context, _parameter: click.Parameter, start: str | None) -> Clock:
    if start is None:
        return SystemClock()
    try:
        moment = datetime.fromisoformat(start).astimezone()
    except (ValueError, OverflowError) as fault:
        raise click.BadParameter(f'"{start}" is no date and time such as 2026-11-24T09:00.') from fault
    if moment.year not in _YEARS:
        raise click.BadParameter(f"The year must be from {_YEARS[0]} to {_YEARS[-1]}.")
    return ShiftedClock(moment, SystemClock())


def _bear_any_text() -> None:
    """Let no byte on standard input and no character on standard output end the program.

    What the encoding of the output lacks is written as an escape: on Windows, a file takes one code page only.
    """
    if isinstance(sys.stdin, TextIOWrapper):
        sys.stdin.reconfigure(errors="replace")
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")


@click.group(cls=_Program, invoke_without_command=True)
@click.version_option(__version__, prog_name="quizapp")
@click.option("--profile", type=named_path, help="Use the profile in this folder.", metavar="DIR")
@click.option("--temp-profile", is_flag=True, help="Use a new profile that is deleted at the end.")
@click.option("--fake-now", "clock", callback=_clock_from, help="Start the clock at this moment.", metavar="ISO")
@click.option(
    "--log-filter",
    multiple=True,
    type=click.Choice(logs.SUBJECTS),
    help="Log all on this subject, also to standard error; may be given more than once.",
)
@click.option("--quit-after-start", is_flag=True, help="Close the window as soon as it is shown.")
@click.option(
    "--screenshots",
    type=named_path,
    help="Save pictures of every page, with sample data, in this folder.",
    metavar="DIR",
)
@click.pass_context
def cli(
    context: click.Context,
    *,
    profile: Path | None,
    temp_profile: bool,
    clock: Clock,
    log_filter: tuple[str, ...],
    quit_after_start: bool,
    screenshots: Path | None,
) -> None:
    """Turn news articles into flashcards and be asked them before you forget.

    Without a command this opens the window.
    """
    _bear_any_text()
    if profile is not None and temp_profile:
        raise click.UsageError("--profile and --temp-profile exclude each other.")
    root = context.with_resource(TemporaryDirectory(prefix="quizapp-")) if temp_profile else profile
    launch = Launch(
        profile=Profile(root=Path(root).absolute()) if root is not None else Profile.default(),
        clock=clock,
        quit_after_start=quit_after_start,
        screenshots=screenshots,
    )
    context.with_resource(logs.configured(launch.profile.log, log_filter))
    open_window: OpenWindow = context.obj
    context.obj = launch
    if context.invoked_subcommand is None:
        context.exit(open_window(launch))
