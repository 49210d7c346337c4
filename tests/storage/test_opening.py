"""A collection is made where there is none; whatever else lies in its place is refused and stays as it is."""

import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from builders import make_card, make_deck
from rights import as_ordinary_user
from stored import NOW, files_in

from quizapp.core.changes import Snapshot
from quizapp.core.ids import CardId, DeckId
from quizapp.errors import QuizAppError
from quizapp.storage.collection import Collection
from quizapp.storage.migrations import SCHEMA
from quizapp.storage.opening import APPLICATION_ID


def opened(path: Path) -> Collection:
    return Collection.open(path, backups=path.parent / "backups", now=NOW, busy_timeout=0.05)


def assert_refused(path: Path, words: str) -> None:
    """Opening says `words` and leaves every byte of the folder, and the times of the file, as they were."""
    before, times = files_in(path.parent), path.stat().st_mtime_ns
    with pytest.raises(QuizAppError, match=words) as refusal:
        opened(path)
    assert str(path) in refusal.value.message
    assert refusal.value.hint
    assert files_in(path.parent) == before
    assert path.stat().st_mtime_ns == times


def filled(path: Path, cards: int = 400) -> None:
    """Make a collection of some hundred pages."""
    with opened(path) as collection:
        made = {CardId(number): make_card(number, answer="word " * 200) for number in range(1, cards + 1)}
        collection.swap(Snapshot(decks={DeckId(1): make_deck()}, cards=made))


def overwrite(path: Path, start: int, content: bytes) -> None:
    with path.open("r+b") as file:
        file.seek(start)
        file.write(content)


def test_a_collection_is_made_with_its_folders_where_there_is_none(path: Path):
    with opened(path) as collection:
        assert collection.created
        assert collection.path == path
        assert collection.decks.count() == 0
    assert list(files_in(path.parent)) == ["collection.db"]


def test_an_existing_collection_is_opened_as_it_was_left(path: Path):
    filled(path, cards=3)
    with opened(path) as collection:
        assert not collection.created
        assert collection.cards.get(CardId(3)) == make_card(3, answer="word " * 200)


def test_a_made_file_says_whose_it_is_and_every_answer_is_durable(path: Path):
    with opened(path) as collection:
        ask = collection._connection.value
        assert ask("PRAGMA application_id") == APPLICATION_ID
        assert ask("PRAGMA user_version") == SCHEMA.version
        assert ask("PRAGMA journal_mode") == "wal"
        assert ask("PRAGMA synchronous") == 2
        assert ask("PRAGMA foreign_keys") == 1


@pytest.mark.parametrize("name", ["ünï – 日本 #1?%41&mode=memory.db", "a b'c.db"])
def test_any_file_name_will_do(path: Path, name: str):
    with opened(path.with_name(name)) as collection:
        assert collection.created
    assert list(files_in(path.parent)) == [name]


@pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="names of files are text there")
def test_a_folder_whose_name_is_no_text_will_do(path: Path):
    folder = path.parent / os.fsdecode(b"\xff\xfe%41")
    with opened(folder / "collection.db") as collection:
        collection.set_note("a", "b")
    with opened(folder / "collection.db") as collection:
        assert collection.note("a") == "b"


def test_a_relative_path_will_do(path: Path, monkeypatch: pytest.MonkeyPatch):
    path.parent.mkdir()
    monkeypatch.chdir(path.parent)
    opened(Path("here.db")).close()
    assert list(files_in(path.parent)) == ["here.db"]


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights on Windows")
def test_a_link_to_a_collection_elsewhere_will_do(path: Path, tmp_path: Path):
    filled(tmp_path / "elsewhere" / "real.db", cards=2)
    path.parent.mkdir()
    path.symlink_to(tmp_path / "elsewhere" / "real.db")
    with opened(path) as collection, opened(path) as beside:
        collection.set_note("a", "b")
        assert beside.note("a") == "b"
        assert beside.cards.count() == 2


def test_a_file_system_without_hard_links_will_do(path: Path, monkeypatch: pytest.MonkeyPatch):
    def refuse(self: Path, target: Path) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(Path, "hardlink_to", refuse)
    with opened(path) as collection:
        assert collection.created
    assert list(files_in(path.parent)) == ["collection.db"]


def test_of_two_programs_that_make_it_at_once_one_makes_it(path: Path, monkeypatch: pytest.MonkeyPatch):
    link = Path.hardlink_to

    def second_program_first(self: Path, target: Path) -> None:
        monkeypatch.setattr(Path, "hardlink_to", link)
        filled(path, cards=2)
        link(self, target)

    monkeypatch.setattr(Path, "hardlink_to", second_program_first)
    with opened(path) as collection:
        assert not collection.created
        assert collection.cards.count() == 2


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "is empty"),
        (b"x", "is no collection"),
        (b"SQLite format 3\0", "is no collection"),
        (b"SQLite format 3\0" + bytes(5000), "is no collection"),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40, "is no collection"),
        ("Japan und die USA\n".encode("utf-16"), "is no collection"),
    ],
    ids=["zero-length", "one byte", "magic alone", "zeros after the magic", "picture", "text"],
)
def test_a_file_of_another_kind_is_refused(path: Path, content: bytes, words: str):
    path.parent.mkdir()
    path.write_bytes(content)
    assert_refused(path, words)


@pytest.mark.parametrize("application_id", [0, 0x0F055112])
def test_a_database_of_another_program_is_refused(path: Path, application_id: int):
    path.parent.mkdir()
    with closing(sqlite3.connect(path)) as other:
        other.execute("PRAGMA journal_mode = WAL")
        other.execute("CREATE TABLE card (id INTEGER)")
        other.execute(f"PRAGMA application_id = {application_id}")
        other.execute("PRAGMA user_version = 1")
    assert_refused(path, "not made by Quizapp")


def test_a_newer_collection_is_refused(path: Path):
    opened(path).close()
    with closing(sqlite3.connect(path)) as newer:
        newer.execute(f"PRAGMA user_version = {SCHEMA.version + 1}")
    assert_refused(path, f"newer version .*{SCHEMA.version + 1}")


def test_a_newer_collection_is_refused_even_if_only_its_log_says_so(path: Path):
    filled(path, cards=2)
    upgrade_and_die = (
        "import os, sqlite3, sys; db = sqlite3.connect(sys.argv[1]); "
        f"db.execute('PRAGMA user_version = {SCHEMA.version + 1}'); os.kill(os.getpid(), 9)"
    )
    subprocess.run([sys.executable, "-c", upgrade_and_die, path], check=False)
    assert path.with_name("collection.db-wal").stat().st_size > 0
    before = files_in(path.parent)
    with pytest.raises(QuizAppError, match="newer version"):
        opened(path)
    after = files_in(path.parent)
    # The -shm file is SQLite's scratch memory, made anew from the log by whoever reads.
    assert {**after, "collection.db-shm": b""} == {**before, "collection.db-shm": b""}


def cut_in_half(path: Path) -> None:
    os.truncate(path, path.stat().st_size // 2)


def lose_the_first_tree(path: Path) -> None:
    overwrite(path, 100, b"\xff" * 4000)


def lose_the_first_tables(path: Path) -> None:
    overwrite(path, 8192, b"\xaa" * 8192 * 12)


def lose_the_cards(path: Path) -> None:
    with closing(sqlite3.connect(path)) as other:
        other.execute("DROP TABLE card")


@pytest.mark.parametrize("damage", [cut_in_half, lose_the_first_tree, lose_the_first_tables, lose_the_cards])
def test_a_damaged_collection_is_refused(path: Path, damage: Callable[[Path], None]):
    filled(path)
    damage(path)
    assert_refused(path, "is damaged")


def test_damage_further_in_is_reported_when_it_is_met(path: Path):
    filled(path)
    with closing(sqlite3.connect(path)) as other:
        (page,) = other.execute("SELECT max(pageno) FROM dbstat WHERE name = 'card' AND pagetype = 'leaf'").fetchone()
    overwrite(path, 8192 * (page - 1), b"\xaa" * 8192)
    with opened(path) as collection:
        assert collection.cards.get(CardId(1)) is not None
        with pytest.raises(QuizAppError, match="is damaged") as damage:
            collection.cards.of_deck(DeckId(1))
    assert str(path) in damage.value.message


def test_a_folder_is_refused(path: Path):
    path.mkdir(parents=True)
    with pytest.raises(QuizAppError, match="is a folder"):
        opened(path)
    assert list(path.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights on Windows")
def test_a_link_to_nothing_is_refused(path: Path):
    path.parent.mkdir()
    path.symlink_to("nothing")
    with pytest.raises(QuizAppError, match="is no file"):
        opened(path)
    assert files_in(path.parent) == {}


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no named pipes in folders")
def test_a_pipe_is_refused_without_waiting_for_it(path: Path):
    path.parent.mkdir()
    os.mkfifo(path)
    with pytest.raises(QuizAppError, match="is no file"):
        opened(path)


def test_a_folder_that_cannot_be_made_is_reported(path: Path):
    path.parent.write_text("a file in the folder's place")
    with pytest.raises(QuizAppError, match="cannot be made"):
        opened(path)


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX rights")
@pytest.mark.parametrize(
    ("file_mode", "folder_mode", "words"),
    [(0o400, 0o755, "but not written to"), (0o000, 0o755, "may not be read"), (0o600, 0o555, "folder of the")],
    ids=["read only", "unreadable", "folder read only"],
)
def test_what_may_not_be_written_is_refused(file_mode: int, folder_mode: int, words: str):
    with as_ordinary_user() as folder:
        path = folder / "collection.db"
        filled(path, cards=2)
        before = files_in(folder)
        path.chmod(file_mode)
        folder.chmod(folder_mode)
        with pytest.raises(QuizAppError, match=words):
            opened(path)
        folder.chmod(0o755)
        path.chmod(0o600)
        assert files_in(folder) == before


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX rights")
def test_a_folder_without_the_right_to_write_gets_no_collection():
    with as_ordinary_user() as folder:
        folder.chmod(0o555)
        with pytest.raises(QuizAppError, match="cannot be made"):
            opened(folder / "collection.db")


def test_a_collection_that_another_program_keeps_to_itself_is_refused(path: Path):
    filled(path, cards=2)
    with closing(sqlite3.connect(path)) as other:
        other.execute("PRAGMA locking_mode = EXCLUSIVE")
        other.execute("BEGIN IMMEDIATE")
        assert_refused(path, "in use by another program")


def test_a_collection_is_not_opened_while_another_program_writes_for_long(path: Path):
    filled(path, cards=2)
    with opened(path) as other, other.transaction(), pytest.raises(QuizAppError, match="in use"):
        opened(path)


def test_opening_beside_an_open_one_disturbs_neither(path: Path):
    filled(path, cards=2)
    with opened(path) as one, opened(path) as two:
        two.set_note("from", "two")
        assert one.note("from") == "two"
        one.set_note("from", "one")
        assert two.note("from") == "one"
