"""Works out beside the window what study will come to; the newest question is the one that is answered."""

from dataclasses import dataclass

from PySide6.QtCore import QObject

from quizapp.context import AppContext
from quizapp.core.outlook import Outlook
from quizapp.gui.pages.page import Page
from quizapp.gui.pages.reporting import reporting
from quizapp.gui.tasks import Progress
from quizapp.gui.tools import Tools
from quizapp.gui.widgets.outlook_lines import OutlookLines
from quizapp.services.prospects import Student, year_ahead
from quizapp.settings import Settings


@dataclass(frozen=True, slots=True)
class _Question:
    """A year under `settings`, asked after `begin` was called so many times."""

    settings: Settings
    visit: int


@dataclass(frozen=True, slots=True)
class _Answer:
    question: _Question
    student: Student
    outlook: Outlook


class OutlookControl(QObject):
    """Shows in `lines` a year under settings, compared with those there were when `begin` was called."""

    def __init__(self, app: AppContext, tools: Tools, lines: OutlookLines, page: Page) -> None:
        super().__init__(page)
        self._app = app
        self._runner = tools.runner
        self._lines = lines
        self._page = page
        self._question = _Question(app.settings, 0)
        self._first: _Answer | None = None
        self._is_busy = False

    def begin(self) -> None:
        """Read the student's answers and cards anew and work out a year under the present settings."""
        self._first = None
        self._ask(_Question(self._app.settings, self._question.visit + 1))

    def weigh(self, settings: Settings) -> None:
        """Work out a year under `settings`. While other work goes on, only the newest of them waits for it."""
        self._ask(_Question(settings, self._question.visit))

    def _ask(self, question: _Question) -> None:
        self._question = question
        if not self._is_busy:
            self._is_busy = True
            self._runner.submit(self._answer, self._take, self._fail)

    def _answer(self, _progress: Progress) -> _Answer:
        question, first = self._question, self._first
        if first is None:
            with self._app.for_worker() as worker:
                student = worker.prospects.student(worker.clock.now())
        else:
            student = first.student
        return _Answer(question, student, year_ahead(student, question.settings))

    def _take(self, answer: _Answer) -> None:
        self._is_busy = False
        if answer.question.visit == self._question.visit:
            self._first = self._first or answer
            is_first = answer.question.settings == self._first.question.settings
            self._lines.show_outlook(answer.outlook, None if is_first else self._first.outlook)
        if answer.question != self._question:
            self._ask(self._question)

    def _fail(self, fault: Exception) -> None:
        self._is_busy = False
        self._lines.say_unknown()
        with reporting(self._page):
            raise fault
