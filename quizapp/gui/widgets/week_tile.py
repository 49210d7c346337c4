"""The last seven days: how much was recalled against what was aimed at, and how many reviews there were a day."""

from quizapp.core.stats import TodayFigures
from quizapp.gui import wording
from quizapp.gui.i18n import tr
from quizapp.gui.theme import Theme
from quizapp.gui.widgets.charts.bar_chart import BarChart
from quizapp.gui.widgets.charts.data import Bar, BarData
from quizapp.gui.widgets.labels import plain_label
from quizapp.gui.widgets.tile import Tile

_HEIGHT = 120


class WeekTile(Tile):
    """Shows TodayFigures; before the first review it says what will be here."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(tr("Last 7 days"))
        self.finding = plain_label(role="muted", wrap=True)
        self.chart = BarChart(theme, tr("Reviews a day"), height=_HEIGHT)
        self.body.addWidget(self.finding)
        self.body.addWidget(self.chart)
        self.chart.hide()

    def show_week(self, figures: TodayFigures, desired_retention: float) -> None:
        """Show `figures` against `desired_retention` (0 to 1)."""
        reviews = sum(day.answers for day in figures.week)
        share = figures.retention.share
        if not reviews:
            self.finding.setText(tr("What you recall will be shown here, day by day."))
        elif share is None:
            words = tr("{reviews}; none yet of a card from an earlier day.", reviews=wording.reviews(reviews))
            self.finding.setText(words)
        else:
            target = wording.percent(desired_retention)
            self.finding.setText(tr("{reviews} · target {target}", reviews=wording.reviews(reviews), target=target))
        title = tr("Last 7 days") if share is None else tr("{share} recalled in 7 days", share=wording.percent(share))
        self.set_title(title)
        self.chart.setVisible(bool(reviews))
        bars = tuple(
            Bar(label=wording.weekday(day.day), value=day.answers, tick=wording.weekday(day.day)[:2])
            for day in figures.week
        )
        header = tr("Reviews")
        self.chart.set_data(BarData(bars=bars, label_header=tr("Day"), value_header=header))
