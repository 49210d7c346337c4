"""Cards of many decks that wait for something: a list, below it the current card and what can be done with it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QStackedWidget,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from quizapp.gui import wording
from quizapp.gui.i18n import tr
from quizapp.gui.models.roles import DETAIL_ROLE, ROW_ROLE
from quizapp.gui.plain_text import plain_tip
from quizapp.gui.style import set_look
from quizapp.gui.theme import Theme
from quizapp.gui.widgets.buttons import push_button
from quizapp.gui.widgets.empty_state import EmptyState
from quizapp.gui.widgets.flow_layout import FlowLayout
from quizapp.gui.widgets.labels import plain_label
from quizapp.gui.widgets.scroll_column import ScrollColumn
from quizapp.gui.widgets.two_line_delegate import TwoLineDelegate
from quizapp.services.lookup import FoundCard

MOST = 500
"""So many cards are listed: more than anybody goes through."""


class CardShelf(QWidget):
    """`chosen` says that the current card was chosen with Enter or two clicks, `library_clicked` is the way on from an
    empty shelf.
    """

    chosen = Signal()
    library_clicked = Signal()

    def __init__(
        self, theme: Theme, title: str, about: str, empty: EmptyState, line: Callable[[FoundCard], str]
    ) -> None:
        """`about` says what the cards wait for, `empty` stands there without any, `line` is what is said of a card."""
        super().__init__()
        self._theme = theme
        self._line = line
        self._empty = empty
        self._way_on = empty.add_button(tr("Library"), "primary", "library")
        self.head = QHBoxLayout()
        self.found = plain_label(role="label")
        self.cards = _Cards()
        self.cards.setMinimumHeight(theme.px(96))
        self.cards.setItemDelegate(TwoLineDelegate(theme, self.cards))
        self.cards.setAccessibleName(title)
        self.cards.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.card = _CardText()
        set_look(self.card, role="card", kind="note")
        self.card.setAccessibleName(tr("The card"))
        self.card.setMinimumHeight(theme.px(72))
        self.facts = plain_label(role="label", wrap=True, selectable=True)
        self.buttons: dict[str, QPushButton] = {}
        self._bar = FlowLayout(spacing=theme.px(8))
        self._middle = QStackedWidget()
        self._build(title, about)
        self.cards.currentRowChanged.connect(self._show_current)
        self.cards.itemActivated.connect(self._choose)
        self._way_on.clicked.connect(self.library_clicked)

    @property
    def current(self) -> FoundCard | None:
        """The card that the deeds are about."""
        item = self.cards.currentItem()
        hit: FoundCard | None = None if item is None else item.data(ROW_ROLE)
        return hit

    def add_deed(self, action: QAction, text: str) -> None:
        """Put a button with `text` for `action` below the current card."""
        button = push_button(self._theme, text)
        button.setIcon(action.icon())
        button.setToolTip(action.toolTip())
        button.clicked.connect(action.trigger)
        self.buttons[action.objectName()] = button
        self._bar.addWidget(button)

    def show_cards(self, found: Sequence[FoundCard]) -> None:
        """List these cards; the current one stays it, else the one that took its place is."""
        former, place = self.current, self.cards.currentRow()
        with QSignalBlocker(self.cards):
            self.cards.clear()
            for hit in found:
                self.cards.addItem(self._item(hit))
            same = next((n for n, hit in enumerate(found) if former and hit.card.id == former.card.id), None)
            self.cards.setCurrentRow(min(max(place, 0), len(found) - 1) if same is None else same)
        count = wording.cards(len(found))
        self.found.setText(tr("the first {cards}", cards=count) if len(found) >= MOST else count)
        had_focus = self.cards.hasFocus()
        self._middle.setCurrentIndex(0 if found else 1)
        self.found.setVisible(bool(found))
        self._show_current()
        if had_focus:
            self.take_focus()

    def take_focus(self) -> None:
        """Put the focus on the list, or on the way on where it is empty."""
        if self._middle.currentIndex() == 0:
            self.cards.setFocus()
        else:
            self._way_on.setFocus()

    def _item(self, hit: FoundCard) -> QListWidgetItem:
        question, line = " ".join(hit.card.question.split()), self._line(hit)
        item = QListWidgetItem(question)
        item.setData(DETAIL_ROLE, line)
        item.setData(ROW_ROLE, hit)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, tr("{question} {facts}", question=question, facts=line))
        item.setToolTip(plain_tip(question))
        return item

    def _choose(self) -> None:
        self.chosen.emit()

    def _show_current(self) -> None:
        hit = self.current
        self.card.setPlainText("" if hit is None else f"{hit.card.question}\n\n{hit.card.answer}")
        self.facts.setText("" if hit is None else self._line(hit))

    def _build(self, title: str, about: str) -> None:
        px = self._theme.px
        self.head.setSpacing(px(8))
        self.head.addWidget(plain_label(title, "title"))
        self.head.addWidget(self.found, 0, Qt.AlignmentFlag.AlignBottom)
        self.head.addStretch(1)
        self.found.setContentsMargins(0, 0, 0, px(8))
        listed = QWidget()
        inner = QVBoxLayout(listed)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(px(12))
        inner.addWidget(self.cards, 3)
        inner.addWidget(self._detail(), 2)
        self._middle.addWidget(listed)
        self._middle.addWidget(self._empty)
        ground = ScrollColumn(self._theme, fill=True)
        ground.body.setSpacing(px(12))
        ground.body.addLayout(self.head)
        ground.body.addWidget(plain_label(about, "label", wrap=True))
        ground.body.addWidget(self._middle, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(ground)

    def _detail(self) -> QFrame:
        px = self._theme.px
        tile = QFrame()
        set_look(tile, role="tile")
        column = QVBoxLayout(tile)
        column.setContentsMargins(px(16), px(12), px(16), px(12))
        column.setSpacing(px(8))
        column.addWidget(self.card, 1)
        column.addWidget(self.facts)
        column.addLayout(self._bar)
        return tile


class _Cards(QListWidget):
    """Is content with its least height, so that large letters are scrolled only where they must be."""

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.minimumHeight())


class _CardText(QTextBrowser):
    """Is content with its least height, as the list is."""

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.minimumHeight())
