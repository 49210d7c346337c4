import os
import sys
from pathlib import Path

import pytest

from quizapp.errors import QuizAppError
from quizapp.paths import Profile, bundled


def test_a_profile_keeps_everything_below_one_folder(tmp_path):
    profile = Profile(root=tmp_path)
    assert profile.collection == tmp_path / "collection.db"
    assert profile.settings == tmp_path / "settings.json"
    assert profile.folders == tmp_path / "folders.json"
    assert profile.window == tmp_path / "window.json"
    assert profile.backups == tmp_path / "backups"
    assert profile.log == tmp_path / "log"


@pytest.mark.skipif(sys.platform != "linux", reason="each system has a place of its own")
def test_the_default_profile_lies_where_the_system_keeps_such_data(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert Profile.default().root == tmp_path / "quizapp"


def test_naming_a_profile_makes_nothing(tmp_path):
    profile = Profile(root=tmp_path / "absent")
    assert profile.collection.name
    assert not profile.root.exists()


def test_a_profile_is_made_with_the_folders_above_it(tmp_path):
    profile = Profile(root=tmp_path / "some" / "where")
    profile.make()
    assert profile.root.is_dir()
    assert profile.backups.is_dir()


def test_making_a_profile_again_keeps_what_is_in_it(tmp_path):
    profile = Profile(root=tmp_path)
    profile.make()
    profile.collection.write_bytes(b"kept")
    profile.make()
    assert profile.collection.read_bytes() == b"kept"


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps rights in another form")
def test_a_new_profile_is_readable_by_its_owner_alone(tmp_path):
    profile = Profile(root=tmp_path / "own")
    profile.make()
    assert profile.root.stat().st_mode & 0o077 == 0


@pytest.mark.parametrize("below", ["", "deeper"])
def test_a_profile_that_cannot_be_made_says_which_and_what_to_do(tmp_path, below):
    in_the_way = tmp_path / "file"
    in_the_way.write_text("not a folder")
    profile = Profile(root=in_the_way / below)
    with pytest.raises(QuizAppError) as caught:
        profile.make()
    assert str(profile.root) in caught.value.message
    assert "--profile" in caught.value.hint
    assert in_the_way.read_text() == "not a folder"


def package_in(folder: Path) -> Path:
    package = folder / "quizapp"
    package.mkdir(parents=True)
    return package


@pytest.mark.parametrize("name", ["resources", "decks"])
def test_a_wheel_has_its_files_inside_the_package(tmp_path, name):
    package = package_in(tmp_path)
    (package / "_data" / name).mkdir(parents=True)
    assert bundled(name, package=package) == package / "_data" / name


@pytest.mark.parametrize("name", ["resources", "decks"])
def test_a_checkout_has_its_files_beside_the_package(tmp_path, name):
    package = package_in(tmp_path)
    (tmp_path / name).mkdir()
    assert bundled(name, package=package) == tmp_path / name


def test_a_stranger_s_folder_beside_an_installed_package_is_not_taken_for_ours(tmp_path):
    package = package_in(tmp_path)
    (package / "_data" / "decks").mkdir(parents=True)
    (tmp_path / "decks").mkdir()
    assert bundled("decks", package=package) == package / "_data" / "decks"


def test_missing_files_are_said_to_be_missing(tmp_path):
    package = package_in(tmp_path)
    with pytest.raises(QuizAppError, match="decks"):
        bundled("decks", package=package)


@pytest.mark.parametrize("name", ["resources", "decks"])
def test_the_running_program_finds_its_own_files(name):
    assert bundled(name).is_dir()
