"""The key points of the answer in a field: they follow what is typed, and are cut, joined and marked as core."""

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QColor, QKeySequence, QShortcut, QTextCursor
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QTextEdit, QVBoxLayout, QWidget

from quizapp.core.key_points import MOST_KEY_POINTS, KeyPoints, cut_at, followed, joined, with_core
from quizapp.gui import wording
from quizapp.gui.i18n import tr
from quizapp.gui.style import set_look
from quizapp.gui.text_places import characters, units
from quizapp.gui.theme import Theme
from quizapp.gui.widgets.buttons import push_button
from quizapp.gui.widgets.flow_layout import FlowLayout
from quizapp.gui.widgets.labels import plain_label

_KEYS = {"cut": "Ctrl+Shift+J", "join": "Ctrl+J", "core": "Ctrl+Shift+K"}
"""Those that cut and join cards in the preview of an import cut and join here too."""


class PointEditor(QWidget):
    """Lists the points of the answer in `field`; the one at its cursor is current and marked there.

    Its keys work in the field as well. It is hidden while there are no points.
    """

    def __init__(self, theme: Theme, field: QTextEdit) -> None:
        super().__init__()
        self._theme = theme
        self._field = field
        self._answer = ""
        self._points: KeyPoints = ()
        self.points_list = QListWidget()
        set_look(self.points_list, role="inner")
        self.points_list.setFrameShape(QFrame.Shape.NoFrame)
        self.points_list.setAccessibleName(tr("Key points"))
        self.points_list.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.points_list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.cut_button = push_button(theme, tr("Cut at the cursor"), "ghost", "split")
        self.join_button = push_button(theme, tr("Join with the next"), "ghost", "join")
        self.core_button = push_button(theme, tr("Core point"), "ghost", "star")
        self._build()
        self._connect()
        self.hide()

    @property
    def points(self) -> KeyPoints:
        """The cut of the answer as it stands in the field; empty where it is to be cut anew."""
        return self._points

    def begin(self, points: KeyPoints) -> None:
        """Take `points` as the cut of the answer that is in the field."""
        self._answer = self._field.toPlainText()
        self._show(points, current=0)

    def _build(self) -> None:
        bar = FlowLayout(spacing=self._theme.px(4))
        for button in (self.cut_button, self.join_button, self.core_button):
            bar.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, self._theme.px(10), 0, 0)
        column.setSpacing(self._theme.px(4))
        column.addWidget(plain_label(tr("Key points: what an answer should have"), "label", wrap=True))
        column.addWidget(self.points_list)
        column.addLayout(bar)

    def _connect(self) -> None:
        deeds = {
            "cut": (self.cut_button, self._cut),
            "join": (self.join_button, self._join),
            "core": (self.core_button, self._mark),
        }
        for name, (button, deed) in deeds.items():
            keys = QKeySequence(_KEYS[name])
            button.clicked.connect(deed)
            button.setToolTip(keys.toString(QKeySequence.SequenceFormat.NativeText))
            for owner in (self, self._field):
                QShortcut(keys, owner, deed).setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._field.textChanged.connect(self._follow)
        self._field.cursorPositionChanged.connect(self._go_to_cursor)
        self.points_list.currentRowChanged.connect(self._mark_current)

    def _cut(self) -> None:
        place = characters(self._answer, self._field.textCursor().position())
        points = cut_at(self._points, self._answer, place)
        self._show(points, current=_at(place, points))

    def _join(self) -> None:
        current = self.points_list.currentRow()
        self._show(joined(self._points, current), current=current)

    def _mark(self) -> None:
        current = self.points_list.currentRow()
        self._show(with_core(self._points, current), current=current)

    def _follow(self) -> None:
        """Let the points follow what was typed."""
        before, self._answer = self._answer, self._field.toPlainText()
        points = followed(self._points, before, self._answer)
        if self._answer != before:
            place = characters(self._answer, self._field.textCursor().position())
            self._show(points, current=_at(place, points))

    def _go_to_cursor(self) -> None:
        if self._field.hasFocus() and self._answer == self._field.toPlainText():
            place = characters(self._answer, self._field.textCursor().position())
            self.points_list.setCurrentRow(_at(place, self._points))

    def _show(self, points: KeyPoints, *, current: int) -> None:
        self._points = points
        with QSignalBlocker(self.points_list):
            self.points_list.clear()
            for index in range(len(points)):
                self.points_list.addItem(self._item(index))
        height = max(self.points_list.sizeHintForRow(0), 1) * len(points)
        self.points_list.setFixedHeight(height + 2 * self.points_list.frameWidth())
        self.setVisible(bool(points))
        self.cut_button.setEnabled(len(points) < MOST_KEY_POINTS)
        self.points_list.setCurrentRow(min(current, len(points) - 1))
        self._mark_current()

    def _item(self, index: int) -> QListWidgetItem:
        point = self._points[index]
        text = " ".join(point.text_in(self._answer).split())
        number, count = wording.number(index + 1), wording.number(len(self._points))
        item = QListWidgetItem(tr("{number}. {text}", number=number, text=text))
        item.setIcon(self._theme.icon("star-filled", "hard") if point.core else self._theme.icon("minus", "muted"))
        spoken = tr("{number} of {count}: {text}", number=number, count=count, text=text)
        if point.core:
            spoken = tr("{point}, core", point=spoken)
            item.setToolTip(tr("Core point"))
        item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
        return item

    def _mark_current(self) -> None:
        """Mark the current point in the field, and say what the buttons would do to it."""
        current = self.points_list.currentRow()
        marks = []
        if 0 <= current < len(self._points):
            point = self._points[current]
            mark = QTextEdit.ExtraSelection()
            mark.cursor = QTextCursor(self._field.document())
            mark.cursor.setPosition(units(self._answer, point.start))
            mark.cursor.setPosition(units(self._answer, point.end), QTextCursor.MoveMode.KeepAnchor)
            mark.format.setBackground(QColor(self._theme.color("highlight")))
            marks.append(mark)
            self.core_button.setText(tr("No core point") if point.core else tr("Core point"))
        self._field.setExtraSelections(marks)
        self.join_button.setEnabled(0 <= current < len(self._points) - 1)
        self.core_button.setEnabled(current >= 0)


def _at(place: int, points: KeyPoints) -> int:
    """Return the index of the point that the character `place` is in, or else of the one before it."""
    return max(sum(1 for point in points if point.start <= place) - 1, 0)
