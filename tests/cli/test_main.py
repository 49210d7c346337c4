import logging
import os
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import click
import pytest
from calling import PATIENCE, command_line
from click.testing import CliRunner

from quizapp import __version__
from quizapp.cli.launch import Launch
from quizapp.cli.main import COMMANDS, cli
from quizapp.core.clock import SystemClock
from quizapp.errors import QuizAppError


class Window:
    """Stands where the window is opened, and looks around while it would be open."""

    def __init__(self, status: int = 0) -> None:
        self.status = status
        self.launches: list[Launch] = []
        self.profile_was_there = False

    def __call__(self, launch: Launch) -> int:
        self.launches.append(launch)
        self.profile_was_there = launch.profile.root.is_dir()
        logging.getLogger("quizapp.gui").debug("a detail")
        return self.status


def start(*arguments: str, window: Window | None = None):
    window = window or Window()
    result = CliRunner().invoke(cli, arguments, obj=window, prog_name="quizapp")
    return result, window


@pytest.fixture(autouse=True)
def own_data_folder(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))


def test_without_a_command_the_window_opens_on_the_default_profile():
    result, window = start()
    assert result.exit_code == 0
    (launch,) = window.launches
    assert launch.profile.root.name == "quizapp"
    assert isinstance(launch.clock, SystemClock)
    assert not launch.quit_after_start
    assert launch.screenshots is None


def test_the_status_of_the_window_is_the_status_of_the_program():
    assert start(window=Window(status=2))[0].exit_code == 2


def test_a_profile_is_taken_from_the_folder_named(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    _, window = start("--profile", "mine")
    assert window.launches[0].profile.root == tmp_path / "mine"


def test_a_temporary_profile_is_gone_when_the_window_is():
    _, window = start("--temp-profile", "--log-filter", "gui")
    assert window.profile_was_there
    assert not window.launches[0].profile.root.exists()


def test_a_named_and_a_temporary_profile_exclude_each_other(tmp_path):
    result, window = start("--profile", str(tmp_path), "--temp-profile")
    assert result.exit_code == 2
    assert not window.launches


def test_the_clock_starts_at_the_moment_given_and_runs_on():
    _, window = start("--fake-now", "2030-01-02T03:04:05Z")
    clock = window.launches[0].clock
    begin = datetime(2030, 1, 2, 3, 4, 5, tzinfo=UTC)
    assert begin <= clock.now() < begin + timedelta(minutes=5)


def test_a_moment_without_a_zone_is_one_of_the_student_s_own():
    _, window = start("--fake-now", "2030-01-02T03:04")
    local = window.launches[0].clock.now().astimezone().replace(tzinfo=None)
    assert datetime(2030, 1, 2, 3, 4) <= local < datetime(2030, 1, 2, 3, 9)  # noqa: DTZ001  local on purpose


@pytest.mark.parametrize("moment", ["tomorrow", "", "2030-13-01", "0001-01-01T00:00", "1899-12-31", "9999-12-31T23:59"])
def test_a_moment_that_is_none_is_a_wrong_call(moment):
    result, window = start("--fake-now", moment)
    assert result.exit_code == 2
    assert not window.launches


@pytest.mark.parametrize("moment", ["1900-01-01T12:00Z", "2999-12-31T12:00Z"])
@pytest.mark.parametrize("arguments", [("due",), ("stats",), ("review",)], ids=" ".join)
def test_any_moment_that_is_taken_can_be_studied_at(tmp_path, moment, arguments):
    result = CliRunner().invoke(
        cli, ["--profile", str(tmp_path), "--fake-now", moment, *arguments], input="\n3\n\n4\n", obj=Window()
    )
    assert result.exit_code == 0, result.exception


def test_developer_flags_reach_the_window(tmp_path):
    _, window = start("--quit-after-start", "--screenshots", str(tmp_path))
    assert window.launches[0].quit_after_start
    assert window.launches[0].screenshots == tmp_path


def test_the_subjects_of_the_filter_are_logged_in_full(tmp_path):
    result, _ = start("--profile", str(tmp_path), "--log-filter", "gui", "--log-filter", "sql")
    assert "a detail" in (tmp_path / "log" / "quizapp.log").read_text("utf-8")
    assert "a detail" in result.stderr


def test_without_a_filter_details_are_not_logged(tmp_path):
    result, _ = start("--profile", str(tmp_path))
    assert not list(tmp_path.iterdir())
    assert result.output == ""


def test_a_filter_on_an_unknown_subject_is_a_wrong_call():
    result, _ = start("--log-filter", "weather")
    assert result.exit_code == 2
    assert "sched" in result.output


@pytest.mark.parametrize("encoding", ["cp1252", "latin-1", "utf-8"])
def test_a_command_may_say_and_hear_anything_in_any_encoding(encoding):
    @click.command
    def parrot() -> None:
        click.echo(sys.stdin.read() + "日本")

    class Cli(type(cli)):
        def get_command(self, ctx, cmd_name):
            return parrot if cmd_name == "parrot" else super().get_command(ctx, cmd_name)

    program = Cli(params=cli.params, callback=cli.callback)
    result = CliRunner(charset=encoding).invoke(program, ["parrot"], input=b"caf\x81\xe9 ", obj=Window())
    assert result.exit_code == 0, result.exception
    assert result.stdout_bytes.startswith(b"caf")
    assert result.stdout_bytes.rstrip().endswith("日本".encode(encoding, "backslashreplace"))


def test_an_unknown_command_is_a_wrong_call():
    result, window = start("frobnicate")
    assert result.exit_code == 2
    assert not window.launches


def test_the_version_is_told():
    result, window = start("--version")
    assert __version__ in result.output
    assert not window.launches


def test_help_explains_every_flag_and_opens_nothing():
    result, window = start("--help")
    assert result.exit_code == 0
    for flag in ("--profile", "--temp-profile", "--fake-now", "--log-filter", "--quit-after-start", "--screenshots"):
        assert flag in result.output
    assert not window.launches


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_its_own_help(name):
    result, window = start(name, "--help")
    assert result.exit_code == 0, result.output
    assert name in start("--help")[0].output
    assert not window.launches


def test_a_fault_of_the_world_is_one_sentence_and_status_1():
    @click.command
    @click.pass_obj
    def broken(launch: Launch) -> None:
        raise QuizAppError(f"{launch.profile.root.name} is damaged.", "Restore a backup.")

    class Cli(type(cli)):
        def get_command(self, ctx, cmd_name):
            return broken if cmd_name == "broken" else super().get_command(ctx, cmd_name)

    program = Cli(params=cli.params, callback=cli.callback, invoke_without_command=True)
    result = CliRunner().invoke(program, ["--profile", "mine", "broken"], obj=Window())
    assert result.exit_code == 1
    assert result.stderr == "Error: mine is damaged. Restore a backup.\n"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a file that is always full")
@pytest.mark.parametrize("buffering", ["1", ""])
@pytest.mark.parametrize("arguments", [("stats",), ("due", "--json"), ("stats", "--help"), ("--version",)])
def test_output_that_cannot_be_written_is_one_sentence_and_status_1(tmp_path, arguments, buffering):
    with Path("/dev/full").open("w") as full:
        ended = subprocess.run(
            command_line(tmp_path / "profile", *arguments),
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            timeout=PATIENCE,
            env=os.environ | {"PYTHONUNBUFFERED": buffering},
            check=False,
        )
    assert ended.returncode == 1
    assert ended.stderr == "Error: The output cannot be written: No space left on device.\n"


def test_a_fault_with_a_file_is_not_taken_for_one_of_the_output(tmp_path):
    def window(_: Launch) -> int:
        (tmp_path / "missing").read_text("utf-8")
        return 0

    assert isinstance(CliRunner().invoke(cli, [], obj=window).exception, FileNotFoundError)
