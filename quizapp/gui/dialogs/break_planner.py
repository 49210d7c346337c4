"""Planning breaks: days on which nothing is asked."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QFormLayout, QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from quizapp.core.easy_days import Holiday
from quizapp.gui import wording
from quizapp.gui.day_text import parse_day
from quizapp.gui.dialogs.fitting import fit
from quizapp.gui.i18n import tr
from quizapp.gui.models.roles import ROW_ROLE
from quizapp.gui.theme import Theme
from quizapp.gui.widgets.banner import BannerArea, Message
from quizapp.gui.widgets.buttons import push_button
from quizapp.gui.widgets.date_field import DateField
from quizapp.gui.widgets.focus_ring import FocusRing
from quizapp.gui.widgets.labels import plain_label


class BreakPlanner(QDialog):
    """Lists the breaks to come; `added` and `removed` carry one. Whoever does it calls `show_breaks` again."""

    added = Signal(object)
    removed = Signal(object)

    def __init__(self, theme: Theme, today: date, parent: QWidget) -> None:
        super().__init__(parent)
        self._ring = FocusRing(theme, self)
        self._theme = theme
        self._today = today
        self.setWindowTitle(tr("Plan a break"))
        fit(self, theme, 520, 480)
        self.messages = BannerArea(theme)
        self.first = DateField(tr("First day"), today)
        self.last = DateField(tr("Last day"), today)
        self.add_button = push_button(theme, tr("Add the break"), "primary", "plus")
        self.breaks = QListWidget()
        self.breaks.setAccessibleName(tr("Planned breaks"))
        self.remove_button = push_button(theme, tr("Remove"), icon="trash")
        self.close_button = push_button(theme, tr("Close"))
        self._build()
        self.add_button.clicked.connect(self._add)
        self.first.returnPressed.connect(self.last.setFocus)
        for field in (self.first, self.last):
            field.refused.connect(self._explain_days)
        self.first.editingFinished.connect(self._count_from_first)
        self.last.returnPressed.connect(self._add)
        self.remove_button.clicked.connect(self._remove)
        self.close_button.clicked.connect(self.accept)
        QShortcut(QKeySequence(Qt.Key.Key_Delete), self.breaks, self._remove, context=Qt.ShortcutContext.WidgetShortcut)

    def show_breaks(self, breaks: Sequence[Holiday]) -> None:
        """List `breaks`."""
        self.breaks.clear()
        for holiday in breaks:
            item = QListWidgetItem(wording.stretch(*holiday))
            item.setData(ROW_ROLE, holiday)
            self.breaks.addItem(item)
        self.breaks.setCurrentRow(0)
        self.breaks.setVisible(bool(breaks))
        self.remove_button.setVisible(bool(breaks))

    def show_moved(self, reviews: int) -> None:
        """Say that so many reviews were moved out of the break."""
        moved = tr("{reviews} moved to the days before and after the break.", reviews=wording.reviews(reviews))
        self.messages.show_message(Message(text=moved))

    def _build(self) -> None:
        px = self._theme.px
        about = tr("Nothing is asked on these days. Reviews move before and after, as far as your memory allows.")
        fields = QFormLayout()
        fields.setSpacing(px(12))
        fields.addRow(tr("&First day"), self.first)
        fields.addRow(tr("&Last day"), self.last)
        buttons = QHBoxLayout()
        buttons.addWidget(self.remove_button)
        buttons.addStretch()
        buttons.addWidget(self.close_button)
        inner = QVBoxLayout()
        inner.setContentsMargins(px(24), px(20), px(24), px(16))
        inner.setSpacing(px(12))
        inner.addWidget(plain_label(tr("Plan a break"), "heading"))
        inner.addWidget(plain_label(about, "label", wrap=True))
        inner.addLayout(fields)
        inner.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)
        inner.addWidget(self.breaks, 1)
        inner.addStretch()
        inner.addLayout(buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.messages)
        column.addLayout(inner, 1)
        for field in (self.first, self.last):
            field.setPlaceholderText(self._example)
        self.first.setFocus()

    def _add(self) -> None:
        first = parse_day(self.first.text(), self._today)
        last = parse_day(self.last.text(), first or self._today)
        if first is None:
            self._refuse(self.first, tr("Type the first day of the break, as {day}.", day=self._example))
        elif last is None or last < first:
            self._refuse(self.last, tr("Type the last day of the break, which is not before the first."))
        elif last < self._today:
            self._refuse(self.last, tr("The break is over already."))
        else:
            self.messages.clear()
            self.first.set_day(None)
            self.last.set_day(None)
            self._count_from_first()
            self.added.emit((first, last))

    def _count_from_first(self) -> None:
        self.last.count_from(self.first.day or self._today)

    @property
    def _example(self) -> str:
        """A day as it may be typed."""
        return wording.day(self._today)

    def _explain_days(self) -> None:
        text = tr("This is no day. Type it as {day}, with or without the year.", day=self._example)
        self.messages.show_message(Message(text=text, kind="error"))

    def _refuse(self, field: QWidget, text: str) -> None:
        self.messages.show_message(Message(text=text, kind="error"))
        field.setFocus()

    def _remove(self) -> None:
        item = self.breaks.currentItem()
        if item is not None:
            self.removed.emit(item.data(ROW_ROLE))
