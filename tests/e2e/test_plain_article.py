"""A plain article: pasted, read, cards made of it by hand and from proposals, imported, studied with its passage."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

PLAIN = """\
Sweden Joins NATO
news.example.org
8 March 2024

Sweden became the 32nd member of NATO on 7 March 2024, ending more than 200 years of military non-alignment.

Prime Minister Ulf Kristersson handed over the documents in Washington. What does this mean for the Baltic Sea?
"""
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
WHO = "Prime Minister [… who?] handed over the documents in Washington."


@pytest.fixture
def student(sit_down):
    student = sit_down()
    student.paste(PLAIN)
    student.sees("Article", "Sweden Joins NATO", "200 years of military non-alignment", "proposed cards")
    return student


def own_cards(student):
    cards = student.contents_on_disk()
    newest = max(card.deck_id for card in cards)
    return {card.answer: card for card in cards if card.deck_id == newest}


def test_nothing_is_a_card_before_the_student_says_so(student):
    student.sees("Nothing to import")
    student.press(Qt.Key.Key_Return, modifiers=CONTROL)
    assert student.decks_on_disk() == 10


def test_with_the_keyboard_alone_from_paste_to_passage(student):
    # The caret is in the text: the first word is selected and left out.
    student.press(Qt.Key.Key_Right, modifiers=CONTROL | SHIFT)
    student.press("c")
    student.sees("A card was added that leaves out: Sweden", "Import 1 article", "1 card")
    # On to the proposals; the first is accepted, the second refused.
    while QApplication.focusWidget().property("role") != "proposal":
        student.press(Qt.Key.Key_Tab)
    student.press(Qt.Key.Key_Down, " ", Qt.Key.Key_Delete)
    student.sees("2 cards")
    student.press(Qt.Key.Key_Return, modifiers=CONTROL)
    student.waits_for(lambda: student.decks_on_disk() == 11)
    cards = own_cards(student)
    assert len(cards) == 2
    assert cards["Sweden"].question.startswith("[…] became the 32nd member of NATO")


def test_a_passage_becomes_an_answer_whose_question_is_asked_at_once(student):
    for _ in range(3):
        student.press(Qt.Key.Key_Right, modifiers=CONTROL | SHIFT)
    student.press("q")
    student.write("What did Sweden do?")
    student.press(Qt.Key.Key_Return, modifiers=CONTROL)
    student.waits_for(lambda: student.decks_on_disk() == 11)
    card = student.card_on_disk("What did Sweden do?")
    assert card.answer == "Sweden became the"
    assert card.passage.startswith("Sweden became the 32nd member")


def test_the_passage_is_shown_after_the_reveal(student):
    student.click("Accept all")
    student.click("Import 1 article")
    student.sees("cards added")
    student.click("Study")
    student.sees("Show answer")
    while student.question != WHO:
        student.press(" ")
        student.rate("4")
    assert "Baltic Sea" not in student.screen
    student.press(" ")
    student.sees("From the article", "What does this mean for the Baltic Sea?")


def test_accepting_editing_and_refusing_are_taken_back(student):
    before = student.screen
    student.click("Accept all")
    student.sees("Import 1 article")
    student.press(Qt.Key.Key_Z, modifiers=CONTROL)
    student.sees("Nothing to import", "proposed cards")
    assert sorted(student.screen.split("\n")) == sorted(before.split("\n"))


def test_the_same_article_again_is_a_duplicate(student):
    student.click("Accept all")
    student.click("Import 1 article")
    student.sees("cards added")
    before = student.contents_on_disk()
    student.paste(PLAIN)
    student.sees("Duplicate", "already")
    assert student.contents_on_disk() == before
