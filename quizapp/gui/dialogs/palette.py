"""The palette: one field that finds cards, articles, names and actions, from anywhere and by keys alone."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QAction, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout, QWidget
from shiboken6 import isValid

from quizapp.context import AppContext
from quizapp.errors import QuizAppError
from quizapp.gui.announce import announce
from quizapp.gui.i18n import tr
from quizapp.gui.models.palette_rows import PaletteRows
from quizapp.gui.palette_entries import PaletteEntries
from quizapp.gui.palette_study import apart
from quizapp.gui.style import set_look
from quizapp.gui.tasks import Progress, Task
from quizapp.gui.tools import Tools
from quizapp.gui.widgets.labels import plain_label
from quizapp.gui.widgets.palette_field import PaletteField
from quizapp.gui.widgets.palette_list import PaletteList
from quizapp.services.lookup import Found

_WIDTH = 640
_HEIGHT = 560
_TOP = 56
_SIDE = 24
_PAD = 12
_VEIL = 0.25


class Palette(QWidget):
    """Covers the whole window while it is open, so that a click beside its panel closes it.

    `navigate` carries the name of a page and what that is to show. The focus goes back to where it was.
    """

    navigate = Signal(str, object)

    def __init__(self, app: AppContext, tools: Tools, window: QWidget, commands: Iterable[QAction]) -> None:
        """`commands` are the actions of the window that are offered."""
        super().__init__(window)
        self._app = app
        self._window = window
        self._runner = tools.runner
        self._theme = tools.theme
        self._task: Task | None = None
        self._is_waiting = False
        self._is_hasty = False
        self._focused_before: QWidget | None = None
        self._entries = PaletteEntries(tools.theme, self.navigate.emit, commands)
        self._rows = PaletteRows(self)
        self.panel = QFrame(self)
        self._column = QVBoxLayout(self.panel)
        self.field = PaletteField(tools.theme, tr("Find cards, articles, names and actions"))
        self.list = PaletteList(tools.theme, self._rows)
        self.note = plain_label(role="muted", wrap=True)
        self._build()
        self._connect()
        self.hide()
        window.installEventFilter(self)

    def toggle(self) -> None:
        """Open the palette, or close it."""
        if self.isVisible():
            self.leave()
        else:
            self._open()

    def leave(self) -> None:
        """Close the palette and give the focus back, unless it has moved on already."""
        self._stop()
        before = self._focused_before
        if self.field.hasFocus() and before is not None and isValid(before) and before.isVisible():
            before.setFocus()
        self._focused_before = None
        self.hide()

    def eventFilter(self, _window: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self.panel.geometry().contains(event.position().toPoint()):
            self.leave()

    def paintEvent(self, _event: QPaintEvent) -> None:
        veil = self._theme.color("shadow")
        veil.setAlphaF(_VEIL)
        QPainter(self).fillRect(self.rect(), veil)

    def _build(self) -> None:
        px = self._theme.px
        set_look(self.panel, role="palette")
        self.setAccessibleName(tr("Find"))
        self._column.setContentsMargins(_PAD, _PAD, _PAD, _PAD)
        self._column.setSpacing(4)
        for widget in (self.field, self.list, self.note):
            self._column.addWidget(widget)
        self.note.setMargin(px(_PAD))

    def _connect(self) -> None:
        self.field.textChanged.connect(self._look_up)
        self.field.stepped.connect(self._step)
        self.field.jumped.connect(self._jump)
        self.field.taken.connect(self._take)
        self.field.left.connect(self.leave)
        self.list.chosen.connect(self._choose)

    def _open(self) -> None:
        self._focused_before = QApplication.focusWidget()
        if self.field.text():
            self.field.clear()
        else:
            self._look_up("")
        self._place()
        self.show()
        self.raise_()
        self.field.setFocus()

    def _place(self) -> None:
        px = self._theme.px
        self.setGeometry(self._window.rect())
        width = min(px(_WIDTH), self.width() - 2 * _SIDE)
        column = self._column
        with_note = self.note.isVisibleTo(self)
        wanted = column.totalHeightForWidth(width) if with_note else column.totalSizeHint().height()
        height = min(wanted, px(_HEIGHT), self.height() - _TOP - _SIDE)
        self.panel.setGeometry((self.width() - width) // 2, _TOP, width, height)

    def _look_up(self, text: str) -> None:
        self._stop()
        self._is_waiting = True
        app = self._app
        _, named = apart(text)

        def look_up(progress: Progress) -> Found:
            progress.check()
            with app.for_worker() as worker:
                return worker.lookup.find(named) if named.strip() else worker.lookup.newest()

        self._task = self._runner.submit(look_up, self._list, self._explain)

    def _stop(self) -> None:
        if self._task is not None:
            self._task.cancel()
        self._is_waiting = self._is_hasty = False

    def _explain(self, fault: Exception) -> None:
        if not isinstance(fault, QuizAppError):
            raise fault
        self._list(Found(), str(fault))

    def _list(self, found: Found, fault: str = "") -> None:
        """Show what was found, and choose its first entry where Enter was pressed before it was there."""
        self._is_waiting = False
        groups = self._entries.groups(self.field.text(), found)
        self._rows.set_groups(groups)
        self.list.setVisible(bool(groups))
        self.note.setText(fault or tr("Nothing has all of these words."))
        self.note.setVisible(bool(fault) or not groups)
        self._place()
        self._announce()
        if self._is_hasty:
            self._choose()

    def _step(self, step: int) -> None:
        self.list.move_on(step)
        self._announce()

    def _jump(self, step: int) -> None:
        self.list.move_group(step)
        self._announce()

    def _announce(self) -> None:
        current = self.list.current
        announce(self.field, self.note.text() if current is None else current.spoken)

    def _take(self) -> None:
        self._is_hasty = self._is_waiting
        if not self._is_waiting:
            self._choose()

    def _choose(self) -> None:
        current = self.list.current
        if current is not None and current.entry is not None:
            self.leave()
            current.entry.deed()
