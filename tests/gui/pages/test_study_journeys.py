"""Two journeys of PRODUCT.md over the Today and review pages: the first run, and a day of mixed study."""

from datetime import timedelta
from itertools import pairwise

import pytest
from builders import make_card, make_deck, reviewed
from page_windows import CONTROL
from PySide6.QtCore import Qt
from studying import StudyWindow, open_app, put

from quizapp.context import AppContext
from quizapp.paths import Profile
from quizapp.services.samples import SAMPLES

SPACE, RETURN, ESCAPE = Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Escape


def test_first_run(qtbot, theme, tmp_path, clock):
    with AppContext.open(Profile(root=tmp_path), clock) as app:
        study = StudyWindow(qtbot, theme, app)
        study.go("today")
        assert study.today.board.samples.isVisible()
        study.key(SPACE)
        assert study.session.prompt.deck.group == SAMPLES
        question = study.desk.card.question.toPlainText()
        study.key(SPACE)
        assert study.desk.card.back.answer.isVisible()
        study.key("3")
        assert study.desk.card.question.toPlainText() != question
        study.key("u")
        assert study.desk.card.question.toPlainText() == question
        while not study.desk.is_at_end:
            study.answer("3")
        assert study.desk.end.title.text() == "Well done, that was it"
        assert app.study.summary().cards == 20


@pytest.fixture
def mixed_day(tmp_path, clock):
    """42 cards due in 7 decks of 6."""
    with open_app(tmp_path, clock) as app:
        due = clock.now() - timedelta(days=1)
        for deck in range(1, 8):
            cards = (reviewed(make_card(deck * 10 + n, deck), due + timedelta(minutes=n)) for n in range(6))
            put(app, make_deck(deck), *cards)
        yield app


def test_daily_mixed_session(qtbot, theme, tmp_path, clock, mixed_day):
    study = StudyWindow(qtbot, theme, mixed_day)
    study.go("today")
    assert study.today.board.study.headline.text().startswith("42 cards · about ")
    study.key(SPACE)
    decks = [study.answer("3") // 10 for _ in range(10)]
    assert all(one != other for one, other in pairwise(decks))

    buried = study.asked
    study.key("-")
    edited = study.asked
    study.key(SPACE)
    study.key("e")
    study.key("!")
    study.key(RETURN, CONTROL)
    assert study.card(edited).answer.endswith("!")
    study.key("u")
    study.key("u")
    assert not study.card(edited).answer.endswith("!")
    assert (study.card(buried).buried_until, study.asked) == (None, buried)

    for _ in range(7):
        study.answer("3")
    assert study.progress.startswith("17 / 42")
    study.key(SPACE)
    at = study.asked
    study.window.close()

    with open_app(tmp_path, clock) as again:
        later = StudyWindow(qtbot, theme, again)
        later.go("today")
        assert later.today.board.study.headline.text().startswith("25 cards · about ")
        later.key(SPACE)
        assert (later.asked, later.session.progress.counts.total) == (at, 25)
