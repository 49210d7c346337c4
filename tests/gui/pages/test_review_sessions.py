"""Other sessions on the review page: what they say of themselves, and how they end."""

from datetime import timedelta

import pytest
from builders import make_card, make_deck, reviewed
from PySide6.QtCore import Qt
from stored import statements_of
from studying import StudyWindow, open_app, put

from quizapp.core.deck import FacetKind
from quizapp.core.ids import DeckId
from quizapp.core.library import DeckQuery
from quizapp.core.study_request import ALL_OF_TODAY, Scope, StudyMode, StudyRequest
from quizapp.gui.widgets.end_screen import NextStep

SPACE, ESCAPE = Qt.Key.Key_Space, Qt.Key.Key_Escape
DAY = timedelta(days=1)
JAPAN = StudyRequest(query=DeckQuery(facets=((FacetKind.COUNTRY, "Japan"),)))
CRAM = StudyRequest.of_deck(DeckId(1), StudyMode.CRAM)


@pytest.fixture
def study(qtbot, theme, tmp_path, clock):
    """A deck on Japan with nothing due, and one on Chile with a new card."""
    app = open_app(tmp_path, clock)
    later = clock.now() + 3 * DAY
    put(app, make_deck(1, "Alliance", country="Japan"), *(reviewed(make_card(n), later) for n in (11, 12)))
    put(app, make_deck(2, "Bridges", country="Chile"), make_card(21, 2))
    yield StudyWindow(qtbot, theme, app)
    app.close()


def subject(study) -> str:
    label = study.desk.header.subject
    return label.text() if label.isVisible() else ""


def test_what_waits_is_counted_once_when_a_session_is_opened(study):
    said = statements_of(study.app._collection, lambda: study.go("review", StudyRequest.of_deck(DeckId(2))))
    assert sum(each.startswith("SELECT count(*) FROM card WHERE state = 2") for each in said) == 1


def test_what_waits_is_counted_anew_when_a_session_that_was_left_is_shown_again(study):
    study.go("review", ALL_OF_TODAY)
    study.go("today")
    put(study.app, make_card(22, 2))
    study.go("review")
    assert study.progress.startswith("0 / 2")


def test_the_header_says_what_is_studied_unless_it_is_everything(study):
    study.go("review", ALL_OF_TODAY)
    assert subject(study) == ""
    study.go("review", StudyRequest(scope=Scope(decks=frozenset(map(DeckId, (1, 2))))))
    assert subject(study) == "2 decks: 1 card"
    study.go("review", StudyRequest(mode=StudyMode.AHEAD))
    assert subject(study) == "Ahead of time · 2 cards"


def test_cramming_says_that_the_schedule_stays_and_its_buttons_promise_no_interval(study):
    study.go("review", CRAM)
    assert subject(study) == "Cram, the schedule stays as it is · Alliance: 2 cards"
    before = study.card(study.asked)
    study.key(SPACE)
    assert study.intervals == ["Again, comes back", "Hard, known", "Good, known", "Easy, known"]
    study.key("3")
    assert study.card(before.id) == before
    assert study.logs(int(before.id)) == []
    assert subject(study).endswith("· Alliance: 1 card")
    study.key(SPACE)
    study.key("3")
    assert study.desk.is_at_end  # whose title says what is known
    assert subject(study) == ""


def test_a_crammed_answer_is_undone_by_its_name(study):
    study.go("review", CRAM)
    asked = study.answer("1")
    assert study.desk.header.undo_button.text() == "Undo Again"
    study.key("u")
    assert study.asked == asked
    assert not study.desk.header.undo_button.isEnabled()


def test_what_is_undone_of_another_session_is_said(study):
    study.go("review", ALL_OF_TODAY)
    study.answer("4")
    study.go("review", CRAM)
    shown = study.asked
    study.key("u")
    assert study.asked == shown
    assert study.messages[-1].text == "Undone: Easy"
    assert study.logs(21) == []


def test_the_end_of_cramming_says_that_all_is_known_and_leads_to_what_is_due(study):
    study.go("review", CRAM)
    study.answer()
    study.answer()
    assert study.desk.end.title.text() == "All of it is known"
    assert study.desk.end.next_button.text() == "Study all decks"
    study.key(SPACE)
    assert study.asked == 21
    assert subject(study) == ""


def test_where_nothing_is_due_it_says_so_and_offers_to_cram(study):
    study.go("review", ALL_OF_TODAY)
    study.answer("4")
    study.go("review", JAPAN)
    assert study.desk.end.title.text() == "Nothing is due: Japan"
    study.desk.end.chosen.emit(NextStep.CRAM)
    assert subject(study) == "Cram, the schedule stays as it is · Japan: 2 cards"


def test_a_session_that_is_left_goes_on_when_the_page_is_shown_again(study):
    study.go("review", CRAM)
    study.answer()
    study.key(ESCAPE)
    assert study.wishes[-1] == ("deck", 1)
    study.go("today")
    study.go("review")
    assert study.progress.startswith("1 / 2")


def test_escape_leads_back_to_where_the_session_was_chosen(study):
    study.go("review", JAPAN)
    study.review._leave()
    assert study.wishes[-1] == ("library", None)
    study.go("review", StudyRequest(mode=StudyMode.NEW))
    study.key(ESCAPE)
    assert study.wishes[-1] == ("today", None)
