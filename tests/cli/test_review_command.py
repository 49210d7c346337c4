"""`quizapp review`: today's session on plain lines, driven as a script would drive it."""

import os
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import TextIO

import pytest
from articles import HARBOUR, article_text
from calling import NOW, PATIENCE, call, command_line, run, start
from clocks import FakeClock
from stored import assert_sound, content_of

from quizapp.cli.review_command import Terminal
from quizapp.context import AppContext
from quizapp.core.card import CardKind, State
from quizapp.core.changes import Snapshot
from quizapp.core.review import Rating, ReviewLog
from quizapp.errors import QuizAppError
from quizapp.paths import Profile
from quizapp.settings import Settings, save_settings
from quizapp.storage.collection import Collection


@pytest.fixture
def profile(tmp_path: Path) -> Path:
    """A profile with one article of three questions, and no samples."""
    place = Profile(root=tmp_path / "profile")
    with Collection.open(place.collection, backups=place.backups, now=FakeClock().now()) as collection:
        collection.set_note("samples", "added")
    path = tmp_path / "a.txt"
    path.write_text(article_text(), encoding="utf-8")
    call(place.root, "import", path)
    return place.root


def open_app(profile: Path) -> AppContext:
    return AppContext.open(Profile(root=profile), FakeClock())


def logs(profile: Path) -> list[ReviewLog]:
    with open_app(profile) as app:
        return [log for number in (1, 2, 3) for log in app.library.reviews_of(number)]


def limit_new(profile: Path, count: int) -> None:
    save_settings(Profile(root=profile).settings, replace(Settings(), new_per_day=count))


def read_until(stream: TextIO, wanted: str) -> str:
    """Return what `stream` says up to the line that has `wanted` in it."""
    said = ""
    while wanted not in said:
        line = stream.readline()
        assert line, f"{wanted!r} was not said: {said}"
        said += line
    return said


class TestAnswers:
    def test_question_answer_and_intervals_come_one_after_another(self, profile):
        said = call(profile, "review", keys="\n3\n").stdout
        order = [
            "Enter shows the answer",
            "[1/3] A Harbour Opens",
            HARBOUR[0][0],
            HARBOUR[0][1],
            "1 Again 1 min   2 Hard 6 min   3 Good 10 min   4 Easy ",
            "[2/4] A Harbour Opens",
            HARBOUR[1][0],
            "1 answered now, 1 today; 3 left.",
        ]
        places = [said.index(text) for text in order]
        assert places == sorted(places)
        assert said.count(HARBOUR[0][1]) == 1

    @pytest.mark.parametrize("rating", Rating)
    def test_each_digit_is_its_rating(self, profile, rating):
        call(profile, "review", keys=f"\n{rating.value}\n")
        (log,) = logs(profile)
        assert log.rating is rating

    def test_the_next_run_goes_on_with_the_next_card(self, profile):
        call(profile, "review", keys="\n4\n")
        said = call(profile, "review", keys="").stdout
        assert "[2/3]" in said
        assert HARBOUR[1][0] in said

    def test_a_session_to_its_end_says_when_the_next_card_comes_back(self, profile):
        limit_new(profile, 1)
        result = call(profile, "review", keys="\n1\n\n2\n\n4\n\n4\n")
        assert result.exit_code == 0
        assert len(logs(profile)) == 3
        assert "3 answered now, 3 today; 0 left." in result.stdout
        assert "comes back" not in result.stdout

    def test_a_card_that_comes_back_later_today_is_told(self, profile):
        limit_new(profile, 1)
        save_settings(Profile(root=profile).settings, Settings(new_per_day=1, learning_steps=(3600,)))
        said = call(profile, "review", keys="\n1\n").stdout
        assert "The next card comes back in 1 h." in said

    def test_nothing_due_is_said_and_no_line_is_read(self, profile):
        limit_new(profile, 0)
        result = call(profile, "review", keys="\n3\n")
        assert result.exit_code == 0
        assert result.stdout.startswith("Nothing is due.\n")
        assert logs(profile) == []

    def test_long_texts_are_wrapped_and_any_script_is_shown(self, tmp_path):
        path = tmp_path / "a.txt"
        answer = "The harbour was built over nine years. " * 5
        path.write_text(article_text("日本の港", [("港はいつ？ When?", answer)]), encoding="utf-8")
        call(tmp_path / "p", "import", path)
        with open_app(tmp_path / "p") as app:
            app.library.remove_group("Samples")
        lines = call(tmp_path / "p", "review", keys="\n").stdout.splitlines()
        assert "[1/1] 日本の港" in lines
        text = [line for line in lines if "harbour" in line]
        assert len(text) > 2
        assert max(map(len, text)) <= 66


class TestOtherKeys:
    def test_a_rating_before_the_answer_is_shown_is_explained_and_not_taken(self, profile):
        said = call(profile, "review", keys="3\n").stdout
        assert logs(profile) == []
        assert said.count("Enter shows the answer") == 2

    @pytest.mark.parametrize("line", ["5", "0", "33", "good", "３", "-1", "\x1b[A", "é"])
    def test_a_line_that_is_no_key_is_explained(self, profile, line):
        said = call(profile, "review", keys=f"\n{line}\n").stdout
        assert logs(profile) == []
        assert said.count("Enter shows the answer") == 2

    def test_keys_may_be_upper_case_and_have_space_around_them(self, profile):
        call(profile, "review", keys="  \n 3 \n Q \n\n3\n")
        assert len(logs(profile)) == 1

    def test_u_takes_the_answer_back_and_asks_again(self, profile):
        with open_app(profile) as app:
            before = content_of(app._collection)
        said = call(profile, "review", keys="\n3\nu\n").stdout
        assert "Undone: good" in said
        assert said.count(HARBOUR[0][0]) == 2
        assert "0 answered now, 0 today; 3 left." in said
        with open_app(profile) as app:
            assert content_of(app._collection) == before

    def test_u_with_nothing_to_take_back_is_explained(self, profile):
        said = call(profile, "review", keys="u\n").stdout
        assert said.count("Enter shows the answer") == 2

    def test_b_buries_until_tomorrow(self, profile):
        said = call(profile, "review", keys="b\n").stdout
        assert HARBOUR[1][0] in said
        assert "[1/2]" in said
        assert "[1/3]" in call(profile, "review", keys="", now="2026-11-25T09:00+00:00").stdout

    def test_s_suspends_and_u_lets_it_in_again(self, profile):
        call(profile, "review", keys="s\n")
        with open_app(profile) as app:
            assert app.library.open_deck(1).cards[0].card.suspended
        said = call(profile, "review", keys="s\nu\n").stdout
        assert "Undone: suspend" in said
        assert said.count(HARBOUR[1][0]) == 2

    def test_putting_all_away_ends_the_session(self, profile):
        result = call(profile, "review", keys="s\nb\ns\n\n3\n")
        assert result.exit_code == 0
        assert "0 answered now, 0 today; 0 left." in result.stdout

    def test_q_ends_it(self, profile):
        result = call(profile, "review", keys="q\n\n3\n")
        assert result.exit_code == 0
        assert logs(profile) == []

    @pytest.mark.parametrize("keys", [b"\xff\xfe\n\n3\n", b"\x00\n\n3\n", "ü\n\n3\n".encode("cp1252")])
    def test_bytes_that_are_no_text_are_no_key(self, profile, keys):
        result = call(profile, "review", keys=keys)
        assert result.exit_code == 0
        assert len(logs(profile)) == 1


class TestLimit:
    def test_it_stops_after_so_many_answers(self, profile):
        said = call(profile, "review", "--limit", 2, keys="\n3\n\n3\n\n3\n").stdout
        assert len(logs(profile)) == 2
        assert "2 answered now, 2 today" in said

    def test_answers_taken_back_do_not_count(self, profile):
        call(profile, "review", "--limit", 2, keys="\n3\nu\n\n4\n\n4\n\n4\n")
        assert [log.rating for log in logs(profile)] == [Rating.EASY, Rating.EASY]

    def test_an_answer_of_an_earlier_run_that_is_taken_back_was_none_of_this_one(self, profile):
        call(profile, "review", keys="\n3\n")
        assert "\n0 answered now, 0 today" in call(profile, "review", keys="u\n").stdout

    def test_it_counts_this_run_alone(self, profile):
        for number in (1, 2):
            said = call(profile, "review", "--limit", 1, keys="\n4\n\n4\n").stdout
            assert f"1 answered now, {number} today" in said

    def test_an_answer_that_is_taken_back_while_cramming_was_not_given(self, profile):
        said = call(profile, "review", "--cram", keys="\n3\nu\nq\n").stdout
        assert "Undone: good" in said
        assert "0 answered now" in said

    @pytest.mark.parametrize("limit", ["0", "-1", "many"])
    def test_a_limit_that_is_none_is_a_wrong_call(self, profile, limit):
        assert call(profile, "review", "--limit", limit, keys="\n3\n").exit_code == 2
        assert logs(profile) == []


class TestAnotherProgram:
    """Changes the collection between two lines of input."""

    @pytest.fixture
    def app(self, profile):
        with open_app(profile) as app:
            yield app

    def follow(self, app: AppContext, monkeypatch: pytest.MonkeyPatch, *steps) -> int:
        """Run the terminal with `steps` as its lines; a step that is no text is done when its line is asked for."""

        def lines():
            for step in steps:
                if isinstance(step, str):
                    yield step
                else:
                    step()

        monkeypatch.setattr(sys, "stdin", lines())
        return Terminal(app, app.study.session()).run(None)

    def test_a_card_answered_there_is_not_answered_here(self, app, profile, monkeypatch, capsys):
        answered = self.follow(app, monkeypatch, "\n", lambda: call(profile, "review", keys="\n4\n"), "1\n")
        assert answered == 0
        (log,) = app.library.reviews_of(1)
        assert log.rating is Rating.EASY
        said = capsys.readouterr().out
        assert "The card has changed since it was shown. Your answer was not counted." in said
        assert said.rstrip().endswith(HARBOUR[1][0])

    def test_what_was_changed_there_cannot_be_taken_back_here_and_the_session_goes_on(self, app, monkeypatch, capsys):
        def change() -> None:
            with app.for_worker() as other:
                other.cards.suspend([1])

        assert self.follow(app, monkeypatch, "\n", "3\n", change, "u\n", "\n", "4\n") == 2
        assert "can no longer be taken back" in capsys.readouterr().out
        assert len(app.library.reviews_of(1)) == len(app.library.reviews_of(2)) == 1

    def test_a_deck_deleted_there_ends_the_session(self, app, monkeypatch):
        def delete() -> None:
            with app.for_worker() as other:
                other.library.delete_decks([1])

        assert self.follow(app, monkeypatch, "\n", delete, "3\n", "\n", "3\n") == 0
        assert app.study.summary().answers == 0

    def test_one_that_goes_on_writing_ends_the_session_and_the_answer_does_not_count(self, profile, monkeypatch):
        place, clock = Profile(root=profile), FakeClock()
        impatient = Collection.open(place.collection, backups=place.backups, now=clock.now(), busy_timeout=0.05)
        with AppContext(profile=place, clock=clock, settings=Settings(), collection=impatient) as app:
            fault = pytest.raises(QuizAppError, match="in use by another program")
            with open_app(profile) as other, other._collection.transaction(), fault:
                self.follow(app, monkeypatch, "\n", "3\n")
            assert app.library.reviews_of(1) == []
            assert self.follow(app, monkeypatch, "\n", "4\n") == 1


class TestAsAProgram:
    def test_a_script_can_drive_it_line_by_line(self, profile):
        with start(profile, "review") as program:
            for line, wanted in (
                ("\n", "4 Easy"),
                ("4\n", "[2/3]"),
                ("u\n", "[1/3]"),
                ("b\n", "[1/2]"),
                ("q\n", "left."),
            ):
                program.stdin.write(line)
                program.stdin.flush()
                read_until(program.stdout, wanted)
        assert program.returncode == 0

    @pytest.mark.skipif(os.name == "nt", reason="processes are not killed by signals there")
    def test_an_answer_is_on_disk_once_the_next_card_is_shown(self, profile):
        with start(profile, "review") as program:
            program.stdin.write("\n3\n")
            program.stdin.flush()
            read_until(program.stdout, "[2/4]")
            program.kill()
            program.wait(PATIENCE)
        (log,) = logs(profile)
        assert log.rating is Rating.GOOD
        with open_app(profile) as app:
            assert app.library.open_deck(1).cards[0].card.schedule.state is State.LEARNING
            assert_sound(app._collection)
        assert HARBOUR[1][0] in call(profile, "review", keys="").stdout

    def test_the_end_of_the_input_ends_it_well(self, profile):
        status, said, complaints = run(profile, "review", keys="\n")
        assert (status, complaints) == (0, "")
        assert "0 answered now" in said

    @pytest.mark.skipif(os.name == "nt", reason="the shell closes it")
    def test_a_closed_input_is_an_empty_one(self, profile):
        words = ["sh", "-c", 'exec "$@" <&-', "sh", *command_line(profile, "review")]
        done = subprocess.run(words, capture_output=True, text=True, timeout=PATIENCE, check=False)
        assert (done.returncode, done.stderr) == (0, "")
        assert HARBOUR[0][0] in done.stdout

    def test_nobody_listening_any_more_ends_it_without_a_word(self, profile):
        with start(profile, "review") as program:
            read_until(program.stdout, HARBOUR[0][0])
            program.stdout.close()
            program.stdin.write("\n3\n")
            program.stdin.close()
            assert program.stderr.read() == ""
        assert len(logs(profile)) <= 1

    def test_it_answers_while_another_program_is_open_beside_it(self, profile):
        with open_app(profile) as app:
            app.changed_elsewhere()
            assert run(profile, "review", "--limit", "1", keys="\n3\n")[0] == 0
            assert app.changed_elsewhere()
            assert len(app.library.reviews_of(1)) == 1


def test_help_explains_every_key(profile):
    text = call(profile, "review", "--help").stdout
    for word in ("an empty line", "1 2 3 4", "u takes", "b buries", "s suspends", "q ends"):
        assert word in re.sub(r"\s+", " ", text)


def test_the_clock_of_the_call_is_followed(profile):
    call(profile, "review", keys="\n3\n")
    (log,) = logs(profile)
    assert log.reviewed_at.isoformat().startswith(NOW[:13])


def test_a_cloze_card_is_shown_filled_in(profile):
    with open_app(profile) as app:
        card = app.library.open_deck(1).cards[0].card
        cloze = replace(card, kind=CardKind.CLOZE, question="Peru's capital is [… city].", answer="Lima")
        app._collection.swap(Snapshot(cards={card.id: cloze}))
    said = call(profile, "review", "--limit", "1", keys="\n3\n").stdout
    assert "Peru's capital is [… city]." in said
    assert "Peru's capital is [Lima]." in said
