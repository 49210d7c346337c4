import pytest
from PySide6.QtCore import Qt

from quizapp.gui.widgets.steps_field import StepsField


@pytest.fixture
def field(qtbot) -> StepsField:
    field = StepsField()
    qtbot.addWidget(field)
    field.set_steps((60, 600))
    field.show()
    return field


@pytest.fixture
def chosen(field) -> list[tuple[int, ...]]:
    heard: list[tuple[int, ...]] = []
    field.chosen.connect(heard.append)
    return heard


@pytest.fixture
def faults(field) -> list[str]:
    heard: list[str] = []
    field.refused.connect(heard.append)
    return heard


def typed(qtbot, field: StepsField, text: str) -> None:
    field.selectAll()
    qtbot.keyClick(field, Qt.Key.Key_Delete)
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def test_it_shows_the_steps_and_tells_nothing_of_itself(qtbot, field, chosen):
    assert field.text() == "1 min, 10 min"
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert chosen == []


def test_typed_steps_are_told_and_shown_in_full(qtbot, field, chosen):
    typed(qtbot, field, "5 20 1h")
    assert chosen == [(300, 1_200, 3_600)]
    assert field.text() == "5 min, 20 min, 1 h"


def test_an_empty_line_is_no_steps(qtbot, field, chosen):
    typed(qtbot, field, "")
    assert chosen == [()]


def test_what_is_no_wait_is_marked_and_said_and_stays_to_be_mended(qtbot, field, chosen, faults):
    typed(qtbot, field, "1, soon")
    assert chosen == []
    assert field.property("kind") == "error"
    assert faults[-1] == "“soon” is no wait. Type minutes, such as 1, 10."
    assert field.text() == "1, soon"
    qtbot.keyClick(field, Qt.Key.Key_Backspace)
    assert field.property("kind") == ""
    assert faults[-1] == ""
