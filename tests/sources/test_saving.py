"""A file is written whole or not at all."""

import errno
import os
import sys

import pytest

from quizapp.errors import QuizAppError
from quizapp.sources.saving import save_text

needs_links = pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege there")


def save(path, *pieces, replace=False, largest=100):
    save_text(path, pieces, replace=replace, largest=largest)


def refusal(path, *pieces, **options):
    with pytest.raises(QuizAppError) as refused:
        save(path, *pieces, **options)
    assert refused.value.hint
    return refused.value.message


def names(folder):
    return sorted(file.name for file in folder.iterdir())


def test_the_pieces_are_written_as_they_are(tmp_path):
    save(tmp_path / "a.json", "one\n", "é日\r\n", "")
    assert (tmp_path / "a.json").read_bytes() == "one\né日\r\n".encode()
    assert names(tmp_path) == ["a.json"]


def test_an_old_file_is_replaced_only_if_that_is_wanted(tmp_path):
    path = tmp_path / "a.json"
    path.write_text("old")
    assert refusal(path, "new") == f"{path} is there already."
    assert path.read_text() == "old"
    save(path, "new", replace=True)
    assert path.read_text() == "new"


def test_what_fails_half_way_leaves_the_old_file_and_nothing_else(tmp_path):
    path = tmp_path / "a.json"
    path.write_text("old")

    def pieces():
        yield "new"
        raise KeyError

    with pytest.raises(KeyError):
        save_text(path, pieces(), replace=True, largest=100)
    assert path.read_text() == "old"
    assert names(tmp_path) == ["a.json"]


def test_a_full_disk_is_told_from_a_folder_that_may_not_be_written_in(tmp_path):
    def pieces():
        yield "new"
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with pytest.raises(QuizAppError, match="cannot be written") as refused:
        save_text(tmp_path / "a.json", pieces(), replace=False, largest=100)
    assert refused.value.hint == "Free some space, or choose another disk."
    assert names(tmp_path) == []


def test_a_text_that_would_not_be_read_again_is_refused(tmp_path):
    path = tmp_path / "a.json"
    assert "larger than" in refusal(path, "é" * 30, "é" * 21)
    assert names(tmp_path) == []
    save(path, "é" * 50)


def test_a_folder_is_refused_and_so_is_a_place_in_a_missing_one(tmp_path):
    assert refusal(tmp_path, "a", replace=True) == f"{tmp_path} is a folder."
    assert "cannot be written" in refusal(tmp_path / "none" / "a.json", "a")
    assert "cannot be written" in refusal(tmp_path / "a\0b", "a")


@needs_links
def test_a_link_stays_and_its_file_is_written(tmp_path):
    (tmp_path / "file").write_text("old")
    (tmp_path / "link").symlink_to(tmp_path / "file")
    save(tmp_path / "link", "new", replace=True)
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "file").read_text() == "new"


@needs_links
def test_a_link_to_itself_is_refused(tmp_path):
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    assert "cannot be written" in refusal(tmp_path / "loop", "a", replace=True)
