"""Waiting for another program that writes to the collection, while the window goes on."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer

from quizapp.errors import BusyError

TRIES = 50
"""How often a deed is tried again: for five seconds in all."""

_TRY_AGAIN_MS = 100

T = TypeVar("T")


def now_or_later(deed: Callable[[], T], again: Callable[[], None], owner: QObject, tries: int) -> T | None:
    """Return what `deed` returns; where the collection is busy, have `again` called in a moment and return None.

    Nothing is called once `owner` is gone. With no `tries` left the BusyError is raised.
    """
    try:
        return deed()
    except BusyError:
        if not tries:
            raise
        QTimer.singleShot(_TRY_AGAIN_MS, owner, again)
        return None
