import pytest
from studying import listen

from quizapp.core.outlook import Outlook
from quizapp.gui.widgets.outlook_lines import OutlookLines

NOW = Outlook(answers=(60.0,), minutes=(20.0,), known=90.0, cards=100, paused_days=0)
BEFORE = Outlook(answers=(45.0,), minutes=(15.0,), known=85.0, cards=100, paused_days=0)
BUSY = Outlook(answers=(60.0,), minutes=(20.0,), known=90.0, cards=100, paused_days=9)


@pytest.fixture
def lines(qtbot) -> OutlookLines:
    lines = OutlookLines()
    qtbot.addWidget(lines)
    lines.show()
    return lines


def test_at_first_it_is_being_worked_out(lines):
    assert "Working out" in lines.now.text()
    assert not lines.before.isVisible()


def test_an_outlook_stands_alone_until_something_was_changed(lines):
    lines.show_outlook(NOW)
    assert lines.now.text().startswith("About 20 minutes")
    assert not lines.before.isVisible()
    lines.show_outlook(NOW, BEFORE)
    assert lines.before.isVisible()
    assert "15 minutes" in lines.before.text()
    lines.show_outlook(BEFORE)
    assert not lines.before.isVisible()


def test_days_on_which_new_cards_wait_have_a_line_of_their_own(lines):
    lines.show_outlook(BUSY)
    assert lines.pauses.isVisible()
    lines.show_outlook(NOW)
    assert not lines.pauses.isVisible()


def test_what_cannot_be_worked_out_is_said(lines):
    lines.show_outlook(BUSY, BEFORE)
    lines.say_unknown()
    assert "could not be worked out" in lines.now.text()
    assert not lines.pauses.isVisible()
    assert not lines.before.isVisible()


def test_screen_readers_hear_what_a_change_makes(lines, monkeypatch):
    said = listen(monkeypatch)
    lines.show_outlook(BEFORE)
    lines.show_outlook(NOW, BEFORE)
    assert said == [lines.now.text()]
