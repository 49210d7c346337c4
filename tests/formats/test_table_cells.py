from datetime import date

import pytest

from quizapp.formats.table_cells import choices_in, dates_in, plain, topics_in, without_marks


@pytest.mark.parametrize(
    ("cell", "html", "text"),
    [
        ("  plain ", None, "plain"),
        ("a < b and c > d", None, "a < b and c > d"),
        ("<b>Lima</b><br>is it", None, "Lima\nis it"),
        ("Lima<br/>Peru", None, "Lima\nPeru"),
        ("<script>alert(1)</script>Lima", None, "Lima"),
        ("salt &amp; oil", None, "salt &amp; oil"),
        ("salt &amp; oil", True, "salt & oil"),
        ("<x>", None, "<x>"),
        ("two\nlines", None, "two\nlines"),
        ('=HYPERLINK("http://example.org")', None, '=HYPERLINK("http://example.org")'),
    ],
)
def test_cells_become_plain_text(cell, html, text):
    assert plain(cell, html=html) == text


@pytest.mark.parametrize(
    ("cell", "spaced", "topics"),
    [
        ("Politics; Law", False, ["Politics", "Law"]),
        ("Politics|Law and order", False, ["Politics", "Law and order"]),
        ("Politics, Law", False, ["Politics", "Law"]),
        ("Law, and order; Trade", False, ["Law, and order", "Trade"]),
        ("International Relations", False, ["International Relations"]),
        ("politics law", True, ["politics", "law"]),
        ("world::south_america leech marked", True, ["world: south america"]),
        ("#politics; #law", False, ["politics", "law"]),
        (" ; ", False, []),
    ],
)
def test_the_topics_in_a_cell_are_parted(cell, spaced, topics):
    assert topics_in(cell, spaced=spaced) == topics


@pytest.mark.parametrize(
    ("cell", "choices"),
    [
        ("Lima|Quito|Cusco", ["Lima", "Quito", "Cusco"]),
        ("Lima; Quito; La Paz, Bolivia", ["Lima", "Quito", "La Paz, Bolivia"]),
        ("Lima\nQuito", ["Lima", "Quito"]),
        ("Lima, Quito", ["Lima", "Quito"]),
        ("A) Lima B) Quito C) Cusco", ["Lima", "Quito", "Cusco"]),
        ("a. Lima; b. Quito", ["Lima", "Quito"]),
        ("1) Lima, 2) Quito", ["Lima", "Quito"]),
        ("A. Lima\nB. Quito, Peru", ["Lima", "Quito, Peru"]),
        ("Lima", ["Lima"]),
        ("", []),
    ],
)
def test_the_choices_in_a_cell_are_parted(cell, choices):
    assert choices_in(cell) == choices


def test_marks_are_taken_off_only_where_all_choices_have_them_in_order():
    assert without_marks(["(a) Lima", "(b) Quito"]) == ["Lima", "Quito"]
    assert without_marks(["A. Lincoln", "J. Adams"]) == ["A. Lincoln", "J. Adams"]
    assert without_marks(["A) Lima", "Quito"]) == ["A) Lima", "Quito"]


@pytest.mark.parametrize(
    ("cells", "days"),
    [
        (["2024-11-15", "15 Nov 2024"], [date(2024, 11, 15)] * 2),
        (["15.11.2024", "3.4.2024"], [date(2024, 11, 15), date(2024, 4, 3)]),
        (["11/15/2024", "3/4/2024"], [date(2024, 11, 15), date(2024, 3, 4)]),
        (["3/4/24"], [date(2024, 4, 3)]),
        (["2024/11/15 10:30"], [date(2024, 11, 15)]),
        (["yesterday", "", "31.2.2024", "1.5"], []),
    ],
)
def test_days_are_read_as_their_column_writes_them(cells, days):
    assert list(dates_in(cells).values()) == days
