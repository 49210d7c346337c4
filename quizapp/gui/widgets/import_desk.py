"""What the import page shows: the empty ground for a drop, or the articles that came with what can be done to them."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from quizapp.core.article import Article, Question
from quizapp.core.card import Card
from quizapp.core.columns import Columns, TableLook
from quizapp.core.draft import Draft, DraftState, SimilarChoice
from quizapp.core.draft_editing import old_answers
from quizapp.core.ids import DeckId
from quizapp.gui.models.draft_table import DraftTable
from quizapp.gui.models.import_preview import ImportPreview
from quizapp.gui.theme import Theme
from quizapp.gui.widgets.article_editor import ArticleEditor
from quizapp.gui.widgets.draft_view import DraftView
from quizapp.gui.widgets.drop_area import DropArea
from quizapp.gui.widgets.import_bar import ImportBar
from quizapp.gui.widgets.import_head import ImportHead
from quizapp.gui.widgets.import_panes import ImportPanes
from quizapp.gui.widgets.question_panel import QuestionPanel
from quizapp.gui.widgets.state_filter import StateFilter

CardsOf = Callable[[DeckId], Sequence[Card]]


class ImportDesk(QWidget):
    """Keeps table, detail side and foot in step with `preview`, and takes the edits to it.

    `table_asked` carries a table, the columns that it is to be read with, and the path that it came from.
    """

    table_asked = Signal(object, object, object)

    def __init__(self, theme: Theme, preview: ImportPreview, cards_of: CardsOf, questions: QuestionPanel) -> None:
        """`cards_of` gives the cards of a deck in the collection, to show what an update replaces.

        `questions` is the part that lists the cards of an article.
        """
        super().__init__()
        self._preview = preview
        self._cards_of = cards_of
        self._table = DraftTable(preview, theme)
        self.drop_area = DropArea(theme)
        self.states = StateFilter(theme)
        self.list = DraftView(theme, self._table, preview)
        self.editor = ArticleEditor(theme, questions)
        self.panes = ImportPanes(theme, self.list, self.states, self.editor)
        self.bar = ImportBar(theme)
        self.head = ImportHead(theme)
        self._stack = QStackedWidget()
        self._build(theme)
        self._connect()
        self._show_preview()

    def finish_edit(self) -> None:
        """Take what stands in open fields."""
        self.editor.finish_edit()

    def begin_work(self, words: str, editable: bool) -> None:  # noqa: FBT001  what a signal carries
        """Say that work goes on, and let the drafts be edited meanwhile or not."""
        self.panes.setEnabled(editable)
        self.bar.begin(words)

    def end_work(self) -> None:
        """Say that no work goes on; what was put out of use, and so lost the focus, has both again."""
        self.bar.end()
        self.bar.setVisible(bool(self._preview.drafts))
        if not self.panes.isEnabled():
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
        self._stack.addWidget(self.panes)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(theme.px(12))
        column.addWidget(self.head)
        column.addWidget(self._stack, 1)
        column.addWidget(self.bar)

    def _connect(self) -> None:
        self.states.hidden_changed.connect(self._table.hide)
        self.list.current_changed.connect(self._open_draft)
        self.editor.article_edited.connect(self._take_article)
        self.editor.accepted.connect(self._accept)
        self.editor.refused.connect(self._refuse)
        self.editor.skip_asked.connect(self._skip)
        self.editor.columns.columns_chosen.connect(self._ask_table)
        self.editor.similar_chosen.connect(self._choose_similar)
        self._preview.edited.connect(self._show_edited)
        self._preview.changed.connect(self._show_preview)

    def _show_preview(self) -> None:
        drafts = self._preview.drafts
        self._stack.setCurrentWidget(self.panes if drafts else self.drop_area)
        self.head.offer_more(offered=bool(drafts))
        if not drafts:
            self.states.show_all()
        self.states.show_counts(self._table.counts())
        self.panes.show_alone(alone=len(drafts) == 1)
        self.bar.show_drafts(drafts)
        self.bar.setVisible(bool(drafts) or self.bar.busy)

    def _open_draft(self) -> None:
        self.editor.open_draft(self._current(), self._old_answers())

    def _show_edited(self, first: int, last: int) -> None:
        current = self.list.current_draft
        if current is not None and first <= current <= last:
            self.editor.show_draft(self._current(), self._old_answers())

    def _current(self) -> Draft | None:
        index = self.list.current_draft
        return None if index is None else self._preview.drafts[index]

    def _old_answers(self) -> dict[int, str]:
        draft = self._current()
        if draft is None or draft.state is not DraftState.UPDATE or draft.deck_id is None:
            return {}
        return old_answers(draft, self._cards_of(draft.deck_id))

    def _take_article(self, article: Article) -> None:
        index = self.list.current_draft
        if index is not None:
            self._preview.set_article(index, article)

    def _ask_table(self, table: TableLook, columns: Columns) -> None:
        draft = self._current()
        self.table_asked.emit(table, columns, None if draft is None else draft.path)

    def _accept(self, proposals: Sequence[Question]) -> None:
        index = self.list.current_draft
        if index is not None:
            self._preview.accept(index, proposals)

    def _refuse(self, proposal: Question) -> None:
        index = self.list.current_draft
        if index is not None:
            self._preview.refuse(index, proposal)

    def _choose_similar(self, choice: SimilarChoice) -> None:
        index = self.list.current_draft
        if index is not None:
            self._preview.choose_similar(index, choice)

    def _skip(self) -> None:
        index = self.list.current_draft
        if index is not None:
            self._preview.remove([index])
