"""Starts the window: it is on the screen first, then the profile is opened behind it."""

import importlib
import logging
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from quizapp.core.clock import Clock
from quizapp.errors import QuizAppError
from quizapp.gui.bugs import BugReporter
from quizapp.gui.events import Events
from quizapp.gui.main_window import MainWindow
from quizapp.gui.single_instance import SingleInstance
from quizapp.gui.tasks import Progress, TaskRunner
from quizapp.gui.theme import Theme
from quizapp.gui.tools import Tools
from quizapp.gui.widgets.banner import Message
from quizapp.paths import Profile, bundled
from quizapp.settings import Settings, load_settings

logger = logging.getLogger("quizapp.gui")

_PROFILE_MODULE = "quizapp.gui.open_profile"


def run(profile: Profile, clock: Clock, *, quit_after_start: bool, screenshots: Path | None) -> int:
    """Show the window of `profile` until it is closed and return the exit status.

    Where the profile has a window already, that one is raised instead. `quit_after_start` closes the window once its
    first page is shown. `screenshots` is a folder in which pictures of all pages are saved before it closes.
    """
    app = QApplication(sys.argv[:1])
    app.setApplicationName("Quizapp")
    app.setDesktopFileName("quizapp")
    instance = SingleInstance(profile.root)
    if not instance.claim() and instance.hand_over([]):
        return 0
    start = Start(app, profile, clock)
    instance.raised.connect(start.window.raise_up)
    if screenshots is not None:
        start.opened = start.window_photographer(screenshots)
    elif quit_after_start:
        start.opened = start.window.close
    start.window.show()
    QTimer.singleShot(0, start.open_profile)
    status = app.exec()
    start.close()
    instance.release()
    return status
