"""Showing an answer after so many seconds, for students who want to be hurried."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

_SECOND_MS = 1_000


class RevealTimer(QObject):
    """Counts seconds down. `told` carries how many are left, None while it does not count; `ended` follows the last."""

    told = Signal(object)
    ended = Signal()

    def __init__(self, is_paused: Callable[[], bool], parent: QObject) -> None:
        """No second is counted at whose end `is_paused` is so."""
        super().__init__(parent)
        self._is_paused = is_paused
        self._what: object = None
        self._left = 0
        self._clock = QTimer(self)
        self._clock.setInterval(_SECOND_MS)
        self._clock.timeout.connect(self.tick)

    def count(self, what: object, seconds: int) -> None:
        """Count down from `seconds` for `what`, or go on where it counts for that already; 0 seconds stop it."""
        if seconds == 0:
            self.stop()
        elif what != self._what:
            self._what, self._left = what, seconds
            self._clock.start()
            self.told.emit(seconds)

    def stop(self) -> None:
        """Count no longer."""
        if self._what is not None:
            self._what = None
            self._clock.stop()
            self.told.emit(None)

    def tick(self) -> None:
        """Count one second that has passed."""
        if self._what is None or self._is_paused():
            return
        self._left -= 1
        self.told.emit(self._left)
        if self._left == 0:
            self.stop()
            self.ended.emit()
