from dataclasses import replace
from datetime import timedelta

import pytest
from builders import Bench, make_deck
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu
from studying import listen

from quizapp.gui.widgets.end_screen import NextStep
from quizapp.gui.widgets.review_desk import ReviewDesk
from quizapp.services.study import StudySession
from quizapp.services.today import DaySummary

SUMMARY = DaySummary(cards=2, answers=3, minutes=1.0, recall=0.5, due_tomorrow=1, learning_at=None, new_kept_back=0)


@pytest.fixture
def bench() -> Bench:
    bench = Bench()
    bench.add_decks(1, 3)
    return bench


@pytest.fixture
def session(bench) -> StudySession:
    return bench.study.session()


@pytest.fixture
def desk(qtbot, theme, clock, window, pictures) -> ReviewDesk:
    desk = ReviewDesk(theme, clock, QMenu(), pictures)
    desk.setParent(window)
    desk.resize(900, 600)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return desk


def test_a_question_is_asked_with_the_reveal_below_it(desk, session):
    desk.ask(session.prompt, turn=0)
    assert desk.card.question.isVisible()
    assert desk.bar.reveal_button.isVisible()
    assert QApplication.focusWidget() is desk._scroll
    assert not desk.is_at_end


def test_the_same_question_in_the_same_turn_is_not_said_again(desk, session, monkeypatch):
    said = listen(monkeypatch)
    desk.ask(session.prompt, turn=0)
    desk.ask(session.prompt, turn=0)
    assert said == ["Question 11?"]
    desk.ask(session.prompt, turn=1)
    assert said == ["Question 11?"] * 2


def test_an_article_beside_the_card_stays_with_its_turn(desk, session, bench):
    desk.ask(session.prompt, turn=0)
    desk.show_article(bench.library.open_deck(make_deck().id), session.prompt.card)
    desk.ask(session.prompt, turn=0)
    assert desk.panel.isVisible()
    desk.ask(session.prompt, turn=1)
    assert not desk.panel.isVisible()


def test_the_answer_brings_the_ratings_and_is_said(desk, session, monkeypatch):
    desk.ask(session.prompt, turn=0)
    session.reveal()
    said = listen(monkeypatch)
    desk.show_answer(session.prompt)
    desk.bring_answer()
    assert desk.card.back.answer.isVisible()
    assert desk.bar.ratings.isVisible()
    assert said == ["Answer 11."]


def test_words_are_said_where_there_are_any(desk, session, monkeypatch):
    desk.ask(session.prompt, turn=0)
    said = listen(monkeypatch)
    desk.say("Starred")
    desk.say("")
    assert said == ["Starred"]


def test_the_button_names_the_key_that_reveals_while_typing(desk, session):
    desk.ask(session.prompt, turn=0)
    desk.card.attempt.take_focus()
    assert desk.bar.reveal_button.text() == "Show answer   Ctrl+Enter"
    desk.take_focus()
    assert desk.bar.reveal_button.text() == "Show answer   Space"


def test_editing_brings_boxes_and_their_buttons(desk, session):
    desk.ask(session.prompt, turn=0)
    desk.edit(session.prompt.card, at_answer=False)
    assert desk.card.editor.question.hasFocus()
    assert desk.bar.save_button.isVisible()


def test_the_end_takes_the_place_of_all_but_the_header(desk, session):
    desk.ask(session.prompt, turn=0)
    desk.finish(SUMMARY, NextStep.IMPORT)
    assert desk.is_at_end
    assert desk.header.isVisible()
    assert not desk.bar.isVisible()
    assert desk.end.next_button.hasFocus()


def test_a_repaint_of_the_end_leaves_the_focus_where_it_is(desk):
    desk.finish(SUMMARY, NextStep.IMPORT)
    desk.end.today_button.setFocus()
    desk.finish(SUMMARY, NextStep.IMPORT)
    assert desk.end.today_button.hasFocus()


def test_after_the_end_a_card_is_asked_as_new(desk, session, monkeypatch):
    desk.ask(session.prompt, turn=0)
    desk.finish(SUMMARY, NextStep.IMPORT)
    said = listen(monkeypatch)
    desk.ask(session.prompt, turn=0)
    assert said == ["Question 11?"]
    assert desk.bar.isVisible()


@pytest.mark.parametrize("direction", list(Qt.LayoutDirection)[:2])
def test_the_card_stands_in_the_middle_above_the_ratings(desk, session, qtbot, direction):
    desk.setLayoutDirection(direction)
    desk.resize(902, 600)
    desk.ask(session.prompt, turn=0)
    session.reveal()
    desk.show_answer(session.prompt)

    def middle(widget) -> int:
        return widget.mapTo(desk, widget.rect().center()).x()

    qtbot.waitUntil(lambda: abs(middle(desk.card) - middle(desk.bar.ratings)) <= 1)


def test_an_idle_scroll_bar_is_not_seen_and_one_in_use_is(desk, session, bench, qtbot):
    bar = desk._scroll.verticalScrollBar()
    desk.ask(session.prompt, turn=0)
    assert bar.property("kind") == "idle"
    bench.cards.edit(session.prompt.card.id, question="Why? " * 900, answer="So.")
    session.refresh()
    desk.ask(session.prompt, turn=1)
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    assert bar.property("kind") == ""
    desk.read_on()
    assert bar.value() > 0


def test_a_narrow_desk_shows_card_or_article(desk, session, bench, theme):
    desk.resize(400, 500)
    desk.ask(session.prompt, turn=0)
    desk.show_article(bench.library.open_deck(make_deck().id), session.prompt.card)
    assert desk.panel.isVisible()
    assert not desk.card.isVisible()
    assert desk.panel.isAncestorOf(QApplication.focusWidget())
    desk.bring_answer()
    assert desk.card.isVisible()
    assert not desk.panel.isVisible()


def test_a_desk_that_is_widened_shows_both(desk, session, bench):
    desk.resize(400, 500)
    desk.ask(session.prompt, turn=0)
    desk.show_article(bench.library.open_deck(make_deck().id), session.prompt.card)
    desk.resize(1000, 500)
    assert desk.card.isVisible()
    assert desk.panel.width() == 333


def test_a_wait_at_the_end_is_worded_by_its_clock(desk, clock):
    waiting = replace(SUMMARY, learning_at=clock.now() + timedelta(hours=2))
    desk.finish(waiting, NextStep.CONTINUE)
    assert desk.end.note.text() == "A card that you are learning comes back in 2 h."
