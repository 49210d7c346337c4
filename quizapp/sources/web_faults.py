"""What goes wrong with a page of the web, in words."""

import http.client
import ssl
from urllib.parse import urlsplit

from urllib3.exceptions import (
    DecodeError,
    HTTPError,
    IncompleteRead,
    NameResolutionError,
    NewConnectionError,
    ProtocolError,
)
from urllib3.exceptions import (
    TimeoutError as LateError,
)

from quizapp.errors import QuizAppError
from quizapp.sources.web_watch import End

_LONGEST_SHOWN = 200
_SAVE_IT = "Open it in your browser, save it as a file, and import the file."
_LATER = "Try again later."


def shown(address: str) -> str:
    """Return `address` as it is named in a message."""
    return address if len(address) <= _LONGEST_SHOWN else f"{address[:_LONGEST_SHOWN]}…"


def no_address(address: str) -> QuizAppError:
    """Say that `address` leads to no page."""
    return QuizAppError(
        f"{shown(address)} is no address of a web page.",
        "An address begins with http:// or https://, and has no name and no password in it.",
    )


def bad_redirect(address: str, target: str) -> QuizAppError:
    """Say that the page at `address` sends its readers to a place that they are not to be sent to."""
    return QuizAppError(
        f"{shown(address)} leads on to {shown(target)}, which is not opened for a page's sake.",
        "Open the page in your browser, and copy the address from there.",
    )


def too_many_redirects(address: str) -> QuizAppError:
    """Say that `address` leads from page to page without end."""
    return QuizAppError(f"{shown(address)} leads from one address to the next without end.", _SAVE_IT)


def too_large(address: str, largest: int) -> QuizAppError:
    """Say that the page has more than `largest` bytes."""
    return QuizAppError(f"{shown(address)} is larger than {largest // 1_000_000} MB.", _SAVE_IT)


def wrong_type(address: str, content_type: str) -> QuizAppError:
    """Say that what is at `address` is no page but of `content_type`."""
    return QuizAppError(
        f"{shown(address)} is no page with text: its type is {shown(content_type)}.",
        "Choose the address of an article, or download the file and import it.",
    )


def unknown_packing(address: str, packing: str) -> QuizAppError:
    """Say that the page came packed in a way that was not asked for."""
    return QuizAppError(f"{shown(address)} came packed as {shown(packing)}, which Quizapp cannot unpack.", _SAVE_IT)


def bad_status(address: str, status: int) -> QuizAppError:
    """Say what the server means by `status`."""
    if status in {404, 410}:
        return QuizAppError(f"There is no page at {shown(address)} ({status}).", "Check the address.")
    if status in {401, 402, 403, 407, 451}:
        return QuizAppError(f"{shown(address)} is not open to everybody ({status}).", _SAVE_IT)
    if status == 429:
        return QuizAppError(f"{_host(address)} asks to be left alone for a while ({status}).", _LATER)
    if status >= 500:
        return QuizAppError(f"The server of {_host(address)} has a fault of its own ({status}).", _LATER)
    return QuizAppError(f"{shown(address)} cannot be read: its server answered {status}.", _SAVE_IT)


def ended(address: str, end: End, seconds: float) -> QuizAppError:
    """Say why the page was not read to its end."""
    if end is End.CANCELLED:
        return QuizAppError(f"{shown(address)} was not read to its end: you stopped it.")
    return QuizAppError(f"{shown(address)} takes longer than {seconds:g} seconds.", _LATER)


def broken(address: str, fault: Exception) -> QuizAppError:
    """Say what `fault`, met on the way to the page at `address` and back, means."""
    host = _host(address)
    match _cause(fault):
        case NameResolutionError():
            return QuizAppError(
                f"There is no server called {host}, or you are not online.",
                "Check the address and the connection to the internet.",
            )
        case (LateError() | TimeoutError()) as late if not isinstance(late, NewConnectionError):
            return QuizAppError(f"{host} does not answer.", _LATER)
        case ssl.SSLCertVerificationError() as unproved:
            return QuizAppError(
                f"{host} cannot prove that it is {host}: {unproved.verify_message}.",
                "Check the address and the date of this computer. In a foreign network somebody may be listening in.",
            )
        case ssl.SSLError():
            return QuizAppError(f"A safe connection to {host} is not possible.", _LATER)
        case NewConnectionError():
            return QuizAppError(f"{host} does not accept connections.", "Check the address and your connection.")
        case IncompleteRead() | http.client.IncompleteRead():
            return QuizAppError(f"{shown(address)} broke off before its end.", "Try again.")
        case DecodeError():
            return QuizAppError(f"{shown(address)} is packed, and the packing is damaged.", _SAVE_IT)
        case ProtocolError() | HTTPError() | http.client.HTTPException():
            return QuizAppError(f"What {host} answers cannot be understood.", _SAVE_IT)
    reason = getattr(fault, "strerror", None) or str(fault)
    return QuizAppError(f"The connection to {host} failed: {reason}.", "Try again.")


def _cause(fault: Exception) -> Exception:
    """Return the end of a page in its middle where that is what `fault` is about, else `fault`."""
    cause = fault.__cause__
    return cause if isinstance(cause, IncompleteRead | http.client.IncompleteRead) else fault


def _host(address: str) -> str:
    return shown(urlsplit(address).hostname or address)
