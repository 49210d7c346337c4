"""The cards of an article in the import preview, with the tools that edit them."""

from dataclasses import replace

import pytest
from drafts import INCOMPLETE, make_article, make_draft, make_question
from picture_files import media, png
from picture_files import shown as pictures_of
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout

from quizapp.core.draft_editing import with_article
from quizapp.gui.widgets.question_panel import QuestionPanel

ALT, CONTROL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
SPLIT = CONTROL | Qt.KeyboardModifier.ShiftModifier
LEFT = Qt.MouseButton.LeftButton


class Shown:
    """A panel whose edits are shown again, as the preview does."""

    def __init__(self, panel):
        self.panel = panel
        self.draft = make_draft(make_article(questions=3))
        self.edits = 0
        panel.article_edited.connect(self._take)
        panel.show_draft(self.draft, {})

    @property
    def view(self):
        return self.panel.view

    @property
    def questions(self):
        return [question.question for question in self.draft.article.questions]

    @property
    def answers(self):
        return [question.answer for question in self.draft.article.questions]

    def enabled(self):
        return {name.removeprefix("import-"): button.isEnabled() for name, button in self.panel.tools.items()}

    def _take(self, article):
        self.edits += 1
        self.draft = with_article(self.draft, article)
        self.panel.show_draft(self.draft, {})


@pytest.fixture
def other(window):
    return QLineEdit(window)


@pytest.fixture
def shown(theme, window, other, runner):
    panel = QuestionPanel(theme, runner)
    column = QVBoxLayout(window)
    column.addWidget(panel)
    column.addStretch()
    column.addWidget(other)
    window.show()
    window.activateWindow()
    shown = Shown(panel)
    shown.view.setFocus()
    return shown


def test_the_heading_counts_the_cards(shown):
    assert shown.panel._heading.text() == "3 cards"


def test_without_cards_there_is_no_list_and_no_tool(shown):
    shown.panel.show_draft(make_draft(make_article(questions=0)), {})
    assert not shown.view.isVisible()
    assert not any(shown.enabled().values())
    assert shown.panel.add_button.isEnabled()


def test_a_tick_leaves_a_card_out(shown, qtbot):
    qtbot.keyClick(shown.view, Qt.Key.Key_Space)
    assert [question.included for question in shown.draft.article.questions] == [False, True, True]
    qtbot.keyClick(shown.view, Qt.Key.Key_Space)
    assert all(question.included for question in shown.draft.article.questions)


def test_texts_are_edited_in_place(shown, other, qtbot):
    qtbot.keyClick(shown.view, Qt.Key.Key_F2)
    qtbot.keyClicks(shown.view.editor.question, " Now?")
    other.setFocus()
    assert shown.questions[0] == "Question 1? Now?"
    assert shown.edits == 1


def test_an_abandoned_edit_is_none(shown, qtbot):
    qtbot.keyClick(shown.view, Qt.Key.Key_F2)
    qtbot.keyClicks(shown.view.editor.question, " Now?")
    qtbot.keyClick(shown.view.editor.question, Qt.Key.Key_Escape)
    assert shown.edits == 0


def test_open_edits_are_taken_when_asked(shown, qtbot):
    qtbot.keyClick(shown.view, Qt.Key.Key_F2)
    qtbot.keyClicks(shown.view.editor.question, " Now?")
    shown.panel.finish_edit()
    assert shown.questions[0] == "Question 1? Now?"


@pytest.mark.parametrize(("row", "key", "order"), [(1, Qt.Key.Key_Up, [2, 1, 3]), (1, Qt.Key.Key_Down, [1, 3, 2])])
def test_alt_and_arrows_move_a_card_and_go_with_it(shown, qtbot, row, key, order):
    shown.view.go_to(row)
    qtbot.keyClick(shown.view, key, ALT)
    assert shown.questions == [f"Question {number}?" for number in order]
    assert shown.view.row == order.index(2)


def test_the_first_card_moves_no_further_up_and_the_last_no_further_down(shown, qtbot):
    shown.view.go_to(0)
    assert shown.enabled() == {"up": False, "down": True, "join": True, "split": True}
    shown.view.go_to(2)
    assert shown.enabled() == {"up": True, "down": False, "join": False, "split": True}
    qtbot.keyClick(shown.view, Qt.Key.Key_Down, ALT)
    qtbot.keyClick(shown.view, Qt.Key.Key_J, CONTROL)
    assert shown.edits == 0


def test_buttons_do_the_same_as_keys(shown, qtbot):
    shown.view.go_to(1)
    qtbot.mouseClick(shown.panel.tools["import-up"], LEFT)
    assert shown.questions == ["Question 2?", "Question 1?", "Question 3?"]
    qtbot.mouseClick(shown.panel.tools["import-down"], LEFT)
    assert shown.questions == ["Question 1?", "Question 2?", "Question 3?"]
    qtbot.mouseClick(shown.panel.tools["import-join"], LEFT)
    assert shown.questions == ["Question 1?", "Question 2?"]


def test_a_card_is_joined_with_the_next(shown, qtbot):
    shown.view.go_to(0)
    qtbot.keyClick(shown.view, Qt.Key.Key_J, CONTROL)
    assert shown.questions == ["Question 1?", "Question 3?"]
    assert shown.answers[0] == "Answer 1. It has two parts. Question 2? Answer 2. It has two parts."
    assert shown.view.row == 0


def test_joining_takes_an_open_edit_first(shown, qtbot):
    shown.view.edit_row(0, at_answer=True)
    qtbot.keyClicks(shown.view.editor.answer, " More.")
    qtbot.keyClick(shown.view.editor.answer, Qt.Key.Key_J, CONTROL)
    assert shown.answers[0].startswith("Answer 1. It has two parts. More. Question 2?")


def test_splitting_without_an_editor_opens_the_answer(shown, qtbot):
    shown.view.go_to(1)
    qtbot.keyClick(shown.view, Qt.Key.Key_J, SPLIT)
    assert shown.view.editor.answer.hasFocus()
    assert shown.edits == 0


def put_cursor(editor, place):
    cursor = editor.answer.textCursor()
    cursor.setPosition(place)
    editor.answer.setTextCursor(cursor)


@pytest.mark.parametrize("by_mouse", [False, True])
def test_an_answer_is_split_at_the_cursor(shown, qtbot, by_mouse):
    shown.view.edit_row(1, at_answer=True)
    put_cursor(shown.view.editor, len("Answer 2. "))
    if by_mouse:
        qtbot.mouseClick(shown.panel.tools["import-split"], LEFT)
    else:
        qtbot.keyClick(shown.view.editor.answer, Qt.Key.Key_J, SPLIT)
    assert shown.questions == ["Question 1?", "Question 2?", "Question 2?", "Question 3?"]
    assert shown.answers[1:3] == ["Answer 2.", "It has two parts."]


def test_white_space_before_an_answer_does_not_shift_the_split(shown, qtbot):
    shown.view.edit_row(0, at_answer=True)
    shown.view.editor.answer.setPlainText("   Answer 1. It has two parts.")
    put_cursor(shown.view.editor, len("   Answer 1."))
    qtbot.keyClick(shown.view.editor.answer, Qt.Key.Key_J, SPLIT)
    assert shown.answers[:2] == ["Answer 1.", "It has two parts."]


def test_splitting_at_an_end_only_takes_the_edit(shown, qtbot):
    shown.view.edit_row(0, at_answer=True)
    qtbot.keyClicks(shown.view.editor.answer, " More.")
    qtbot.keyClick(shown.view.editor.answer, Qt.Key.Key_J, SPLIT)
    assert len(shown.questions) == 3
    assert shown.answers[0].endswith("More.")


def test_a_card_is_added_and_opened(shown, other, qtbot):
    qtbot.mouseClick(shown.panel.add_button, LEFT)
    qtbot.keyClicks(shown.view.editor.question, "Why?")
    qtbot.keyClick(shown.view.editor.question, Qt.Key.Key_Return)
    qtbot.keyClicks(shown.view.editor.answer, "To talk.")
    other.setFocus()
    assert (shown.questions[3], shown.answers[3]) == ("Why?", "To talk.")
    assert shown.view.row == 3


@pytest.mark.parametrize("leave", ["escape", "focus"])
def test_an_added_card_that_stays_empty_goes_again(shown, other, qtbot, leave):
    qtbot.mouseClick(shown.panel.add_button, LEFT)
    if leave == "escape":
        qtbot.keyClick(shown.view.editor.question, Qt.Key.Key_Escape)
    else:
        other.setFocus()
    assert shown.questions == ["Question 1?", "Question 2?", "Question 3?"]


def test_the_first_card_of_an_article_can_be_added(shown, other, qtbot):
    shown.draft = make_draft(make_article(questions=0))
    shown.panel.show_draft(shown.draft, {})
    qtbot.mouseClick(shown.panel.add_button, LEFT)
    qtbot.keyClicks(shown.view.editor.question, "Why?")
    other.setFocus()
    assert shown.questions == ["Why?"]


def test_what_is_forgotten_has_no_current_card_and_takes_no_edit(shown, qtbot):
    shown.view.edit_row(1)
    qtbot.keyClicks(shown.view.editor.question, " Now?")
    shown.panel.forget()
    assert shown.view.editor is None
    assert shown.edits == 0
    shown.panel.show_draft(shown.draft, {})
    assert shown.view.row == -1


def test_a_card_without_an_answer_is_shown_as_such(shown):
    shown.draft = make_draft(replace(make_article(), questions=(make_question(1), INCOMPLETE)))
    shown.panel.show_draft(shown.draft, {})
    spoken = shown.view.model().index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.endswith("(No answer)")


def test_what_ought_to_be_seen_is_told_in_the_panels_own_place(shown, qtbot):
    with qtbot.waitSignal(shown.panel.reveal_wanted) as signal:
        qtbot.keyClick(shown.view, Qt.Key.Key_Down)
    (rect,) = signal.args
    assert rect.top() >= shown.view.geometry().top()


def test_tools_name_their_keys(shown):
    tips = [button.toolTip() for button in shown.panel.tools.values()]
    assert [tip.rpartition("(")[2] for tip in tips] == ["Alt+Up)", "Alt+Down)", "Ctrl+J)", "Ctrl+Shift+J)"]


class TestLongList:
    @pytest.fixture
    def long(self, shown):
        shown.draft = make_draft(make_article(questions=450))
        shown.panel.forget()
        shown.panel.show_draft(shown.draft, {})
        return shown

    def test_it_is_leafed_through(self, long, qtbot):
        assert (long.view.model().rowCount(), long.panel.pager.isHidden()) == (200, False)
        qtbot.mouseClick(long.panel.pager.after_button, LEFT)
        qtbot.mouseClick(long.panel.pager.after_button, LEFT)
        assert long.view.model().rowCount() == 50
        assert long.view.model().row(0).number == 400

    def test_an_edit_is_of_the_question_that_is_shown(self, long, qtbot):
        qtbot.mouseClick(long.panel.pager.after_button, LEFT)
        long.view.model().setData(long.view.model().index(7), Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
        left_out = [number for number, each in enumerate(long.draft.article.questions) if not each.included]
        assert left_out == [207]
        assert long.view.row == 7

    def test_a_card_that_is_added_at_the_end_is_shown(self, long, qtbot):
        qtbot.mouseClick(long.panel.add_button, LEFT)
        assert long.view.model().row(long.view.row).number == 450
        assert long.view.editor is not None

    def test_a_question_moves_over_the_end_of_what_is_shown(self, long, qtbot):
        qtbot.mouseClick(long.panel.pager.after_button, LEFT)
        long.view.go_to(0)
        question = long.questions[200]
        qtbot.mouseClick(long.panel.tools["import-up"], LEFT)
        assert long.questions[199] == question
        assert long.view.model().row(long.view.row).number == 199

    def test_another_draft_begins_with_its_first_question(self, long, qtbot):
        qtbot.mouseClick(long.panel.pager.after_button, LEFT)
        long.panel.forget()
        long.panel.show_draft(make_draft(make_article(questions=2)), {})
        assert long.view.model().row(0).number == 0
        assert long.panel.pager.isHidden()


def test_pictures_of_the_article_are_shown(shown):
    red = png(100, 60, (250, 10, 20, 255))
    question = make_question(1, pictures=pictures_of(red))
    article = replace(make_article(questions=0), questions=(question,), media=media(red))
    shown.panel.show_draft(make_draft(article), {})
    image = shown.view.grab().toImage()
    colors = {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(0, image.height(), 4)}
    assert "#fa0a14" in colors
