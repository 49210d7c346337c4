import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from quizapp.core.card import Card, MemoryState, Schedule, State
from quizapp.core.changes import Snapshot
from quizapp.core.deck import Deck
from quizapp.core.ids import CardId, DeckId, ReviewId
from quizapp.core.review import Rating, ReviewKind, ReviewLog
from quizapp.core.stats import CardCounts, DayAnswers, Retention, StatisticsReport, Streak, TopicRetention
from quizapp.core.study_day import StudyDays
from quizapp.services.statistics import StatisticsService, report_as_dict
from quizapp.storage.collection import Collection

BERLIN = ZoneInfo("Europe/Berlin")
NOW = datetime(2026, 11, 24, 18, tzinfo=BERLIN)
TODAY = date(2026, 11, 24)
DAY = timedelta(days=1)
DAYS = StudyDays(zone=BERLIN)
MEMORY = MemoryState(stability=10.0, difficulty=5.0)
DECK = Deck(id=DeckId(1), title="Alliance", added_at=NOW.astimezone(UTC))


@pytest.fixture
def collection() -> Iterator[Collection]:
    with Collection.in_memory() as opened:
        yield opened


def service(collection: Collection, days: StudyDays = DAYS) -> StatisticsService:
    return StatisticsService(collection, days, desired_retention=0.9)


def fill(collection: Collection, *dues: datetime, answers: tuple[ReviewLog, ...] = ()) -> None:
    """One deck, a card in review for each of `dues` and one new card, which has all `answers`."""
    cards = [card(number, due) for number, due in enumerate(dues, start=2)]
    new = Card(id=CardId(1), deck_id=DECK.id, position=0, question="Who?", answer="She.", added_at=DECK.added_at)
    logs = [replace(log, id=ReviewId(number)) for number, log in enumerate(answers, start=1)]
    collection.swap(
        Snapshot(
            decks={DECK.id: DECK},
            cards={one.id: one for one in (new, *cards)},
            reviews={log.id: log for log in logs},
        )
    )


def card(number: int, due: datetime) -> Card:
    return Card(
        id=CardId(number),
        deck_id=DECK.id,
        position=number,
        question=f"{number}?",
        answer="Yes.",
        schedule=Schedule(state=State.REVIEW, memory=MEMORY, due=due, last_review=due - DAY, reps=1),
        added_at=DECK.added_at,
    )


def answer(at: datetime, rating: Rating = Rating.GOOD, **changes) -> ReviewLog:
    log = ReviewLog(
        id=ReviewId(0),
        card_id=CardId(1),
        rating=rating,
        reviewed_at=at.astimezone(UTC),
        duration_ms=12_000,
        kind=ReviewKind.REVIEW,
        before=Schedule(state=State.REVIEW, memory=MEMORY, due=NOW, last_review=NOW - DAY, reps=1),
        after=MEMORY,
        elapsed_days=4,
        scheduled_days=9.0,
    )
    return replace(log, **changes)


def reported(collection: Collection, now: datetime = NOW, days: StudyDays = DAYS) -> StatisticsReport:
    return service(collection, days).report(now)


class TestEmptyCollection:
    def test_retention_is_unknown_and_not_zero(self, collection):
        retention = reported(collection).retention
        assert (retention.last_7_days.share, retention.last_30_days.share, retention.all_time.share) == (None,) * 3

    def test_every_day_of_the_year_is_there_and_empty(self, collection):
        report = reported(collection)
        assert len(report.year) == 365
        assert report.year[-1] == DayAnswers(day=TODAY)
        assert (report.days_studied, report.answers, report.streak) == (0, 0, Streak())

    def test_nothing_is_forecast_and_no_card_counted(self, collection):
        report = reported(collection)
        assert (report.forecast.total, report.forecast.busiest, report.cards) == (0, None, CardCounts())

    def test_todays_figures_are_empty_days_of_unknown_speed(self, collection):
        figures = service(collection).today(NOW)
        assert [day.answers for day in figures.week] == [0] * 7
        assert (figures.seconds_per_answer, figures.retention.share) == (None, None)


class TestRetention:
    def test_spans_have_today_in_them_and_end_at_a_days_start(self, collection):
        backs = (0, 6, 7, 29, 30, 400)
        fill(collection, answers=tuple(answer(NOW - back * DAY) for back in backs))
        retention = reported(collection).retention
        totals = (retention.last_7_days.total, retention.last_30_days.total, retention.all_time.total)
        assert totals == (2, 4, 6)

    def test_it_stands_beside_what_was_aimed_at(self, collection):
        fill(collection, answers=(answer(NOW), answer(NOW), answer(NOW, Rating.AGAIN), answer(NOW)))
        retention = reported(collection).retention
        assert (retention.desired, retention.all_time.share) == (0.9, 0.75)

    def test_that_of_all_time_is_the_sum_of_all_days(self, collection):
        ratings = {back: Rating(1 + back % 4) for back in range(0, 800, 3)}
        fill(collection, answers=tuple(answer(NOW - back * DAY, rating) for back, rating in ratings.items()))
        passed = sum(rating is not Rating.AGAIN for rating in ratings.values())
        assert reported(collection).retention.all_time == Retention(passed=passed, total=267)


class TestTopics:
    @pytest.fixture
    def energy(self, collection) -> Collection:
        """The one deck has a topic."""
        fill(collection)
        collection.swap(Snapshot(decks={DECK.id: replace(DECK, topics=("Energy",))}))
        return collection

    def answer_on(self, collection: Collection, *instants: datetime, rating: Rating = Rating.GOOD) -> None:
        logs = [replace(answer(at, rating), id=ReviewId(number)) for number, at in enumerate(instants, start=1)]
        collection.swap(Snapshot(reviews={log.id: log for log in logs}))

    def test_the_month_ends_today_and_begins_with_a_study_day(self, energy):
        first = DAYS.start_of(TODAY - 29 * DAY)
        last = DAYS.end_of(TODAY)
        moment = timedelta(milliseconds=1)
        inside = (first, first, NOW, NOW, last - moment)
        self.answer_on(energy, *inside, first - moment, last)
        (topic,) = reported(energy).weakest_topics
        assert topic == TopicRetention(topic="Energy", retention=Retention(passed=5, total=5))
        assert topic.retention == reported(energy).retention.last_30_days

    def test_four_tests_say_nothing_of_a_topic_and_five_do(self, energy):
        self.answer_on(energy, *[NOW] * 4)
        assert reported(energy).weakest_topics == ()
        self.answer_on(energy, *[NOW] * 5)
        assert len(reported(energy).weakest_topics) == 1

    def test_ten_topics_are_told_at_most(self, energy):
        names = tuple(f"Topic {number:02}" for number in range(12))
        energy.swap(Snapshot(decks={DECK.id: replace(DECK, topics=names)}))
        self.answer_on(energy, *[NOW] * 5)
        assert [one.topic for one in reported(energy).weakest_topics] == list(names[:10])

    def test_they_are_in_the_json(self, energy):
        self.answer_on(energy, *[NOW] * 5, rating=Rating.AGAIN)
        (told,) = report_as_dict(reported(energy))["weakest_topics"]
        assert told == {"topic": "Energy", "passed": 0, "total": 5, "share": 0.0}


class TestDays:
    def test_the_small_hours_belong_to_the_day_before(self, collection):
        fill(collection, answers=(answer(datetime(2026, 11, 24, 3, 59, tzinfo=BERLIN)),))
        year = reported(collection).year
        assert (year[-2].answers, year[-1].answers) == (1, 0)

    def test_they_are_those_of_the_students_zone(self, collection):
        fill(collection, answers=(answer(datetime(2026, 11, 24, 4, 30, tzinfo=BERLIN)),))
        report = reported(collection, NOW, StudyDays(zone=ZoneInfo("America/New_York")))
        assert (report.year[-2].day, report.year[-2].answers) == (date(2026, 11, 23), 1)

    @pytest.mark.parametrize("new_day", ["2026-03-29T04:00", "2026-10-25T04:00"], ids=["23 hours", "25 hours"])
    def test_a_day_with_a_clock_change_has_all_its_answers_and_no_others(self, collection, new_day):
        early = datetime.fromisoformat(new_day).replace(tzinfo=BERLIN)
        day_before = early.date() - DAY
        first = datetime(day_before.year, day_before.month, day_before.day, 4, tzinfo=BERLIN)
        fill(collection, answers=(answer(first), answer(early - timedelta(minutes=1)), answer(early)))
        counted = {day.day: day.answers for day in reported(collection).year if day.answers}
        assert counted == {day_before: 2, early.date(): 1}

    def test_the_month_is_the_end_of_the_year(self, collection):
        report = reported(collection)
        assert [report.month[0].day, report.month[-1].day] == [date(2026, 10, 26), TODAY]

    def test_answers_of_earlier_years_count_in_the_total_only(self, collection):
        fill(collection, answers=(answer(NOW), answer(NOW - 365 * DAY), answer(NOW - 3_000 * DAY)))
        report = reported(collection)
        assert (report.answers, report.days_studied) == (3, 1)

    def test_an_answer_dated_after_today_by_a_wrong_clock_does_no_harm(self, collection):
        fill(collection, answers=(answer(NOW), answer(NOW + 40 * DAY)))
        report = reported(collection)
        assert (report.answers, report.streak) == (1, Streak(current=1, longest=1))

    def test_a_collection_whose_only_answers_are_dated_after_today_reports_none(self, collection):
        fill(collection, answers=(answer(NOW + 40 * DAY),))
        assert reported(collection).answers == 0

    def test_the_streak_is_counted_over_all_years(self, collection):
        long_ago = [answer(NOW - (1_000 + back) * DAY) for back in range(5)]
        fill(collection, answers=(*long_ago, answer(NOW), answer(NOW - DAY)))
        assert reported(collection).streak == Streak(current=2, longest=5)


class TestForecast:
    def test_it_has_thirty_days_from_today_and_the_backlog_apart(self, collection):
        today = DAYS.start_of(TODAY)
        fill(collection, today - 9 * DAY, today - DAY, today, today + DAY, today + 29 * DAY, today + 30 * DAY)
        forecast = reported(collection).forecast
        counted = {day.day: day.cards for day in forecast.days if day.cards}
        assert counted == {TODAY: 1, TODAY + DAY: 1, TODAY + 29 * DAY: 1}
        assert (forecast.backlog, len(forecast.days)) == (2, 30)

    def test_a_card_due_at_the_start_of_a_day_after_the_clock_change_is_due_on_that_day(self, collection):
        now = datetime(2026, 10, 24, 18, tzinfo=BERLIN)
        fill(collection, DAYS.start_of(date(2026, 10, 25)), DAYS.start_of(date(2026, 10, 26)))
        assert [day.cards for day in reported(collection, now).forecast.days[:3]] == [0, 1, 1]


class TestToday:
    def test_it_has_a_week_of_days_with_what_was_recalled(self, collection):
        answers = (answer(NOW), answer(NOW - 6 * DAY), answer(NOW - 6 * DAY, Rating.AGAIN), answer(NOW - 7 * DAY))
        fill(collection, answers=answers)
        week = service(collection).today(NOW).week
        assert [day.day for day in week] == [TODAY - back * DAY for back in range(6, -1, -1)]
        assert [day.retention.share for day in week] == [0.5, None, None, None, None, None, 1.0]

    def test_it_says_how_much_was_done_today_and_how_fast(self, collection):
        fill(collection, answers=(answer(NOW), answer(NOW, duration_ms=24_000), answer(NOW - DAY, duration_ms=9_000)))
        figures = service(collection).today(NOW)
        assert (figures.today.answers, figures.today.minutes) == (2, 0.6)
        assert figures.seconds_per_answer == 15.0


class TestDict:
    def test_it_is_json_with_iso_days(self, collection):
        fill(collection, DAYS.start_of(TODAY), answers=(answer(NOW), answer(NOW, Rating.AGAIN)))
        read = json.loads(json.dumps(report_as_dict(reported(collection))))
        assert (read["today"], read["answers"], read["streak"]) == ("2026-11-24", 2, {"current": 1, "longest": 1})
        assert read["retention"]["desired"] == 0.9
        assert read["retention"]["last_7_days"] == {"passed": 1, "total": 2, "share": 0.5}
        assert read["forecast"]["days"][0] == {"day": "2026-11-24", "cards": 1}
        assert (read["cards"]["new"], read["cards"]["young"], read["cards"]["total"]) == (1, 1, 2)
        assert read["days"][-1] == {
            "day": "2026-11-24",
            "answers": 2,
            "learn": 0,
            "review": 2,
            "relearn": 0,
            "minutes": 0.4,
            "retention": {"passed": 1, "total": 2, "share": 0.5},
        }

    def test_an_empty_report_says_null_where_nothing_is_known(self, collection):
        read = report_as_dict(reported(collection))
        assert read["retention"]["all_time"] == {"passed": 0, "total": 0, "share": None}
