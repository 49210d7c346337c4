"""What all charts share: marks that the pointer and the keyboard find, and words for those who do not see them."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from quizapp.gui.announce import announce
from quizapp.gui.plain_text import plain_tip
from quizapp.gui.theme import Theme
from quizapp.gui.widgets.charts.data import TableData


@dataclass(frozen=True, slots=True)
class Mark:
    """One thing that a chart shows: where it may be pointed at, in px, and what it says."""

    place: QRectF
    text: str


class Chart(QWidget):
    """A painted chart. Arrow keys, Home and End move over its marks, each of which is announced; `walked` carries where
    the one they came to is, in px.

    Subclasses lay out their marks, paint, and give the same figures as a table. What they must override raises here,
    as a class of Qt's cannot be an abstract one of Python's: the two have different metaclasses.
    """

    walked = Signal(QRect)

    def __init__(self, theme: Theme, name: str) -> None:
        """`name` is what screen readers call it."""
        super().__init__()
        self._theme = theme
        self._marks: list[Mark] = []
        self._current: int | None = None
        self._hovered: int | None = None
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._fit()
        theme.changed.connect(self._fit)

    @property
    def marks(self) -> list[Mark]:
        """What is shown, in the order of the arrow keys."""
        return self._marks

    @property
    def current(self) -> int | None:
        """The index of the mark that the keyboard is on."""
        return self._current

    def table(self) -> TableData:
        """Return the figures of the chart as a table."""
        raise NotImplementedError

    def height_at(self, width: int) -> int:
        """Return the height in px that the chart needs when it is `width` px wide."""
        raise NotImplementedError

    def lay_out(self) -> list[Mark]:
        """Return the marks for the present size and data."""
        raise NotImplementedError

    def paint(self, painter: QPainter) -> None:
        """Draw everything but the ring of the current mark."""
        raise NotImplementedError

    def step_of(self, key: int) -> int | None:
        """Return by how many marks an arrow key moves; None for any other key."""
        on = -1 if self.isRightToLeft() else 1
        return {Qt.Key.Key_Left: -on, Qt.Key.Key_Right: on}.get(Qt.Key(key))

    def show_new_data(self) -> None:
        """Lay out and paint anew; called by subclasses after their data has changed."""
        self._current = None
        self.setAccessibleDescription("; ".join(" ".join(row) for row in self.table().rows[:60]))
        self._fit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
            self.paint(painter)
            if self.hasFocus() and self._current is not None:
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(self._theme.color("text"), 2))
                painter.drawRoundedRect(self._marks[self._current].place.adjusted(-1, -1, 1, 1), 4, 4)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self._mark_at(event.position()))

    def leaveEvent(self, _event: QEvent) -> None:
        self._hover(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = self.step_of(event.key())
        last = len(self._marks) - 1
        if last < 0:
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_Home:
            self._move_to(0)
        elif event.key() == Qt.Key.Key_End:
            self._move_to(last)
        elif step is not None:
            start = last + 1 if self._current is None and step < 0 else self._current
            self._move_to(min(max((-1 if start is None else start) + step, 0), last))
        else:
            super().keyPressEvent(event)

    def _is_lit(self, place: int) -> bool:
        return place in {self._hovered, self._current if self.hasFocus() else None}

    def _move_to(self, place: int) -> None:
        self._current = place
        announce(self, self._marks[place].text)
        self.walked.emit(self._marks[place].place.toAlignedRect())
        self.setToolTip(plain_tip(self._marks[place].text))
        self.update()

    def _mark_at(self, point: QPointF) -> int | None:
        return next((place for place, mark in enumerate(self._marks) if mark.place.contains(point)), None)

    def _hover(self, place: int | None) -> None:
        if place != self._hovered:
            self._hovered = place
            self.setToolTip("" if place is None else plain_tip(self._marks[place].text))
            self.update()

    def _fit(self) -> None:
        self.setFixedHeight(self.height_at(self.width()))
        self._arrange()

    def _arrange(self) -> None:
        self._marks = self.lay_out()
        self._hovered = None
        if self._current is not None and self._current >= len(self._marks):
            self._current = None
        self.update()
