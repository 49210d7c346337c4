"""Pages and feeds of the web, fetched within limits of time, size and trust."""

from quizapp.core.progress import WorkProgress
from quizapp.sources.page import PAGE_LIMITS, PAGE_TYPES, Limits, Page, Validators


def fetch(
    url: str,
    *,
    progress: WorkProgress | None = None,
    validators: Validators | None = None,
    wanted: frozenset[str] = PAGE_TYPES,
    limits: Limits = PAGE_LIMITS,
) -> Page:
    """Fetch the page at `url`, an http or https address, of one of the content types `wanted`.

    Follows five redirects at most, never from the public internet into a local network. Sends no cookies and no
    address of another page. `progress` hears of bytes, of 0 where nobody knows how many will come; cancelled, it ends
    the fetch within a moment. Takes at most `limits.seconds` from the moment when the server's name is known.
    Raises QuizAppError for all that goes wrong: it says what, and what to do.
    """
    # urllib3 would slow the start of the program down.
    from quizapp.sources.web_fetching import Wish, fetch_page  # noqa: PLC0415  see above

    wish = Wish(validators=validators, types=wanted, limits=limits, progress=progress)
    return fetch_page(url, wish)
