"""Commands that only read need no right to write the profile, do not wait for programs that write, and make nothing."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from calling import call
from clocks import FakeClock
from rights import as_ordinary_user
from stored import NOW

from quizapp.context import AppContext
from quizapp.paths import Profile
from quizapp.storage.collection import Collection

posix = pytest.mark.skipif(sys.platform == "win32", reason="POSIX rights")
READING = [
    ("due",),
    ("due", "--json"),
    ("stats",),
    ("stats", "--json"),
    ("corrections",),
    ("feeds", "list"),
    ("import", "--dry-run", "a.csv"),
    ("export", "--all", "all.quizapp.json", "--force"),
    ("feeds", "export", "feeds.opml", "--force"),
]
WRITING = [("import", "a.csv"), ("review",), ("feeds", "refresh"), ("optimize", "--reset"), ("dev-seed",)]


@pytest.fixture(autouse=True)
def elsewhere(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Work in a folder that anybody can reach and write to."""
    with TemporaryDirectory() as name, monkeypatch.context() as patch:
        Path(name).chmod(0o777)
        patch.chdir(name)
        Path("a.csv").write_text("question,answer\nWhich river?,The Nile\n", encoding="utf-8")
        yield


def made(root: Path) -> Profile:
    profile = Profile(root=root)
    AppContext.open(profile, FakeClock()).close()
    return profile


@posix
@pytest.mark.parametrize("arguments", READING, ids=" ".join)
def test_what_only_reads_does_so_in_a_profile_that_may_not_be_written(tmp_path: Path, arguments: tuple[str, ...]):
    expected = call(made(tmp_path / "profile").root, *arguments).stdout
    with as_ordinary_user() as folder:
        profile = made(folder)
        profile.collection.chmod(0o400)
        folder.chmod(0o500)
        result = call(folder, *arguments)
    assert (result.exit_code, result.stdout, result.stderr) == (0, expected, "")


@posix
@pytest.mark.parametrize("arguments", WRITING, ids=" ".join)
def test_what_writes_says_what_is_wrong_and_what_to_do(tmp_path: Path, arguments: tuple[str, ...]):
    assert call(tmp_path / "profile", *arguments).exit_code == 0
    with as_ordinary_user() as folder:
        profile = made(folder)
        profile.collection.chmod(0o400)
        folder.chmod(0o500)
        result = call(folder, *arguments)
    assert result.exit_code == 1
    assert result.stderr == (
        f"Error: The collection {profile.collection} may be read, but not written to. Allow writing to the file.\n"
    )


@pytest.mark.parametrize("arguments", READING, ids=" ".join)
def test_what_only_reads_waits_for_no_program_that_writes(tmp_path: Path, arguments: tuple[str, ...]):
    profile = made(tmp_path / "profile")
    with (
        Collection.open(profile.collection, backups=profile.backups, now=NOW) as other,
        other.transaction(),
    ):
        assert call(profile.root, *arguments).exit_code == 0


@pytest.mark.parametrize("arguments", READING, ids=" ".join)
def test_what_only_reads_makes_no_profile(tmp_path: Path, arguments: tuple[str, ...]):
    assert call(tmp_path / "profile", *arguments).exit_code == 0
    assert not (tmp_path / "profile").exists()


def test_a_profile_that_is_not_there_is_told_as_a_first_start_would_make_it(tmp_path: Path):
    before = json.loads(call(tmp_path / "profile", "due", "--json").stdout)
    made(tmp_path / "profile")
    assert json.loads(call(tmp_path / "profile", "due", "--json").stdout) == before
