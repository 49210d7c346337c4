import csv
import io
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reports import TODAY, answered, make_forecast, make_retention, make_topics

from quizapp.core.stats import CardCounts, Retention
from quizapp.core.stats_tables import card_rows, csv_text, day_rows, forecast_rows, retention_rows, topic_rows

FIELDS = st.none() | st.integers() | st.text(st.characters(exclude_categories=("Cs", "Cc")))


def test_retention_has_a_row_for_each_span_and_an_unknown_share_is_empty():
    retention = make_retention(
        week=Retention(), month=Retention(passed=3, total=4), ever=Retention(passed=9, total=10), desired=0.85
    )
    assert retention_rows(retention) == [
        ("span", "passed", "total", "share", "desired"),
        ("last_7_days", 0, 0, None, 0.85),
        ("last_30_days", 3, 4, 0.75, 0.85),
        ("all_time", 9, 10, 0.9, 0.85),
    ]


def test_topics_have_their_tests_and_shares_beside_the_target_in_the_order_of_the_report():
    assert topic_rows(make_topics(Energy=(1, 4), Trade=(5, 5)), 0.85) == [
        ("topic", "passed", "total", "share", "desired"),
        ("Energy", 1, 4, 0.25, 0.85),
        ("Trade", 5, 5, 1.0, 0.85),
    ]


def test_days_have_their_answers_by_kind_their_minutes_and_their_tests():
    day = replace(answered(5, minutes=2.5, learn=3, relearn=1), retention=Retention(passed=4, total=5))
    header, row = day_rows([day])
    assert dict(zip(header, row, strict=True)) == {
        "day": TODAY.isoformat(),
        "answers": 9,
        "learn": 3,
        "review": 5,
        "relearn": 1,
        "minutes": 2.5,
        "passed": 4,
        "total": 5,
    }


def test_minutes_are_rounded_to_what_can_be_read():
    _, row = day_rows([answered(1, minutes=1 / 3)])
    assert row[5] == 0.33


def test_the_forecast_sets_what_was_due_before_apart():
    rows = forecast_rows(make_forecast({0: 7, 2: 4}, backlog=12))
    assert rows[:5] == [
        ("due", "cards"),
        ("before", 12),
        ("2026-11-24", 7),
        ("2026-11-25", 0),
        ("2026-11-26", 4),
    ]
    assert len(rows) == 32


def test_every_state_has_its_row():
    rows = card_rows(
        CardCounts(new=1, learning=2, young=3, mature=4, relearning=5, suspended=6, superseded=7, withdrawn=8)
    )
    assert rows[0] == ("state", "cards")
    assert dict(rows[1:]) == {
        "new": 1,
        "learning": 2,
        "young": 3,
        "mature": 4,
        "relearning": 5,
        "suspended": 6,
        "superseded": 7,
        "withdrawn": 8,
    }


def test_a_table_becomes_lines_of_fields_parted_by_commas():
    assert csv_text([("day", "share"), ("2026-11-24", 0.5), ("a, b", None)]) == (
        'day,share\r\n2026-11-24,0.5\r\n"a, b",\r\n'
    )


@given(st.lists(st.tuples(FIELDS, FIELDS), min_size=1))
def test_any_table_is_read_back_as_it_was(rows):
    assert read_back(rows) == [[shown(field) for field in row] for row in rows]


@pytest.mark.parametrize("name", ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx"])
def test_a_name_that_looks_like_a_formula_is_none_to_a_spreadsheet(name):
    assert read_back([(name, -1, -0.5)]) == [[f"'{name}", "-1", "-0.5"]]


def read_back(rows):
    return list(csv.reader(io.StringIO(csv_text(rows), newline="")))


def shown(field):
    if isinstance(field, str) and field[:1] in {"=", "+", "-", "@", "\t", "\r"}:
        return f"'{field}"
    return "" if field is None else str(field)
