import dataclasses
import json
import math
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.errors import QuizAppError
from quizapp.settings import FSRS_PARAMETER_COUNT, Settings, Theme, changed_settings, load_settings, save_settings

WEIGHTS = tuple(0.5 for _ in range(FSRS_PARAMETER_COUNT))

valid_settings = st.builds(
    Settings,
    desired_retention=st.floats(0.70, 0.99),
    learning_steps=st.lists(st.integers(1, 86_400), max_size=4).map(tuple),
    relearning_steps=st.lists(st.integers(1, 86_400), max_size=4).map(tuple),
    maximum_interval=st.integers(1, 36_500),
    day_start=st.integers(0, 23),
    new_per_day=st.integers(0, 9_999),
    parameters=st.none() | st.tuples(*[st.floats(allow_nan=False, allow_infinity=False)] * FSRS_PARAMETER_COUNT),
    theme=st.sampled_from(Theme),
    text_scale=st.floats(0.5, 3.0),
    reduced_motion=st.booleans(),
    single_keys=st.booleans(),
    refresh_feeds=st.booleans(),
    reviews_per_day=st.integers(0, 9_999),
    bury_siblings=st.booleans(),
    day_loads=st.tuples(*[st.floats(0.1, 1.0)] * 7),
    leech_lapses=st.integers(2, 99),
    typed_recall=st.booleans(),
    ask_confidence=st.booleans(),
    reveal_after=st.integers(0, 600),
)


@given(settings=valid_settings)
def test_what_is_saved_is_loaded_as_it_was(settings, tmp_path):
    path = tmp_path / "settings.json"
    save_settings(path, settings)
    assert load_settings(path) == settings


def test_without_a_file_the_defaults_hold(tmp_path):
    settings = load_settings(tmp_path / "settings.json")
    assert settings == Settings()
    assert settings.desired_retention == 0.90
    assert settings.learning_steps == (60, 600)
    assert settings.maximum_interval == 180
    assert settings.day_start == 4
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("desired_retention", 0.69),
        ("desired_retention", 1.0),
        ("desired_retention", math.nan),
        ("learning_steps", (60, 0)),
        ("learning_steps", (86_401,)),
        ("relearning_steps", (-1,)),
        ("maximum_interval", 0),
        ("maximum_interval", 36_501),
        ("day_start", 24),
        ("day_start", -1),
        ("new_per_day", -1),
        ("text_scale", 0.4),
        ("reviews_per_day", 10_000),
        ("day_loads", (1.0,) * 6),
        ("day_loads", (0.0,) * 7),
        ("day_loads", (1.5,) * 7),
        ("leech_lapses", 1),
        ("reveal_after", 601),
        ("parameters", WEIGHTS[1:]),
        ("parameters", (*WEIGHTS[1:], math.inf)),
    ],
)
def test_a_value_out_of_range_is_refused_by_its_name(name, value):
    with pytest.raises(ValueError, match=name):
        dataclasses.replace(Settings(), **{name: value})


def test_a_setting_of_a_newer_version_is_passed_over(tmp_path):
    path = tmp_path / "settings.json"
    path.write_text(json.dumps({"new_per_day": 7, "telepathy": True}))
    assert load_settings(path) == Settings(new_per_day=7)


def test_a_setting_that_an_older_version_did_not_know_has_its_default(tmp_path):
    path = tmp_path / "settings.json"
    path.write_text(json.dumps({"theme": "dark"}))
    assert load_settings(path) == Settings(theme=Theme.DARK)


@pytest.mark.parametrize(
    "text",
    ["", "{", "[]", "null", '{"day_start": 25}', '{"day_start": "four"}', '{"theme": "pink"}', '{"learning_steps": 5}'],
)
def test_a_file_that_makes_no_sense_is_named_and_left_as_it_is(tmp_path, text):
    path = tmp_path / "settings.json"
    path.write_text(text)
    with pytest.raises(QuizAppError) as caught:
        load_settings(path)
    assert str(path) in caught.value.message
    assert path.read_text() == text


def test_a_file_that_is_no_text_is_named(tmp_path):
    path = tmp_path / "settings.json"
    path.write_bytes(b"\xff\xfe\x00\xd8")
    with pytest.raises(QuizAppError, match=r"settings\.json"):
        load_settings(path)


def test_saving_where_that_is_impossible_says_so_and_keeps_the_old_settings(tmp_path):
    path = tmp_path / "settings.json"
    save_settings(path, Settings(new_per_day=3))
    (tmp_path / "settings.new").mkdir()
    with pytest.raises(QuizAppError, match=r"settings\.json"):
        save_settings(path, Settings(new_per_day=4))
    assert load_settings(path) == Settings(new_per_day=3)


def test_saving_leaves_no_draft_behind(tmp_path):
    save_settings(tmp_path / "settings.json", Settings())
    assert [path.name for path in tmp_path.iterdir()] == ["settings.json"]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("day_start", 4.5),
        ("new_per_day", 1.5),
        ("reduced_motion", "no"),
        ("maximum_interval", True),
        ("theme", 7),
        ("learning_steps", ["a"]),
        ("learning_steps", 60),
    ],
)
def test_a_value_of_another_kind_is_refused_by_its_name(tmp_path, name, value):
    path = tmp_path / "settings.json"
    path.write_text(json.dumps({name: value}), "utf-8")
    with pytest.raises(QuizAppError, match=name):
        load_settings(path)


def test_a_file_that_holds_no_object_is_refused(tmp_path):
    path = tmp_path / "settings.json"
    path.write_text("[1, 2]", "utf-8")
    with pytest.raises(QuizAppError, match="object"):
        load_settings(path)


@pytest.mark.parametrize(
    ("content", "reason"),
    [(b"\xff\xfe", "it is no text in UTF-8"), (b"[" * 100_000, "it is nested too deeply"), (b"", "Expecting value")],
    ids=["no text", "deep", "empty"],
)
def test_what_is_no_json_is_told(tmp_path, content, reason):
    path = tmp_path / "settings.json"
    path.write_bytes(content)
    with pytest.raises(QuizAppError, match=reason) as refusal:
        load_settings(path)
    assert refusal.value.message.count(str(path)) == 1
    with pytest.raises(QuizAppError, match="cannot be saved"):
        save_settings(path, Settings())
    assert path.read_bytes() == content


def test_a_folder_in_their_place_is_told_in_one_sentence(tmp_path):
    with pytest.raises(QuizAppError) as refusal:
        load_settings(tmp_path)
    assert refusal.value.message.count(str(tmp_path)) == 1


def test_what_a_newer_version_keeps_in_the_file_stays_there(tmp_path):
    path = tmp_path / "settings.json"
    path.write_text('{"hologram": true, "day_start": 5}', "utf-8")
    save_settings(path, replace(load_settings(path), new_per_day=7))
    kept = json.loads(path.read_text("utf-8"))
    assert (kept["hologram"], kept["day_start"], kept["new_per_day"]) == (True, 5, 7)


def test_changes_are_laid_over_what_was_saved_meanwhile():
    kept = replace(Settings(), new_per_day=3, day_start=5)
    merged = changed_settings(kept, before=Settings(), after=replace(Settings(), day_start=6))
    assert merged == replace(Settings(), new_per_day=3, day_start=6)


def test_looks_make_no_difference_to_study():
    assert replace(Settings(), theme=Theme.DARK, text_scale=2.0).of_study == Settings()
    assert replace(Settings(), day_start=5).of_study != Settings()


def test_the_defaults_of_study_leave_looks_and_parameters():
    kept = Settings(theme=Theme.DARK, parameters=(1.0,) * 21)
    changed = replace(kept, desired_retention=0.8, day_loads=(0.5,) * 7, typed_recall=False, learning_steps=(30,))
    assert changed.with_usual_study == kept
