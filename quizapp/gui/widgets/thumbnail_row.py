"""The pictures of one side of a question, small and in one line, as a view paints them below the text."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter

from quizapp.gui.picture_loader import PictureLoader
from quizapp.gui.theme import Theme

_WIDEST, _HEIGHT = 160, 72
_GAP = 8
_ICON = 24


class ThumbnailRow:
    """Takes `height` px; what is not there yet is an empty ground until the loader is `ready` with it."""

    def __init__(self, theme: Theme, pictures: PictureLoader, digests: Sequence[str], width: int) -> None:
        """Show as many of the pictures `digests` as fit in `width` px, at least one."""
        self.height = theme.px(_HEIGHT)
        self._theme = theme
        self._pictures = pictures
        step = theme.px(_WIDEST + _GAP)
        self._digests = digests[: max((width + theme.px(_GAP)) // step, 1)]

    def paint(self, painter: QPainter, left: int, top: int) -> None:
        """Paint the pictures, the upper left corner of the first at `left`, `top`."""
        ratio = painter.device().devicePixelRatioF()
        room = QSize(self._theme.px(_WIDEST), self.height)
        for digest in self._digests:
            loaded = self._pictures.get(digest, room * ratio)
            if loaded is not None and loaded.image is not None:
                size = (loaded.image.size() / ratio).expandedTo(QSize(1, 1))
                painter.drawImage(QRect(left, top, size.width(), size.height()), loaded.image)
            else:
                place = QRect(left, top, room.height(), room.height())
                painter.fillRect(place, self._theme.color("sunken"))
                if loaded is not None:
                    self._theme.icon("picture-off", "muted").paint(painter, _middle(place, self._theme.px(_ICON)))
                size = place.size()
            left += size.width() + self._theme.px(_GAP)


def _middle(place: QRect, side: int) -> QRect:
    middle = QRect(0, 0, side, side)
    middle.moveCenter(place.center())
    return middle
