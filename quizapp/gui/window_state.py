"""Size and place of the window, kept beside the collection. They are no setting: a file that is broken is ignored."""

import contextlib
import json
from dataclasses import asdict, dataclass
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget


@dataclass(frozen=True, slots=True, kw_only=True)
class WindowState:
    """The window's frame in px, and whether it fills the screen."""

    x: int
    y: int
    width: int
    height: int
    maximized: bool = False


def load_window_state(path: Path) -> WindowState | None:
    """Return the state kept at `path`; None where there is none that can be read."""
    try:
        state = WindowState(**json.loads(path.read_text("utf-8")))
    except (OSError, ValueError, TypeError):
        return None
    numbers = (state.x, state.y, state.width, state.height)
    return state if all(isinstance(number, int) and abs(number) < 100_000 for number in numbers) else None


def save_window_state(path: Path, state: WindowState) -> None:
    """Keep `state` at `path`. A folder that cannot be written costs only this convenience."""
    with contextlib.suppress(OSError):
        path.write_text(json.dumps(asdict(state)), "utf-8")


def restore_window(window: QWidget, path: Path) -> None:
    """Give `window` the size and place kept at `path`; a place that is on no screen any more is left to the system."""
    state = load_window_state(path)
    if state is None:
        return
    window.resize(state.width, state.height)
    if any(screen.availableGeometry().contains(state.x, state.y) for screen in QGuiApplication.screens()):
        window.move(state.x, state.y)
    if state.maximized:
        window.setWindowState(Qt.WindowState.WindowMaximized)


def remember_window(window: QWidget, path: Path) -> None:
    """Keep size and place of `window` at `path`."""
    frame = window.normalGeometry()
    save_window_state(
        path,
        WindowState(
            x=frame.x(), y=frame.y(), width=frame.width(), height=frame.height(), maximized=window.isMaximized()
        ),
    )
