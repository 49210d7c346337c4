"""`quizapp review` with questions that have choices."""

from pathlib import Path

import pytest
from calling import call
from clocks import FakeClock

from quizapp.context import AppContext
from quizapp.core.review import Rating, ReviewLog
from quizapp.paths import Profile
from quizapp.storage.collection import Collection

SHEET = """
1. Capital of Peru?
a) Quito
b) Lima
Ans: b
Sol. It lies on the coast.
2. Capital of Spain?
a) Madrid
b) Rome
Ans: a
"""


@pytest.fixture
def profile(tmp_path: Path) -> Path:
    place = Profile(root=tmp_path / "profile")
    with Collection.open(place.collection, backups=place.backups, now=FakeClock().now()) as collection:
        collection.set_note("samples", "added")
    (tmp_path / "capitals.txt").write_text(SHEET, encoding="utf-8")
    assert call(place.root, "import", tmp_path / "capitals.txt").exit_code == 0
    return place.root


def log(profile: Path) -> ReviewLog | None:
    with AppContext.open(Profile(root=profile), FakeClock()) as app:
        return next(iter(app.library.reviews_of(1)), None)


def test_choices_are_shown_and_a_letter_chooses(profile):
    said = call(profile, "review", keys="b\n\n\n").stdout
    shown = "Capital of Peru?", "A  Quito", "B  Lima", "A letter chooses"
    order = [*shown, "You chose B.", "Right: B  Lima", "coast.", "3 Good 10 min (suggested)"]
    assert [said.index(text) for text in order] == sorted(said.index(text) for text in order)
    assert (log(profile).rating, log(profile).recall_score, log(profile).suggested) == (Rating.GOOD, 1.0, Rating.GOOD)


def test_the_student_decides_whatever_is_suggested(profile):
    said = call(profile, "review", keys="a\n\n2\n").stdout
    assert "Wrong. Right is B  Lima" in said
    assert (log(profile).rating, log(profile).recall_score, log(profile).suggested) == (Rating.HARD, 0.0, Rating.AGAIN)


def test_without_a_choice_nothing_is_suggested(profile):
    said = call(profile, "review", keys="\n\n3\n").stdout
    assert "suggested" not in said
    assert (log(profile).recall_score, log(profile).suggested) == (None, None)


def test_letters_mean_what_they_always_mean_once_the_answer_is_shown(profile):
    assert "[1/1] capitals" in call(profile, "review", keys="\nb\n").stdout  # buried
    assert log(profile) is None


def test_a_letter_without_a_choice_means_what_it_always_means(profile):
    said = call(profile, "review", keys="f\nu\nq\n").stdout
    assert said.count("Enter shows the answer; 1 Again") == 3
