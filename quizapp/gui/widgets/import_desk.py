"""What the import page shows: the empty ground for a drop, or the articles that came with what can be done to them."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from quizapp.gui.models.import_preview import ImportPreview
from quizapp.gui.pieces import Pieces
from quizapp.gui.tasks import Runner
from quizapp.gui.theme import Theme
from quizapp.gui.widgets.article_editor import ArticleEditor
from quizapp.gui.widgets.draft_desk import CardsOf, DraftDesk
from quizapp.gui.widgets.draft_view import DraftView
from quizapp.gui.widgets.drop_area import DropArea
from quizapp.gui.widgets.import_bar import ImportBar
from quizapp.gui.widgets.import_head import ImportHead
from quizapp.gui.widgets.import_panes import ImportPanes
from quizapp.gui.widgets.state_filter import StateFilter


class ImportDesk(QWidget):
    """Keeps table, detail side and foot in step with `preview`, and takes the edits to it.

    What articles are shown in is made piece by piece while the empty ground is seen, or as soon as it is asked for;
    `made` follows. `table_asked` carries a table, the columns that it is to be read with, and the path that it came
    from; `retry_asked` the address of a page that is to be fetched again.
    """

    made = Signal()
    table_asked = Signal(object, object, object)
    retry_asked = Signal(str)

    def __init__(self, theme: Theme, preview: ImportPreview, cards_of: CardsOf, runner: Runner) -> None:
        """`cards_of` gives the cards of a deck in the collection, to show what an update replaces.

        `runner` decodes the pictures of the cards.
        """
        super().__init__()
        self._preview = preview
        self._stack = QStackedWidget()
        self._drafts = DraftDesk(theme, preview, cards_of)
        self._drafts.table_asked.connect(self.table_asked)
        self._drafts.retry_asked.connect(self.retry_asked)
        self._pieces = Pieces(self._drafts.make(runner), self)
        self._pieces.made.connect(self.made)
        self.drop_area = DropArea(theme)
        self.bar = ImportBar(theme)
        self.head = ImportHead(theme)
        self._build(theme)
        preview.changed.connect(self._show_preview)
        self._show_preview()

    @property
    def list(self) -> DraftView:
        """The table of articles."""
        return self._all_made().list

    @property
    def states(self) -> StateFilter:
        """What hides articles by their states."""
        return self._all_made().states

    @property
    def editor(self) -> ArticleEditor:
        """The current article."""
        return self._all_made().editor

    @property
    def panes(self) -> ImportPanes:
        """The sides of the table and of the article."""
        return self._all_made().panes

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._pieces.begin()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._pieces.pause()

    def go_to_draft(self, draft: int) -> None:
        """Make the draft with that index the current one, if it is shown."""
        self.list.go_to_draft(draft)

    def finish_edit(self) -> None:
        """Take what stands in open fields."""
        if self._pieces.is_made:
            self.editor.finish_edit()

    def begin_work(self, words: str, editable: bool) -> None:  # noqa: FBT001  what a signal carries
        """Say that work goes on, and let the drafts be edited meanwhile or not."""
        if self._preview.drafts:
            self.panes.setEnabled(editable)
        self.bar.begin(words)

    def end_work(self) -> None:
        """Say that no work goes on; what was put out of use, and so lost the focus, has both again."""
        self.bar.end()
        self.bar.setVisible(bool(self._preview.drafts))
        if self._pieces.is_made:
            self.editor.columns.show_as_read()
        if self._pieces.is_made and not self.panes.isEnabled():
            self.panes.setEnabled(True)
            if self._preview.drafts:
                self.focus_start()

    def focus_start(self) -> None:
        """Put the focus where work begins."""
        if self._preview.drafts:
            self.panes.focus_start()
        else:
            self.drop_area.files_button.setFocus()

    def focus_next_part(self) -> None:
        """Move the focus to the next of table, article and foot that is shown."""
        parts = [part for part in (self.list, self.editor, self.bar) if part.isVisible()]
        focused = QApplication.focusWidget() or self
        here = next((place for place, part in enumerate(parts) if part is focused or part.isAncestorOf(focused)), -1)
        part = parts[(here + 1) % len(parts)]
        if part is self.editor:
            self.editor.take_focus()
        elif part is self.bar:
            self.bar.take_focus()
        else:
            part.setFocus()

    def _build(self, theme: Theme) -> None:
        self._stack.addWidget(self.drop_area)
        self._stack.addWidget(self._drafts)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(theme.px(12))
        column.addWidget(self.head)
        column.addWidget(self._stack, 1)
        column.addWidget(self.bar)

    def _all_made(self) -> DraftDesk:
        """Return the desk of the articles, with what has not been made of it yet."""
        self._pieces.make_all()
        return self._drafts

    def _show_preview(self) -> None:
        drafts = self._preview.drafts
        self._stack.setCurrentWidget(self._all_made() if drafts else self.drop_area)
        self.head.offer_more(offered=bool(drafts))
        if self._pieces.is_made:
            self._drafts.show_drafts()
        self.bar.show_drafts(drafts)
        self.bar.setVisible(bool(drafts) or self.bar.busy)
