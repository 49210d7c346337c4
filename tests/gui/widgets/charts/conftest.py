"""What the tests of the charts share: a chart in a window, and the colours that are seen in it."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from quizapp.gui.theme import Theme
from quizapp.gui.widgets.charts import chart as chart_module
from quizapp.gui.widgets.charts.chart import Chart


@pytest.fixture
def spoken(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What was announced."""
    heard: list[str] = []
    monkeypatch.setattr(chart_module, "announce", lambda _widget, text: heard.append(text))
    return heard


@pytest.fixture
def place(qtbot: Any, theme: Theme, window: QWidget) -> Callable[[Chart], Chart]:
    """Puts a chart into the window and gives it the keyboard."""
    column = QVBoxLayout(window)
    column.setContentsMargins(0, 0, 0, 0)

    def put(chart: Chart) -> Chart:
        column.addWidget(chart)
        column.addStretch()
        window.show()
        window.activateWindow()
        chart.setFocus()
        qtbot.waitUntil(lambda: chart.hasFocus() and chart.width() == window.width())
        return chart

    return put


@pytest.fixture
def colors_in() -> Callable[[QWidget], set[str]]:
    """Gives the colours that are seen in a widget."""

    def colors(widget: QWidget) -> set[str]:
        image = widget.grab().toImage()
        return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}

    return colors
