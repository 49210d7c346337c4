"""`quizapp import` of a package of Anki: the JSON is that of all imports, and it comes in once."""

import json

import pytest
from anki_packages import CLOZE, PNG, Answer, Book, WrittenCard, WrittenNote
from calling import call
from clocks import FakeClock
from stored import assert_sound

from quizapp.core.card import State
from quizapp.core.ids import CardId
from quizapp.paths import Profile
from quizapp.storage.collection import Collection

AT = 1_772_000_000_000
ANSWERS = (Answer(at=AT, kind=0), Answer(at=AT + 3 * 86_400_000, interval=8, previous=3))
CARD = WrittenCard(deck="World::South", type=2, queue=2, due=60, interval=8, factor=2500, reps=2, answers=ANSWERS)
NOTES = (
    WrittenNote(fields=("Capital of Peru?<img src=map.png>", "Lima"), tags="geo::peru", cards=(CARD,)),
    WrittenNote(fields=("{{c1::Quito}} is high up.", "[sound:a.mp3]"), kind=CLOZE, cards=(WrittenCard(deck="Cities"),)),
)


@pytest.fixture
def package(tmp_path):
    path = tmp_path / "south.apkg"
    path.write_bytes(Book(notes=NOTES, media={"map.png": PNG, "a.mp3": b"ID3"}).package())
    return path


def imported(profile, *arguments):
    result = call(profile, "import", *arguments, "--json")
    assert result.exit_code == 0, result.output
    return json.loads(result.stdout)


def test_the_json_is_that_of_all_imports(tmp_path, package):
    told = imported(tmp_path / "profile", package)
    assert (told["added"], told["updated"], told["duplicates"], told["errors"]) == (2, 0, 0, 0)
    cities, south = told["decks"]
    assert (cities["title"], south["title"], south["topics"]) == ("Cities", "World::South", ["geo: peru"])
    (card,) = south["cards"]
    assert (card["question"], card["answer"], card["kind"]) == ("Capital of Peru?", "Lima", "basic")
    assert (cities["cards"][0]["question"], cities["cards"][0]["kind"]) == ("[…] is high up.", "cloze")
    assert cities["findings"] == [{"line": 0, "kind": "left_over", "text": "a.mp3"}]


def test_a_package_comes_in_with_all_that_study_made_of_it_and_once(tmp_path, package):
    profile = Profile(root=tmp_path / "profile")
    imported(profile.root, package)
    assert imported(profile.root, package)["duplicates"] == 2
    with Collection.open(profile.collection, backups=profile.backups, now=FakeClock().now()) as collection:
        cards = collection.cards.get_many(map(CardId, range(1, 100)))
        (studied,) = [card for card in cards.values() if card.question == "Capital of Peru?"]
        assert studied.schedule.state is State.REVIEW
        assert len(collection.reviews.of_card(studied.id)) == 2
        assert collection.media.get(studied.pictures[0].digest) == PNG
        assert_sound(collection)


def test_a_damaged_package_is_an_error_and_the_others_come_in(tmp_path, package):
    (tmp_path / "broken.apkg").write_bytes(package.read_bytes()[:-40])
    result = call(tmp_path / "profile", "import", tmp_path / "broken.apkg", package, "--json")
    told = json.loads(result.stdout)
    assert (result.exit_code, told["added"], told["errors"]) == (1, 2, 1)
    (fault,) = [deck for deck in told["decks"] if deck["status"] == "error"]
    assert "damaged" in fault["message"]
