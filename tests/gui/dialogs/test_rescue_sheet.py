"""The sheet asks what shall become of a leech, beside what it is taken for."""

from dataclasses import replace

import pytest
from builders import make_card, make_deck

from quizapp.core.card import Schedule
from quizapp.core.key_points import KeyPoint
from quizapp.gui.dialogs.rescue_sheet import Rescue, RescueSheet
from quizapp.services.lookup import FoundCard

CARD = make_card(1, answer="Both met. They agreed.", schedule=Schedule(lapses=5))
POINTS = (KeyPoint(start=0, end=9), KeyPoint(start=10, end=22))


@pytest.fixture
def make_sheet(qtbot, theme, window):
    window.show()

    def make(points=POINTS) -> RescueSheet:
        sheet = RescueSheet(theme, replace(CARD, key_points=points), window)
        sheet.open()
        qtbot.waitUntil(sheet.isActiveWindow)
        return sheet

    return make


def test_an_answer_of_several_points_is_best_split(make_sheet):
    sheet = make_sheet()
    assert sheet.rescue is Rescue.SPLIT
    assert sheet.split.isVisible()
    assert not sheet.editor.isVisible()
    assert len(sheet.split.parts) == 2
    assert sheet.choices[Rescue.SPLIT].hasFocus()


def test_an_answer_of_one_point_is_best_written_anew(make_sheet):
    sheet = make_sheet(POINTS[:1])
    assert sheet.rescue is Rescue.REWRITE
    assert sheet.editor.isVisible()
    assert sheet.editor.points.points == POINTS[:1]


@pytest.mark.parametrize(
    ("rescue", "word", "shown"),
    [
        (Rescue.SPLIT, "Split", ["split"]),
        (Rescue.REWRITE, "Save", ["editor"]),
        (Rescue.RETIRE, "Retire", []),
        (Rescue.KEEP, "Keep", []),
    ],
)
def test_each_choice_shows_what_belongs_to_it(make_sheet, rescue, word, shown):
    sheet = make_sheet()
    sheet.choices[rescue].click()
    assert sheet.rescue is rescue
    assert sheet.save_button.text() == word
    assert [name for name in ("split", "editor") if getattr(sheet, name).isVisible()] == shown


def test_only_what_is_chosen_can_be_at_fault(make_sheet):
    sheet = make_sheet()
    sheet.editor.answer.clear()
    assert sheet.fault() is None
    sheet.choices[Rescue.REWRITE].click()
    assert sheet.fault() == (sheet.editor.answer, "A card needs a question and an answer.")
    sheet.choices[Rescue.KEEP].click()
    assert sheet.fault() is None


def test_a_split_without_cards_is_at_fault(make_sheet):
    sheet = make_sheet()
    for row in sheet.split.rows:
        row.tick.setChecked(False)
    assert sheet.fault() == (sheet.split.rows[0].tick, "Tick at least one card.")


def test_an_edit_is_not_lost_without_a_question(make_sheet):
    sheet = make_sheet()
    assert not sheet.has_changed()
    sheet.split.rows[0].answer.setPlainText("They met.")
    assert sheet.has_changed()
    sheet.reject()
    assert sheet.discard_question is not None


def test_what_it_is_taken_for_comes_beside_it(make_sheet):
    sheet = make_sheet()
    sheet.show_neighbours([FoundCard(card=make_card(2), deck=make_deck(1))])
    assert len(sheet.neighbours.cells) == 2
