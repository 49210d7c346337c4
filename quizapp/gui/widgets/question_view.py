"""The questions of an article in the import preview, as a list that is edited in place with one editor at a time."""

from PySide6.QtCore import QItemSelection, QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView

from quizapp.gui.i18n import tr
from quizapp.gui.models.question_list import QuestionList
from quizapp.gui.picture_loader import PictureLoader
from quizapp.gui.theme import Theme
from quizapp.gui.widgets.question_delegate import QuestionDelegate
from quizapp.gui.widgets.question_editor import QuestionEditor

Index = QModelIndex | QPersistentModelIndex

_WHOLE_ANSWERS_UP_TO = 60
_EDIT_KEYS = {Qt.Key.Key_F2, Qt.Key.Key_Return, Qt.Key.Key_Enter}
_LEAVE_OUT_KEYS = {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}


class QuestionView(QListView):
    """As high as its rows, so that the page around it scrolls as one. Long lists show a line of each answer.

    `texts_edited` carries row, question and answer when an edit is done, `current_moved` nothing, `reveal_wanted` the
    rectangle (in this widget) that ought to be seen.
    """

    texts_edited = Signal(int, str, str)
    current_moved = Signal()
    reveal_wanted = Signal(QRect)

    def __init__(self, theme: Theme, questions: QuestionList, pictures: PictureLoader) -> None:
        """`pictures` gets what the questions show."""
        super().__init__()
        self._theme = theme
        self._questions = questions
        self._painter = QuestionDelegate(theme, self, pictures)
        self._editor: QuestionEditor | None = None
        self._editor_row = -1
        self.setModel(questions)
        self.setItemDelegate(self._painter)
        self.setAccessibleName(tr("Cards"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        questions.modelAboutToBeReset.connect(self._forget_editor)  # Qt takes it away with the old rows
        questions.modelReset.connect(self._list_anew)
        questions.dataChanged.connect(self.scheduleDelayedItemsLayout)
        theme.changed.connect(self.scheduleDelayedItemsLayout)

    @property
    def row(self) -> int:
        """The current row; -1 without one."""
        return self._editor_row if self._editor is not None else self.currentIndex().row()

    @property
    def editor(self) -> QuestionEditor | None:
        """The editor that is open."""
        return self._editor

    def go_to(self, row: int) -> None:
        """Make `row` the current one, as far as there are so many."""
        self.setCurrentIndex(self._questions.index(min(row, self._questions.rowCount() - 1)))

    def edit_row(self, row: int, *, at_answer: bool = False) -> None:
        """Open the editor in `row`."""
        self.finish_edit()
        if not 0 <= row < self._questions.rowCount():
            return
        self.go_to(row)
        editor = QuestionEditor(self._theme, self._questions.row(row).question, self.viewport())
        self._editor, self._editor_row = editor, row
        self.setIndexWidget(self._questions.index(row), editor)
        self._fit_editor()
        editor.left.connect(self.finish_edit)
        editor.abandoned.connect(self.abandon_edit)
        editor.grown.connect(self._fit_editor)
        editor.cursor_moved.connect(self._reveal_cursor)
        editor.begin(at_answer=at_answer)

    def finish_edit(self) -> None:
        """Close the editor and report its texts."""
        if self._editor is not None:
            row, texts = self._editor_row, self._editor.texts
            self._close_editor()
            self.texts_edited.emit(row, *texts)

    def abandon_edit(self) -> None:
        """Close the editor and report the texts that the question had before."""
        if self._editor is not None:
            row, question = self._editor_row, self._questions.row(self._editor_row).question
            self._close_editor()
            self.texts_edited.emit(row, question.question, question.answer)

    def doItemsLayout(self) -> None:
        super().doItemsLayout()
        frame = self.height() - self.viewport().height()
        self.setFixedHeight(max(self.contentsSize().height(), 1) + frame)
        self.verticalScrollBar().setRange(0, 0)

    def scrollTo(
        self, index: Index, _hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        self.reveal_wanted.emit(self.visualRect(index))

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        self.current_moved.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() in _EDIT_KEYS and not control:
            self.edit_row(index.row())
        elif event.key() in _EDIT_KEYS or event.key() == Qt.Key.Key_Escape:
            event.ignore()  # the page's keys
        elif event.key() == Qt.Key.Key_Space and index.isValid():
            self._tick(index, included=not self._questions.row(index.row()).question.included)
        elif event.key() in _LEAVE_OUT_KEYS and index.isValid():
            self._tick(index, included=False)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        place = event.position().toPoint()
        index = self.indexAt(place)
        if index.isValid() and self._painter.is_on_box(self.visualRect(index), place):
            self._tick(index, included=not self._questions.row(index.row()).question.included)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        place = event.position().toPoint()
        index = self.indexAt(place)
        if index.isValid() and not self._painter.is_on_box(self.visualRect(index), place):
            lower = place.y() > self.visualRect(index).top() + self._theme.px(40)
            self.edit_row(index.row(), at_answer=lower)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self._questions.rowCount():
            self.go_to(0)

    def _tick(self, index: Index, *, included: bool) -> None:
        tick = Qt.CheckState.Checked if included else Qt.CheckState.Unchecked
        self._questions.setData(index, tick, Qt.ItemDataRole.CheckStateRole)

    def _fit_editor(self) -> None:
        if self._editor is not None:
            height = self._editor.height_for(self.viewport().width())
            self.setUniformItemSizes(False)
            self._painter.open_row(self._editor_row, height)
            self._painter.sizeHintChanged.emit(self._questions.index(self._editor_row))

    def _reveal_cursor(self, rect: QRect) -> None:
        if self._editor is not None:
            self.reveal_wanted.emit(rect.translated(self._editor.mapTo(self, QPoint(0, 0))))

    def _close_editor(self) -> None:
        editor, row = self._editor, self._editor_row
        self._forget_editor()
        if editor is not None:
            editor.blockSignals(True)  # noqa: FBT003  Qt's own signature
            if editor.has_focus:
                self.setFocus()  # else Qt would give it to whatever is next
            self.setIndexWidget(self._questions.index(row), None)  # type: ignore[arg-type]  # Qt's way to remove it
        self.scheduleDelayedItemsLayout()

    def _forget_editor(self) -> None:
        self._editor, self._editor_row = None, -1
        self._painter.open_row(-1, 0)
        self.setUniformItemSizes(self._painter.compact)

    def _list_anew(self) -> None:
        self._painter.compact = self._questions.rowCount() > _WHOLE_ANSWERS_UP_TO
        self.setUniformItemSizes(self._painter.compact)  # else each of hundreds is asked for its height
        self.scheduleDelayedItemsLayout()
