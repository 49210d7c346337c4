"""The settings page: each choice with what it does, saved and followed as soon as it is made."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QCheckBox, QVBoxLayout

from quizapp import __version__
from quizapp.context import AppContext
from quizapp.gui.i18n import tr
from quizapp.gui.pages.page import Page
from quizapp.gui.pages.reporting import reporting
from quizapp.gui.pages.study_choices import StudyChoices
from quizapp.gui.pieces import Pieces
from quizapp.gui.tools import Tools
from quizapp.gui.widgets.appearance_settings import AppearanceSettings
from quizapp.gui.widgets.data_settings import DataSettings
from quizapp.gui.widgets.formats_settings import FormatsSettings
from quizapp.gui.widgets.labels import plain_label
from quizapp.gui.widgets.scroll_column import ScrollColumn
from quizapp.gui.widgets.setting_group import SettingGroup
from quizapp.settings import Settings

_WIDEST = 760


class SettingsPage(Page):
    """Shows the settings in force, and changes them one at a time.

    The groups below the first are made while that is seen.
    """

    def __init__(self, app: AppContext, tools: Tools) -> None:
        super().__init__(tr("Settings"))
        self._app = app
        self._tools = tools
        self.choices = StudyChoices(app, tools, self, self._follow)
        self.appearance = AppearanceSettings(tools.theme)
        self.formats = FormatsSettings(app, tools)
        self.single_keys = QCheckBox(tr("Use single keys"))
        self.refresh_feeds = QCheckBox(tr("Refresh at start"))
        self.data = DataSettings(tools.theme, app.profile.root)
        self._build()
        self.pieces = Pieces(self._make(), self)
        self.pieces.made.connect(self._begin)
        self.appearance.changed.connect(self._change_looks)
        self.single_keys.toggled.connect(self._set_single_keys)
        self.refresh_feeds.toggled.connect(self._set_refresh_feeds)
        self.data.message.connect(self.message)
        tools.theme.changed.connect(self._show_settings)

    def shown(self) -> None:
        self._show_settings()
        if self.pieces.is_made:
            self._begin()
        self.pieces.begin()
        self._scroll.setFocus()  # so that the keys that scroll change nothing

    def hidden(self) -> None:
        self.pieces.pause()

    def _build(self) -> None:
        self._scroll = scroll = ScrollColumn(self._tools.theme, _WIDEST)
        scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        scroll.setAccessibleName(self.title)
        # The bar is there from the first: it must not push the first group aside when the others come.
        scroll.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        scroll.body.addWidget(plain_label(self.title, "title"))
        scroll.body.addWidget(self.choices)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scroll)

    def _make(self) -> Iterator[None]:
        yield from self.choices.make()
        for group in (self.appearance, self._keyboard(), self._feeds(), self.formats, self.data):
            self._scroll.body.addWidget(group)
            yield
        self._scroll.body.addWidget(plain_label(tr("Quizapp {version}", version=__version__), "caption"))

    def _begin(self) -> None:
        """Find out what takes its time, now that there is a place for it."""
        self.formats.load()
        self.choices.begin()

    def _keyboard(self) -> SettingGroup:
        group = SettingGroup(self._tools.theme, tr("Keyboard"))
        group.add_row(
            tr("Single keys"),
            tr("Keys such as 1 to 4, D or L work alone, without Ctrl. A change takes effect at the next start."),
            self.single_keys,
        )
        return group

    def _feeds(self) -> SettingGroup:
        group = SettingGroup(self._tools.theme, tr("Feeds"))
        group.add_row(
            tr("New articles"),
            tr("When Quizapp starts, feeds that were not asked for three hours are asked for new articles."),
            self.refresh_feeds,
        )
        return group

    def _show_settings(self) -> None:
        settings = self._app.settings
        self.choices.show_settings()
        self.appearance.show_settings(settings)
        with QSignalBlocker(self.single_keys):
            self.single_keys.setChecked(settings.single_keys)
        with QSignalBlocker(self.refresh_feeds):
            self.refresh_feeds.setChecked(settings.refresh_feeds)

    def _follow(self, wanted: Settings) -> bool:
        """Save `wanted` and go by it; where that fails, say so and show what is still in force.

        Return whether anything is otherwise now.
        """
        if wanted == self._app.settings:
            return False
        with reporting(self):
            self._app.change_settings(wanted)
        if self._app.settings != wanted:
            self._show_settings()
        return self._app.settings == wanted

    def _with(self, values: dict[str, Any]) -> Settings:
        """Return the settings with `values` by name."""
        return replace(self._app.settings, **values)

    def _change_looks(self, values: dict[str, Any]) -> None:
        if self._follow(self._with(values)):
            now = self._app.settings
            self._tools.theme.apply(now.theme, text_scale=now.text_scale, reduced_motion=now.reduced_motion)

    def _set_single_keys(self) -> None:
        self._follow(self._with({"single_keys": self.single_keys.isChecked()}))

    def _set_refresh_feeds(self) -> None:
        self._follow(self._with({"refresh_feeds": self.refresh_feeds.isChecked()}))
