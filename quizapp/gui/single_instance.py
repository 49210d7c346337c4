"""One window a profile: a second start hands over what it was given and raises the first."""

import hashlib
import json
import logging
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

logger = logging.getLogger("quizapp.gui")

_PATIENCE_MS = 2000
_MOST_BYTES = 1_000_000


class SingleInstance(QObject):
    """Holds the place of the one window of a profile.

    `raised` is emitted in the first window when a second was started, with the list of paths that it was given.
    """

    raised = Signal(list)

    def __init__(self, profile: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = server_name(profile)
        self._server = QLocalServer(self)
        self._server.newConnection.connect(self._greet)
        self._received: dict[QLocalSocket, bytearray] = {}

    def claim(self) -> bool:
        """Become the one window of the profile; return False where there already is one that answers."""
        if self._server.listen(self._name):
            return True
        if self._answers():
            return False
        # Left behind by a process that was killed.
        QLocalServer.removeServer(self._name)
        return self._server.listen(self._name)

    def hand_over(self, paths: Sequence[Path]) -> bool:
        """Have the first window raise itself and take `paths`; return whether it heard."""
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if not socket.waitForConnected(_PATIENCE_MS):
            return False
        socket.write(json.dumps([str(path.absolute()) for path in paths]).encode())
        heard = socket.waitForBytesWritten(_PATIENCE_MS)
        socket.disconnectFromServer()
        return heard

    def release(self) -> None:
        """Give the place up."""
        self._server.close()

    def _answers(self) -> bool:
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        answered = socket.waitForConnected(_PATIENCE_MS)
        socket.abort()
        return answered

    def _greet(self) -> None:
        while self._server.hasPendingConnections():
            socket = self._server.nextPendingConnection()
            self._received[socket] = bytearray()
            socket.readyRead.connect(self._read)
            socket.disconnected.connect(self._finish)

    def _read(self) -> None:
        socket = self.sender()
        if isinstance(socket, QLocalSocket) and socket in self._received:
            self._received[socket] += socket.readAll().data()
            if len(self._received[socket]) > _MOST_BYTES:
                socket.abort()

    def _finish(self) -> None:
        socket = self.sender()
        if isinstance(socket, QLocalSocket) and socket in self._received:
            message = bytes(self._received.pop(socket) + socket.readAll().data())
            socket.deleteLater()
            if message:
                self._take(message)

    def _take(self, message: bytes) -> None:
        try:
            paths = json.loads(message)
        except ValueError:
            paths = None
        if isinstance(paths, list) and all(isinstance(path, str) for path in paths):
            self.raised.emit([Path(path) for path in paths])
        else:
            logger.info("something that is no second window spoke to this one")


def server_name(profile: Path) -> str:
    """Return the name under which the window of `profile` listens, the same for every spelling of the path."""
    return f"quizapp-{hashlib.sha256(str(profile.resolve()).encode()).hexdigest()[:24]}"
