"""The text of an article, to be read and to make cards of: a caret moves through it, and passages can be selected."""

from PySide6.QtCore import QEvent, QSize, Qt, QUrl, Signal
from PySide6.QtGui import QImage, QResizeEvent, QTextBlockFormat, QTextCursor, QTextOption
from PySide6.QtWidgets import QSizePolicy, QTextEdit

from quizapp.gui.i18n import tr
from quizapp.gui.style import set_look
from quizapp.gui.text_places import characters
from quizapp.gui.theme import Theme
from quizapp.gui.widgets.card_text import column_width, nothing

_LEAST_MARGIN = 16
_HEIGHT = 340
_BETWEEN_PARAGRAPHS = 10


class ReadingView(QTextEdit):
    """Shows plain text in a column of 66 characters and scrolls by itself. It takes no edit.

    `selected` is emitted when another passage is selected, or none any more.
    """

    selected = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._text = ""
        set_look(self, role="reading")
        self.setAccessibleName(tr("Text of the article"))
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self.document().setDocumentMargin(0)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        option = QTextOption()
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.document().setDefaultTextOption(option)
        self.selectionChanged.connect(self.selected)
        theme.changed.connect(self._render)

    @property
    def passage(self) -> tuple[int, int]:
        """Where the selection begins and ends in the text (characters); equal numbers where nothing is selected."""
        cursor = self.textCursor()
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        return characters(self._text, start), characters(self._text, end)

    def show_text(self, text: str) -> None:
        """Show `text`, its paragraphs parted by empty lines, as it is; a text that is shown already stays in place."""
        if text != self._text:
            self._text = text
            self._render()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(560), self._theme.px(_HEIGHT))

    def loadResource(self, _kind: int, _name: QUrl | str) -> QImage:
        return nothing()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._set_column()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._set_column()

    def _set_column(self) -> None:
        room = self.width() - 2 * self.frameWidth() - self.verticalScrollBar().sizeHint().width()
        side = max((room - column_width(self._theme)) // 2, self._theme.px(_LEAST_MARGIN))
        self.setViewportMargins(side, self._theme.px(8), side, self._theme.px(8))

    def _render(self) -> None:
        """Set the text anew. The empty lines stay, so that places in the document are places in the text."""
        self.setPlainText(self._text)
        lines, gaps = QTextBlockFormat(), QTextBlockFormat()
        lines.setLineHeight(self._theme.line_height("answer"), QTextBlockFormat.LineHeightTypes.MinimumHeight.value)
        gaps.setLineHeight(self._theme.px(_BETWEEN_PARAGRAPHS), QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(lines)
        block = self.document().begin()
        while block.isValid():
            if not block.text():
                QTextCursor(block).mergeBlockFormat(gaps)
            block = block.next()
        cursor.endEditBlock()
        self._set_column()
