import dataclasses
from datetime import timedelta

import pytest
from builders import make_card, make_deck
from studying import open_app, put, put_decks

from quizapp.core.changes import Action, ChangeSet
from quizapp.core.review import Rating
from quizapp.core.study_request import StudyRequest
from quizapp.gui.pages.page import Page
from quizapp.gui.pages.study_control import RATING_PAUSE, StudyControl
from quizapp.gui.tasks import InlineTaskRunner
from quizapp.gui.tools import Tools
from quizapp.gui.widgets.end_screen import NextStep
from quizapp.services.study import Phase
from quizapp.settings import Settings


@pytest.fixture
def app(tmp_path, clock):
    with open_app(tmp_path, clock, Settings(new_per_day=2)) as app:
        put_decks(app, 2, 2)
        yield app


@pytest.fixture
def page(qtbot) -> Page:
    page = Page("Study")
    qtbot.addWidget(page)
    return page


@pytest.fixture
def control(app, theme, events, page) -> StudyControl:
    control = StudyControl(app, Tools(theme=theme, runner=InlineTaskRunner(), events=events), page)
    events.changed.connect(control.refresh)
    return control


@pytest.fixture
def messages(page) -> list:
    heard: list = []
    page.message.connect(heard.append)
    return heard


def answer(control: StudyControl, rating: Rating = Rating.EASY) -> int:
    asked = int(control.session.prompt.card.id)
    control.reveal()
    control.rate(rating)
    return asked


def test_it_begins_with_all_decks(control):
    assert control.request.deck is None
    assert control.session.progress.total == 2


def test_a_request_for_one_deck_studies_that_alone_and_all_of_it(control):
    control.begin(StudyRequest.of_deck(make_deck(2).id))
    assert control.request.deck == make_deck(2).id
    assert [answer(control), answer(control)] == [21, 22]
    assert control.session.phase is Phase.FINISHED


def test_more_new_cards_are_let_in_once_and_stay_so_when_the_session_is_left(control, app, events, qtbot):
    control.begin(StudyRequest())
    end(control)
    with qtbot.waitSignal(events.changed):  # Today counts anew
        control.take_step(NextStep.MORE_NEW)
    waiting = control.session.progress.counts.new
    assert waiting == 2
    control.begin(StudyRequest())
    assert control.session.progress.counts.new == waiting
    assert app.study.today().progress.counts.new == waiting


def test_each_card_that_comes_up_is_a_new_turn_though_it_be_the_same(control, app):
    turns = [control.turn]
    answer(control)
    turns.append(control.turn)
    control.undo()
    turns.append(control.turn)
    control.change(lambda: app.cards.star(control.session.prompt.card.id))
    turns.append(control.turn)
    control.redo()
    turns.append(control.turn)
    assert turns == [0, 1, 2, 2, 2]


def test_a_rating_key_counts_from_a_quarter_of_a_second_after_the_reveal(control, clock):
    control.rate_by_key(Rating.GOOD)
    assert control.session.phase is Phase.QUESTION
    control.reveal()
    clock.advance(RATING_PAUSE - timedelta(milliseconds=1))
    control.rate_by_key(Rating.GOOD)
    assert control.session.phase is Phase.ANSWER
    clock.advance(timedelta(milliseconds=1))
    control.rate_by_key(Rating.GOOD)
    assert control.session.phase is Phase.QUESTION


def test_a_click_counts_at_once(control):
    control.reveal()
    control.rate(Rating.GOOD)
    assert control.session.progress.done == 1


def test_its_own_changes_are_published_and_not_looked_at_twice(control, events, qtbot):
    seen = []
    events.changed.connect(seen.append)
    moves = []
    control.moved.connect(lambda: moves.append(control.session.phase))
    answer(control)
    assert len(seen) == 1
    assert moves == [Phase.ANSWER, Phase.QUESTION]


def test_changes_of_others_are_looked_at(control, app):
    app.library.delete_decks([make_deck(1).id])
    control.refresh(ChangeSet(elsewhere=True))
    assert control.session.prompt.card.id == make_card(21).id


def test_a_fault_is_shown_by_the_page_and_told_to_the_caller(control, app, messages):
    card = control.session.prompt.card
    assert not control.change(lambda: app.cards.edit(card.id, question="", answer=""))
    assert [message.kind for message in messages] == ["error"]
    assert control.change(lambda: app.cards.star(card.id))


def test_the_card_that_was_rated_is_told_as_it_was_asked(qtbot, control):
    asked = control.session.prompt.card
    with qtbot.waitSignal(control.rated) as rated:
        answer(control)
    assert rated.args == [asked]


def test_undo_and_redo_without_a_step_do_nothing(control, messages):
    control.undo()
    control.redo()
    assert (control.turn, messages) == (0, [])


def test_undo_leaves_alone_what_another_page_did_and_says_so(control, app, messages):
    app.library.delete_decks([make_deck(1).id, make_deck(2).id])
    control.refresh(ChangeSet(elsewhere=True))
    control.undo()
    assert control.session.phase is Phase.FINISHED
    assert control.undoable is None
    assert "Nothing of your study is left to undo" in messages[0].text
    assert app.history.undoable is Action.DELETE_DECK


def test_redo_leaves_alone_what_another_page_did(control, app):
    app.library.delete_decks([make_deck(1).id])
    app.history.undo()
    control.redo()
    assert app.history.redoable is Action.DELETE_DECK


def test_under_other_settings_the_session_begins_anew(control, app):
    before = control.session
    app.change_settings(dataclasses.replace(app.settings, maximum_interval=2))
    control.refresh(ChangeSet(elsewhere=True))
    assert control.session is not before
    control.reveal()
    assert control.session.prompt.options[Rating.EASY].interval <= timedelta(days=2)


def end(control: StudyControl) -> None:
    while control.session.phase is not Phase.FINISHED:
        answer(control)


def test_after_one_deck_the_others_come_next(control, app):
    control.begin(StudyRequest.of_deck(make_deck(2).id))
    put(app, make_deck(3), make_card(31, 3))
    app.change_settings(Settings(new_per_day=20))
    end(control)
    assert control.next_step(app.study.summary()) is NextStep.OTHER_DECKS


def test_a_learning_card_that_comes_back_today_comes_next(control, app):
    app.change_settings(Settings(new_per_day=1, learning_steps=(7_200,)))
    control.begin(StudyRequest())
    answer(control, Rating.AGAIN)
    assert control.next_step(app.study.summary()) is NextStep.CONTINUE


def test_new_cards_kept_back_come_next(control, app):
    end(control)
    assert control.next_step(app.study.summary()) is NextStep.MORE_NEW


def test_with_nothing_left_at_all_an_import_comes_next(control, app):
    app.study.allow_more_new(5)
    control.begin(StudyRequest())
    end(control)
    assert control.next_step(app.study.summary()) is NextStep.IMPORT
