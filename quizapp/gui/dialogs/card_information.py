"""What is known of a card's memory, with its forgetting curve, and every answer that was given to it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QVBoxLayout, QWidget

from quizapp.core.card import Card
from quizapp.core.review import ReviewLog
from quizapp.core.study_day import StudyDays
from quizapp.gui import library_wording, memory_wording
from quizapp.gui.dialogs.fitting import fit
from quizapp.gui.i18n import tr
from quizapp.gui.theme import Theme
from quizapp.gui.widgets.charts.bar_chart import BarChart
from quizapp.gui.widgets.charts.chart_panel import ChartPanel
from quizapp.gui.widgets.focus_ring import FocusRing
from quizapp.gui.widgets.labels import plain_label
from quizapp.gui.widgets.scroll_column import ScrollColumn
from quizapp.services.card_memory import CardMemory

_MOST = 100


class CardInformation(QDialog):
    """Shows memory, curve and answers, the newest first. Esc closes it."""

    def __init__(self, theme: Theme, card: Card, memory: CardMemory, days: StudyDays, parent: QWidget) -> None:
        """`days` say on which study day an answer was given."""
        super().__init__(parent)
        self._ring = FocusRing(theme, self)
        self._theme = theme
        self._days = days
        self.setWindowTitle(tr("Memory and answers"))
        fit(self, theme, 680, 600)
        scroll = ScrollColumn(theme)
        scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        scroll.setAccessibleName(tr("Memory and answers"))
        scroll.body.addWidget(plain_label(card.question, "heading", wrap=True))
        facts = library_wording.joined(library_wording.recalled(memory.recall), library_wording.memory(card))
        self.memory = plain_label(facts, wrap=True, selectable=True)
        scroll.body.addWidget(self.memory)
        self.curve = ChartPanel(theme, _chart(theme, memory))
        self.curve.set_finding(memory_wording.finding(memory), tr("Grey is what comes without another answer."))
        self.curve.setVisible(bool(memory.curve))
        scroll.body.addWidget(self.curve)
        scroll.body.addLayout(self._log_grid(list(reversed(memory.answers))[:_MOST]))
        if len(memory.answers) > _MOST:
            older = library_wording.answers(len(memory.answers) - _MOST)
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
        grid.setHorizontalSpacing(self._theme.px(20))
        grid.setVerticalSpacing(self._theme.px(6))
        grid.setColumnStretch(0, 1)
        if not logs:
            return grid
        heads, *rows = memory_wording.answer_table(logs, self._days)
        figures = len(heads) - 3  # time, interval and stability stand at the end
        for line, cells in enumerate((heads, *rows)):
            for column, text in enumerate(cells):
                label = plain_label(text, "" if line else "label")
                if line:
                    label.setFont(self._theme.font("ui", tabular=True))
                side = Qt.AlignmentFlag.AlignRight if column >= figures else Qt.AlignmentFlag.AlignLeft
                grid.addWidget(label, line, column, side)
        return grid


def _chart(theme: Theme, memory: CardMemory) -> BarChart:
    chart = BarChart(theme, tr("Forgetting curve"), height=130)
    chart.set_data(memory_wording.forgetting_curve(memory))
    return chart
