"""The cards of an article in the import preview, with the tools that edit them."""

from collections.abc import Mapping

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget

from quizapp.core import article_editing
from quizapp.core.article import Article, Question
from quizapp.core.draft import Draft
from quizapp.gui import wording
from quizapp.gui.actions import make_action
from quizapp.gui.i18n import tr
from quizapp.gui.models.question_list import QuestionList
from quizapp.gui.style import set_look
from quizapp.gui.theme import Theme
from quizapp.gui.widgets.buttons import push_button
from quizapp.gui.widgets.flow_layout import FlowLayout
from quizapp.gui.widgets.labels import plain_label
from quizapp.gui.widgets.question_view import QuestionView

_TOOLS = ("import-up", "import-down", "import-join", "import-split")


class QuestionPanel(QWidget):
    """Lists the cards. `article_edited` carries the article after an edit; who takes it shows the draft again."""

    article_edited = Signal(object)
    reveal_wanted = Signal(QRect)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._article: Article | None = None
        self._questions = QuestionList(self)
        self.view = QuestionView(theme, self._questions)
        self._heading = plain_label(role="heading")
        self.add_button = push_button(theme, tr("Add a card"), "link", "plus")
        self.tools: dict[str, QToolButton] = {}
        self._build()
        self._connect()

    def show_draft(self, draft: Draft | None, was: Mapping[int, str]) -> None:
        """Show the questions of `draft`; `was` has the answers that it replaces, by the question's index."""
        self._article = None if draft is None else draft.article
        self._questions.show_draft(draft, was)
        self._heading.setText(wording.cards(self._questions.rowCount()))
        self.view.setVisible(self._questions.rowCount() > 0)
        self._enable_tools()

    def forget(self) -> None:
        """Show nothing, so that what comes next starts without a current card or an open editor."""
        self._article = None
        self._questions.show_draft(None, {})

    def finish_edit(self) -> None:
        """Take what stands in an open editor."""
        self.view.finish_edit()

    def append(self, question: Question, *, edit: bool) -> None:
        """Put `question`, made of a passage, behind the others; with `edit` open it for its question to be asked."""
        self.view.finish_edit()
        if self._article is not None:
            self.article_edited.emit(article_editing.add_questions(self._article, [question]))
            if edit:
                self.edit_last()

    def edit_last(self) -> None:
        """Open the last card."""
        self.view.edit_row(self._questions.rowCount() - 1)

    def _build(self) -> None:
        head = FlowLayout(spacing=self._theme.px(6))
        for widget in (self._heading, self.add_button):
            widget.setMinimumHeight(self._theme.px(36))
        head.addWidget(self._heading)
        for name in _TOOLS:
            action = make_action(self._theme, name, self)
            self.addAction(action)
            button = QToolButton()
            button.setDefaultAction(action)
            # A click must not take the focus from the answer whose cursor says where to split it.
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            set_look(button, role="tool")
            self.tools[name] = button
            head.addWidget(button)
        head.addWidget(self.add_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._theme.px(8))
        column.addLayout(head)
        column.addWidget(self.view)

    def _connect(self) -> None:
        slots = (self._move_up, self._move_down, self._join, self._split)
        for name, slot in zip(_TOOLS, slots, strict=True):
            self.tools[name].defaultAction().triggered.connect(slot)
        self.add_button.clicked.connect(self._add)
        self._questions.ticked.connect(self._tick)
        self.view.texts_edited.connect(self._take_texts)
        self.view.current_moved.connect(self._enable_tools)
        self.view.reveal_wanted.connect(self._ask_to_reveal)

    def _enable_tools(self) -> None:
        row, last = self.view.row, self._questions.rowCount() - 1
        for name, good in zip(_TOOLS, (row > 0, 0 <= row < last, 0 <= row < last, row >= 0), strict=True):
            self.tools[name].defaultAction().setEnabled(good)

    def _tick(self, row: int, included: bool) -> None:  # noqa: FBT001  what the signal carries
        if self._article is not None:
            self._edited(article_editing.include_question(self._article, row, included=included), row)

    def _take_texts(self, row: int, question: str, answer: str) -> None:
        if self._article is None:
            return
        if question.strip() or answer.strip():
            self._edited(article_editing.with_question(self._article, row, question=question, answer=answer), row)
        else:
            self._edited(article_editing.remove_question(self._article, row), row)

    def _add(self) -> None:
        self.view.finish_edit()
        if self._article is not None:
            last = len(self._article.questions)
            self._edited(article_editing.add_question(self._article, question="", answer=""), last)
            self.view.edit_row(last)

    def _move_up(self) -> None:
        self._move(-1)

    def _move_down(self) -> None:
        self._move(1)

    def _move(self, step: int) -> None:
        row = self.view.row
        self.view.finish_edit()
        if self._article is not None and 0 <= row + step < len(self._article.questions):
            self._edited(article_editing.move_question(self._article, row, row + step), row + step)

    def _join(self) -> None:
        row = self.view.row
        self.view.finish_edit()
        if self._article is not None and 0 <= row < len(self._article.questions) - 1:
            self._edited(article_editing.join_with_next(self._article, row), row)

    def _split(self) -> None:
        """Split the answer at the cursor; where no answer is open, open it so that the cursor can be put there."""
        row, editor = self.view.row, self.view.editor
        if editor is None:
            self.view.edit_row(row, at_answer=True)
            return
        cursor, answer = editor.cursor_in_answer, editor.texts[1]
        place = cursor - (len(answer) - len(answer.lstrip()))
        self.view.finish_edit()
        if self._article is not None:
            self._edited(article_editing.split_answer(self._article, row, max(place, 0)), row)

    def _edited(self, article: Article, row: int) -> None:
        if article != self._article:
            self.article_edited.emit(article)
        self.view.go_to(row)
        if self.view.editor is None:
            self._enable_tools()

    def _ask_to_reveal(self, rect: QRect) -> None:
        self.reveal_wanted.emit(QRect(self.view.mapTo(self, rect.topLeft()), rect.size()))
