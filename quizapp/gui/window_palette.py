"""The palette of the window: what it offers, and where it leads."""

from quizapp.context import AppContext
from quizapp.gui.dialogs.palette import Palette
from quizapp.gui.main_window import MainWindow
from quizapp.gui.study_commands import StudyCommands
from quizapp.gui.tools import Tools


def palette_of(app: AppContext, tools: Tools, window: MainWindow) -> Palette:
    """Return the palette, which opens where the window asks for it and offers its commands and those of study."""
    commands = [action for name, action in window.commands.items() if name not in {"palette", "find"}]
    palette = Palette(app, tools, window, [*commands, *StudyCommands(tools.theme, window).all])
    palette.navigate.connect(window.go)
    window.palette_asked.connect(palette.toggle)
    window.pages.moved.connect(palette.leave)
    return palette
