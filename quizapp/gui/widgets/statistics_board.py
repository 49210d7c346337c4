"""All charts of the statistics page, each under what it found."""

from functools import partial

from PySide6.QtCore import QRect, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from quizapp.core import stats_tables
from quizapp.core.stats import StatisticsReport
from quizapp.gui import statistics_charts as charts
from quizapp.gui import statistics_wording as words
from quizapp.gui.i18n import tr
from quizapp.gui.theme import Theme
from quizapp.gui.widgets.charts.bar_chart import BarChart
from quizapp.gui.widgets.charts.chart import Chart
from quizapp.gui.widgets.charts.heat_map import HeatMap
from quizapp.gui.widgets.charts.share_chart import ShareChart
from quizapp.gui.widgets.charts.stacked_bar import StackedBar
from quizapp.gui.widgets.column_grid import ColumnGrid
from quizapp.gui.widgets.figure_row import FigureRow
from quizapp.gui.widgets.report_panel import ReportPanel
from quizapp.gui.widgets.tile import Tile

_TWO_COLUMNS_FROM = 780


class StatisticsBoard(QWidget):
    """Shows a report. `save_asked` comes from its panels, see ReportPanel; `topic_opened` names a topic. `walked` says
    to which part of which chart the keyboard came.
    """

    save_asked = Signal(str, str)
    topic_opened = Signal(str)
    walked = Signal(QWidget, QRect)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._report: StatisticsReport | None = None
        self._retention = BarChart(theme, tr("True retention"))
        self._forecast = BarChart(theme, tr("Cards due by day"))
        self._topics = ShareChart(theme, tr("Recall by topic"))
        self._reviews = BarChart(theme, tr("Reviews by day"))
        self._workload = BarChart(theme, tr("Minutes by day"))
        self._year = HeatMap(theme, tr("Reviews in the year"))
        self._cards = StackedBar(theme, tr("Cards by state"))
        self.figures = FigureRow(theme)
        self._grid = ColumnGrid(theme, two_from=_TWO_COLUMNS_FROM)
        self.retention = self._panel(self._retention, "true-retention")
        self.forecast = self._panel(self._forecast, "forecast")
        self.topics = self._panel(self._topics, "recall-by-topic", wide=True)
        self.reviews = self._panel(self._reviews, "reviews-by-day")
        self.workload = self._panel(self._workload, "minutes-by-day")
        self.year = self._panel(self._year, "reviews-in-the-year", wide=True)
        self.cards = self._panel(self._cards, "cards-by-state", wide=True)
        self._build()
        self._topics.opened.connect(self._open_topic)
        theme.changed.connect(self._draw_figures)

    def show_report(self, report: StatisticsReport) -> None:
        """Show `report` in place of the last."""
        self._report = report
        self._retention.set_data(charts.retention_bars(report.retention))
        self._forecast.set_data(charts.forecast_bars(report.forecast))
        self._topics.set_data(charts.topic_bars(report))
        self._reviews.set_data(charts.review_bars(report))
        self._workload.set_data(charts.workload_bars(report))
        self._year.set_data(charts.year_map(report))
        self._cards.set_data(charts.card_stack(report.cards))
        self._state_findings(report)
        self._draw_figures()

    def _state_findings(self, report: StatisticsReport) -> None:
        month = stats_tables.day_rows(report.month)
        self.retention.state(
            words.retention_finding(report.retention),
            stats_tables.retention_rows(report.retention),
            words.retention_note(),
        )
        self.forecast.state(
            words.forecast_finding(report.forecast),
            stats_tables.forecast_rows(report.forecast),
            words.forecast_note(report.forecast),
        )
        self.topics.state(
            words.topics_finding(report),
            stats_tables.topic_rows(report.weakest_topics, report.retention.desired),
            words.topics_note(report),
        )
        self.reviews.state(words.reviews_finding(report), month, words.reviews_note(report))
        self.workload.state(words.workload_finding(report), month, words.workload_note())
        self.year.state(words.year_finding(report), stats_tables.day_rows(report.year))
        self.cards.state(words.cards_finding(report.cards), stats_tables.card_rows(report.cards), words.cards_note())

    def _panel(self, chart: Chart, file_name: str, *, wide: bool = False) -> ReportPanel:
        panel = ReportPanel(self._theme, chart, file_name)
        panel.save_asked.connect(self.save_asked)
        chart.walked.connect(partial(self.walked.emit, chart))
        self._grid.add(panel, wide=wide)
        return panel

    def _build(self) -> None:
        head = Tile()
        head.body.addWidget(self.figures)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(head)
        column.addWidget(self._grid)

    def _open_topic(self, place: int) -> None:
        if self._report is not None:
            self.topic_opened.emit(self._report.weakest_topics[place].topic)

    def _draw_figures(self) -> None:
        if self._report is not None:
            self.figures.set_figures(words.streak_figures(self._report))
