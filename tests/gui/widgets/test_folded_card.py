import pytest
from builders import make_card
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from quizapp.gui.widgets.folded_card import FoldedCard


@pytest.fixture
def folded(qtbot, theme) -> FoldedCard:
    folded = FoldedCard(theme, make_card(1), 0.934)
    qtbot.addWidget(folded)
    folded.resize(300, 80)
    folded.show()
    return folded


def texts(folded: FoldedCard) -> list[str]:
    return [label.text() for label in folded.findChildren(QLabel) if label.isVisible()]


def test_the_question_and_its_recall_are_seen_and_the_answer_is_not(folded):
    assert texts(folded) == ["Question 1?", "93\u00a0%"]


def test_a_card_never_asked_is_called_new(qtbot, theme):
    folded = FoldedCard(theme, make_card(1), None)
    qtbot.addWidget(folded)
    folded.show()
    assert texts(folded) == ["Question 1?", "new"]


def test_its_button_unfolds_and_folds_the_answer(qtbot, folded):
    qtbot.keyClick(folded.button, Qt.Key.Key_Space)
    assert "Answer 1." in texts(folded)
    qtbot.keyClick(folded.button, Qt.Key.Key_Space)
    assert "Answer 1." not in texts(folded)


def test_a_click_on_the_question_does_it_too(qtbot, folded):
    qtbot.mouseClick(folded, Qt.MouseButton.LeftButton, pos=folded._question.geometry().center())
    assert folded.answer.isVisible()


def test_a_click_elsewhere_or_with_another_button_does_not(qtbot, folded):
    qtbot.mouseClick(folded, Qt.MouseButton.RightButton, pos=folded._question.geometry().center())
    qtbot.mouseClick(folded, Qt.MouseButton.LeftButton, pos=folded.rect().bottomRight())
    assert not folded.answer.isVisible()


def test_a_screen_reader_hears_the_question_and_whether_it_is_unfolded(folded):
    assert folded.button.accessibleName() == "Question 1?"
    assert folded.button.accessibleDescription() == "Shows or hides the answer"
    assert folded.button.isCheckable()


def test_markup_in_a_card_is_shown_as_it_is(qtbot, theme):
    folded = FoldedCard(theme, make_card(1, question="<b>What?</b>", answer="<img src='file:///x'>"), None)
    qtbot.addWidget(folded)
    folded.show()
    folded.button.toggle()
    assert {"<b>What?</b>", "<img src='file:///x'>"} < set(texts(folded))
    assert all(label.textFormat() == Qt.TextFormat.PlainText for label in folded.findChildren(QLabel))
