"""The settings of how the window looks."""

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox

from quizapp.gui import wording
from quizapp.gui.i18n import tr
from quizapp.gui.text_size import TEXT_SCALES
from quizapp.gui.theme import Theme
from quizapp.gui.widgets.setting_group import SettingGroup
from quizapp.gui.widgets.wheel_guard import WheelGuard
from quizapp.settings import Settings
from quizapp.settings import Theme as Choice

_CHOICES = (Choice.SYSTEM, Choice.LIGHT, Choice.DARK)


class AppearanceSettings(SettingGroup):
    """`changed` carries the new value of one setting in a dict, by its name in Settings."""

    changed = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, tr("Appearance"))
        self.theme_choice = QComboBox()
        self.theme_choice.addItems([tr("As the system"), tr("Light"), tr("Dark")])
        self.text_scale = QComboBox()
        self.reduced_motion = QCheckBox(tr("Reduce motion"))
        self._add_rows()
        self._connect()

    def show_settings(self, settings: Settings) -> None:
        """Show what is set, without `changed`. A text size between the steps becomes a step of its own."""
        self.theme_choice.setCurrentIndex(_CHOICES.index(settings.theme))
        scales = sorted({*TEXT_SCALES, settings.text_scale})
        if [self.text_scale.itemData(index) for index in range(self.text_scale.count())] != scales:
            self.text_scale.clear()
            for scale in scales:
                self.text_scale.addItem(wording.percent(scale), scale)
        self.text_scale.setCurrentIndex(scales.index(settings.text_scale))
        with QSignalBlocker(self.reduced_motion):
            self.reduced_motion.setChecked(settings.reduced_motion)

    def _add_rows(self) -> None:
        self.add_row(
            tr("Theme"),
            tr("A light or a dark window, or whichever your system uses."),
            self.theme_choice,
        )
        self.add_row(
            tr("Text size"),
            tr("How large all text is; buttons and fields grow with it."),
            self.text_scale,
        )
        self.add_row(
            tr("Motion"),
            tr("Without motion, answers and pages appear at once instead of fading in."),
            self.reduced_motion,
        )

    def _connect(self) -> None:
        guard = WheelGuard(self)
        for field in (self.theme_choice, self.text_scale):
            guard.guard(field)
        self.theme_choice.activated.connect(self._set_theme)
        self.text_scale.activated.connect(self._set_text_scale)
        self.reduced_motion.toggled.connect(self._set_reduced_motion)

    def _set_theme(self, index: int) -> None:
        self.changed.emit({"theme": _CHOICES[index]})

    def _set_text_scale(self, index: int) -> None:
        self.changed.emit({"text_scale": self.text_scale.itemData(index)})

    def _set_reduced_motion(self) -> None:
        self.changed.emit({"reduced_motion": self.reduced_motion.isChecked()})
