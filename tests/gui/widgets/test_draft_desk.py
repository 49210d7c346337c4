"""The articles of an import in a table, and the current one beside it."""

import pytest
from builders import make_card
from drafts import CHANGED, SAME, make_article, make_draft, make_update

from quizapp.core.article_editing import with_question
from quizapp.gui.models.import_preview import ImportPreview
from quizapp.gui.widgets.draft_desk import DraftDesk


@pytest.fixture
def preview(qapp):
    return ImportPreview()


@pytest.fixture
def desk(theme, window, preview, runner):
    deck = [make_card(1, 4, question="Where?", answer="In Tokyo.")]
    desk = DraftDesk(theme, preview, {4: deck}.get)
    desk.setParent(window)
    for _ in desk.make(runner):
        pass
    window.show()
    return desk


def test_what_is_edited_in_the_current_article_is_in_the_preview(desk, preview):
    preview.add([make_draft(make_article("Lima"), path="a.txt"), make_draft(make_article("Grain"), path="b.txt")])
    desk.list.go_to_draft(1)
    desk.editor.about.title.setPlainText("Corn")
    desk.editor.finish_edit()
    assert [draft.article.title for draft in preview.drafts] == ["Lima", "Corn"]


def test_what_changes_in_the_preview_is_shown_of_the_current_article_alone(desk, preview):
    preview.add([make_draft(make_article("Lima"), path="a.txt"), make_draft(make_article("Grain"), path="b.txt")])
    edited = with_question(preview.drafts[0].article, 0, question="Who came?", answer="They.")
    preview.set_article(0, edited)
    assert desk.editor.questions.view.model().index(0).data() == "Who came?"
    before = desk.editor.about.title.toPlainText()
    preview.remove([1])
    assert desk.editor.about.title.toPlainText() == before == "Lima"


def test_the_deck_that_is_updated_is_asked_for_its_old_answers(desk, preview):
    preview.add([make_update(SAME, CHANGED)])
    assert desk.list.current_draft == 0
    assert desk.editor.questions.view.model().rowCount() == 2


def test_it_takes_drafts_that_are_there_before_it_is_made(theme, window, preview, runner):
    preview.add([make_draft(make_article("Lima"))])
    desk = DraftDesk(theme, preview, lambda _deck: [])
    desk.setParent(window)
    pieces = sum(1 for _ in desk.make(runner))
    assert pieces > 1
    assert desk.editor.about.title.toPlainText() == "Lima"
