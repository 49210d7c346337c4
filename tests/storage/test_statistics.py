from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.core.card import NEW_SCHEDULE, Card, MemoryState, Schedule, State
from quizapp.core.changes import Snapshot
from quizapp.core.deck import Deck
from quizapp.core.habits import RatingCount
from quizapp.core.ids import CardId, DeckId, ReviewId
from quizapp.core.review import Rating, ReviewKind, ReviewLog
from quizapp.core.stats import CardCounts, DayAnswers, DueDay, Retention, TopicRetention
from quizapp.storage import statistics
from quizapp.storage.collection import Collection
from quizapp.storage.statistics import DayBounds

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)
TODAY = date(2026, 11, 24)
DAY, MOMENT = timedelta(days=1), timedelta(milliseconds=1)
MEMORY = MemoryState(stability=10.0, difficulty=5.0)
DECK = Deck(id=DeckId(1), title="Alliance", added_at=NOON)
CARD = Card(id=CardId(1), deck_id=DECK.id, position=0, question="Who?", answer="She.", added_at=NOON)
LOG = ReviewLog(
    id=ReviewId(1),
    card_id=CARD.id,
    rating=Rating.GOOD,
    reviewed_at=NOON,
    duration_ms=8_000,
    kind=ReviewKind.REVIEW,
    before=Schedule(state=State.REVIEW, memory=MEMORY, due=NOON, last_review=NOON - DAY, reps=1),
    after=MEMORY,
    elapsed_days=1,
    scheduled_days=3.0,
)


@pytest.fixture
def collection() -> Iterator[Collection]:
    with Collection.in_memory() as opened:
        opened.swap(Snapshot(decks={DECK.id: DECK}, cards={CARD.id: CARD}))
        yield opened


def bounds(back: int = 0) -> DayBounds:
    """A day from midnight to midnight, `back` days before today."""
    start = datetime(2026, 11, 24, tzinfo=UTC) - back * DAY
    return DayBounds(day=start.date(), start=start, end=start + DAY)


def keep_logs(collection: Collection, *logs: ReviewLog) -> None:
    numbered = [replace(log, id=ReviewId(number)) for number, log in enumerate(logs, start=1)]
    collection.swap(Snapshot(reviews={log.id: log for log in numbered}))


def keep_cards(collection: Collection, *cards: Card) -> None:
    numbered = [replace(card, id=CardId(number), position=number) for number, card in enumerate(cards, start=1)]
    collection.swap(Snapshot(cards={card.id: card for card in numbered}))


def waiting(due: datetime, state: State = State.REVIEW, stability: float = 10.0, **changes) -> Card:
    memory = MemoryState(stability=stability, difficulty=5.0)
    step = None if state is State.REVIEW else 0
    schedule = Schedule(state=state, step=step, memory=memory, due=due, last_review=NOON - DAY, reps=1)
    return replace(CARD, schedule=schedule, **changes)


class TestAnswers:
    def test_without_answers_there_is_no_first_one_and_no_day(self, collection):
        assert collection.statistics.first_answer_at() is None
        assert collection.statistics.answers_per_day([bounds(1), bounds(0)]) == []

    def test_the_first_answer_is_the_earliest_whatever_the_order_of_ids(self, collection):
        keep_logs(collection, LOG, replace(LOG, reviewed_at=NOON - 9 * DAY), replace(LOG, reviewed_at=NOON - DAY))
        assert collection.statistics.first_answer_at() == NOON - 9 * DAY

    def test_a_day_has_its_first_instant_and_not_the_next_days(self, collection):
        day = bounds()
        inside = [replace(LOG, reviewed_at=instant) for instant in (day.start, day.end - MOMENT)]
        outside = [replace(LOG, reviewed_at=instant) for instant in (day.start - MOMENT, day.end)]
        keep_logs(collection, *inside, *outside)
        (counted,) = collection.statistics.answers_per_day([day])
        assert (counted.day, counted.answers) == (TODAY, 2)

    def test_days_may_be_of_any_length(self, collection):
        long_day = DayBounds(day=TODAY, start=NOON - timedelta(hours=12), end=NOON + timedelta(hours=13))
        keep_logs(collection, replace(LOG, reviewed_at=NOON + timedelta(hours=12, minutes=30)))
        assert collection.statistics.answers_per_day([long_day])[0].answers == 1

    def test_days_come_in_order_without_the_empty_ones(self, collection):
        keep_logs(collection, LOG, replace(LOG, reviewed_at=NOON - 2 * DAY))
        days = collection.statistics.answers_per_day([bounds(2), bounds(1), bounds(0)])
        assert [day.day for day in days] == [date(2026, 11, 22), TODAY]

    def test_answers_are_counted_by_kind(self, collection):
        kinds = [ReviewKind.LEARN] * 3 + [ReviewKind.REVIEW] * 2 + [ReviewKind.RELEARN]
        keep_logs(collection, *(replace(LOG, kind=kind) for kind in kinds))
        (day,) = collection.statistics.answers_per_day([bounds()])
        assert (day.learn, day.review, day.relearn) == (3, 2, 1)

    def test_time_is_summed_and_a_pause_counts_as_a_minute(self, collection):
        keep_logs(collection, *(replace(LOG, duration_ms=seconds * 1_000) for seconds in (10, 25, 3_600)))
        (day,) = collection.statistics.answers_per_day([bounds()])
        assert day.milliseconds == (10 + 25 + 60) * 1_000

    def test_all_but_again_passes_a_test(self, collection):
        keep_logs(collection, *(replace(LOG, rating=rating) for rating in Rating))
        (day,) = collection.statistics.answers_per_day([bounds()])
        assert day.retention == Retention(passed=3, total=4)

    def test_a_second_review_on_one_day_is_no_test(self, collection):
        keep_logs(collection, LOG, replace(LOG, elapsed_days=0))
        assert collection.statistics.answers_per_day([bounds()])[0].retention.total == 1

    @pytest.mark.parametrize("kind", [ReviewKind.LEARN, ReviewKind.RELEARN])
    def test_a_step_is_no_test_even_a_day_later(self, collection, kind):
        keep_logs(collection, replace(LOG, kind=kind, elapsed_days=3))
        assert collection.statistics.answers_per_day([bounds()])[0].retention == Retention()

    def test_a_million_answers_need_the_index_alone(self, collection):
        plan = collection.statistics._connection.rows(
            f"EXPLAIN QUERY PLAN {statistics._ANSWERS}", start=0, end=1, longest=60_000
        )
        assert "COVERING INDEX review_by_time" in " ".join(str(step[-1]) for step in plan)

    @given(st.lists(st.tuples(st.integers(0, 5), st.sampled_from(ReviewKind), st.sampled_from(Rating), st.booleans())))
    def test_the_sums_are_what_counting_answer_by_answer_gives(self, answers):
        logs = [
            replace(LOG, reviewed_at=NOON - back * DAY, kind=kind, rating=rating, elapsed_days=int(later))
            for back, kind, rating, later in answers
        ]
        with Collection.in_memory() as collection:
            collection.swap(Snapshot(decks={DECK.id: DECK}, cards={CARD.id: CARD}))
            keep_logs(collection, *logs)
            counted = collection.statistics.answers_per_day([bounds(back) for back in range(6)])
        for day in counted:
            of_day = [log for log in logs if log.reviewed_at.date() == day.day]
            tests = [log for log in of_day if log.kind is ReviewKind.REVIEW and log.elapsed_days]
            passed = [log for log in tests if log.rating is not Rating.AGAIN]
            kinds = [log.kind for log in of_day]
            assert day == DayAnswers(
                day=day.day,
                learn=kinds.count(ReviewKind.LEARN),
                review=kinds.count(ReviewKind.REVIEW),
                relearn=kinds.count(ReviewKind.RELEARN),
                milliseconds=8_000 * len(of_day),
                retention=Retention(passed=len(passed), total=len(tests)),
            )
        assert sum(day.answers for day in counted) == len(logs)


class TestDue:
    def test_cards_are_counted_on_the_day_they_come_due(self, collection):
        keep_cards(collection, *(waiting(instant) for instant in (NOON, bounds(-1).start, bounds(-1).end - MOMENT)))
        assert collection.statistics.due_per_day([bounds(0), bounds(-1), bounds(-2)]) == (
            DueDay(day=TODAY, cards=1),
            DueDay(day=date(2026, 11, 25), cards=2),
            DueDay(day=date(2026, 11, 26), cards=0),
        )

    @pytest.mark.parametrize("state", [State.LEARNING, State.REVIEW, State.RELEARNING])
    def test_cards_of_every_state_but_new_come_due(self, collection, state):
        keep_cards(collection, waiting(NOON, state), replace(CARD, schedule=NEW_SCHEDULE))
        assert collection.statistics.due_per_day([bounds()])[0].cards == 1

    def test_the_backlog_is_what_came_due_before(self, collection):
        keep_cards(collection, waiting(NOON - 40 * DAY), waiting(NOON - DAY), waiting(NOON))
        assert collection.statistics.due_before(bounds().start) == 2

    def test_suspended_and_superseded_cards_count_nowhere(self, collection):
        late = waiting(NOON - DAY)
        keep_cards(collection, late, replace(late, suspended=True), replace(late, superseded_by=CardId(1)))
        assert collection.statistics.due_before(bounds().start) == 1
        assert collection.statistics.due_per_day([bounds(1)])[0].cards == 1

    def test_counting_goes_straight_to_the_days_in_the_queues_indices(self, collection):
        for statement, index in zip(statistics._DUE, ("card_review", "card_learning"), strict=True):
            plan = collection.statistics._connection.rows(f"EXPLAIN QUERY PLAN {statement}", start=0, end=1)
            assert f"INDEX {index} (due>? AND due<?)" in " ".join(str(step[-1]) for step in plan)


class TestCards:
    def test_an_empty_collection_has_none(self):
        with Collection.in_memory() as empty:
            assert empty.statistics.cards_by_state() == CardCounts()

    def test_each_card_is_counted_once_where_it_stands(self, collection):
        keep_cards(
            collection,
            CARD,
            waiting(NOON, State.LEARNING),
            waiting(NOON, State.RELEARNING),
            waiting(NOON, stability=20.9),
            waiting(NOON, stability=21.0),
            waiting(NOON, stability=180.0),
            waiting(NOON, suspended=True),
            replace(CARD, suspended=True),
            replace(CARD, suspended=True, superseded_by=CardId(1)),
        )
        assert collection.statistics.cards_by_state() == CardCounts(
            new=1, learning=1, relearning=1, young=1, mature=2, suspended=2, superseded=1
        )

    def test_a_card_being_learnt_is_not_mature_however_strong_its_memory(self, collection):
        keep_cards(collection, waiting(NOON, State.RELEARNING, stability=90.0))
        assert collection.statistics.cards_by_state() == CardCounts(relearning=1)


class TestTopics:
    """Three decks with one card each: 1 on Energy and Trade, 2 on Energy, 3 on Health and the country Energy."""

    @pytest.fixture
    def collection(self) -> Iterator[Collection]:
        topics = {1: ("Energy", "Trade"), 2: ("Energy",), 3: ("Health",)}
        decks = [replace(DECK, id=DeckId(number), topics=names) for number, names in topics.items()]
        decks[2] = replace(decks[2], organizations=("Energy",))
        cards = [replace(CARD, id=CardId(deck.id), deck_id=deck.id) for deck in decks]
        with Collection.in_memory() as opened:
            opened.swap(
                Snapshot(decks={deck.id: deck for deck in decks}, cards={card.id: card for card in cards}),
            )
            yield opened

    @staticmethod
    def weakest(collection: Collection, *, least: int = 1, most: int = 10) -> dict[str, tuple[int, int]]:
        """What was passed of how many tests today, by topic, in the order that is given."""
        day = bounds()
        found = collection.statistics.weakest_topics(day.start, day.end, least=least, most=most)
        return {one.topic: (one.retention.passed, one.retention.total) for one in found}

    @staticmethod
    def rated(card: int, ratings: str, **changes) -> list[ReviewLog]:
        """An answer to the card for each digit of `ratings`."""
        return [replace(LOG, card_id=CardId(card), rating=Rating(int(digit)), **changes) for digit in ratings]

    def test_an_answer_counts_for_each_topic_of_its_deck_and_the_weakest_comes_first(self, collection):
        keep_logs(collection, *self.rated(1, "1334"), *self.rated(2, "11"), *self.rated(3, "123"))
        # Energy 3 of 6, Health 2 of 3, Trade 3 of 4
        assert self.weakest(collection) == {"Energy": (3, 6), "Health": (2, 3), "Trade": (3, 4)}
        assert list(self.weakest(collection)) == ["Energy", "Health", "Trade"]

    def test_what_was_all_forgotten_and_all_recalled_are_shares_too(self, collection):
        keep_logs(collection, *self.rated(2, "11"), *self.rated(3, "22"))
        assert self.weakest(collection) == {"Energy": (0, 2), "Health": (2, 2)}

    def test_of_equally_weak_topics_the_one_tested_more_often_comes_first_and_then_the_alphabet(self, collection):
        keep_logs(collection, *self.rated(1, "13"), *self.rated(3, "1133"))
        assert list(self.weakest(collection)) == ["Health", "Energy", "Trade"]

    def test_tests_are_those_of_true_retention(self, collection):
        steps = [self.rated(1, "1", kind=kind) for kind in (ReviewKind.LEARN, ReviewKind.RELEARN)]
        again = self.rated(1, "1", elapsed_days=0)
        keep_logs(collection, *self.rated(1, "3"), *again, *(log for logs in steps for log in logs))
        (day,) = collection.statistics.answers_per_day([bounds()])
        assert self.weakest(collection)["Trade"] == (day.retention.passed, day.retention.total) == (1, 1)

    def test_the_span_has_its_first_instant_and_not_its_end(self, collection):
        day = bounds()
        for instant, counted in ((day.start, 1), (day.end - MOMENT, 1), (day.start - MOMENT, 0), (day.end, 0)):
            keep_logs(collection, *self.rated(3, "3", reviewed_at=instant))
            assert len(self.weakest(collection)) == counted

    def test_topics_tested_too_rarely_are_left_out(self, collection):
        keep_logs(collection, *self.rated(1, "33"), *self.rated(2, "3"))
        assert self.weakest(collection, least=3) == {"Energy": (3, 3)}

    def test_no_more_come_than_are_wanted(self, collection):
        keep_logs(collection, *self.rated(1, "3"), *self.rated(3, "1"))
        assert list(self.weakest(collection, most=1)) == ["Health"]

    def test_a_deck_that_names_a_topic_twice_counts_once(self, collection):
        deck = replace(DECK, id=DeckId(3), topics=("Health", "Health"))
        collection.swap(Snapshot(decks={deck.id: deck}))
        keep_logs(collection, *self.rated(3, "13"))
        assert self.weakest(collection) == {"Health": (1, 2)}

    def test_a_topic_without_answers_is_not_there(self, collection):
        assert self.weakest(collection) == {}
        assert collection.statistics.weakest_topics(NOON - DAY, NOON, least=1, most=10) == []

    def test_shares_are_what_was_passed_of_what_was_tested(self):
        assert TopicRetention(topic="Energy", retention=Retention(passed=3, total=4)).share == 0.75

    def test_a_million_answers_are_grouped_by_the_index_before_any_table_is_asked(self, collection):
        plan = collection.statistics._connection.rows(
            f"EXPLAIN QUERY PLAN {statistics._TOPICS}", start=0, end=1, least=1, most=10
        )
        steps = [str(step[-1]) for step in plan]
        place = steps.index("SEARCH review USING COVERING INDEX review_by_time (reviewed_at>? AND reviewed_at<?)")
        assert steps[place:].index("SEARCH card USING INTEGER PRIMARY KEY (rowid=?)") > 0
        assert not [step for step in steps if step.startswith(("SCAN review", "SCAN card", "SCAN deck"))]


class TestHabits:
    def test_answers_are_counted_by_what_they_were_to_and_by_rating(self, collection):
        first = replace(LOG, kind=ReviewKind.LEARN, before=NEW_SCHEDULE, rating=Rating.HARD)
        keep_logs(collection, LOG, replace(LOG, duration_ms=90_000), first)
        good = RatingCount(kind=ReviewKind.REVIEW, first=False, rating=Rating.GOOD, answers=2, milliseconds=68_000)
        hard = RatingCount(kind=ReviewKind.LEARN, first=True, rating=Rating.HARD, answers=1, milliseconds=8_000)
        assert sorted(collection.statistics.rating_counts(last=10), key=lambda one: one.answers) == [hard, good]

    def test_only_the_last_answers_are_asked(self, collection):
        keep_logs(collection, LOG, replace(LOG, reviewed_at=NOON + DAY, rating=Rating.EASY))
        assert [one.rating for one in collection.statistics.rating_counts(last=1)] == [Rating.EASY]

    def test_memories_are_those_of_cards_in_study(self, collection):
        keep_cards(collection, CARD, waiting(NOON, stability=7.0), waiting(NOON, stability=8.0, suspended=True))
        ((memory, _, due),) = collection.statistics.studied_memories()
        assert (memory.stability, due) == (7.0, NOON)
