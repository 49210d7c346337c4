"""What study made of questions in another program becomes what it would have made of them here."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from articles import ImportBench, make_article, make_reader
from hypothesis import given, settings
from hypothesis import strategies as st

from quizapp.core.article import Article
from quizapp.core.card import NEW_SCHEDULE, MemoryState, State
from quizapp.core.draft import DraftState
from quizapp.core.ids import CardId
from quizapp.core.origin import stamped
from quizapp.core.past_study import PastReview, PastStudy
from quizapp.core.review import Rating, ReviewKind
from quizapp.core.study_day import StudyDays
from quizapp.formats.registry import FormatRegistry
from quizapp.scheduling.scheduler import Scheduler
from quizapp.scheduling.settings import SchedulerSettings
from quizapp.services.past_studies import PastStudies
from quizapp.services.reading import ArticleReader

START = datetime(2026, 10, 1, 9, tzinfo=UTC)
DAYS = StudyDays(zone=UTC)
SCHEDULER = Scheduler(SchedulerSettings(), DAYS)
STUDIES = PastStudies(SCHEDULER.memory_model, DAYS)
LEARN, REVIEW, RELEARN = ReviewKind


def answer(day: float, rating: Rating = Rating.GOOD, kind: ReviewKind = REVIEW, **values: object) -> PastReview:
    review = PastReview(rating=rating, reviewed_at=START + timedelta(days=day), kind=kind, duration_ms=4_000)
    return replace(review, **values)


LEARNT = (
    answer(0, kind=LEARN, interval_days=1 / 144),
    answer(0.01, kind=LEARN, interval_days=3),
    answer(3, interval_days=8, previous_days=3, ease=2.5),
    answer(12, Rating.AGAIN, interval_days=1 / 144, previous_days=8, ease=2.3),
    answer(12.01, kind=RELEARN, interval_days=2, ease=2.3),
)
KNOWN = PastStudy(
    state=State.REVIEW,
    due_on=date(2026, 10, 15),
    interval_days=2,
    ease=2.3,
    reps=5,
    lapses=1,
    reviews=LEARNT,
)


class TestAnswers:
    def test_are_kept_as_they_were_given(self):
        logs = STUDIES.standing(KNOWN).reviews
        assert [(log.reviewed_at, log.rating, log.kind, log.duration_ms, log.scheduled_days) for log in logs] == [
            (review.reviewed_at, review.rating, review.kind, 4_000, review.interval_days) for review in LEARNT
        ]
        assert [log.elapsed_days for log in logs] == [0, 0, 3, 9, 0]

    def test_lead_to_the_memory_that_they_would_have_led_to_here(self):
        standing = STUDIES.standing(KNOWN)
        for count, log in enumerate(standing.reviews, start=1):
            rebuilt = SCHEDULER.rebuild((review.reviewed_at, review.rating) for review in LEARNT[:count])
            assert log.after == rebuilt
        assert standing.schedule.memory == standing.reviews[-1].after

    def test_have_the_schedule_before_them(self):
        befores = [log.before for log in STUDIES.standing(KNOWN).reviews]
        states = [State.NEW, State.LEARNING, State.REVIEW, State.REVIEW, State.RELEARNING]
        assert [before.state for before in befores] == states
        assert [(before.reps, before.lapses) for before in befores] == [(0, 0), (1, 0), (2, 0), (3, 0), (4, 1)]
        assert befores[0] == NEW_SCHEDULE
        assert befores[2].due == START + timedelta(days=3.01)

    def test_without_the_first_ones_begin_with_what_sm_2_knew(self):
        late = answer(40, interval_days=50, previous_days=20, ease=2.5)
        (log,) = STUDIES.standing(replace(KNOWN, reviews=(late,))).reviews
        assert log.before.memory == SCHEDULER.memory_model.of_sm2(20, 2.5)
        assert log.before.state is State.REVIEW
        assert log.elapsed_days == 20
        assert log.after.stability > 20

    def test_without_first_ones_or_interval_begin_like_those_of_a_new_card(self):
        (log,) = STUDIES.standing(replace(KNOWN, reviews=(answer(40, kind=RELEARN),))).reviews
        assert log.before == NEW_SCHEDULE

    def test_after_the_card_was_set_back_begin_anew(self):
        again = (*LEARNT, answer(20, kind=LEARN, interval_days=1, starts_anew=True))
        logs = STUDIES.standing(replace(KNOWN, reviews=again)).reviews
        assert len(logs) == 6
        assert logs[-1].before.memory is None
        assert logs[-1].before.reps == 5
        assert logs[-1].elapsed_days == 0

    def test_hours_do_not_matter_but_study_days_do(self):
        late = (answer(0, kind=LEARN, interval_days=1), answer(0.8, previous_days=1))
        assert STUDIES.standing(replace(KNOWN, reviews=late)).reviews[1].elapsed_days == 1


class TestSchedule:
    def test_is_that_of_the_other_program(self):
        schedule = STUDIES.standing(KNOWN).schedule
        assert (schedule.state, schedule.step, schedule.reps, schedule.lapses) == (State.REVIEW, None, 5, 1)
        assert schedule.due == datetime(2026, 10, 15, 4, tzinfo=UTC)
        assert schedule.last_review == LEARNT[-1].reviewed_at

    def test_has_the_memory_that_fsrs_had_there(self):
        memory = MemoryState(stability=12.5, difficulty=6.0)
        standing = STUDIES.standing(replace(KNOWN, memory=memory))
        assert standing.schedule.memory == memory
        assert standing.reviews[-1].after == memory

    def test_without_any_answer_comes_from_interval_and_ease(self):
        schedule = STUDIES.standing(replace(KNOWN, reviews=(), interval_days=10, ease=2.0)).schedule
        assert schedule.memory == SCHEDULER.memory_model.of_sm2(10, 2.0)
        assert schedule.last_review == schedule.due - timedelta(days=10)

    def test_without_answers_and_ease_takes_the_factor_that_cards_begin_with(self):
        schedule = STUDIES.standing(replace(KNOWN, reviews=(), interval_days=10, ease=None)).schedule
        assert schedule.memory == SCHEDULER.memory_model.of_sm2(10, 2.5)

    def test_without_a_due_day_follows_the_last_answer(self):
        schedule = STUDIES.standing(replace(KNOWN, due_on=None)).schedule
        assert schedule.due == LEARNT[-1].reviewed_at + timedelta(days=2)

    def test_of_a_card_that_is_being_learnt_is_due_at_an_instant(self):
        due = START + timedelta(minutes=10)
        past = replace(KNOWN, state=State.LEARNING, due_on=None, due_at=due, reviews=LEARNT[:1])
        schedule = STUDIES.standing(past).schedule
        assert (schedule.state, schedule.step, schedule.due) == (State.LEARNING, 0, due)

    @pytest.mark.parametrize(
        "past",
        [
            pytest.param(replace(KNOWN, state=State.NEW), id="set back"),
            pytest.param(PastStudy(), id="new"),
            pytest.param(replace(KNOWN, reviews=(), interval_days=0), id="nothing known"),
            pytest.param(replace(KNOWN, reviews=(), due_on=None), id="no day known"),
        ],
    )
    def test_is_that_of_a_new_card_where_nothing_else_is_known(self, past):
        assert STUDIES.standing(past).schedule == NEW_SCHEDULE

    def test_grows_beyond_no_bounds(self):
        years = tuple(answer(day * 900, Rating.EASY, previous_days=900, interval_days=9e9) for day in range(60))
        standing = STUDIES.standing(replace(KNOWN, reviews=years))
        assert all(log.after.stability <= 36_500 for log in standing.reviews)
        assert standing.reviews[-1].scheduled_days == 36_500


def test_marks_come_along():
    past = PastStudy(suspended=True, flag=3, starred=True, added_at=START, buried_at=START)
    standing = STUDIES.standing(past)
    assert (standing.suspended, standing.flag, standing.starred, standing.added_at) == (True, 3, True, START)
    assert standing.buried_until == date(2026, 10, 2)


PASTS = st.builds(
    PastStudy,
    state=st.sampled_from(State),
    due_on=st.none() | st.dates(date(1970, 1, 1), date(2200, 1, 1)),
    interval_days=st.floats(0, 1e9),
    ease=st.none() | st.floats(0, 100),
    reviews=st.lists(
        st.builds(
            answer,
            st.floats(0, 60_000),
            st.sampled_from(Rating),
            st.sampled_from(ReviewKind),
            interval_days=st.floats(0, 1e9),
            previous_days=st.floats(0, 1e9),
            ease=st.none() | st.floats(0, 100),
            starts_anew=st.booleans(),
        ),
        max_size=8,
    ).map(lambda reviews: tuple(sorted(reviews, key=lambda review: review.reviewed_at))),
)


@settings(max_examples=60)
@given(PASTS)
def test_whatever_was_studied_can_be_kept(past):
    """What the deck file writes it must read again: a memory within bounds, a studied card with all that belongs."""
    standing = STUDIES.standing(past)
    schedule = standing.schedule
    assert len(standing.reviews) == len(past.reviews)
    assert schedule.state is State.NEW or None not in {schedule.memory, schedule.due, schedule.last_review}
    for memory in (*(log.after for log in standing.reviews), schedule.memory):
        assert memory is None or (1e-6 <= memory.stability <= 1e6 and 1 <= memory.difficulty <= 10)


class Notebook:
    """A format that reads one article with a question that was studied elsewhere."""

    name = "notebook"

    def __init__(self, past: PastStudy | None) -> None:
        self.past = past

    def recognises(self, *_: object) -> float:
        return 1.0

    def read(self, *_: object, **__: object) -> list[Article]:
        first, *others = make_article().questions
        return [replace(make_article(), questions=(replace(first, past=self.past), *others))]


def read(past: PastStudy | None) -> Article:
    (reading,) = ArticleReader(FormatRegistry([Notebook(past)]), STUDIES).read_text("notes")
    return reading.article


class TestReading:
    def test_turns_past_study_into_the_standing(self):
        article = read(KNOWN)
        assert article.questions[0].standing == STUDIES.standing(KNOWN)
        assert all(question.past is None for question in article.questions)
        assert article.questions[1].standing is None

    def test_leaves_the_digests_alone(self):
        assert read(KNOWN).origin == read(None).origin == stamped(make_article()).origin

    def test_without_past_study_changes_nothing(self):
        assert STUDIES.settled(make_article()) == make_article()
        assert make_reader().read_text("- Who paid?\n- The city paid. It did so in May.\n")[0].fault is None

    def test_brings_cards_into_the_collection_once(self):
        bench = ImportBench()
        bench.take(read(KNOWN))
        assert bench.card(1).schedule == STUDIES.standing(KNOWN).schedule
        assert len(bench.collection.reviews.of_card(CardId(1))) == 5
        assert bench.draft(read(KNOWN)).state is DraftState.DUPLICATE

    def test_brings_newer_study_into_the_card_that_is_there(self):
        bench = ImportBench()
        bench.take(read(KNOWN))
        later = replace(KNOWN, reviews=(*LEARNT, answer(15, interval_days=6, previous_days=2)), interval_days=6)
        assert bench.draft(read(later)).state is DraftState.UPDATE
        bench.take(read(later))
        assert bench.card(1).schedule.last_review == START + timedelta(days=15)
        assert len(bench.collection.reviews.of_card(CardId(1))) == 6

    def test_keeps_cards_that_say_the_same_where_each_was_studied(self):
        bench = ImportBench()
        article = read(KNOWN)
        twice = stamped(replace(article, questions=(article.questions[0], *article.questions)))
        bench.take(twice)
        assert len(bench.collection.cards.of_deck(bench.deck.id)) == 4
        assert bench.draft(twice).state is DraftState.DUPLICATE
