"""A slider for a share in whole per cent, with the value beside it."""

import math

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSlider, QWidget

from quizapp.gui import wording
from quizapp.gui.theme import Theme
from quizapp.gui.widgets.labels import plain_label


class PercentSlider(QWidget):
    """Shows a share. `chosen` carries the one that the student set: at the end of a drag, at once with the keys.

    `weighed` carries each share that a drag passes.
    """

    chosen = Signal(float)
    weighed = Signal(float)

    def __init__(self, theme: Theme, name: str, *, least: int, most: int) -> None:
        """The slider goes from `least` to `most` per cent, and further where the share it is given lies outside."""
        super().__init__()
        self._theme = theme
        self._range = (least, most)
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setAccessibleName(name)
        self.slider.setPageStep(5)
        self.slider.setTracking(False)
        self.value = plain_label()
        self.value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.setFocusProxy(self.slider)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.slider, 1)
        row.addWidget(self.value)
        self.set_share(most / 100)
        self._reserve_room()
        self.slider.sliderMoved.connect(self._weigh)
        self.slider.valueChanged.connect(self._choose)
        theme.changed.connect(self._reserve_room)

    def set_share(self, share: float) -> None:
        """Show `share` (0 to 1) as it is, without `chosen`."""
        percent = round(share * 100)
        least, most = self._range
        with QSignalBlocker(self.slider):
            self.slider.setRange(min(least, percent), max(most, percent))
            self.slider.setValue(percent)
        self._say(share)

    def _choose(self, percent: int) -> None:
        self._say(percent / 100)
        self.chosen.emit(percent / 100)

    def _weigh(self, percent: int) -> None:
        self._say(percent / 100)
        self.weighed.emit(percent / 100)

    def _say(self, share: float) -> None:
        is_whole = math.isclose(share * 100, round(share * 100))
        self.value.setText(wording.percent(share, 0 if is_whole else 1))

    def _reserve_room(self) -> None:
        """Have the height of other fields, and keep the slider's end where it is, whatever the value beside it."""
        self.slider.setMinimumHeight(self._theme.px(36))
        self.value.setMinimumWidth(self.value.fontMetrics().horizontalAdvance(wording.percent(1.0)))
