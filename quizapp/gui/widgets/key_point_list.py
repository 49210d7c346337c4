"""The key points of an answer, to be ticked as far as they were remembered."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from quizapp.core.key_points import MOST_KEY_POINTS
from quizapp.gui import recall_wording
from quizapp.gui.i18n import tr
from quizapp.gui.style import set_look
from quizapp.gui.theme import Theme
from quizapp.gui.widgets.card_text import column_width
from quizapp.gui.widgets.labels import plain_label
from quizapp.gui.widgets.point_box import PointBox
from quizapp.services.prompt import Prompt


class KeyPointList(QWidget):
    """Folded until the student unfolds it, or there is a tick. `ticked` carries the index of a point.

    It stays unfolded for the cards after. A single point is listed only once it was compared: nothing else is to be
    ticked on an answer of one piece.
    """

    ticked = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.fold = QToolButton()
        self.fold.setText(tr("Did you have…   K"))
        self.fold.setAccessibleName(tr("Key points"))
        self.fold.setAccessibleDescription(tr("Shows or hides the key points of the answer, to be ticked"))
        self.fold.setCheckable(True)
        self.fold.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.fold.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keys to the card
        set_look(self.fold, role="fold")
        self.tally = plain_label(role="heading")
        self.boxes = tuple(PointBox(theme, place) for place in range(MOST_KEY_POINTS))
        self._build()
        self.fold.toggled.connect(self._unfold)
        theme.changed.connect(self._measure)
        self._unfold(unfolded=False)
        self._measure()

    def show_prompt(self, prompt: Prompt) -> None:
        """Show the key points of `prompt` and which of them are ticked."""
        self.setVisible(len(prompt.points) > 1 or bool(prompt.ticks))
        for place, box in enumerate(self.boxes):
            box.setVisible(place < len(prompt.points))
            if place < len(prompt.points):
                point = prompt.points[place]
                ticked = bool(prompt.ticks) and prompt.ticks[place]
                box.show_point(point.text_in(prompt.card.answer), core=point.core, ticked=ticked)
        self.tally.setText(recall_wording.tally(prompt.ticks))
        if prompt.ticks:
            self.fold.setChecked(True)

    def take_focus(self) -> None:
        """Unfold the list and put the focus on its first point."""
        if self.unfold():
            self.boxes[0].setFocus()

    def unfold(self) -> bool:
        """Show the points, and return whether there are any to be ticked."""
        if self.isVisible():
            self.fold.setChecked(True)
        return self.isVisible()

    @property
    def has_focus(self) -> bool:
        """Whether one of the points has the focus."""
        return any(box.hasFocus() for box in self.boxes)

    def _build(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.fold)
        head.addStretch()
        head.addWidget(self.tally)
        self._body = QWidget()
        lines = QVBoxLayout(self._body)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(2)
        for box in self.boxes:
            box.clicked.connect(self._pass_on)
            lines.addWidget(box)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self._body)

    def _unfold(self, unfolded: bool) -> None:  # noqa: FBT001  what Qt's signal carries
        self._body.setVisible(unfolded)
        self.fold.setIcon(self._theme.icon("chevron-down" if unfolded else "chevron-right"))

    def _pass_on(self) -> None:
        box = self.sender()
        if isinstance(box, PointBox):
            self.ticked.emit(box.place)

    def _measure(self) -> None:
        self.setMaximumWidth(column_width(self._theme))
        for box in self.boxes:
            box.updateGeometry()
