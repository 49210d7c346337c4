import pytest

from quizapp.formats.number_formats import NumberKind, kind_of, number_text

DAY, PERCENTAGE, PLAIN = NumberKind.DAY, NumberKind.PERCENTAGE, NumberKind.PLAIN


@pytest.mark.parametrize(
    ("number", "code", "kind"),
    [
        (0, None, PLAIN),
        (9, None, PERCENTAGE),
        (14, None, DAY),
        (22, None, DAY),
        (164, "yyyy-mm-dd", DAY),
        (164, "[$-407]d. mmmm yyyy", DAY),
        (164, "hh:mm", DAY),
        (164, "0.0%", PERCENTAGE),
        (164, '#,##0 "days"', PLAIN),
        (164, "[Red]0.00", PLAIN),
        (164, "General", PLAIN),
        (164, "", PLAIN),
        (164, '0\\d;"y"', PLAIN),
    ],
)
def test_a_format_tells_what_its_numbers_are(number, code, kind):
    assert kind_of(number, code) is kind


@pytest.mark.parametrize(
    ("value", "kind", "text"),
    [
        ("45611", DAY, "2024-11-15"),
        ("45611.4375", DAY, "2024-11-15 10:30"),
        ("0.4375", DAY, "10:30"),
        ("1", DAY, "1900-01-01"),
        ("61", DAY, "1900-03-01"),
        ("-3", DAY, "-3"),
        ("99999999", DAY, "99999999"),
        ("0.93", PERCENTAGE, "93%"),
        ("0.125", PERCENTAGE, "12.5%"),
        ("7", PLAIN, "7"),
        ("7.0", PLAIN, "7"),
        ("0.30000000000000004", PLAIN, "0.3"),
        ("12345678901234567890", PLAIN, "12345678901234567890"),
        ("1E+2", PLAIN, "100"),
        ("seven ", PLAIN, "seven"),
        ("nan", DAY, "nan"),
        ("inf", DAY, "inf"),
        ("", PLAIN, ""),
    ],
)
def test_numbers_are_written_as_they_are_seen(value, kind, text):
    assert number_text(value, kind) == text


def test_a_workbook_may_count_from_1904():
    assert number_text("44149", DAY, from_1904=True) == "2024-11-15"
