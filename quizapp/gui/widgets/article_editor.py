"""The detail side of the import preview: one article with all that can be edited in it."""

from collections.abc import Mapping

from PySide6.QtCore import QPoint, QRect, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from quizapp.core.article import Question
from quizapp.core.draft import Draft
from quizapp.gui.theme import Theme
from quizapp.gui.widgets.about_form import AboutForm
from quizapp.gui.widgets.column_mapping import ColumnMapping
from quizapp.gui.widgets.draft_fault import DraftFault
from quizapp.gui.widgets.draft_head import DraftHead
from quizapp.gui.widgets.facet_rows import FacetRows
from quizapp.gui.widgets.findings_panel import FindingsPanel
from quizapp.gui.widgets.proposal_panel import ProposalPanel
from quizapp.gui.widgets.question_panel import QuestionPanel
from quizapp.gui.widgets.reading_panel import ReadingPanel
from quizapp.gui.widgets.scroll_column import ScrollColumn


class ArticleEditor(ScrollColumn):
    """Shows one draft. `article_edited` carries its article after an edit; who takes it shows the draft again.

    `accepted` carries a tuple of proposals of which cards are to be made, `refused` one that is wanted no more.
    `skip_asked` is emitted where the student takes what could not be read off the list, `retry_asked` with the address
    of a page that is to be fetched again, `similar_chosen` with the SimilarChoice for an article that is like another.
    """

    article_edited = Signal(object)
    accepted = Signal(object)
    refused = Signal(object)
    similar_chosen = Signal(object)
    skip_asked = Signal()
    retry_asked = Signal(str)

    def __init__(self, theme: Theme, questions: QuestionPanel) -> None:
        """`questions` is the part that lists the cards."""
        super().__init__(theme, widest=760, margins=(theme.px(8), theme.px(4), theme.px(8), theme.px(24)))
        self._theme = theme
        self._draft: Draft | None = None
        self._is_plain: bool | None = None
        self.head = DraftHead(theme)
        self.fault = DraftFault(theme)
        self.columns = ColumnMapping(theme)
        self.about = AboutForm(theme)
        self.reading = ReadingPanel(theme)
        self.proposals = ProposalPanel(theme)
        self.facets = FacetRows(theme)
        self.findings = FindingsPanel(theme)
        self.questions = questions
        self._article_parts = QWidget()
        self._whole = QWidget()
        self._build()
        self._connect()

    def open_draft(self, draft: Draft | None, was: Mapping[int, str]) -> None:
        """Show another draft, from its top; `was` has the answers that it replaces, by the question's index."""
        self.questions.forget()
        self.head.similar.fold()
        self.about.open_article(None if draft is None else draft.article)
        self.show_draft(draft, was)
        self.verticalScrollBar().setValue(0)

    def show_draft(self, draft: Draft | None, was: Mapping[int, str]) -> None:
        """Show the draft that is open as it is now."""
        self._draft = draft
        self._whole.setVisible(draft is not None)
        if draft is None:
            return
        article = draft.article
        self.head.show_draft(draft)
        self.fault.show_draft(draft)
        self.fault.setVisible(article is None)
        self._article_parts.setVisible(article is not None)
        self.columns.show_table(None if article is None else article.table)
        self.about.show_article(article)
        if article is not None:
            self.facets.show_article(article)
        self.findings.show_article(article)
        self.reading.show_article(article)
        self._order(is_plain=article is not None and bool(article.text))
        self.questions.show_draft(draft, was)
        self.proposals.show_draft(draft)

    def finish_edit(self) -> None:
        """Take what stands in open fields."""
        self.questions.finish_edit()
        self.about.finish_edit()

    def take_focus(self) -> None:
        """Put the focus on the first thing to be done about the draft."""
        if self._draft is None or self._draft.article is None:
            self.fault.take_focus()
        elif self._draft.article.questions:
            self.questions.view.setFocus()
        elif self._draft.article.text:
            self.reading.view.setFocus()
        else:
            self.about.title.setFocus()

    def _build(self) -> None:
        px = self._theme.px
        self._parts = QVBoxLayout(self._article_parts)
        self._parts.setContentsMargins(0, 0, 0, 0)
        self._parts.setSpacing(px(16))
        # From the outside to the inside: to move a widget costs as much as all of its parts.
        self.body.addWidget(self._whole)
        column = QVBoxLayout(self._whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(12))
        for part in (self.head, self.fault, self._article_parts):
            column.addWidget(part)
        self._order(is_plain=False)

    def _order(self, *, is_plain: bool) -> None:
        """Put the parts one below the other: of a plain article its text and the cards made of it first."""
        if is_plain is self._is_plain:
            return
        self._is_plain = is_plain
        rest = (
            (self.questions, self.findings, self.facets) if is_plain else (self.findings, self.facets, self.questions)
        )
        for part in (self.columns, self.about, self.reading, self.proposals, *rest):
            self._parts.addWidget(part)

    def _append(self, question: Question) -> None:
        self.questions.append(question, edit=False)

    def _append_open(self, question: Question) -> None:
        self.questions.append(question, edit=True)

    def _accept_open(self, proposal: Question) -> None:
        self.accepted.emit((proposal,))
        self.questions.edit_last()

    def _connect(self) -> None:
        self.fault.skip_asked.connect(self.skip_asked)
        self.fault.retry_asked.connect(self.retry_asked)
        self.head.similar.chosen.connect(self.similar_chosen)
        self.about.article_edited.connect(self.article_edited)
        self.facets.article_edited.connect(self.article_edited)
        self.findings.article_edited.connect(self.article_edited)
        self.questions.article_edited.connect(self.article_edited)
        self.reading.view.cursorPositionChanged.connect(self._reveal_caret)
        self.reading.question_made.connect(self._append_open)
        self.reading.cloze_made.connect(self._append)
        self.proposals.accepted.connect(self.accepted)
        self.proposals.edit_asked.connect(self._accept_open)
        self.proposals.refused.connect(self.refused)
        self.proposals.emptied.connect(self.questions.view.setFocus)
        self.proposals.row_focused.connect(self.reveal)
        self.questions.reveal_wanted.connect(self._reveal_in_questions)
        self.verticalScrollBar().rangeChanged.connect(self._reveal_open_card)

    def _reveal_open_card(self) -> None:
        """Scroll to a card that was opened for editing or has grown, and in it to the cursor."""
        editor = self.questions.view.editor
        if editor is not None:
            self.ensureWidgetVisible(editor, 0, self._theme.px(16))
            editor.cursor_moved.emit(editor.cursor_rect)

    def _reveal_caret(self) -> None:
        """Scroll to the caret in the text, which may be higher than the page."""
        view = self.reading.view
        if view.hasFocus():
            caret = view.cursorRect()
            middle = view.viewport().mapTo(self.viewport(), caret.center())
            place = middle + QPoint(0, self.verticalScrollBar().value())
            self.ensureVisible(place.x(), place.y(), 0, caret.height() + self._theme.px(16))

    def _reveal_in_questions(self, rect: QRect) -> None:
        self.settle(self.questions)
        corner = self.questions.mapTo(self.viewport(), rect.topLeft())
        place = QRect(corner + QPoint(0, self.verticalScrollBar().value()), rect.size())
        middle = place.center()
        self.ensureVisible(middle.x(), middle.y(), 0, place.height() // 2 + self._theme.px(16))
