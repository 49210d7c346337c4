"""A chart of a report, with the way to its figures as a table and as a file."""

from collections.abc import Iterable

from PySide6.QtCore import Signal

from quizapp.core.stats_tables import Row, csv_text
from quizapp.gui.i18n import tr
from quizapp.gui.theme import Theme
from quizapp.gui.widgets.buttons import icon_button
from quizapp.gui.widgets.charts.chart import Chart
from quizapp.gui.widgets.charts.chart_panel import ChartPanel


class ReportPanel(ChartPanel):
    """`save_asked` carries the file's name without its ending and the figures as comma-separated values."""

    save_asked = Signal(str, str)

    def __init__(self, theme: Theme, chart: Chart, file_name: str) -> None:
        super().__init__(theme, chart)
        self._file_name = file_name
        self._rows: tuple[Row, ...] = ()
        self.save = icon_button(theme, "export", tr("Save as CSV…"))
        self.save.clicked.connect(self._ask)
        self.add_tool(self.save)

    def state(self, finding: str, rows: Iterable[Row], note: str = "") -> None:
        """State what the chart now shows, and keep the figures behind it as `rows`, for the file."""
        self._rows = tuple(rows)
        self.set_finding(finding, note)
        self.save.setAccessibleDescription(finding)

    def _ask(self) -> None:
        self.save_asked.emit(self._file_name, csv_text(self._rows))
