import logging
import sys

import pytest

from quizapp.gui.bugs import BugReporter


@pytest.fixture
def shown(tmp_path):
    """The messages that a bug reporter shows; it holds Python's last handler during the test."""
    messages = []
    reporter = BugReporter(messages.append, tmp_path / "log")
    yield messages
    reporter.stop()


@pytest.mark.expects_log
def test_a_bug_is_shown_and_logged(shown, caplog, tmp_path):
    sys.excepthook(LookupError, LookupError("no such thing"), None)
    (message,) = shown
    assert message.kind == "error"
    assert "LookupError: no such thing" in message.text
    assert str(tmp_path / "log") in message.text
    assert [record.levelno for record in caplog.records] == [logging.ERROR]


def test_ctrl_c_is_no_bug(shown, monkeypatch):
    heard = []
    reporter_hook = sys.excepthook
    reporter = reporter_hook.__self__
    monkeypatch.setattr(reporter, "_before", lambda *bug: heard.append(bug[0]))
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert heard == [KeyboardInterrupt]
    assert shown == []


def test_the_handler_is_given_back(tmp_path):
    before = sys.excepthook
    reporter = BugReporter([].append, tmp_path)
    assert sys.excepthook is not before
    reporter.stop()
    assert sys.excepthook is before
