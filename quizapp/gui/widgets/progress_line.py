"""How far a session or a piece of work has come: a few words and a thin bar."""

from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QSizePolicy, QWidget

from quizapp.gui.theme import Theme
from quizapp.gui.widgets.labels import plain_label


class ProgressLine(QWidget):
    """Shows words such as "12 / 42 · 11 min left" beside a bar."""

    def __init__(self, theme: Theme, name: str) -> None:
        """`name` is what screen readers call it."""
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(12))
        self._words = plain_label(role="label")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(name)
        self._bar.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        row.addWidget(self._words)
        row.addWidget(self._bar, 1)

    def set_progress(self, done: int, total: int, words: str) -> None:
        """Show `done` of `total`; a total of 0 shows that work goes on without an end in sight."""
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        self._bar.setAccessibleDescription(words)
        self._words.setText(words)

    def show_bar(self, shown: bool) -> None:  # noqa: FBT001  a setter in Qt's manner
        """Show the bar, or only the words where there is no room for both."""
        self._bar.setVisible(shown)
