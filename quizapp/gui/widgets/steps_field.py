"""A line for learning steps."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit

from quizapp.gui.i18n import tr
from quizapp.gui.steps_wording import parse_steps, steps_text
from quizapp.gui.style import set_look


class StepsField(QLineEdit):
    """Takes waits such as "1 min, 10 min", at Enter or when it is left; `chosen` carries them, in seconds.

    `refused` carries why what was typed is not taken, "" once it is being mended.
    """

    chosen = Signal(object)
    refused = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._steps: tuple[int, ...] = ()
        self.setPlaceholderText(tr("none"))
        self.editingFinished.connect(self._take)
        self.textEdited.connect(self._unmark)

    def set_steps(self, steps: Sequence[int]) -> None:
        """Show `steps`, in seconds, without `chosen`."""
        self._steps = tuple(steps)
        self.setText(steps_text(steps))
        self._unmark()

    def _take(self) -> None:
        try:
            steps = parse_steps(self.text())
        except ValueError as fault:
            set_look(self, kind="error")
            self.refused.emit(str(fault))
            return
        if steps != self._steps:
            self.set_steps(steps)
            self.chosen.emit(steps)

    def _unmark(self) -> None:
        set_look(self, kind="")
        self.refused.emit("")
