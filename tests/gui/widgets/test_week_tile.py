from datetime import date, timedelta

import pytest

from quizapp.core.stats import DayAnswers, Retention, TodayFigures, every_day
from quizapp.gui.widgets.week_tile import WeekTile

TODAY = date(2026, 11, 24)


@pytest.fixture
def tile(qtbot, theme) -> WeekTile:
    tile = WeekTile(theme)
    qtbot.addWidget(tile)
    tile.resize(400, 300)
    tile.show()
    return tile


def week(*days: DayAnswers) -> TodayFigures:
    return TodayFigures(week=every_day(days, last=TODAY, count=7), seconds_per_answer=None)


def title(tile: WeekTile) -> str:
    return tile._title.text()


def test_the_title_is_the_finding_and_the_target_stands_below(tile):
    day = DayAnswers(day=TODAY, learn=2, review=98, retention=Retention(passed=91, total=100))
    tile.show_week(week(day), 0.9)
    assert title(tile) == "91\u00a0% recalled in 7 days"
    assert tile.finding.text() == "100 reviews · target 90\u00a0%"


def test_each_day_has_its_bar(tile):
    yesterday = DayAnswers(day=TODAY - timedelta(days=1), review=12)
    tile.show_week(week(yesterday, DayAnswers(day=TODAY, learn=3, relearn=1)), 0.9)
    rows = tile.chart.table().rows
    assert [row[1] for row in rows] == ["0", "0", "0", "0", "0", "12", "4"]
    assert rows[-1][0] == "Tue 24 Nov"


def test_a_week_without_reviews_shows_no_empty_chart(tile):
    tile.show_week(week(), 0.9)
    assert title(tile) == "Last 7 days"
    assert tile.finding.text() == "What you recall will be shown here, day by day."
    assert not tile.chart.isVisible()


def test_first_answers_are_not_yet_a_measure_of_recall(tile):
    tile.show_week(week(DayAnswers(day=TODAY, learn=1)), 0.9)
    assert title(tile) == "Last 7 days"
    assert tile.finding.text() == "1 review; none yet of a card from an earlier day."
    assert tile.chart.isVisible()
