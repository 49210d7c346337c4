"""The end of a session: what was done, what is due tomorrow, and one thing to do next."""

from contextlib import ExitStack
from datetime import timedelta

import pytest
from builders import make_card, make_deck
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from studying import StudyWindow, open_app, put_decks

from quizapp.core.study_request import StudyRequest
from quizapp.settings import Settings

SPACE, RETURN, ESCAPE = Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Escape


@pytest.fixture
def opened(qtbot, theme, tmp_path, clock):
    """Open the window on so many decks and cards, with these settings."""
    with ExitStack() as apps:

        def open_window(decks: int, cards: int, **settings) -> StudyWindow:
            app = apps.enter_context(open_app(tmp_path, clock, Settings(**settings)))
            put_decks(app, decks, cards)
            study = StudyWindow(qtbot, theme, app)
            study.go("review")
            return study

        yield open_window


def finish(study: StudyWindow, key: str = "4") -> None:
    while not study.desk.is_at_end:
        study.answer(key)


def figures(study: StudyWindow) -> list[str]:
    return [label.text() for label in study.desk.end.figures.findChildren(QLabel) if label.isVisible()]


def test_cards_minutes_recall_and_what_is_due_tomorrow_are_summed_up(opened):
    study = opened(1, 3, new_per_day=2)
    study.answer("1", seconds=30)
    finish(study)
    assert study.desk.end.title.text() == "Well done, that was it"
    assert figures(study) == ["2", "cards", "1", "minute", "–", "recalled", "2", "due tomorrow"]
    assert study.progress == "3 / 3"


def test_with_nothing_due_it_says_so(opened):
    study = opened(0, 0)
    assert study.desk.end.title.text() == "Nothing is due"
    assert figures(study) == ["0", "due tomorrow"]
    assert study.desk.end.next_button.text() == "Import articles"


def test_the_keys_of_a_card_are_dead_at_the_end(opened):
    study = opened(0, 0)
    for key in ("1", "3", "e", "-", "=", "@", "!", "*", "c", "o"):
        study.key(key)
    assert study.desk.is_at_end
    assert study.published == []


def test_the_ratings_are_gone_and_the_focus_is_on_what_comes_next(opened):
    study = opened(1, 1)
    finish(study)
    assert not study.desk.bar.isVisible()
    assert study.desk.end.next_button.hasFocus()


def test_undo_works_from_the_end(opened):
    study = opened(1, 1)
    finish(study)
    study.key("u")
    assert (study.desk.is_at_end, study.asked, study.logs(11)) == (False, 11, [])


def test_new_cards_that_the_limit_keeps_back_are_offered_five_at_a_time(opened):
    study = opened(1, 8, new_per_day=1)
    finish(study)
    assert study.desk.end.next_button.text() == "Learn 5 more"
    assert study.desk.end.today_button.hasFocus(), "more new cards are not begun by a slip"
    study.desk.end.next_button.click()
    asked = []
    while not study.desk.is_at_end:
        asked.append(study.answer("4"))
    assert asked == [12, 13, 14, 15, 16]
    assert study.desk.end.next_button.text() == "Learn 2 more"
    study.desk.end.next_button.click()
    assert study.asked == 17


def test_with_nothing_left_articles_are_the_next_thing(opened):
    study = opened(1, 1)
    finish(study)
    study.key(RETURN)
    assert study.wishes == [("import", None)]


def test_after_one_deck_the_others_are_offered(opened):
    study = opened(2, 1)
    study.go("review", make_deck(1).id)
    finish(study)
    assert study.desk.end.next_button.text() == "Study all decks"
    study.key(SPACE)
    assert study.asked == 21


def test_back_to_today_is_always_there(opened, qtbot):
    study = opened(1, 1)
    finish(study)
    qtbot.mouseClick(study.desk.end.today_button, Qt.MouseButton.LeftButton)
    assert study.window.pages.page_name == "today"


def test_a_learning_card_that_comes_back_later_can_be_waited_for(opened, clock):
    study = opened(1, 1, learning_steps=(3_600,))
    study.answer("1")
    end = study.desk.end
    assert end.note.text() == "A card that you are learning comes back in 40 min."
    assert end.next_button.text() == "Continue when due"
    study.key(SPACE)
    assert end.next_button.text() == "Continues in 40 min…"
    clock.advance(timedelta(minutes=10))
    end.look_at_clock()
    assert end.next_button.text() == "Continues in 30 min…"
    clock.advance(timedelta(minutes=30))
    end.look_at_clock()
    assert (study.desk.is_at_end, study.asked) == (False, 11)


def test_a_card_that_comes_back_without_being_waited_for_is_offered_not_forced(opened, clock):
    study = opened(1, 1, learning_steps=(3_600,))
    study.answer("1")
    clock.advance(timedelta(hours=1))
    study.desk.end.look_at_clock()
    assert study.desk.is_at_end
    assert study.desk.end.next_button.text() == "Continue"
    study.key(SPACE)
    assert study.asked == 11


def test_the_countdown_runs_by_itself_while_it_is_seen(opened, clock, qtbot):
    study = opened(1, 1, learning_steps=(3_600,))
    study.answer("1")
    assert study.desk.end._tick.isActive()
    study.desk.end._tick.setInterval(1)
    clock.advance(timedelta(minutes=10))
    qtbot.waitUntil(lambda: study.desk.end.note.text().endswith("30 min."))
    study.go("today")
    assert not study.desk.end._tick.isActive()


def test_a_wait_survives_a_change_elsewhere(opened, clock):
    study = opened(1, 1, learning_steps=(3_600,))
    study.answer("1")
    study.key(SPACE)
    study.change_elsewhere()
    assert study.desk.end.next_button.text() == "Continues in 40 min…"


def test_cards_that_come_in_while_the_end_is_shown_are_asked(opened):
    study = opened(0, 0)
    put_decks(study.app, 1, 1)
    study.change_elsewhere()
    assert study.asked == make_card(11).id
    assert not study.desk.is_at_end


def test_a_session_may_be_entered_at_its_end_and_goes_on_when_more_is_let_in(opened):
    study = opened(1, 3, new_per_day=0)
    assert study.desk.end.next_button.text() == "Learn 3 more"
    study.app.study.allow_more_new(2)
    study.go("review", StudyRequest())
    assert study.progress.startswith("0 / 2")
