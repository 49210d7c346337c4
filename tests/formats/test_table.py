import pytest

from quizapp.formats.table import Row, Table, has_cells


@pytest.mark.parametrize(
    ("cells", "has"), [(["", "a"], True), (["", "7"], True), (["問"], True), (["---", "", "_"], False)]
)
def test_a_row_of_rules_and_blanks_has_no_cells(cells, has):
    assert has_cells(cells) is has


def test_the_rows_of_a_table_can_be_gone_through_several_times():
    table = Table(rows=[Row(1, ["Who?", "He"])], title="x", path=None)
    assert list(table.rows) == list(table.rows) == [(1, ["Who?", "He"])]
