"""The questions of one article of an import as a list."""

from dataclasses import replace

import pytest
from drafts import CHANGED, CHOICE, INCOMPLETE, NEW, SAME, make_article, make_draft, make_question, make_update
from PySide6.QtCore import Qt

from quizapp.core.article_editing import include_question, with_question
from quizapp.core.draft_editing import with_article
from quizapp.gui.models.question_list import QuestionList
from quizapp.gui.models.roles import ROW_ROLE

CHECKED, UNCHECKED = Qt.CheckState.Checked, Qt.CheckState.Unchecked


@pytest.fixture
def questions(qapp, qtmodeltester):
    questions = QuestionList()
    questions.show_draft(make_update(SAME, CHANGED, NEW), {1: "Until now."})
    qtmodeltester.check(questions)
    return questions


def of(questions, row, role=Qt.ItemDataRole.DisplayRole):
    return questions.data(questions.index(row), role)


def test_each_question_is_a_row_with_its_state_and_what_it_replaces(questions):
    assert [of(questions, row) for row in range(3)] == ["Question 1?", "Question 2?", "Question 3?"]
    assert [questions.row(row).state for row in range(3)] == [SAME, CHANGED, NEW]
    assert [of(questions, row, ROW_ROLE).was for row in range(3)] == [None, "Until now.", None]


def test_what_stays_as_it_is_has_no_tick(questions):
    ticks = [of(questions, row, Qt.ItemDataRole.CheckStateRole) for row in range(3)]
    assert ticks == [None, CHECKED, CHECKED]
    flags = [bool(questions.flags(questions.index(row)) & Qt.ItemFlag.ItemIsUserCheckable) for row in range(3)]
    assert flags == [False, True, True]


def test_what_is_left_out_has_an_empty_tick_whatever_its_state(questions):
    draft = make_update(SAME, CHANGED)
    article = include_question(include_question(draft.article, 0, included=False), 1, included=False)
    questions.show_draft(with_article(draft, article), {})
    ticks = [of(questions, row, Qt.ItemDataRole.CheckStateRole) for row in range(2)]
    assert ticks == [UNCHECKED, UNCHECKED]


def test_setting_a_tick_says_so_and_leaves_the_edit_to_others(questions, qtbot):
    with qtbot.waitSignal(questions.ticked) as signal:
        assert questions.setData(questions.index(2), UNCHECKED, Qt.ItemDataRole.CheckStateRole)
    assert signal.args == [2, False]
    assert questions.row(2).question.included


def test_nothing_else_can_be_set(questions, qtbot):
    with qtbot.assertNotEmitted(questions.ticked):
        assert not questions.setData(questions.index(0), UNCHECKED, Qt.ItemDataRole.CheckStateRole)
        assert not questions.setData(questions.index(1), "x", Qt.ItemDataRole.EditRole)


def test_only_rows_that_differ_change(questions, qtbot):
    draft = make_update(SAME, CHANGED, NEW)
    edited = with_article(draft, with_question(draft.article, 2, question="Other?", answer="Other."))
    changed = []
    questions.dataChanged.connect(lambda first, last: changed.append((first.row(), last.row())))
    with qtbot.assertNotEmitted(questions.modelReset):
        questions.show_draft(edited, {1: "Until now."})
    assert changed == [(2, 2)]
    assert of(questions, 2) == "Other?"


def test_another_number_of_questions_makes_another_list(questions, qtbot):
    with qtbot.waitSignal(questions.modelReset):
        questions.show_draft(make_draft(make_article(questions=1)), {})
    assert questions.rowCount() == 1
    questions.show_draft(None, {})
    assert questions.rowCount() == 0


def test_a_choice_question_lists_its_choices_with_the_right_one_marked(questions):
    questions.show_draft(make_draft(_article(CHOICE)), {})
    assert questions.row(0).answer == "○ A  Tokyo\n✓ B  Lima"
    questions.show_draft(make_draft(_article(replace(CHOICE, correct=None, answer=""))), {})
    assert questions.row(0).answer == "○ A  Tokyo\n○ B  Lima"


def test_only_what_is_ticked_and_complete_comes_along(questions):
    questions.show_draft(make_draft(_article(make_question(1), make_question(2, included=False), INCOMPLETE)), {})
    assert [questions.row(row).comes_along for row in range(3)] == [True, False, False]


def test_screen_readers_hear_texts_and_state(questions):
    questions.show_draft(make_draft(_article(make_question(1), make_question(2, included=False), INCOMPLETE)), {})
    spoken = [of(questions, row, Qt.ItemDataRole.AccessibleTextRole) for row in range(3)]
    assert spoken[0] == "Question 1? Answer 1. It has two parts. (New)"
    assert spoken[1].endswith("(left out)")
    assert spoken[2].endswith("(No answer)")


def _article(*questions):
    return replace(make_article(), questions=questions)
