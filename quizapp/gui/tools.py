"""What every page works with beside the context: the theme, the runner for long work, the signal of changes."""

from dataclasses import dataclass

from quizapp.gui.events import Events
from quizapp.gui.tasks import Runner
from quizapp.gui.theme import Theme


@dataclass(frozen=True, slots=True, kw_only=True)
class Tools:
    """Made once by the window and handed to every page."""

    theme: Theme
    runner: Runner
    events: Events
