"""The review page, by PRODUCT rules 1, 2, 3 and 9, in the real window on a real collection."""

from dataclasses import replace
from datetime import timedelta

import pytest
from builders import make_card, make_deck, reviewed
from page_windows import CONTROL
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from studying import StudyWindow, damage, hold_down, listen, open_app, put, put_decks

from quizapp.core.review import Rating
from quizapp.core.study_request import StudyRequest
from quizapp.services.study import Phase
from quizapp.settings import Settings

SPACE, RETURN, ESCAPE = Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Escape
LONG = "Ministers of many countries met again and agreed on very little. " * 60


@pytest.fixture
def app(tmp_path, clock):
    with open_app(tmp_path, clock) as app:
        put_decks(app, 2, 3)
        yield app


def test_a_card_begins_with_its_question_alone(study):
    assert study.desk.card.question.toPlainText() == "Question 11?"
    assert study.desk.card.question.isVisible()
    assert study.desk.bar.reveal_button.isVisible()
    assert not study.desk.card.back.answer.isVisible()
    assert not study.desk.bar.ratings.isVisible()


def test_the_header_says_how_far_the_day_is_and_how_long_it_takes(study):
    assert study.progress == "0 / 6 · 4 min left"
    study.answer("4", seconds=10)
    assert study.progress == "1 / 6 · 4 min left"


@pytest.mark.parametrize("key", [SPACE, RETURN, Qt.Key.Key_Enter])
def test_space_and_enter_reveal_the_answer(study, key):
    study.key(key)
    assert study.desk.card.back.answer.toPlainText() == "Answer 11."
    assert study.desk.card.back.answer.isVisible()
    assert study.desk.bar.ratings.isVisible()


def test_the_button_reveals_the_answer(study, qtbot):
    qtbot.mouseClick(study.desk.bar.reveal_button, Qt.MouseButton.LeftButton)
    assert study.session.phase is Phase.ANSWER


@pytest.mark.parametrize("key", ["1", "2", "3", "4"])
def test_a_rating_key_is_dead_before_the_reveal(study, key):
    study.key(key)
    assert (study.asked, study.session.phase) == (11, Phase.QUESTION)
    assert study.logs(11) == []


def test_a_key_held_down_does_not_run_through_the_session(study):
    hold_down(study.desk, SPACE)
    assert study.session.phase is Phase.QUESTION
    assert not any(action.autoRepeat() for action in study.review._actions.by_id.values())


def test_the_question_stays_where_it_is_when_the_answer_comes_below_it(study):
    before = study.place(study.desk.card.question)
    study.key(SPACE)
    assert study.place(study.desk.card.question) == before
    assert study.place(study.desk.card.back.answer).y() > before.y() + study.desk.card.question.height()


def test_the_question_stays_where_it_is_though_the_answer_must_be_scrolled(study, app):
    put(app, replace(study.card(11), answer=LONG))
    study.change_elsewhere()
    bar = study.desk._scroll.verticalScrollBar()
    before = study.place(study.desk.card.question)
    study.key(SPACE)
    study.qtbot.waitUntil(lambda: bar.maximum() > 0)
    assert study.place(study.desk.card.question) == before


def test_space_after_the_reveal_reads_on_and_rates_nothing(study, app):
    put(app, replace(study.card(11), answer=LONG))
    study.change_elsewhere()
    bar = study.desk._scroll.verticalScrollBar()
    study.key(SPACE)
    study.qtbot.waitUntil(lambda: bar.maximum() > 0)
    study.key(SPACE)
    assert bar.value() > 0
    assert (study.asked, study.session.phase) == (11, Phase.ANSWER)


def test_the_start_of_an_answer_below_a_long_question_is_brought_into_sight(study, app):
    put(app, replace(study.card(11), question=LONG))
    study.change_elsewhere()
    study.key(SPACE)
    foot = study.place(study.desk.bar).y()
    study.qtbot.waitUntil(lambda: 0 < study.place(study.desk.card.back.answer).y() < foot)


def test_the_next_card_is_shown_from_its_beginning(study, app):
    put(app, replace(study.card(11), answer=LONG))
    study.change_elsewhere()
    bar = study.desk._scroll.verticalScrollBar()
    study.key(SPACE)
    study.qtbot.waitUntil(lambda: bar.maximum() > 0)
    study.key(SPACE)
    study.key("3")
    assert bar.value() == 0


def test_the_answer_appears_gently_and_at_once_with_reduced_motion(study, theme):
    fade = study.desk.card._fade.animation
    study.key(SPACE)
    assert (fade.state(), fade.duration()) == (fade.State.Running, 120)
    study.key("3")
    theme.apply(theme._choice, reduced_motion=True)
    fade.stop()
    study.key(SPACE)
    assert fade.state() is fade.State.Stopped
    assert study.desk.card.back.answer.isVisible()


def test_each_rating_says_its_word_and_the_interval_it_would_give(study):
    study.key(SPACE)
    assert study.intervals == ["Again, 1 minute", "Hard, 6 minutes", "Good, 10 minutes", "Easy, 7 days"]


def test_the_ratings_stand_in_the_same_place_for_every_card(study, app):
    put(app, replace(study.card(12), question=LONG, answer=LONG))
    places = set()
    for _ in range(3):
        study.key(SPACE)
        places.add(tuple(study.place(button).toTuple() for button in study.desk.bar.ratings.buttons.values()))
        study.key("c")
        places.add(tuple(study.place(button).toTuple() for button in study.desk.bar.ratings.buttons.values()))
        study.key("4")
    assert len(places) == 1


@pytest.mark.parametrize(
    ("key", "rating"), [("1", Rating.AGAIN), ("2", Rating.HARD), ("3", Rating.GOOD), ("4", Rating.EASY)]
)
def test_the_digits_rate_and_the_answer_is_on_disk_before_the_next_card(study, app, key, rating):
    study.key(SPACE)
    study.key(key)
    with app.for_worker() as elsewhere:
        (log,) = elsewhere._collection.reviews.of_card(study.card(11).id)
    assert log.rating is rating
    assert (study.asked, study.session.phase) == (12, Phase.QUESTION)


def test_a_click_on_a_rating_rates(study, qtbot):
    study.key(SPACE)
    qtbot.mouseClick(study.desk.bar.ratings.buttons[Rating.EASY], Qt.MouseButton.LeftButton)
    assert [log.rating for log in study.logs(11)] == [Rating.EASY]
    assert study.desk.bar.reveal_button.isVisible()


def test_a_rating_key_is_dead_for_250_ms_after_the_reveal(study, qtbot, clock):
    study.key(SPACE)
    clock.advance(timedelta(milliseconds=249))
    qtbot.keyClick(study.desk, "3")
    assert study.session.phase is Phase.ANSWER
    clock.advance(timedelta(milliseconds=1))
    qtbot.keyClick(study.desk, "3")
    assert study.asked == 12


def test_the_time_from_question_to_rating_is_logged(study):
    study.answer(seconds=12)
    (log,) = study.logs(11)
    assert 12_000 <= log.duration_ms <= 14_000


def test_keys_work_wherever_the_focus_is_on_the_page(study):
    study.key(SPACE)
    study.desk.card.back.answer.setFocus()
    study.key("3")
    assert study.asked == 12
    study.desk.card.question.setFocus()
    study.key(SPACE)
    study.desk.card.back.source_line.context_button.setFocus()
    study.key("3")
    assert study.asked == 13


def test_space_and_enter_press_the_button_that_has_the_focus(study):
    study.answer("3")
    study.key(SPACE)
    study.desk.card.back.source_line.context_button.setFocus()
    study.key(SPACE)
    assert study.desk.panel.isVisible()
    study.desk.header.undo_button.setFocus()
    study.key(RETURN)
    assert (study.asked, study.session.phase) == (11, Phase.QUESTION)


def test_the_focus_is_never_left_on_what_has_gone(study, qtbot):
    for button in (study.desk.bar.reveal_button, study.desk.bar.ratings.buttons[Rating.GOOD]):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        assert QApplication.focusWidget() is study.desk._scroll


def test_a_screen_reader_is_told_question_answer_and_undo(study, monkeypatch):
    said = listen(monkeypatch)
    study.key(SPACE)
    assert said == ["Answer 11."]
    study.key("3")
    assert said[-1] == "Question 12?"
    study.key("u")
    assert said[-2:] == ["Undone: Good", "Question 11?"]


def test_topic_country_and_the_age_of_the_facts_stand_above_the_question(study, app, clock):
    deck = make_deck(1, topics=("Politics", "Trade"), country="Japan", as_of=clock.now().date())
    put(app, deck)
    study.change_elsewhere()
    assert study.desk.card.facts.text() == "Politics · Japan · as of 24 Nov 2026"


def test_undo_takes_back_step_by_step_and_names_what_it_takes(study):
    study.answer("3")
    study.answer("1")
    study.key("-")
    button = study.desk.header.undo_button
    names = []
    while button.isEnabled():
        names.append((button.text(), study.session.phase))
        study.key("z", CONTROL)
    assert [name for name, _ in names] == ["Undo burying", "Undo Again", "Undo Good"]
    assert (study.asked, button.text()) == (11, "Undo")
    assert (study.logs(11), study.logs(12)) == ([], [])
    assert study.card(11) == make_card(11)


def test_undo_asks_the_card_again_that_it_was_about(study, qtbot):
    study.answer("3")
    study.key("u")
    assert study.asked == 11
    study.answer("3")
    qtbot.mouseClick(study.desk.header.undo_button, Qt.MouseButton.LeftButton)
    assert study.asked == 11


@pytest.mark.parametrize(("key", "modifier"), [("y", CONTROL), ("z", CONTROL | Qt.KeyboardModifier.ShiftModifier)])
def test_redo_does_it_again(study, key, modifier):
    study.answer("4")
    after = study.card(11)
    study.key("u")
    study.key(key, modifier)
    assert study.card(11) == after
    assert study.asked == 12


def test_with_nothing_to_undo_or_redo_nothing_happens(study):
    study.key("u")
    study.key("y", CONTROL)
    assert (study.asked, study.published, study.messages) == (11, [], [])


def test_an_undo_of_more_than_one_card_says_so(study):
    study.key("=")
    study.key("u")
    assert [message.text for message in study.messages] == ["Undone: burying"]
    assert study.asked == 11


@pytest.mark.parametrize(
    ("key", "left"),
    [("-", [12, 13, 21, 22, 23]), ("=", [21, 22, 23]), ("@", [12, 13, 21, 22, 23]), ("!", [21, 22, 23])],
)
@pytest.mark.parametrize("revealed", [False, True])
def test_bury_and_suspend_put_the_card_or_its_deck_away(study, key, left, revealed):
    if revealed:
        study.key(SPACE)
    study.key(key)
    assert study.session.phase is Phase.QUESTION
    asked = []
    while not study.desk.is_at_end:
        asked.append(study.answer("4"))
    assert asked == left


def test_buried_cards_come_back_tomorrow_and_suspended_ones_do_not(study, clock):
    study.key("-")
    study.key("@")
    clock.advance(timedelta(days=1))
    study.change_elsewhere()
    assert study.session.queue.asks(study.card(11))
    assert not study.session.queue.asks(study.card(12))


def test_a_star_and_a_flag_are_seen_and_leave_the_answer_shown(study):
    study.key(SPACE)
    study.key("*")
    study.key("3", CONTROL)
    assert (study.card(11).starred, study.card(11).flag) == (True, 3)
    assert study.desk.card.marks._flag_word.text() == "Flag 3"
    assert study.desk.card.marks._star.isVisible()
    assert study.desk.card.back.answer.isVisible()
    study.key("3")
    assert [log.rating for log in study.logs(11)] == [Rating.GOOD]


def test_the_same_keys_take_the_marks_away_again(study, monkeypatch):
    said = listen(monkeypatch)
    for _ in range(2):
        study.key("*")
        study.key("7", CONTROL)
    assert not study.desk.card.marks.isVisible()
    assert said == ["Starred", "Flag 7, Starred", "Flag 7", "No marks"]


def test_changes_are_published_for_the_other_pages(study):
    study.answer("3")
    study.key("*")
    study.key("u")
    assert [change.reviews for change in study.published] == [True, False, False]
    assert study.published[0].cards == {11}


def test_the_menu_holds_all_that_can_be_done_to_a_card_with_its_key(study):
    menu = study.desk.header.more_button.menu()
    keys = {action.text(): action.shortcut().toString() for action in menu.actions() if action.shortcut().toString()}
    assert set(keys.values()) == {"E", "*", "-", "=", "@", "!", "X", "Shift+X", "C", "O", "I", "R"}


def test_another_program_answers_the_card_and_it_is_asked_again_as_it_is_now(study, app):
    study.key(SPACE)
    with app.for_worker() as other:
        session = other.study.session()
        session.reveal()
        session.rate(Rating.GOOD)
    study.key("4")
    assert [message.kind for message in study.messages] == ["warn"]
    assert [log.rating for log in study.logs(11)] == [Rating.GOOD]
    assert study.session.phase is Phase.QUESTION
    assert study.desk.bar.reveal_button.isVisible()


def test_another_program_corrects_the_card_and_the_correction_is_seen_before_the_answer_counts(study, app):
    study.key(SPACE)
    put_elsewhere(app, replace(study.card(11), answer="Corrected."))
    study.key("3")
    assert study.desk.card.back.answer.toPlainText() == "Corrected."
    assert study.logs(11) == []
    study.key("3")
    assert len(study.logs(11)) == 1


def test_an_answer_that_cannot_be_written_is_not_lost_from_sight(study, app):
    study.key(SPACE)
    app._collection._connection._db.execute("PRAGMA query_only = ON")
    study.key("3")
    assert [message.kind for message in study.messages] == ["error"]
    assert (study.asked, study.session.phase) == (11, Phase.ANSWER)
    app._collection._connection._db.execute("PRAGMA query_only = OFF")
    study.key("3")
    assert (len(study.logs(11)), study.asked) == (1, 12)


def test_an_undo_that_another_program_made_impossible_says_so_and_is_forgotten(study, app):
    study.answer("3")
    put_elsewhere(app, replace(study.card(11), flag=1))
    study.key("u")
    assert [message.kind for message in study.messages] == ["warn"]
    assert not study.desk.header.undo_button.isEnabled()
    assert len(study.logs(11)) == 1


def test_a_card_deleted_elsewhere_makes_way_for_the_next(study, app):
    study.key(SPACE)
    app.library.delete_decks([study.session.prompt.deck.id])
    study.change_elsewhere()
    assert (study.asked, study.session.phase) == (21, Phase.QUESTION)
    app.history.undo()
    study.change_elsewhere()
    assert study.asked == 21


def test_everything_deleted_elsewhere_ends_the_session_and_comes_back_with_it(study, app):
    app.library.delete_decks([make_deck(1).id, make_deck(2).id])
    study.change_elsewhere()
    assert study.desk.is_at_end
    study.key("u")
    assert study.desk.is_at_end, "what is undone while studying is study alone"
    app.history.undo()
    study.change_elsewhere()
    assert not study.desk.is_at_end


def test_a_change_elsewhere_leaves_the_answer_shown(study, app):
    study.key(SPACE)
    app.cards.star(study.card(21).id)
    study.change_elsewhere()
    assert study.desk.card.back.answer.isVisible()
    study.key("3")
    assert len(study.logs(11)) == 1


def test_esc_and_the_cross_leave_for_today(study, qtbot):
    study.key(ESCAPE)
    assert study.window.pages.page_name == "today"
    study.go("review")
    qtbot.mouseClick(study.desk.header.close_button, Qt.MouseButton.LeftButton)
    assert study.window.pages.page_name == "today"


def test_a_session_left_at_any_moment_goes_on_with_the_card_it_was_at(study):
    study.answer("3")
    study.key(ESCAPE)
    study.go("review")
    assert study.asked == 12
    study.key(SPACE)
    study.key(ESCAPE)
    study.go("review", StudyRequest())
    assert (study.asked, study.session.phase) == (12, Phase.QUESTION)


def test_a_new_window_goes_on_with_the_card_the_old_one_was_at(study, qtbot, theme, tmp_path, clock):
    study.answer("4")
    study.answer("4")
    with open_app(tmp_path, clock) as again:
        later = StudyWindow(qtbot, theme, again)
        later.go("review")
        assert (later.asked, later.progress.split(" · ")[0]) == (13, "2 / 6")


def test_a_deck_can_be_studied_alone_and_esc_leads_back_to_it(study):
    study.go("review", make_deck(2).id)
    asked = []
    while not study.desk.is_at_end:
        asked.append(study.answer("4"))
    assert asked == [21, 22, 23]
    study.key(ESCAPE)
    assert study.wishes[-1] == ("deck", make_deck(2).id)


def test_two_cards_of_one_deck_are_no_neighbours_while_another_deck_has_one_due(study, app, clock):
    due = clock.now() - timedelta(days=1)
    put(app, *(reviewed(study.card(number), due + timedelta(minutes=number)) for number in (11, 12, 13, 21, 22, 23)))
    study.go("review", StudyRequest())
    asked = []
    while not study.desk.is_at_end:
        asked.append(study.answer("3"))
    assert [number // 10 for number in asked] == [1, 2, 1, 2, 1, 2]


def test_the_page_takes_the_whole_window_and_the_keys_of_other_places_are_dead(study):
    assert not study.window.sidebar.isVisible()
    for key in ("d", "l", "t"):
        study.key(key)
    assert study.window.pages.page_name == "review"


def test_single_keys_can_be_switched_off(qtbot, theme, tmp_path, clock):
    with open_app(tmp_path, clock, Settings(single_keys=False)) as app:
        put_decks(app, 1, 1)
        study = StudyWindow(qtbot, theme, app)
        study.go("review")
        study.key("-")
        study.key(SPACE)
        study.key("3")
        assert study.session.phase is Phase.ANSWER
        qtbot.mouseClick(study.desk.bar.ratings.buttons[Rating.GOOD], Qt.MouseButton.LeftButton)
        assert len(study.logs(11)) == 1


def put_elsewhere(app, card) -> None:
    """Write a card as another program would."""
    with app.for_worker() as other:
        put(other, card)


def test_a_collection_that_can_no_longer_be_read_is_reported_and_the_card_stays_in_sight(study, app):
    damage(app)
    study.change_elsewhere()
    study.key("c")
    assert {message.kind for message in study.messages} == {"error"}
    assert study.desk.card.question.toPlainText() == "Question 11?"
