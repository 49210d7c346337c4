"""What the import page shows, kept in step with the preview."""

from dataclasses import replace

import pytest
from builders import make_card
from drafts import CHANGED, SAME, make_article, make_draft, make_duplicate, make_error, make_update
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout

from quizapp.core.article_editing import with_question
from quizapp.core.draft import DraftState
from quizapp.gui.models.import_preview import ImportPreview
from quizapp.gui.widgets.article_editor import ArticleEditor
from quizapp.gui.widgets.import_desk import ImportDesk

NEW, UPDATE, DUPLICATE, ERROR = range(4)
DECK = [make_card(1, question="Question 1?"), make_card(2, question="Question 2?", answer="Until now this.")]


@pytest.fixture
def preview(qapp):
    return ImportPreview()


@pytest.fixture
def desk(theme, window, preview, runner):
    desk = ImportDesk(theme, preview, {4: DECK}.get, runner)
    QVBoxLayout(window).addWidget(desk)
    window.resize(1100, 700)
    window.show()
    window.activateWindow()
    return desk


@pytest.fixture
def full(desk, preview):
    """A desk with a draft of every state."""
    preview.add([make_draft(make_article("Fresh")), make_update(SAME, CHANGED), make_duplicate(), make_error()])
    return desk


def test_an_empty_preview_is_a_place_to_drop_files(desk):
    assert desk.drop_area.isVisible()
    assert not desk.head.add_button.isVisible()
    assert not desk.bar.isVisible()
    desk.focus_start()
    assert desk.drop_area.files_button.hasFocus()


@pytest.mark.parametrize("alone_first", [False, True])
def test_the_table_has_room_for_titles(desk, preview, qtbot, *, alone_first):
    with qtbot.waitSignal(desk.made):
        pass
    if alone_first:
        preview.add([make_draft(make_article("Alone"))])
    preview.add([make_draft(make_article(title)) for title in "AB"])
    desk.grab()
    assert desk.list.width() > 300


def test_articles_take_its_place_and_leave_it_again(full, preview):
    assert not full.drop_area.isVisible()
    assert full.list.isVisible()
    assert full.bar.isVisible()
    assert full.head.add_button.isVisible()
    preview.clear()
    assert full.drop_area.isVisible()
    assert not full.bar.isVisible()


def test_an_only_article_is_shown_without_a_table(desk, preview):
    preview.add([make_draft()])
    assert not desk.list.isVisible()
    assert desk.editor.about.title.toPlainText() == "Ministers meet"
    preview.add([make_draft(make_article("Another"))])
    assert desk.list.isVisible()


def test_states_are_counted(full):
    shown = [button.text() for button in full.states.buttons.values() if button.isVisible()]
    assert shown == ["New 1", "Update 1", "Duplicate 1", "Error 1"]


def test_a_state_is_hidden_and_all_are_shown_for_the_next_import(full, preview):
    full.states.buttons[DraftState.DUPLICATE].click()
    assert full.list.model().rowCount() == 3
    preview.clear()
    preview.add([make_duplicate(), make_draft()])
    assert full.list.model().rowCount() == 2
    assert full.states.buttons[DraftState.DUPLICATE].isChecked()


def test_the_current_article_is_shown_beside_the_table(full, qtbot):
    assert full.editor.about.title.toPlainText() == "Fresh"
    full.list.setFocus()
    qtbot.keyClick(full.list, Qt.Key.Key_Down)
    assert full.editor.about.title.toPlainText() == "Ministers meet"


def test_an_update_shows_what_it_replaces(full):
    full.list.go_to_draft(UPDATE)
    assert [full.editor.questions.view.model().row(row).was for row in range(2)] == [None, "Until now this."]


def test_an_update_whose_deck_has_gone_meanwhile_shows_nothing_replaced(theme, window, preview, runner):
    desk = ImportDesk(theme, preview, lambda _deck: [], runner)
    QVBoxLayout(window).addWidget(desk)
    preview.add([make_update(SAME, CHANGED)])
    assert desk.editor.questions.view.model().row(1).was is None


def test_an_edit_reaches_the_preview_the_table_and_the_button(full, preview, qtbot):
    full.editor.about.title.setPlainText("Edited")
    full.finish_edit()
    assert preview.drafts[NEW].article.title == "Edited"
    assert full.list.model().index(NEW, 1).data() == "Edited"
    full.editor.questions.view.setFocus()
    qtbot.keyClick(full.editor.questions.view, Qt.Key.Key_Space)
    assert full.bar.import_button.text() == "Import 2 articles · 2 cards"


def test_an_edit_of_another_article_leaves_the_shown_one_alone(full, preview):
    preview.set_article(UPDATE, replace(preview.drafts[UPDATE].article, title="Edited"))
    assert full.editor.about.title.toPlainText() == "Fresh"


def test_a_new_plan_is_shown(full, preview):
    full.list.go_to_draft(UPDATE)
    asked = preview.drafts
    planned = [replace(draft, state=DraftState.DUPLICATE, states=(SAME, SAME)) for draft in asked[UPDATE : UPDATE + 1]]
    preview.take_plan(asked, [asked[NEW], *planned, *asked[DUPLICATE:]])
    assert full.editor.questions.view.model().row(1).state is SAME
    assert full.states.buttons[DraftState.DUPLICATE].text() == "Duplicate 2"


def test_taking_an_edit_back_is_shown(full, preview):
    article = preview.drafts[NEW].article
    preview.set_article(NEW, with_question(article, 0, question="Edited?", answer="Edited."))
    assert full.editor.questions.view.model().row(0).question.question == "Edited?"
    preview.undo()
    assert full.editor.questions.view.model().row(0).question.question == "Question 1?"


def test_a_file_is_skipped(full, preview, qtbot):
    full.list.go_to_draft(ERROR)
    qtbot.mouseClick(full.editor.fault.skip_button, Qt.MouseButton.LeftButton)
    assert len(preview.drafts) == 3


def test_the_focus_goes_round_through_the_parts(full):
    full.focus_start()
    assert full.list.hasFocus()
    full.focus_next_part()
    assert full.editor.questions.view.hasFocus()
    full.focus_next_part()
    assert full.bar.import_button.hasFocus()
    full.focus_next_part()
    assert full.list.hasFocus()


def test_the_focus_passes_over_what_is_not_shown(desk, preview, window):
    preview.add([make_draft(), make_draft(make_article("Another"))])
    window.resize(700, 540)
    desk.focus_start()
    desk.focus_next_part()
    assert desk.bar.import_button.hasFocus()
    desk.focus_next_part()
    assert desk.list.hasFocus()


def test_writing_leaves_nothing_to_edit_and_reading_does(full):
    full.begin_work("Importing…", editable=False)
    assert not full.panes.isEnabled()
    full.end_work()
    assert full.panes.isEnabled()
    assert full.list.hasFocus()
    full.begin_work("Reading…", editable=True)
    assert full.panes.isEnabled()


def test_long_reading_shows_progress_before_there_is_an_article(desk, qtbot):
    desk.begin_work("Reading…", editable=True)
    assert not desk.bar.isVisible()
    qtbot.waitUntil(desk.bar.stop_button.isVisible)
    desk.end_work()
    assert not desk.bar.isVisible()


def test_what_articles_are_shown_in_is_made_piece_by_piece_while_the_ground_is_seen(
    qtbot, theme, window, preview, runner
):
    desk = ImportDesk(theme, preview, lambda _deck: [], runner)
    desk.setParent(window)
    window.show()
    assert desk.findChildren(ArticleEditor) == []
    with qtbot.waitSignal(desk.made):
        assert desk.drop_area.isVisible()
    assert desk.findChildren(ArticleEditor) == [desk.editor]
    assert desk.drop_area.isVisible()


def test_an_article_that_comes_before_all_is_made_is_shown_at_once(theme, window, preview, runner):
    desk = ImportDesk(theme, preview, lambda _deck: [], runner)
    desk.setParent(window)
    window.show()
    preview.add([make_draft(), make_draft(make_article("Grain"), path="b.txt")])
    assert desk.list.current_draft == 0
    assert desk.editor.about.title.toPlainText() == "Ministers meet"
