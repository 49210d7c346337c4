"""Which of two places a card stands further along in, and what it takes from there."""

from datetime import timedelta

from builders import ADDED, make_card, reviewed
from stored import NOW, make_review

from quizapp.core.card import NEW_SCHEDULE
from quizapp.core.standing import Standing, is_further, missing_reviews, with_standing

STUDIED = reviewed(make_card(1), NOW).schedule
LATER = reviewed(make_card(1), NOW + timedelta(hours=1)).schedule


def test_the_place_where_it_was_answered_last_is_further():
    assert is_further(Standing(schedule=LATER), STUDIED)
    assert not is_further(Standing(schedule=STUDIED), LATER)
    assert is_further(Standing(schedule=STUDIED), NEW_SCHEDULE)


def test_an_equal_or_a_new_schedule_is_not_further():
    assert not is_further(Standing(schedule=STUDIED), STUDIED)
    assert not is_further(Standing(), NEW_SCHEDULE)
    assert not is_further(Standing(suspended=True), STUDIED)


def test_a_card_takes_schedule_and_marks_and_keeps_its_texts():
    card = make_card(1, suspended=True, flag=2)
    standing = Standing(schedule=STUDIED, flag=5, starred=True, buried_until=NOW.date(), added_at=NOW, number=9)
    after = with_standing(card, standing)
    assert (after.schedule, after.flag, after.starred, after.buried_until) == (STUDIED, 5, True, NOW.date())
    assert not after.suspended
    assert (after.id, after.question, after.added_at) == (card.id, card.question, ADDED)


def test_an_answer_is_missing_where_none_was_given_at_its_instant():
    logs = tuple(make_review(number, 1, minutes=number) for number in (1, 2, 3))
    known = [make_review(7, 4, minutes=2)]
    assert missing_reviews(Standing(reviews=logs), known) == [logs[0], logs[2]]
    assert missing_reviews(Standing(reviews=logs), logs) == []
