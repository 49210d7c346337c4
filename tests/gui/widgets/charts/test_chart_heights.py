from datetime import date

import pytest
from PySide6.QtCore import Qt

from quizapp.gui.widgets.charts.bar_chart import BarChart
from quizapp.gui.widgets.charts.data import Bar, BarData, HeatData, Segment, StackData
from quizapp.gui.widgets.charts.heat_map import HeatMap
from quizapp.gui.widgets.charts.stacked_bar import StackedBar
from quizapp.settings import Theme as Choice


@pytest.fixture
def heat_map(qtbot, theme) -> HeatMap:
    chart = HeatMap(theme, "The year")
    qtbot.addWidget(chart)
    chart.set_data(HeatData(today=date(2026, 11, 24)))
    chart.show()
    return chart


@pytest.fixture
def stack(qtbot, theme) -> StackedBar:
    chart = StackedBar(theme, "Cards by state")
    qtbot.addWidget(chart)
    names = ("New", "Learning", "Relearning", "Young", "Mature", "Suspended", "Superseded")
    chart.set_data(StackData(segments=tuple(Segment(label=name, value=9, tone="accent") for name in names)))
    chart.show()
    return chart


def test_the_year_is_as_high_as_its_seven_rows_of_days(heat_map):
    for width in (500, 1000):
        heat_map.resize(width, 100)
        lowest = max(mark.place.bottom() for mark in heat_map.marks)
        assert 0 < heat_map.height() - lowest < 40


def test_the_whole_year_is_shown_in_the_narrowest_window(heat_map):
    heat_map.resize(564, 100)
    assert len(heat_map.marks) > 52 * 7


def test_a_legend_of_several_lines_makes_the_stack_higher(stack):
    heights = []
    for width in (1000, 500, 250):
        stack.resize(width, 10)
        heights.append(stack.height())
    assert heights == sorted(set(heights))


def test_a_stack_of_nothing_is_still_a_bar(qtbot, theme):
    chart = StackedBar(theme, "Cards by state")
    qtbot.addWidget(chart)
    chart.set_data(StackData())
    assert chart.height() >= 28


def test_larger_text_makes_every_chart_higher(qtbot, theme, heat_map, stack):
    bars = BarChart(theme, "Reviews", height=120)
    qtbot.addWidget(bars)
    charts = (bars, heat_map, stack)
    for chart in charts:
        chart.resize(1000, chart.height())
    before = [chart.height() for chart in charts]
    theme.apply(Choice.LIGHT, text_scale=2.0)
    assert all(chart.height() > height for chart, height in zip(charts, before, strict=True))


def test_arrow_keys_follow_the_direction_of_reading(qtbot, theme):
    chart = BarChart(theme, "Reviews")
    qtbot.addWidget(chart)
    chart.set_data(BarData(bars=tuple(Bar(label=name, value=1) for name in "abc")))
    chart.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    chart.show()
    for key, expected in ((Qt.Key.Key_Home, 0), (Qt.Key.Key_Left, 1), (Qt.Key.Key_Left, 2), (Qt.Key.Key_Right, 1)):
        qtbot.keyClick(chart, key)
        assert chart.current == expected
