"""The ring around what has the keyboard's focus: 2 px in the accent colour, after a gap of 2 px."""

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QRegion
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QScrollArea, QWidget
from shiboken6 import isValid

from quizapp.gui.theme import Theme

_REACH = 4
_FOLLOWED = {QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Hide, QEvent.Type.Show, QEvent.Type.ParentChange}


class FocusRing(QWidget):
    """Lies around the focused widget of one window and moves with it. A click with the mouse shows no ring.

    It comes in a turn of its own: what moves the focus has often shown a whole page just before.
    """

    # On the class, because events still arrive while Python takes the object apart.
    _target: QWidget | None = None
    _followed: tuple[QWidget, ...] = ()

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._theme = theme
        self._window = window
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._follow)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._focus_moved)

    @property
    def target(self) -> QWidget | None:
        """The widget that the ring lies around; None while it is not shown."""
        return self._target

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if self._target is not None and event.type() in _FOLLOWED:
            self._place()
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.color("accent"), 2))
        ring = self.rect().toRectF().adjusted(1, 1, -1, -1)
        pill = self._target is not None and self._target.property("role") == "chip"
        radius = ring.height() / 2 if pill else min(10.0, ring.height() / 2)
        painter.drawRoundedRect(ring, radius, radius)

    @Slot(QWidget, QWidget)
    def _focus_moved(self, _old: QWidget | None, new: QWidget | None) -> None:
        self._leave()
        by_mouse = QApplication.mouseButtons() != Qt.MouseButton.NoButton
        if new is not None and not by_mouse:
            self._soon.start()

    def _follow(self) -> None:
        focused = QApplication.focusWidget()
        if focused is None or focused.window() is not self._window or _has_own_sign(focused):
            return
        self._target = _outline_of(focused)
        self._followed = tuple(_up_to(self._window, self._target))
        for widget in self._followed:
            widget.installEventFilter(self)
        self._place()

    def _leave(self) -> None:
        self._soon.stop()
        for widget in self._followed:
            if isValid(widget):
                widget.removeEventFilter(self)
        self._followed = ()
        self._target = None
        self.hide()

    def _place(self) -> None:
        target = self._target
        if target is None or not isValid(target) or not target.isVisible():
            self.hide()
            return
        place = self._on_window(target).adjusted(-_REACH, -_REACH, _REACH, _REACH)
        seen = place
        for widget in self._followed:
            area = widget.parentWidget()
            if isinstance(area, QAbstractScrollArea) and area.viewport() is widget:
                seen = seen.intersected(self._on_window(widget))
        self.setGeometry(place)
        self.setMask(QRegion(seen.translated(-place.topLeft())))
        self.raise_()
        self.setVisible(not seen.isEmpty())

    def _on_window(self, widget: QWidget) -> QRect:
        return QRect(widget.mapTo(self._window, QPoint(0, 0)), widget.size())


def _has_own_sign(widget: QWidget) -> bool:
    """Whether a ring would be no help: the window itself, and what is a whole scrolling page."""
    return widget.isWindow() or isinstance(widget, QScrollArea)


def _outline_of(widget: QWidget) -> QWidget:
    """Return what the eye sees as one thing with `widget`: the chip, of the field within it."""
    chip = widget.parentWidget()
    return chip if chip is not None and {widget.property("role"), chip.property("role")} == {"chip"} else widget


def _up_to(window: QWidget, widget: QWidget) -> Iterator[QWidget]:
    """Yield `widget` and what it lies in, below `window`."""
    ancestor: QWidget | None = widget
    while ancestor is not None and ancestor is not window:
        yield ancestor
        ancestor = ancestor.parentWidget()
