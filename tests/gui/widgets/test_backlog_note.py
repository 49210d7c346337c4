from dataclasses import replace
from datetime import date

import pytest

from quizapp.gui.widgets.backlog_note import BacklogNote
from quizapp.services.backlog import Backlog, Clearing

OFFER = Clearing(reviews_a_day=60, clear_on=date(2026, 12, 3))
CAPPED = Backlog(
    waiting=380,
    clearing=Clearing(reviews_a_day=200, clear_on=date(2026, 11, 26)),
    is_capped=True,
    is_paced=False,
    offer=OFFER,
)


@pytest.fixture
def note(qtbot, theme) -> BacklogNote:
    note = BacklogNote(theme)
    qtbot.addWidget(note)
    return note


def test_without_a_backlog_nothing_is_shown(note):
    note.show_backlog(CAPPED)
    assert not note.isHidden()
    note.show_backlog(None)
    assert note.isHidden()


def test_a_backlog_says_when_it_is_clear_and_that_new_cards_pause(note):
    note.show_backlog(CAPPED)
    assert note.text.text() == "380 waiting: 200 a day clears them by 26 November, new cards paused."


def test_its_place_is_taken_before_all_of_it_is_known(note):
    note.expect(380)
    assert note.text.text() == "380 waiting: the day that clears them is being worked out."
    before = note.sizeHint().height()
    note.show_backlog(CAPPED)
    assert note.sizeHint().height() == before


def test_a_calmer_pace_is_one_button_away(qtbot, note):
    note.show_backlog(CAPPED)
    assert note.button.text() == "Take 60 a day"
    with qtbot.waitSignal(note.pace_chosen) as chosen:
        note.button.click()
    assert chosen.args == [60]


def test_a_pace_that_was_chosen_can_be_given_up(qtbot, note):
    note.show_backlog(replace(CAPPED, clearing=OFFER, is_paced=True, offer=None))
    assert note.text.text() == "380 waiting: 60 a day clears them by 3 December, new cards paused."
    assert note.button.text() == "Back to the usual limit"
    with qtbot.waitSignal(note.pace_chosen) as chosen:
        note.button.click()
    assert chosen.args == [None]


def test_more_than_a_usual_day_within_the_limit_is_offered_in_portions(note):
    note.show_backlog(replace(CAPPED, waiting=180, is_capped=False))
    assert (
        note.text.text() == "180 waiting: 60 a day would clear them by 3 December, and new cards would wait until then."
    )
    assert note.button.text() == "Take 60 a day"


def test_a_limit_that_never_clears_the_backlog_is_said(note):
    note.show_backlog(replace(CAPPED, clearing=Clearing(reviews_a_day=5, clear_on=None), offer=None))
    assert "not cleared within half a year" in note.text.text()
    assert note.button.isHidden()


def test_without_a_button_it_takes_no_room_for_one(note):
    note.expect(380)
    with_room = note.sizeHint().height()
    note.show_backlog(replace(CAPPED, offer=None))
    assert note.sizeHint().height() < with_room - 30


def test_new_cards_that_are_wished_for_today_are_paused_after_it(note):
    note.show_backlog(replace(CAPPED, has_new=True))
    assert note.text.text() == "380 waiting: 200 a day clears them by 26 November, new cards paused after today."
