"""The cards of an article in the import preview, with the tools that edit them."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget

from quizapp.core import article_editing
from quizapp.core.article import Article, Question
from quizapp.core.draft import Draft
from quizapp.gui import wording
from quizapp.gui.actions import make_action
from quizapp.gui.i18n import tr
from quizapp.gui.models.question_list import QUESTIONS_AT_ONCE, QuestionList
from quizapp.gui.picture_loader import PictureLoader
from quizapp.gui.style import set_look
from quizapp.gui.tasks import Runner
from quizapp.gui.theme import Theme
from quizapp.gui.widgets.buttons import push_button
from quizapp.gui.widgets.flow_layout import FlowLayout
from quizapp.gui.widgets.labels import plain_label
from quizapp.gui.widgets.pager import Pager
from quizapp.gui.widgets.question_view import QuestionView

_TOOLS = ("import-up", "import-down", "import-join", "import-split")


class QuestionPanel(QWidget):
    """Lists the cards. `article_edited` carries the article after an edit; who takes it shows the draft again."""

    article_edited = Signal(object)
    reveal_wanted = Signal(QRect)

    def __init__(self, theme: Theme, runner: Runner) -> None:
        """`runner` decodes the pictures of the cards."""
        super().__init__()
        self._theme = theme
        self._article: Article | None = None
        self._first = 0
        self._media: dict[str, bytes] = {}
        self._questions = QuestionList(self)
        self.view = QuestionView(theme, self._questions, PictureLoader(runner, self._media.get, self))
        self._heading = plain_label(role="heading")
        self.pager = Pager(theme, QUESTIONS_AT_ONCE)
        self._shown: tuple[Draft | None, Mapping[int, str]] = (None, {})
        self.add_button = push_button(theme, tr("Add a card"), "link", "plus")
        self.tools: dict[str, QToolButton] = {}
        self._build()
        self._connect()

    def show_draft(self, draft: Draft | None, was: Mapping[int, str]) -> None:
        """Show the questions of `draft`; `was` has the answers that it replaces, by the question's index."""
        self._article = None if draft is None else draft.article
        if self._article is not None:
            self._media.update(self._article.media)
        self._shown = (draft, was)
        self._first = min(self._first, _beginning(self._total - 1))
        self._questions.show_draft(draft, was, self._first)
        self._heading.setText(wording.cards(self._total))
        self.view.setVisible(self._questions.rowCount() > 0)
        self.pager.show_stretch(first=self._first, shown=self._questions.rowCount(), total=self._total)
        self._enable_tools()

    def forget(self) -> None:
        """Show nothing, so that what comes next starts without a current card or an open editor."""
        self._article = None
        self._first = 0
        self._media.clear()
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
        column.addWidget(self.pager)

    def _connect(self) -> None:
        slots = (partial(self._move, -1), partial(self._move, 1), self._join, self._split)
        for name, slot in zip(_TOOLS, slots, strict=True):
            self.tools[name].defaultAction().triggered.connect(slot)
        self.add_button.clicked.connect(self._add)
        self._questions.ticked.connect(self._tick)
        self.view.texts_edited.connect(self._take_texts)
        self.view.current_moved.connect(self._enable_tools)
        self.view.reveal_wanted.connect(self._ask_to_reveal)
        self.pager.asked.connect(self._leaf)

    @property
    def _total(self) -> int:
        return 0 if self._article is None else len(self._article.questions)

    @property
    def _current(self) -> int:
        """The index of the current question; -1 without one."""
        return -1 if self.view.row < 0 else self._first + self.view.row

    def _leaf(self, first: int) -> None:
        """List the questions from the index `first` on."""
        self.view.finish_edit()
        draft, was = self._shown
        self.forget()
        self._first = first
        self.show_draft(draft, was)
        self.view.go_to(0)

    def _enable_tools(self) -> None:
        row, last = self._current, self._total - 1
        for name, good in zip(_TOOLS, (row > 0, 0 <= row < last, 0 <= row < last, row >= 0), strict=True):
            self.tools[name].defaultAction().setEnabled(good)

    def _tick(self, row: int, included: bool) -> None:  # noqa: FBT001  what the signal carries
        if self._article is not None:
            index = self._first + row
            self._edited(article_editing.include_question(self._article, index, included=included), index)

    def _take_texts(self, row: int, question: str, answer: str) -> None:
        if self._article is None:
            return
        index = self._first + row
        if question.strip() or answer.strip():
            self._edited(article_editing.with_question(self._article, index, question=question, answer=answer), index)
        else:
            self._edited(article_editing.remove_question(self._article, index), index)

    def _add(self) -> None:
        self.view.finish_edit()
        if self._article is not None:
            last = self._total
            self._edited(article_editing.add_question(self._article, question="", answer=""), last)
            self.view.edit_row(last - self._first)

    def _move(self, step: int) -> None:
        index = self._current
        self.view.finish_edit()
        if self._article is not None and 0 <= index + step < self._total:
            self._edited(article_editing.move_question(self._article, index, index + step), index + step)

    def _join(self) -> None:
        index = self._current
        self.view.finish_edit()
        if self._article is not None and 0 <= index < self._total - 1:
            self._edited(article_editing.join_with_next(self._article, index), index)

    def _split(self) -> None:
        """Split the answer at the cursor; where no answer is open, open it so that the cursor can be put there."""
        index, editor = self._current, self.view.editor
        if editor is None:
            self.view.edit_row(self.view.row, at_answer=True)
            return
        cursor, answer = editor.cursor_in_answer, editor.texts[1]
        place = cursor - (len(answer) - len(answer.lstrip()))
        self.view.finish_edit()
        if self._article is not None:
            self._edited(article_editing.split_answer(self._article, index, max(place, 0)), index)

    def _edited(self, article: Article, index: int) -> None:
        if article != self._article:
            self.article_edited.emit(article)
        index = min(index, self._total - 1)
        if not self._first <= index < self._first + QUESTIONS_AT_ONCE:
            self._leaf(_beginning(index))
        self.view.go_to(index - self._first)
        if self.view.editor is None:
            self._enable_tools()

    def _ask_to_reveal(self, rect: QRect) -> None:
        self.reveal_wanted.emit(QRect(self.view.mapTo(self, rect.topLeft()), rect.size()))


def _beginning(index: int) -> int:
    """Return the index of the first question of the stretch that has the one at `index`."""
    return max(index, 0) // QUESTIONS_AT_ONCE * QUESTIONS_AT_ONCE
