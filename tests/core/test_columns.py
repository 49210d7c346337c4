import pytest

from quizapp.core.columns import ColumnRole, Columns, columns_named, single

QUESTION, ANSWER, IGNORED = ColumnRole.QUESTION, ColumnRole.ANSWER, ColumnRole.IGNORED


def test_columns_are_named_in_their_order():
    assert columns_named("question,answer,-, Tags ,source") == Columns(
        roles=(QUESTION, ANSWER, IGNORED, ColumnRole.TOPICS, ColumnRole.SOURCE)
    )


def test_several_columns_can_be_choices():
    assert columns_named("question,choice,choices,correct").roles.count(ColumnRole.CHOICES) == 2


@pytest.mark.parametrize(
    ("names", "message"),
    [
        ("question,price", "price is none of question, answer, choices"),
        ("question,,answer", "nothing is none of"),
        ("question,question", "only one column can be question"),
        ("answer,tags", "one column must be question"),
    ],
)
def test_names_that_make_no_sense_are_refused(names, message):
    with pytest.raises(ValueError, match=message):
        columns_named(names)


def test_a_column_gets_another_role():
    columns = Columns(roles=(QUESTION, ANSWER, IGNORED), header=True)
    assert columns.with_role(2, ColumnRole.TOPICS) == Columns(roles=(QUESTION, ANSWER, ColumnRole.TOPICS), header=True)


def test_a_role_that_one_column_has_at_most_moves_there():
    assert Columns(roles=(QUESTION, ANSWER)).with_role(1, QUESTION).roles == (IGNORED, QUESTION)
    choices = Columns(roles=(QUESTION, ColumnRole.CHOICES, ANSWER)).with_role(2, ColumnRole.CHOICES)
    assert choices.roles == (QUESTION, ColumnRole.CHOICES, ColumnRole.CHOICES)


def test_the_first_column_of_a_role_is_found():
    assert single((ANSWER, QUESTION), QUESTION) == 1
    assert single((ANSWER,), QUESTION) is None
