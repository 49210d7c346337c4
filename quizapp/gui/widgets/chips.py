"""One chip: a name that can be renamed, split and removed in its place."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QMenu

from quizapp.gui.i18n import tr
from quizapp.gui.style import set_look
from quizapp.gui.theme import Theme
from quizapp.gui.widgets.buttons import icon_button
from quizapp.gui.widgets.labels import plain_label

_RENAME = {Qt.Key.Key_F2, Qt.Key.Key_Return, Qt.Key.Key_Enter}
_REMOVE = {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}


class Chip(QFrame):
    """Shows a name. Enter, F2 or a double click opens it for renaming; there Ctrl+Enter splits it at the cursor.

    `renamed` carries the new name, `split` the two names. `removed` follows Delete or the cross, `join_asked` J,
    `left` the Escape from an empty new chip, `step` (-1 or 1) the arrow keys.
    """

    renamed = Signal(str)
    split = Signal(str, str)
    removed = Signal()
    join_asked = Signal()
    left = Signal()
    step = Signal(int)

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme = theme
        self.name = name
        self._editing = False
        set_look(self, role="chip")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(name)
        self.setAccessibleDescription(tr("F2 renames, Delete removes, J joins with the next"))
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(10), 0, theme.px(2), 0)
        row.setSpacing(theme.px(2))
        self._label = plain_label(name)
        self._field: QLineEdit | None = None
        self._cross = icon_button(theme, "close", tr("Remove {name}", name=name), tint="muted")
        self._cross.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._cross.clicked.connect(self.removed)
        self._row = row
        for widget in (self._label, self._cross):
            row.addWidget(widget)

    @property
    def editor(self) -> QLineEdit:
        """The field in which the name is changed; it is made when it is first needed, for there are many chips."""
        if self._field is None:
            self._field = self._make_field()
        return self._field

    def open(self) -> None:
        """Let the name be changed."""
        self._show_editing(editing=True)
        self.editor.setText(self.name)
        self.editor.selectAll()
        self.editor.setFocus()

    def split_here(self) -> None:
        """Split what stands in the field at the cursor; at either end of it nothing happens."""
        place = self.editor.cursorPosition()
        before, after = self.editor.text()[:place].strip(), self.editor.text()[place:].strip()
        if before and after:
            self._editing = False
            self.split.emit(before, after)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in _RENAME:
            self.open()
        elif key in _REMOVE:
            self.removed.emit()
        elif key == Qt.Key.Key_J and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            self.join_asked.emit()
        elif key in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            mirrored = self.isRightToLeft()
            self.step.emit(1 if (key == Qt.Key.Key_Right) != mirrored else -1)
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, _event: QMouseEvent) -> None:
        self.open()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(tr("Rename or split"), self.open)
        menu.addAction(tr("Join with the next"), self.join_asked.emit)
        menu.addAction(tr("Remove"), self.removed.emit)
        menu.popup(event.globalPos())

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride and _splits(event):
            event.accept()  # the page's own Ctrl+Enter stands back
            return True
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape:
                self._abandon()
                return True
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                # Not left to the field, which would hand the key on to the chip, and that would open it again.
                self.split_here() if _splits(event) else self._finish()
                return True
        return False

    def _make_field(self) -> QLineEdit:
        field = QLineEdit(self.name)
        set_look(field, role="chip")
        field.setAccessibleName(tr("Name"))
        field.installEventFilter(self)
        field.editingFinished.connect(self._finish)
        self._splitter = icon_button(self._theme, "split", tr("Split at the cursor (Ctrl+Enter)"))
        self._splitter.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._splitter.clicked.connect(self.split_here)
        self._row.insertWidget(1, field)
        self._row.insertWidget(2, self._splitter)
        return field

    def _show_editing(self, *, editing: bool) -> None:
        self._editing = editing
        self._label.setVisible(not editing)
        self._cross.setVisible(not editing)
        self.editor.setVisible(editing)
        self._splitter.setVisible(editing)

    def _finish(self) -> None:
        if not self._editing:
            return
        self._editing = False
        name = " ".join(self.editor.text().split())
        if name and name != self.name:
            self.renamed.emit(name)
        else:
            self._abandon()

    def _abandon(self) -> None:
        self._show_editing(editing=False)
        if self.name:
            self.setFocus()
        else:
            self.left.emit()


def _splits(event: QKeyEvent) -> bool:
    """Whether the key is Ctrl+Enter."""
    control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
    return control and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
