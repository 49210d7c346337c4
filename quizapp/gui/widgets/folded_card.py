"""One question whose answer is folded away until it is asked for."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QGridLayout, QToolButton, QWidget

from quizapp.core.card import Card
from quizapp.gui import choice_wording, wording
from quizapp.gui.i18n import tr
from quizapp.gui.theme import Theme
from quizapp.gui.widgets.buttons import icon_button
from quizapp.gui.widgets.labels import plain_label

_FOLDED = {Qt.LayoutDirection.LeftToRight: "chevron-right", Qt.LayoutDirection.RightToLeft: "chevron-left"}


class FoldedCard(QWidget):
    """A question with its recall; its button, or a click on the question, unfolds the answer."""

    def __init__(self, theme: Theme, card: Card, recall: float | None) -> None:
        """`recall` is the card's retrievability, None while it is new."""
        super().__init__()
        self._theme = theme
        self.button: QToolButton = icon_button(theme, _FOLDED[self.layoutDirection()], card.question)
        self.button.setToolTip("")
        self.button.setCheckable(True)
        self.button.setAccessibleDescription(tr("Shows or hides the answer"))
        self.button.toggled.connect(self._fold)
        self._question = plain_label(card.question, wrap=True)
        state = plain_label(tr("new") if recall is None else wording.percent(recall), "label")
        for label in (self._question, state):  # their first line is level with the button
            label.setContentsMargins(0, theme.px(8), 0, 0)
        self._question.setCursor(Qt.CursorShape.PointingHandCursor)
        self.answer = plain_label(choice_wording.back_of(card), "label", wrap=True, selectable=True)
        self.answer.setAccessibleName(tr("Answer"))
        self.answer.hide()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.px(6))
        grid.setVerticalSpacing(theme.px(4))
        grid.setColumnStretch(1, 1)
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(self.button, 0, 0, top)
        grid.addWidget(self._question, 0, 1, top)
        grid.addWidget(state, 0, 2, top)
        grid.addWidget(self.answer, 1, 1, 1, 2)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        on_question = self._question.geometry().contains(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and on_question:
            self.button.toggle()

    def _fold(self, unfolded: bool) -> None:  # noqa: FBT001  what Qt's signal carries
        self.answer.setVisible(unfolded)
        self.button.setIcon(self._theme.icon("chevron-down" if unfolded else _FOLDED[self.layoutDirection()]))
