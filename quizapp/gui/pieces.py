"""Making what is seen piece by piece, so that no turn of the window is long."""

from collections.abc import Iterator

from PySide6.QtCore import QObject, QTimer, Signal


class Pieces(QObject):
    """Makes the pieces of a widget one a turn, and those that are left at once where they are needed.

    `made` follows the last.
    """

    made = Signal()

    def __init__(self, making: Iterator[None], parent: QObject) -> None:
        """`making` makes a piece before each of its values, and perhaps one after the last."""
        super().__init__(parent)
        self._making = making
        self._is_made = False
        self._turns = QTimer(self)
        self._turns.timeout.connect(self._make_on)

    @property
    def is_made(self) -> bool:
        """Whether all pieces are there."""
        return self._is_made

    def begin(self) -> None:
        """Make the next piece in the next turn, and so on."""
        if not self._is_made:
            self._turns.start()

    def pause(self) -> None:
        """Make nothing until `begin`, or `make_all`."""
        self._turns.stop()

    def make_all(self) -> None:
        """Make all that is left now."""
        while not self._is_made:
            self._make_on()

    def _make_on(self) -> None:
        if next(self._making, self) is self:
            self._is_made = True
            self._turns.stop()
            self.made.emit()
