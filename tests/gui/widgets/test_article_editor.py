"""The detail side of the import preview."""

from dataclasses import replace

import pytest
from drafts import CHANGED, SAME, left_over, make_article, make_draft, make_duplicate, make_error, make_update
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout

from quizapp.core.deck import FacetKind
from quizapp.core.draft_editing import with_article
from quizapp.gui.widgets.article_editor import ArticleEditor
from quizapp.gui.widgets.question_panel import QuestionPanel


class Shown:
    """An editor whose edits are shown again, as the preview does."""

    def __init__(self, editor):
        self.editor = editor
        self.draft = None
        editor.article_edited.connect(self._take)

    def open(self, draft, was=None):
        self.draft = draft
        self.editor.open_draft(draft, was or {})

    @property
    def texts(self):
        return [label.text() for label in self.editor.findChildren(QLabel) if label.isVisible()]

    def _take(self, article):
        self.draft = with_article(self.draft, article)
        self.editor.show_draft(self.draft, {})


@pytest.fixture
def shown(theme, window, runner):
    editor = ArticleEditor(theme, QuestionPanel(theme, runner))
    QVBoxLayout(window).addWidget(editor)
    window.show()
    window.activateWindow()
    return Shown(editor)


@pytest.fixture
def editor(shown):
    return shown.editor


def test_it_says_what_becomes_of_the_article_and_where_it_came_from(shown):
    shown.open(make_draft())
    assert {"New", "2 cards will be added.", "Ministers meet.txt"} <= set(shown.texts)
    shown.open(make_duplicate())
    assert {"Duplicate", "This article is in your library already; nothing changes."} <= set(shown.texts)


def test_a_pasted_text_is_named_as_such(shown):
    shown.open(make_draft(path=None))
    assert "Pasted text" in shown.texts


def test_an_article_is_shown_with_its_facts_facets_and_cards(shown, editor):
    shown.open(make_draft())
    assert editor.about.title.toPlainText() == "Ministers meet"
    assert editor.facets.chips[FacetKind.PERSON].names == ("Takeshi Iwaya", "Antony Blinken")
    assert editor.questions.view.model().rowCount() == 2
    assert not editor.findings.isVisible()


def test_findings_are_shown_where_there_are_any(shown, editor):
    shown.open(make_draft(make_article(findings=(left_over(15, "A stray line."),))))
    assert editor.findings.isVisible()


def test_an_update_shows_the_answers_that_it_replaces(shown, editor):
    shown.open(make_update(SAME, CHANGED), {1: "Until now this."})
    assert editor.questions.view.model().row(1).was == "Until now this."


def test_a_file_that_cannot_be_read_says_why_what_to_do_and_can_be_skipped(shown, editor, qtbot):
    shown.open(make_error())
    assert {"Error", "bad.txt has no text in it.", "Choose another file."} <= set(shown.texts)
    assert not editor.about.isVisible()
    assert not editor.questions.isVisible()
    with qtbot.waitSignal(editor.skip_asked):
        qtbot.keyClick(editor.fault.skip_button, Qt.Key.Key_Space)
    shown.open(make_draft())
    assert not editor.fault.skip_button.isVisible()
    assert editor.about.isVisible()


def test_without_a_draft_there_is_nothing(shown):
    shown.open(make_draft())
    shown.open(None)
    assert shown.texts == []


def test_edits_of_every_part_are_edits_of_the_article(shown, editor, qtbot):
    shown.open(make_draft(make_article(findings=(left_over(15, "A stray line."),))))
    editor.about.title.setPlainText("Another title")
    editor.about.finish_edit()
    qtbot.keyClick(editor.facets.chips[FacetKind.TOPIC].chips[0], Qt.Key.Key_Delete)
    qtbot.mouseClick(editor.findings.answer_button, Qt.MouseButton.LeftButton)
    editor.questions.view.setFocus()
    qtbot.keyClick(editor.questions.view, Qt.Key.Key_Space)
    article = shown.draft.article
    assert article.title == "Another title"
    assert article.topics == ("Diplomacy",)
    assert article.questions[0].answer.endswith("A stray line.")
    assert not article.questions[0].included


def test_open_fields_are_taken_when_asked(shown, editor, qtbot):
    shown.open(make_draft())
    editor.questions.view.edit_row(0)
    qtbot.keyClicks(editor.questions.view.editor.question, " Now?")
    editor.about.title.setPlainText("Another title")
    editor.finish_edit()
    assert shown.draft.article.title == "Another title"
    assert shown.draft.article.questions[0].question == "Question 1? Now?"


def test_another_draft_is_shown_from_its_top(shown, editor, qtbot):
    shown.open(make_draft(make_article(questions=30)))
    qtbot.waitUntil(lambda: editor.verticalScrollBar().maximum() > 0)
    editor.verticalScrollBar().setValue(200)
    shown.open(make_draft(make_article("Another", questions=30)))
    assert editor.verticalScrollBar().value() == 0
    assert editor.questions.view.row == -1


def test_an_edit_leaves_the_page_where_it_is(shown, editor, qtbot):
    shown.open(make_draft(make_article(questions=30)))
    qtbot.waitUntil(lambda: editor.verticalScrollBar().maximum() > 300)
    editor.verticalScrollBar().setValue(200)
    editor.article_edited.emit(replace(shown.draft.article, country="Peru"))
    assert editor.verticalScrollBar().value() == 200


def test_the_page_scrolls_with_the_current_card(shown, editor, qtbot):
    shown.open(make_draft(make_article(questions=30)))
    qtbot.waitUntil(lambda: editor.verticalScrollBar().maximum() > 300)
    view = editor.questions.view
    view.setFocus()
    for _ in range(29):
        qtbot.keyClick(view, Qt.Key.Key_Down)
    last = view.visualRect(view.currentIndex())
    top = view.mapTo(editor.viewport(), last.topLeft()).y()
    assert top >= 0
    assert top + last.height() <= editor.viewport().height()


def is_seen(editor, widget, rect):
    top = widget.mapTo(editor.viewport(), rect.topLeft()).y()
    return top >= 0 and top + rect.height() <= editor.viewport().height()


def test_a_card_that_is_opened_is_seen_whole(shown, editor, qtbot):
    shown.open(make_draft(make_article(questions=30)))
    view = editor.questions.view
    view.setFocus()
    view.edit_row(29)
    qtbot.waitUntil(lambda: is_seen(editor, view.editor, view.editor.rect()))


def test_the_page_follows_the_cursor_in_a_long_answer(shown, editor, qtbot):
    shown.open(make_draft(make_article(questions=5)))
    view = editor.questions.view
    view.edit_row(4, at_answer=True)
    view.editor.answer.setPlainText("A line of a long answer.\n" * 80)
    view.editor.begin(at_answer=True)
    qtbot.waitUntil(lambda: is_seen(editor, view.editor, view.editor.cursor_rect))
    qtbot.keyClick(view.editor.answer, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: is_seen(editor, view.editor, view.editor.cursor_rect))


@pytest.mark.parametrize(
    ("draft", "focused"),
    [
        (make_draft(), lambda editor: editor.questions.view),
        (make_draft(make_article(questions=0)), lambda editor: editor.about.title),
        (make_error(), lambda editor: editor.fault.skip_button),
    ],
)
def test_the_focus_goes_to_what_is_to_be_done(shown, editor, draft, focused):
    shown.open(draft)
    editor.take_focus()
    assert focused(editor).hasFocus()


def test_it_fits_into_a_narrow_window(shown, editor, window):
    shown.open(make_draft(make_article(organizations=("Organisation " * 20,), title="Title " * 60)))
    window.resize(420, 600)
    assert editor.widget().width() <= editor.viewport().width()


def test_a_page_that_could_not_be_had_can_be_tried_again(shown, editor, qtbot):
    shown.open(replace(make_error(), path="https://example.org/lima"))
    assert editor.fault.skip_button.text() == "Skip this page"
    with qtbot.waitSignal(editor.retry_asked) as asked:
        qtbot.keyClick(editor.fault.retry_button, Qt.Key.Key_Space)
    assert asked.args == ["https://example.org/lima"]
    shown.open(make_error())
    assert not editor.fault.retry_button.isVisible()
