"""The other sessions as commands of the window, for the palette."""

from collections.abc import Callable
from functools import partial

from PySide6.QtGui import QAction

from quizapp.core.study_request import ALL_OF_TODAY, StudyMode, StudyRequest
from quizapp.gui.i18n import tr
from quizapp.gui.main_window import MainWindow
from quizapp.gui.pages.deck import DeckPage
from quizapp.gui.theme import Theme


class StudyCommands:
    """Begin a session from anywhere; those over a deck are in use while its page is shown."""

    def __init__(self, theme: Theme, window: MainWindow) -> None:
        self._theme = theme
        self._window = window
        self._of_deck = [
            self._command(tr("Study this deck"), partial(self._study_deck, StudyMode.DUE)),
            self._command(tr("Cram this deck"), partial(self._study_deck, StudyMode.CRAM)),
            self._command(tr("Study this deck ahead of time"), partial(self._study_deck, StudyMode.AHEAD)),
        ]
        self.all = [
            self._command(tr("Study what is due"), partial(window.go, "review", ALL_OF_TODAY)),
            self._command(tr("Study ahead of time"), self._going(StudyMode.AHEAD)),
            self._command(tr("Study only what was forgotten today"), self._going(StudyMode.FORGOTTEN)),
            self._command(tr("Study only new cards"), self._going(StudyMode.NEW)),
            *self._of_deck,
        ]
        window.pages.moved.connect(self._follow)
        self._follow()

    def _command(self, text: str, deed: Callable[[], object]) -> QAction:
        action = QAction(self._theme.icon("play"), text, self._window)
        action.triggered.connect(lambda *_checked: deed())
        return action

    def _going(self, mode: StudyMode) -> Callable[[], object]:
        return partial(self._window.go, "review", StudyRequest(mode=mode))

    def _follow(self) -> None:
        page = self._window.pages.current_page
        for action in self._of_deck:
            action.setEnabled(isinstance(page, DeckPage) and page.deck_id is not None)

    def _study_deck(self, mode: StudyMode) -> None:
        page = self._window.pages.current_page
        if isinstance(page, DeckPage) and page.deck_id is not None:
            self._window.go("review", StudyRequest.of_deck(page.deck_id, mode))
