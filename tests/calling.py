"""Calls of the command line: within the test, and as a program of its own."""

import os
import subprocess
import sys
from pathlib import Path

from click.testing import CliRunner, Result

from quizapp.cli.launch import Launch
from quizapp.cli.main import cli

NOW = "2026-11-24T09:00+00:00"
PATIENCE = 60
"""So many seconds a program may take before a test gives it up."""


def call(profile: Path, *arguments: str | Path, keys: str | bytes | None = None, now: str = NOW) -> Result:
    """Run a command on a profile, with `keys` as its standard input."""
    words = ["--profile", str(profile), "--fake-now", now, *map(str, arguments)]
    return CliRunner().invoke(cli, words, input=keys, obj=_no_window, prog_name="quizapp")


def command_line(profile: Path, *arguments: str | Path) -> list[str]:
    return [sys.executable, "-m", "quizapp", "--profile", str(profile), "--fake-now", NOW, *map(str, arguments)]


def start(profile: Path, *arguments: str | Path, **variables: str) -> subprocess.Popen[str]:
    """Start the program with pipes to all its streams; `variables` are put into its environment."""
    return subprocess.Popen(
        command_line(profile, *arguments),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        env=os.environ | variables,
    )


def run(profile: Path, *arguments: str | Path, keys: str = "", **variables: str) -> tuple[int, str, str]:
    """Run the program to its end and return its exit status, what it said and its complaints."""
    with start(profile, *arguments, **variables) as program:
        said, complaints = program.communicate(keys, timeout=PATIENCE)
    return program.returncode, said, complaints


def _no_window(_: Launch) -> int:
    raise AssertionError("a command opens no window")
