import pytest

from quizapp.core.columns import ColumnRole, Columns, TableLook
from quizapp.gui.widgets.column_mapping import ColumnMapping

QUESTION, ANSWER, IGNORED = ColumnRole.QUESTION, ColumnRole.ANSWER, ColumnRole.IGNORED
TABLE = TableLook(
    columns=Columns(roles=(QUESTION, ANSWER, IGNORED), header=True),
    names=("Front", "Back"),
    samples=(("Capital?", "Port?"), ("Lima",), ()),
)


@pytest.fixture
def mapping(qtbot, theme):
    mapping = ColumnMapping(theme)
    qtbot.addWidget(mapping)
    mapping.show_table(TABLE)
    return mapping


def roles(mapping):
    return [field.role for field in mapping.fields if not field.isHidden()]


def choose(field, role):
    field.choice.setCurrentIndex(list(ColumnRole).index(role))
    field.choice.activated.emit(field.choice.currentIndex())


def test_each_column_is_shown_with_its_role(mapping):
    assert [field.name.text() for field in mapping.fields] == ["Front", "Back", "Column 3"]
    assert roles(mapping) == [QUESTION, ANSWER, IGNORED]
    assert mapping.header.isChecked()
    assert not mapping.isHidden()


def test_without_a_table_there_is_nothing(mapping):
    mapping.show_table(None)
    assert mapping.isHidden()
    mapping.show_table(TABLE)
    assert not mapping.isHidden()


def test_another_role_is_asked_for_and_the_one_that_gave_it_up_shows_it(mapping, qtbot):
    with qtbot.waitSignal(mapping.columns_chosen) as chosen:
        choose(mapping.fields[2], QUESTION)
    assert chosen.args == [TABLE, Columns(roles=(IGNORED, ANSWER, QUESTION), header=True)]
    assert roles(mapping) == [IGNORED, ANSWER, QUESTION]


def test_choices_add_up_before_the_table_is_read(mapping, qtbot):
    choose(mapping.fields[2], ColumnRole.TOPICS)
    with qtbot.waitSignal(mapping.columns_chosen) as chosen:
        mapping.header.click()
    assert chosen.args[1] == Columns(roles=(QUESTION, ANSWER, ColumnRole.TOPICS), header=False)


def test_the_same_role_again_asks_for_nothing(mapping, qtbot):
    with qtbot.assertNotEmitted(mapping.columns_chosen):
        choose(mapping.fields[0], QUESTION)


def test_what_was_chosen_in_vain_is_taken_back(mapping):
    choose(mapping.fields[2], QUESTION)
    mapping.show_as_read()
    assert roles(mapping) == [QUESTION, ANSWER, IGNORED]


def test_another_table_takes_the_place_and_fields_stay(mapping, qtbot):
    first = mapping.fields[0]
    with qtbot.assertNotEmitted(mapping.columns_chosen):
        mapping.show_table(TableLook(columns=Columns(roles=(ANSWER, QUESTION), header=False)))
    assert mapping.fields[0] is first
    assert roles(mapping) == [ANSWER, QUESTION]
    assert not mapping.header.isChecked()


def test_of_very_many_columns_thirty_are_shown(mapping):
    mapping.show_table(TableLook(columns=Columns(roles=(QUESTION, ANSWER, *[IGNORED] * 98), header=False)))
    assert len(roles(mapping)) == 30
    choose(mapping.fields[5], ColumnRole.TOPICS)
    assert len(mapping._columns.roles) == 100


def test_without_a_table_nothing_is_shown_as_read(qtbot, theme):
    mapping = ColumnMapping(theme)
    qtbot.addWidget(mapping)
    mapping.show_as_read()
    assert mapping.fields == []
