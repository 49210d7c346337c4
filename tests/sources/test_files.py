import errno
import os
import shutil
import sys
import tempfile
from pathlib import Path

import pytest

from quizapp.errors import QuizAppError
from quizapp.sources.files import (
    DECK_FILE_SUFFIX,
    LARGEST,
    LARGEST_DECK_FILE,
    LARGEST_PACKAGE,
    LARGEST_TABLE,
    find_files,
    largest_of,
    largest_text_of,
    open_file,
)

NOBODY = 65534


def made(folder, *names):
    for name in names:
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(name)
    return folder


def contents(path):
    with open_file(path) as file:
        return file.read()


def names_in(folder):
    return [file.relative_to(folder).as_posix() for file in find_files([folder])]


@pytest.fixture
def unprivileged():
    """A folder of a user who may not do everything; the test runs as that user."""
    folder = Path(tempfile.mkdtemp())
    as_root = hasattr(os, "geteuid") and os.geteuid() == 0
    if as_root:
        os.chown(folder, NOBODY, NOBODY)
        os.seteuid(NOBODY)
    yield folder
    if as_root:
        os.seteuid(0)
    for closed in folder.rglob("*"):
        closed.chmod(0o700)
    shutil.rmtree(folder)


def test_text_files_of_a_folder_and_its_folders_are_found_sorted(tmp_path):
    made(
        tmp_path, "b.txt", "a.TXT", "c/d.md", "c/a.text", "README", "e.pdf", "photo.jpg", "f.json", "a/z.txt", "g.JSONL"
    )
    assert names_in(tmp_path) == ["README", "a/z.txt", "a.TXT", "b.txt", "c/a.text", "c/d.md", "f.json", "g.JSONL"]


def test_tables_of_a_folder_are_found(tmp_path):
    made(tmp_path, "a.csv", "b.TSV", "c.xlsx", "d.ods", "e.xls")
    assert names_in(tmp_path) == ["a.csv", "b.TSV", "c.xlsx", "d.ods"]


def test_packages_of_anki_in_a_folder_are_found(tmp_path):
    made(tmp_path, "a.apkg", "b.COLPKG", "c.zip")
    assert names_in(tmp_path) == ["a.apkg", "b.COLPKG"]


def test_hidden_files_and_folders_are_passed_over(tmp_path):
    made(tmp_path, ".hidden.txt", ".git/config", "a/.b/c.txt", "a/d.txt")
    assert names_in(tmp_path) == ["a/d.txt"]


def test_a_hidden_folder_that_was_chosen_is_walked(tmp_path):
    made(tmp_path, ".news/a.txt")
    assert names_in(tmp_path / ".news") == ["a.txt"]


def test_a_chosen_file_is_taken_whatever_it_is_called(tmp_path):
    made(tmp_path, "page.html", ".hidden")
    chosen = [tmp_path / "page.html", tmp_path / ".hidden", tmp_path / "missing.txt"]
    assert find_files(chosen) == chosen


def test_each_file_is_taken_once_and_chosen_paths_keep_their_order(tmp_path):
    made(tmp_path, "a/1.txt", "a/2.txt", "0.txt")
    chosen = [tmp_path / "a" / "2.txt", tmp_path / "a", tmp_path / "a" / ".." / "a", tmp_path / "0.txt"]
    assert find_files(chosen)[:3] == [tmp_path / "a" / "2.txt", tmp_path / "a" / "1.txt", tmp_path / "a/../a/1.txt"]


def test_a_folder_without_text_files_is_returned_itself_to_be_refused_by_name(tmp_path):
    assert find_files([tmp_path]) == [tmp_path]


@pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege there")
def test_links_in_a_folder_are_not_followed_so_that_loops_end(tmp_path):
    outside = made(tmp_path / "outside", "secret.txt")
    inside = made(tmp_path / "inside", "a.txt", "b/c.txt")
    (inside / "loop").symlink_to(inside, target_is_directory=True)
    (inside / "out").symlink_to(outside, target_is_directory=True)
    (inside / "secret.txt").symlink_to(outside / "secret.txt")
    (inside / "broken.txt").symlink_to(tmp_path / "nothing")
    assert names_in(inside) == ["a.txt", "b/c.txt"]


@pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege there")
def test_a_link_that_was_chosen_is_read(tmp_path):
    made(tmp_path, "a.txt")
    (tmp_path / "link").symlink_to(tmp_path / "a.txt")
    assert find_files([tmp_path / "link"]) == [tmp_path / "link"]
    assert contents(tmp_path / "link") == b"a.txt"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names there")
def test_pipes_are_passed_over_in_a_folder_and_refused_when_chosen(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    assert find_files([tmp_path]) == [tmp_path]
    with pytest.raises(QuizAppError, match="pipe is a device or a pipe"):
        contents(tmp_path / "pipe")


def test_a_file_is_read_whole(tmp_path):
    (tmp_path / "a.txt").write_bytes(b"\x00\xff\r\n")
    assert contents(tmp_path / "a.txt") == b"\x00\xff\r\n"


def test_an_empty_file_is_no_bytes(tmp_path):
    (tmp_path / "a.txt").touch()
    assert contents(tmp_path / "a.txt") == b""


def refusal(path):
    with pytest.raises(QuizAppError) as refused:
        contents(path)
    assert refused.value.hint
    return refused.value.message


def test_a_missing_file_is_named(tmp_path):
    assert refusal(tmp_path / "a.txt") == f"{tmp_path / 'a.txt'} does not exist."


def test_a_folder_is_no_file(tmp_path):
    assert refusal(tmp_path) == f"{tmp_path} is a folder without files that can be imported."


def test_the_largest_file_is_read_and_a_larger_one_refused(tmp_path):
    file = tmp_path / "a.txt"
    file.touch()
    os.truncate(file, LARGEST)
    assert len(contents(file)) == LARGEST
    os.truncate(file, LARGEST + 1)
    assert refusal(file) == f"{file} is larger than 20 MB."


def test_an_exported_collection_may_be_larger(tmp_path):
    file = tmp_path / f"all{DECK_FILE_SUFFIX.upper()}"
    file.touch()
    os.truncate(file, LARGEST + 1)
    assert len(contents(file)) == LARGEST + 1
    assert largest_of(file) == LARGEST_DECK_FILE
    os.truncate(file, LARGEST_DECK_FILE + 1)
    assert "larger than 100 MB" in refusal(file)


@pytest.mark.parametrize(
    ("name", "largest"),
    [
        ("a.md", LARGEST),
        ("cards", LARGEST),
        ("a.CSV", LARGEST_TABLE),
        ("a.apkg", LARGEST_PACKAGE),
        ("a.ZIP", LARGEST_PACKAGE),
    ],
)
def test_tables_and_packages_may_be_larger_than_texts(tmp_path, name, largest):
    assert largest_of(tmp_path / name) == largest


def test_a_disk_that_fails_while_a_file_is_read_is_told_with_its_name(tmp_path):
    made(tmp_path, "a.txt")
    with pytest.raises(QuizAppError, match=r"a\.txt cannot be read: Input/output error"), open_file(tmp_path / "a.txt"):
        raise OSError(errno.EIO, os.strerror(errno.EIO))


def test_a_path_through_a_file_is_refused(tmp_path):
    made(tmp_path, "a.txt")
    assert str(tmp_path / "a.txt" / "b.txt") in refusal(tmp_path / "a.txt" / "b.txt")


def test_a_path_with_a_nul_character_is_refused(tmp_path):
    path = tmp_path / "a\0b.txt"
    assert find_files([path]) == [path]
    assert "cannot be read" in refusal(path)


@pytest.mark.skipif(sys.platform == "win32", reason="names are no bytes there")
def test_a_name_that_is_no_text_can_be_printed():
    message = refusal(Path(os.fsdecode(b"/nowhere/caf\xe9.txt")))
    assert message == "/nowhere/caf\ufffd.txt does not exist."
    message.encode()


@pytest.mark.skipif(sys.platform == "win32", reason="permissions differ there")
def test_a_file_that_may_not_be_read_is_named(unprivileged):
    file = made(unprivileged, "a.txt") / "a.txt"
    file.chmod(0)
    assert refusal(file) == f"{file} may not be read."


@pytest.mark.skipif(sys.platform == "win32", reason="permissions differ there")
def test_a_file_that_can_be_seen_but_not_reached_is_reported(unprivileged):
    made(unprivileged, "a/1.txt", "a/2.pdf")
    (unprivileged / "a").chmod(0o400)
    assert find_files([unprivileged]) == [unprivileged / "a" / "1.txt"]
    assert refusal(unprivileged / "a" / "1.txt") == f"{unprivileged / 'a' / '1.txt'} may not be read."


@pytest.mark.skipif(sys.platform == "win32", reason="permissions differ there")
def test_a_closed_folder_is_reported_in_its_place_and_the_others_are_walked(unprivileged):
    made(unprivileged, "a/1.txt", "b/2.txt", "c/3.txt")
    closed = unprivileged / "b"
    closed.chmod(0)
    assert find_files([unprivileged]) == [unprivileged / "a" / "1.txt", closed, unprivileged / "c" / "3.txt"]
    assert find_files([closed]) == [closed]
    assert refusal(closed) == f"{closed} may not be read."
    assert find_files([closed / "2.txt"]) == [closed / "2.txt"]
    assert refusal(closed / "2.txt") == f"{closed / '2.txt'} may not be read."


def test_a_bug_of_the_reader_is_no_fault_of_the_file(tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes(b"text")
    with pytest.raises(ValueError, match="a bug"), open_file(path):
        raise ValueError("a bug")


@pytest.mark.parametrize(
    ("name", "largest"),
    [("a.apkg", LARGEST), ("a.CSV", LARGEST_TABLE), ("a.quizapp.json", LARGEST_DECK_FILE), ("a", LARGEST)],
)
def test_what_turns_out_to_be_text_has_a_limit_of_its_own(name, largest):
    assert largest_text_of(Path(name)) == largest
