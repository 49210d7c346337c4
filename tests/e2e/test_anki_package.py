"""A package of Anki is dropped on the window, looked at, imported, taken back, and goes on where it stood."""

import pytest
from anki_packages import PNG, Answer, Book, WrittenCard, WrittenNote

from quizapp.core.card import State

AT = 1_772_000_000_000
ANSWERS = (Answer(at=AT, kind=0), Answer(at=AT + 3 * 86_400_000, interval=8, previous=3))
CARD = WrittenCard(deck="World::South", type=2, queue=2, due=60, interval=8, factor=2500, reps=2, answers=ANSWERS)


@pytest.fixture
def package(tmp_path):
    note = WrittenNote(fields=("Which capital lies on the Rimac?", "Lima<img src=map.png>"), tags="geo", cards=(CARD,))
    path = tmp_path / "south.apkg"
    path.write_bytes(Book(notes=[note], media={"map.png": PNG}).package())
    return path


def test_a_package_is_dropped_imported_and_goes_on_where_it_stood(sit_down, package):
    student = sit_down()
    student.drop(package)
    student.sees("World::South", "Which capital lies on the Rimac?", "Import 1 article")
    student.click("Import 1 article")
    student.sees("1 card added")
    card = student.card_on_disk("Which capital lies on the Rimac?")
    assert (card.schedule.state, card.schedule.reps, len(card.pictures)) == (State.REVIEW, 2, 1)

    student.drop(package)
    student.sees("Duplicate")


def test_a_damaged_package_says_so(sit_down, package):
    package.write_bytes(package.read_bytes()[:-30])
    student = sit_down()
    student.drop(package)
    student.sees("damaged")
