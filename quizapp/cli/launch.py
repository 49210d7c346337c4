"""What the flags of the program say."""

from dataclasses import dataclass
from pathlib import Path

from quizapp.core.clock import Clock
from quizapp.paths import Profile


@dataclass(frozen=True, slots=True, kw_only=True)
class Launch:
    """What the program was started with, handed to the window or to the command.

    `quit_after_start` closes the window as soon as it is shown; `screenshots` is the folder to save pictures of every
    page in. Both are the window's alone.
    """

    profile: Profile
    clock: Clock
    quit_after_start: bool = False
    screenshots: Path | None = None
