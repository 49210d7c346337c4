"""`quizapp recall`, for one text and for many."""

import json
from pathlib import Path

import pytest
from calling import call, run

ANSWER = "Finland joined NATO on 4 April 2023 as its 31st member. Sweden followed on 7 March 2024."
TYPED = "finland became the 31st member in april 2023"


@pytest.fixture
def profile(tmp_path: Path) -> Path:
    return tmp_path / "profile"


def result_of(profile: Path, *arguments: str) -> dict:
    done = call(profile, "recall", "--json", *arguments)
    assert done.exit_code == 0, done.output
    return json.loads(done.stdout)


def lines_of(profile: Path, path: Path, *lines: bytes) -> tuple[int, list[dict]]:
    path.write_bytes(b"\n".join(lines))
    done = call(profile, "recall", "--jsonl", path)
    return done.exit_code, [json.loads(line) for line in done.stdout.splitlines()]


def test_the_result_as_json(profile):
    found = result_of(profile, "--answer", ANSWER, "--typed", TYPED, "--question", "Who joined NATO?", "--lang", "en")
    assert list(found) == ["key_points", "share", "suggested"]
    assert (found["share"], found["suggested"]) == (0.5, "hard")
    first, second = found["key_points"]
    assert list(first) == ["text", "core", "matched", "score"]
    assert first["text"] == "Finland joined NATO on 4 April 2023 as its 31st member."
    assert (first["core"], first["matched"], second["matched"]) == (False, True, False)
    assert 0 <= second["score"] < first["score"] <= 1


def test_the_result_in_words(profile):
    done = call(profile, "recall", "--answer", ANSWER, "--typed", TYPED)
    assert done.stdout.splitlines() == [
        "[x] Finland joined NATO on 4 April 2023 as its 31st member.",
        "[ ] Sweden followed on 7 March 2024.",
        "1 of 2 key points: Hard",
    ]


def test_nothing_typed_suggests_again(profile):
    assert result_of(profile, "--answer", ANSWER, "--typed", "")["suggested"] == "again"


def test_an_answer_without_text_suggests_nothing(profile):
    assert result_of(profile, "--answer", " ", "--typed", "x") == {"key_points": [], "share": 0.0, "suggested": None}
    assert "no text" in call(profile, "recall", "--answer", "", "--typed", "x").stdout


def test_no_collection_is_made(profile):
    result_of(profile, "--answer", "Lima", "--typed", "lima")
    assert not (profile / "collection.db").exists()
    assert not list(profile.glob("*.db"))


def test_many_are_compared_line_by_line_and_a_bad_line_is_named(profile, tmp_path):
    status, results = lines_of(
        profile,
        tmp_path / "texts.jsonl",
        b'\xef\xbb\xbf{"answer": "Lima", "typed": "lima"}',
        b"",
        b"{",
        b"[]",
        b'{"answer": "Lima"}',
        b'{"answer": "Lima", "typed": 5}',
        b'{"answer": "\xff"}',
        b'{"answer": "Lima", "typed": "Quito", "lang": "xx"}',
        '{"answer": "東京", "typed": "東京", "question": null, "lang": "ja"}'.encode(),
    )
    assert status == 1
    assert [each.get("suggested", each.get("line")) for each in results] == ["good", 3, 4, 5, 6, 7, 8, "good"]
    errors = [each["error"] for each in results if "error" in each]
    assert [error.split(".")[0] for error in errors] == [
        "This is no JSON in UTF-8",
        "This is no object",
        '"typed" is missing',
        '"typed" is no text',
        "This is no JSON in UTF-8",
        '"xx" is no code of a language',
    ]


def test_good_lines_alone_end_well(profile, tmp_path):
    status, results = lines_of(profile, tmp_path / "texts.jsonl", b'{"answer": "Lima", "typed": "Quito"}')
    assert (status, results[0]["suggested"]) == (0, "again")


def test_lines_may_come_from_standard_input(profile):
    status, said, complaints = run(profile, "recall", "--jsonl", "-", keys='{"answer": "Lima", "typed": "lima"}\n')
    assert (status, complaints) == (0, "")
    assert json.loads(said)["suggested"] == "good"


@pytest.mark.parametrize(
    "arguments",
    [
        ["--answer", "Lima"],
        ["--typed", "Lima"],
        ["--answer", "Lima", "--typed", "Lima", "--jsonl", "-"],
        ["--jsonl", "nowhere.jsonl"],
    ],
)
def test_a_wrong_call_is_told(profile, arguments):
    done = call(profile, "recall", *arguments)
    assert done.exit_code == 2
    assert done.stderr


def test_an_unknown_language_is_told(profile):
    done = call(profile, "recall", "--answer", "Lima", "--typed", "Lima", "--lang", "klingon")
    assert done.exit_code == 1
    assert '"klingon" is no code of a language' in done.stderr
