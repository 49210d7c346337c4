"""No window of a test is painted any more when its fixtures close what it shows."""

import pytest
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QWidget


class _Stubborn(QWidget):
    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802  Qt's name
        event.ignore()


@pytest.fixture
def windows() -> list[QWidget]:
    """Windows that a test leaves on the screen; they are gone from it when fixtures end."""
    windows: list[QWidget] = []
    yield windows
    assert [window.isVisible() for window in windows] == [False, False, False]


def test_windows_are_hidden_before_the_fixtures_end(qtbot, windows):
    windows += [_Stubborn(), QDialog(), _Stubborn()]
    qtbot.addWidget(windows[0])
    for window in windows:
        window.show()
    windows[0].close()
    assert windows[0].isVisible()
