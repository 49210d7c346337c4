"""The questions of one article of an import as a list."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from quizapp.core.article import Question
from quizapp.core.article_editing import is_complete
from quizapp.core.card import CardKind
from quizapp.core.draft import AlikeQuestion, Draft, QuestionState
from quizapp.gui import choice_wording, import_wording
from quizapp.gui.i18n import tr
from quizapp.gui.models.roles import ROW_ROLE

Index = QModelIndex | QPersistentModelIndex

QUESTIONS_AT_ONCE = 200
"""So many questions are listed together: more than nearly every article has."""


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionRow:
    """All that is shown of one question. `was` is the answer that an update replaces, `like` one that asks the same."""

    number: int
    question: Question
    state: QuestionState
    was: str | None
    like: AlikeQuestion | None = None

    @property
    def comes_along(self) -> bool:
        """Whether the question is ticked and can become a card."""
        return self.question.included and is_complete(self.question)

    @property
    def has_tick(self) -> bool:
        """Whether there is anything to tick: a card that stays as it is comes from no import."""
        return self.state is not QuestionState.SAME or not self.question.included

    @property
    def answer(self) -> str:
        """The text below the question: the choices, one a line with the right one marked, or the answer."""
        question = self.question
        if question.kind is not CardKind.CHOICE:
            return question.answer
        return choice_wording.lines(question.choices, question.correct)


class QuestionList(QAbstractListModel):
    """Shows a stretch of the questions of one draft, each as a QuestionRow in ROW_ROLE.

    `ticked` carries row and tick where the student changes a tick.
    """

    ticked = Signal(int, bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[QuestionRow] = []

    def show_draft(self, draft: Draft | None, was: Mapping[int, str], first: int = 0) -> None:
        """Show QUESTIONS_AT_ONCE questions of `draft` from the index `first` on.

        `was` has the answers that it replaces, by the question's index.
        """
        rows = [] if draft is None or draft.article is None else _rows(draft, was, first)
        if len(rows) != len(self._rows):
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()
            return
        old, self._rows = self._rows, rows
        differing = [number for number, row in enumerate(rows) if row != old[number]]
        if differing:
            self.dataChanged.emit(self.index(differing[0]), self.index(differing[-1]))

    def row(self, number: int) -> QuestionRow:
        """Return what is shown in row `number`."""
        return self._rows[number]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own signature
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled
        return flags | Qt.ItemFlag.ItemIsUserCheckable if self._rows[index.row()].has_tick else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.question.question
        if role == Qt.ItemDataRole.CheckStateRole:
            return _tick(row)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return _spoken(row)
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or not self._rows[index.row()].has_tick:
            return False
        self.ticked.emit(index.row(), Qt.CheckState(value) == Qt.CheckState.Checked)
        return True


def _rows(draft: Draft, was: Mapping[int, str], first: int) -> list[QuestionRow]:
    stretch = slice(first, first + QUESTIONS_AT_ONCE)
    questions = () if draft.article is None else draft.article.questions[stretch]
    return [
        QuestionRow(number=number, question=question, state=state, was=was.get(number), like=draft.alike_of(number))
        for number, (question, state) in enumerate(zip(questions, draft.states[stretch], strict=True), start=first)
    ]


def _tick(row: QuestionRow) -> Qt.CheckState | None:
    if not row.has_tick:
        return None
    return Qt.CheckState.Checked if row.question.included else Qt.CheckState.Unchecked


def _spoken(row: QuestionRow) -> str:
    state = import_wording.question_state(row.question, row.state)
    if not row.question.included:
        state = tr("left out")
    if row.like is not None:
        state = tr("{state}; {like}", state=state, like=import_wording.alike_question(row.like))
    return tr("{question} {answer} ({state})", question=row.question.question, answer=row.answer, state=state)
