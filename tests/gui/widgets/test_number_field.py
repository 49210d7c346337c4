import pytest
from PySide6.QtCore import Qt

from quizapp.gui.widgets.number_field import NumberField


@pytest.fixture
def field(qtbot) -> NumberField:
    field = NumberField(2, 99)
    qtbot.addWidget(field)
    field.set_number(5)
    field.show()
    return field


@pytest.fixture
def heard(field) -> list[int | str]:
    heard: list[int | str] = []
    field.chosen.connect(heard.append)
    field.refused.connect(heard.append)
    return heard


def typed(qtbot, field: NumberField, text: str) -> None:
    field.selectAll()
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def test_a_number_that_is_shown_is_not_chosen(field, heard):
    field.set_number(7)
    assert field.value() == 7
    assert heard == []


def test_a_typed_number_is_taken_as_a_whole(qtbot, field, heard):
    typed(qtbot, field, "35")
    assert heard == ["", 35]


def test_what_it_does_not_take_is_said_and_changes_nothing(qtbot, field, heard):
    typed(qtbot, field, "1")
    assert heard == ["Type a number from 2 to 99."]
    assert field.value() == 5


def test_the_next_good_number_takes_the_words_back(qtbot, field, heard):
    typed(qtbot, field, "1")
    typed(qtbot, field, "12")
    assert heard[-2:] == ["", 12]


def test_the_least_may_have_a_word_and_the_others_a_unit(qtbot):
    field = NumberField(0, 600, unit="s", nothing="Never")
    qtbot.addWidget(field)
    assert field.text() == "Never"
    field.set_number(20)
    assert field.text() == "20\u00a0s"
