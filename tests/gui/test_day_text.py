"""Days as students type them."""

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import QLocale

from quizapp.gui import wording
from quizapp.gui.day_text import parse_day

DAY = date(2024, 11, 15)
TODAY = date(2026, 11, 24)


@pytest.fixture
def locale() -> Iterator:
    before = QLocale()
    yield lambda name: QLocale.setDefault(QLocale(name))
    QLocale.setDefault(before)


@pytest.mark.parametrize(
    "text",
    ["2024-11-15", "2024/11/15", "15 Nov 2024", "15 november 2024", "15 nov. 2024", "November 15, 2024", "15.11.2024",
     "15. 11. 24", "15/11/2024", "15-11-2024", "15 11 2024", "2024 Nov 15"],
)  # fmt: skip
def test_a_day_is_read_in_the_usual_forms(text):
    assert parse_day(text) == DAY


@pytest.mark.parametrize(
    "text",
    ["", "soon", "2024", "2024-13-01", "31 Feb 2024", "2024-11", "15 No 2024", "15", "Nov", "15 Nov Dec", "1 2 3 4",
     "15 soon 2024", "the 15 Nov 2024 5"],
)  # fmt: skip
def test_what_is_no_day_is_none(text):
    assert parse_day(text) is None


@pytest.mark.parametrize(
    ("text", "day"),
    [("5 Dec", date(2026, 12, 5)), ("5.12.", date(2026, 12, 5)), ("Dec 5", date(2026, 12, 5)),
     ("24 Nov", TODAY), ("3 January", date(2027, 1, 3)), ("29 Feb", date(2028, 2, 29)), ("30 Feb", None)],
)  # fmt: skip
def test_without_a_year_it_is_the_next_such_day(text, day):
    assert parse_day(text, TODAY) == day
    assert parse_day(text) is None


def test_months_have_the_names_of_the_students_language_and_english_ones(locale):
    locale("fr_FR")
    assert parse_day("15 novembre 2024") == parse_day("15 nov. 2024") == parse_day("Nov 15 2024") == DAY
    assert parse_day("5 févr.", TODAY) == date(2027, 2, 5)


def test_the_order_of_digits_is_that_of_the_country_unless_only_one_can_be_the_month(locale):
    assert parse_day("5/12/2026") == date(2026, 12, 5)
    locale("en_US")
    assert parse_day("5/12/2026") == date(2026, 5, 12)
    assert parse_day("15/11/2024") == DAY
    assert parse_day("5.12.2026") == date(2026, 12, 5)


@pytest.mark.parametrize("name", ["de_DE", "es_ES", "ru_RU", "en_US", "ja_JP", "ko_KR", "ar_EG", "hi_IN"])
def test_a_day_is_read_as_it_is_shown(locale, name):
    locale(name)
    assert parse_day(wording.day(date(2026, 12, 5))) == date(2026, 12, 5)
