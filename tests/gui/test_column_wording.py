from quizapp.core.columns import ColumnRole
from quizapp.gui.column_wording import column_name, column_role


def test_every_role_has_its_own_words():
    words = [column_role(role) for role in ColumnRole]
    assert len(set(words)) == len(words)
    assert column_role(ColumnRole.CORRECT) == "Right answer"


def test_a_column_without_a_name_goes_by_its_number():
    assert [column_name(index, ("Front", "")) for index in range(3)] == ["Front", "Column 2", "Column 3"]
