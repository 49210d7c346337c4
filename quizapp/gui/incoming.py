"""What a drop or the clipboard brings to the window: files, or text."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QMimeData, QUrl

from quizapp.core.web_address import web_address


@dataclass(frozen=True, slots=True, kw_only=True)
class Incoming:
    """Paths of this machine's files and folders, or else a text; one of them is empty."""

    paths: tuple[Path, ...] = ()
    text: str = ""

    def __bool__(self) -> bool:
        return bool(self.paths or self.text)


def read_mime(data: QMimeData | None) -> Incoming:
    """Return what `data` brings; an empty clipboard has none. Addresses of the web come as text, one a line.

    A link that is dragged from a browser may bring its words as its text: where there are addresses, they count.
    """
    if data is None:
        return Incoming()
    paths = tuple(Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile())
    if paths:
        return Incoming(paths=paths)
    addresses = [url.toString(QUrl.ComponentFormattingOption.FullyEncoded) for url in data.urls()]
    if addresses and all(web_address(address) for address in addresses):
        return Incoming(text="\n".join(addresses))
    if data.hasText() and data.text().strip():
        return Incoming(text=data.text())
    return Incoming()
