"""A field for a whole number that says so where what was typed is none it takes."""

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QSpinBox

from quizapp.gui import wording
from quizapp.gui.i18n import tr


class NumberField(QSpinBox):
    """Takes a typed number as a whole, at Enter or when it is left. `chosen` carries it.

    `refused` carries why what was typed is not taken, "" with the next number that is.
    """

    chosen = Signal(int)
    refused = Signal(str)

    def __init__(self, least: int, most: int, *, unit: str = "", nothing: str = "") -> None:
        """Take numbers from `least` to `most`, shown with their `unit`; `nothing` is shown in place of `least`."""
        super().__init__()
        self.setRange(least, most)
        self.setKeyboardTracking(False)
        self.setGroupSeparatorShown(True)
        self.setSuffix(f"\u00a0{unit}" if unit else "")
        self.setSpecialValueText(nothing)
        self.lineEdit().setTextMargins(6, 0, 6, 0)  # the style sheet's padding does not reach the text of a spin box
        self.valueChanged.connect(self._choose)

    def set_number(self, number: int) -> None:
        """Show `number`, without `chosen`."""
        with QSignalBlocker(self):
            self.setValue(number)

    def fixup(self, text: str) -> str:
        """Qt asks here what is meant by a `text` it does not take: the number there was before, and that is said."""
        ends = {"least": wording.number(self.minimum()), "most": wording.number(self.maximum())}
        self.refused.emit(tr("Type a number from {least} to {most}.", **ends))
        return super().fixup(text)

    def _choose(self, number: int) -> None:
        self.refused.emit("")
        self.chosen.emit(number)
