import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel

from quizapp.gui.announce import announce


@pytest.fixture
def heard(monkeypatch):
    """What a screen reader would have been given."""
    events = []
    monkeypatch.setattr(
        QAccessible,
        "updateAccessibility",
        lambda event: events.append((event.object(), event.message(), event.politeness())),
    )
    return events


def test_a_screen_reader_is_given_the_text(qtbot, heard):
    label = QLabel()
    qtbot.addWidget(label)

    announce(label, "The answer is shown")

    assert heard == [(label, "The answer is shown", QAccessible.AnnouncementPoliteness.Polite)]


def test_an_urgent_text_interrupts(qtbot, heard):
    label = QLabel()
    qtbot.addWidget(label)

    announce(label, "The disk is full", urgent=True)

    assert heard[0][2] == QAccessible.AnnouncementPoliteness.Assertive
