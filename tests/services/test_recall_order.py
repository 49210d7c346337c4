"""A backlog is worked off by recall, within the day's limit, without new cards."""

from dataclasses import replace
from datetime import timedelta

from builders import Bench, make_card, make_deck, reviewed

from quizapp.core.card import Card
from quizapp.core.queue import DayLimits
from quizapp.core.review import Rating
from quizapp.core.study_request import StudyRequest
from quizapp.services.study import Phase

DAY = timedelta(days=1)


def waiting(bench: Bench, number: int, deck: int, *, stability: float, days: int) -> Card:
    """A card last answered `days` ago, which has been due for a day."""
    card = reviewed(make_card(number, deck), bench.clock.now() - DAY, stability=stability)
    return replace(card, schedule=replace(card.schedule, last_review=bench.clock.now() - days * DAY))


def backlog(cards: int = 12, **rules: int) -> Bench:
    """Every card in a deck of its own, the later the less likely recalled, and a deck of new ones."""
    bench = Bench(**rules)
    for number in range(1, cards + 1):
        bench.add(make_deck(number), waiting(bench, number, number, stability=10.0, days=5 * number))
    bench.add(make_deck(90), *(make_card(number, 90) for number in (901, 902, 903)))
    return bench


def test_a_day_takes_as_many_as_its_limit_those_likeliest_recalled_and_nothing_new():
    bench = backlog(reviews_per_day=5)
    session = bench.study.session()
    assert (session.progress.counts.due, session.progress.counts.new) == (5, 0)
    assert bench.asked_until_end(session) == [1, 2, 3, 4, 5]
    assert bench.study.today().progress.counts.total == 0


def test_recall_depends_on_the_memory_not_on_the_days_alone():
    bench = Bench(reviews_per_day=2)
    for number, stability, days in ((1, 100.0, 100), (2, 3.0, 4), (3, 50.0, 20)):
        bench.add(make_deck(number), waiting(bench, number, number, stability=stability, days=days))
    order = bench.asked_until_end(bench.study.session())
    recall = [bench.scheduler.retrievability(bench.collection.reviews.of_card(number)[0].before, bench.clock.now())
              for number in order]  # fmt: skip
    assert order == [3, 1]
    assert recall == sorted(recall, reverse=True)


def test_tomorrow_the_backlog_goes_on_and_once_it_is_clear_all_is_as_usual():
    bench = backlog(reviews_per_day=5)
    asked = bench.asked_until_end(bench.study.session(), Rating.EASY)
    bench.clock.advance(DAY)
    asked += bench.asked_until_end(bench.study.session(), Rating.EASY)
    assert asked == [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]
    bench.clock.advance(DAY)
    session = bench.study.session()
    assert (session.progress.counts.due, session.progress.counts.new) == (2, 3)


def test_within_the_limit_reviews_come_as_they_fell_due():
    bench = Bench(reviews_per_day=3)
    for number, days in ((1, 1), (2, 9), (3, 4)):
        card = reviewed(make_card(number, number), bench.clock.now() - days * DAY)
        bench.add(make_deck(number), card)
    assert bench.asked_until_end(bench.study.session()) == [2, 3, 1]


def test_undo_in_a_backlog_asks_the_card_again_and_then_the_rest():
    bench = backlog(reviews_per_day=4)
    session = bench.study.session()
    bench.answer(session)
    bench.answer(session)
    session.undo()
    assert bench.asked_until_end(session) == [2, 3, 4]


def test_two_cards_of_a_deck_are_parted_in_a_backlog_too():
    bench = Bench(reviews_per_day=4)
    for number in (11, 12, 13, 21, 22):
        deck = number // 10
        bench.add(make_deck(deck), waiting(bench, number, deck, stability=10.0, days=number))
    assert bench.asked_until_end(bench.study.session()) == [11, 21, 12, 22]


def test_more_can_be_wished_for_today():
    bench = backlog(reviews_per_day=2)
    session = bench.study.session()
    bench.asked_until_end(session)
    assert session.phase is Phase.FINISHED
    limits = DayLimits(new=0, reviews=4)
    bench.study.limits.wish(bench.days.day_of(bench.clock.now()), limits)
    session.refresh()
    assert bench.asked_until_end(session) == [3, 4]


def test_a_deck_alone_is_studied_without_the_limit():
    bench = Bench(reviews_per_day=1)
    cards = (waiting(bench, number, 1, stability=10.0, days=number) for number in range(11, 15))
    bench.add(make_deck(1), *cards)
    assert len(bench.asked_until_end(bench.study.session(StudyRequest.of_deck(make_deck(1).id)))) == 4
