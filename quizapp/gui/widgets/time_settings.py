"""The settings of when cards are asked: within the day, and on which days."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox

from quizapp.gui import wording
from quizapp.gui.i18n import tr
from quizapp.gui.theme import Theme
from quizapp.gui.widgets.buttons import push_button
from quizapp.gui.widgets.easy_days import EasyDays
from quizapp.gui.widgets.setting_group import SettingGroup
from quizapp.gui.widgets.steps_field import StepsField
from quizapp.gui.widgets.wheel_guard import WheelGuard
from quizapp.settings import Settings


class TimeSettings(SettingGroup):
    """`changed` carries the new value of one setting in a dict, by its name in Settings."""

    changed = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, tr("Times and days"))
        self.learning_steps = StepsField()
        self.relearning_steps = StepsField()
        self.day_start = QComboBox()
        for hour in range(24):
            self.day_start.addItem(wording.hour(hour))
        self.easy_days = EasyDays(theme)
        self.plan_breaks = push_button(theme, tr("Plan a break…"))
        self._add_rows()
        self._connect()

    def show_settings(self, settings: Settings) -> None:
        """Show what is set, without `changed`."""
        self.learning_steps.set_steps(settings.learning_steps)
        self.relearning_steps.set_steps(settings.relearning_steps)
        self.day_start.setCurrentIndex(settings.day_start)
        self.easy_days.set_loads(settings.day_loads)

    def _add_rows(self) -> None:
        learning = self.add_row(
            tr("Steps of a new card"),
            tr("How long it waits each time on its first day, before it is left to the days after."),
            self.learning_steps,
        )
        relearning = self.add_row(
            tr("Steps of a forgotten card"),
            tr("How long a card that you forgot waits before it is asked once more on the same day."),
            self.relearning_steps,
        )
        self.add_row(
            tr("Day starts at"),
            tr("The next day's cards come due at this hour; a night of study before it belongs to the day before."),
            self.day_start,
        )
        easy = self.add_row(
            tr("Easy days"),
            tr("Reviews move from these days to those around them, as far as your memory allows."),
            self.easy_days,
            wide=True,
        )
        self.add_row(
            tr("Planned breaks"),
            tr("Days on which nothing is asked; their reviews move to before and after, as far as your memory allows."),
            self.plan_breaks,
        )
        for field, row in (
            (self.learning_steps, learning),
            (self.relearning_steps, relearning),
            (self.easy_days, easy),
        ):
            field.refused.connect(row.say_fault)

    def _connect(self) -> None:
        WheelGuard(self).guard(self.day_start)
        self.learning_steps.chosen.connect(self._set_learning_steps)
        self.relearning_steps.chosen.connect(self._set_relearning_steps)
        self.day_start.activated.connect(self._set_day_start)
        self.easy_days.chosen.connect(self._set_day_loads)

    def _set_learning_steps(self, steps: tuple[int, ...]) -> None:
        self.changed.emit({"learning_steps": steps})

    def _set_relearning_steps(self, steps: tuple[int, ...]) -> None:
        self.changed.emit({"relearning_steps": steps})

    def _set_day_start(self, hour: int) -> None:
        self.changed.emit({"day_start": hour})

    def _set_day_loads(self, loads: tuple[float, ...]) -> None:
        self.changed.emit({"day_loads": loads})
