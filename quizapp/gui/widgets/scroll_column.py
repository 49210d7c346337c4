"""The scrolling middle of a page."""

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from quizapp.gui.style import set_look
from quizapp.gui.theme import Theme

WIDEST = 1120
"""How wide a page gets, in px at a text scale of 1: on a wider screen the rest stays empty."""
_MARGINS = (24, 24, 24, 32)


class ScrollColumn(QScrollArea):
    """Scrolls up and down what is put into `body`, a column with comfortable margins."""

    def __init__(
        self, theme: Theme, widest: int = WIDEST, *, fill: bool = False, margins: tuple[int, int, int, int] = _MARGINS
    ) -> None:
        """The column is at most `widest` px wide, at a text scale of 1; with `fill` the body takes all the height.

        `margins` are the px left, above, right and below.
        """
        super().__init__()
        self._theme = theme
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._ground = ground = _Ground()
        set_look(ground, role="column")
        row = QHBoxLayout(ground)
        row.setContentsMargins(*margins)
        column = QWidget()
        column.setMaximumWidth(theme.px(widest))
        set_look(column, role="column")
        whole = QVBoxLayout(column)
        whole.setContentsMargins(0, 0, 0, 0)
        self.body = QVBoxLayout()
        self.body.setSpacing(16)
        whole.addLayout(self.body)
        if not fill:
            whole.addStretch(1)
        row.addWidget(column)
        self.setWidget(ground)

    def event(self, event: QEvent) -> bool:
        """Leave the content unmeasured while its looks change: it is still put together, or will ask for its room."""
        if event.type() == QEvent.Type.StyleChange:
            return QAbstractScrollArea.event(self, event)
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        if not self._theme.is_changing:  # the place would be lost where the content is lower in between
            super().resizeEvent(event)

    def reveal(self, widget: QWidget) -> None:
        """Scroll as little as is needed for `widget` to be seen."""
        self.ensureWidgetVisible(widget, 24, 24)

    def reveal_part(self, widget: QWidget, part: QRect) -> None:
        """Scroll as little as is needed for `part` of `widget`, in its own px, to be seen."""
        middle = widget.mapTo(self._ground, part.center())
        self.ensureVisible(middle.x(), middle.y(), 24, part.height() // 2 + 24)

    def settle(self, widget: QWidget) -> None:
        """Give `widget`, which has just grown or shrunk, its new place at once instead of soon."""
        around = widget.parentWidget()
        while around is not None and around is not self.viewport():
            layout = around.layout()
            if layout is not None:
                layout.activate()
            around = around.parentWidget()
        self.setWidgetResizable(True)  # measures the content anew


class _Ground(QWidget):
    """Needs the height that its texts have in the width there is; Qt goes by the height that narrower ones had."""

    def minimumSizeHint(self) -> QSize:
        least, layout, around = super().minimumSizeHint(), self.layout(), self.parentWidget()
        if layout is not None and layout.hasHeightForWidth() and around is not None:
            least.setHeight(layout.minimumHeightForWidth(around.width()))
        return least
