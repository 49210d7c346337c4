"""Letting something appear gently, where the student wants motion at all."""

from PySide6.QtCore import QObject, QPropertyAnimation
from PySide6.QtWidgets import QGraphicsOpacityEffect, QWidget

from quizapp.gui.theme import Theme


class Fade(QObject):
    """Shows one widget, again and again, from nothing to full within some milliseconds."""

    def __init__(self, theme: Theme, widget: QWidget, milliseconds: int) -> None:
        super().__init__(widget)
        self._theme = theme
        self._widget = widget
        self._milliseconds = milliseconds
        self._effect = QGraphicsOpacityEffect(widget)
        self._effect.setEnabled(False)
        widget.setGraphicsEffect(self._effect)
        self.animation = QPropertyAnimation(self._effect, b"opacity", self)
        self.animation.setStartValue(0.0)
        self.animation.setEndValue(1.0)
        self.animation.finished.connect(self._finish)

    def show(self) -> None:
        """Show the widget, at once with reduced motion."""
        self._widget.show()
        duration = self._theme.duration(self._milliseconds)
        if duration:
            self._effect.setEnabled(True)
            self.animation.setDuration(duration)
            self.animation.start()

    def _finish(self) -> None:
        # While it is on, the widget is painted through a picture of itself.
        self._effect.setEnabled(False)
