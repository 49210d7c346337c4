"""The main text of a page, found among menus, advertisements and comments by trafilatura."""

from lxml.html import HtmlElement
from trafilatura.core import bare_extraction

from quizapp.core.text import fold
from quizapp.formats.decoding import clean

_MOST_ELEMENTS = 30_000
_MOST_COMPARED = 6_000
"""In larger pages one extraction must do: the one that it is compared with takes time as the square of their size."""
_BREAK = "\ue000"
"""A character of no text stands for a line break while its paragraph is put together."""


def main_text(tree: HtmlElement, title: str | None) -> str | None:
    """Return the main text of the page `tree`, which is changed by it: paragraphs with blank lines between them.

    Headings are paragraphs of their own; one that only repeats the `title` is left out. None where there is no text,
    and where the page is too large to be searched in a few seconds.
    """
    elements = sum(1 for _ in tree.iter())
    if elements > _MOST_ELEMENTS:
        return None
    found = bare_extraction(tree, include_comments=False, include_tables=True, fast=elements > _MOST_COMPARED)
    if found is None or not hasattr(found, "body") or found.body is None:
        return None
    blocks = [_block(element) for element in found.body]
    if blocks and title and fold(blocks[0]) == fold(title):
        del blocks[0]
    return "\n\n".join(filter(None, blocks)) or None


def _block(element: HtmlElement) -> str:
    if element.tag == "list":
        items = [_text(item) for item in element.iter("item")]
        return "\n".join(f"- {item}" for item in items if item)
    if element.tag == "table":
        rows = [[_text(cell) for cell in row.iter("cell")] for row in element.iter("row")]
        return "\n".join(" | ".join(row) for row in rows if any(row))
    return _text(element)


def _text(element: HtmlElement) -> str:
    for line_break in element.iter("lb"):
        line_break.text = _BREAK
    text = clean("".join(element.itertext()).replace("\n", " "))
    lines = (" ".join(line.split()) for line in text.split(_BREAK))
    return "\n".join(filter(None, lines))
