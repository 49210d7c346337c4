"""An empty word on the command line is a wrong call: as a path it would be the present folder."""

from pathlib import Path

import click
import pytest
from calling import call

from quizapp.cli.named import named, named_path


def test_what_has_a_name_is_taken_as_it_is():
    assert named(" ") == " "
    assert named_path("a/b") == Path("a/b")
    assert named_path(".") == Path()


@pytest.mark.parametrize("reader", [named, named_path])
def test_what_has_none_is_refused(reader):
    with pytest.raises(click.BadParameter):
        reader("")


@pytest.mark.parametrize(
    "arguments",
    [
        ("import", ""),
        ("import", "a.csv", ""),
        ("export", "--all", ""),
        ("feeds", "import", ""),
        ("feeds", "export", ""),
        ("--profile", "", "due"),
        ("--screenshots", ""),
    ],
    ids=" ".join,
)
def test_nothing_is_done_in_the_present_folder(tmp_path, monkeypatch, arguments):
    monkeypatch.chdir(tmp_path)
    Path("a.csv").write_text("question,answer\nWhich river?,The Nile\n", encoding="utf-8")
    result = call(tmp_path / "profile", *arguments)
    assert result.exit_code == 2
    assert "an empty word names nothing" in result.stderr
    assert [each.name for each in tmp_path.iterdir()] == ["a.csv"]
