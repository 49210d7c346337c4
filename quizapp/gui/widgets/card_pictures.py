"""The pictures of one side of a card, one below the other, no wider than a column of text."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPixmap, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from quizapp.core.picture import Picture, Side
from quizapp.gui.i18n import tr
from quizapp.gui.picture_loader import Loaded, PictureLoader
from quizapp.gui.theme import Theme
from quizapp.gui.widgets.card_text import column_width
from quizapp.gui.widgets.labels import plain_label

_HIGHEST = 320
_WAITING = 120
_GAP = 10
_ICON = 20


class CardPictures(QWidget):
    """Takes no room where there are none. `height_changed` follows when a picture has come that was waited for."""

    height_changed = Signal()

    def __init__(self, theme: Theme, loader: PictureLoader, side: Side) -> None:
        super().__init__()
        self._theme = theme
        self._loader = loader
        self._side = side
        self.frames: list[PictureFrame] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(_GAP))
        loader.ready.connect(self._take)
        theme.changed.connect(self._load)
        self.hide()

    def show_pictures(self, pictures: Sequence[Picture]) -> None:
        """Show those of a card's `pictures` that are on this side."""
        digests = [picture.digest for picture in pictures if picture.side is self._side]
        if digests != [frame.digest for frame in self.frames]:
            for frame in self.frames:
                self._column.removeWidget(frame)
                frame.hide()
                frame.deleteLater()
            self.frames = [PictureFrame(self._theme, digest) for digest in digests]
            for number, frame in enumerate(self.frames, start=1):
                frame.name(_name(self._side, number, len(digests)))
                self._column.addWidget(frame)
            self._load()
        self.setVisible(bool(digests))

    def fit(self, width: int) -> None:
        """Give the pictures the heights that they have in a width of `width` px, so that they can be asked at once."""
        for frame in self.frames:
            frame.fit(min(width, column_width(self._theme)))
        self._column.activate()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit(event.size().width())

    def _load(self) -> None:
        """Show what is there; the rest is on its way."""
        ratio = self.devicePixelRatioF()
        bounds = QSize(column_width(self._theme), self._theme.px(_HIGHEST)) * ratio
        for frame in self.frames:
            frame.show_loaded(self._loader.get(frame.digest, bounds), ratio)
        self.fit(self.width())

    def _take(self, digest: str) -> None:
        if any(frame.digest == digest for frame in self.frames):
            self._load()
            self.height_changed.emit()


class PictureFrame(QWidget):
    """One picture; before it is there an empty ground, and where it cannot be shown a line that says so."""

    def __init__(self, theme: Theme, digest: str) -> None:
        super().__init__()
        self.digest = digest
        self._theme = theme
        self._size = QSize()
        self.picture = _Image()
        self._icon = QLabel()
        self.words = plain_label(tr("This picture cannot be shown."), "label", wrap=True)
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        row.addWidget(self.picture, 0, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.words, 1)
        self.show_loaded(None, 1.0)

    def name(self, name: str) -> None:
        """Let screen readers call it `name`."""
        self.picture.setAccessibleName(name)

    def show_loaded(self, loaded: Loaded | None, ratio: float) -> None:
        """Show a picture for a screen of `ratio` pixels a px; None is one that is still to come."""
        image = loaded.image if loaded is not None else None
        self.picture.setVisible(image is not None)
        is_broken = loaded is not None and image is None
        self._icon.setVisible(is_broken)
        self.words.setVisible(is_broken)
        if is_broken:
            side = self._theme.px(_ICON)
            self._icon.setPixmap(self._theme.icon("picture-off", "muted").pixmap(QSize(side, side), ratio))
        if image is not None:
            self._size = (image.size() / ratio).expandedTo(QSize(1, 1))
            self.picture.setPixmap(QPixmap.fromImage(image))
        self.setMinimumHeight(self._theme.px(_WAITING) if loaded is None else 0)

    def fit(self, width: int) -> None:
        """Be as large as the picture is, in a width of `width` px at most."""
        if self._size.isValid() and width > 0:
            room = QSize(min(width, self._size.width()), self._size.height())
            shown = self._size.scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
            self.picture.take_size(shown.expandedTo(QSize(1, 1)))
        self._row.activate()


class _Image(QLabel):
    """Paints a picture in the size that it was given, or narrower: what is around it must be able to shrink."""

    def __init__(self) -> None:
        super().__init__()
        self._shown = QSize(1, 1)
        self.setScaledContents(True)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def take_size(self, size: QSize) -> None:
        self._shown = size
        self.setFixedHeight(size.height())
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return self._shown

    def minimumSizeHint(self) -> QSize:
        return QSize(1, self._shown.height())


def _name(side: Side, number: int, count: int) -> str:
    if side is Side.QUESTION:
        return tr("Picture {number} of {count} of the question", number=number, count=count)
    return tr("Picture {number} of {count} of the answer", number=number, count=count)
