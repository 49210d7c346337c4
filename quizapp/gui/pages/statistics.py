"""The statistics page: how study went and what comes."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout

from quizapp.context import AppContext
from quizapp.core.changes import ChangeSet
from quizapp.core.deck import FacetKind
from quizapp.core.stats import StatisticsReport
from quizapp.core.study_request import StudyRequest
from quizapp.errors import QuizAppError
from quizapp.gui.i18n import tr
from quizapp.gui.pages.file_saving import FileSaving
from quizapp.gui.pages.page import Page
from quizapp.gui.pages.reading import Reading
from quizapp.gui.tools import Tools
from quizapp.gui.widgets.banner import fault_message
from quizapp.gui.widgets.buttons import push_button
from quizapp.gui.widgets.empty_state import EmptyState
from quizapp.gui.widgets.labels import plain_label
from quizapp.gui.widgets.scroll_column import ScrollColumn
from quizapp.gui.widgets.statistics_board import StatisticsBoard


class StatisticsPage(Page):
    """Reads the report in a worker; until a new one is there the last one stays in sight."""

    def __init__(self, app: AppContext, tools: Tools) -> None:
        super().__init__(tr("Statistics"))
        self._tools = tools
        self._reading = Reading(app, tools.runner, self)
        self._saving = FileSaving(app, tools, self)
        self.board = StatisticsBoard(tools.theme)
        self.status = plain_label("", "muted")
        self.retry = push_button(tools.theme, tr("Try again"))
        self.empty = EmptyState(
            tools.theme,
            "statistics",
            tr("No reviews yet"),
            tr("Answer your first card, and this page begins to show what you recall, when you study and what is due."),
        )
        self.start = self.empty.add_button(tr("Start"), "primary", "play")
        self.bring_cards = self.empty.add_button(tr("Import articles"), "primary", "import")
        self._stack = QStackedWidget()
        self._build()
        self.board.save_asked.connect(self._save)
        self.board.topic_opened.connect(self._open_topic)
        self.board.walked.connect(self._scroll.reveal_part)
        self.retry.clicked.connect(self._read)
        self.start.clicked.connect(self._start)
        self.bring_cards.clicked.connect(self._import)

    def shown(self) -> None:
        if self._stack.currentWidget() is self._scroll:
            self._scroll.setFocus()  # so that the keys that scroll do so

    def refresh(self, change: ChangeSet) -> None:  # noqa: ARG002  any change may count
        self._read()

    def _build(self) -> None:
        self._scroll = ScrollColumn(self._tools.theme)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._scroll.setAccessibleName(self.title)
        self._scroll.body.addWidget(plain_label(self.title, "title"))
        self._scroll.body.addWidget(self.status)
        self._scroll.body.addWidget(self.retry, 0, Qt.AlignmentFlag.AlignLeft)
        self._scroll.body.addWidget(self.board)
        self.board.hide()
        self.retry.hide()
        self._stack.addWidget(self._scroll)
        self._stack.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)

    def _read(self) -> None:
        self.status.setText(tr("Counting…"))
        self.status.setVisible(self.board.isHidden())
        self.retry.hide()
        self._reading.start(lambda worker: worker.statistics.report(worker.clock.now()), self._show, self._fail)

    def _show(self, report: StatisticsReport) -> None:
        self.status.hide()
        if report.answers:
            self.board.show_report(report)
            self.board.show()
            self._stack.setCurrentWidget(self._scroll)
        else:
            self._offer_start(has_cards=report.cards.total > 0)

    def _offer_start(self, *, has_cards: bool) -> None:
        self.start.setVisible(has_cards)
        self.bring_cards.setVisible(not has_cards)
        self._stack.setCurrentWidget(self.empty)
        if self.isVisible():
            (self.start if has_cards else self.bring_cards).setFocus()

    def _fail(self, fault: QuizAppError) -> None:
        self.status.setText(tr("The statistics could not be read."))
        self.status.show()
        self.retry.show()
        self._stack.setCurrentWidget(self._scroll)
        self.message.emit(fault_message(fault))

    def _open_topic(self, topic: str) -> None:
        self.navigate.emit("library", (FacetKind.TOPIC, topic))

    def _start(self) -> None:
        self.navigate.emit("review", StudyRequest())

    def _import(self) -> None:
        self.navigate.emit("import", None)

    def _save(self, name: str, text: str) -> None:
        def write(worker: AppContext, path: Path) -> str:
            worker.exporting.save_text(path, text, replace=True)
            return tr("Saved in {path}", path=path)

        self._saving.ask(tr("Save the table"), tr("Comma-separated values (*.csv)"), f"{name}.csv", write)
