"""Editing a question of the import preview in its row: the same two texts, now in fields."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from quizapp.core.article import Question
from quizapp.gui.i18n import tr
from quizapp.gui.style import set_look
from quizapp.gui.text_places import characters
from quizapp.gui.theme import Theme
from quizapp.gui.widgets.growing_field import GrowingField


class QuestionEditor(QWidget):
    """Two fields. `left` is emitted when the focus goes elsewhere or Tab leaves the answer, `abandoned` on Esc, `grown`
    when the editor needs another height. `cursor_moved` carries where in the editor the cursor is, for it to be seen.
    """

    left = Signal()
    cursor_moved = Signal(QRect)
    abandoned = Signal()
    grown = Signal()

    def __init__(self, theme: Theme, question: Question, parent: QWidget) -> None:
        super().__init__(parent)
        set_look(self, role="row-editor")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.question = GrowingField(theme, tr("Question"), "heading")
        self.question.setPlaceholderText(tr("Question"))
        self.answer = GrowingField(theme, tr("Answer"), "ui")
        self.answer.setPlaceholderText(tr("Answer"))
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(8), theme.px(8), theme.px(8), theme.px(8))
        column.setSpacing(theme.px(6))
        for field, text in ((self.question, question.question), (self.answer, question.answer)):
            field.setPlainText(text)
            field.installEventFilter(self)
            field.cursorPositionChanged.connect(self._tell_cursor)
            column.addWidget(field)
        self.setFocusProxy(self.question)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._focus_moved)

    def begin(self, *, at_answer: bool) -> None:
        """Take the focus: the cursor goes to the end of the question, or of the answer."""
        field = self.answer if at_answer else self.question
        field.setFocus()
        field.moveCursor(QTextCursor.MoveOperation.End)

    @property
    def has_focus(self) -> bool:
        """Whether the cursor is in one of its fields."""
        return self.question.hasFocus() or self.answer.hasFocus()

    @property
    def cursor_rect(self) -> QRect:
        """Where in the editor the cursor is."""
        field = self.question if self.question.hasFocus() else self.answer
        return field.cursorRect().translated(field.viewport().mapTo(self, QPoint(0, 0)))

    @property
    def texts(self) -> tuple[str, str]:
        """Question and answer as they stand in the fields."""
        return self.question.toPlainText(), self.answer.toPlainText()

    @property
    def cursor_in_answer(self) -> int:
        """The place of the cursor in the answer, in characters; 0 while it is in the question."""
        if self.question.hasFocus():
            return 0
        before = self.answer.toPlainText()
        return characters(before, self.answer.textCursor().position())

    def height_for(self, width: int) -> int:
        """Return the height in px that it needs in a row `width` px wide."""
        self.resize(QSize(width, max(self.height(), 1)))
        self._column.activate()
        return self._column.sizeHint().height()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.grown.emit()
        return super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape:
                self.abandoned.emit()
                return True
            if watched is self.question and _is_plain_enter(event):
                self.begin(at_answer=True)
                return True
            if watched is self.answer and event.key() == Qt.Key.Key_Tab:
                self.left.emit()
                return True
        return super().eventFilter(watched, event)

    def _tell_cursor(self) -> None:
        self.cursor_moved.emit(self.cursor_rect)

    def _focus_moved(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is not None and new.window() is self.window() and not self.isAncestorOf(new):
            self.left.emit()


def _is_plain_enter(event: QKeyEvent) -> bool:
    plain = event.modifiers() in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier}
    return plain and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
