"""`quizapp import`: what it says, its JSON, its exit status, and what is in the collection then."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from articles import GLACIER, HARBOUR, article_text, changed
from calling import PATIENCE, call, run, start
from clocks import FakeClock
from stored import assert_sound, content_of, files_in

from quizapp.cli.import_command import _question_as_dict
from quizapp.context import AppContext
from quizapp.core.article import Question
from quizapp.core.card import CardKind
from quizapp.core.deck import Deck
from quizapp.core.library import DeckQuery
from quizapp.core.study_request import StudyRequest
from quizapp.paths import Profile
from quizapp.storage.collection import Collection

WHOLE = """\
A Harbour Opens

news.example.org

A Harbour Opens

The new harbour opened in May and was full at once.

English
Japan
TradeInternational Relations
Harbour Board (Hb)
Takeshi IwayaAntony Blinken
When did the harbour open?
The harbour opened in May. Ships came at once.
Who paid for the harbour?
The city paid for it. The state lent the money.
"""
PLAIN = """\
Sweden Joins NATO
news.example.org
8 March 2024

Sweden became the 32nd member of NATO on 7 March 2024, ending more than 200 years of military non-alignment.

Prime Minister Ulf Kristersson handed over the documents in Washington. What does this mean for the Baltic Sea?
"""
OTHER = "The harbour opened in June. Ships came in July."
DRAFT_KEYS = [
    "status",
    "title",
    "source",
    "url",
    "author",
    "summary",
    "language",
    "country",
    "as_of",
    "topics",
    "organizations",
    "people",
    "cards",
    "findings",
    "path",
    "message",
    "similar_to",
]
LISTED_KEYS = ["line", "kind", "text", "title", "share"]
CARD_KEYS = ["question", "answer", "kind", "choices", "correct", "explanation"]


@pytest.fixture
def profile(tmp_path: Path) -> Path:
    return tmp_path / "profile"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "articles"
    folder.mkdir()
    return folder


def write(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def imported(profile: Path, *arguments: str | Path) -> dict[str, Any]:
    return json.loads(call(profile, "import", "--json", *arguments).stdout)


def own_decks(profile: Path) -> list[Deck]:
    """Return the decks that are no samples, the oldest first."""
    with AppContext.open(Profile(root=profile), FakeClock()) as app:
        rows = app.library.sums.rows(app.library.find(DeckQuery()))
    decks = [row.summary.deck for row in rows if row.summary.deck.group is None]
    return sorted(decks, key=lambda deck: deck.id)


def collection_of(profile: Path) -> Collection:
    place = Profile(root=profile)
    return Collection.open(place.collection, backups=place.backups, now=FakeClock().now())


class TestWords:
    def test_a_new_article_is_told_with_its_cards(self, profile, folder):
        path = write(folder, "a.txt", article_text())
        result = call(profile, "import", path)
        assert result.exit_code == 0
        assert result.stdout == "new        A Harbour Opens (3 cards)\n1 added, 0 updated, 0 duplicates, 0 errors\n"
        assert [deck.title for deck in own_decks(profile)] == ["A Harbour Opens"]

    def test_one_is_no_plural(self, profile, folder):
        path = write(folder, "a.txt", article_text(asked=HARBOUR[:1]))
        call(profile, "import", path)
        lines = call(profile, "import", path, folder / "b.txt").stdout.splitlines()
        assert lines[0] == "duplicate  A Harbour Opens (1 card)"
        assert lines[-1] == "0 added, 0 updated, 1 duplicate, 1 error"

    def test_findings_are_told_with_their_lines(self, profile, folder):
        path = write(folder, "a.txt", article_text() + "- What is left open?\n")
        result = call(profile, "import", path)
        assert re.search(r"^ {10} line 11: left over: What is left open\?$", result.stdout, re.MULTILINE)

    def test_what_an_encoding_lacks_is_escaped(self, profile, folder):
        path = write(folder, "a.txt", article_text("日本の港 opens"))
        status, said, complaints = run(profile, "import", path, PYTHONIOENCODING="cp1252")
        assert (status, complaints) == (0, "")
        assert said.startswith(r"new        \u65e5\u672c\u306e\u6e2f opens")
        assert own_decks(profile)[0].title == "日本の港 opens"


def test_no_order_to_the_terminal_is_passed_on_from_a_stranger(profile, folder):
    write(folder, "a\x1b[2J.txt", "")
    write(folder, "b.json", json.dumps({"title": "A\x1b]0;x\x07 \u202eB", "questions": [{"q": "Who?", "a": "He."}]}))
    said = call(profile, "import", folder).output
    assert "a[2J.txt" in said
    assert not set(said) & {"\x1b", "\x07", "\u202e"}


class TestJson:
    def test_the_whole_contract(self, profile, folder):
        path = write(folder, "a.txt", WHOLE)
        data = imported(profile, path)
        assert data == {
            "decks": [
                {
                    "status": "new",
                    "title": "A Harbour Opens",
                    "source": "news.example.org",
                    "url": None,
                    "author": None,
                    "summary": "The new harbour opened in May and was full at once.",
                    "language": "English",
                    "country": "Japan",
                    "as_of": None,
                    "topics": ["Trade", "International Relations"],
                    "organizations": ["Harbour Board (Hb)"],
                    "people": ["Takeshi Iwaya", "Antony Blinken"],
                    "cards": [
                        {
                            "question": question,
                            "answer": answer,
                            "kind": "basic",
                            "choices": [],
                            "correct": None,
                            "explanation": None,
                        }
                        for question, answer in HARBOUR[:2]
                    ],
                    "findings": [],
                    "path": str(path),
                    "message": None,
                    "similar_to": None,
                }
            ],
            "added": 1,
            "updated": 0,
            "duplicates": 0,
            "errors": 0,
        }
        assert list(data["decks"][0]) == DRAFT_KEYS
        assert list(data["decks"][0]["cards"][0]) == CARD_KEYS

    def test_help_names_all_of_it_and_no_more(self, profile):
        text = call(profile, "import", "--help").stdout
        told = re.search(r'\{"decks".*"errors": n\}', text, re.DOTALL)
        names = re.findall(r'"(\w+)"', told[0])
        counts = ["added", "updated", "duplicates", "errors"]
        assert sorted(names) == sorted(["decks", *DRAFT_KEYS, *CARD_KEYS, *LISTED_KEYS, *counts])
        for state in ("new|update|duplicate|similar|error", "basic|choice|cloze", "mended|guessed|left_over"):
            assert f'"{state}"' in text
        assert re.search(r"status:\s+0 all was read, 1 something could not be read, 2 the call is wrong", text)

    def test_a_choice_card_names_the_right_choice_by_text_and_index(self):
        question = Question(
            question="Which?", answer="B", kind=CardKind.CHOICE, choices=("A", "B"), correct=1, explanation="So."
        )
        assert _question_as_dict(question) == {
            "question": "Which?",
            "answer": "B",
            "kind": "choice",
            "choices": ["A", "B"],
            "correct": 1,
            "explanation": "So.",
        }

    def test_findings_have_line_kind_and_text(self, profile, folder):
        path = write(folder, "a.txt", article_text() + "- What is left open?\n")
        (deck,) = imported(profile, path)["decks"]
        assert deck["findings"] == [{"line": 11, "kind": "left_over", "text": "What is left open?"}]

    def test_what_could_not_be_read_has_a_path_and_a_message_and_nothing_else(self, profile, folder):
        path = write(folder, "a.txt", "")
        data = imported(profile, path)
        (deck,) = data["decks"]
        assert list(deck) == DRAFT_KEYS
        assert (deck["status"], deck["path"], deck["title"], deck["cards"]) == ("error", str(path), None, [])
        assert str(path) in deck["message"]
        assert data["errors"] == 1

    def test_the_numbers_are_those_of_the_states(self, profile, folder):
        known, old = write(folder, "a.txt", article_text()), write(folder, "b.txt", article_text("Old", GLACIER))
        call(profile, "import", known, old)
        write(folder, "b.txt", article_text("Old", changed(GLACIER, 0, OTHER)))
        write(folder, "c.txt", "")
        write(folder, "d.txt", article_text("New", source="wire.example.org"))
        write(folder, "e.txt", article_text("New", source="wire.example.org"))
        data = imported(profile, folder)
        assert [deck["status"] for deck in data["decks"]] == ["duplicate", "update", "error", "similar", "duplicate"]
        assert [data[name] for name in ("added", "updated", "duplicates", "errors")] == [1, 1, 2, 1]

    @pytest.mark.parametrize("title", ["日本の港が開く", "ميناء جديد يفتح", "हार्बर खुला", "A 🚢 harbour \u2028opens"])
    def test_any_script_comes_through_any_encoding(self, profile, folder, title):
        path = write(folder, "a.txt", article_text(title))
        result = call(profile, "import", "--json", path)
        assert result.stdout.isascii()
        assert json.loads(result.stdout)["decks"][0]["title"] == own_decks(profile)[0].title

    @pytest.mark.skipif(os.name == "nt", reason="names are Unicode there")
    def test_a_name_that_is_no_text_is_shown_as_far_as_it_is(self, profile, folder):
        path = os.fsencode(folder) + b"/caf\xe9.txt"
        Path(os.fsdecode(path)).write_text(article_text(), encoding="utf-8")
        (deck,) = imported(profile, folder)["decks"]
        assert (deck["status"], deck["path"]) == ("new", f"{folder}/caf\ufffd.txt")


class TestSeveral:
    def test_what_is_broken_does_not_keep_the_others_out(self, profile, folder):
        write(folder, "a.txt", article_text())
        broken = write(folder, "b.txt", "No question, no answer.")
        (folder / "c.txt").write_bytes(b"%PDF-1.7 \x00\x01\x02")
        write(folder, "d.txt", article_text("A Glacier Melts", GLACIER))
        result = call(profile, "import", folder, folder / "missing.txt")
        assert result.exit_code == 1
        for path in (broken, folder / "c.txt", folder / "missing.txt"):
            assert re.search(rf"^error +.*{re.escape(str(path))}", result.stdout, re.MULTILINE)
        assert result.stdout.endswith("2 added, 0 updated, 0 duplicates, 3 errors\n")
        assert [deck.title for deck in own_decks(profile)] == ["A Harbour Opens", "A Glacier Melts"]

    def test_two_equal_files_are_new_and_duplicate(self, profile, folder):
        write(folder, "a.txt", article_text())
        write(folder, "b.txt", article_text())
        data = imported(profile, folder)
        assert [deck["status"] for deck in data["decks"]] == ["new", "duplicate"]
        assert len(own_decks(profile)) == 1

    def test_the_same_file_named_twice_is_read_once(self, profile, folder):
        path = write(folder, "a.txt", article_text())
        assert len(imported(profile, path, folder, path)["decks"]) == 1

    def test_an_article_without_a_question_beside_others_in_its_file_is_an_error_that_names_it(self, profile, folder):
        second = "\n\n" + article_text("A Glacier Melts", source="wire.example.org").split("- ")[0]
        path = write(folder, "a.txt", article_text() + second + "The glacier melts faster than before.\n")
        data = imported(profile, path)
        assert [deck["status"] for deck in data["decks"]] == ["new", "error"]
        assert "A Glacier Melts" in data["decks"][1]["message"]
        assert str(path) in data["decks"][1]["message"]
        assert len(own_decks(profile)) == 1


class TestPlainArticle:
    @pytest.fixture
    def path(self, folder):
        return write(folder, "plain.txt", PLAIN)

    def test_it_is_new_without_cards_and_no_error(self, profile, path):
        result = call(profile, "import", "--dry-run", "--json", path)
        data = json.loads(result.stdout)
        (deck,) = data["decks"]
        assert (result.exit_code, deck["status"], deck["cards"], deck["message"]) == (0, "new", [], None)
        assert (deck["title"], deck["source"], deck["as_of"]) == ("Sweden Joins NATO", "news.example.org", "2024-03-08")
        assert (data["added"], data["errors"]) == (0, 0)

    def test_its_line_says_what_to_do_and_nothing_is_written(self, profile, path):
        result = call(profile, "import", path)
        assert result.exit_code == 0
        assert result.stdout.startswith(
            "new        Sweden Joins NATO (plain article, no cards yet: open it in the window)\n"
        )
        assert result.stdout.endswith("0 added, 0 updated, 0 duplicates, 0 errors\n")
        assert own_decks(profile) == []

    def test_its_proposals_become_cards_where_that_is_asked_for(self, profile, path):
        data = imported(profile, "--propose", path)
        (deck,) = data["decks"]
        assert data["added"] == 1
        assert {card["kind"] for card in deck["cards"]} == {"cloze"}
        assert "Ulf Kristersson" in [card["answer"] for card in deck["cards"]]
        assert [deck.title for deck in own_decks(profile)] == ["Sweden Joins NATO"]
        assert imported(profile, "--propose", path)["duplicates"] == 1
        assert imported(profile, path)["duplicates"] == 1

    def test_proposals_are_for_articles_without_questions_only(self, profile, folder):
        path = write(folder, "a.txt", article_text())
        (deck,) = imported(profile, "--propose", path)["decks"]
        assert len(deck["cards"]) == len(HARBOUR)


class TestAgain:
    def test_the_same_article_changes_nothing(self, profile, folder):
        path = write(folder, "a.txt", article_text())
        call(profile, "import", path)
        before = files_in(profile)
        result = call(profile, "import", path)
        assert result.exit_code == 0
        assert files_in(profile) == before

    def test_a_changed_article_keeps_what_was_studied(self, profile, folder):
        call(profile, "import", write(folder, "a.txt", article_text()))
        (deck,) = own_decks(profile)
        with AppContext.open(Profile(root=profile), FakeClock()) as app:
            session = app.study.session(StudyRequest.of_deck(deck.id))
            session.reveal()
            session.rate(next(iter(session.prompt.options)))
            studied = app.library.open_deck(deck.id).cards[0].card
        data = imported(profile, write(folder, "a.txt", article_text(asked=changed(HARBOUR, 0, OTHER))))
        assert (data["updated"], data["decks"][0]["status"]) == (1, "update")
        with AppContext.open(Profile(root=profile), FakeClock()) as app:
            card = app.library.open_deck(deck.id).cards[0].card
        assert (card.id, card.answer, card.schedule) == (studied.id, OTHER, studied.schedule)


class TestDryRun:
    def test_makes_no_profile(self, profile, folder):
        result = call(profile, "import", "--dry-run", write(folder, "a.txt", article_text()))
        assert result.exit_code == 0
        assert result.stdout.splitlines() == [
            "new        A Harbour Opens (3 cards)",
            "Nothing written. Would be: 1 added, 0 updated, 0 duplicates, 0 errors",
        ]
        assert not profile.exists()

    def test_leaves_a_profile_as_it_is(self, profile, folder):
        path = write(folder, "a.txt", article_text())
        call(profile, "import", path)
        before = files_in(profile)
        write(folder, "a.txt", article_text(asked=changed(HARBOUR, 0, OTHER)))
        assert imported(profile, "--dry-run", path)["updated"] == 1
        assert files_in(profile) == before

    def test_says_just_what_the_import_then_does(self, profile, folder):
        samples = Path(__file__).parents[2] / "decks"
        write(folder, "a.txt", article_text())
        write(folder, "b.txt", article_text())
        write(folder, "c.txt", "")
        foretold = imported(profile, "--dry-run", folder, samples)
        assert foretold == imported(profile, folder, samples)
        assert (foretold["added"], foretold["duplicates"], foretold["errors"]) == (1, 11, 1)

    def test_has_the_exit_status_of_the_import(self, profile, folder):
        assert call(profile, "import", "--dry-run", folder / "missing.txt").exit_code == 1


class TestWrongCall:
    @pytest.mark.parametrize("arguments", [(), ("--json",), ("--yaml", "a.txt")])
    def test_has_status_2_and_makes_nothing(self, profile, arguments):
        assert call(profile, "import", *arguments).exit_code == 2
        assert not profile.exists()

    def test_a_collection_that_is_none_is_told_in_one_line_with_status_1(self, profile, folder):
        profile.mkdir()
        (profile / "collection.db").write_bytes(b"something else" * 50)
        result = call(profile, "import", write(folder, "a.txt", article_text()))
        assert result.exit_code == 1
        assert result.stdout == ""
        (line,) = result.stderr.splitlines()
        assert line.startswith("Error: ")
        assert str(profile / "collection.db") in line


class TestAsAProgram:
    """With other programs around it."""

    def test_its_statuses_reach_the_shell(self, profile, folder):
        path = write(folder, "a.txt", article_text())
        assert run(profile, "import", path)[0] == 0
        assert run(profile, "import", path, folder / "missing.txt")[0] == 1
        assert run(profile, "import")[0] == 2

    def test_several_at_once_on_a_new_profile_import_an_article_once(self, profile, folder):
        path = write(folder, "a.txt", article_text())
        programs = [start(profile, "import", "--json", path) for _ in range(3)]
        said = [program.communicate(timeout=PATIENCE) for program in programs]
        assert [(program.returncode, complaints) for program, (_, complaints) in zip(programs, said, strict=True)] == [
            (0, "")
        ] * 3
        states = sorted(json.loads(text)["decks"][0]["status"] for text, _ in said)
        assert states == ["duplicate", "duplicate", "new"]
        assert len(own_decks(profile)) == 1
        with collection_of(profile) as collection:
            assert collection.decks.count() == 11
            assert_sound(collection)

    def test_it_waits_for_a_program_that_writes(self, profile, folder):
        path = write(folder, "a.txt", article_text())
        with collection_of(profile) as other:
            with other.transaction():
                program = start(profile, "import", path)
                with pytest.raises(subprocess.TimeoutExpired):
                    program.wait(timeout=2)
            said, complaints = program.communicate(timeout=PATIENCE)
        assert (program.returncode, complaints) == (0, "")
        assert said.startswith("new ")

    def test_it_gives_up_on_one_that_goes_on_writing_and_changes_nothing(self, profile, folder):
        path = write(folder, "a.txt", article_text())
        with collection_of(profile) as other:
            before = content_of(other)
            with other.transaction():
                status, said, complaints = run(profile, "import", path)
            assert content_of(other) == before
        assert (status, said) == (1, "")
        (line,) = complaints.splitlines()
        assert str(profile / "collection.db") in line
        assert "in use by another program" in line

    def test_nobody_listening_is_no_fault_and_the_import_is_done(self, profile, folder):
        with start(profile, "import", write(folder, "a.txt", article_text())) as program:
            program.stdout.close()
            assert program.stderr.read() == ""
        assert len(own_decks(profile)) == 1

    @pytest.mark.skipif(os.name == "nt", reason="the shell closes it")
    @pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
    def test_it_works_with_streams_that_are_closed(self, profile, folder, closed):
        path = write(folder, "a.txt", article_text())
        words = [sys.executable, "-m", "quizapp", "--profile", str(profile), "import", str(path)]
        done = subprocess.run(["sh", "-c", f'exec "$@" {closed}', "sh", *words], timeout=PATIENCE, check=False)
        assert done.returncode == 0
        assert len(own_decks(profile)) == 1


def test_choices_are_reported_with_the_index_of_the_right_one_and_null_without_a_key(tmp_path):
    sheet = (
        "1. Capital of Peru?\na) Quito\nb) Lima\nAns: b\nSol. On the coast.\n2. Capital of Spain?\na) Madrid\nb) Rome\n"
    )
    (tmp_path / "capitals.txt").write_text(sheet, encoding="utf-8")
    result = call(tmp_path / "p", "import", tmp_path / "capitals.txt", "--json")
    assert result.exit_code == 0
    (deck,) = json.loads(result.stdout)["decks"]
    assert (deck["status"], deck["title"]) == ("new", "capitals")
    assert deck["cards"] == [
        {
            "question": "Capital of Peru?",
            "answer": "Lima",
            "kind": "choice",
            "choices": ["Quito", "Lima"],
            "correct": 1,
            "explanation": "On the coast.",
        },
        {
            "question": "Capital of Spain?",
            "answer": "",
            "kind": "choice",
            "choices": ["Madrid", "Rome"],
            "correct": None,
            "explanation": None,
        },
    ]
    assert [finding["line"] for finding in deck["findings"]] == [6]


def test_a_format_of_another_package_that_fails_is_told_beside_the_report(profile, folder, distributions):
    distributions.install("badbridge", "import not_there", {"tiddly": "Tiddly"})
    result = call(profile, "import", "--json", write(folder, "a.txt", article_text()))
    assert result.exit_code == 0
    assert json.loads(result.stdout)["added"] == 1
    assert result.stderr.startswith('The format "tiddly" of badbridge 1.2 does not work: No module named ')
