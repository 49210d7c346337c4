"""Adding a feed by its address, or one of several that a page names."""

import pytest
from PySide6.QtCore import Qt

from quizapp.core.feed import FeedLink
from quizapp.gui.dialogs.feed_form import FeedForm
from quizapp.services.feed_refresh import FoundFeed

FOUND = tuple(
    FoundFeed(link=FeedLink(address=f"https://example.org/{name}.xml", title=title))
    for name, title in (("a", "All"), ("b", None))
)


@pytest.fixture
def form(qtbot, theme, window) -> FeedForm:
    window.show()
    form = FeedForm(theme, window)
    form.open()
    qtbot.waitUntil(form.isActiveWindow)
    return form


def banner(form: FeedForm) -> str:
    return form.messages.messages[-1].text


def test_an_address_is_asked_for(qtbot, form):
    assert form.address.hasFocus()
    qtbot.keyClicks(form.address, "  example.org ")
    with qtbot.waitSignal(form.asked) as asked:
        qtbot.keyClick(form.address, Qt.Key.Key_Return)
    assert asked.args == ["example.org"]
    assert form.isVisible()
    assert not form.save_button.isEnabled()
    assert form.status.text() == "Looking there…"


def test_while_it_looks_it_asks_for_nothing_else(qtbot, form):
    form.address.setText("example.org")
    form.accept()
    with qtbot.assertNotEmitted(form.asked):
        form.accept()


def test_no_address_is_told(qtbot, form):
    with qtbot.assertNotEmitted(form.asked):
        form.save_button.click()
    assert banner(form) == "Type the address of a feed or of a site."


def test_a_fault_is_shown_and_the_address_can_be_corrected(form):
    form.address.setText("example.org")
    form.accept()
    form.show_fault("There is no feed.")
    assert banner(form) == "There is no feed."
    assert form.address.hasFocus()
    assert form.save_button.isEnabled()
    form.accept()
    assert not form.messages.messages


def test_of_several_feeds_the_first_is_ticked(qtbot, form):
    form.address.setText("example.org")
    form.accept()
    form.show_found(FOUND)
    assert [form.choices.item(place).text() for place in range(2)] == ["All", "https://example.org/b.xml"]
    with qtbot.waitSignal(form.chosen) as chosen:
        form.accept()
    assert chosen.args == [FOUND[:1]]


def test_at_least_one_is_to_be_ticked(qtbot, form):
    form.address.setText("example.org")
    form.show_found(FOUND)
    form.choices.item(0).setCheckState(Qt.CheckState.Unchecked)
    form.accept()
    assert banner(form) == "Tick at least one feed."
    form.choices.item(1).setCheckState(Qt.CheckState.Checked)
    with qtbot.waitSignal(form.chosen) as chosen:
        form.accept()
    assert chosen.args == [FOUND[1:]]


def test_another_address_begins_anew(qtbot, form):
    form.address.setText("example.org")
    form.show_found(FOUND)
    qtbot.keyClicks(form.address, "/x")
    assert form.choices.isHidden()
    with qtbot.waitSignal(form.asked):
        form.accept()


def test_a_list_can_be_taken_instead(qtbot, form):
    with qtbot.waitSignal(form.list_asked):
        form.list_button.click()
    assert not form.isVisible()


def test_it_closes_when_the_feed_is_added_and_by_escape(qtbot, form):
    with qtbot.waitSignal(form.accepted):
        form.finish()
    form.open()
    qtbot.keyClick(form, Qt.Key.Key_Escape)
    assert not form.isVisible()
