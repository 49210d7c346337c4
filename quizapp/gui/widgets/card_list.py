"""The cards of a deck as a list: a click, Space or Enter opens one and shows its answer."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QFrame, QListView, QWidget

from quizapp.core.clock import Clock
from quizapp.core.ids import CardId
from quizapp.core.study_day import StudyDays
from quizapp.gui import library_wording
from quizapp.gui.i18n import tr
from quizapp.gui.models.card_table import CardTable
from quizapp.gui.picture_loader import PictureLoader
from quizapp.gui.style import set_look
from quizapp.gui.theme import Theme
from quizapp.gui.widgets.card_delegate import CardDelegate
from quizapp.gui.widgets.card_detail import CardDetail

Index = QModelIndex | QPersistentModelIndex

_TOGGLES = {Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter}
_SCROLLS = {Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}


class CardList(QListView):
    """As high as its rows, so that the page around it scrolls as one.

    `asked` carries the id of a command (see gui.actions) for the current card, `card_clicked` another card that is to
    be shown. `menu_asked` says where on the screen the current card's menu goes, `reveal_wanted` which rectangle (in
    this widget) ought to be seen.
    """

    asked = Signal(str)
    card_clicked = Signal(object)
    menu_asked = Signal(QPoint)
    reveal_wanted = Signal(QRect)

    def __init__(self, theme: Theme, table: CardTable, days: StudyDays, clock: Clock, pictures: PictureLoader) -> None:
        """`pictures` gets what open cards show."""
        super().__init__()
        self._theme = theme
        self._pictures = pictures
        self._table = table
        self._details: dict[CardId, CardDetail] = {}
        self._pressed = QModelIndex()
        self.painter = CardDelegate(theme, self, days, clock, self._detail_height)
        self.setModel(table)
        self.setItemDelegate(self.painter)
        self.setAccessibleName(tr("Cards"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        set_look(self, role="inner")
        self.setMouseTracking(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        table.dataChanged.connect(self._follow)
        table.modelReset.connect(self._follow)
        theme.changed.connect(self.scheduleDelayedItemsLayout)

    @property
    def current(self) -> CardId | None:
        """The card that keys are about: the one whose detail has the focus, or the one that is marked."""
        focused = QApplication.focusWidget()
        for card_id, detail in self._details.items():
            if focused is not None and detail.isAncestorOf(focused):
                return card_id
        row = self._table.row_at(self.currentIndex())
        return None if row is None else row.card.id

    def detail(self, card_id: CardId) -> CardDetail:
        """Return what an open card shows. Raises KeyError for a closed one."""
        return self._details[card_id]

    def go_to(self, card_id: CardId | None, row: int = 0) -> None:
        """Mark a card, or where it is not in the list the one in its `row` or the last one."""
        index = self._table.index_of(card_id)
        if not index.isValid():
            index = self._table.index(min(max(row, 0), self._table.rowCount() - 1))
        self.setCurrentIndex(index)

    def toggle(self, index: Index) -> None:
        """Open the card at `index`, or close it."""
        if index.isValid():
            self._table.set_open(index, on=not self._table.is_open(index))
            self.reveal_wanted.emit(self.visualRect(index))

    def doItemsLayout(self) -> None:
        super().doItemsLayout()
        self.setFixedHeight(self.contentsSize().height() if self._table.rowCount() else 1)
        for card_id, detail in self._details.items():
            index = self._table.index_of(card_id)
            detail.setGeometry(self.painter.detail_rect(self.visualRect(index), index))
            detail.show()

    def scrollTo(
        self, index: Index, _hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        self.reveal_wanted.emit(self.visualRect(index))

    def keyboardSearch(self, _search: str) -> None:
        """Do nothing: letters are commands here."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        mirrored = self.isRightToLeft()
        opens, closes = (Qt.Key.Key_Left, Qt.Key.Key_Right) if mirrored else (Qt.Key.Key_Right, Qt.Key.Key_Left)
        if event.key() in _TOGGLES and self.hasFocus():
            self.toggle(index)
        elif event.key() in {opens, closes} and index.isValid():
            if self._table.is_open(index) != (event.key() == opens):
                self.toggle(index)
        elif event.key() in _SCROLLS | _TOGGLES:
            event.ignore()  # the page scrolls, the window presses what has the focus in a detail
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = self.indexAt(event.position().toPoint())
        if self._pressed.isValid():
            self.setCurrentIndex(self._pressed)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        pressed, self._pressed = self._pressed, QModelIndex()
        if event.button() == Qt.MouseButton.LeftButton and index == pressed:
            self.toggle(index)

    def mouseDoubleClickEvent(self, _event: QMouseEvent) -> None:
        """Do nothing: the first of the two clicks has opened the card."""

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        if not by_key:
            self.setCurrentIndex(self.indexAt(event.pos()))
        if self.currentIndex().isValid():
            inside = self.visualRect(self.currentIndex()).center() if by_key else event.pos()
            self.menu_asked.emit(self.viewport().mapToGlobal(inside))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid():
            self.go_to(None)

    def _follow(self) -> None:
        """Make the details what the table says, and lay the rows out anew."""
        wanted = {row.card.id: row for row in self._table.open_rows}
        for card_id in self._details.keys() - wanted.keys():
            closed = self._details.pop(card_id)
            closed.hide()
            closed.deleteLater()
        for card_id, row in wanted.items():
            if card_id not in self._details:
                self._details[card_id] = self._new_detail()
            self._details[card_id].show_card(row.card, library_wording.kin(row))
        self._chain_focus(list(wanted))
        self.doItemsLayout()

    def _new_detail(self) -> CardDetail:
        detail = CardDetail(self._theme, self._pictures)
        detail.setParent(self.viewport())
        detail.asked.connect(self._pass_on)
        detail.card_clicked.connect(self.card_clicked)
        detail.height_changed.connect(self.scheduleDelayedItemsLayout)
        return detail

    def _chain_focus(self, card_ids: list[CardId]) -> None:
        """Have the Tab key go from the list through the details, in the order of their cards."""
        before: QWidget = self
        for card_id in card_ids:
            for stop in self._details[card_id].stops():
                QWidget.setTabOrder(before, stop)
                before = stop

    def _detail_height(self, index: Index, width: int) -> int:
        row = self._table.row_at(index)
        detail = None if row is None else self._details.get(row.card.id)  # none yet while the list follows its table
        return 0 if detail is None else detail.height_for(width)

    def _pass_on(self, command: str) -> None:
        for card_id, detail in self._details.items():
            if detail is self.sender():
                self.setCurrentIndex(self._table.index_of(card_id))
                self.asked.emit(command)
                return
