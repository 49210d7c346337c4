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
    if deck.url is not None:
        address = QUrl(deck.url, QUrl.ParsingMode.StrictMode)
        if address.scheme() in {"http", "https"} and address.host():
            return address
    if deck.source is not None and _HOST.fullmatch(deck.source):
        return QUrl(f"https://{deck.source}")
    return None


def open_source(deck: Deck) -> None:
    """Open a deck's article in the browser. Raises QuizAppError where there is no address, or nothing that opens it."""
    address = source_address(deck)
    if address is None:
        raise QuizAppError(tr("The article gives no web address."))
    if not QDesktopServices.openUrl(address):
        raise QuizAppError(tr("No browser could be started for {address}.", address=address.toString()))
