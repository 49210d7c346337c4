"""The commands that change how the window looks: each is saved, and followed at once."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject

from quizapp.context import AppContext
from quizapp.errors import QuizAppError
from quizapp.gui.main_window import MainWindow
from quizapp.gui.text_size import TEXT_SIZES
from quizapp.gui.theme import Theme
from quizapp.gui.widgets.banner import fault_message
from quizapp.settings import Settings
from quizapp.settings import Theme as Choice


class Looks(QObject):
    """Follows the commands of a window; what cannot be saved is not followed, and the window says so."""

    def __init__(self, app: AppContext, theme: Theme, window: MainWindow, parent: QObject) -> None:
        super().__init__(parent)
        self._app = app
        self._theme = theme
        self._window = window
        window.theme_chosen.connect(self._choose_theme)
        for name, resized in TEXT_SIZES.items():
            window.commands[name].triggered.connect(partial(self._resize_text, resized))

    def _choose_theme(self, choice: Choice) -> None:
        self._follow(replace(self._app.settings, theme=choice))

    def _resize_text(self, resized: Callable[[float], float]) -> None:
        settings = self._app.settings
        self._follow(replace(settings, text_scale=resized(settings.text_scale)))

    def _follow(self, settings: Settings) -> None:
        try:
            self._app.change_settings(settings)
        except QuizAppError as fault:
            self._window.show_message(fault_message(fault))
            return
        self._theme.apply(settings.theme, text_scale=settings.text_scale, reduced_motion=settings.reduced_motion)
