"""Journey 10: from the chart of a weak topic to its cards; one leech is split, one written anew, a card marked wrong;
all undone.
"""

from dataclasses import replace
from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from quizapp.core.card import Card
from quizapp.core.changes import Snapshot
from quizapp.core.deck import FacetKind
from quizapp.core.library import DeckQuery
from quizapp.core.review import Rating
from quizapp.core.study_request import StudyRequest
from quizapp.core.withdrawal import Reason

SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
WEAK, STRONG = "Astronomy", "Culture"
"""Topics of one sample deck each, with five cards."""


def deck_on(topic: str) -> StudyRequest:
    return StudyRequest(query=DeckQuery(facets=((FacetKind.TOPIC, topic),)))


def answer(app, topic: str, rating: Rating) -> None:
    """Answer all cards on `topic` alike."""
    session = app.study.session(deck_on(topic))
    for _ in range(5):
        session.reveal()
        session.rate(rating)


def forget_a_topic(student) -> list[Card]:
    """Learn two decks, recall one a month later and nothing of the other, whose first two cards are leeches; return
    the cards of that one.
    """
    with student.collection() as other:
        for topic in (WEAK, STRONG):
            answer(other, topic, Rating.EASY)
        student.clock.advance(timedelta(days=20))
        answer(other, WEAK, Rating.AGAIN)
        answer(other, STRONG, Rating.GOOD)
        page = other.library.open_deck(other.library.find(deck_on(WEAK).query)[0])
        cards = [row.card for row in page.cards]
        leeches = [replace(card, schedule=replace(card.schedule, lapses=7 - n)) for n, card in enumerate(cards[:2])]
        other._collection.swap(Snapshot(cards={card.id: card for card in leeches}))
    return [*leeches, *cards[2:]]


def tab_to(student, name: str) -> None:
    """Press Tab until what a screen reader calls `name` has the focus."""
    for _ in range(40):
        if QApplication.focusWidget().accessibleName() == name:
            return
        student.press(Qt.Key.Key_Tab)
    raise AssertionError(f"Tab does not lead to {name!r}")


def walk_to(student, card: Card) -> None:
    """Go down the cards of the deck that is shown until `card` is the current one."""
    cards = student.window.pages.current_page.view.cards
    student.press(Qt.Key.Key_Home)
    for _ in range(10):
        if cards.current == card.id:
            return
        student.press(Qt.Key.Key_Down)
    raise AssertionError(f"{card.question!r} is not reached")


def save_form(student) -> None:
    """Press Ctrl+Enter in the form that is open."""
    student.waits_for(lambda: (form := QApplication.activeModalWidget()) is not None and form.isActiveWindow())
    student.press(Qt.Key.Key_Return, modifiers=CONTROL)
    student.waits_for(lambda: QApplication.activeModalWidget() is None)
    student.window.activateWindow()  # as a desktop does
    student.waits_for(student.window.isActiveWindow)


def test_a_weak_topic_is_mended_card_by_card_and_all_of_it_is_undone(sit_down):
    split, rewritten, wrong, *_ = forget_a_topic(sit_down())
    student = sit_down()

    student.press("t")
    student.sees(f"Weakest: {WEAK}, 0\u00a0% recalled in 30 days – target 90\u00a0%")
    tab_to(student, "Recall by topic")
    student.press(Qt.Key.Key_Down, Qt.Key.Key_Return)
    student.sees(f"Topic: {WEAK}", "1 of 10 decks", "Webb Telescope Opens a New Window on the Early Universe")
    student.press(Qt.Key.Key_Return)
    student.sees(split.question, "Leech")

    walk_to(student, split)
    student.press("x", modifiers=SHIFT)
    student.sees("This card was forgotten 7 times.", "Card 2")
    save_form(student)
    student.waits_for(lambda: student.card_on_disk(split.question).withdrawn is not None)
    children = [card for card in student.contents_on_disk() if card.split_from == split.id]
    assert len(children) > 1

    walk_to(student, wrong)
    student.press("x")
    student.sees("Take out")
    save_form(student)
    student.waits_for(lambda: student.card_on_disk(wrong.question).withdrawn is not None)
    assert student.card_on_disk(wrong.question).withdrawn.reason is Reason.WRONG

    student.press("l", modifiers=CONTROL | SHIFT)
    student.sees("Leeches", rewritten.question, "forgotten 6 times")
    student.press(Qt.Key.Key_Return)
    student.click("Write it anew")
    save_form(student)
    student.waits_for(lambda: student.card_on_disk(rewritten.question).kept_lapses == 6)
    student.sees("No leeches")
    student.press("c", modifiers=CONTROL | SHIFT)
    student.sees("Corrections", wrong.question)

    for _ in range(3):
        student.press("z", modifiers=CONTROL)
    student.waits_for(lambda: student.card_on_disk(split.question) == split)
    by_id = {card.id: card for card in student.contents_on_disk()}
    assert [by_id[card.id] for card in (split, rewritten, wrong)] == [split, rewritten, wrong]
    assert all(card.id not in by_id for card in children)
