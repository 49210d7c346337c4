from datetime import date

import pytest

from quizapp.formats.day_lines import Day, day_of


@pytest.mark.parametrize(
    "text",
    [
        "7 December 2024",
        "December 7, 2024",
        "Sat, 7 Dec 2024",
        "2024-12-07",
        "2024-12-07T14:30:00Z",
        "Published: 7 December 2024",
        "Published on December 7, 2024 at 2:30 pm",
        "Updated 7 December 2024, 14:30 CET",
        "7. Dezember 2024",
        "Samstag, 7. Dezember 2024",
        "Stand: 07.12.2024, 14:30 Uhr",
        "7 décembre 2024",
        "Publié le 7 décembre 2024 à 14h30",
        "7 de diciembre de 2024",
        "sábado, 7 de dezembro de 2024",
        "7 dicembre 2024",
        "7 december 2024",
        "2024年12月7日",
        "2024/12/7",
        "07.12.2024",
    ],
)
def test_a_day_is_known_in_many_forms(text):
    assert day_of(text) == Day(day=date(2024, 12, 7))


@pytest.mark.parametrize(
    ("text", "day", "guessed"),
    [
        ("12/07/2024", date(2024, 7, 12), True),
        ("25/12/2024", date(2024, 12, 25), False),
        ("12/25/2024", date(2024, 12, 25), False),
        ("05/05/2024", date(2024, 5, 5), False),
        ("05.04.2024", date(2024, 4, 5), False),
    ],
)
def test_three_numbers_are_read_as_nearly_everywhere_and_that_is_said(text, day, guessed):
    assert day_of(text) == Day(day=day, guessed=guessed)


@pytest.mark.parametrize(
    "text",
    ["", "2024", "December", "31 February 2024", "99.99.2024", "7 Dezembar 2024", "It opened on 7 December 2024",
     "7 December 2024 " * 9, "Date:", "12:30"],
)  # fmt: skip
def test_other_texts_are_no_days(text):
    assert day_of(text) is None
