"""What tests of several pages share."""

import pytest
from studying import StudyWindow

from quizapp.gui.widgets.banner import Message


@pytest.fixture
def study(qtbot, theme, app) -> StudyWindow:
    """The window at the review page of `app`, which the test makes."""
    study = StudyWindow(qtbot, theme, app)
    study.go("review")
    return study


@pytest.fixture
def messages(page) -> list[Message]:
    """What `page`, which the test makes, has said in banners."""
    heard: list[Message] = []
    page.message.connect(heard.append)
    return heard
