"""The import behind its page."""

from dataclasses import replace

import pytest
from articles import make_article as read_article
from drafts import make_article, make_draft
from feeds import make_entry
from importing import TEXT, article_text, plug_in, unplug
from pages import FAQ
from PySide6.QtCore import QObject
from studying import open_app

from quizapp.core.changes import Snapshot
from quizapp.core.draft import DraftState
from quizapp.core.feed import FeedLink, InboxQuery
from quizapp.core.ids import EntryId
from quizapp.core.study_request import StudyRequest
from quizapp.gui.pages.import_control import ImportControl
from quizapp.gui.pages.page import Page
from quizapp.gui.tasks import InlineTaskRunner
from quizapp.gui.tools import Tools
from quizapp.services.reading import Reading


class Desk(QObject):
    """Notes what the control says."""

    def __init__(self, app, theme, events, runner):
        super().__init__()
        self.app = app
        self.page = Page("Import")
        self.said, self.messages, self.went, self.changes = [], [], [], []
        self.page.message.connect(self.messages.append)
        self.page.navigate.connect(self._went)
        events.changed.connect(self.changes.append)
        self.control = ImportControl(app, Tools(theme=theme, runner=runner, events=events), self.page)
        self.control.begun.connect(self._begun)
        self.control.idle.connect(self._idle)
        self.control.coming.connect(self._coming)
        self.control.came.connect(self._came)

    @property
    def drafts(self):
        return self.control.preview.drafts

    @property
    def texts(self):
        return [message.text for message in self.messages]

    def _went(self, name, argument):
        self.went.append((name, argument))

    def _begun(self, words, editable):
        self.said.append((words, editable))

    def _idle(self):
        self.said.append("idle")

    def _coming(self):
        self.said.append(f"coming to {len(self.drafts)}")

    def _came(self, draft):
        self.said.append(f"came {draft}")


@pytest.fixture
def app(tmp_path, clock):
    with open_app(tmp_path / "profile", clock) as app:
        yield app


@pytest.fixture
def desk(qtbot, app, theme, events):
    return shown(Desk(app, theme, events, InlineTaskRunner()), qtbot)


@pytest.fixture
def writing(qtbot, app, theme, events, late):
    """A desk whose import of TEXT is being written."""
    desk = shown(Desk(app, theme, events, late), qtbot)
    desk.control.read_text(TEXT)
    late.run()
    desk.control.write()
    desk.said.clear()
    return desk


def shown(desk, qtbot):
    qtbot.addWidget(desk.page)
    desk.page.show()
    return desk


def test_reading_says_when_it_begins_what_came_and_when_it_ends(desk):
    desk.control.read_text(TEXT)
    assert desk.said == [("Reading…", True), "coming to 0", "came 0", "idle"]
    assert [draft.state for draft in desk.drafts] == [DraftState.NEW]


def test_what_came_later_begins_after_what_was_there(desk):
    desk.control.read_text(TEXT)
    desk.control.read_text(article_text("Another Story"))
    assert desk.said[-2:] == ["came 1", "idle"]


def test_a_file_that_takes_the_place_of_its_fault_is_found(desk, tmp_path):
    path = tmp_path / "late.txt"
    desk.control.read_paths([path])
    assert [draft.state for draft in desk.drafts] == [DraftState.ERROR]
    path.write_text(TEXT, encoding="utf-8")
    desk.control.read_paths([path])
    assert [draft.state for draft in desk.drafts] == [DraftState.NEW]
    assert desk.said[-2:] == ["came 0", "idle"]


def test_files_that_are_here_already_are_told(desk, tmp_path):
    path = tmp_path / "a.txt"
    path.write_text(TEXT, encoding="utf-8")
    desk.control.read_paths([path])
    desk.control.read_paths([path])
    assert desk.texts == ["These files are in the list already."]
    assert "came 1" not in desk.said


def test_it_is_told_when_all_is_in_the_library(desk):
    desk.control.read_text(TEXT)
    desk.control.write()
    desk.messages.clear()
    desk.control.read_text(TEXT)
    assert desk.texts == ["This article is in your library already."]
    desk.control.read_text(article_text("Another Story"))
    assert len(desk.messages) == 1


def test_edits_are_planned_anew_after_a_pause(desk, qtbot):
    desk.control.read_text(TEXT)
    with qtbot.waitSignal(desk.control.jobs.planned):
        desk.control.preview.choose({0}, chosen=False)
    assert not desk.drafts[0].chosen


def test_without_drafts_nothing_is_planned(desk, qtbot):
    with qtbot.assertNotEmitted(desk.control.jobs.planned), qtbot.waitSignal(desk.control._pause.timeout):
        desk.control.plan_soon()


def test_an_import_goes_to_its_deck_and_tells_everybody(desk):
    desk.control.read_text(TEXT)
    desk.said.clear()
    desk.control.write()
    assert desk.said == [("Importing…", False), "idle"]
    assert desk.went == [("deck", 1)]
    assert len(desk.changes) == 1
    assert desk.drafts == ()
    (message,) = desk.messages
    assert (message.text, message.kind, message.action) == ("2 cards added.", "ok", "Undo")


def test_the_inbox_learns_the_address_that_an_imported_page_gives_as_its_own(desk):
    feeds, store = desk.app.feeds, desk.app._collection
    (feed,) = feeds.add([FeedLink(address="https://example.org/feed")]).feeds
    store.swap(Snapshot(entries={EntryId(1): make_entry(1, feed)}))
    article = read_article("A Bridge", url="https://example.org/real")
    (draft,) = desk.app.importing.preview([Reading(path="https://example.org/articles/1", article=article)])
    desk.control.preview.add([draft])
    desk.control.write()
    assert feeds.find(InboxQuery()) == []
    desk.messages[0].on_action()
    assert feeds.find(InboxQuery()) == [1]


def test_undo_takes_the_whole_import_back(desk):
    desk.control.read_text(TEXT)
    desk.control.read_text(article_text("Another Story"))
    desk.control.write()
    desk.messages[0].on_action()
    assert desk.app.library.count() == 0
    assert len(desk.changes) == 2
    assert desk.texts[-1] == "Undone: import"


def test_one_deck_is_studied_by_itself_several_with_all_others(desk):
    desk.control.read_text(TEXT)
    desk.control.write()
    desk.messages[-1].on_second_action()
    name, request = desk.went[-1]
    assert (name, desk.app.library.deck(request.deck).title) == ("review", "Ministers Meet In Lima")
    desk.control.read_text(article_text("Another Story"))
    desk.control.read_text(article_text("A Third Story"))
    desk.control.write()
    desk.messages[-1].on_second_action()
    assert desk.went[-1] == ("review", StudyRequest())


def test_nothing_chosen_is_nothing_to_write(desk):
    desk.control.write()
    desk.control.preview.add([make_draft(chosen=False), make_draft(make_article("Empty", questions=0))])
    desk.control.write()
    assert desk.said == []
    assert desk.app.library.count() == 0


def test_what_another_program_imported_meanwhile_is_not_imported_again(desk):
    desk.control.read_text(TEXT)
    with desk.app.for_worker() as other:
        other.importing.commit(other.importing.preview(other.importing.reader.read_text(TEXT)))
    desk.control.write()
    assert desk.app.library.count() == 1
    assert desk.texts == ["Everything was in the library already."]
    assert desk.app.history.undoable is None


def test_a_fault_is_told_and_loses_nothing(desk):
    desk.control.read_text(TEXT)
    unplug(desk.app)
    desk.control.write()
    plug_in(desk.app)
    assert [message.kind for message in desk.messages] == ["error"]
    assert len(desk.drafts) == 1
    assert desk.went == []
    assert desk.said[-1] == "idle"


class TestWhileAnImportIsWritten:
    def test_what_comes_in_stays_when_the_import_is_done(self, writing, late):
        writing.control.read_text(article_text("Another Story"))
        late.run(1)
        late.run()
        assert [draft.article.title for draft in writing.drafts] == ["Another Story"]
        assert writing.went == []
        assert writing.texts == ["2 cards added."]
        assert writing.app.library.count() == 1

    def test_what_is_planned_anew_meanwhile_is_known_as_what_was_written(self, writing, late):
        (draft,) = writing.drafts
        writing.control.preview.take_plan([draft], [replace(draft, state=DraftState.DUPLICATE)])
        late.run()
        assert writing.drafts == ()

    def test_reading_is_not_told_as_it_would_let_the_writing_be_stopped(self, writing):
        writing.control.read_text(article_text("Another Story"))
        assert writing.said == []

    def test_reading_that_goes_on_afterwards_is_told_and_the_page_stays(self, writing, late):
        writing.control.read_text(article_text("Another Story"))
        late.run()
        assert writing.said == [("Reading…", True)]
        assert writing.went == []
        late.run_all()
        assert writing.said[-1] == "idle"
        assert len(writing.drafts) == 1

    def test_a_fault_leaves_both_what_was_to_be_written_and_what_came(self, writing, late):
        writing.control.read_text(article_text("Another Story"))
        late.run(1)
        unplug(writing.app)
        late.run()
        plug_in(writing.app)
        assert len(writing.drafts) == 2

    def test_a_student_who_went_elsewhere_is_not_brought_to_the_library(self, writing, late):
        writing.page.hide()
        late.run()
        assert writing.went == []
        assert writing.texts == ["2 cards added."]
        assert len(writing.changes) == 1


def test_a_format_of_another_package_that_fails_is_told_once(desk, distributions):
    distributions.install("badbridge", "import not_there", {"tiddly": "Tiddly"})
    desk.control.read_text(TEXT)
    desk.control.read_text(article_text("Another"))
    told = [message for message in desk.messages if "tiddly" in message.text]
    assert [message.kind for message in told] == ["warn"]


def test_a_text_of_addresses_alone_is_fetched(desk, web):
    gone = web.url("/gone")
    desk.control.read_text(f"{web.page('/tides', FAQ)}\n{gone}\n")
    assert [draft.state for draft in desk.drafts] == [DraftState.NEW, DraftState.ERROR]
    assert desk.drafts[1].path == gone


def test_a_page_that_could_not_be_had_gives_way_to_its_new_reading(desk, web):
    desk.control.read_addresses([web.url("/tides")])
    assert [draft.state for draft in desk.drafts] == [DraftState.ERROR]
    desk.control.read_addresses([web.page("/tides", FAQ)])
    assert [draft.state for draft in desk.drafts] == [DraftState.NEW]
