"""The settings of study: how much is to be remembered, how much is new, and when."""

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QSpinBox

from quizapp.gui import wording
from quizapp.gui.i18n import tr
from quizapp.gui.theme import Theme
from quizapp.gui.widgets.percent_slider import PercentSlider
from quizapp.gui.widgets.setting_group import SettingGroup
from quizapp.gui.widgets.wheel_guard import WheelGuard
from quizapp.settings import Settings


class StudySettings(SettingGroup):
    """`changed` carries the new value of one setting in a dict, by its name in Settings."""

    changed = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, tr("Study"))
        self.retention = PercentSlider(theme, tr("Desired retention"), least=80, most=95)
        self.new_per_day = _number_field(0, 9_999)
        self.longest_interval = _number_field(1, 36_500)
        self.day_start = QComboBox()
        for hour in range(24):
            self.day_start.addItem(wording.hour(hour))
        self._add_rows()
        self._connect()

    def show_settings(self, settings: Settings) -> None:
        """Show what is set, without `changed`."""
        self.retention.set_share(settings.desired_retention)
        for field, value in (
            (self.new_per_day, settings.new_per_day),
            (self.longest_interval, settings.maximum_interval),
        ):
            with QSignalBlocker(field):
                field.setValue(value)
        self.day_start.setCurrentIndex(settings.day_start)

    def _add_rows(self) -> None:
        self.add_row(
            tr("Desired retention"),
            tr("How many cards out of a hundred you want to recall. More means shorter intervals and more reviews."),
            self.retention,
        )
        self.add_row(
            tr("New cards a day"),
            tr("How many cards you meet for the first time on one day, over all decks."),
            self.new_per_day,
        )
        self.add_row(
            tr("Longest interval, in days"),
            tr("No card waits longer than this before it is asked again, however well you know it."),
            self.longest_interval,
        )
        self.add_row(
            tr("Day starts at"),
            tr("The next day's cards come due at this hour; a night of study before it belongs to the day before."),
            self.day_start,
        )

    def _connect(self) -> None:
        guard = WheelGuard(self)
        for field in (self.retention.slider, self.new_per_day, self.longest_interval, self.day_start):
            guard.guard(field)
        self.retention.chosen.connect(self._set_retention)
        self.new_per_day.valueChanged.connect(self._set_new_per_day)
        self.longest_interval.valueChanged.connect(self._set_longest_interval)
        self.day_start.activated.connect(self._set_day_start)

    def _set_retention(self, share: float) -> None:
        self.changed.emit({"desired_retention": share})

    def _set_new_per_day(self, count: int) -> None:
        self.changed.emit({"new_per_day": count})

    def _set_longest_interval(self, days: int) -> None:
        self.changed.emit({"maximum_interval": days})

    def _set_day_start(self, hour: int) -> None:
        self.changed.emit({"day_start": hour})


def _number_field(least: int, most: int) -> QSpinBox:
    """Return a field that takes a typed number as a whole, at Enter or when it is left."""
    field = QSpinBox()
    field.setRange(least, most)
    field.setKeyboardTracking(False)
    field.setGroupSeparatorShown(True)
    field.lineEdit().setTextMargins(6, 0, 6, 0)  # the style sheet's padding does not reach the text of a spin box
    return field
