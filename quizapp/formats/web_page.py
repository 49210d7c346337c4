"""Pages of the web, as a browser gets or saves them: questions that they hold in any form, else their article."""

import re

from quizapp.core.article import Article

_LOOKED_AT = 20_000
_BEFORE = r"(?:\s|<\?xml[^<>]{0,300}>|<!--(?:[^-]|-(?!->))*+-->)*+"
_PAGE = re.compile(rf"{_BEFORE}(?:<!doctype\s+html|<html[\s>])", re.IGNORECASE)
_PART = re.compile(
    rf"{_BEFORE}<(article|blockquote|body|center|details|div|dl|form|h[1-6]|head|header|main|meta|nav|ol|p|script|section"
    r"|style|table|title|ul)\b[^<>]{0,2000}>",
    re.IGNORECASE,
)
_END = re.compile(r"</[a-z][a-z0-9]{0,15}\s{0,9}>", re.IGNORECASE)
_FEWEST_ENDS = 2
_SUFFIXES = (".htm", ".html", ".xhtml")


class WebPage:
    """Reads questions or the article out of HTML. Nothing of a page is run, loaded or shown but its text."""

    name = "web page"

    def recognises(self, text: str, name: str | None) -> float:
        """Return how sure it is that `text` is a page of HTML or a piece of one: by its content, then by its `name`."""
        start = text[:_LOOKED_AT]
        if _PAGE.match(start):
            return 0.98
        has_ends = len(_END.findall(start)) >= _FEWEST_ENDS
        if has_ends and (_PART.match(start) or (name or "").lower().endswith(_SUFFIXES)):
            return 0.97
        return 0.0

    def read(self, text: str, *, path: str | None) -> list[Article]:
        """Return the article of the page `text`, its questions or its text, or several where it holds several.

        `path` is the address that the page was fetched from, or the file that it was saved in. Raises QuizAppError
        for a page with neither questions nor sentences, and for one that is too large or too deep to be one.
        """
        # The libraries for HTML would slow the start of the program down.
        from quizapp.formats.html_page import read_page  # noqa: PLC0415  see above

        return read_page(text, path=path)
