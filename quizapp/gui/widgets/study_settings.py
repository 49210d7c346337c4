"""The settings of how much is studied and remembered, with what a year of it comes to."""

from PySide6.QtCore import Signal

from quizapp.gui import wording
from quizapp.gui.i18n import tr
from quizapp.gui.theme import Theme
from quizapp.gui.widgets.labels import plain_label
from quizapp.gui.widgets.number_field import NumberField
from quizapp.gui.widgets.outlook_lines import OutlookLines
from quizapp.gui.widgets.percent_slider import PercentSlider
from quizapp.gui.widgets.setting_group import SettingGroup
from quizapp.gui.widgets.wheel_guard import WheelGuard
from quizapp.settings import Settings

_LEAST, _MOST = 80, 95


class StudySettings(SettingGroup):
    """`changed` carries the new value of one setting in a dict, by its name in Settings; `weighed` one that a drag of
    the slider passes.
    """

    changed = Signal(object)
    weighed = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, tr("Study"))
        self.retention = PercentSlider(theme, tr("Desired retention"), least=_LEAST, most=_MOST)
        self.outside = plain_label("", "label", wrap=True)
        self.outlook = OutlookLines()
        self.new_per_day = NumberField(0, 9_999)
        self.reviews_per_day = NumberField(0, 9_999)
        self.longest_interval = NumberField(1, 36_500)
        self._add_rows()
        self._connect()

    def show_settings(self, settings: Settings) -> None:
        """Show what is set, without `changed`."""
        self.retention.set_share(settings.desired_retention)
        self._say_outside(settings.desired_retention)
        self.new_per_day.set_number(settings.new_per_day)
        self.reviews_per_day.set_number(settings.reviews_per_day)
        self.longest_interval.set_number(settings.maximum_interval)

    def _add_rows(self) -> None:
        self.add_row(
            tr("Desired retention"),
            tr("How many cards out of a hundred you want to recall. Below 80 too much is lost; above 95 work doubles."),
            self.retention,
        )
        self.body.addWidget(self.outside)
        self.body.addWidget(self.outlook)
        self.add_number(
            tr("New cards a day"),
            tr("How many cards you meet for the first time on one day, over all decks."),
            self.new_per_day,
        )
        self.add_number(
            tr("Reviews a day"),
            tr("The most that are asked on one day. What is left waits for the next, and new cards wait with it."),
            self.reviews_per_day,
        )
        self.add_number(
            tr("Longest interval, in days"),
            tr("No card waits longer than this before it is asked again, however well you know it."),
            self.longest_interval,
        )

    def _say_outside(self, share: float) -> None:
        """Say that `share`, which can only come from the file, is none that the slider would give."""
        is_outside = not _LEAST <= round(share * 100) <= _MOST
        self.outside.setVisible(is_outside)
        if is_outside:
            ends = {"least": wording.number(_LEAST), "most": wording.percent(_MOST / 100)}
            text = tr("This is outside the usual {least} to {most}. It stays until you move the slider.", **ends)
            self.outside.setText(text)

    def _connect(self) -> None:
        guard = WheelGuard(self)
        for field in (self.retention.slider, self.new_per_day, self.reviews_per_day, self.longest_interval):
            guard.guard(field)
        self.retention.weighed.connect(self._weigh)
        self.retention.chosen.connect(self._set_retention)
        self.new_per_day.chosen.connect(self._set_new_per_day)
        self.reviews_per_day.chosen.connect(self._set_reviews_per_day)
        self.longest_interval.chosen.connect(self._set_longest_interval)

    def _weigh(self, share: float) -> None:
        self.weighed.emit({"desired_retention": share})

    def _set_retention(self, share: float) -> None:
        self._say_outside(share)
        self.changed.emit({"desired_retention": share})

    def _set_new_per_day(self, count: int) -> None:
        self.changed.emit({"new_per_day": count})

    def _set_reviews_per_day(self, count: int) -> None:
        self.changed.emit({"reviews_per_day": count})

    def _set_longest_interval(self, days: int) -> None:
        self.changed.emit({"maximum_interval": days})
