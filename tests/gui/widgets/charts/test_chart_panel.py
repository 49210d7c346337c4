import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout

from quizapp.gui.widgets.charts.bar_chart import BarChart
from quizapp.gui.widgets.charts.chart_panel import ChartPanel
from quizapp.gui.widgets.charts.chart_table import ChartTable
from quizapp.gui.widgets.charts.data import Bar, BarData


def data(*values):
    bars = tuple(Bar(label=f"day {number}", value=value) for number, value in enumerate(values))
    return BarData(bars=bars, label_header="Day", value_header="Reviews")


@pytest.fixture
def panel(theme, window):
    chart = BarChart(theme, "Reviews per day")
    chart.set_data(data(3, 7))
    panel = ChartPanel(theme, chart)
    QVBoxLayout(window).addWidget(panel)
    panel.set_finding("10 reviews in 2 days")
    window.show()
    return panel


def rows(panel):
    model = panel.table.model()
    return [tuple(model.index(row, column).data() for column in range(2)) for row in range(model.rowCount())]


def test_the_title_states_the_finding(panel):
    assert "10 reviews in 2 days" in [label.text() for label in panel.findChildren(QLabel)]
    assert panel.accessibleName() == "10 reviews in 2 days"


def test_a_note_is_there_only_where_there_is_one(panel):
    note = next(label for label in panel.findChildren(QLabel) if label.property("role") == "caption")
    assert not note.isVisible()

    panel.set_finding("x", "First answers of the day only")

    assert note.isVisible()
    assert note.text() == "First answers of the day only"


def test_the_button_shows_the_same_figures_as_a_table_and_back(panel):
    panel.toggle.click()
    assert panel.table.isVisible()
    assert not panel.chart.isVisible()
    assert rows(panel) == [("day 0", "3"), ("day 1", "7")]

    panel.toggle.click()
    assert panel.chart.isVisible()


def test_the_table_is_made_when_it_is_asked_for_and_comes_after_its_button(qtbot, panel):
    assert panel.findChild(ChartTable) is None
    last = QPushButton("last")
    panel.window().layout().addWidget(last)
    last.show()
    panel.toggle.setFocus()
    panel.toggle.click()

    qtbot.keyClick(panel.toggle, Qt.Key.Key_Tab)

    assert panel.table.hasFocus()


def test_a_table_that_is_open_has_the_latest_figures(panel):
    panel.toggle.click()
    panel.chart.set_data(data(1))
    panel.set_finding("1 review")

    assert rows(panel) == [("day 0", "1")]


def test_the_button_is_reached_by_keyboard_and_says_what_it_does(panel):
    assert panel.toggle.accessibleName() == "Show as table"
    assert panel.toggle.accessibleDescription() == "10 reviews in 2 days"
    assert panel.toggle.isCheckable()
