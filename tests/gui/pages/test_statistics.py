from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit

from quizapp.context import AppContext
from quizapp.core.changes import ChangeSet
from quizapp.core.deck import FacetKind
from quizapp.core.library import DeckQuery
from quizapp.core.review import Rating
from quizapp.core.study_request import StudyRequest
from quizapp.gui.dialogs.one_file import OneFileDialog
from quizapp.gui.pages.statistics import StatisticsPage
from quizapp.gui.tasks import TaskRunner
from quizapp.gui.tools import Tools
from quizapp.gui.widgets.scroll_column import ScrollColumn
from quizapp.paths import Profile

REVIEWED = ChangeSet(reviews=True)


@pytest.fixture
def app(tmp_path, clock) -> Iterator[AppContext]:
    with AppContext.open(Profile(root=tmp_path / "profile"), clock) as app:
        yield app


def answer(app: AppContext, *ratings: Rating) -> None:
    session = app.study.session()
    for rating in ratings:
        session.reveal()
        session.rate(rating)


@pytest.fixture
def studied(app, clock) -> AppContext:
    """Two cards learnt at once (Easy) and asked again a month later: one recalled, one forgotten."""
    answer(app, Rating.EASY, Rating.EASY)
    clock.advance(timedelta(days=30))
    app.change_settings(replace(app.settings, new_per_day=0))
    answer(app, Rating.GOOD, Rating.AGAIN)
    return app


@pytest.fixture
def make_page(qtbot, app, theme, events, runner):
    """Makes the page as the window does, told of every change; hidden at first."""

    def make(runner=runner) -> StatisticsPage:
        page = StatisticsPage(app, Tools(theme=theme, runner=runner, events=events))
        qtbot.addWidget(page)
        events.changed.connect(page.notice)
        page.resize(1000, 700)
        return page

    return make


@pytest.fixture
def page(make_page) -> StatisticsPage:
    return make_page()


@pytest.fixture
def threads() -> Iterator[TaskRunner]:
    runner = TaskRunner()
    yield runner
    runner.stop()


def finding(page: StatisticsPage) -> str:
    return page.board.retention.accessibleName().replace("\u00a0", " ")


class TestNewProfile:
    def test_the_page_says_how_to_begin(self, qtbot, page):
        page.show()
        assert page.empty.isVisible()
        assert not page.board.isVisible()
        with qtbot.waitSignal(page.navigate) as asked:
            qtbot.keyClick(page.start, Qt.Key.Key_Space)
        assert asked.args == ["review", StudyRequest()]

    def test_start_has_the_focus_so_that_one_key_begins(self, qtbot, page):
        with qtbot.waitActive(page):
            page.show()
            page.activateWindow()
        assert QApplication.focusWidget() is page.start

    def test_without_any_card_articles_are_wanted_first(self, qtbot, page, app):
        app.library.delete_decks(app.library.find(DeckQuery()))
        page.show()
        assert not page.start.isVisible()
        with qtbot.waitSignal(page.navigate) as asked:
            page.bring_cards.click()
        assert asked.args == ["import", None]

    def test_the_first_answer_brings_the_charts(self, page, app, events):
        page.show()
        answer(app, Rating.GOOD)
        events.publish(REVIEWED)
        assert page.board.isVisible()
        assert not page.empty.isVisible()

    def test_taking_it_back_empties_the_page_again(self, page, app, events):
        answer(app, Rating.GOOD)
        page.show()
        _, change = app.history.undo()
        events.publish(change)
        assert page.empty.isVisible()


class TestReport:
    @pytest.mark.usefixtures("studied")
    def test_the_figures_are_those_of_the_collection(self, page):
        page.show()
        assert finding(page) == "True retention 50 % in 30 days – target 90 %"
        assert page.board.year.accessibleName() == "Studied on 2 of 365 days"
        assert page.board.forecast.accessibleName() == "Busiest day ahead: today, 1 card"

    @pytest.mark.usefixtures("studied")
    def test_keys_scroll_it_from_the_beginning(self, qtbot, page):
        page.resize(900, 600)
        page.show()
        page.activateWindow()
        area = page.findChild(ScrollColumn)
        qtbot.waitUntil(area.hasFocus)
        qtbot.keyClick(area, Qt.Key.Key_PageDown)
        assert area.verticalScrollBar().value() > 0

    def test_every_change_is_followed_while_the_page_is_in_sight(self, page, studied, events):
        page.show()
        studied.change_settings(replace(studied.settings, desired_retention=0.85))
        events.publish(ChangeSet(elsewhere=True))
        assert finding(page).endswith("target 85 %")

    def test_a_change_out_of_sight_is_caught_up_with_later(self, page, studied, events):
        page.show()
        page.hide()
        studied.change_settings(replace(studied.settings, desired_retention=0.85))
        events.publish(ChangeSet(elsewhere=True))
        assert finding(page).endswith("target 90 %")
        page.show()
        assert finding(page).endswith("target 85 %")


class TestTopics:
    @pytest.fixture
    def topic(self, app, clock) -> str:
        """Five cards of one deck are learnt at once and asked again a month later, one forgotten; its first topic."""
        answer(app, *[Rating.EASY] * 5)
        clock.advance(timedelta(days=30))
        app.change_settings(replace(app.settings, new_per_day=0))
        answer(app, *[Rating.GOOD] * 4, Rating.AGAIN)
        return app.statistics.report(clock.now()).weakest_topics[0].topic

    def test_enter_on_the_weakest_topic_shows_its_decks_in_the_library(self, qtbot, page, topic):
        page.show()
        assert page.board.topics.accessibleName().startswith(f"Weakest: {topic}, 80\u00a0% recalled in 30 days")
        with qtbot.waitSignal(page.navigate) as asked:
            qtbot.keyClick(page.board.topics.chart, Qt.Key.Key_Down)
            qtbot.keyClick(page.board.topics.chart, Qt.Key.Key_Return)
        assert asked.args == ["library", (FacetKind.TOPIC, topic)]

    @pytest.mark.usefixtures("topic")
    def test_the_row_that_the_keyboard_comes_to_is_scrolled_into_sight(self, qtbot, page):
        page.resize(900, 300)
        page.show()
        chart, area = page.board.topics.chart, page.findChild(ScrollColumn)
        qtbot.waitUntil(lambda: chart.mapTo(area, chart.rect().topLeft()).y() > area.height())
        for key, place in ((Qt.Key.Key_End, -1), (Qt.Key.Key_Home, 0)):
            qtbot.keyClick(chart, key)
            row = chart.marks[place].place.toAlignedRect()
            assert area.rect().contains(row.translated(chart.mapTo(area, QPoint())))


class TestWorker:
    @pytest.mark.usefixtures("studied")
    def test_the_first_report_is_waited_for_with_a_word(self, qtbot, make_page, threads):
        page = make_page(threads)
        page.show()
        assert page.status.isVisible()
        assert not page.board.isVisible()
        qtbot.waitUntil(page.board.isVisible)
        assert not page.status.isVisible()

    def test_the_last_report_stays_in_sight_while_the_next_is_read(self, qtbot, make_page, studied, threads, events):
        page = make_page(threads)
        page.show()
        qtbot.waitUntil(page.board.isVisible)
        studied.change_settings(replace(studied.settings, desired_retention=0.85))
        events.publish(ChangeSet(elsewhere=True))
        assert page.board.isVisible()
        assert not page.status.isVisible()
        assert finding(page).endswith("target 90 %")
        qtbot.waitUntil(lambda: finding(page).endswith("target 85 %"))

    def test_of_several_readings_the_newest_counts(self, qtbot, make_page, studied, threads, events):
        page = make_page(threads)
        page.show()
        for desired in (0.81, 0.82, 0.83):
            studied.change_settings(replace(studied.settings, desired_retention=desired))
            events.publish(ChangeSet(elsewhere=True))
        qtbot.waitUntil(lambda: finding(page).endswith("target 83 %"))


class TestFault:
    @pytest.fixture
    def lost(self, studied, tmp_path) -> Path:
        """The folder of the profile is gone, as when a drive is pulled out; where it is now."""
        studied.close()
        return (tmp_path / "profile").rename(tmp_path / "elsewhere")

    @pytest.mark.usefixtures("lost")
    def test_a_banner_says_what_is_wrong(self, page, messages):
        page.show()
        (message,) = messages
        assert message.kind == "error"
        assert "collection.db" in message.text
        assert page.status.isVisible()

    def test_it_can_be_tried_again_when_the_fault_is_mended(self, qtbot, page, messages, lost, tmp_path):
        page.show()
        lost.rename(tmp_path / "profile")
        qtbot.keyClick(page.retry, Qt.Key.Key_Space)
        assert page.board.isVisible()
        assert not page.retry.isVisible()
        assert not page.status.isVisible()
        assert len(messages) == 1


@pytest.mark.usefixtures("studied")
class TestSaving:
    @pytest.fixture
    def dialog(self, page, tmp_path) -> OneFileDialog:
        page.show()
        page.board.cards.save.click()
        dialog = page.findChild(OneFileDialog)
        dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
        dialog.setDirectory(str(tmp_path))
        return dialog

    def test_the_table_is_written_where_the_student_says(self, dialog, tmp_path, messages):
        dialog.findChild(QLineEdit).setText("mine.csv")
        dialog.accept()
        lines = (tmp_path / "mine.csv").read_bytes().decode("utf-8").split("\r\n")
        assert lines[0] == "state,cards"
        assert "relearning,1" in lines
        (message,) = messages
        assert message.kind == "ok"
        assert "mine.csv" in message.text

    def test_nothing_is_written_when_the_dialog_is_left(self, dialog, tmp_path, messages):
        dialog.reject()
        assert list(tmp_path.glob("*.csv")) == []
        assert messages == []

    def test_a_place_that_cannot_be_written_is_named(self, dialog, tmp_path, messages):
        dialog.path_chosen.emit(tmp_path / "missing" / "mine.csv")
        (message,) = messages
        assert message.kind == "error"
        assert "mine.csv" in message.text
