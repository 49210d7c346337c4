"""The questions of an article as a list that is edited in place."""

from dataclasses import replace

import pytest
from drafts import NEW, SAME, make_article, make_draft, make_question, make_update
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout

from quizapp.gui.models.question_list import QuestionList
from quizapp.gui.widgets.question_view import QuestionView

LEFT = Qt.MouseButton.LeftButton


class Edits:
    """Notes the ticks and texts that a view reports."""

    def __init__(self, questions, view):
        self.ticks, self.texts = [], []
        questions.ticked.connect(lambda row, included: self.ticks.append((row, included)))
        view.texts_edited.connect(lambda row, question, answer: self.texts.append((row, question, answer)))


@pytest.fixture
def questions(qapp):
    return QuestionList()


@pytest.fixture
def view(qtbot, theme, window, questions, pictures):
    view = QuestionView(theme, questions, pictures)
    column = QVBoxLayout(window)
    column.addWidget(view)
    column.addWidget(QLineEdit())
    column.addStretch()
    questions.show_draft(make_draft(make_article(questions=3)), {})
    window.show()
    window.activateWindow()
    view.setFocus()
    return view


@pytest.fixture
def edits(questions, view):
    return Edits(questions, view)


@pytest.fixture
def other(window, view):
    return window.findChild(QLineEdit)


def rect(view, row):
    return view.visualRect(view.model().index(row, 0))


def test_it_is_as_high_as_its_rows(view, questions, qtbot):
    height = view.height()
    assert height >= rect(view, 2).bottom()
    questions.show_draft(make_draft(make_article(questions=5)), {})
    qtbot.waitUntil(lambda: view.height() > height)
    qtbot.waitUntil(lambda: view.verticalScrollBar().maximum() == 0)


def test_a_change_of_a_text_changes_the_height(view, questions, qtbot):
    height = view.height()
    long = make_question(1, answer="A long answer. " * 100)
    questions.show_draft(make_draft(_with(make_article(questions=3), long)), {})
    qtbot.waitUntil(lambda: view.height() > height)


def test_focus_makes_the_first_row_current(view):
    assert view.row == 0


def test_arrows_move_and_say_what_ought_to_be_seen(view, qtbot):
    with qtbot.waitSignal(view.current_moved), qtbot.waitSignal(view.reveal_wanted) as signal:
        qtbot.keyClick(view, Qt.Key.Key_Down)
    assert view.row == 1
    assert signal.args == [rect(view, 1)]


def test_space_ticks_and_delete_leaves_out(view, edits, qtbot):
    qtbot.keyClick(view, Qt.Key.Key_Space)
    qtbot.keyClick(view, Qt.Key.Key_Down)
    qtbot.keyClick(view, Qt.Key.Key_Delete)
    assert edits.ticks == [(0, False), (1, False)]


def test_space_ticks_what_was_left_out(view, edits, questions, qtbot):
    questions.show_draft(make_draft(_with(make_article(), make_question(1, included=False))), {})
    view.go_to(0)
    qtbot.keyClick(view, Qt.Key.Key_Space)
    assert edits.ticks == [(0, True)]


def test_what_stays_as_it_is_cannot_be_ticked(view, edits, questions, qtbot):
    questions.show_draft(make_update(SAME, NEW), {})
    view.go_to(0)
    qtbot.keyClick(view, Qt.Key.Key_Space)
    assert edits.ticks == []


def test_a_click_on_the_box_ticks_and_one_beside_it_does_not(view, edits, qtbot):
    box = view._painter.box_rect(rect(view, 1))
    qtbot.mouseClick(view.viewport(), LEFT, pos=box.center())
    assert edits.ticks == [(1, False)]
    qtbot.mouseClick(view.viewport(), LEFT, pos=rect(view, 2).center())
    assert edits.ticks == [(1, False)]
    assert view.row == 2


def test_a_double_click_on_the_box_opens_nothing(view, qtbot):
    box = view._painter.box_rect(rect(view, 1))
    qtbot.mouseDClick(view.viewport(), LEFT, pos=box.center())
    assert view.editor is None


@pytest.mark.parametrize("key", [Qt.Key.Key_F2, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_keys_open_the_editor_at_the_question(view, qtbot, key):
    view.go_to(1)
    qtbot.keyClick(view, key)
    assert view.row == 1
    assert view.editor.question.hasFocus()
    assert view.editor.texts == ("Question 2?", "Answer 2. It has two parts.")


def test_a_double_click_opens_the_editor_where_it_was(view, qtbot):
    qtbot.mouseDClick(view.viewport(), LEFT, pos=rect(view, 1).bottomLeft() + QPoint(150, -12))
    assert view.editor.answer.hasFocus()
    view.abandon_edit()
    qtbot.mouseDClick(view.viewport(), LEFT, pos=rect(view, 1).topLeft() + QPoint(150, 15))
    assert view.editor.question.hasFocus()


def test_the_row_is_as_high_as_its_editor(view, qtbot):
    view.edit_row(1)
    qtbot.waitUntil(lambda: rect(view, 1) == view.editor.geometry())
    below = rect(view, 2).top()
    view.editor.answer.setPlainText("A long answer. " * 60)
    qtbot.waitUntil(lambda: rect(view, 2).top() > below)


def test_leaving_the_editor_reports_its_texts(view, edits, other, qtbot):
    view.edit_row(1)
    qtbot.keyClicks(view.editor.question, " Now?")
    other.setFocus()
    assert view.editor is None
    assert edits.texts == [(1, "Question 2? Now?", "Answer 2. It has two parts.")]


def test_an_edit_that_is_ended_by_a_key_leaves_the_focus_on_the_list(view, edits, qtbot):
    view.edit_row(1, at_answer=True)
    qtbot.keyClick(view.editor.answer, Qt.Key.Key_Tab)
    assert view.hasFocus()
    view.edit_row(1)
    view.finish_edit()
    assert view.hasFocus()
    assert len(edits.texts) == 2


def test_escape_reports_the_texts_of_before_and_goes_back_to_the_list(view, edits, qtbot):
    view.edit_row(1)
    qtbot.keyClicks(view.editor.question, " Now?")
    qtbot.keyClick(view.editor.question, Qt.Key.Key_Escape)
    assert view.editor is None
    assert view.hasFocus()
    assert edits.texts == [(1, "Question 2?", "Answer 2. It has two parts.")]


def test_one_editor_is_open_at_a_time(view, edits):
    view.edit_row(0)
    first = view.editor
    view.edit_row(2)
    assert view.editor is not first
    assert view.row == 2
    assert [row for row, _, _ in edits.texts] == [0]


def test_there_is_no_editor_outside_the_list(view):
    view.edit_row(3)
    view.edit_row(-1)
    assert view.editor is None


def test_another_list_takes_an_open_editor_away(view, edits, questions):
    view.edit_row(1)
    questions.show_draft(None, {})
    assert view.editor is None
    view.finish_edit()
    assert edits.texts == []


def test_new_states_leave_an_open_editor_alone(view, questions, qtbot):
    view.edit_row(1)
    qtbot.keyClicks(view.editor.question, " Now?")
    questions.show_draft(make_update(SAME, SAME, SAME), {})
    assert view.editor.texts[0] == "Question 2? Now?"


def test_a_long_list_shows_a_line_of_each_answer(view, questions):
    questions.show_draft(make_draft(make_article(questions=61)), {})
    view.doItemsLayout()
    assert {rect(view, row).height() for row in range(61)} == {rect(view, 0).height()}
    assert rect(view, 0).height() < 80
    view.edit_row(30)
    assert view.editor.texts[0] == "Question 31?"


def test_keys_of_the_page_are_left_to_it(view, window, qtbot):
    for key, modifier in (
        (Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier),
    ):
        qtbot.keyClick(view, key, modifier)
    assert view.editor is None


def _with(article, *questions):
    """Return `article` with its first questions replaced."""
    return replace(article, questions=(*questions, *article.questions[len(questions) :]))
