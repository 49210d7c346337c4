"""Pictures of cards for the screen: decoded beside the window, within bounds, and kept for a while."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QImageIOHandler, QImageReader, QPainter

from quizapp.context import AppContext
from quizapp.errors import QuizAppError
from quizapp.gui.tasks import Runner

Fetch = Callable[[str], bytes | None]
"""Returns the bytes of the picture with a digest, None where they are not there. It is called in a worker."""

_FORMATS = frozenset({"png", "jpeg", "gif", "webp", "bmp"})
_MOST_PIXELS = 50_000_000
"""A picture of more is not decoded: it takes 200 MB of memory, whatever size it is shown in."""
_KEPT_BYTES = 64_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Loaded:
    """What became of a picture: an image no larger than asked for, or None where it cannot be shown."""

    image: QImage | None


class PictureLoader(QObject):
    """`ready` carries the digest of a picture that was asked for before it was there."""

    ready = Signal(str)

    def __init__(self, runner: Runner, fetch: Fetch, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self._fetch = fetch
        self._kept: dict[tuple[str, int, int], Loaded] = {}
        self._waiting: set[tuple[str, int, int]] = set()

    def get(self, digest: str, bounds: QSize) -> Loaded | None:
        """Return the picture with `digest`, at most as large as `bounds` in device pixels, if it is there.

        Else it is fetched and decoded by a worker, and `ready` follows.
        """
        key = (digest, bounds.width(), bounds.height())
        if key not in self._kept and key not in self._waiting:
            self._waiting.add(key)
            self._runner.submit(lambda _progress: (key, self._load(digest, bounds)), self._take)
        if key in self._kept:
            self._kept[key] = self._kept.pop(key)  # the last to be dropped
        return self._kept.get(key)

    def _load(self, digest: str, bounds: QSize) -> Loaded:
        """Fetch and decode a picture, on a thread of the runner's."""
        try:
            data = self._fetch(digest)
        except QuizAppError:
            return Loaded(image=None)  # What is wrong with the collection is said where it is studied.
        return Loaded(image=None if data is None else decoded(data, bounds))

    def _take(self, result: tuple[tuple[str, int, int], Loaded]) -> None:
        key, loaded = result
        self._waiting.discard(key)
        self._kept[key] = loaded
        self._make_room()
        self.ready.emit(key[0])

    def _make_room(self) -> None:
        """Drop what was not asked for the longest; the newest stays in any case."""
        size = sum(_bytes_of(loaded) for loaded in self._kept.values())
        for key in list(self._kept)[:-1]:
            if size <= _KEPT_BYTES:
                return
            size -= _bytes_of(self._kept.pop(key))


def from_collection(app: AppContext) -> Fetch:
    """Return what fetches the pictures of the collection of `app`."""

    def fetch(digest: str) -> bytes | None:
        with app.for_worker() as worker:
            return worker.library.picture(digest)

    return fetch


def decoded(data: bytes, bounds: QSize) -> QImage | None:
    """Return the picture in `data`, no larger than `bounds`, on a white ground; None where it cannot be shown.

    What it says of its size is believed only so far: where that is too much, nothing is decoded.
    """
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    if _name(reader) not in _FORMATS:
        return None
    size = reader.size()
    if not size.isValid() or not 0 < size.width() * size.height() <= _MOST_PIXELS:
        return None
    reader.setAutoTransform(True)
    turned = bool(reader.transformation() & QImageIOHandler.Transformation.TransformationRotate90)
    room = bounds.transposed() if turned else bounds
    if size.width() > room.width() or size.height() > room.height():
        smaller = size.scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
        reader.setScaledSize(smaller.expandedTo(QSize(1, 1)))
    image = reader.read()
    return None if image.isNull() else _on_white(image)


def _name(reader: QImageReader) -> str:
    return bytes(reader.format().data()).decode("ascii", "replace")


def _on_white(image: QImage) -> QImage:
    """Return `image` on a white ground: what is drawn in black on nothing would be lost on a dark page."""
    if not image.hasAlphaChannel():
        return image
    ground = QImage(image.size(), QImage.Format.Format_RGB32)
    ground.fill(QColor(Qt.GlobalColor.white))
    painter = QPainter(ground)
    painter.drawImage(0, 0, image)
    painter.end()
    return ground


def _bytes_of(loaded: Loaded) -> int:
    return 0 if loaded.image is None else loaded.image.sizeInBytes()
