from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from fsrs.scheduler import DEFAULT_PARAMETERS

from quizapp.core.card import Card, MemoryState, Schedule, State
from quizapp.core.deck import Deck
from quizapp.core.easy_days import EasyDays
from quizapp.core.ids import CardId, DeckId
from quizapp.core.review import Confidence, Rating
from quizapp.core.study_day import StudyDays
from quizapp.errors import QuizAppError
from quizapp.scheduling.fuzz import fuzz_range
from quizapp.scheduling.scheduler import Scheduler
from quizapp.scheduling.settings import SchedulerSettings

AGAIN, HARD, GOOD, EASY = Rating
MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)
NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)
DAYS = StudyDays(zone=UTC)
NEW_CARD = Card(id=CardId(7), deck_id=DeckId(1), position=0, question="Who?", answer="She.", added_at=NOON)


def scheduler(days: StudyDays = DAYS, **settings) -> Scheduler:
    return Scheduler(SchedulerSettings(**settings), days)


def answered(card: Card, rating: Rating, now: datetime, by: Scheduler | None = None) -> Card:
    return replace(card, schedule=(by or scheduler()).answer(card, rating, now).schedule)


def reviewed(stability: float = 10.0, **changes) -> Card:
    """A card in state REVIEW that was answered at noon and is due ten days later."""
    schedule = Schedule(
        state=State.REVIEW,
        memory=MemoryState(stability=stability, difficulty=5.0),
        due=DAYS.start_of(date(2026, 12, 4)),
        last_review=NOON,
        reps=3,
    )
    return replace(NEW_CARD, schedule=replace(schedule, **changes))


def intervals(card: Card, now: datetime, by: Scheduler | None = None) -> list[timedelta]:
    return [outcome.interval for outcome in (by or scheduler()).preview(card, now).values()]


class TestSteps:
    def test_a_new_card_goes_through_the_learning_steps(self):
        outcomes = scheduler().preview(NEW_CARD, NOON)
        assert [outcomes[rating].interval for rating in (AGAIN, HARD, GOOD)] == [MINUTE, 5.5 * MINUTE, 10 * MINUTE]
        assert [outcomes[rating].schedule.state for rating in Rating] == [State.LEARNING] * 3 + [State.REVIEW]
        assert [outcomes[rating].schedule.step for rating in Rating] == [0, 0, 1, None]

    def test_a_step_is_due_to_the_minute(self):
        assert scheduler().answer(NEW_CARD, GOOD, NOON).schedule.due == NOON + 10 * MINUTE

    def test_the_last_learning_step_passed_leads_to_days(self):
        second = scheduler().answer(answered(NEW_CARD, GOOD, NOON), GOOD, NOON + 10 * MINUTE)
        assert second.schedule.state is State.REVIEW
        assert second.schedule.step is None
        assert second.interval >= DAY

    def test_hard_stays_on_its_step(self):
        on_second_step = answered(NEW_CARD, GOOD, NOON)
        outcome = scheduler().answer(on_second_step, HARD, NOON + 10 * MINUTE)
        assert (outcome.schedule.step, outcome.interval) == (1, 10 * MINUTE)

    def test_again_goes_back_to_the_first_step(self):
        on_second_step = answered(NEW_CARD, GOOD, NOON)
        outcome = scheduler().answer(on_second_step, AGAIN, NOON + 10 * MINUTE)
        assert (outcome.schedule.step, outcome.interval) == (0, MINUTE)

    def test_with_one_step_hard_waits_half_as_long_again(self):
        assert intervals(NEW_CARD, NOON, scheduler(learning_steps=(10 * MINUTE,)))[:2] == [10 * MINUTE, 15 * MINUTE]

    def test_without_learning_steps_every_rating_leads_to_days(self):
        outcomes = scheduler(learning_steps=()).preview(NEW_CARD, NOON)
        assert {outcome.schedule.state for outcome in outcomes.values()} == {State.REVIEW}

    def test_a_forgotten_card_goes_through_the_relearning_step_and_back_to_days(self):
        forgotten = answered(reviewed(), AGAIN, NOON + 10 * DAY)
        assert (forgotten.schedule.state, forgotten.schedule.step) == (State.RELEARNING, 0)
        assert forgotten.schedule.due == NOON + 10 * DAY + 10 * MINUTE
        again_known = answered(forgotten, GOOD, NOON + 10 * DAY + 10 * MINUTE)
        assert again_known.schedule.state is State.REVIEW

    def test_without_relearning_steps_a_forgotten_card_stays_in_days(self):
        outcome = scheduler(relearning_steps=()).answer(reviewed(), AGAIN, NOON + 10 * DAY)
        assert outcome.schedule.state is State.REVIEW
        assert outcome.schedule.lapses == 1

    def test_a_card_on_a_step_that_was_since_removed_moves_on_to_days(self):
        on_second_step = answered(NEW_CARD, GOOD, NOON)
        outcome = scheduler(learning_steps=(MINUTE,)).answer(on_second_step, GOOD, NOON + 10 * MINUTE)
        assert outcome.schedule.state is State.REVIEW

    def test_a_step_is_not_longer_than_the_longest_interval(self):
        single = scheduler(learning_steps=(DAY,), maximum_interval=1)
        assert intervals(NEW_CARD, NOON, single) == [DAY] * 4

    def test_a_step_of_more_than_a_day_does_not_overtake_good(self):
        single = scheduler(learning_steps=(DAY,))
        again, hard, good, _ = intervals(NEW_CARD, NOON, single)
        assert (again, hard) == (DAY, 1.5 * DAY)
        assert good >= 2 * DAY


class TestCounts:
    def test_every_answer_counts_as_a_repetition(self):
        assert answered(reviewed(), GOOD, NOON + 10 * DAY).schedule.reps == 4

    def test_again_in_review_is_a_lapse(self):
        assert answered(reviewed(), AGAIN, NOON + 10 * DAY).schedule.lapses == 1

    @pytest.mark.parametrize("rating", [HARD, GOOD, EASY])
    def test_a_passed_review_is_no_lapse(self, rating):
        assert answered(reviewed(), rating, NOON + 10 * DAY).schedule.lapses == 0

    def test_again_while_learning_is_no_lapse(self):
        assert answered(NEW_CARD, AGAIN, NOON).schedule.lapses == 0

    def test_again_while_relearning_is_no_second_lapse(self):
        forgotten = answered(reviewed(), AGAIN, NOON + 10 * DAY)
        assert answered(forgotten, AGAIN, NOON + 10 * DAY + 10 * MINUTE).schedule.lapses == 1

    def test_the_answer_becomes_the_last_review(self):
        assert answered(reviewed(), GOOD, NOON + 10 * DAY).schedule.last_review == NOON + 10 * DAY

    def test_elapsed_days_are_none_for_the_first_answer_then_study_days(self):
        assert scheduler().answer(NEW_CARD, GOOD, NOON).elapsed_days == 0
        assert scheduler().answer(reviewed(), GOOD, NOON + 12 * DAY).elapsed_days == 12


class TestStudyDays:
    def test_a_review_is_due_at_the_start_of_its_day(self):
        outcome = scheduler().answer(reviewed(), GOOD, NOON + 10 * DAY)
        assert outcome.schedule.due == DAYS.start_of(date(2026, 12, 4)) + outcome.interval

    def test_after_midnight_the_days_still_count_from_the_day_before(self):
        evening = scheduler().answer(reviewed(), GOOD, datetime(2026, 12, 4, 22, tzinfo=UTC))
        small_hours = scheduler().answer(reviewed(), GOOD, datetime(2026, 12, 5, 3, tzinfo=UTC))
        assert small_hours.schedule.due == evening.schedule.due
        assert small_hours.elapsed_days == evening.elapsed_days == 10

    def test_an_evening_and_the_next_noon_are_a_day_apart_to_the_memory(self):
        learnt = answered(NEW_CARD, GOOD, datetime(2026, 11, 24, 23, tzinfo=UTC))
        outcome = scheduler().answer(learnt, GOOD, datetime(2026, 11, 25, 12, tzinfo=UTC))
        # 2.3065 after the first Good; the same-day formula would leave it there, a day's memory grows.
        assert outcome.elapsed_days == 1
        assert outcome.schedule.memory.stability == pytest.approx(7.3153, abs=1e-4)

    def test_twenty_hours_within_one_study_day_are_the_same_day_to_the_memory(self):
        learnt = answered(NEW_CARD, GOOD, datetime(2026, 11, 24, 5, tzinfo=UTC))
        outcome = scheduler().answer(learnt, GOOD, datetime(2026, 11, 25, 1, tzinfo=UTC))
        assert outcome.elapsed_days == 0
        assert outcome.schedule.memory.stability == pytest.approx(2.3065, abs=1e-4)

    @pytest.mark.parametrize("zone", ["Europe/Berlin", "America/New_York", "Asia/Kolkata", "Pacific/Auckland"])
    def test_a_review_of_tomorrow_is_due_at_four_local_time_on_every_day_of_the_year(self, zone):
        zone = ZoneInfo(zone)
        by = scheduler(StudyDays(zone=zone), maximum_interval=1)
        for offset in range(365):
            today = date(2026, 1, 1) + offset * DAY
            evening = datetime(today.year, today.month, today.day, 23, 30, tzinfo=zone).astimezone(UTC)
            due = by.answer(reviewed(last_review=evening - DAY), GOOD, evening).schedule.due
            local = due.astimezone(zone)
            assert (local.date(), local.hour, local.minute) == (today + DAY, 4, 0)


class TestClock:
    def test_instants_come_out_in_utc_whatever_the_zone_they_went_in(self):
        now = NOON.astimezone(ZoneInfo("Asia/Kolkata"))
        schedule = scheduler().answer(reviewed(), GOOD, now).schedule
        assert schedule.due.tzinfo is UTC
        assert schedule.last_review.tzinfo is UTC

    def test_a_clock_that_was_set_back_counts_as_the_same_day(self):
        before = NOON - 400 * DAY
        outcome = scheduler().answer(reviewed(), GOOD, before)
        assert outcome.elapsed_days == 0
        assert outcome.schedule.last_review == before
        assert outcome.schedule.due > before
        assert scheduler().retrievability(reviewed().schedule, before) == 1.0


class TestMemory:
    def test_the_first_rating_sets_the_memory(self):
        memories = [outcome.schedule.memory for outcome in scheduler().preview(NEW_CARD, NOON).values()]
        assert [memory.stability for memory in memories] == [0.212, 1.2931, 2.3065, 8.2956]
        assert [memory.difficulty for memory in memories] == pytest.approx([6.4133, 5.1122, 2.1181, 1.0], abs=1e-4)

    def test_an_early_review_strengthens_less_than_one_on_the_day(self):
        early, on_the_day = (
            scheduler().answer(reviewed(), GOOD, NOON + wait * DAY).schedule.memory.stability for wait in (2, 10)
        )
        assert 10 < early < on_the_day

    def test_a_very_late_review_that_was_passed_strengthens_more(self):
        on_the_day, late = (
            scheduler().answer(reviewed(), GOOD, NOON + wait * DAY).schedule.memory.stability for wait in (10, 400)
        )
        assert late > on_the_day

    def test_a_review_on_the_day_of_the_last_one_leaves_a_good_memory_as_it_is(self):
        outcome = scheduler().answer(reviewed(), GOOD, NOON + 60 * MINUTE)
        assert outcome.schedule.memory.stability == pytest.approx(10.0)

    def test_recall_is_0_for_a_new_card_and_90_percent_at_its_stability(self):
        assert scheduler().retrievability(NEW_CARD.schedule, NOON) == 0.0
        assert scheduler().retrievability(reviewed().schedule, NOON + 10 * DAY) == pytest.approx(0.9)

    def test_a_log_replayed_gives_the_memory_it_gave_when_it_was_made(self):
        card, now, log = NEW_CARD, NOON, []
        for wait, rating in ((0, GOOD), (1, GOOD), (4, HARD), (9, AGAIN), (0, GOOD), (3, EASY)):
            now += wait * DAY + MINUTE
            log.append((now, rating))
            card = answered(card, rating, now)
        assert scheduler().rebuild(log) == card.schedule.memory

    def test_an_empty_log_gives_no_memory(self):
        assert scheduler().rebuild([]) is None


class TestChoices:
    def test_a_higher_desired_retention_asks_sooner(self):
        relaxed, strict = (
            scheduler(desired_retention=wanted).answer(reviewed(30.0), GOOD, NOON + 20 * DAY).interval
            for wanted in (0.80, 0.95)
        )
        assert strict < relaxed

    def test_no_interval_is_longer_than_the_longest_allowed(self):
        outcomes = scheduler(maximum_interval=180).preview(reviewed(5_000.0), NOON + 100 * DAY)
        least, greatest = fuzz_range(180, 180)
        assert all(least * DAY <= outcomes[rating].interval <= greatest * DAY for rating in (HARD, GOOD, EASY))

    def test_fuzz_spreads_cards_that_were_learnt_together(self):
        dues = {
            scheduler().answer(replace(reviewed(), id=CardId(number)), GOOD, NOON + 10 * DAY).schedule.due
            for number in range(50)
        }
        assert len(dues) > 3

    def test_fuzz_is_drawn_anew_for_each_answer_of_a_card(self):
        dues = {scheduler().answer(reviewed(reps=reps), GOOD, NOON + 10 * DAY).schedule.due for reps in range(1, 50)}
        assert len(dues) > 3

    def test_fitted_parameters_are_followed(self):
        fitted = (0.3, 1.5, 4.0, 9.0, *DEFAULT_PARAMETERS[4:])
        assert scheduler(parameters=fitted).answer(NEW_CARD, GOOD, NOON).schedule.memory.stability == 4.0

    def test_parameters_out_of_range_are_refused_with_what_to_do(self):
        with pytest.raises(QuizAppError) as refusal:
            scheduler(parameters=(1_000.0, *DEFAULT_PARAMETERS[1:]))
        assert "parameters[0] = 1000.0" in refusal.value.message
        assert "defaults" in refusal.value.hint


class TestLoads:
    def test_a_review_keeps_away_from_days_that_are_full(self):
        today = date(2026, 12, 4)
        full = {today + wait * DAY: 500 for wait in range(1, 200) if wait % 2}
        waits = {
            scheduler().answer(replace(reviewed(), id=CardId(number)), GOOD, NOON + 10 * DAY, loads=full).interval
            for number in range(30)
        }
        assert len(waits) > 1
        assert all(wait // DAY % 2 == 0 for wait in waits)

    def test_a_new_card_keeps_away_from_them_too(self):
        full = {date(2026, 11, 24) + wait * DAY: 500 for wait in (7, 8, 10)}
        waits = {
            scheduler().answer(replace(NEW_CARD, id=CardId(number)), EASY, NOON, loads=full).interval
            for number in range(30)
        }
        assert waits <= {6 * DAY, 9 * DAY}

    def test_unbalanced_they_make_no_difference(self):
        by = Scheduler(SchedulerSettings(), DAYS, balanced=False)
        full = {date(2026, 12, 4) + wait * DAY: wait for wait in range(200)}
        assert by.preview(reviewed(), NOON + 10 * DAY, loads=full) == by.preview(reviewed(), NOON + 10 * DAY)

    def test_the_easy_days_of_the_settings_are_followed(self):
        only_mondays = EasyDays(week=(1.0, *[0.0] * 6))
        outcome = scheduler(easy_days=only_mondays).answer(reviewed(30.0), GOOD, NOON + 30 * DAY)
        assert outcome.schedule.due.weekday() == 0


class TestConfidentMiss:
    def test_a_confident_miss_comes_back_after_one_and_after_seven_days_whatever_the_memory(self):
        by, card, now = scheduler(relearning_steps=()), reviewed(1_000.0), NOON + 100 * DAY
        card = replace(card, schedule=by.answer(card, AGAIN, now, confidence=Confidence.SURE).schedule)
        assert (card.schedule.due - DAYS.start_of(DAYS.day_of(now)), card.schedule.checks) == (DAY, 1)
        outcome = by.answer(card, EASY, now + DAY)
        assert 5 * DAY <= outcome.interval <= 7 * DAY
        assert outcome.schedule.checks == 0
        assert by.answer(replace(card, schedule=outcome.schedule), EASY, now + 8 * DAY).interval > 7 * DAY

    def test_a_check_is_given_with_days_and_not_with_a_step(self):
        card = replace(reviewed(1_000.0), schedule=replace(reviewed(1_000.0).schedule, lapses=1))
        missed = scheduler().answer(card, AGAIN, NOON + 100 * DAY, confidence=Confidence.SURE)
        assert (missed.schedule.state, missed.schedule.checks) == (State.RELEARNING, 2)
        outcome = scheduler().answer(replace(card, schedule=missed.schedule), GOOD, NOON + 100 * DAY + 10 * MINUTE)
        assert (outcome.interval, outcome.schedule.checks) == (DAY, 1)

    def test_the_memory_is_that_of_any_miss(self):
        plain, sure = (
            scheduler().answer(reviewed(), AGAIN, NOON + 10 * DAY, confidence=confidence).schedule
            for confidence in (None, Confidence.SURE)
        )
        assert plain.memory == sure.memory

    @pytest.mark.parametrize("confidence", [None, Confidence.NO_IDEA, Confidence.UNSURE])
    def test_a_miss_of_which_the_student_was_not_sure_needs_no_checks(self, confidence):
        assert scheduler().answer(reviewed(), AGAIN, NOON + 10 * DAY, confidence=confidence).schedule.checks == 0

    @pytest.mark.parametrize("rating", [HARD, GOOD, EASY])
    def test_what_was_recalled_needs_no_checks_however_sure(self, rating):
        assert scheduler().answer(reviewed(), rating, NOON + 10 * DAY, confidence=Confidence.SURE).schedule.checks == 0


class TestDecks:
    def test_a_deck_has_its_own_desired_retention_and_longest_interval(self):
        own = Deck(
            id=DeckId(1), title="Own", desired_retention=0.97, maximum_interval=9, added_at=NOON,
        )  # fmt: skip
        card, now = reviewed(30.0), NOON + 30 * DAY
        usual = scheduler().answer(card, GOOD, now).interval
        retention = scheduler().answer(card, GOOD, now, deck=replace(own, maximum_interval=None)).interval
        both = scheduler().answer(card, GOOD, now, deck=own).interval
        assert 9 * DAY < retention < usual / 2
        assert both <= 9 * DAY

    def test_a_deck_without_aims_follows_the_settings(self):
        plain = Deck(id=DeckId(1), title="Plain", added_at=NOON)
        assert scheduler().preview(reviewed(), NOON + 9 * DAY, deck=plain) == scheduler().preview(
            reviewed(), NOON + 9 * DAY
        )


class TestMoving:
    BREAK = (date(2026, 12, 2), date(2026, 12, 6))

    def test_a_review_is_moved_out_of_a_break(self):
        card = reviewed(30.0, last_review=NOON - 20 * DAY)
        moved = scheduler(easy_days=EasyDays(holidays=(self.BREAK,))).moved(card, NOON)
        assert not self.BREAK[0] <= moved.due.date() <= self.BREAK[1]
        assert replace(moved, due=card.schedule.due) == card.schedule

    def test_it_stays_where_memory_allows_no_other_day(self):
        card = reviewed(1.0, last_review=NOON + 9 * DAY)
        assert scheduler(easy_days=EasyDays(holidays=(self.BREAK,))).moved(card, NOON + 9 * DAY) == card.schedule

    def test_a_card_that_was_never_asked_has_nothing_to_move(self):
        assert scheduler().moved(NEW_CARD, NOON) == NEW_CARD.schedule
