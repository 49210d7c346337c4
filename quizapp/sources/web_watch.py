"""Ends a connection from beside it: when its time is over, or when nobody wants it any more."""

import contextlib
import socket
import threading
import time
from enum import Enum, auto
from types import TracebackType
from typing import Self

from quizapp.core.progress import WorkProgress

_LOOK_EVERY = 0.1
"""Seconds between two looks."""


class End(Enum):
    """Why a connection was ended."""

    LATE = auto()
    CANCELLED = auto()


class Watch:
    """Shuts the guarded connection down as soon as `seconds` have passed or `progress` is cancelled.

    A server that sends a byte now and then keeps every read going for as long as it likes, even within the headers.
    Shut down from another thread, the read ends at once.
    """

    def __init__(self, seconds: float, progress: WorkProgress | None) -> None:
        self._deadline = time.monotonic() + seconds
        self._progress = progress
        self._lock = threading.Lock()
        self._finished = threading.Event()
        self._guarded: socket.socket | None = None
        self._ended: End | None = None
        self._thread = threading.Thread(target=self._look, name="web watch", daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._finished.set()
        self._thread.join()

    @property
    def ended(self) -> End | None:
        """Why the connection is or was to end, None as long as it may go on."""
        with self._lock:
            return self._ended or self._reason()

    def guard(self, connection: socket.socket) -> None:
        """Watch over `connection` from now on, and over no other."""
        with self._lock:
            self._guarded = connection
            if self._ended:
                _shut_down(connection)

    def _look(self) -> None:
        while not self._finished.wait(_LOOK_EVERY):
            with self._lock:
                self._ended = self._reason()
                if self._ended:
                    if self._guarded is not None:
                        _shut_down(self._guarded)
                    return

    def _reason(self) -> End | None:
        if self._progress is not None and self._progress.cancelled:
            return End.CANCELLED
        return End.LATE if time.monotonic() >= self._deadline else None


def _shut_down(connection: socket.socket) -> None:
    with contextlib.suppress(OSError):
        # An SSLSocket's own method would take its cipher away from the thread that reads.
        socket.socket.shutdown(connection, socket.SHUT_RDWR)
