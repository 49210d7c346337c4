"""Outline icons, drawn from SVG in the colours of the theme of the moment."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QByteArray, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

ColorOf = Callable[[str], QColor]


class IconSet:
    """The icons of one folder. An icon follows the theme by itself: it asks for its colour when it is painted."""

    def __init__(self, folder: Path, color_of: ColorOf) -> None:
        """Read icons from `folder` when first needed; `color_of` gives the present colour of a token."""
        self._folder = folder
        self._color_of = color_of
        self._sources: dict[str, str] = {}
        self._pixmaps: dict[tuple[str, str, int, int, float], QPixmap] = {}

    def icon(self, name: str, tint: str = "text-2", active: str | None = None) -> QIcon:
        """Return the icon `name` in the colour `tint`, and in `active` while its button is on or selected.

        Raises FileNotFoundError for a name without a drawing.
        """
        self._source(name)
        return QIcon(_Engine(self, name, tint, active or tint))

    def pixmap(self, name: str, token: str, size: QSize, ratio: float = 1.0) -> QPixmap:
        """Return the icon in the colour `token`, `size` device pixels, for a screen of `ratio` pixels a px."""
        color = self._color_of(token)
        key = (name, color.name(), size.width(), size.height(), ratio)
        if key not in self._pixmaps:
            self._pixmaps[key] = self._draw(name, color, size, ratio)
        return self._pixmaps[key]

    def forget(self) -> None:
        """Drop the drawn pixmaps; called when the theme has changed."""
        self._pixmaps.clear()

    def _source(self, name: str) -> str:
        if name not in self._sources:
            self._sources[name] = (self._folder / f"{name}.svg").read_text("utf-8")
        return self._sources[name]

    def _draw(self, name: str, color: QColor, size: QSize, ratio: float) -> QPixmap:
        source = self._source(name).replace("currentColor", color.name())
        pixmap = QPixmap(size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        side = min(size.width(), size.height())
        frame = QRectF((size.width() - side) / 2, (size.height() - side) / 2, side, side)
        QSvgRenderer(QByteArray(source.encode())).render(painter, frame)
        painter.end()
        pixmap.setDevicePixelRatio(ratio)
        return pixmap


class _Engine(QIconEngine):
    """Lets a QIcon draw itself anew in the colours of the moment."""

    def __init__(self, icons: IconSet, name: str, token: str, active: str) -> None:
        super().__init__()
        self._icons = icons
        self._name = name
        self._token = token
        self._active = active

    def clone(self) -> QIconEngine:
        return _Engine(self._icons, self._name, self._token, self._active)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        ratio = painter.device().devicePixelRatioF()
        painter.drawPixmap(rect, self.scaledPixmap(rect.size(), mode, state, ratio))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self.scaledPixmap(size, mode, state, 1.0)

    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float) -> QPixmap:
        on = state == QIcon.State.On or mode == QIcon.Mode.Selected
        pixmap = self._icons.pixmap(self._name, self._active if on else self._token, size * scale, scale)
        return _faded(pixmap) if mode == QIcon.Mode.Disabled else pixmap


def _faded(pixmap: QPixmap) -> QPixmap:
    faded = QPixmap(pixmap.size())
    faded.setDevicePixelRatio(pixmap.devicePixelRatio())
    faded.fill(Qt.GlobalColor.transparent)
    painter = QPainter(faded)
    painter.setOpacity(0.45)
    painter.drawPixmap(QPoint(0, 0), pixmap)
    painter.end()
    return faded
