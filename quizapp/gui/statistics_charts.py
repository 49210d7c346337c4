"""A report as what the charts of the statistics page show."""

from quizapp.core.stats import CardCounts, Forecast, StatisticsReport, TrueRetention
from quizapp.gui import statistics_wording, wording
from quizapp.gui.i18n import tr
from quizapp.gui.plain_text import isolated
from quizapp.gui.widgets.charts.data import Bar, BarData, HeatData, Segment, StackData


def retention_bars(retention: TrueRetention) -> BarData:
    """Return true retention in three spans of days, with the level that is aimed at."""
    spans = (
        (tr("7 days"), retention.last_7_days),
        (tr("30 days"), retention.last_30_days),
        (tr("All time"), retention.all_time),
    )
    return BarData(
        bars=tuple(
            Bar(label=statistics_wording.recalled(name, span), tick=name, value=span.share) for name, span in spans
        ),
        label_header=tr("Span"),
        value_header=tr("True retention"),
        threshold=retention.desired,
        threshold_label=tr("Target {share}", share=wording.percent(retention.desired)),
        maximum=1.0,
        value_text=wording.percent,
    )


def topic_bars(report: StatisticsReport) -> BarData:
    """Return the weakest topics, with the level that is aimed at."""
    desired = report.retention.desired
    return BarData(
        bars=tuple(
            Bar(label=statistics_wording.recalled(isolated(one.topic), one.retention), tick=one.topic, value=one.share)
            for one in report.weakest_topics
        ),
        label_header=tr("Topic"),
        value_header=tr("Recalled"),
        threshold=desired,
        threshold_label=tr("Target {share}", share=wording.percent(desired)),
        value_text=wording.percent,
    )


def forecast_bars(forecast: Forecast) -> BarData:
    """Return the cards due on each day from today on, after a bar of its own for what was due before."""
    overdue = (Bar(label=tr("Overdue"), value=forecast.backlog, tone="hard"),) if forecast.backlog else ()
    days = (
        Bar(label=wording.weekday(due.day), tick=wording.short_day(due.day), value=due.cards) for due in forecast.days
    )
    return BarData(bars=(*overdue, *days), label_header=tr("Day"), value_header=tr("Cards due"))


def review_bars(report: StatisticsReport) -> BarData:
    """Return the reviews of each of the last thirty days."""
    bars = (
        Bar(label=wording.weekday(day.day), tick=wording.short_day(day.day), value=day.answers) for day in report.month
    )
    return BarData(bars=tuple(bars), label_header=tr("Day"), value_header=tr("Reviews"))


def workload_bars(report: StatisticsReport) -> BarData:
    """Return the minutes of each of the last thirty days."""
    bars = (
        Bar(label=wording.weekday(day.day), tick=wording.short_day(day.day), value=day.minutes) for day in report.month
    )
    return BarData(
        bars=tuple(bars), label_header=tr("Day"), value_header=tr("Minutes"), value_text=statistics_wording.minutes
    )


def year_map(report: StatisticsReport) -> HeatData:
    """Return the reviews of each day of the year."""
    return HeatData(
        today=report.today,
        counts={day.day: day.answers for day in report.year},
        label_header=tr("Day"),
        value_header=tr("Reviews"),
    )


def card_stack(cards: CardCounts) -> StackData:
    """Return all cards by where they stand, in the order of a card's life."""
    return StackData(
        segments=(
            Segment(label=tr("New"), value=cards.new, tone="border"),
            Segment(label=tr("Learning"), value=cards.learning, tone="hard"),
            Segment(label=tr("Relearning"), value=cards.relearning, tone="again"),
            Segment(label=tr("Young"), value=cards.young, tone="heat-2"),
            Segment(label=tr("Mature"), value=cards.mature, tone="accent"),
            Segment(label=tr("Suspended"), value=cards.suspended, tone="heat-1"),
            Segment(label=tr("Superseded"), value=cards.superseded, tone="hairline"),
            Segment(label=tr("Taken out"), value=cards.withdrawn, tone="muted"),
        ),
        label_header=tr("State"),
        value_header=tr("Cards"),
    )
