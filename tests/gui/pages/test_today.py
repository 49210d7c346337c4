"""The Today page: what waits, how long it takes, the last week, and one key that begins."""

from contextlib import ExitStack
from datetime import timedelta

import pytest
from builders import make_card, make_deck, reviewed
from feeds import make_entry
from late import LateRunner
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from studying import StudyWindow, damage, hold_down, open_app, put, put_decks

from quizapp.context import AppContext
from quizapp.core.card import Schedule, State
from quizapp.core.changes import Snapshot
from quizapp.core.feed import FeedLink
from quizapp.core.ids import EntryId
from quizapp.core.review import Rating
from quizapp.core.study_request import StudyRequest
from quizapp.gui.pages.day_picture import read_week
from quizapp.paths import Profile
from quizapp.services.samples import SAMPLES
from quizapp.settings import Settings

SPACE, RETURN, ENTER = Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter


@pytest.fixture
def opened(qtbot, theme, tmp_path, clock):
    """Open the window on a profile with these objects, at Today."""
    with ExitStack() as apps:

        def open_window(*objects, **settings) -> StudyWindow:
            app = apps.enter_context(open_app(tmp_path, clock, Settings(**settings)))
            put(app, *objects)
            study = StudyWindow(qtbot, theme, app)
            study.go("today")
            return study

        yield open_window


@pytest.fixture
def first_start(qtbot, theme, tmp_path, clock):
    """The window as it is the first time, with its samples."""
    with AppContext.open(Profile(root=tmp_path), clock) as app:
        study = StudyWindow(qtbot, theme, app)
        study.go("today")
        yield study


def busy_day(clock) -> list:
    """Three cards due, one being learnt, two new, in decks of two topics."""
    politics, trade = make_deck(1, topics=("Politics",)), make_deck(2, topics=("Trade",))
    due = [reviewed(make_card(number, number // 10), clock.now()) for number in (11, 12, 21)]
    step = Schedule(state=State.LEARNING, step=0, memory=due[0].schedule.memory, due=clock.now(), reps=1)
    return [politics, trade, *due, make_card(13, schedule=step), make_card(14), make_card(22, 2)]


def test_the_day_is_named_and_what_waits_is_counted_in_words(opened, clock):
    study = opened(*busy_day(clock))
    assert study.today.board.date.text() == "Tue 24 Nov"
    assert study.today.board.study.headline.text() == "6 cards · about 3 min"
    assert study.today.board.study.counts.text() == "Due 3 · Learning 1 · New 2"
    assert study.today.board.study.topics.text() == "Politics 3 · Trade 1"


def test_counts_that_are_nothing_are_left_out(opened):
    study = opened(make_deck(), make_card(11))
    assert study.today.board.study.counts.text() == "New 1"
    assert study.today.board.study.headline.text() == "1 card · about 1 min"
    assert not study.today.board.study.topics.isVisible()


@pytest.mark.parametrize("key", [SPACE, RETURN, ENTER])
def test_one_key_brings_the_first_card(opened, key):
    study = opened(make_deck(), make_card(11))
    assert study.today.board.study.button.text() == "Start   Space"
    study.key(key)
    assert study.window.pages.page_name == "review"
    assert study.desk.card.question.toPlainText() == "Question 11?"


def test_on_the_first_start_the_first_card_is_one_key_press_away(first_start):
    first_start.key(SPACE)
    assert first_start.desk.card.question.isVisible()
    assert first_start.session.prompt.deck.group == SAMPLES


def test_the_key_works_too_after_a_click_beside_the_button(opened, qtbot):
    study = opened(make_deck(), make_card(11))
    QApplication.focusWidget().clearFocus()
    study.today.setFocus()
    study.key(SPACE)
    assert study.window.pages.page_name == "review"


def test_a_key_still_held_down_from_elsewhere_begins_nothing(opened):
    study = opened(make_deck(), make_card(11))
    hold_down(study.today, RETURN)
    assert study.wishes == []


def test_enter_presses_the_button_that_has_the_focus(first_start):
    first_start.today.board.samples.remove_button.setFocus()
    first_start.key(RETURN)
    assert not first_start.app.library.has_group(SAMPLES)
    assert first_start.wishes == []


def test_a_day_begun_says_how_much_is_done_and_is_gone_on_with(opened):
    study = opened(make_deck(), *(make_card(number) for number in (11, 12, 13)))
    assert not study.today.board.study.progress.isVisible()
    study.key(SPACE)
    study.answer("4")
    study.key(Qt.Key.Key_Escape)
    assert study.today.board.study.progress.isVisible()
    assert study.today.board.study.headline.text().startswith("2 cards · about ")
    assert study.today.board.study.button.text() == "Continue   Space"
    study.key(SPACE)
    assert study.asked == 12


def test_start_studies_all_decks_though_one_was_studied_before(opened):
    study = opened(make_deck(1), make_card(11), make_deck(2), make_card(21, 2))
    study.go("review", make_deck(2).id)
    study.go("today")
    study.key(SPACE)
    assert study.wishes[-1] == ("review", StudyRequest())
    assert study.asked == 11


def test_what_is_done_today_is_said_with_what_is_due_tomorrow(opened):
    study = opened(make_deck(), make_card(11))
    study.key(SPACE)
    study.answer("4")
    study.key(Qt.Key.Key_Escape)
    assert study.today.board.study.headline.text() == "All done for today"
    assert study.today.board.study.note.text() == "Due tomorrow: 0 cards."
    assert study.today.board.study.button.text() == "Import articles"
    study.key(SPACE)
    assert study.wishes[-1] == ("import", None)


def test_a_day_on_which_nothing_is_due_says_so(opened, clock):
    study = opened(make_deck(), reviewed(make_card(11), clock.now() + timedelta(days=1)))
    assert study.today.board.study.headline.text() == "Nothing is due today"
    assert study.today.board.study.note.text() == "Due tomorrow: 1 card."
    assert not study.today.board.study.counts.isVisible()


def test_new_cards_kept_back_by_the_limit_are_named(opened):
    study = opened(make_deck(), *(make_card(number) for number in range(11, 20)), new_per_day=1)
    assert study.today.board.study.counts.text() == "New 1"
    assert study.today.board.study.note.text() == "8 more new cards wait for the days to come."


def test_when_all_is_done_some_of_them_can_be_learnt_already(opened):
    study = opened(make_deck(), *(make_card(number) for number in range(11, 20)), new_per_day=0)
    assert study.today.board.study.button.text() == "Learn 5 more"
    study.key(SPACE)
    assert study.progress.startswith("0 / 5")


def test_without_any_deck_it_invites_to_import(opened):
    study = opened()
    assert study.today.board.main_button is study.today.board.import_button
    assert study.today.board.import_button.hasFocus()
    assert not study.today.board.study.isVisible()
    study.key(SPACE)
    assert study.wishes == [("import", None)]


def test_the_first_import_takes_the_place_of_the_invitation_and_of_its_focus(opened):
    study = opened()
    put_decks(study.app, 1, 2)
    study.change_elsewhere()
    assert study.today.board.study.headline.text() == "2 cards · about 2 min"
    assert study.today.board.study.button.hasFocus()


def test_the_last_week_is_shown_against_the_target(opened, clock):
    study = opened(make_deck(), *(reviewed(make_card(number), clock.now()) for number in (11, 12, 13, 14)))
    for rating in (Rating.GOOD, Rating.AGAIN, Rating.GOOD, Rating.GOOD):
        session = study.app.study.session()
        session.reveal()
        session.rate(rating)
    study.change_elsewhere()
    week = study.today.board.week
    assert week._title.text() == "75\u00a0% recalled in 7 days"
    assert week.finding.text() == "4 reviews · target 90\u00a0%"
    assert week.chart.isVisible()
    assert week.chart.table().rows[-1] == ("Tue 24 Nov", "4")
    assert len(week.chart.table().rows) == 7


def test_a_week_without_an_answer_says_what_will_be_there(opened):
    study = opened(make_deck(), make_card(11))
    assert study.today.board.week.finding.text() == "What you recall will be shown here, day by day."
    assert not study.today.board.week.chart.isVisible()


def test_first_answers_measure_no_recall_yet(opened):
    study = opened(make_deck(), make_card(11))
    study.key(SPACE)
    study.answer("4")
    study.key(Qt.Key.Key_Escape)
    assert study.today.board.week._title.text() == "Last 7 days"
    assert study.today.board.week.finding.text() == "1 review; none yet of a card from an earlier day."


def test_samples_can_be_removed_and_brought_back(first_start, qtbot):
    today = first_start.today
    assert today.board.samples.isVisible()
    qtbot.mouseClick(today.board.samples.remove_button, Qt.MouseButton.LeftButton)
    assert today.board.main_button is today.board.import_button
    message = first_start.messages[-1]
    assert message.text == "The samples are gone. Undo brings them back until Quizapp is closed."
    assert message.action == "Undo"
    message.on_action()
    assert first_start.app.library.has_group(SAMPLES)
    assert today.board.samples.isVisible()


def test_the_undo_of_the_removal_takes_back_nothing_else(first_start):
    first_start.today.board.samples.remove_button.click()
    put_decks(first_start.app, 1, 1)
    first_start.app.cards.star(make_card(11).id)
    first_start.messages[0].on_action()
    assert first_start.card(11).starred
    assert not first_start.app.library.has_group(SAMPLES)


def test_ctrl_z_brings_the_samples_back_too(first_start):
    first_start.window.undo_asked.connect(first_start.app.history.undo)
    first_start.today.board.samples.remove_button.click()
    first_start.key("z", Qt.KeyboardModifier.ControlModifier)
    assert first_start.app.library.has_group(SAMPLES)


def test_without_samples_there_is_nothing_to_remove(opened):
    study = opened(make_deck(), make_card(11))
    assert not study.today.board.samples.isVisible()


def test_it_follows_changes_while_it_is_seen_and_catches_up_when_it_is_seen_again(opened):
    study = opened(make_deck(), make_card(11), make_card(12))
    study.app.cards.suspend([make_card(11).id])
    study.change_elsewhere()
    assert study.today.board.study.headline.text().startswith("1 card ")
    study.go("review")
    study.app.cards.suspend([make_card(12).id])
    study.change_elsewhere()
    study.go("today")
    assert study.today.board.study.headline.text() == "Nothing is due today"


def test_a_new_day_is_named_when_it_has_begun(opened, clock):
    study = opened(make_deck(), make_card(11))
    clock.advance(timedelta(days=1))
    study.change_elsewhere()
    assert study.today.board.date.text() == "Wed 25 Nov"


def test_a_collection_that_cannot_be_read_is_reported(opened):
    study = opened(make_deck(), make_card(11))
    damage(study.app)
    study.change_elsewhere()
    assert {message.kind for message in study.messages} == {"error"}


def test_a_week_that_cannot_be_read_is_reported_too(opened):
    study = opened(make_deck(), make_card(11))
    damage(study.app)
    study.today._reading.start(read_week, study.today._show_week)
    assert {message.kind for message in study.messages} == {"error"}


class TestReadingBesideTheWindow:
    @pytest.fixture
    def late(self):
        return LateRunner()

    @pytest.fixture
    def study(self, qtbot, theme, tmp_path, clock, late):
        with open_app(tmp_path, clock) as app:
            put(app, make_deck(), make_card(11), make_card(12))
            study = StudyWindow(qtbot, theme, app, late)
            study.go("today")
            late.run_all()
            yield study

    def test_the_last_picture_stays_meanwhile_and_so_does_the_focus(self, study, late):
        study.app.cards.suspend([make_card(11).id])
        study.change_elsewhere()
        assert study.today.board.study.headline.text().startswith("2 cards")
        late.run_all()
        assert study.today.board.study.headline.text().startswith("1 card ")
        assert study.window.focusWidget() is study.today.board.study.button

    def test_what_has_grown_old_while_it_was_read_is_not_shown(self, study, late):
        study.change_elsewhere()
        study.app.cards.suspend([make_card(11).id])
        study.change_elsewhere()
        late.run(1)
        study.app.cards.suspend([make_card(12).id])
        late.run()
        assert study.today.board.study.headline.text().startswith("1 card ")

    def test_one_key_begins_before_anything_is_known(self, qtbot, theme, tmp_path, clock):
        with open_app(tmp_path / "other", clock) as app:
            put_decks(app, 1, 1)
            study = StudyWindow(qtbot, theme, app, LateRunner())
            study.go("today")
            assert not study.today.board.samples.isVisible()
            study.key(SPACE)
            assert study.asked == 11


def test_where_there_is_little_room_the_tiles_stand_below_each_other(opened, theme, qtbot):
    study = opened(make_deck(), make_card(11))
    today = study.today
    qtbot.waitUntil(lambda: today.board.week.x() > today.board.study.x())
    theme.apply(theme._choice, text_scale=2.0)
    study.window.resize(720, 540)
    qtbot.waitUntil(lambda: study.place(today.board.week).y() > study.place(today.board.study).y())


def test_the_inbox_is_named_while_articles_wait_and_a_button_leads_there(opened):
    study = opened()
    assert not study.today.board.inbox.isVisible()
    feed = study.app.feeds.add([FeedLink(address="https://example.org/a.xml")]).feeds[0]
    study.app._collection.swap(Snapshot(entries={EntryId(1): make_entry(1, feed)}))
    put(study.app, make_deck(1), make_card(11))
    study.change_elsewhere()
    assert study.today.board.inbox.words.text() == "1 article in the inbox"
    study.today.board.inbox.preview_button.click()
    assert study.wishes[-1] == ("inbox", None)
