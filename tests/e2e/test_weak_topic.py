"""Journey 10: from a weak topic to its cards; one leech is split, one written anew, a card marked wrong; all undone."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from quizapp.core.changes import Snapshot
from quizapp.core.deck import FacetKind
from quizapp.core.library import DeckQuery
from quizapp.core.withdrawal import Reason

SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
TOPIC = (FacetKind.TOPIC, "Space")


def forget_often(student) -> list:
    """Let the first two cards on space be leeches; return all cards of their deck."""
    with student.collection() as other:
        page = other.library.open_deck(other.library.find(DeckQuery(facets=(TOPIC,)))[0])
        cards = [row.card for row in page.cards]
        leeches = [replace(card, schedule=replace(card.schedule, lapses=7 - n)) for n, card in enumerate(cards[:2])]
        other._collection.swap(Snapshot(cards={card.id: card for card in leeches}))
    return [*leeches, *cards[2:]]


def save_form(student) -> None:
    """Press Ctrl+Enter in the form that is open."""
    student.waits_for(lambda: (form := QApplication.activeModalWidget()) is not None and form.isActiveWindow())
    student.press(Qt.Key.Key_Return, modifiers=CONTROL)
    student.waits_for(lambda: QApplication.activeModalWidget() is None)
    student.window.activateWindow()  # as a desktop does
    student.waits_for(student.window.isActiveWindow)


def test_a_weak_topic_is_mended_card_by_card_and_all_of_it_is_undone(sit_down):
    student = sit_down()
    split, rewritten, wrong, *_ = forget_often(student)
    student.window.go("library", TOPIC)
    student.press(Qt.Key.Key_Return)
    student.sees(split.question, "Leech")

    student.press("l", modifiers=CONTROL | SHIFT)
    student.sees("Leeches", split.question, "forgotten 7 times")
    student.press(Qt.Key.Key_Return)
    student.sees("This card was forgotten 7 times.", "Card 2")
    save_form(student)
    student.waits_for(lambda: student.card_on_disk(split.question).withdrawn is not None)
    children = [card for card in student.contents_on_disk() if card.split_from == split.id]
    assert len(children) > 1

    student.press(Qt.Key.Key_Return)
    student.click("Write it anew")
    save_form(student)
    student.waits_for(lambda: student.card_on_disk(rewritten.question).kept_lapses == 6)
    student.sees("No leeches")

    student.window.go("deck", wrong)
    student.press("x")
    student.sees("Take out")
    save_form(student)
    student.waits_for(lambda: student.card_on_disk(wrong.question).withdrawn is not None)
    assert student.card_on_disk(wrong.question).withdrawn.reason is Reason.WRONG
    student.press("c", modifiers=CONTROL | SHIFT)
    student.sees("Corrections", wrong.question)

    for _ in range(3):
        student.press("z", modifiers=CONTROL)
    student.waits_for(lambda: student.card_on_disk(split.question) == split)
    by_id = {card.id: card for card in student.contents_on_disk()}
    assert [by_id[card.id] for card in (split, rewritten, wrong)] == [split, rewritten, wrong]
    assert all(card.id not in by_id for card in children)
