"""Texts of strangers are no orders to the terminal."""

import pytest

from quizapp.cli.output import harmless, say


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[2J\x1b]0;owned\x07A Harbour", "[2J]0;ownedA Harbour"),
        ("A\rB\x08\x7f\x9b31m", "AB31m"),
        ("abc\u202edef\u202c \u2067ghi\u2069", "abcdef ghi"),
        ("one\n\ttwo", "one\n\ttwo"),
        (
            "日本 العربية e\u0301 \u200e\U0001f468\u200d\U0001f469",
            "日本 العربية e\u0301 \u200e\U0001f468\u200d\U0001f469",
        ),
    ],
)
def test_orders_and_changes_of_direction_are_left_out_and_all_else_stays(text, shown):
    assert harmless(text) == shown


def test_it_is_said_where_it_belongs(capsys):
    say("a\x1bb")
    say("c\x1bd", err=True)
    assert tuple(capsys.readouterr()) == ("ab\n", "cd\n")
