import os
import shutil
import socket
import subprocess
import sys
from pathlib import Path

import PySide6.QtCore
import pytest

import quizapp
from quizapp.errors import QuizAppError
from quizapp.gui.screen import DEBIAN_PACKAGES, require_platform, require_screen

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="other systems always have a screen")

CHECKOUT = Path(quizapp.__file__).parent.parent
PYSIDE = Path(PySide6.QtCore.__file__).parent
PLUGINS = PYSIDE / "Qt" / "plugins" / "platforms"
SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET", "QT_QPA_PLATFORM")
PROBE = """
import os
from quizapp.errors import QuizAppError
from quizapp.gui.screen import require_screen
try:
    require_screen(os.environ)
except QuizAppError as fault:
    print(fault)
"""


def environment_with(**variables: str) -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if name not in SCREENS} | variables


def fault_with(**variables: str) -> QuizAppError:
    with pytest.raises(QuizAppError) as caught:
        require_screen(environment_with(**variables))
    assert "\n" not in str(caught.value)
    assert caught.value.hint
    return caught.value


def test_without_any_screen_the_remedy_is_a_desktop_session():
    fault = fault_with()
    assert "no screen" in fault.message
    assert "desktop session" in fault.hint
    assert "--help" in fault.hint


def test_an_empty_variable_names_no_screen():
    assert "no screen" in fault_with(DISPLAY="", WAYLAND_DISPLAY="").message


@pytest.mark.parametrize("display", [":77", "unix:77", "nonsense", "localhost:77.0"])
def test_an_x_server_that_does_not_answer_is_named(display):
    fault = fault_with(DISPLAY=display)
    assert f"DISPLAY names ({display}) does not answer" in fault.message


def test_x_is_asked_for_where_no_display_is_named():
    assert "DISPLAY names (none) does not answer" in fault_with(QT_QPA_PLATFORM="xcb").message


@pytest.mark.parametrize("platform", ["offscreen", "minimal", "offscreen:size=800x600"])
def test_a_platform_that_draws_nowhere_needs_no_screen(platform):
    require_screen(environment_with(QT_QPA_PLATFORM=platform))


def test_one_platform_that_works_is_enough():
    require_screen(environment_with(QT_QPA_PLATFORM="xcb;offscreen", DISPLAY=":77"))


def test_an_unknown_platform_is_said_to_be_missing():
    assert "libqpaper.so" in fault_with(QT_QPA_PLATFORM="paper").message


@pytest.mark.skipif(shutil.which("Xvfb") is None, reason="needs an X server")
def test_an_x_server_that_answers_is_enough():
    reading, writing = os.pipe()
    with subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing)], pass_fds=[writing], stderr=subprocess.DEVNULL
    ) as server:
        os.close(writing)
        with os.fdopen(reading) as stream:
            number = stream.readline().strip()
        try:
            require_screen(environment_with(DISPLAY=f":{number}"))
            require_screen(environment_with(DISPLAY=f":{number}", WAYLAND_DISPLAY="nobody", XDG_RUNTIME_DIR="/nowhere"))
        finally:
            server.terminate()


class TestWayland:
    @pytest.fixture
    def plugins(self, tmp_path):
        """Plug-ins among which `wayland` loads without the system's Wayland libraries."""
        folder = tmp_path / "Qt" / "plugins" / "platforms"
        folder.mkdir(parents=True)
        (tmp_path / "Qt" / "lib").symlink_to(PYSIDE / "Qt" / "lib")
        (folder / "libqwayland.so").symlink_to(PLUGINS / "libqminimal.so")
        return folder

    @pytest.fixture
    def compositor(self, tmp_path):
        address = tmp_path / "wayland-7"
        with socket.socket(socket.AF_UNIX) as listener:
            listener.bind(str(address))
            listener.listen()
            yield address

    def test_a_compositor_that_answers_is_enough(self, compositor, plugins):
        by_name = {"WAYLAND_DISPLAY": compositor.name, "XDG_RUNTIME_DIR": str(compositor.parent)}
        require_platform(by_name, plugins)
        require_platform({"WAYLAND_DISPLAY": str(compositor)}, plugins)
        require_platform({"QT_QPA_PLATFORM": "wayland-egl", "WAYLAND_DISPLAY": str(compositor)}, plugins)

    def test_one_that_is_gone_is_named(self, tmp_path, plugins):
        with pytest.raises(QuizAppError, match=r"WAYLAND_DISPLAY names \(wayland-7\) does not answer"):
            require_platform({"WAYLAND_DISPLAY": "wayland-7", "XDG_RUNTIME_DIR": str(tmp_path)}, plugins)

    def test_a_connection_that_was_handed_over_is_left_for_qt(self, plugins):
        require_platform({"QT_QPA_PLATFORM": "wayland", "WAYLAND_SOCKET": "3"}, plugins)


def probe_with(pyside: Path, **variables: str) -> str:
    """Ask for a screen in a new process that finds PySide6 in `pyside`."""
    environment = environment_with(PYTHONPATH=os.pathsep.join([str(pyside), str(CHECKOUT)]), **variables)
    done = subprocess.run(
        [sys.executable, "-c", PROBE], env=environment, capture_output=True, text=True, check=True, timeout=60
    )
    return done.stdout


def test_a_system_library_that_is_missing_is_named_with_the_packages_that_bring_it(tmp_path):
    bare = tmp_path / "PySide6"
    bare.mkdir()
    shutil.copy(PYSIDE / "QtWidgets.abi3.so", bare)  # Without the libraries that lie beside the original.
    (bare / "__init__.py").touch()
    told = probe_with(tmp_path, DISPLAY=":77")
    assert ".so" in told
    assert "cannot open shared object file" in told
    assert f"apt-get install {DEBIAN_PACKAGES}" in told
    assert told.count("\n") == 1


def test_a_plug_in_that_misses_a_library_is_explained_before_qt_aborts(tmp_path):
    library = "libQt6XcbQpa.so.6"
    lib, platforms = tmp_path / "PySide6" / "Qt" / "lib", tmp_path / "PySide6" / "Qt" / "plugins" / "platforms"
    for folder in (lib, platforms):
        folder.mkdir(parents=True)
    for original in PYSIDE.iterdir():
        if original.name != "Qt":
            (tmp_path / "PySide6" / original.name).symlink_to(original)
    for original in (PYSIDE / "Qt" / "lib").iterdir():
        if original.name != library:
            (lib / original.name).symlink_to(original)
    shutil.copy(PLUGINS / "libqxcb.so", platforms)
    told = probe_with(tmp_path, DISPLAY=":77")
    assert f"{library}: cannot open shared object file" in told
    assert DEBIAN_PACKAGES in told
    assert told.count("\n") == 1
