"""Whether there is a screen to open the window on.

Asked before Qt is: where Qt finds no screen it ends the program with an abort, which nothing can catch.
"""

import ctypes
import socket
import sys
from collections.abc import Mapping
from pathlib import Path

from quizapp.errors import QuizAppError

DEBIAN_PACKAGES = (
    "libegl1 libgl1 libxkbcommon-x11-0 libdbus-1-3 libfontconfig1 libglib2.0-0 libxcb-cursor0 libxcb-icccm4 "
    "libxcb-keysyms1 libxcb-randr0 libxcb-shape0"
)
"""What Qt takes from a bare Debian or Ubuntu; each brings those that it needs itself."""


def require_screen(environment: Mapping[str, str]) -> None:
    """Raise QuizAppError, with the remedy, where Qt could open no window; `environment` is `os.environ`.

    Systems other than Linux always have a screen.
    """
    try:
        import PySide6.QtWidgets  # noqa: PLC0415  whether that succeeds is the question
    except ImportError as fault:
        raise _missing_part(fault) from fault
    if sys.platform == "linux":
        require_platform(environment, Path(PySide6.QtWidgets.__file__).parent / "Qt" / "plugins" / "platforms")


def require_platform(environment: Mapping[str, str], plugins: Path) -> None:
    """Raise QuizAppError, with the remedy, where no platform plug-in of Qt would work; `plugins` is their folder.

    Each that Qt would try is tried: Wayland, X, or what QT_QPA_PLATFORM names. One that works is enough.
    """
    fault = QuizAppError(
        "There is no screen to open the window on.",
        'Start it in a desktop session; "quizapp --help" lists the commands that need none.',
    )
    for platform in _platforms(environment):
        try:
            _try_platform(platform, environment, plugins)
        except QuizAppError as its_fault:
            fault = its_fault
        else:
            return
    raise fault


def _platforms(environment: Mapping[str, str]) -> list[str]:
    """Return the names of the platform plug-ins that Qt would try, in its order."""
    if named := environment.get("QT_QPA_PLATFORM"):
        return [entry.partition(":")[0] for entry in named.split(";")]
    displays = {"wayland": "WAYLAND_DISPLAY", "xcb": "DISPLAY"}
    return [platform for platform, variable in displays.items() if environment.get(variable)]


def _try_platform(platform: str, environment: Mapping[str, str], plugins: Path) -> None:
    try:
        plugin = ctypes.CDLL(str(plugins / f"libq{platform.partition('-')[0]}.so"))
    except OSError as fault:
        raise _missing_part(fault) from fault
    if platform == "xcb" and not _x_answers(plugin, environment.get("DISPLAY", "")):
        raise _silent_screen("DISPLAY", environment)
    if platform.startswith("wayland") and not _wayland_answers(environment):
        raise _silent_screen("WAYLAND_DISPLAY", environment)


def _x_answers(plugin: ctypes.CDLL, display: str) -> bool:
    """Connect with the same function that Qt is about to use, rights and remote hosts included."""
    plugin.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(plugin.xcb_connect(display.encode(), None))
    good = not plugin.xcb_connection_has_error(connection)
    plugin.xcb_disconnect(connection)
    return good


def _wayland_answers(environment: Mapping[str, str]) -> bool:
    if "WAYLAND_SOCKET" in environment:  # A connection that is open already, and serves only once.
        return True
    address = Path(environment.get("XDG_RUNTIME_DIR", ""), environment.get("WAYLAND_DISPLAY") or "wayland-0")
    with socket.socket(socket.AF_UNIX) as connection:
        return connection.connect_ex(str(address)) == 0


def _silent_screen(variable: str, environment: Mapping[str, str]) -> QuizAppError:
    return QuizAppError(
        f"The screen that {variable} names ({environment.get(variable, 'none')}) does not answer.",
        f"Start Quizapp in a desktop session, or correct {variable}.",
    )


def _missing_part(fault: Exception) -> QuizAppError:
    hint = "Install Quizapp again."
    if sys.platform == "linux":
        hint = f"On Debian and Ubuntu this brings what is needed: apt-get install {DEBIAN_PACKAGES}"
    return QuizAppError(f"The window needs a part that cannot be loaded: {fault}.", hint)
