"""The empty import page: where files are dropped, and the other ways to bring an article."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from quizapp.gui.i18n import tr
from quizapp.gui.theme import Theme
from quizapp.gui.widgets.address_field import AddressField
from quizapp.gui.widgets.buttons import push_button
from quizapp.gui.widgets.labels import plain_label
from quizapp.gui.widgets.scroll_column import ScrollColumn

_BUTTONS_IN_A_ROW_FROM = 480
_WIDEST_FIELD = 520


class DropArea(ScrollColumn):
    """What to do, in words and as buttons, on a dashed ground; it scrolls where large letters need the room."""

    files_asked = Signal()
    folder_asked = Signal()
    paste_asked = Signal()
    example_asked = Signal()
    address_given = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, fill=True, margins=(0, 0, 0, 0))
        self._theme = theme
        self._picture = plain_label()
        self._buttons = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self.files_button = push_button(theme, tr("Choose files…"), "primary", "import")
        self.folder_button = push_button(theme, tr("Choose folder…"), icon="folder")
        self.paste_button = push_button(theme, tr("Paste"), icon="clipboard")
        self.example_button = push_button(theme, tr("What does an article file look like?"), "link")
        self.files_button.clicked.connect(self.files_asked)
        self.folder_button.clicked.connect(self.folder_asked)
        self.paste_button.clicked.connect(self.paste_asked)
        self.example_button.clicked.connect(self.example_asked)
        self.address_field = AddressField(theme)
        self.address_field.address_given.connect(self.address_given)
        self._build()
        self._draw()
        theme.changed.connect(self._draw)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _build(self) -> None:
        title = plain_label(tr("Drop files or folders here"), "question", wrap=True)
        words = tr("Or paste text or an address with Ctrl+V, or choose files (Ctrl+O). You see first what would come.")
        text = plain_label(words, "muted", wrap=True)
        ground = _DashedGround(self._theme)
        column = QVBoxLayout(ground)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(self._theme.px(12))
        column.addStretch(2)
        for label in (self._picture, title, text):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(label)
        self._buttons.setSpacing(self._theme.px(8))
        for button in (self.files_button, self.folder_button, self.paste_button):
            self._buttons.addWidget(button)
        column.addSpacing(self._theme.px(4))
        column.addLayout(self._buttons)
        column.setAlignment(self._buttons, Qt.AlignmentFlag.AlignHCenter)
        self.address_field.setMaximumWidth(self._theme.px(_WIDEST_FIELD))
        field = QHBoxLayout()
        field.addStretch(1)
        field.addWidget(self.address_field, 8)
        field.addStretch(1)
        column.addLayout(field)
        column.addWidget(self.example_button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        self.body.addWidget(ground)

    def _arrange(self) -> None:
        in_a_row = self.width() >= self._theme.px(_BUTTONS_IN_A_ROW_FROM)
        beside, below = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._buttons.setDirection(beside if in_a_row else below)

    def _draw(self) -> None:
        side = self._theme.px(48)
        self._picture.setPixmap(self._theme.icon("import", "muted").pixmap(QSize(side, side), self.devicePixelRatioF()))
        self._arrange()


class _DashedGround(QWidget):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.color("border"), 1.5, Qt.PenStyle.DashLine))
        painter.setBrush(self._theme.color("surface"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 12, 12)
