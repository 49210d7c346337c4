"""The two sides of the import preview: the table of articles and the article that is current in it."""

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from quizapp.gui.i18n import tr
from quizapp.gui.models.draft_table import Column
from quizapp.gui.theme import Theme
from quizapp.gui.widgets.article_editor import ArticleEditor
from quizapp.gui.widgets.buttons import push_button
from quizapp.gui.widgets.draft_view import DraftView
from quizapp.gui.widgets.state_filter import StateFilter

_BESIDE_FROM = 860
_SHARES = (9, 11)


class ImportPanes(QWidget):
    """Shows both sides beside each other, or one at a time where that would be too narrow. An only article needs no
    table.
    """

    def __init__(self, theme: Theme) -> None:
        """Both sides are empty until they are given what they show."""
        super().__init__()
        self._theme = theme
        self._alone = False
        self._inside = False
        self._shares = _SHARES
        self._list_side = QWidget()
        self._detail_side = QWidget()
        self.back_button = push_button(theme, tr("All articles"), "link", "chevron-left")
        self.back_button.clicked.connect(self.leave)
        self._listed = QVBoxLayout(self._list_side)
        self._listed.setSpacing(theme.px(10))
        self._detail = QVBoxLayout(self._detail_side)
        self._detail.setSpacing(0)
        self._detail.addWidget(self.back_button, 0, Qt.AlignmentFlag.AlignLeading)
        self._splitter = QSplitter()
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setHandleWidth(1)
        self._splitter.addWidget(self._list_side)
        self._splitter.addWidget(self._detail_side)
        self._splitter.splitterMoved.connect(self._keep_shares)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._splitter)
        self._arrange()
        theme.changed.connect(self._arrange)

    def take_list(self, states: StateFilter, table: DraftView) -> None:
        """Fill the side of the table."""
        self._table = table
        self._listed.addWidget(states)
        self._listed.addWidget(table, 1)
        table.opened.connect(self.enter)
        table.clicked.connect(self._row_clicked)

    def take_editor(self, editor: ArticleEditor) -> None:
        """Fill the side of the article."""
        self._editor = editor
        self._detail.addWidget(editor, 1)

    @property
    def beside(self) -> bool:
        """Whether there is room for both sides."""
        return self.width() >= self._theme.px(_BESIDE_FROM)

    @property
    def can_leave(self) -> bool:
        """Whether the detail side covers the table, which `leave` would show again."""
        return self._inside and not self.beside and not self._alone

    def show_alone(self, *, alone: bool) -> None:
        """Say whether there is but one article, which needs no table."""
        self._alone = alone
        self._arrange()

    def enter(self) -> None:
        """Go to the detail side."""
        self._inside = True
        self._arrange()
        self._editor.take_focus()

    def leave(self) -> None:
        """Go to the table."""
        self._editor.finish_edit()
        self._inside = False
        self._arrange()
        self.focus_start()

    def focus_start(self) -> None:
        """Put the focus where work begins: on the table, or on the only article."""
        if self._alone:
            self._editor.take_focus()
        else:
            self._table.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _keep_shares(self) -> None:
        table, article = self._splitter.sizes()
        self._shares = table, article

    def _row_clicked(self, index: QModelIndex) -> None:
        if not self.beside and index.column() != Column.STATE:
            self.enter()

    def _arrange(self) -> None:
        self._list_side.setVisible(not self._alone and (self.beside or not self._inside))
        self._detail_side.setVisible(self._alone or self.beside or self._inside)
        both = self.beside and not self._alone
        if both:
            # sides that were filled or shown since would else keep the least width that they had before
            self._splitter.setSizes([self.width() * share // sum(self._shares) for share in self._shares])
        gap = self._theme.px(12) if both else 0
        mirrored = self.isRightToLeft()
        self._listed.setContentsMargins(gap if mirrored else 0, 0, 0 if mirrored else gap, 0)
        self._detail.setContentsMargins(0 if mirrored else gap, 0, gap if mirrored else 0, 0)
        self.back_button.setVisible(self.can_leave)
