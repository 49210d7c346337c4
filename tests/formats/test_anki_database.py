"""The collection within a package: the old form and the new one say the same."""

import sqlite3
from contextlib import closing
from datetime import UTC, date, datetime
from io import BytesIO

import pytest
from anki_packages import BASIC, CHANGED, CLOZE, CREATED, FIRST_CARD, Answer, Book, WrittenCard, WrittenNote

from quizapp.errors import QuizAppError
from quizapp.formats.anki_database import AnkiDatabase, instant_of, text, whole
from quizapp.formats.foreign_database import open_database

NOTES = (
    WrittenNote(fields=("Capital of Peru?", "Lima"), tags="a b", cards=(WrittenCard(deck="News::World", flags=2),)),
    WrittenNote(fields=("{{c1::Lima}}", ""), kind=CLOZE, cards=(WrittenCard(number=1), WrittenCard(number=0))),
)
BOOK = Book(notes=NOTES)


def read(book, look, *, is_new=True, change=""):
    """Return what `look` sees of the collection, after the SQL `change`."""
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.create_collation("unicase", lambda one, other: (one > other) - (one < other))
        connection.deserialize(book.database(is_new=is_new))
        connection.executescript(change)
        file = BytesIO(connection.serialize())
    unicase = {"unicase": lambda one, other: (one > other) - (one < other)}
    with open_database(file, shown="collection", collations=unicase) as database:
        return look(AnkiDatabase(database, "a.apkg"))


@pytest.fixture(params=[False, True], ids=["schema 11", "schema 18"])
def is_new(request):
    return request.param


class TestCollection:
    def test_names_its_decks(self, is_new):
        assert read(BOOK, lambda found: found.decks, is_new=is_new) == {1: "Default", 2: "News::World"}

    def test_has_its_note_types(self, is_new):
        types = read(BOOK, lambda found: found.types, is_new=is_new)
        assert [(each.name, each.fields, len(each.templates), each.is_cloze) for each in types.values()] == [
            ("Basic", ("Front", "Back"), 1, False),
            ("Cloze", ("Text", "Back Extra"), 1, True),
        ]
        question, answer = types[100].templates[0]
        assert [field.name for field in question.fields] == ["Front"]
        assert [field.name for field in answer.fields] == ["FrontSide", "Back"]

    def test_has_notes_with_their_cards_in_order(self, is_new):
        (first, cards), (second, clozes) = read(BOOK, lambda found: list(found.notes()), is_new=is_new)
        assert (first.id, first.kind, first.tags, first.fields) == (
            FIRST_CARD,
            100,
            " a b ",
            ("Capital of Peru?", "Lima"),
        )
        assert [(card.id, card.deck, card.flags) for card in cards] == [(FIRST_CARD, 2, 2)]
        assert (second.fields, [card.number for card in clozes]) == (("{{c1::Lima}}", ""), [0, 1])

    def test_knows_its_cards_and_answers(self, is_new):
        answers = (Answer(at=FIRST_CARD + 5, ease=2, interval=3, previous=1, factor=2300, time=9, kind=1),)
        book = Book(notes=[WrittenNote(fields=("a", "b"), cards=[WrittenCard(answers=answers)])])
        assert read(book, lambda found: found.card_ids(), is_new=is_new) == {FIRST_CARD}
        rows = read(book, lambda found: list(found.answers()), is_new=is_new)
        assert rows == [(FIRST_CARD, FIRST_CARD + 5, 2, 3, 1, 2300, 9, 1)]

    def test_says_when_it_was_changed(self, is_new):
        assert read(BOOK, lambda found: found.changed_at, is_new=is_new) == datetime.fromtimestamp(CHANGED, UTC)

    def test_gives_cards_of_filtered_decks_to_their_own(self, is_new):
        card = WrittenCard(deck="Cram", due=-100_000, own_deck="News", own_due=40)
        book = Book(notes=[WrittenNote(fields=("a", "b"), cards=[card])])
        ((_, cards),) = read(book, lambda found: list(found.notes()), is_new=is_new)
        decks = read(book, lambda found: found.decks, is_new=is_new)
        assert (decks[cards[0].deck], cards[0].due) == ("News", 40)

    def test_counts_days_from_the_one_on_which_it_was_made(self, is_new):
        assert read(BOOK, lambda found: found.first_day, is_new=is_new) == date(2026, 1, 1)


@pytest.mark.parametrize(
    ("hours", "offset", "day"),
    [
        pytest.param(0, None, date(2026, 1, 1), id="UTC"),
        pytest.param(5, None, date(2026, 1, 1), id="New York"),
        pytest.param(-9, None, date(2026, 1, 1), id="Tokyo"),
        pytest.param(-5.5, None, date(2026, 1, 1), id="India"),
        pytest.param(-12, None, date(2026, 1, 1), id="Auckland"),
        pytest.param(10, None, date(2026, 1, 1), id="Hawaii"),
        pytest.param(5, 300, date(2026, 1, 1), id="New York, said"),
        pytest.param(-13, -780, date(2026, 1, 1), id="Tonga, said"),
        pytest.param(-9, 10**9, date(2026, 1, 1), id="nonsense said"),
    ],
)
def test_the_first_day_is_that_of_the_students_time_zone(hours, offset, day, is_new):
    """It began at 4 in the morning there."""
    book = Book(notes=NOTES, created=CREATED + int(hours * 3600), offset=offset)
    assert read(book, lambda found: found.first_day, is_new=is_new) == day


def test_a_collection_that_does_not_say_when_it_was_made_has_no_first_day():
    assert read(Book(notes=NOTES, created=-5), lambda found: found.first_day) is None


class TestDamage:
    def test_a_note_that_is_gone_is_none(self, is_new):
        change = f"delete from notes where id = {FIRST_CARD}"
        found = read(BOOK, lambda found: list(found.notes()), is_new=is_new, change=change)
        assert [(note is None, len(cards)) for note, cards in found] == [(True, 1), (False, 2)]

    @pytest.mark.parametrize(
        "models", ["", "[]", "{", "[" * 100_000, '{"x": 1, "5": 3, "6": {"flds": [1], "tmpls": {}}}']
    )
    def test_of_note_types_leaves_those_that_can_be_read(self, models):
        types = read(BOOK, lambda found: found.types, is_new=False, change=f"update col set models = '{models}'")
        assert all(not kind.templates for kind in types.values())

    def test_of_a_template_makes_it_empty(self):
        types = read(BOOK, lambda found: found.types, change="update templates set config = x'0aff'")
        assert types[100].templates[0][0].fields == []

    def test_of_cells_makes_them_empty(self, is_new):
        change = "update cards set due = 'soon', data = x'00', flags = 1.5; update notes set tags = null, flds = 7"
        (note, cards), _ = read(BOOK, lambda found: list(found.notes()), is_new=is_new, change=change)
        assert (note.tags, note.fields) == ("", ("7",))  # the column makes a text of it
        assert (cards[0].due, cards[0].data, cards[0].flags) == (0, "", 0)

    def test_of_a_table_is_named(self, is_new):
        with pytest.raises(QuizAppError, match="no table cards"):
            read(BOOK, lambda found: list(found.notes()), is_new=is_new, change="drop table cards")

    def test_of_the_one_row_of_the_collection_leaves_it_empty(self):
        assert read(BOOK, lambda found: (found.types, found.decks), is_new=False, change="delete from col") == ({}, {})


def test_what_is_no_number_or_text_is_empty():
    assert [whole(value) for value in (5, "5", None, 1.5, b"5")] == [5, 0, 0, 0, 0]
    assert [text(value) for value in ("a", 5, None, b"a", "\ud800")] == ["a", "", "", "", "\ufffd"]


def test_instants_are_from_1970_to_2200():
    assert instant_of(FIRST_CARD) == datetime(2026, 2, 1, 12, tzinfo=UTC)
    assert instant_of(0) is instant_of(-1) is instant_of(2**62) is None
    assert instant_of(1_795_920_410_757).microsecond == 757_000


def test_more_definitions_than_any_student_has_are_refused():
    row = "with recursive n(i) as (select 200 union all select i + 1 from n limit 20000)"
    with pytest.raises(QuizAppError, match="too many fields"):
        read(BOOK, lambda found: found, change=f"{row} insert into fields select i, 0, 'x', x'' from n")


def test_the_kinds_of_tests_are_those_of_anki():
    assert BASIC.templates[0][0] == "{{Front}}"
