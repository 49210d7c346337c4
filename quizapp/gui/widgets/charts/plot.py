"""The ground of a bar chart: where its axes are, and at what height a value stands."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF

from quizapp.gui.theme import Theme
from quizapp.gui.widgets.charts.data import BarData
from quizapp.gui.widgets.charts.scale import grid_values, round_maximum

GAP = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Plot:
    """Geometry in px. `levels` are the values at which the grid has lines, `axis_width` is that of their words."""

    rect: QRectF
    maximum: float
    levels: tuple[float, ...]
    axis_width: float
    slot: float

    def y_of(self, value: float) -> float:
        """Return the height at which `value` stands; what is above the scale stands at its top."""
        return self.rect.bottom() - self.rect.height() * min(value / self.maximum, 1.0)


def make_plot(theme: Theme, data: BarData, width: int, height: int, *, mirrored: bool) -> Plot:
    """Return the geometry for `data` in a widget of `width` and `height` px; `mirrored` has the axis at the right."""
    maximum = _maximum(data)
    levels = tuple(grid_values(maximum, whole=data.maximum is None))
    metrics = QFontMetricsF(theme.font("caption", tabular=True))
    axis_width = max(metrics.horizontalAdvance(data.value_text(level)) for level in levels)
    line = theme.line_height("caption")
    top = line / 2 + 1 + (line + 4 if data.threshold is not None or data.line else 0)
    rect = QRectF(
        1.0 if mirrored else axis_width + GAP,
        top,
        max(1.0, width - axis_width - GAP - 1),
        max(1.0, height - top - 1.5 * line - 3),
    )
    slot = rect.width() / max(1, len(data.bars))
    return Plot(rect=rect, maximum=maximum, levels=levels, axis_width=axis_width, slot=slot)


def _maximum(data: BarData) -> float:
    if data.maximum is not None:
        return data.maximum
    values = [bar.value for bar in data.bars if bar.value is not None]
    values += [value for value in data.line if value is not None]
    return round_maximum(max([*values, data.threshold or 0.0]))
