"""What is known of a card's memory, and every answer that was given to it."""

from collections.abc import Sequence
from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QVBoxLayout, QWidget

from quizapp.core.card import Card
from quizapp.core.review import ReviewLog
from quizapp.core.study_day import StudyDays
from quizapp.gui import library_wording, wording
from quizapp.gui.dialogs.fitting import fit
from quizapp.gui.i18n import tr
from quizapp.gui.theme import Theme
from quizapp.gui.widgets.labels import plain_label
from quizapp.gui.widgets.scroll_column import ScrollColumn

_MOST = 100


class CardInformation(QDialog):
    """Shows memory and answers, the newest first. Esc closes it."""

    def __init__(
        self,
        theme: Theme,
        card: Card,
        recall: float | None,
        logs: Sequence[ReviewLog],
        days: StudyDays,
        parent: QWidget,
    ) -> None:
        """`recall` is the card's retrievability now, None while it is new; `logs` has its answers, oldest first."""
        super().__init__(parent)
        self._theme = theme
        self._days = days
        self.setWindowTitle(tr("Memory and answers"))
        fit(self, theme, 600, 460)
        scroll = ScrollColumn(theme)
        scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        scroll.setAccessibleName(tr("Memory and answers"))
        scroll.body.addWidget(plain_label(card.question, "heading", wrap=True))
        facts = library_wording.joined(library_wording.recalled(recall), library_wording.memory(card))
        self.memory = plain_label(facts, wrap=True, selectable=True)
        scroll.body.addWidget(self.memory)
        scroll.body.addLayout(self._log_grid(list(reversed(logs))[:_MOST]))
        if len(logs) > _MOST:
            older = library_wording.answers(len(logs) - _MOST)
            scroll.body.addWidget(plain_label(tr("and {answers} before", answers=older), "label"))
        scroll.body.addStretch()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.setContentsMargins(theme.px(24), theme.px(8), theme.px(24), theme.px(16))
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scroll, 1)
        column.addWidget(buttons)
        scroll.setFocus()

    def _log_grid(self, logs: Sequence[ReviewLog]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(self._theme.px(24))
        grid.setVerticalSpacing(self._theme.px(6))
        grid.setColumnStretch(0, 1)
        if not logs:
            return grid
        heads = (tr("Day"), tr("Rating"), tr("Time"), tr("Next after"), tr("Stability"))
        for column, text in enumerate(heads):
            grid.addWidget(plain_label(text, "label"), 0, column, self._side(column))
        for line, log in enumerate(logs, start=1):
            cells = (
                wording.day(self._days.day_of(log.reviewed_at)),
                wording.rating(log.rating),
                tr("{number} s", number=wording.number(log.duration_ms / 1000)),
                wording.interval(timedelta(days=log.scheduled_days)),
                wording.interval(timedelta(days=log.after.stability)),
            )
            for column, text in enumerate(cells):
                label = plain_label(text)
                label.setFont(self._theme.font("ui", tabular=True))
                grid.addWidget(label, line, column, self._side(column))
        return grid

    def _side(self, column: int) -> Qt.AlignmentFlag:
        """Return where the cells of a column stand: words at its beginning, figures at its end."""
        return Qt.AlignmentFlag.AlignRight if column >= 2 else Qt.AlignmentFlag.AlignLeft
