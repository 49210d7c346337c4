"""The one signal that tells the whole window that the collection has changed."""

from PySide6.QtCore import QObject, Signal

from quizapp.core.changes import ChangeSet


class Events(QObject):
    """Pages listen to `changed`, which carries the ChangeSet of the mutation."""

    changed = Signal(object)

    def publish(self, change: ChangeSet) -> None:
        """Tell everybody of `change`."""
        self.changed.emit(change)
