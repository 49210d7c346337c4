"""The long work of an import: reading, planning anew, writing; on the calling thread and in a pool."""

import threading
from dataclasses import replace

import pytest
from articles import make_article
from importing import TEXT, article_text, plug_in, unplug
from late import LateRunner
from PySide6.QtCore import QObject
from studying import open_app

from quizapp.core.article_editing import with_question
from quizapp.core.draft import DraftState
from quizapp.core.draft_editing import with_article
from quizapp.core.library import DeckQuery
from quizapp.errors import QuizAppError
from quizapp.gui.import_jobs import ImportJobs
from quizapp.gui.tasks import InlineTaskRunner, TaskRunner
from quizapp.services.reading import Reading


class Desk(QObject):
    """Notes what comes of the work."""

    def __init__(self, app, runner):
        super().__init__()
        self.app = app
        self.jobs = ImportJobs(app, runner, self)
        self.drafts, self.plans, self.results, self.faults, self.steps = [], [], [], [], []
        self.idle = 0
        self.jobs.read_done.connect(self.drafts.extend)
        self.jobs.planned.connect(self._planned)
        self.jobs.written.connect(self.results.append)
        self.jobs.failed.connect(self.faults.append)
        self.jobs.progressed.connect(self._progressed)
        self.jobs.idle.connect(self._idle)

    def decks(self):
        return len(self.app.library.find(DeckQuery()))

    def _planned(self, asked, planned):
        self.plans.append((asked, planned))

    def _progressed(self, done, total):
        self.steps.append((done, total))

    def _idle(self):
        self.idle += 1


@pytest.fixture
def pool(qapp):
    pool = TaskRunner()
    yield pool
    pool.stop()


@pytest.fixture(params=["inline", "pool"])
def desk(request, tmp_path, clock, pool):
    with open_app(tmp_path / "profile", clock) as app:
        yield Desk(app, pool if request.param == "pool" else InlineTaskRunner())


@pytest.fixture
def files(tmp_path):
    folder = tmp_path / "news"
    folder.mkdir()
    for number in range(3):
        text = TEXT.replace("Lima", f"City {number}").replace("alliance", f"pact {number}")
        (folder / f"{number}.txt").write_text(text, encoding="utf-8")
    return folder


def read(desk, qtbot, text=TEXT):
    desk.jobs.read_text(text)
    qtbot.waitUntil(lambda: bool(desk.drafts))
    return desk.drafts


def test_a_text_becomes_drafts_and_nothing_is_written(desk, qtbot):
    (draft,) = read(desk, qtbot)
    qtbot.waitUntil(lambda: desk.idle == 1)
    assert (draft.state, draft.article.title) == (DraftState.NEW, "Ministers Meet In Lima")
    assert not desk.jobs.busy
    assert desk.decks() == 0


def test_a_folder_becomes_a_draft_a_file_with_progress(desk, qtbot, files):
    desk.jobs.read_paths([files])
    qtbot.waitUntil(lambda: desk.idle == 1)
    assert [draft.path for draft in desk.drafts] == [str(files / f"{number}.txt") for number in range(3)]
    assert desk.steps == [(0, 9), (2, 9), (4, 9)]  # a third is left for what importing them would do


def test_one_long_file_is_read_and_planned_with_progress(desk, qtbot, tmp_path):
    table = tmp_path / "hills.csv"
    table.write_text("".join(f"How high is hill {n}?,{n} metres\n" for n in range(3_000)), encoding="utf-8")
    desk.jobs.read_paths([table])
    qtbot.waitUntil(lambda: desk.idle == 1)
    shares = [done / total for done, total in desk.steps]
    assert shares == sorted(shares)
    assert [round(share * 9) for share in shares] == [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]


def test_a_file_that_cannot_be_read_is_a_draft_that_says_so(desk, qtbot, files):
    desk.jobs.read_paths([files / "none.txt", files / "0.txt"])
    qtbot.waitUntil(lambda: desk.idle == 1)
    assert [draft.state for draft in desk.drafts] == [DraftState.ERROR, DraftState.NEW]
    assert desk.faults == []


def test_edited_drafts_are_planned_anew(desk, qtbot):
    (draft,) = read(desk, qtbot)
    edited = with_article(draft, with_question(draft.article, 0, question="Who?", answer="They."))
    desk.jobs.plan([edited])
    qtbot.waitUntil(lambda: bool(desk.plans))
    assert desk.plans == [([edited], [edited])]


def test_a_plan_is_given_up_where_a_newer_one_is_asked_for(tmp_path, clock, qapp):
    runner = LateRunner()
    with open_app(tmp_path, clock) as app:
        desk = Desk(app, runner)
        (draft,) = app.importing.preview(app.importing.reader.read_text(TEXT))
        newer = replace(draft, chosen=False)
        desk.jobs.plan([draft])
        desk.jobs.plan([newer])
        runner.run_all()
        assert [asked for asked, _ in desk.plans] == [[newer]]


def test_of_two_that_are_the_same_the_ticked_one_is_imported(desk, qtbot):
    read(desk, qtbot)
    first, second = desk.app.importing.preview(2 * desk.app.importing.reader.read_text(TEXT))
    assert second.state is DraftState.DUPLICATE
    desk.jobs.plan([replace(first, chosen=False), second])
    qtbot.waitUntil(lambda: bool(desk.plans))
    (_, planned) = desk.plans[0]
    assert [(draft.state, draft.chosen) for draft in planned] == [(DraftState.NEW, True), (DraftState.DUPLICATE, False)]
    assert planned[0].article is second.article
    desk.jobs.plan([planned[1], planned[0]])
    qtbot.waitUntil(lambda: len(desk.plans) == 2)
    assert desk.plans[1][1] == planned


def test_what_is_chosen_is_written_and_can_be_undone(desk, qtbot, files):
    desk.jobs.read_paths([files])
    qtbot.waitUntil(lambda: desk.idle == 1)
    desk.jobs.write([desk.drafts[0], replace(desk.drafts[1], chosen=False), desk.drafts[2]])
    qtbot.waitUntil(lambda: bool(desk.results))
    assert (desk.results[0].added, desk.results[0].cards) == (2, 4)
    assert desk.decks() == 2
    desk.app.history.undo()
    assert desk.decks() == 0


def test_what_cannot_be_written_is_told_and_nothing_is(desk, qtbot):
    drafts = list(read(desk, qtbot))
    unplug(desk.app)
    desk.jobs.write(drafts)
    qtbot.waitUntil(lambda: bool(desk.faults))
    assert isinstance(desk.faults[0], QuizAppError)
    assert desk.results == []
    assert not desk.jobs.busy
    plug_in(desk.app)
    assert desk.decks() == 0


def test_reading_that_is_stopped_brings_nothing(tmp_path, clock, qtbot, files, pool):
    gate = threading.Event()
    with open_app(tmp_path / "profile", clock) as app:
        desk = Desk(app, pool)
        pool.submit(lambda _progress: gate.wait(10), lambda _done: None)
        pool.submit(lambda _progress: gate.wait(10), lambda _done: None)
        desk.jobs.read_paths([files])
        assert desk.jobs.busy
        desk.jobs.stop()
        assert (desk.idle, desk.jobs.busy) == (1, False), "nobody waits for what is not wanted"
        desk.jobs.read_text(TEXT)
        gate.set()
        qtbot.waitUntil(lambda: desk.idle == 2)
        assert [draft.article.title for draft in desk.drafts] == ["Ministers Meet In Lima"]


def test_an_import_that_is_being_written_is_not_stopped_and_its_result_is_told(tmp_path, clock):
    runner = LateRunner()
    with open_app(tmp_path / "profile", clock) as app:
        desk = Desk(app, runner)
        desk.jobs.write(app.importing.preview(app.importing.reader.read_text(TEXT)))
        desk.jobs.read_text(article_text("Another Story"))
        assert (desk.jobs.writing, desk.jobs.reading) == (True, True)
        desk.jobs.stop()
        runner.run_all()
        assert [result.added for result in desk.results] == [1]
        assert app.history.undoable is not None
        assert desk.drafts == []
        assert (desk.idle, desk.jobs.busy) == (1, False)


class StopAt:
    """Stops the jobs when their work is `share` done."""

    def __init__(self, jobs, share):
        self.jobs, self.share = jobs, share

    def __call__(self, done, total):
        if done / total >= self.share:
            self.jobs.stop()


@pytest.mark.parametrize("share", [0.2, 0.5, 0.9])
def test_a_long_import_can_be_stopped_at_any_moment_and_nothing_of_it_stays(tmp_path, clock, share):
    asked = tuple((f"What is the height of hill {number}?", f"{number} m.") for number in range(5_000))
    with open_app(tmp_path / "profile", clock) as app:
        desk = Desk(app, InlineTaskRunner())
        drafts = desk.app.importing.preview([Reading(path=None, article=make_article("Hills", asked))])
        desk.jobs.progressed.connect(stop := StopAt(desk.jobs, share))
        desk.jobs.write(drafts)
        assert (desk.results, desk.faults, desk.idle, desk.jobs.busy) == ([], [], 1, False)
        assert desk.decks() == 0
        desk.jobs.progressed.disconnect(stop)
        desk.jobs.write(drafts)
        assert desk.results[0].cards == 5_000


def test_idle_waits_for_the_writing_too(tmp_path, clock):
    runner = LateRunner()
    with open_app(tmp_path / "profile", clock) as app:
        desk = Desk(app, runner)
        desk.jobs.write(app.importing.preview(app.importing.reader.read_text(TEXT)))
        desk.jobs.read_text(article_text("Another Story"))
        runner.run(1)
        assert (desk.idle, desk.jobs.reading, desk.jobs.busy) == (0, False, True)
        runner.run()
        assert (desk.idle, desk.jobs.busy) == (1, False)


def test_idle_follows_the_last_of_several(tmp_path, clock, qtbot, pool):
    with open_app(tmp_path / "profile", clock) as app:
        desk = Desk(app, pool)
        desk.jobs.read_text(TEXT)
        desk.jobs.read_text(TEXT)
        qtbot.waitUntil(lambda: len(desk.drafts) == 2)
        qtbot.waitUntil(lambda: desk.idle == 1)
        assert not desk.jobs.busy
