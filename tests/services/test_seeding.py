"""Generated data that could be a student's own."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from builders import Bench
from clocks import FakeClock
from stored import assert_sound, content_of

from quizapp.core.card import Card, State
from quizapp.core.review import Rating
from quizapp.services.seeding import SeedingService

DAY = timedelta(days=1)
BERLIN = ZoneInfo("Europe/Berlin")


def seeded(decks: int, cards: int, reviews: int, *, clock: FakeClock | None = None, seed: int = 1) -> Bench:
    bench = Bench(clock=clock)
    service(bench, seed=seed).add_decks(decks, cards, reviews)
    return bench


def service(bench: Bench, *, seed: int = 1) -> SeedingService:
    return SeedingService(bench.collection, bench.scheduler, bench.clock, bench.days, seed=seed)


def cards_of(bench: Bench) -> list[Card]:
    decks = bench.collection.cards.of_decks(range(1, 1000))
    return [card for cards in decks.values() for card in cards]


@pytest.mark.parametrize(
    ("decks", "cards", "reviews"), [(1, 0, 0), (3, 10, 0), (5, 2, 1), (101, 205, 0), (250, 249, 2)]
)
def test_there_are_as_many_as_were_asked_for(decks, cards, reviews):
    bench = seeded(decks, cards, reviews)
    assert bench.collection.decks.count() == decks
    assert len(cards_of(bench)) == cards
    logs = bench.collection.reviews.of_cards([card.id for card in cards_of(bench)])
    assert len(logs) == cards * reviews
    assert_sound(bench.collection)


def test_the_cards_are_spread_evenly_over_the_decks():
    counts = {len(cards) for cards in seeded(7, 25, 0).collection.cards.of_decks(range(1, 8)).values()}
    assert counts == {3, 4}


def test_texts_are_of_the_length_of_an_article_s_and_no_question_comes_twice():
    cards = cards_of(seeded(20, 200, 0))
    assert len({card.question for card in cards}) == len(cards)
    assert {card.answer.count(". ") + 1 for card in cards} == {2}
    assert all(30 <= len(card.answer.split()) <= 50 for card in cards)


def test_decks_have_titles_of_their_own_and_facets_to_find_them_by():
    bench = seeded(30, 0, 0)
    decks = bench.collection.decks.get_many(range(1, 31)).values()
    assert len({deck.title for deck in decks}) == 30
    assert all(deck.topics and deck.country and deck.organizations and deck.source for deck in decks)
    assert all(deck.added_at <= bench.clock.now() for deck in decks)


def test_the_same_seed_gives_the_same_data_and_another_one_other():
    one = content_of(seeded(3, 12, 3).collection)
    assert content_of(seeded(3, 12, 3).collection) == one
    assert content_of(seeded(3, 12, 3, seed=2).collection) != one


def test_seeding_again_adds_to_what_is_there():
    bench = seeded(2, 6, 1)
    service(bench).add_decks(2, 6, 1)
    assert bench.collection.decks.count() == 4
    assert len(cards_of(bench)) == 12


@pytest.fixture(scope="module")
def studied() -> Bench:
    return seeded(10, 120, 6)


class TestHistories:
    def test_the_log_of_a_card_is_what_led_to_its_schedule(self, studied):
        for card in cards_of(studied):
            logs = studied.collection.reviews.of_card(card.id)
            assert card.schedule.reps == len(logs) == 6
            assert card.schedule.last_review == logs[-1].reviewed_at
            assert card.schedule.memory == logs[-1].after
            assert [log.before.reps for log in logs] == list(range(6))
            assert [log.before.memory for log in logs[1:]] == [log.after for log in logs[:-1]]
            assert [log.before.last_review for log in logs[1:]] == [log.reviewed_at for log in logs[:-1]]
            assert studied.scheduler.rebuild([(log.reviewed_at, log.rating) for log in logs]) == card.schedule.memory

    def test_no_answer_lies_in_the_future_and_none_before_it_was_due(self, studied):
        for card in cards_of(studied):
            logs = studied.collection.reviews.of_card(card.id)
            assert logs[-1].reviewed_at < studied.clock.now()
            assert all(log.before.due is None or log.before.due <= log.reviewed_at for log in logs)

    def test_all_ratings_are_given_good_most_often(self, studied):
        logs = studied.collection.reviews.of_cards([card.id for card in cards_of(studied)])
        counts = {rating: sum(log.rating is rating for log in logs) for rating in Rating}
        assert max(counts, key=counts.__getitem__) is Rating.GOOD
        assert all(counts.values())

    def test_some_cards_are_due_and_some_are_not(self, studied):
        counts = studied.study.today().progress.counts
        assert 0 < counts.due < 120
        assert counts.new == 0


class TestDaylightSaving:
    def test_reviews_are_due_when_their_day_begins_on_either_side_of_the_change(self):
        clock = FakeClock(datetime(2026, 11, 2, 2, 50, tzinfo=UTC), BERLIN)
        bench = seeded(4, 80, 5, clock=clock)
        dues = [card.schedule.due for card in cards_of(bench) if card.schedule.state is State.REVIEW]
        dues += [
            log.before.due
            for card in cards_of(bench)
            for log in bench.collection.reviews.of_card(card.id)
            if log.before.state is State.REVIEW
        ]
        assert {due.astimezone(BERLIN).hour for due in dues} == {4}
        assert min(dues).date() < date(2026, 10, 25) < max(dues).date()


def test_cards_that_are_there_can_be_given_a_history():
    bench = Bench()
    bench.add_decks(2, 3)
    seeding = service(bench)
    assert seeding.cards_of_group("Samples") == []
    seeding.add_reviews([bench.card(11), bench.card(22)], 3)
    assert bench.card(11).schedule.reps == bench.card(22).schedule.reps == 3
    assert bench.card(12).schedule.reps == 0
    assert bench.card(11).question == "Question 11?"
    assert bench.card(11).schedule.last_review > bench.clock.now() - 366 * DAY


def test_cards_can_have_been_forgotten():
    bench = seeded(1, 3, 1)
    first, second, _ = cards_of(bench)
    service(bench).add_lapses([first, second], 6)
    assert [card.schedule.lapses for card in cards_of(bench)] == [6, 6, 0]
