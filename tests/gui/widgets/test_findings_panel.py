"""What a reader remarked about an article."""

from dataclasses import replace

import pytest
from drafts import left_over, make_article
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout

from quizapp.core.article import Finding, FindingKind
from quizapp.gui.models.roles import DETAIL_ROLE
from quizapp.gui.widgets.findings_panel import FindingsPanel

MENDED = Finding(line=3, kind=FindingKind.MENDED, text='"quoted"')
GUESSED = Finding(line=4, kind=FindingKind.GUESSED, text="Norway Crime")
ARTICLE = make_article(findings=(MENDED, GUESSED, left_over(15, "A stray line."), left_over(25, "And why?")))
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def panel(qtbot, theme, window):
    panel = FindingsPanel(theme)
    QVBoxLayout(window).addWidget(panel)
    panel.article_edited.connect(panel.show_article)
    window.show()
    window.activateWindow()
    panel.show_article(ARTICLE)
    return panel


def texts(panel, role=Qt.ItemDataRole.DisplayRole):
    return [panel.list.item(row).data(role) for row in range(panel.list.count())]


def test_lines_that_are_on_no_card_come_first(panel):
    assert texts(panel) == ["A stray line.", "And why?", "Norway Crime", '"quoted"']
    assert panel.accessibleName() == "2 lines are on no card"


def test_each_says_its_line_and_what_was_done(panel):
    assert texts(panel, DETAIL_ROLE)[0] == "Line 15: This line is on no card yet"
    assert texts(panel, DETAIL_ROLE)[3].startswith("Line 3: ")
    assert texts(panel, Qt.ItemDataRole.AccessibleTextRole)[0] == "A stray line. Line 15: This line is on no card yet"


def test_what_came_from_no_line_says_none(panel):
    panel.show_article(make_article(findings=(left_over(0, "sound.mp3"),)))
    assert texts(panel, DETAIL_ROLE) == ["This line is on no card yet"]


def test_without_findings_it_takes_no_room(panel):
    panel.show_article(make_article())
    assert not panel.isVisible()
    assert texts(panel) == []
    panel.show_article(ARTICLE)
    assert panel.isVisible()
    panel.show_article(None)
    assert not panel.isVisible()


def test_a_line_becomes_a_question(panel, qtbot):
    panel.list.setCurrentRow(1)
    with qtbot.waitSignal(panel.article_edited) as signal:
        qtbot.mouseClick(panel.question_button, Qt.MouseButton.LeftButton)
    (article,) = signal.args
    assert [question.question for question in article.questions] == ["Question 1?", "Question 2?", "And why?"]
    assert texts(panel) == ["A stray line.", "Norway Crime", '"quoted"']


def test_a_line_joins_the_answer_before_it(panel, qtbot):
    with qtbot.waitSignal(panel.article_edited) as signal:
        qtbot.mouseClick(panel.answer_button, Qt.MouseButton.LeftButton)
    assert signal.args[0].questions[0].answer.endswith("It has two parts. A stray line.")


def test_keys_do_the_same(panel, qtbot):
    panel.list.setFocus()
    panel.list.setCurrentRow(1)
    qtbot.keyClick(panel.list, Qt.Key.Key_Q, ALT)
    assert "And why?" not in texts(panel)
    panel.list.setCurrentRow(0)
    qtbot.keyClick(panel.list, Qt.Key.Key_A, ALT)
    assert texts(panel) == ["Norway Crime", '"quoted"']
    assert panel.accessibleName() == "2 lines were tidied up or guessed"


def test_what_was_tidied_up_can_only_be_looked_at(panel, qtbot):
    panel.list.setCurrentRow(3)
    assert not panel.question_button.isEnabled()
    assert not panel.answer_button.isEnabled()
    panel.list.setFocus()
    with qtbot.assertNotEmitted(panel.article_edited):
        qtbot.keyClick(panel.list, Qt.Key.Key_Q, ALT)


def test_where_there_is_nothing_to_press_it_says_why(panel):
    assert not panel.note.isVisible()
    panel.list.setCurrentRow(2)
    assert panel.note.isVisible()
    assert panel.note.text().startswith("It is taken in already. If it came out wrong, mend it")
    panel.list.setCurrentRow(3)
    assert panel.note.text() == "It is taken in already; nothing is left to do."
    panel.list.setCurrentRow(0)
    assert not panel.note.isVisible()


def test_without_questions_a_line_can_be_no_answer(panel):
    panel.show_article(replace(ARTICLE, questions=()))
    assert panel.question_button.isEnabled()
    assert not panel.answer_button.isEnabled()
    assert panel.note.text() == "It can join an answer once there is a question."


def test_the_buttons_name_their_keys(panel):
    assert "Alt+Q" in panel.question_button.toolTip()
    assert "Alt+A" in panel.answer_button.toolTip()


def test_edits_elsewhere_leave_the_list_and_its_place_alone(panel):
    panel.list.setCurrentRow(2)
    item = panel.list.item(2)
    panel.show_article(replace(ARTICLE, title="Another"))
    assert panel.list.item(2) is item
    assert panel.list.currentRow() == 2


def test_many_findings_scroll_within_the_panel(panel):
    panel.show_article(make_article(findings=tuple(left_over(line, f"Line {line}") for line in range(1, 200))))
    assert panel.list.count() == 199
    assert panel.list.height() < 300


def test_markup_in_a_line_is_shown_as_text(panel):
    panel.show_article(make_article(findings=(left_over(1, "<b>x</b>"),)))
    assert "&lt;b&gt;" in panel.list.item(0).toolTip()
