"""`quizapp dev-simulate`: what a simulated student makes of some days."""

import json

import pytest
from calling import call


@pytest.fixture
def profile(tmp_path):
    return tmp_path / "profile"


def test_it_reports_what_came_of_it_as_json(profile):
    result = call(profile, "dev-simulate", "--days", 8, "--new", 2, "--retention", 0.85, "--json")
    assert result.exit_code == 0
    told = json.loads(result.stdout)
    assert (told["days"], told["new_per_day"], told["seed"]) == (8, 2, 1)
    assert told["answers"] > 2 * 8
    assert told["minutes_a_day"] == pytest.approx(told["answers"] / 3 / 8)
    retention = told["retention"]
    assert retention["desired"] == 0.85
    assert retention["share"] == retention["passed"] / retention["total"]
    assert retention["later"]["total"] <= retention["total"]
    assert set(told["reviews"]) == {"balanced", "unbalanced"}
    assert all(set(load) == {"mean", "sd", "variation", "recalled"} for load in told["reviews"].values())
    assert told["reviews"]["balanced"]["variation"] is None
    assert len(told["by_weekday"]) == 7
    assert told["break"] is None


def test_in_words_it_says_the_same(profile):
    lines = call(profile, "dev-simulate", "--days", 5, "--new", 2).stdout.splitlines()
    assert lines[0].startswith("Studied     ")
    assert lines[0].split(",")[0].endswith(" answers in 5 days")
    assert lines[1].endswith("desired 90.0%")
    assert lines[3].endswith("a day, ups and downs not known, balanced")
    assert lines[4].endswith("unbalanced")


def test_over_more_than_a_fortnight_it_says_how_far_the_days_go_up_and_down(profile):
    assert "% up or down, balanced" in call(profile, "dev-simulate", "--days", 16, "--new", 1).stdout


def test_a_break_is_told_with_the_day_that_was_promised_and_the_day_it_was_clear(profile):
    options = ("--days", 14, "--new", 3, "--reviews", 5, "--break-after", 5, "--break-days", 4)
    told = json.loads(call(profile, "dev-simulate", *options, "--json").stdout)["break"]
    assert told["returned"] == "2026-01-14"
    assert told["waiting"] > 5
    assert told["promised"] > "2026-01-14"
    lines = call(profile, "dev-simulate", *options).stdout.splitlines()
    assert lines[-2].startswith("Break       back on 2026-01-14, ")
    assert told["promised"] in lines[-1]


def test_the_profile_is_not_touched(profile):
    call(profile, "dev-simulate", "--days", 1, "--new", 1)
    assert not (profile / "collection.db").exists()


def test_without_cards_there_is_nothing_to_tell(profile):
    said = call(profile, "dev-simulate", "--days", 2, "--new", 0)
    assert said.exit_code == 0
    assert "nothing of 0 reviews" in said.stdout


@pytest.mark.parametrize("option", [("--days", "0"), ("--days", "366"), ("--retention", "1.5"), ("--sunday", "2")])
def test_a_number_that_makes_no_sense_is_a_wrong_call(profile, option):
    assert call(profile, "dev-simulate", *option).exit_code == 2


@pytest.mark.parametrize("after", [5, 40])
def test_a_break_after_the_last_day_is_a_wrong_call(profile, after):
    said = call(profile, "dev-simulate", "--days", 5, "--break-after", after)
    assert said.exit_code == 2
    assert "--days is 5" in said.stderr
