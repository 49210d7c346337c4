from datetime import timedelta

import pytest
from builders import Bench, make_card, make_deck, reviewed

from quizapp.core.review import Rating
from quizapp.services.next_card import LEARN_AHEAD

DAY = timedelta(days=1)


def decks_of(asked: list[int]) -> list[int]:
    return [number // 10 for number in asked]


def test_new_cards_come_article_by_article_in_the_articles_order():
    bench = Bench()
    bench.add_decks(3, 3)
    asked = bench.asked_until_end(bench.study.session(), Rating.EASY)
    assert asked == [11, 12, 13, 21, 22, 23, 31, 32, 33]


def test_the_article_that_was_added_last_is_introduced_first():
    bench = Bench()
    bench.add_decks(2, 2)
    bench.add(make_deck(3, added_at=bench.clock.now()), make_card(31, 3), make_card(32, 3))
    asked = bench.asked_until_end(bench.study.session(), Rating.EASY)
    assert asked == [31, 32, 11, 12, 21, 22]


def test_an_article_that_was_begun_is_finished_before_one_that_is_added_meanwhile():
    bench = Bench()
    bench.add_decks(2, 3)
    bench.answer(bench.study.session(), Rating.EASY)
    bench.add(make_deck(3, added_at=bench.clock.now()), make_card(31, 3), make_card(32, 3))
    asked = bench.asked_until_end(bench.study.session(), Rating.EASY)
    assert asked == [12, 13, 31, 32, 21, 22, 23]


def test_so_it_is_though_reviews_and_a_night_come_between():
    bench = Bench()
    bench.add_decks(1, 2)
    bench.answer(bench.study.session(), Rating.EASY)
    bench.clock.advance(DAY)
    due = bench.clock.now() - DAY
    bench.add(make_deck(2), reviewed(make_card(21, 2), due))
    bench.add(make_deck(3, added_at=bench.clock.now()), make_card(31, 3))
    asked = bench.asked_until_end(bench.study.session(), Rating.EASY)
    assert [number for number in asked if number != 21] == [12, 31]


def test_one_whose_other_cards_are_out_of_study_holds_nothing_up():
    bench = Bench()
    bench.add_decks(1, 2)
    bench.answer(bench.study.session(), Rating.EASY)
    bench.cards.suspend([bench.card(12).id])
    bench.add(make_deck(3, added_at=bench.clock.now()), make_card(31, 3))
    assert bench.asked_until_end(bench.study.session(), Rating.EASY) == [31]


def test_reviews_of_one_deck_are_never_neighbours_while_another_deck_has_one_due():
    bench = Bench()
    overdue = bench.clock.now() - DAY
    for deck in (1, 2, 3):
        cards = (reviewed(make_card(deck * 10 + n, deck), overdue) for n in range(1, 4))
        bench.add(make_deck(deck), *cards)
    decks = decks_of(bench.asked_until_end(bench.study.session()))
    assert len(decks) == 9
    for place in range(1, len(decks)):
        if decks[place] == decks[place - 1]:
            assert set(decks[place:]) == {decks[place]}, "another deck had a card due"


def test_reviews_of_one_deck_follow_each_other_when_only_that_deck_is_left():
    bench = Bench()
    overdue = bench.clock.now() - DAY
    bench.add(make_deck(1), *(reviewed(make_card(n, 1), overdue) for n in (11, 12, 13)))
    assert sorted(bench.asked_until_end(bench.study.session())) == [11, 12, 13]


def test_the_longest_overdue_review_comes_first():
    bench = Bench()
    now = bench.clock.now()
    for deck, days in ((1, 1), (2, 5), (3, 3)):
        bench.add(make_deck(deck), reviewed(make_card(deck * 10, deck), now - days * DAY))
    assert bench.asked_until_end(bench.study.session()) == [20, 30, 10]


def test_new_cards_are_spread_evenly_among_the_reviews():
    bench = Bench()
    overdue = bench.clock.now() - DAY
    for deck in range(1, 10):
        bench.add(make_deck(deck), reviewed(make_card(deck * 10, deck), overdue))
    bench.add(make_deck(11), *(make_card(110 + n, 11) for n in range(3)))
    asked = bench.asked_until_end(bench.study.session(), Rating.EASY)
    assert [number for number in asked if number >= 110] == [110, 111, 112]
    assert [place for place, number in enumerate(asked) if number >= 110] == [2, 6, 10]


def test_a_card_whose_step_is_over_goes_before_reviews_and_new_cards():
    bench = Bench()
    bench.add_decks(2, 2)
    session = bench.study.session()
    bench.answer(session, Rating.AGAIN)
    bench.clock.advance(timedelta(minutes=1))
    bench.add(make_deck(5), reviewed(make_card(51, 5), bench.clock.now() - DAY))
    session.refresh()
    bench.answer(session, Rating.EASY)
    assert session.prompt.card.id == 51, "the deck asked last waits while another deck has a card due"
    bench.answer(session, Rating.EASY)
    assert session.prompt.card.id == 11


def test_a_learning_card_is_not_asked_early_to_part_two_cards_of_a_deck():
    bench = Bench()
    bench.add_decks(1, 1)
    bench.add(make_deck(5), *(reviewed(make_card(n, 5), bench.clock.now() - DAY) for n in (51, 52, 53)))
    session = bench.study.session()
    asked = [int(bench.answer(session, Rating.GOOD, seconds=5).id) for _ in range(4)]
    assert sorted(asked) == [11, 51, 52, 53]


def test_a_learning_card_further_off_than_the_learn_ahead_time_is_not_asked():
    bench = Bench()
    bench.add_decks(1, 1)
    session = bench.study.session()
    bench.answer(session, Rating.GOOD)
    assert session.prompt.card.id == 11
    assert bench.card(11).schedule.due - bench.clock.now() <= LEARN_AHEAD


@pytest.mark.parametrize("field", [{"suspended": True}, {"superseded_by": 12}])
def test_suspended_and_superseded_cards_are_never_asked(field):
    bench = Bench()
    bench.add(make_deck(1), make_card(12), make_card(11, **field))
    assert bench.asked_until_end(bench.study.session(), Rating.EASY) == [12]
