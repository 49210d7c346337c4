"""JSON texts: lines of entries, clear errors, and bounds."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.formats import json_text
from quizapp.formats.json_text import Entry, JsonError, read_json, read_json_lines, shown_json

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**12), 10**12) | st.floats(allow_nan=False) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3),
    max_leaves=12,
)


def plain(entry):
    """Return what `json.loads` would have said."""
    value = entry.value if isinstance(entry, Entry) else entry
    if isinstance(value, list) and value and isinstance(value[0], tuple):
        return {name: plain(each) for name, each in value}
    if isinstance(value, list):
        return [plain(each) for each in value]
    return value


def refusal(text):
    with pytest.raises(JsonError) as refused:
        read_json(text, "cards.json")
    assert refused.value.message.startswith("cards.json ")
    assert refused.value.hint
    return refused.value


@given(VALUES, st.sampled_from([None, 0, 2]))
def test_it_says_what_the_standard_library_says(value, indent):
    text = json.dumps(value, indent=indent, ensure_ascii=False)
    assert plain(read_json(text, "a")) == ([] if value == {} else value)


@given(st.text(alphabet='[]{}",:\\ \n-0123456789.etrufalsn', max_size=40))
def test_any_text_is_read_or_refused_as_by_the_standard_library(text):
    try:
        json.loads(text)
    except ValueError:
        refusal(text)
    else:
        read_json(text, "cards.json")


def test_entries_of_a_list_know_their_lines():
    top = read_json('\n\n[\n  1,\n  {"a":\n 2}, "x"\n]\n', "a")
    assert top == Entry(line=3, value=[Entry(line=4, value=1), Entry(line=5, value={"a": 2}), Entry(line=6, value="x")])


def test_members_of_the_object_at_the_top_know_their_lines_and_keep_repeated_names():
    top = read_json('{"a": 1,\n"a": [\n2],\n"b": {"c": [3]}}', "a")
    assert top.value == [
        ("a", Entry(line=1, value=1)),
        ("a", Entry(line=2, value=[Entry(line=3, value=2)])),
        ("b", Entry(line=4, value={"c": [3]})),
    ]


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("[1,\n2", 2, 2),
        ('{"a": 1\n,}', 2, 2),
        ("[1,]", 1, 4),
        ('{"a" 1}', 1, 6),
        ("{1: 2}", 1, 2),
        ("[1] 2", 1, 5),
        ("", 1, 1),
        ('["a\nb"]', 1, 4),
    ],
)
def test_what_is_wrong_is_told_with_its_place(text, line, column):
    fault = refusal(text)
    assert f"line {line}, column {column}" in fault.message
    assert fault.line == line


@pytest.mark.parametrize("text", ["[" * 100_000, '{"a":' * 100_000, '\n[\n"a",\n' + "[" * 5_000 + "]" * 5_000 + "]"])
def test_deep_nesting_is_refused_and_ends_no_program(text):
    assert "nested too deeply" in refusal(text).message


def test_more_lists_than_memory_has_room_for_are_refused_before_they_are_read(monkeypatch):
    monkeypatch.setattr(json_text, "MOST_CONTAINERS", 10)
    assert read_json("[" + ",".join(["{}"] * 9) + "]", "a")
    assert "too many lists" in refusal("[" + ",".join(["{}"] * 10) + "]").message


def test_an_endless_number_is_refused():
    assert "number in it that is too long" in refusal("[" + "9" * 10_000 + "]").message


def test_lines_are_read_one_by_one_and_a_broken_one_spoils_no_other():
    found = list(read_json_lines('{"a": 1}\n\n{"a": \n[2]', "cards.jsonl"))
    assert [entry.line for entry, _ in found] == [1, 3, 4]
    assert (found[0][0].value, found[2][0].value) == ({"a": 1}, [2])
    fault, text = found[1][0].value, found[1][1]
    assert isinstance(fault, JsonError)
    assert "line 3" in fault.message
    assert text == '{"a":'


def test_a_deeply_nested_line_is_a_fault_of_that_line():
    (entry, _), (other, _) = read_json_lines("[" * 50_000 + '\n{"a": 1}', "cards.jsonl")
    assert "nested too deeply" in entry.value.message
    assert other.value == {"a": 1}


@pytest.mark.parametrize(
    ("value", "shown"),
    [({"a": [None, True, "é"]}, '{"a": [null, true, "é"]}'), ("it is", "it is"), (None, "null"), (1.5, "1.5")],
)
def test_a_value_is_shown_as_it_is_written(value, shown):
    assert shown_json(value) == shown
