"""The import page in the real window on a real profile: PRODUCT rules 10 to 12 and journeys 2 and 3."""

from pathlib import Path

import pytest
from importing import CONTROL, TEXT, ImportWindow, article_text, plug_in, unplug
from late import LateRunner
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from studying import open_app

from quizapp.core.deck import FacetKind
from quizapp.core.draft import DraftState, QuestionState
from quizapp.core.study_request import StudyRequest
from quizapp.gui.dialogs.file_choice import FileChoice
from quizapp.gui.tasks import TaskRunner

ESCAPE, ENTER, F6, DELETE = Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_F6, Qt.Key.Key_Delete
PLAIN = Qt.KeyboardModifier.NoModifier
LEFT = Qt.MouseButton.LeftButton
NEW, UPDATE, DUPLICATE, SIMILAR, ERROR = DraftState


@pytest.fixture
def app(tmp_path, clock):
    with open_app(tmp_path / "profile", clock) as app:
        yield app


@pytest.fixture
def window(qtbot, theme, app) -> ImportWindow:
    return ImportWindow(qtbot, theme, app)


@pytest.fixture
def news(tmp_path) -> Path:
    """A folder with 40 files: 37 articles, the same once more, one that is empty, and one that is no text."""
    folder = tmp_path / "news"
    folder.mkdir()
    for number in range(37):
        (folder / f"{number:02}.txt").write_text(article_text(f"Story Number {number}"), encoding="utf-8")
    (folder / "37 again.txt").write_text(article_text("Story Number 0"), encoding="utf-8")
    (folder / "38 empty.txt").touch()
    (folder / "39 picture.txt").write_bytes(bytes(range(256)) * 20)
    return folder


def test_it_begins_as_a_place_to_drop_files(window):
    window.window.go("import")
    assert window.desk.drop_area.files_button.hasFocus()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_the_button_with_the_focus_is_pressed_by_enter_as_by_space(window, key):
    QGuiApplication.clipboard().setText(TEXT)
    window.window.go("import")
    window.desk.drop_area.paste_button.setFocus()
    window.key(key)
    assert window.draft.article.title == "Ministers Meet In Lima"


class TestReading:
    def test_a_pasted_text_fills_the_preview_and_nothing_is_written(self, window):
        window.give(TEXT)
        assert window.draft.article.title == "Ministers Meet In Lima"
        assert window.decks() == []
        assert window.cards.hasFocus()

    def test_files_and_folders_fill_it(self, window, news):
        window.give((news / "00.txt", news / "01.txt"))
        window.give((news,))
        assert len(window.drafts) == 40
        assert window.desk.list.hasFocus()

    def test_files_that_come_again_are_passed_over(self, window, news):
        window.give((news,))
        window.give((news / "05.txt",))
        assert len(window.drafts) == 40
        assert window.messages[-1].text == "These files are in the list already."

    def test_an_empty_folder_is_told(self, window, tmp_path):
        (tmp_path / "none").mkdir()
        window.give((tmp_path / "none",))
        assert window.states == [ERROR]
        assert "is a folder without files that can be imported" in window.drafts[0].message

    def test_what_cannot_be_read_is_a_row_among_the_others(self, window, news):
        window.give((news,))
        assert window.states.count(ERROR) == 2
        assert window.states.count(NEW) == 37
        assert window.states.count(DUPLICATE) == 1

    def test_new_files_are_shown_after_those_that_were_there(self, window, news):
        window.give((news / "00.txt",))
        window.give((news / "01.txt", news / "02.txt"))
        assert window.draft.article.title == "Story Number 1"

    def test_control_o_chooses_files(self, window):
        window.window.go("import")
        window.key(Qt.Key.Key_O, CONTROL)
        assert isinstance(window.page.sources.dialog, FileChoice)

    def test_the_clipboard_is_pasted_by_a_button(self, window, qtbot):
        QGuiApplication.clipboard().setText(TEXT)
        window.window.go("import")
        qtbot.mouseClick(window.desk.drop_area.paste_button, LEFT)
        assert window.draft.article.title == "Ministers Meet In Lima"

    def test_an_empty_clipboard_is_told(self, window, qtbot):
        QGuiApplication.clipboard().clear()
        window.window.go("import")
        qtbot.mouseClick(window.desk.drop_area.paste_button, LEFT)
        assert window.messages[-1].text == "The clipboard holds no text and no files."

    def test_the_example_can_be_tried(self, window, qtbot):
        window.window.go("import")
        qtbot.mouseClick(window.desk.drop_area.example_button, LEFT)
        window.page.sources.dialog.try_button.click()
        assert window.draft.article.title == "New Harbour Bridge Opens to Traffic"

    def test_reading_in_a_pool_can_be_stopped(self, qtbot, theme, app, news):
        pool = TaskRunner()
        window = ImportWindow(qtbot, theme, app, pool)
        window.give((news,))
        with qtbot.waitSignal(window.page.control.idle):
            window.page.control.jobs.stop()
        assert window.drafts == ()
        assert window.desk.drop_area.isVisible()
        pool.stop()

    def test_edits_that_are_open_when_more_comes_are_kept(self, window):
        window.give(TEXT)
        window.cards.edit_row(0)
        window.type(" Now?")
        window.page.control.read_text(article_text("Another Story"))
        assert window.drafts[0].article.questions[0].question.endswith("Now?")


class TestEditing:
    def test_a_duplicate_becomes_an_update_when_it_is_edited(self, window):
        window.give(TEXT)
        window.key(ENTER, CONTROL)
        window.give(TEXT)
        assert window.states == [DUPLICATE]
        window.cards.edit_row(0, at_answer=True)
        window.type(" More.")
        window.desk.finish_edit()
        window.planned()
        assert window.states == [UPDATE]
        assert window.draft.states == (QuestionState.CHANGED, QuestionState.SAME)

    def test_the_title_of_a_known_article_makes_an_update(self, window, qtbot):
        window.give(article_text("Story Number 1"))
        window.key(ENTER, CONTROL)
        window.give(article_text("Story Number 2"))
        assert window.states == [SIMILAR]
        window.editor.about.title.setFocus()
        window.editor.about.title.selectAll()
        window.type("Story Number 1")
        window.cards.setFocus()
        qtbot.waitUntil(lambda: window.states == [UPDATE])
        assert window.draft.states == (QuestionState.NEW, QuestionState.NEW)

    def test_control_z_takes_edits_of_the_preview_back_and_nothing_else(self, window):
        window.give(TEXT)
        window.key(ENTER, CONTROL)
        window.give(article_text("Another Story"))
        window.key(Qt.Key.Key_Space)
        assert not window.draft.article.questions[0].included
        window.key(Qt.Key.Key_Z, CONTROL)
        assert window.draft.article.questions[0].included
        window.key(Qt.Key.Key_Z, CONTROL)
        assert window.decks() == ["Ministers Meet In Lima"]
        window.key(Qt.Key.Key_Y, CONTROL)
        assert not window.draft.article.questions[0].included

    def test_a_chip_is_split_by_control_enter_and_nothing_is_imported(self, window):
        window.give(TEXT)
        chips = window.editor.facets.chips[FacetKind.PERSON]
        chips.add()
        window.type("Takeshi IwayaAntony Blinken")
        chips.chips[0].editor.setCursorPosition(len("Takeshi Iwaya"))
        window.key(ENTER, CONTROL)
        assert window.draft.article.people == ("Takeshi Iwaya", "Antony Blinken")
        assert window.decks() == []

    def test_a_left_over_line_becomes_part_of_an_answer(self, window, qtbot):
        text = TEXT.replace("- What did", "3/5\n- What did")
        window.give(text)
        (finding,) = [each for each in window.draft.article.findings if each.text == "3/5"]
        assert finding.line == 6
        qtbot.mouseClick(window.editor.findings.answer_button, LEFT)
        assert window.draft.article.questions[0].answer.endswith("3/5")

    def test_a_change_of_the_collection_is_planned_in(self, window, qtbot):
        window.give(TEXT)
        window.key(ENTER, CONTROL)
        window.give(TEXT)
        assert window.states == [DUPLICATE]
        _action, change = window.app.history.undo()
        window.events.publish(change)
        qtbot.waitUntil(lambda: window.states == [NEW])
        assert window.draft.chosen


class TestKeys:
    def test_f6_goes_round(self, window, news):
        window.give((news,))
        for part in (window.cards, window.desk.bar.import_button, window.desk.list):
            window.key(F6)
            assert part.hasFocus()

    def test_escape_leaves_an_article_before_it_leaves_the_preview(self, window, news):
        window.window.resize(760, 560)
        window.give((news,))
        window.key(ENTER)
        assert window.cards.hasFocus()
        window.key(ESCAPE)
        assert window.desk.list.hasFocus()
        window.key(ESCAPE)
        assert window.drafts == ()

    def test_escape_asks_before_edits_are_lost(self, window, qtbot):
        window.give(TEXT)
        window.key(Qt.Key.Key_Space)
        window.key(ESCAPE)
        assert window.page.question.isVisible()
        qtbot.keyClick(window.page.question, ESCAPE)
        assert len(window.drafts) == 1
        window.desk.bar.cancel_button.click()
        qtbot.mouseClick(window.page.question.deed_button, LEFT)
        assert window.drafts == ()
        assert window.desk.drop_area.isVisible()

    def test_escape_without_edits_leaves_at_once(self, window):
        window.give(TEXT)
        window.key(ESCAPE)
        assert window.page.question is None
        assert window.drafts == ()

    def test_escape_in_an_empty_preview_is_nothing(self, window):
        window.window.go("import")
        window.key(ESCAPE)
        assert window.shown == "import"

    def test_control_enter_imports_from_anywhere(self, window):
        window.give(TEXT)
        window.cards.edit_row(0)
        window.type(" Indeed?")
        window.key(ENTER, CONTROL)
        assert window.shown == "deck"
        assert window.stored()[0][0] == "Who met in Lima on Friday? Indeed?"

    def test_articles_are_chosen_and_taken_off_by_keys(self, window, news):
        window.give((news,))
        window.key(Qt.Key.Key_Space)
        window.key(Qt.Key.Key_Down)
        window.key(DELETE)
        assert not window.drafts[0].chosen
        assert len(window.drafts) == 39
        assert window.desk.bar.import_button.text() == "Import 35 articles · 70 cards"


class TestImporting:
    def test_nothing_to_import_imports_nothing(self, window):
        window.give(TEXT)
        window.key(ENTER, CONTROL)
        window.give(TEXT)
        assert window.messages[-1].text == "This article is in your library already."
        window.key(ENTER, CONTROL)
        assert window.shown == "import"
        assert window.desk.bar.import_button.text() == "Nothing to import"

    def test_a_question_without_an_answer_is_left_out(self, window):
        window.give(TEXT)
        window.cards.edit_row(0, at_answer=True)
        window.cards.editor.answer.clear()
        window.desk.finish_edit()
        assert window.desk.bar.note.text() == "1 question has no answer and will be left out."
        window.key(ENTER, CONTROL)
        assert [question for question, _ in window.stored()] == ["What did the ministers agree on?"]

    def test_a_changed_answer_updates_its_card(self, window):
        window.give(TEXT)
        window.key(ENTER, CONTROL)
        window.give(TEXT.replace("for an hour", "for two hours"))
        assert window.states == [UPDATE]
        assert window.cards.model().row(0).was.endswith("for an hour.")
        window.key(ENTER, CONTROL)
        assert window.messages[-1].text == "1 card updated."
        assert window.messages[-1].second_action is None
        assert window.stored()[0][1].endswith("for two hours.")

    def test_everybody_is_told_once(self, window):
        window.give(TEXT)
        window.key(ENTER, CONTROL)
        (change,) = window.changes
        assert (len(change.decks), len(change.cards)) == (1, 2)

    def test_a_fault_loses_nothing(self, window):
        window.give(TEXT)
        window.cards.edit_row(0)
        window.type(" Now?")
        window.desk.finish_edit()
        unplug(window.app)
        window.key(ENTER, CONTROL)
        assert window.messages[-1].kind == "error"
        assert window.shown == "import"
        assert window.draft.article.questions[0].question.endswith("Now?")
        assert window.cards.hasFocus()
        plug_in(window.app)
        window.key(ENTER, CONTROL)
        assert window.decks() == ["Ministers Meet In Lima"]

    def test_the_banner_does_not_undo_what_came_later(self, window):
        window.give(TEXT)
        window.key(ENTER, CONTROL)
        banner = window.messages[-1]
        window.give(article_text("Another Story"))
        window.key(ENTER, CONTROL)
        banner.on_action()
        assert len(window.decks()) == 2

    def test_written_in_a_pool_it_is_the_same(self, qtbot, theme, app):
        pool = TaskRunner()
        window = ImportWindow(qtbot, theme, app, pool)
        window.give(TEXT)
        qtbot.waitUntil(lambda: len(window.drafts) == 1)
        window.key(ENTER, CONTROL)
        qtbot.waitUntil(lambda: window.shown == "deck")
        assert window.decks() == ["Ministers Meet In Lima"]
        pool.stop()


class TestClosingTheWindow:
    @pytest.mark.parametrize("page", ["import", "library"])
    def test_it_asks_before_edits_are_lost_on_whatever_page_it_is_closed(self, window, qtbot, page):
        window.give(TEXT)
        window.key(Qt.Key.Key_Space)
        window.window.go(page)
        assert not window.window.close()
        assert window.shown == "import"
        qtbot.keyClick(window.page.question, ESCAPE)
        assert window.window.isVisible()
        assert len(window.drafts) == 1

        assert not window.window.close()
        with qtbot.waitSignal(window.window.closed):
            window.page.question.deed_button.click()

    def test_an_edit_that_is_open_counts(self, window):
        window.give(TEXT)
        window.cards.edit_row(0)
        window.type(" Now?")
        assert not window.window.close()
        assert window.page.question.isVisible()
        window.page.question.deed_button.click()

    def test_what_was_only_read_is_no_reason_to_ask(self, window):
        window.give(TEXT)
        assert window.window.close()


class TestWhileItIsWritten:
    @pytest.fixture
    def late(self):
        return LateRunner()

    @pytest.fixture
    def writing(self, qtbot, theme, app, late) -> ImportWindow:
        """The window while an edited article is being written."""
        window = ImportWindow(qtbot, theme, app, late)
        window.give(TEXT)
        late.run()
        window.key(Qt.Key.Key_Space)
        window.key(ENTER, CONTROL)
        return window

    def test_nothing_disturbs_it(self, writing, late, qtbot):
        for key, modifier in ((ESCAPE, PLAIN), (Qt.Key.Key_Z, CONTROL), (ENTER, CONTROL)):
            qtbot.keyClick(writing.page, key, modifier)
        assert writing.page.question is None
        assert [question.included for question in writing.draft.article.questions] == [False, True]
        assert len(late.waiting) == 1
        assert not writing.desk.panes.isEnabled()

    def test_the_window_stays_open_and_says_why(self, writing, late):
        assert not writing.window.close()
        assert writing.messages[-1].text == "Articles are being imported. The window can be closed in a moment."
        assert writing.page.question is None
        late.run()
        assert writing.window.close()

    def test_what_is_dropped_meanwhile_unlocks_nothing_and_is_there_afterwards(self, writing, late):
        writing.give(article_text("Another Story"))
        assert not writing.desk.panes.isEnabled()
        late.run(1)
        assert not writing.desk.panes.isEnabled()
        late.run()
        assert writing.shown == "import"
        assert writing.draft.article.title == "Another Story"
        assert writing.desk.panes.isEnabled()
        assert writing.cards.hasFocus()
        assert writing.decks() == ["Ministers Meet In Lima"]


def test_journey_2_forty_files_are_previewed_mended_imported_undone_and_imported_again(window, news, qtbot):
    window.window.files_given.connect(lambda paths: window.give(tuple(paths)))
    window.window.files_given.emit([news])
    assert len(window.drafts) == 40
    counts = [button.text() for button in window.desk.states.buttons.values() if button.isVisible()]
    assert counts == ["New 37", "Duplicate 1", "Error 2"]
    assert window.desk.bar.import_button.text() == "Import 37 articles · 74 cards"

    window.go_to("Story Number 3")
    window.desk.panes.enter()
    chips = window.editor.facets.chips[FacetKind.TOPIC]
    chips.add()
    window.type("Politics")
    window.key(ENTER)
    assert window.draft.article.topics == ("Politics",)

    window.key(ENTER, CONTROL)
    assert window.shown == "library"
    assert len(window.decks()) == 37
    banner = window.messages[-1]
    assert banner.text == "74 cards added. 2 files could not be read."
    assert (banner.action, banner.second_action) == ("Undo", "Study now")

    banner.on_action()
    assert window.decks() == []
    assert window.messages[-1].text == "Undone: import"

    window.app.history.redo()
    window.give((news,))
    assert window.states.count(NEW) == 0
    assert window.desk.bar.import_button.text() == "Nothing to import"
    window.key(ESCAPE)
    banner.on_second_action()
    assert window.review.asked == [StudyRequest()]


def test_journey_3_one_article_is_pasted_anywhere_imported_and_studied_at_once(window, qtbot):
    window.window.text_given.connect(window.give)
    QGuiApplication.clipboard().setText((Path(__file__).parents[3] / "decks" / "05_eu_ai_act.txt").read_text("utf-8"))
    qtbot.keyClick(window.window, Qt.Key.Key_V, CONTROL)
    assert window.shown == "import"
    assert window.states == [NEW]
    assert not window.desk.list.isVisible()

    window.key(ENTER, CONTROL)
    banner = window.messages[-1]
    assert banner.text == "5 cards added."
    assert len(window.stored()) == 5

    banner.on_second_action()
    assert window.shown == "review"
    (request,) = window.review.asked
    assert window.app.library.deck(request.deck) is not None


@pytest.mark.parametrize("number", range(1, 11))
def test_every_sample_is_previewed_whole(window, number):
    (path,) = (Path(__file__).parents[3] / "decks").glob(f"{number:02}_*.txt")
    window.give((path,))
    assert window.states == [NEW]
    assert window.desk.bar.import_button.text() == "Import 1 article · 5 cards"
    assert window.desk.bar.note.text() == ""
