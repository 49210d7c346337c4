"""What all tests of the window share: the themed application and an inline task runner."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from late import LateRunner
from PySide6.QtCore import QLocale
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QWidget
from studying import Browser

from quizapp.core.changes import ChangeSet
from quizapp.gui.events import Events
from quizapp.gui.picture_loader import PictureLoader
from quizapp.gui.tasks import InlineTaskRunner
from quizapp.gui.theme import Theme
from quizapp.settings import Theme as Choice

_SCHEMES = ("http", "https", "file")
RESOURCES = Path(__file__).parents[2] / "resources"


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_teardown() -> None:
    """Hide the windows of a test, also those that refused to close, before its fixtures close what they paint."""
    for window in QApplication.topLevelWidgets():
        window.hide()


@pytest.fixture(scope="session", autouse=True)
def _english() -> Iterator[None]:
    """Words and figures as in Britain, whatever the machine's language."""
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    yield
    QLocale.setDefault(before)


@pytest.fixture(scope="session")
def resources() -> Path:
    return RESOURCES


@pytest.fixture(scope="session")
def session_theme(qapp: QApplication) -> Theme:
    theme = Theme(qapp, RESOURCES)
    theme.apply(Choice.LIGHT)
    return theme


@pytest.fixture
def theme(session_theme: Theme) -> Theme:
    """The theme of the application, light, at its own size and in motion when a test begins."""
    is_plain = not session_theme.dark and session_theme.text_scale == 1.0
    if not is_plain or session_theme.duration(1) == 0:
        session_theme.apply(Choice.LIGHT)
    return session_theme


@pytest.fixture
def window(qtbot, theme: Theme) -> QWidget:
    """An empty window of the least size."""
    window = QWidget()
    window.resize(900, 600)
    qtbot.addWidget(window)
    return window


@pytest.fixture
def runner() -> InlineTaskRunner:
    """Runs long work at once, so that a test sees its result in the next line."""
    return InlineTaskRunner()


@pytest.fixture
def kept_pictures() -> dict[str, bytes]:
    """The pictures that `pictures` knows, by digest; a test puts them in."""
    return {}


@pytest.fixture
def pictures(runner: InlineTaskRunner, kept_pictures: dict[str, bytes]) -> PictureLoader:
    return PictureLoader(runner, kept_pictures.get)


@pytest.fixture
def events() -> Events:
    return Events()


@pytest.fixture
def late() -> LateRunner:
    """Keeps long work until the test lets it run."""
    return LateRunner()


@pytest.fixture
def published(events: Events) -> list[ChangeSet]:
    """What is published, in order."""
    heard: list[ChangeSet] = []
    events.changed.connect(heard.append)
    return heard


@pytest.fixture
def browser(qapp: QApplication) -> Iterator[Browser]:
    """Stands where the system opens web addresses and files."""
    browser = Browser()
    for scheme in _SCHEMES:
        QDesktopServices.setUrlHandler(scheme, browser, "show")
    yield browser
    for scheme in _SCHEMES:
        QDesktopServices.unsetUrlHandler(scheme)
