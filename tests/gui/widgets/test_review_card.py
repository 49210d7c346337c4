from datetime import date

import pytest
from builders import make_card, make_deck
from picture_files import media, png, shown
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QLabel, QVBoxLayout

from quizapp.core.card import CardKind
from quizapp.core.picture import Side
from quizapp.gui.widgets.review_card import ReviewCard
from quizapp.services.prompt import Prompt


@pytest.fixture
def card(qtbot, theme, window, pictures) -> ReviewCard:
    card = ReviewCard(theme, pictures)
    column = QVBoxLayout(window)
    column.addWidget(card)
    column.addStretch()
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return card


def settle(qtbot, card: ReviewCard) -> None:
    """Wait until everything has the place it keeps."""
    facts = card.facts
    card.window().layout().activate()
    qtbot.waitUntil(lambda: facts.isHidden() or facts.height() == facts.heightForWidth(facts.width()))


def test_the_question_stands_alone_until_the_answer_is_asked_for(card):
    card.show_question(Prompt(card=make_card(1), deck=make_deck()))
    assert card.question.toPlainText() == "Question 1?"
    assert not card.back.isVisible()
    card.show_answer(Prompt(card=make_card(1), deck=make_deck()))
    assert card.back.answer.toPlainText() == "Answer 1."
    assert card.back.isVisible()


def test_the_answer_comes_below_and_moves_nothing(qtbot, card):
    card.show_question(Prompt(card=make_card(1), deck=make_deck()))
    settle(qtbot, card)
    before = card.question.geometry()
    card.show_answer(Prompt(card=make_card(1), deck=make_deck()))
    settle(qtbot, card)
    assert card.question.pos() == before.topLeft()
    assert card.back.answer.mapTo(card, QPoint(0, 0)).y() >= before.bottom()


def test_an_answer_that_is_shown_already_does_not_appear_again(card):
    card.show_answer(Prompt(card=make_card(1), deck=make_deck()))
    card._fade.animation.stop()
    card.show_answer(Prompt(card=make_card(1, starred=True), deck=make_deck()))
    assert card._fade.animation.state() is card._fade.animation.State.Stopped
    assert card.marks.isVisible()


def test_marks_beside_the_facts_move_nothing(qtbot, card):
    card.show_question(Prompt(card=make_card(1), deck=make_deck(country="Japan")))
    settle(qtbot, card)
    before = card.question.pos()
    card.show_question(Prompt(card=make_card(1, flag=3, starred=True), deck=make_deck(country="Japan")))
    settle(qtbot, card)
    assert card.question.pos() == before


@pytest.mark.parametrize(
    ("values", "facts"),
    [
        ({"topics": ("Politics", "Trade")}, "Politics"),
        ({"country": "Japan"}, "Japan"),
        ({"as_of": date(2024, 11, 15)}, "as of 15 Nov 2024"),
        (
            {"topics": ("Politics",), "country": "Japan", "as_of": date(2024, 11, 15)},
            "Politics · Japan · as of 15 Nov 2024",
        ),
    ],
)
def test_above_it_stands_what_it_is_about_and_how_old(card, values, facts):
    card.show_question(Prompt(card=make_card(1), deck=make_deck(**values)))
    assert card.facts.text() == facts


def test_without_facts_there_is_no_empty_line_above_it(qtbot, card):
    card.show_question(Prompt(card=make_card(1), deck=make_deck(country="Japan")))
    settle(qtbot, card)
    below_facts = card.question.y()
    card.show_question(Prompt(card=make_card(1), deck=make_deck()))
    qtbot.waitUntil(lambda: card.question.y() == card.body.contentsMargins().top())
    assert card.question.y() < below_facts - 20


def test_an_answer_that_was_cut_off_says_so(card):
    def words() -> list[str]:
        return [label.text() for label in card.back.findChildren(QLabel) if label.isVisible()]

    card.show_answer(Prompt(card=make_card(1), deck=make_deck()))
    assert "The article breaks off here" not in words()
    card.show_answer(Prompt(card=make_card(1, cut_off=True), deck=make_deck()))
    assert "The article breaks off here" in words()


def test_it_is_edited_in_its_place_and_is_itself_again_afterwards(card):
    card.show_answer(Prompt(card=make_card(1), deck=make_deck()))
    card.edit(make_card(1), at_answer=True)
    assert card.editor.answer.hasFocus()
    assert not card.question.isVisible()
    assert not card.back.isVisible()
    card.show_answer(Prompt(card=make_card(1), deck=make_deck()))
    assert not card.editor.isVisible()
    assert card.question.isVisible()
    assert card.back.isVisible()


def test_its_links_are_signals(qtbot, card):
    card.show_answer(Prompt(card=make_card(1), deck=make_deck(source="news.example.org")))
    with qtbot.waitSignal(card.source_clicked):
        card.back.source_line.source_button.click()
    with qtbot.waitSignal(card.context_clicked):
        card.back.source_line.context_button.click()


def test_markup_in_a_card_is_shown_as_it_is(card):
    card.show_answer(Prompt(card=make_card(1, question="<b>What?</b>", answer="<img src='x'>"), deck=make_deck()))
    assert card.question.toPlainText() == "<b>What?</b>"
    assert card.back.answer.toPlainText() == "<img src='x'>"


class TestCloze:
    QUESTION = "Peru's <capital> is\n[… city] & no other."

    def test_the_text_with_its_gap_is_asked_and_shown_filled_in_with_the_part_marked(self, card):
        cloze = make_card(1, kind=CardKind.CLOZE, question=self.QUESTION, answer="<b>Lima</b>")
        card.show_question(Prompt(card=cloze, deck=make_deck()))
        assert card.question.toPlainText() == self.QUESTION
        card.show_answer(Prompt(card=cloze, deck=make_deck()))
        assert card.question.toPlainText() == self.QUESTION
        assert card.back.answer.toPlainText() == "Peru's <capital> is\n<b>Lima</b> & no other."
        cursor = card.back.answer.document().find("Lima")
        assert cursor.charFormat().fontUnderline()
        assert not card.back.answer.document().find("capital").charFormat().fontUnderline()

    def test_an_answer_that_fits_no_gap_is_shown_as_it_is(self, card):
        card.show_answer(
            Prompt(card=make_card(1, kind=CardKind.CLOZE, question="No gap.", answer="Lima"), deck=make_deck())
        )
        assert card.back.answer.toPlainText() == "Lima"

    def test_a_gap_in_another_card_is_no_gap(self, card):
        card.show_answer(Prompt(card=make_card(1, question="He said […] what?", answer="Lima"), deck=make_deck()))
        assert card.back.answer.toPlainText() == "Lima"


class TestPictures:
    MAP, FLAG = png(60, 40), png(30, 20)

    @pytest.fixture
    def asked(self, kept_pictures):
        kept_pictures.update(media(self.MAP, self.FLAG))
        return make_card(1, pictures=(*shown(self.MAP), *shown(self.FLAG, side=Side.ANSWER)))

    def test_each_is_shown_below_the_text_of_its_side(self, qtbot, card, asked):
        card.show_question(Prompt(card=asked, deck=make_deck()))
        settle(qtbot, card)
        assert [frame.picture.width() for frame in card.pictures.frames] == [60]
        qtbot.waitUntil(lambda: card.pictures.y() > card.question.geometry().bottom())
        assert not card.back.pictures.isVisible()
        card.show_answer(Prompt(card=asked, deck=make_deck()))
        settle(qtbot, card)
        assert [frame.picture.width() for frame in card.back.pictures.frames] == [30]
        qtbot.waitUntil(lambda: card.back.pictures.y() > card.back.answer.geometry().bottom())

    def test_the_answer_comes_below_and_moves_them_not(self, qtbot, card, asked):
        card.show_question(Prompt(card=asked, deck=make_deck()))
        settle(qtbot, card)
        before = card.pictures.geometry()
        card.show_answer(Prompt(card=asked, deck=make_deck()))
        settle(qtbot, card)
        assert card.pictures.geometry() == before

    def test_they_make_room_for_the_boxes_of_an_edit(self, card, asked):
        card.show_answer(Prompt(card=asked, deck=make_deck()))
        card.edit(asked, at_answer=True)
        assert not card.pictures.isVisible()
        card.show_answer(Prompt(card=asked, deck=make_deck()))
        assert card.pictures.isVisible()

    def test_the_next_card_has_its_own(self, card, asked):
        card.show_answer(Prompt(card=asked, deck=make_deck()))
        card.show_question(Prompt(card=make_card(2), deck=make_deck()))
        assert not card.pictures.isVisible()


def test_the_passage_comes_with_the_answer(card):
    made = make_card(1, passage="The bridge opened in May. It is long.")
    card.show_question(Prompt(card=made, deck=make_deck()))
    assert not card.back.passage.isVisible()
    card.show_answer(Prompt(card=made, deck=make_deck()))
    assert card.back.passage.text.isVisible()
    card.show_answer(Prompt(card=make_card(2), deck=make_deck()))
    assert not card.back.passage.isVisible()
