"""The context: everything on one profile, built in one place."""

import json
import threading
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from articles import make_article
from clocks import FakeClock
from stored import files_in

from quizapp.context import AppContext
from quizapp.core.card import State
from quizapp.core.changes import Action
from quizapp.core.review import Rating
from quizapp.errors import QuizAppError
from quizapp.paths import Profile
from quizapp.services.importing import Reading
from quizapp.services.samples import SAMPLES
from quizapp.settings import Settings, load_settings

BREAK = (date(2026, 12, 20), date(2027, 1, 3))
REFUSED = replace(Settings(), parameters=(0.0,) * 21)
"""Numbers that could be parameters, but that FSRS cannot work with."""


@pytest.fixture
def profile(tmp_path: Path) -> Profile:
    return Profile(root=tmp_path / "profile")


def answer(app: AppContext, rating: Rating = Rating.GOOD) -> int:
    """Answer the next card and return its id."""
    session = app.study.session()
    card = session.prompt.card
    session.reveal()
    session.rate(rating)
    return card.id


class TestOpen:
    def test_the_first_start_makes_the_profile_with_the_samples(self, profile, clock):
        with AppContext.open(profile, clock) as app:
            assert app.library.has_group(SAMPLES)
            assert app.study.session().prompt.card.position == 0
        assert profile.collection.is_file()
        assert profile.backups.is_dir()

    def test_what_was_done_is_there_at_the_next_start(self, profile, clock):
        with AppContext.open(profile, clock) as app:
            answered = answer(app)
        with AppContext.open(profile, clock) as app:
            assert app.library.reviews_of(answered)[0].rating is Rating.GOOD
            assert app.history.undoable is Action.GOOD
            app.history.undo()
            assert app.library.reviews_of(answered) == []

    def test_the_settings_of_the_profile_are_followed(self, profile, clock):
        profile.make()
        profile.settings.write_text(json.dumps({"new_per_day": 3, "day_start": 0}), encoding="utf-8")
        with AppContext.open(profile, clock) as app:
            assert app.study.today().progress.counts.new == 3
            assert app.days.start_hour == 0

    def test_settings_that_cannot_be_read_are_told_before_a_collection_is_made(self, profile, clock):
        profile.make()
        profile.settings.write_text("{", encoding="utf-8")
        with pytest.raises(QuizAppError, match=r"settings\.json"):
            AppContext.open(profile, clock)
        assert not profile.collection.exists()
        assert profile.settings.read_text("utf-8") == "{"

    def test_parameters_that_fsrs_refuses_are_told_and_leave_no_connection_behind(self, profile, clock):
        with AppContext.open(profile, clock):
            pass
        profile.settings.write_text(json.dumps({"parameters": REFUSED.parameters}), encoding="utf-8")
        before = files_in(profile.root)
        with pytest.raises(QuizAppError, match="parameters"):
            AppContext.open(profile, clock)
        assert files_in(profile.root) == before

    def test_a_foreign_file_in_the_place_of_the_collection_is_left_as_it_is(self, profile, clock):
        profile.make()
        profile.collection.write_bytes(b"not a database" * 100)
        with pytest.raises(QuizAppError, match=r"collection\.db"):
            AppContext.open(profile, clock)
        assert profile.collection.read_bytes() == b"not a database" * 100

    def test_a_profile_that_cannot_be_made_is_told(self, profile, clock):
        profile.root.write_text("a file", encoding="utf-8")
        with pytest.raises(QuizAppError, match="profile"):
            AppContext.open(profile, clock)


class TestReading:
    def test_makes_nothing_where_nothing_is(self, profile, clock):
        with AppContext.reading(profile, clock) as app:
            assert app.study.today().decks == 10
        assert not profile.root.exists()

    def test_leaves_a_collection_as_it_is(self, profile, clock):
        with AppContext.open(profile, clock) as app:
            answer(app)
        before = files_in(profile.root)
        with AppContext.reading(profile, clock) as app:
            assert app.study.today().progress.done == 1
            app.importing.preview([Reading(path=None, article=make_article())])
        assert files_in(profile.root) == before

    def test_adds_no_samples_that_are_not_there(self, profile, clock, monkeypatch):
        with monkeypatch.context() as patch:
            patch.setattr("quizapp.context.add_samples_once", lambda *_: None)
            AppContext.open(profile, clock).close()
        with AppContext.reading(profile, clock) as app:
            assert app.study.today().decks == 0
        with AppContext.open(profile, clock) as app:
            assert app.study.today().decks == 10

    def test_refuses_what_open_refuses(self, profile, clock):
        profile.make()
        profile.collection.write_bytes(b"")
        with pytest.raises(QuizAppError, match="empty"):
            AppContext.reading(profile, clock)
        assert profile.collection.read_bytes() == b""


class TestForWorker:
    def test_a_worker_sees_and_writes_the_same_collection(self, profile, clock):
        with AppContext.open(profile, clock) as app:
            app.changed_elsewhere()

            def work() -> None:
                with app.for_worker() as worker:
                    readings = [Reading(path=None, article=make_article())]
                    results.append(worker.importing.commit(worker.importing.preview(readings)))

            results = []
            thread = threading.Thread(target=work)
            thread.start()
            thread.join()
            assert app.changed_elsewhere()
            app.importing.keep(results[0])
            assert app.library.deck(results[0].decks[0]).title == "A Harbour Opens"
            app.history.undo()
            assert app.library.deck(results[0].decks[0]) is None

    def test_its_history_is_its_own(self, profile, clock):
        with AppContext.open(profile, clock) as app:
            answer(app)
            with app.for_worker() as worker:
                assert worker.history.undoable is None
                assert worker.settings == app.settings


class TestChangeSettings:
    def test_the_services_follow_them_at_once_and_the_next_start_does(self, profile, clock):
        with AppContext.open(profile, clock) as app:
            app.change_settings(replace(app.settings, new_per_day=1, learning_steps=()))
            assert app.study.today().progress.counts.new == 1
            answered = answer(app)
            (log,) = app.library.reviews_of(answered)
            assert log.scheduled_days >= 1
        with AppContext.open(profile, clock) as app:
            assert app.settings.new_per_day == 1

    def test_what_was_done_can_still_be_undone(self, profile, clock):
        with AppContext.open(profile, clock) as app:
            answer(app)
            app.change_settings(replace(app.settings, desired_retention=0.85))
            app.study.session().undo()
            assert app.study.session().prompt.card.schedule.state is State.NEW

    def test_what_fsrs_refuses_is_neither_saved_nor_followed(self, profile, clock):
        with AppContext.open(profile, clock) as app:
            app.change_settings(replace(app.settings, new_per_day=7))
            with pytest.raises(QuizAppError, match="parameters"):
                app.change_settings(replace(REFUSED, new_per_day=1))
            assert app.settings.new_per_day == 7
            assert app.study.today().progress.counts.new == 7
        assert load_settings(profile.settings).new_per_day == 7

    def test_what_cannot_be_saved_is_not_followed(self, profile, clock):
        with AppContext.open(profile, clock) as app:
            profile.settings.mkdir()
            with pytest.raises(QuizAppError, match="settings"):
                app.change_settings(replace(app.settings, new_per_day=1))
            assert app.settings.new_per_day == 20
            assert app.study.today().progress.counts.new == 20


class TestBreaks:
    def test_a_break_that_another_program_has_planned_is_followed(self, profile, clock):
        with AppContext.open(profile, clock) as app, AppContext.open(profile, clock) as other:
            app.changed_elsewhere()
            other.study.breaks.plan(BREAK)
            assert app.study.today().next_holiday is None
            assert app.changed_elsewhere()
            assert app.study.today().next_holiday == BREAK

    def test_they_are_followed_from_the_next_start_on_and_through_other_settings(self, profile, clock):
        with AppContext.open(profile, clock) as app:
            app.study.breaks.plan(BREAK)
        with AppContext.open(profile, clock) as app:
            app.change_settings(replace(app.settings, new_per_day=3))
            assert app.study.today().next_holiday == BREAK

    def test_once_followed_they_are_so_until_a_step_changes_them(self, profile, clock):
        with AppContext.open(profile, clock) as app:
            app.study.breaks.plan(BREAK)
            app.follow_breaks()
            study = app.study
            app.follow_breaks()
            assert app.study is study
            app.history.undo()
            app.follow_breaks()
            assert app.study.today().next_holiday is None


def test_the_day_begins_where_the_student_is(profile):
    clock = FakeClock()
    with AppContext.open(profile, clock) as app:
        assert app.days.zone is clock.zone
        answer(app, Rating.AGAIN)
        clock.advance(timedelta(days=1))
        assert app.study.today().progress.done == 0
