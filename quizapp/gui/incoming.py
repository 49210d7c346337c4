"""What a drop or the clipboard brings to the window: files, or text."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QMimeData


@dataclass(frozen=True, slots=True, kw_only=True)
class Incoming:
    """Paths of this machine's files and folders, or else a text; one of them is empty."""

    paths: tuple[Path, ...] = ()
    text: str = ""

    def __bool__(self) -> bool:
        return bool(self.paths or self.text)


def read_mime(data: QMimeData | None) -> Incoming:
    """Return what `data` brings; an empty clipboard has none. Addresses of the web come as text, one a line."""
    if data is None:
        return Incoming()
    paths = tuple(Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile())
    if paths:
        return Incoming(paths=paths)
    if data.hasText() and data.text().strip():
        return Incoming(text=data.text())
    return Incoming()
