"""The passage of the article that a card was made of, below its answer; a long one is folded away."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget

from quizapp.gui.i18n import tr
from quizapp.gui.style import set_look
from quizapp.gui.theme import Theme
from quizapp.gui.widgets.card_text import CardText

_SHORT = 280
"""A passage of at most so many characters is shown at once."""


class PassageNote(QWidget):
    """Hides where a card has no passage. What the student unfolds is folded again for the next card."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.fold = QToolButton()
        self.fold.setText(tr("From the article"))
        self.fold.setCheckable(True)
        self.fold.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.fold.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keys to the card
        self.fold.setAccessibleDescription(tr("Shows or hides the passage that the card was made of"))
        set_look(self.fold, role="fold")
        self.text = CardText(theme, "answer")
        set_look(self.text, role="card", kind="note")
        self.text.setAccessibleName(tr("From the article"))
        self._passage: str | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        column.addWidget(self.fold, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self.text)
        self.fold.toggled.connect(self._unfold)
        self._unfold(unfolded=False)

    def show_passage(self, passage: str | None) -> None:
        """Show `passage`, which may be None; the same one again stays as the student has folded it."""
        self.setVisible(bool(passage))
        if passage != self._passage:
            self._passage = passage
            self.text.set_text(passage or "")
            self.fold.setChecked(bool(passage) and len(passage or "") <= _SHORT)

    def _unfold(self, unfolded: bool) -> None:  # noqa: FBT001  what Qt's signal carries
        self.text.setVisible(unfolded)
        self.fold.setIcon(self._theme.icon("chevron-down" if unfolded else "chevron-right"))
