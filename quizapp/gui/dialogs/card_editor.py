"""Editing a card from its deck's page."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from quizapp.core.card import Card
from quizapp.core.key_points import KeyPoints
from quizapp.gui.dialogs.fitting import fit
from quizapp.gui.dialogs.form_dialog import FormDialog
from quizapp.gui.i18n import tr
from quizapp.gui.theme import Theme
from quizapp.gui.widgets.card_editor import CardEditor


class CardDialog(FormDialog):
    """The two texts of a card in boxes, and the points of its answer."""

    def __init__(self, theme: Theme, card: Card, parent: QWidget) -> None:
        super().__init__(theme, tr("Edit the card"), parent)
        self._card = card
        fit(self, theme, 640, 520)
        self.editor = CardEditor(theme)
        self.body.addWidget(self.editor, 0, Qt.AlignmentFlag.AlignTop)
        self.editor.begin(card, at_answer=False)

    @property
    def question(self) -> str:
        """The question as the form has it."""
        return self.editor.question.toPlainText()

    @property
    def answer(self) -> str:
        """The answer as the form has it."""
        return self.editor.answer.toPlainText()

    @property
    def key_points(self) -> KeyPoints:
        """The cut of the answer as the form has it."""
        return self.editor.points.points

    def fault(self) -> tuple[QWidget, str] | None:
        for field, text in ((self.editor.question, self.question), (self.editor.answer, self.answer)):
            if not text.strip():
                return field, tr("A card needs a question and an answer.")
        return None

    def has_changed(self) -> bool:
        return self.editor.has_changed(self._card)
