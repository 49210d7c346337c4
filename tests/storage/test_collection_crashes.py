"""A program that is killed loses no answer that it gave the student as kept, and leaves nothing half-written."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from builders import make_card, make_deck
from stored import NOW, assert_sound, content_of

from quizapp.core.changes import Snapshot
from quizapp.core.ids import CardId, DeckId, ReviewId
from quizapp.storage.collection import Collection

ROOT = Path(__file__).parents[2]
SETUP = """
import sys
from dataclasses import replace
from pathlib import Path
from builders import make_card, make_deck, reviewed
from stored import NOW, make_review
from quizapp.core.changes import Snapshot
from quizapp.storage.collection import Collection

path = Path(sys.argv[1])
collection = Collection.open(path, backups=path.parent, now=NOW)

def wait_to_be_killed():
    print("ready", flush=True)
    sys.stdin.read()
"""
ANSWER = """
card = reviewed(make_card(1), NOW)
collection.swap(Snapshot(cards={1: card}, reviews={1: make_review(1, card=1)}))
wait_to_be_killed()
"""
IMPORT = """
with collection.transaction():
    for deck in range(2, 200):
        cards = {deck * 100 + n: make_card(deck * 100 + n, deck=deck, answer="word " * 300) for n in range(20)}
        collection.swap(Snapshot(decks={deck: make_deck(deck)}, cards=cards))
    wait_to_be_killed()
"""
WRITES_WITHOUT_END = """
print("ready", flush=True)
card = make_card(1)
for number in range(1, 1_000_000):
    card = replace(card, schedule=replace(card.schedule, reps=number))
    collection.swap(Snapshot(cards={1: card}, reviews={number: make_review(number, card=1)}))
    print(number, flush=True)
"""


def kill_within(code: str, path: Path, *, lines: int = 1) -> list[str]:
    """Run `code` on the collection in a program of its own, kill it after it has said `lines` lines, return them."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join((str(ROOT), str(ROOT / "tests")))}
    command = [sys.executable, "-c", SETUP + code, str(path)]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True, env=environment) as program:
        assert program.stdout is not None
        said = [program.stdout.readline().strip() for _ in range(lines)]
        program.kill()
        said += program.stdout.read().split()
    assert said[0] == "ready"
    return said


@pytest.fixture
def existing(path: Path, backups: Path) -> Path:
    """A collection of one deck with one card, closed."""
    with Collection.open(path, backups=backups, now=NOW) as collection:
        collection.swap(Snapshot(decks={DeckId(1): make_deck()}, cards={CardId(1): make_card(1)}))
    return path


def test_an_answer_is_kept_as_soon_as_it_is_given(existing: Path, backups: Path):
    kill_within(ANSWER, existing)
    with Collection.open(existing, backups=backups, now=NOW) as collection:
        card = collection.cards.get(CardId(1))
        assert card is not None
        assert card.schedule.reps == 3
        assert [review.id for review in collection.reviews.of_card(CardId(1))] == [ReviewId(1)]
        assert_sound(collection)


def test_an_import_that_is_cut_off_leaves_nothing(existing: Path, backups: Path):
    with Collection.open(existing, backups=backups, now=NOW) as collection:
        before = content_of(collection)
    kill_within(IMPORT, existing)
    assert existing.with_name("collection.db-wal").stat().st_size > 0, "the import had reached the disk in part"
    with Collection.open(existing, backups=backups, now=NOW) as collection:
        assert content_of(collection) == before
        assert_sound(collection)


def test_killed_at_any_moment_of_writing_every_answer_is_there_with_its_log(existing: Path, backups: Path):
    said = kill_within(WRITES_WITHOUT_END, existing, lines=30)
    kept = int(said[-1])
    with Collection.open(existing, backups=backups, now=NOW) as collection:
        card = collection.cards.get(CardId(1))
        assert card is not None
        assert card.schedule.reps >= kept
        assert len(collection.reviews.of_card(CardId(1))) == card.schedule.reps
        assert_sound(collection)
