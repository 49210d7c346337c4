"""The web page that an article came from, and opening it in the student's browser."""

import re

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from quizapp.core.deck import Deck
from quizapp.errors import QuizAppError
from quizapp.gui.i18n import tr

_HOST = re.compile(r"([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}", re.IGNORECASE)


def source_address(deck: Deck) -> QUrl | None:
    """Return the web address of a deck's article, that of its source's site where only this is known, else None.

    An address of any other kind than http and https counts as none: it came from a file and might start anything.
    """
    address = web_address(deck.url)
    if address is not None:
        return address
    if deck.source is not None and _HOST.fullmatch(deck.source):
        return QUrl(f"https://{deck.source}")
    return None


def web_address(text: str | None) -> QUrl | None:
    """Return an address that came from a file or a feed, None where it is none of http and https."""
    address = QUrl(text or "", QUrl.ParsingMode.StrictMode)
    return address if address.scheme() in {"http", "https"} and address.host() else None


def open_source(deck: Deck) -> None:
    """Open a deck's article in the browser. Raises QuizAppError where there is no address, or nothing that opens it."""
    open_address(source_address(deck))


def open_address(address: QUrl | None) -> None:
    """Open `address` in the browser. Raises QuizAppError where it is None, or nothing opens it."""
    if address is None:
        raise QuizAppError(tr("The article gives no web address."))
    if not QDesktopServices.openUrl(address):
        raise QuizAppError(tr("No browser could be started for {address}.", address=address.toString()))
