from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from clocks import FakeClock
from picture_files import png
from studying import damage, put_pictures

from quizapp.context import AppContext
from quizapp.core.changes import ChangeSet
from quizapp.core.library import DeckQuery
from quizapp.core.picture import digest_of
from quizapp.errors import BusyError
from quizapp.gui.main_window import MainWindow
from quizapp.gui.open_profile import OpenProfile, prepare
from quizapp.gui.pages.deck import DeckPage
from quizapp.gui.pages.import_preview import ImportPreviewPage
from quizapp.gui.pages.library import LibraryPage
from quizapp.gui.tasks import TaskRunner
from quizapp.gui.tools import Tools
from quizapp.paths import Profile
from quizapp.services.samples import SAMPLES
from quizapp.settings import Settings, load_settings, save_settings
from quizapp.settings import Theme as Choice
from quizapp.storage.media import MediaStore


@pytest.fixture
def clock():
    return FakeClock()


@pytest.fixture
def profile(tmp_path):
    return Profile(root=tmp_path / "profile")


@pytest.fixture
def opened(qtbot, theme, runner, events, profile, clock):
    window = MainWindow(theme, events)
    qtbot.addWidget(window)
    window.show()
    prepare(profile, clock)
    opened = OpenProfile(profile, clock, Tools(theme=theme, runner=runner, events=events), window)
    yield opened
    opened.close()


@pytest.fixture
def window(opened):
    return opened.parent()


def messages(window) -> list[str]:
    return [message.text for message in window.banners.messages]


def remove_samples(opened, events) -> None:
    events.publish(opened.app.library.remove_group(SAMPLES))


def test_preparing_makes_the_collection_with_its_samples(profile, clock):
    prepare(profile, clock)
    with AppContext.open(profile, clock) as app:
        assert app.library.has_group(SAMPLES)


def test_preparing_sweeps_pictures_that_no_card_shows(profile, clock):
    prepare(profile, clock)
    picture = png()
    with AppContext.open(profile, clock) as app:
        put_pictures(app, picture)
    prepare(profile, clock)
    with AppContext.open(profile, clock) as app:
        assert app.library.picture(digest_of(picture)) is None


def test_preparing_waits_for_no_program_that_writes_only_to_sweep(profile, clock, monkeypatch):
    prepare(profile, clock)
    with AppContext.open(profile, clock) as app:
        put_pictures(app, png())

    def refuse(_store):
        raise BusyError("Another program writes.")

    monkeypatch.setattr(MediaStore, "sweep", refuse)
    prepare(profile, clock)


def test_the_menu_names_what_undo_and_redo_would_do(opened, window, events):
    remove_samples(opened, events)
    assert window.commands["undo"].text() == "Undo removal of the samples"
    window.undo_asked.emit()
    assert window.commands["undo"].text() == "Undo"
    assert window.commands["redo"].text() == "Redo removal of the samples"


def test_undo_and_redo_change_the_collection_and_say_so(opened, window, events):
    remove_samples(opened, events)
    window.undo_asked.emit()
    assert opened.app.library.has_group(SAMPLES)
    assert len(messages(window)) == 1
    window.redo_asked.emit()
    assert not opened.app.library.has_group(SAMPLES)


def test_undo_with_nothing_to_undo_does_nothing(opened, window):
    window.undo_asked.emit()
    window.redo_asked.emit()
    assert messages(window) == []


def test_an_undo_that_another_program_has_overtaken_is_explained(opened, window, events, profile, clock):
    deck = opened.app.library.deck(opened.app.library.find(DeckQuery())[0])
    events.publish(opened.app.library.edit_deck(replace(deck, title="Mine")))
    with AppContext.open(profile, clock) as other:
        other.library.edit_deck(replace(deck, title="Theirs"))
    window.undo_asked.emit()
    assert [message.kind for message in window.banners.messages] == ["warn"]
    assert opened.app.library.deck(deck.id).title == "Theirs"


def test_what_another_program_writes_is_noticed(qtbot, opened, events, profile, clock):
    with AppContext.open(profile, clock) as other:
        other.library.remove_group(SAMPLES)
    with qtbot.waitSignal(events.changed) as heard:
        opened.look_elsewhere()
    assert heard.args == [ChangeSet(elsewhere=True)]
    with qtbot.assertNotEmitted(events.changed):
        opened.look_elsewhere()


def test_a_new_study_day_refreshes_the_pages(qtbot, opened, events, clock):
    clock.advance(timedelta(days=1))
    with qtbot.waitSignal(events.changed):
        opened.look_elsewhere()


def test_a_large_step_is_undone_beside_the_window(qtbot, theme, events, profile, clock):
    runner, window = TaskRunner(), MainWindow(theme, events)
    qtbot.addWidget(window)
    prepare(profile, clock)
    opened = OpenProfile(profile, clock, Tools(theme=theme, runner=runner, events=events), window)
    opened.app.seeding.add_decks(10, 600, 0)
    decks = opened.app.library.count()
    events.publish(opened.app.library.delete_decks(opened.app.library.find(DeckQuery())))
    window.undo_asked.emit()
    window.undo_asked.emit()
    qtbot.waitUntil(lambda: opened.app.library.count() == decks)
    qtbot.waitUntil(lambda: messages(window) == ["Undone: deletion of the deck"])
    window.redo_asked.emit()
    qtbot.waitUntil(lambda: opened.app.library.count() == 0)
    runner.stop()
    opened.close()


def test_settings_saved_by_another_program_are_followed_and_kept(opened, window, profile, events, qtbot):
    save_settings(profile.settings, replace(Settings(), new_per_day=3))
    with qtbot.waitSignal(events.changed):
        opened.look_elsewhere()
    assert opened.app.study.today().progress.counts.new == 3
    save_settings(profile.settings, replace(Settings(), maximum_interval=30))
    window.theme_chosen.emit(Choice.DARK)
    kept = load_settings(profile.settings)
    assert (kept.theme, kept.maximum_interval) == (Choice.DARK, 30)


def test_files_and_texts_open_in_the_preview(opened, window, tmp_path):
    file = tmp_path / "article.txt"
    file.write_text("news.example.org\n\nTitle\n\nSummary.\n\n- What is it?\n- It is this.\n", "utf-8")
    window.files_given.emit([Path(file)])
    page = window.pages.current_page
    assert window.pages.page_name == "import"
    window.text_given.emit("other.example.org\n\nOther\n\nSummary.\n\n- Who is it?\n- She is.\n")
    assert len(page.preview.drafts) == 2


def test_a_page_that_cannot_be_built_on_a_broken_collection_is_explained_and_the_student_stays(opened, window):
    damage(opened.app)
    window.go("review")
    assert window.pages.page_name == "today"
    assert [message.kind for message in window.banners.messages] == ["error"]


def test_the_pages_that_are_opened_most_are_made_while_the_first_is_shown(qtbot, window):
    assert window.pages.findChildren(LibraryPage) == []
    qtbot.waitUntil(lambda: bool(window.pages.findChildren(ImportPreviewPage)), timeout=10_000)
    assert len(window.pages.findChildren(LibraryPage)) == len(window.pages.findChildren(DeckPage)) == 1
    assert window.pages.page_name == "today"
