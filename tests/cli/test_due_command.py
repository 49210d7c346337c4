"""`quizapp due`: what waits today, in words and as JSON."""

import json
from pathlib import Path

import pytest
from articles import GLACIER, HARBOUR, article_text, make_article
from calling import call, run
from clocks import FakeClock

from quizapp.context import AppContext
from quizapp.core.article import Article
from quizapp.paths import Profile
from quizapp.services.importing import Reading
from quizapp.settings import Settings, save_settings

JSON_KEYS = ["due", "learning", "new", "total", "minutes", "topics"]


@pytest.fixture
def profile(tmp_path: Path) -> Path:
    return tmp_path / "profile"


def fill(profile: Path, *articles: Article) -> None:
    """Put just these articles into a new profile."""
    with AppContext.open(Profile(root=profile), FakeClock()) as app:
        app.library.remove_group("Samples")
        readings = [Reading(path=None, article=article) for article in articles]
        app.importing.commit(app.importing.preview(readings))


def due(profile: Path, *, now: str = "2026-11-24T09:00+00:00") -> dict[str, object]:
    result = call(profile, "due", "--json", now=now)
    assert result.exit_code == 0
    return json.loads(result.stdout)


def test_a_new_profile_has_its_samples_waiting_within_the_daily_limit(profile):
    assert due(profile)["new"] == 20


def test_new_learning_and_due_cards_are_counted_apart(profile):
    fill(profile, make_article(topics=("Trade",)), make_article("A Glacier Melts", GLACIER, topics=("日本", "Trade")))
    numbers = due(profile)
    assert list(numbers) == JSON_KEYS
    assert (numbers["due"], numbers["learning"], numbers["new"], numbers["total"]) == (0, 0, 5, 5)
    call(profile, "review", keys="\n1\n\n4\n")
    numbers = due(profile)
    assert (numbers["due"], numbers["learning"], numbers["new"]) == (0, 1, 3)
    numbers = due(profile, now="2027-03-01T09:00+00:00")
    assert (numbers["due"], numbers["learning"], numbers["new"]) == (1, 1, 3)
    assert numbers["topics"] == [{"topic": "Trade", "cards": 2}]


def test_minutes_are_the_time_of_the_answers_to_come(profile):
    fill(profile, make_article())
    assert due(profile)["minutes"] == 2.0


def test_json_is_plain_ascii_and_its_names_are_those_that_help_tells(profile):
    fill(profile, make_article(topics=("日本",)))
    assert call(profile, "due", "--json").stdout.isascii()
    text = call(profile, "due", "--help").stdout
    assert all(f'"{name}"' in text for name in (*JSON_KEYS, "topic", "cards"))


@pytest.mark.parametrize(
    ("count", "line"), [(0, "0 cards, about 0 min"), (1, "1 card, about 1 min"), (3, "3 cards, about 2 min")]
)
def test_words_tell_the_count_and_the_minutes(profile, count, line):
    fill(profile, make_article(asked=HARBOUR[:count]))
    said = call(profile, "due").stdout.splitlines()
    assert said == [line, f"due 0, learning 0, new {count}"]


def test_the_daily_limit_holds(profile):
    fill(profile, make_article())
    save_settings(Profile(root=profile).settings, Settings(new_per_day=2))
    assert due(profile)["new"] == 2


def test_an_import_is_seen_at_once_by_a_program_of_its_own(profile, tmp_path):
    fill(profile)
    path = tmp_path / "a.txt"
    path.write_text(article_text(), encoding="utf-8")
    assert run(profile, "import", path)[0] == 0
    status, said, complaints = run(profile, "due", "--json")
    assert (status, complaints) == (0, "")
    assert json.loads(said)["total"] == 3


def test_an_unknown_option_is_a_wrong_call(profile):
    assert call(profile, "due", "--yaml").exit_code == 2
    assert not profile.exists()
