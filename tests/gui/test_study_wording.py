import pytest

from quizapp.core.deck import FacetKind
from quizapp.core.ids import CardId, DeckId
from quizapp.core.library import DeckQuery
from quizapp.core.study_request import ALL_OF_TODAY, Scope, StudyMode, StudyRequest
from quizapp.gui import study_wording as words

JAPAN = StudyRequest(query=DeckQuery(facets=((FacetKind.COUNTRY, "Japan"), (FacetKind.TOPIC, "Law"))))


@pytest.mark.parametrize(
    ("request_", "title", "said"),
    [
        (ALL_OF_TODAY, None, ""),
        (StudyRequest.of_deck(DeckId(1)), "Alliance", "Alliance"),
        (StudyRequest(scope=Scope(decks=frozenset(map(DeckId, (1, 2))))), None, "2 decks"),
        (StudyRequest(scope=Scope(cards=frozenset(map(CardId, (1, 2, 3))))), None, "3 cards"),
        (JAPAN, None, "Japan, Law"),
        (StudyRequest(query=DeckQuery(text=" trade  ")), None, "“trade”"),
    ],
)
def test_a_session_is_named_by_what_is_studied(request_, title, said):
    assert words.subject(request_, title) == said


def test_the_line_above_a_session_says_what_is_studied_and_how_much_is_left():
    assert words.heading(StudyMode.DUE, "Japan", 12) == "Japan: 12 cards"
    assert words.heading(StudyMode.DUE, "Japan", 1) == "Japan: 1 card"
    assert words.heading(StudyMode.AHEAD, "", 5) == "Ahead of time · 5 cards"
    assert words.heading(StudyMode.NEW, "Japan", 5) == "New cards · Japan: 5 cards"
    assert words.heading(StudyMode.FORGOTTEN, "", 1) == "Forgotten today · 1 card"


def test_the_session_of_all_that_waits_needs_no_line():
    assert words.heading(StudyMode.DUE, "", 42) == ""


def test_cramming_says_that_the_schedule_stays():
    assert words.heading(StudyMode.CRAM, "Japan", 3) == "Cram, the schedule stays as it is · Japan: 3 cards"
    assert words.heading(StudyMode.CRAM, "", 3) == "Cram, the schedule stays as it is · 3 cards"


@pytest.mark.parametrize("mode", StudyMode)
def test_the_end_of_each_kind_of_session_says_why_nothing_is_left(mode):
    ends = {words.finished(mode, "Japan", studied=studied) for studied in (True, False)}
    assert all(ends)


def test_the_end_of_a_narrowed_session_names_it_and_that_of_the_day_is_left_to_the_screen():
    assert words.finished(StudyMode.DUE, "Japan", studied=False) == "Nothing is due: Japan"
    assert words.finished(StudyMode.DUE, "Japan", studied=True) == "Nothing more is due: Japan"
    assert words.finished(StudyMode.DUE, "", studied=True) is None


def test_a_title_from_right_to_left_leaves_the_order_of_the_line_alone():
    line = words.heading(StudyMode.DUE, "مؤتمر المناخ", 5)
    assert line == "\u2068مؤتمر المناخ\u2069: 5 cards"
