import pytest
from PySide6.QtCore import Qt

from quizapp.gui.widgets.charts.bar_chart import BarChart
from quizapp.gui.widgets.charts.data import Bar, BarData
from quizapp.gui.widgets.report_panel import ReportPanel

ROWS = [("day", "cards"), ("2026-11-24", 34)]


@pytest.fixture
def panel(qtbot, theme) -> ReportPanel:
    chart = BarChart(theme, "Cards due by day")
    panel = ReportPanel(theme, chart, "forecast")
    qtbot.addWidget(panel)
    chart.set_data(BarData(bars=(Bar(label="Tue 24 Nov", value=34),), label_header="Day", value_header="Cards due"))
    panel.state("Busiest day ahead: today, 34 cards", ROWS, "34 cards in 30 days.")
    panel.resize(500, 300)
    panel.show()
    return panel


def test_its_title_is_the_finding(panel):
    assert panel.accessibleName() == "Busiest day ahead: today, 34 cards"


def test_the_table_has_the_figures_of_the_chart(qtbot, panel):
    qtbot.keyClick(panel.toggle, Qt.Key.Key_Space)
    assert panel.table.isVisible()
    assert not panel.chart.isVisible()
    model = panel.table.model()
    assert [model.index(0, column).data() for column in (0, 1)] == ["Tue 24 Nov", "34"]


def test_the_button_asks_for_the_figures_to_be_saved(qtbot, panel):
    with qtbot.waitSignal(panel.save_asked) as asked:
        qtbot.keyClick(panel.save, Qt.Key.Key_Space)
    assert asked.args == ["forecast", "day,cards\r\n2026-11-24,34\r\n"]


def test_what_is_saved_are_the_latest_figures(qtbot, panel):
    panel.state("Busiest day ahead: today, 35 cards", [("day", "cards"), ("2026-11-24", 35)])
    with qtbot.waitSignal(panel.save_asked) as asked:
        panel.save.click()
    assert "35" in asked.args[1]


def test_both_buttons_say_to_screen_readers_what_they_are_about(panel):
    assert panel.save.accessibleName() == "Save as CSV…"
    assert {panel.save.accessibleDescription(), panel.toggle.accessibleDescription()} == {
        "Busiest day ahead: today, 34 cards"
    }
