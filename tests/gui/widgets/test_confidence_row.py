import pytest
from PySide6.QtCore import Qt

from quizapp.core.review import Confidence
from quizapp.gui.widgets.confidence_row import ConfidenceRow


@pytest.fixture
def row(qtbot, theme) -> ConfidenceRow:
    row = ConfidenceRow(theme)
    qtbot.addWidget(row)
    return row


def down(row: ConfidenceRow) -> list[Confidence]:
    return [confidence for confidence, button in row.buttons.items() if button.isChecked()]


def test_each_button_has_a_word_and_its_key(row):
    assert [button.text() for button in row.buttons.values()] == [
        "Sure   Alt+S",
        "Unsure   Alt+U",
        "No idea   Alt+N",
    ]
    assert row.buttons[Confidence.SURE].accessibleName() == "Sure"
    assert row.buttons[Confidence.SURE].accessibleDescription() == "Key Alt+S"


def test_one_at_most_is_down(row):
    row.show_confidence(Confidence.SURE)
    row.show_confidence(Confidence.UNSURE)
    assert down(row) == [Confidence.UNSURE]
    row.show_confidence(None)
    assert down(row) == []


def test_a_press_says_it_and_a_second_one_takes_it_back(qtbot, row):
    heard = []
    row.chosen.connect(heard.append)
    qtbot.mouseClick(row.buttons[Confidence.NO_IDEA], Qt.MouseButton.LeftButton)
    row.press(Confidence.NO_IDEA)
    assert heard == [Confidence.NO_IDEA, None]


def test_a_click_leaves_the_focus_where_space_reveals(row):
    assert {button.focusPolicy() for button in row.buttons.values()} == {Qt.FocusPolicy.TabFocus}
