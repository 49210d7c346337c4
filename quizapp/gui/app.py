"""Starts the window: it is on the screen first, then the profile is opened behind it."""

import importlib
import logging
import sys
from types import ModuleType
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from quizapp.core.clock import Clock
from quizapp.errors import BusyError, QuizAppError
from quizapp.gui.bugs import BugReporter
from quizapp.gui.events import Events
from quizapp.gui.main_window import MainWindow
from quizapp.gui.pages.fault import FaultPage
from quizapp.gui.short_turns import shorten_turns
from quizapp.gui.single_instance import SingleInstance
from quizapp.gui.tasks import Progress, TaskRunner
from quizapp.gui.theme import Theme
from quizapp.gui.tools import Tools
from quizapp.paths import Profile, bundled
from quizapp.settings import Settings, settings_or

logger = logging.getLogger("quizapp.gui")

# Loading the database, the scheduler and the pages takes longer than showing the window, so that is not waited for.
_LOADED_LATER = "quizapp.gui.open_profile"


def run(profile: Profile, clock: Clock, *, quit_after_start: bool) -> int:
    """Show the window of `profile` until it is closed and return the exit status.

    Where the profile has a window already, that one is raised instead. `quit_after_start` closes the window once its
    first page is shown.
    """
    shorten_turns()
    app = make_application()
    instance = SingleInstance(profile.root)
    if not instance.claim():
        if instance.hand_over([]):
            return 0
        raise QuizAppError(
            f"The profile {profile.root} has a window already, which does not answer.",
            "Close it, or end the program that hangs, and try again.",
        )
    runner = TaskRunner()
    start = Start(profile, clock, Tools(theme=Theme(app, bundled("resources")), runner=runner, events=Events()))
    instance.raised.connect(start.window.raise_up)
    bugs = BugReporter(start.window.show_message, profile.log)
    if quit_after_start:
        start.opened.connect(start.window.close)
        start.failed.connect(start.window.close)
    start.window.show()
    logger.debug("window shown")
    QTimer.singleShot(0, start.open_profile)
    status = app.exec()
    if quit_after_start and not start.is_open:
        status = 1
    runner.stop()
    start.close()
    instance.release()
    bugs.stop()
    return status


def make_application() -> QApplication:
    """Return the one QApplication, named so that desktops find its icon."""
    app = QApplication(sys.argv[:1])
    app.setApplicationName("Quizapp")
    app.setDesktopFileName("quizapp")
    return app


class Start(QObject):
    """The window and, once it is open, the profile in it.

    `opened` is emitted when the first page is shown, `failed` when the window says why the profile cannot be opened.
    """

    opened = Signal()
    failed = Signal()

    def __init__(self, profile: Profile, clock: Clock, tools: Tools) -> None:
        super().__init__()
        self._profile = profile
        self._clock = clock
        self._tools = tools
        self._open: Any = None  # an OpenProfile, which is loaded later
        # Where they cannot be read, the open profile says so.
        settings = settings_or(Settings(), profile.settings)
        tools.theme.apply(settings.theme, text_scale=settings.text_scale, reduced_motion=settings.reduced_motion)
        self.window = MainWindow(tools.theme, tools.events, profile.window, single_keys=settings.single_keys)
        self._fault = FaultPage(tools.theme)
        self._fault.try_again.connect(self.open_profile)
        self.window.add_page("fault", self._fault)

    @property
    def is_open(self) -> bool:
        """Whether the profile is open."""
        return self._open is not None

    def open_profile(self) -> None:
        """Open the profile behind the window."""
        self._tools.runner.submit(self._prepare, self._show, self._explain)

    def look_elsewhere(self) -> None:
        """Show at once what another program has changed in the profile."""
        if self._open is not None:
            self._open.look_elsewhere()

    def close(self) -> None:
        """Close the profile."""
        if self._open is not None:
            self._open.close()
            self._open = None

    def _prepare(self, _progress: Progress) -> ModuleType:
        module = importlib.import_module(_LOADED_LATER)
        module.prepare(self._profile, self._clock)
        return module

    def _show(self, module: ModuleType) -> None:
        try:
            self._open = module.OpenProfile(self._profile, self._clock, self._tools, self.window)
        except BusyError:
            self.open_profile()  # a worker waits until the other program has done
        except QuizAppError as fault:
            self._explain(fault)
        else:
            self.opened.emit()

    def _explain(self, fault: Exception) -> None:
        if not isinstance(fault, QuizAppError):
            raise fault
        self._fault.explain(fault)
        self.window.go("fault")
        self.failed.emit()
