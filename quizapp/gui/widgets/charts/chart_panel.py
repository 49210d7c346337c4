"""A chart under a title that states what it shows, and the way to the same figures as a table."""

from PySide6.QtWidgets import QWidget

from quizapp.gui.i18n import tr
from quizapp.gui.theme import Theme
from quizapp.gui.widgets.buttons import icon_button
from quizapp.gui.widgets.charts.chart import Chart
from quizapp.gui.widgets.charts.chart_table import ChartTable
from quizapp.gui.widgets.labels import plain_label
from quizapp.gui.widgets.tile import Tile


class ChartPanel(Tile):
    """Holds one chart; its button shows the table instead, which always has the chart's latest figures."""

    def __init__(self, theme: Theme, chart: Chart) -> None:
        super().__init__("", fill=True)
        self.chart = chart
        self._theme = theme
        self._table: ChartTable | None = None
        self._note = plain_label("", "caption", wrap=True)
        self.toggle = icon_button(theme, "table", tr("Show as table"))
        self.toggle.setCheckable(True)
        self.toggle.toggled.connect(self._show)
        self.add_tool(self.toggle)
        self.body.addWidget(chart)
        self.body.addStretch()
        self.body.addWidget(self._note)
        self._note.hide()

    @property
    def table(self) -> ChartTable:
        """The same figures as a table, made when it is first asked for."""
        if self._table is None:
            self._table = ChartTable(self._theme, self.chart.accessibleName())
            self._table.set_table(self.chart.table())
            self._table.hide()
            self.body.insertWidget(self.body.indexOf(self.chart) + 1, self._table)
            QWidget.setTabOrder(self.chart, self._table)
        return self._table

    def set_finding(self, finding: str, note: str = "") -> None:
        """State what the chart shows: "True retention 89 %, target 90 %"; `note` says how it was counted."""
        self.set_title(finding)
        self.toggle.setAccessibleDescription(finding)
        self._note.setText(note)
        self._note.setVisible(bool(note))
        if self._table is not None:
            self._table.set_table(self.chart.table())

    def _show(self, *_checked: bool) -> None:
        as_table = self.toggle.isChecked()
        self.table.set_table(self.chart.table())
        self.chart.setVisible(not as_table)
        self.table.setVisible(as_table)
