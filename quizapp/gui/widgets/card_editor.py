"""Editing a card where it stands: the same two texts in the same places, now in boxes, and the points of the answer."""

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QVBoxLayout, QWidget

from quizapp.core.card import Card
from quizapp.core.key_points import KeyPoints
from quizapp.gui.i18n import tr
from quizapp.gui.theme import Theme
from quizapp.gui.widgets.growing_field import GrowingField
from quizapp.gui.widgets.labels import plain_label
from quizapp.gui.widgets.point_editor import PointEditor


class CardEditor(QWidget):
    """Two boxes, for the question and the answer of a card. Who shows it also saves."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.question = GrowingField(theme, tr("Question"), "question")
        self.answer = GrowingField(theme, tr("Answer"), "answer")
        self.points = PointEditor(theme, self.answer)
        self._begun: KeyPoints = ()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(plain_label(tr("Question"), "label"))
        column.addWidget(self.question)
        column.addSpacing(10)
        column.addWidget(plain_label(tr("Answer"), "label"))
        column.addWidget(self.answer)
        column.addWidget(self.points)

    def begin(self, card: Card, *, at_answer: bool) -> None:
        """Fill in texts and key points of `card` and put the cursor at the end of the answer or of the question."""
        self.question.setPlainText(card.question)
        self.answer.setPlainText(card.answer)
        self.points.begin(card.key_points)
        self._begun = card.key_points
        field = self.answer if at_answer else self.question
        field.moveCursor(QTextCursor.MoveOperation.End)
        field.setFocus()

    def has_changed(self, card: Card) -> bool:
        """Whether the texts differ from those of `card`, or the points from those it began with."""
        texts = self.question.toPlainText(), self.answer.toPlainText()
        return texts != (card.question, card.answer) or self.points.points != self._begun
