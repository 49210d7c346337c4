import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner
from clocks import FakeClock

from quizapp.cli.launch import Launch
from quizapp.cli.stats_command import command
from quizapp.context import AppContext
from quizapp.core.review import Rating
from quizapp.paths import Profile
from quizapp.services.statistics import report_as_dict

DAY = timedelta(days=1)


@pytest.fixture
def profile(tmp_path: Path) -> Profile:
    return Profile(root=tmp_path)


def stats(profile: Profile, clock: FakeClock, *arguments: str):
    return CliRunner().invoke(command, arguments, obj=Launch(profile=profile, clock=clock))


def printed(profile: Profile, clock: FakeClock) -> dict[str, list[str]]:
    """What the command says without options: its lines by the label they stand under."""
    result = stats(profile, clock)
    assert result.exit_code == 0, result.output
    lines: dict[str, list[str]] = {}
    label = ""
    for line in result.output.splitlines():
        label = line[:12].strip() or label
        lines.setdefault(label, []).append(line[12:])
    return lines


def answer(app: AppContext, *ratings: Rating) -> None:
    """Answer the card that is asked first, then the next, each at once."""
    session = app.study.session()
    for rating in ratings:
        session.reveal()
        session.rate(rating)


@pytest.fixture
def studied(profile: Profile, clock: FakeClock) -> FakeClock:
    """Two cards learnt at once (Easy) and asked again a month later: one recalled, one forgotten."""
    with AppContext.open(profile, clock) as app:
        answer(app, Rating.EASY, Rating.EASY)
        clock.advance(30 * DAY)
        app.change_settings(replace(app.settings, new_per_day=0))
        answer(app, Rating.GOOD, Rating.AGAIN)
    return clock


class TestNewProfile:
    def test_nothing_tested_is_said_in_words_and_not_as_a_share(self, profile, clock):
        recall = printed(profile, clock)["Recall"]
        assert recall == [
            "nothing tested in 7 days",
            "nothing tested in 30 days",
            "nothing tested in all; target 90%",
        ]

    def test_the_sample_cards_are_counted_as_new(self, profile, clock):
        (cards,) = printed(profile, clock)["Cards"]
        with AppContext.open(profile, clock) as app:
            count = app.statistics.report(clock.now()).cards.total
        assert count >= 40
        assert cards == f"{count}: {count} new"

    def test_nothing_is_due(self, profile, clock):
        assert printed(profile, clock)["Due"] == ["0 overdue, 0 today, 0 in 30 days"]


class TestStudiedProfile:
    def test_recall_is_told_for_the_week_the_month_and_in_all(self, profile, studied):
        recall = printed(profile, studied)["Recall"]
        assert recall[0] == "1 of 2 (50%) in 7 days"
        assert recall[2] == "1 of 2 (50%) in all; target 90%"

    def test_a_span_that_has_passed_by_is_empty_again(self, profile, studied):
        studied.advance(8 * DAY)
        recall = printed(profile, studied)["Recall"]
        assert recall[:2] == ["nothing tested in 7 days", "1 of 2 (50%) in 30 days"]

    def test_days_answers_and_streaks_are_told(self, profile, studied):
        days = printed(profile, studied)["Studied"]
        assert days[0] == "on 2 of 365 days, answers in all: 4"
        assert days[1] == "days in a row: 1 now, 1 at the longest"

    def test_what_comes_due_names_the_fullest_day(self, profile, studied):
        (due,) = printed(profile, studied)["Due"]
        assert due.startswith("0 overdue, 1 today, ")
        assert due.endswith(f"; most on {studied.now().date().isoformat()}: 1")

    def test_states_without_cards_are_not_named(self, profile, studied):
        (cards,) = printed(profile, studied)["Cards"]
        assert "1 learning" in cards
        assert "suspended" not in cards


class TestJson:
    def test_it_is_the_whole_report(self, profile, studied):
        result = stats(profile, studied, "--json")
        with AppContext.open(profile, studied) as app:
            expected = report_as_dict(app.statistics.report(studied.now()))
        assert result.exit_code == 0
        assert json.loads(result.stdout) == expected

    def test_its_names_are_those_that_help_tells(self, profile, clock):
        report = json.loads(stats(profile, clock, "--json").stdout)
        names = {*report, *report["retention"], *report["forecast"], *report["cards"], *report["days"][0]}
        text = stats(profile, clock, "--help").output
        assert {name for name in names if f'"{name}"' not in text} == set()
        assert len(report["days"]) == 365
        assert len(report["forecast"]["days"]) == 30

    def test_an_unknown_share_is_null(self, profile, clock):
        report = json.loads(stats(profile, clock, "--json").stdout)
        assert report["retention"]["all_time"] == {"passed": 0, "total": 0, "share": None}

    def test_days_are_study_days_by_the_clock_that_is_passed_in(self, profile):
        before_the_day_begins = FakeClock(datetime(2026, 11, 24, 3, 59, tzinfo=UTC))
        assert json.loads(stats(profile, before_the_day_begins, "--json").stdout)["today"] == "2026-11-23"


def test_an_unknown_option_is_a_wrong_call(profile, clock):
    assert stats(profile, clock, "--yaml").exit_code == 2
