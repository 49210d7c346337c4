import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices

from quizapp.context import AppContext
from quizapp.core.changes import ChangeSet
from quizapp.gui.pages.settings import SettingsPage
from quizapp.gui.tools import Tools
from quizapp.paths import Profile
from quizapp.settings import Settings, load_settings
from quizapp.settings import Theme as Choice

GOOD_FORMAT = """
class Stars:
    name = "stars"

    def recognises(self, text, name):
        return 0.0

    def read(self, text, *, path):
        return []
"""


@pytest.fixture
def app(tmp_path, clock) -> Iterator[AppContext]:
    with AppContext.open(Profile(root=tmp_path), clock) as app:
        app.change_settings(Settings(theme=Choice.LIGHT))
        yield app


@pytest.fixture
def tools(theme, late, events) -> Tools:
    return Tools(theme=theme, runner=late, events=events)


@pytest.fixture
def page(qtbot, app, tools) -> SettingsPage:
    page = SettingsPage(app, tools)
    qtbot.addWidget(page)
    page.resize(900, 600)
    page.show()
    page.pieces.make_all()
    return page


def kept(app: AppContext) -> Settings:
    """The settings as the file has them."""
    return load_settings(app.profile.settings)


class Folder(QObject):
    """Stands where the system opens folders, and notes which."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[Path] = []

    @Slot(QUrl)
    def show(self, address: QUrl) -> None:
        self.opened.append(Path(address.toLocalFile()))


@pytest.fixture
def system() -> Iterator[Folder]:
    folder = Folder()
    QDesktopServices.setUrlHandler("file", folder, "show")
    yield folder
    QDesktopServices.unsetUrlHandler("file")


class TestShowing:
    def test_all_settings_in_force_are_shown(self, qtbot, app, tools):
        app.change_settings(Settings(desired_retention=0.83, day_start=6, text_scale=1.25, single_keys=False))
        page = SettingsPage(app, tools)
        qtbot.addWidget(page)
        page.show()
        page.pieces.make_all()
        assert page.choices.study.retention.slider.value() == 83
        assert page.choices.times.day_start.currentIndex() == 6
        assert page.appearance.text_scale.currentData() == 1.25
        assert not page.single_keys.isChecked()

    def test_the_groups_below_the_first_come_while_that_is_seen(self, qtbot, app, tools):
        page = SettingsPage(app, tools)
        qtbot.addWidget(page)
        page.show()
        assert page.choices.study.isVisible()
        assert not page.pieces.is_made
        qtbot.waitUntil(page.data.folder.isVisible)
        assert page.choices.times.isVisible()
        assert page.choices.reset_button.isVisible()

    def test_formats_of_other_packages_are_named_with_their_faults(self, qtbot, app, tools, late, distributions):
        distributions.install("badbridge", "import not_there", {"tiddly": "Tiddly"})
        distributions.install("goodbridge", GOOD_FORMAT, {"stars": "Stars"})
        page = SettingsPage(app, tools)
        qtbot.addWidget(page)
        page.show()
        page.pieces.make_all()
        late.run_all()
        broken, good = (line.text() for line in page.formats.lines)
        assert broken.startswith('The format "tiddly" of badbridge 1.2 does not work: No module named ')
        assert good == "stars, from goodbridge 1.2."
        page.hide()
        page.show()
        late.run_all()
        assert len(page.formats.lines) == 2

    def test_showing_them_saves_and_publishes_nothing(self, page, app, published):
        before = app.profile.settings.stat().st_mtime_ns
        page.hide()
        page.show()
        assert app.profile.settings.stat().st_mtime_ns == before
        assert published == []

    def test_a_theme_chosen_elsewhere_in_the_window_is_shown_at_once(self, page, app, tools):
        app.change_settings(replace(app.settings, theme=Choice.DARK))
        tools.theme.apply(Choice.DARK)
        assert page.appearance.theme_choice.currentText() == "Dark"

    def test_a_value_outside_the_usual_range_is_left_alone(self, page, app):
        app.change_settings(replace(app.settings, desired_retention=0.72))
        page.hide()
        page.show()
        assert page.choices.study.retention.slider.value() == 72
        assert kept(app).desired_retention == 0.72


class TestStudy:
    def test_a_change_is_saved_followed_and_published(self, qtbot, page, app, published):
        qtbot.keyClick(page.choices.study.retention.slider, Qt.Key.Key_Right)
        assert kept(app).desired_retention == 0.91
        assert app.statistics.report(app.clock.now()).retention.desired == 0.91
        assert published == [ChangeSet(elsewhere=True)]

    def test_todays_new_cards_follow_the_new_limit(self, qtbot, page, app):
        page.choices.study.new_per_day.selectAll()
        qtbot.keyClicks(page.choices.study.new_per_day, "3")
        qtbot.keyClick(page.choices.study.new_per_day, Qt.Key.Key_Return)
        assert app.study.today().progress.counts.new == 3

    def test_the_day_starts_at_the_hour_chosen(self, qtbot, page, app):
        page.choices.times.day_start.setFocus()
        qtbot.keyClick(page.choices.times.day_start, Qt.Key.Key_Home)
        assert app.days.start_hour == 0
        assert kept(app).day_start == 0

    def test_the_longest_interval_is_kept(self, qtbot, page, app):
        qtbot.keyClick(page.choices.study.longest_interval, Qt.Key.Key_PageUp)
        assert kept(app).maximum_interval == 190


class TestAppearance:
    def test_the_theme_is_applied_at_once(self, qtbot, page, app, tools, published):
        qtbot.keyClick(page.appearance.theme_choice, Qt.Key.Key_Down)
        assert tools.theme.dark
        assert kept(app).theme is Choice.DARK
        assert published == []

    def test_text_grows_at_once_and_the_theme_stays(self, qtbot, page, app, tools):
        qtbot.keyClick(page.appearance.text_scale, Qt.Key.Key_End)
        assert tools.theme.text_scale == 2.0
        assert not tools.theme.dark
        assert kept(app).text_scale == 2.0

    def test_motion_is_reduced_at_once(self, qtbot, page, tools):
        qtbot.keyClick(page.appearance.reduced_motion, Qt.Key.Key_Space)
        assert tools.theme.duration(120) == 0


class TestKeyboardAndData:
    def test_single_keys_are_switched_off_from_the_next_start_on(self, qtbot, page, app, published):
        qtbot.keyClick(page.single_keys, Qt.Key.Key_Space)
        assert not kept(app).single_keys
        assert "next start" in page.single_keys.accessibleDescription()
        assert published == []

    def test_feeds_are_asked_at_the_start_unless_that_is_unticked(self, qtbot, page, app, published):
        assert page.refresh_feeds.isChecked()
        qtbot.keyClick(page.refresh_feeds, Qt.Key.Key_Space)
        assert not kept(app).refresh_feeds
        assert published == []

    def test_the_path_of_the_profile_can_be_copied_and_not_changed(self, qtbot, page, app):
        assert page.data.folder.text() == str(app.profile.root)
        qtbot.keyClicks(page.data.folder, "x")
        assert page.data.folder.text() == str(app.profile.root)

    def test_the_button_opens_the_folder(self, qtbot, page, app, system, messages):
        qtbot.keyClick(page.data.open_button, Qt.Key.Key_Space)
        assert system.opened == [app.profile.root]
        assert messages == []

    @pytest.mark.qt_log_ignore("does not support QPlatformServices::openDocument")
    def test_where_nothing_opens_folders_a_banner_says_so(self, qtbot, page, messages):
        qtbot.keyClick(page.data.open_button, Qt.Key.Key_Space)
        (message,) = messages
        assert message.kind == "error"
        assert "No program" in message.text


class TestSavingFails:
    @pytest.fixture(autouse=True)
    def blocked(self, app) -> None:
        app.profile.settings.with_suffix(".new").mkdir()

    def test_a_banner_says_so_and_the_old_value_is_shown_again(self, qtbot, page, app, messages, published):
        qtbot.keyClick(page.choices.study.retention.slider, Qt.Key.Key_Right)
        (message,) = messages
        assert message.kind == "error"
        assert "cannot be saved" in message.text
        assert page.choices.study.retention.slider.value() == 90
        assert (app.settings.desired_retention, kept(app).desired_retention) == (0.9, 0.9)
        assert published == []

    def test_looks_stay_as_they_are(self, qtbot, page, tools, messages):
        qtbot.keyClick(page.appearance.theme_choice, Qt.Key.Key_Down)
        assert not tools.theme.dark
        assert page.appearance.theme_choice.currentText() == "Light"
        assert len(messages) == 1

    def test_a_check_box_goes_back(self, qtbot, page, messages):
        qtbot.keyClick(page.single_keys, Qt.Key.Key_Space)
        assert page.single_keys.isChecked()
        assert len(messages) == 1


class TestKeyboard:
    def test_tab_goes_through_all_fields_from_top_to_bottom(self, page):
        page.choices.study.retention.slider.setFocus()
        expected = [
            page.choices.study.new_per_day,
            page.choices.study.reviews_per_day,
            page.choices.study.longest_interval,
            page.choices.times.learning_steps,
            page.choices.times.relearning_steps,
            page.choices.times.day_start,
            *page.choices.times.easy_days.days,
            page.choices.times.plan_breaks,
            page.choices.reviews.typed_recall,
            page.choices.reviews.ask_confidence,
            page.choices.reviews.reveal_after,
            page.choices.reviews.bury_siblings,
            page.choices.reviews.leech_lapses,
            page.choices.reset_button,
            page.appearance.theme_choice,
            page.appearance.text_scale,
            page.appearance.reduced_motion,
            page.single_keys,
            page.refresh_feeds,
            page.data.open_button,
            page.data.folder,
        ]
        passed = []
        for _ in expected:
            page.focusNextChild()
            passed.append(page.focusWidget())
        assert passed == expected

    def test_the_settings_file_stays_readable_for_people(self, qtbot, page, app):
        qtbot.keyClick(page.single_keys, Qt.Key.Key_Space)
        assert json.loads(app.profile.settings.read_text("utf-8"))["single_keys"] is False
