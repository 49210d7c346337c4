"""What holds for the scheduler whatever the card, the settings, the zone and the hour."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

from fsrs.scheduler import DEFAULT_PARAMETERS
from hypothesis import given
from hypothesis import strategies as st

from quizapp.core.card import Card, MemoryState, Schedule, State
from quizapp.core.easy_days import EasyDays
from quizapp.core.ids import CardId, DeckId
from quizapp.core.review import Confidence, Rating
from quizapp.core.study_day import StudyDays
from quizapp.scheduling.scheduler import Scheduler
from quizapp.scheduling.settings import SchedulerSettings

DAY = timedelta(days=1)
START = datetime(2026, 1, 1, tzinfo=UTC)
ZONES = [ZoneInfo(name) for name in ("Europe/Berlin", "America/New_York", "Asia/Kolkata", "Pacific/Auckland")]
NEW_CARD = Card(id=CardId(1), deck_id=DeckId(1), position=0, question="Who?", answer="She.", added_at=START)

steps = st.lists(st.integers(1, 86_400).map(lambda seconds: timedelta(seconds=seconds)), max_size=4).map(tuple)
# First stabilities in any order: a fit does not promise that Hard is stronger than Again.
parameters = st.tuples(*[st.floats(0.001, 100)] * 4).map(lambda first: (*first, *DEFAULT_PARAMETERS[4:]))
weeks = st.tuples(*[st.sampled_from([0.0, 0.5, 1.0])] * 7).filter(any)
holidays = st.lists(st.tuples(st.integers(0, 700), st.integers(0, 30)), max_size=3).map(
    lambda found: tuple((START.date() + first * DAY, START.date() + (first + count) * DAY) for first, count in found)
)
easy_days = st.builds(EasyDays, week=weeks, holidays=holidays)
settings = st.builds(
    SchedulerSettings,
    desired_retention=st.floats(0.70, 0.99),
    learning_steps=steps,
    relearning_steps=steps,
    maximum_interval=st.integers(1, 36_500),
    parameters=st.none() | parameters,
    easy_days=easy_days,
)
days = st.builds(StudyDays, zone=st.sampled_from(ZONES), start_hour=st.integers(0, 23))
schedulers = st.builds(Scheduler, settings, days)
instants = st.timedeltas(timedelta(0), timedelta(days=700)).map(lambda span: START + span)
memories = st.builds(MemoryState, stability=st.floats(0.001, 36_500), difficulty=st.floats(1, 10))
schedules = st.builds(
    Schedule,
    state=st.sampled_from([State.LEARNING, State.REVIEW, State.RELEARNING]),
    step=st.none() | st.integers(0, 5),
    memory=memories,
    due=instants,
    last_review=instants,
    reps=st.integers(1, 500),
    lapses=st.integers(0, 20),
    checks=st.integers(0, 2),
) | st.just(NEW_CARD.schedule)
cards = st.builds(
    lambda number, schedule: replace(NEW_CARD, id=CardId(number), schedule=schedule), st.integers(1, 10**9), schedules
)
loads = st.dictionaries(st.dates(START.date(), START.date() + 900 * DAY), st.integers(0, 300))
confidences = st.none() | st.sampled_from(Confidence)
histories = st.lists(
    st.tuples(st.sampled_from(Rating), st.timedeltas(timedelta(minutes=1), timedelta(days=60))), max_size=12
)


@given(schedulers, cards, instants, loads, confidences)
def test_a_better_rating_never_gives_a_shorter_interval(scheduler, card, now, loads, confidence):
    outcomes = scheduler.preview(card, now, loads=loads, confidence=confidence)
    assert list(outcomes) == list(Rating)
    assert all(worse.interval <= better.interval for worse, better in pairwise(outcomes.values()))


@given(settings, days, cards, instants)
def test_no_interval_is_past_the_cap(chosen, days, card, now):
    for outcome in Scheduler(chosen, days).preview(card, now).values():
        assert timedelta(0) < outcome.interval <= chosen.maximum_interval * DAY


@given(schedulers, cards, instants, st.sampled_from(Rating), loads, confidences)
def test_an_answer_gives_what_the_preview_promised(scheduler, card, now, rating, loads, confidence):
    at = {"loads": loads, "confidence": confidence}
    assert scheduler.answer(card, rating, now, **at) == scheduler.preview(card, now, **at)[rating]


@given(settings.map(lambda chosen: replace(chosen, learning_steps=(), relearning_steps=())), days, cards, instants)
def test_after_a_confident_miss_the_next_two_waits_are_short_whatever_the_card(chosen, days, card, now):
    scheduler = Scheduler(chosen, days)
    missed = replace(card, schedule=scheduler.answer(card, Rating.AGAIN, now, confidence=Confidence.SURE).schedule)
    assert scheduler.answer(missed, Rating.EASY, now + DAY).interval <= 7 * DAY
    assert missed.schedule.due <= days.end_of(days.day_of(now) + DAY)


@given(settings, days, cards, instants)
def test_every_schedule_is_sound(chosen, days, card, now):
    for outcome in Scheduler(chosen, days).preview(card, now).values():
        schedule = outcome.schedule
        assert (schedule.step is None) == (schedule.state is State.REVIEW)
        assert schedule.memory.stability > 0
        assert 1 <= schedule.memory.difficulty <= 10
        assert schedule.due > now
        assert outcome.elapsed_days >= 0


@given(settings, days, cards, instants)
def test_a_review_is_due_at_the_start_of_the_study_day_its_interval_says(chosen, days, card, now):
    for outcome in Scheduler(chosen, days).preview(card, now).values():
        if outcome.schedule.state is State.REVIEW:
            assert outcome.interval % DAY == timedelta(0)
            assert outcome.schedule.due == days.start_of(days.day_of(now) + outcome.interval)
        else:
            assert outcome.schedule.due == now + outcome.interval


@given(settings, days, histories)
def test_answers_undone_and_given_again_lead_to_the_same_schedules(chosen, days, history):
    def run() -> list[Schedule]:
        scheduler, card, now, course = Scheduler(chosen, days), NEW_CARD, START, []
        for rating, wait in history:
            now += wait
            card = replace(card, schedule=scheduler.answer(card, rating, now).schedule)
            course.append(card.schedule)
        return course

    assert run() == run()


@given(settings, days, histories)
def test_a_log_replayed_gives_the_memory_of_the_card(chosen, days, history):
    scheduler, card, now, log = Scheduler(chosen, days), NEW_CARD, START, []
    for rating, wait in history:
        now += wait
        log.append((now, rating))
        card = replace(card, schedule=scheduler.answer(card, rating, now).schedule)
    assert scheduler.rebuild(log) == card.schedule.memory


@given(schedulers, cards, instants, instants)
def test_recall_never_rises_while_a_card_waits(scheduler, card, one, other):
    earlier, later = sorted((one, other))
    assert 0 <= scheduler.retrievability(card.schedule, later) <= scheduler.retrievability(card.schedule, earlier) <= 1
