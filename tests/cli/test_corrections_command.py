"""`quizapp corrections`: what waits for its correction, in words and as JSON."""

import json
from pathlib import Path

import pytest
from calling import call
from clocks import FakeClock

from quizapp.context import AppContext
from quizapp.core.ids import CardId
from quizapp.core.withdrawal import Reason
from quizapp.paths import Profile


@pytest.fixture
def profile(tmp_path: Path) -> Path:
    profile = tmp_path / "profile"
    with AppContext.open(Profile(root=profile), FakeClock()) as app:
        app.withdrawals.withdraw([CardId(1)], Reason.WRONG, "It was Blinken.")
        app.withdrawals.withdraw([CardId(2)], Reason.RETIRED)
    return profile


def test_they_are_printed_with_reason_note_and_source(profile):
    lines = call(profile, "corrections").stdout.splitlines()
    assert lines[0] == "Wrong since 2026-11-24"
    assert "Note: It was Blinken." in lines
    assert any(line.endswith(".example.org") for line in lines)
    assert sum(line.startswith(("Wrong", "Retired")) for line in lines) == 1


def test_scripts_get_them_as_json(profile):
    (record,) = json.loads(call(profile, "corrections", "--json").stdout)
    assert list(record) == ["id", "reason", "note", "since", "question", "answer", "deck", "source"]
    assert (record["id"], record["reason"], record["note"]) == (1, "wrong", "It was Blinken.")
    assert record["since"].startswith("2026-11-24T")


def test_json_is_plain_ascii(profile):
    with AppContext.open(Profile(root=profile), FakeClock()) as app:
        app.withdrawals.withdraw([CardId(3)], Reason.OUTDATED, "今は違う")
    said = call(profile, "corrections", "--json").stdout
    assert said.isascii()
    assert json.loads(said)[0]["note"] == "今は違う"


def test_a_note_gives_no_orders_to_the_terminal(profile):
    with AppContext.open(Profile(root=profile), FakeClock()) as app:
        app.withdrawals.withdraw([CardId(3)], Reason.OUTDATED, "no\x1b[2Jt so\u202e")
    assert "no[2Jt so\n" in call(profile, "corrections").stdout


def test_without_any_it_says_so(tmp_path):
    assert call(tmp_path / "new", "corrections").stdout == "Nothing waits for a correction.\n"
    assert json.loads(call(tmp_path / "new", "corrections", "--json").stdout) == []
