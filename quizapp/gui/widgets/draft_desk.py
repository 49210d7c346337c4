"""The articles that came to be imported: all in a table, and beside it the current one with what can be done to it."""

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from quizapp.core.article import Article, Question
from quizapp.core.card import Card
from quizapp.core.columns import Columns, TableLook
from quizapp.core.draft import Draft, DraftState, SimilarChoice
from quizapp.core.draft_editing import old_answers
from quizapp.core.ids import DeckId
from quizapp.gui.actions import make_action
from quizapp.gui.models.draft_table import DraftTable
from quizapp.gui.models.import_preview import ImportPreview
from quizapp.gui.tasks import Runner
from quizapp.gui.theme import Theme
from quizapp.gui.widgets.article_editor import ArticleEditor
from quizapp.gui.widgets.draft_view import DraftView
from quizapp.gui.widgets.import_panes import ImportPanes
from quizapp.gui.widgets.question_panel import QuestionPanel
from quizapp.gui.widgets.state_filter import StateFilter

CardsOf = Callable[[DeckId], Sequence[Card]]


class DraftDesk(QWidget):
    """Keeps both sides in step with `preview`, and takes the edits to it. It is empty until it is made.

    `table_asked` carries a table, the columns that it is to be read with, and the path that it came from; `retry_asked`
    the address of a page that is to be fetched again.
    """

    table_asked = Signal(object, object, object)
    retry_asked = Signal(str)

    list: DraftView
    states: StateFilter
    editor: ArticleEditor

    def __init__(self, theme: Theme, preview: ImportPreview, cards_of: CardsOf) -> None:
        """`cards_of` gives the cards of a deck in the collection, to show what an update replaces."""
        super().__init__()
        self._theme = theme
        self._preview = preview
        self._cards_of = cards_of
        self._table = DraftTable(preview, theme)
        self.panes = ImportPanes(theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.panes)

    def make(self, runner: Runner) -> Iterator[None]:
        """Make what it consists of, one piece before each value; `runner` decodes the pictures of the cards.

        It goes from the outside to the inside: to move a widget costs what all of its parts do.
        """
        self.states = StateFilter(self._theme)
        self.list = DraftView(self._theme, self._table, self._preview)
        self.panes.take_list(self.states, self.list)
        yield
        questions = QuestionPanel(self._theme, runner)
        yield
        self.editor = ArticleEditor(self._theme, questions)
        yield
        self.panes.take_editor(self.editor)
        self._connect()
        self.list.go_to_draft(0)
        self._open_draft()

    def show_drafts(self) -> None:
        """Show how many drafts there are now; where there are none any more, no states are hidden either."""
        drafts = self._preview.drafts
        if not drafts:
            self.states.show_all()
        self.states.show_counts(self._table.counts())
        self.panes.show_alone(alone=len(drafts) == 1)

    def _connect(self) -> None:
        self.states.hidden_changed.connect(self._table.hide)
        self.list.current_changed.connect(self._open_draft)
        self.editor.article_edited.connect(self._take_article)
        self.editor.accepted.connect(self._accept)
        self.editor.refused.connect(self._refuse)
        self.editor.skip_asked.connect(self._skip)
        self.editor.columns.columns_chosen.connect(self._ask_table)
        self.editor.similar_chosen.connect(self._choose_similar)
        self.editor.retry_asked.connect(self.retry_asked)
        self._preview.edited.connect(self._show_edited)
        for name, choose in self.editor.head.similar.commands.items():
            action = make_action(self._theme, name, self)
            action.triggered.connect(choose)
            self.addAction(action)

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
