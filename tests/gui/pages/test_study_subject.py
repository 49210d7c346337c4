import pytest
from builders import make_card, make_deck
from studying import open_app, put

from quizapp.core.ids import DeckId
from quizapp.core.library import DeckQuery
from quizapp.core.study_request import ALL_OF_TODAY, StudyMode, StudyRequest
from quizapp.gui.pages.study_subject import StudySubject


@pytest.fixture
def app(tmp_path, clock):
    app = open_app(tmp_path, clock)
    put(app, make_deck(1, "Alliance reaffirmed"), make_card(11), make_card(12))
    yield app
    app.close()


def heading(app, request: StudyRequest) -> str:
    return StudySubject(app).heading(request, app.study.session(request))


def test_a_deck_is_named_by_its_title(app):
    assert heading(app, StudyRequest.of_deck(DeckId(1))) == "Alliance reaffirmed: 2 cards"
    assert heading(app, StudyRequest(query=DeckQuery(text="alliance"))) == "“alliance”: 2 cards"
    assert heading(app, ALL_OF_TODAY) == ""


def test_one_subject_after_another_is_named(app):
    subject = StudySubject(app)
    deck = StudyRequest.of_deck(DeckId(1), StudyMode.CRAM)
    assert subject.heading(deck, app.study.session(deck)).endswith("· Alliance reaffirmed: 2 cards")
    ahead = StudyRequest(mode=StudyMode.AHEAD)
    assert subject.heading(ahead, app.study.session(ahead)) == "Ahead of time · 0 cards"
    assert subject.end_title(ahead, app.study.session(ahead)) == "Nothing more is due in the next seven days"


def test_a_deck_that_is_gone_has_no_name(app):
    assert heading(app, StudyRequest.of_deck(DeckId(9))) == "1 deck: 0 cards"
