"""A database of Mnemosyne comes into the collection with all that was studied, and only once."""

from datetime import UTC, datetime

import pytest
from articles import ImportBench
from mnemosyne_files import Written, mnemosyne_cards, mnemosyne_database, mnemosyne_xml
from picture_files import media, png, shown

from quizapp.core.card import State
from quizapp.core.picture import digest_of
from quizapp.core.review import Rating

DAY = 86_400
FIRST = int(datetime(2026, 10, 1, 9, tzinfo=UTC).timestamp())
NEXT = int(datetime(2026, 12, 1, tzinfo=UTC).timestamp())
CARDS = (
    Written(
        fields={"f": "Capital of Peru?", "b": "Lima"},
        tags=["Geography"],
        grade=4,
        last=FIRST + 10 * DAY,
        next=NEXT,
        answers=[(FIRST, 4), (FIRST + 3 * DAY, 1), (FIRST + 3 * DAY + 60, 4), (FIRST + 10 * DAY, 5)],
    ),
    Written(fields={"f": "Capital of Ecuador?", "b": "Quito"}, tags=["Geography"]),
)


@pytest.fixture
def bench() -> ImportBench:
    return ImportBench()


def take(bench, path):
    return bench.write(bench.importing.preview(bench.importing.reader.read_paths([path])))


def test_schedules_and_answers_come_along(bench, tmp_path):
    path = tmp_path / "default.db"
    path.write_bytes(mnemosyne_database(CARDS).getvalue())
    assert take(bench, path).added == 1
    studied, new = bench.cards_of(bench.deck)
    logs = bench.collection.reviews.of_card(studied.id)
    assert [log.rating for log in logs] == [Rating.GOOD, Rating.AGAIN, Rating.GOOD, Rating.EASY]
    assert studied.schedule.state is State.REVIEW
    assert bench.deck.topics == ("Geography",)
    assert studied.schedule.due is not None
    assert studied.schedule.due.date() == datetime(2026, 12, 1, tzinfo=UTC).date()
    assert studied.schedule.memory is not None
    assert studied.schedule.memory.stability > 1
    assert (new.schedule.state, bench.collection.reviews.of_card(new.id)) == (State.NEW, [])


def test_the_same_file_again_changes_nothing(bench, tmp_path):
    path = tmp_path / "default.db"
    path.write_bytes(mnemosyne_database(CARDS).getvalue())
    take(bench, path)
    again = take(bench, path)
    assert (again.added, again.updated, again.duplicates) == (0, 0, 1)


def test_pictures_of_exported_cards_come_into_the_collection(bench, tmp_path):
    picture = png(5, 5)
    cards = [Written(fields={"f": 'Which flag is it?<img src="flag.png">', "b": "That of Peru"})]
    path = tmp_path / "flags.cards"
    path.write_bytes(mnemosyne_cards(mnemosyne_xml(cards), {"flag.png": picture}).getvalue())
    take(bench, path)
    (card,) = bench.cards_of(bench.deck)
    assert card.pictures == shown(picture)
    assert bench.collection.media.get(digest_of(picture)) == media(picture)[digest_of(picture)]
