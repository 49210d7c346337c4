"""Objects as rows: instants in whole milliseconds, questions under the key by which equal ones are found."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from builders import make_card, make_deck
from stored import make_review

from quizapp.core.picture import Picture, Side
from quizapp.storage import rows


@pytest.mark.parametrize(
    ("columns", "values"),
    [
        (rows.DECK_COLUMNS, rows.deck_row(make_deck())),
        (rows.CONTENT_COLUMNS, rows.content_row(make_card(1))),
        (rows.STANDING_COLUMNS, rows.standing_row(make_card(1))),
        (rows.SCHEDULE_COLUMNS, rows.schedule_row(make_card(1).schedule)),
        (rows.REVIEW_COLUMNS, rows.review_row(make_review(1, card=1))),
    ],
)
def test_each_column_has_a_value(columns: str, values: tuple[object, ...]):
    names = columns.split(", ")
    assert len(names) == len(set(names)) == len(values)


def test_an_object_comes_back_from_its_row():
    pictures = (Picture(digest="0a" * 16, side=Side.QUESTION), Picture(digest="0b" * 16, side=Side.ANSWER))
    card = make_card(1, choices=("a", "b"), passage="They met in Lima.", pictures=pictures)
    assert rows.card_from((*rows.content_row(card), *rows.standing_row(card)), card.choices) == card
    deck = make_deck(1, topics=("Law",), country="Japan", story=7)
    assert rows.deck_from(rows.deck_row(deck), deck.facets) == deck
    log = make_review(1, card=1)
    assert rows.review_from(rows.review_row(log)) == log
    assert rows.schedule_from(rows.schedule_row(log.before)) == log.before


def test_an_instant_of_any_zone_comes_back_as_the_same_instant():
    tokyo = timezone(timedelta(hours=9))
    card = make_card(1, added_at=datetime(2026, 11, 24, 18, 0, 0, 5000, tzinfo=tokyo))
    read = rows.card_from((*rows.content_row(card), *rows.standing_row(card)), ())
    assert read == card
    assert read.added_at.tzinfo is UTC


def test_equal_questions_have_one_key_and_others_another():
    key = rows.question_key("Who is Japan's minister?")
    assert rows.question_key("  who is JAPAN’S Minister ") == key
    assert rows.question_key("Who was Japan's minister?") != key


def test_a_key_is_the_same_in_every_run_and_fits_into_an_integer_of_sqlite():
    assert rows.question_key("Who met?") == -8787726846506684726
    assert all(-(2**63) <= rows.question_key(str(number)) < 2**63 for number in range(100))
