"""The tree of a page of HTML, without what is no text for a reader: scripts, styles, frames, fields, menus.

libxml2 stops at 256 levels of nesting, loads nothing from disk or network, and knows no entities of a page's own.
"""

from collections.abc import Iterator

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from quizapp.errors import QuizAppError

MOST_ELEMENTS = 100_000
"""A page with more elements is not read: the text of a long book has fewer."""

_SILENT = frozenset(
    {"script", "style", "noscript", "template", "iframe", "frame", "frameset", "noframes", "object", "applet"}
    | {"svg", "canvas", "audio", "video", "map", "head", "link", "meta", "base", "rp"}
    | {"select", "datalist", "textarea", "input", "progress", "meter", "output", "dialog", "menu"}
)
_EMPTY = ("embed", "source", "track", "wbr")
_ASIDE = frozenset({"nav", "aside", "footer"})
_ASIDE_ROLES = frozenset({"navigation", "banner", "contentinfo", "search", "complementary", "dialog", "menu"})
_ASIDE_CLASSES = frozenset({"mw-editsection", "reference", "noprint", "navbox", "toc", "breadcrumb", "breadcrumbs"})
_MAIN = frozenset({"article", "main"})
_COPY_IT = "Copy its text from your browser and paste it."


def read_tree(html: str, name: str) -> HtmlElement | None:
    """Return the tree of `html`, None where it is empty.

    Raises QuizAppError, which begins with `name`, for a page that is nested too deeply or has too many elements.
    """
    parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        tree = document_fromstring(html.encode("utf-8", "replace"), parser=parser)
    except etree.ParserError:  # Nothing in it but comments and space.
        return None
    if any(fault.level_name == "FATAL" for fault in parser.error_log):
        raise QuizAppError(f"{name} is nested too deeply to be a page.", _COPY_IT)
    if sum(1 for _ in tree.iter()) > MOST_ELEMENTS:
        raise QuizAppError(f"{name} has too many parts to be a page.", _COPY_IT)
    for element in list(tree.iter(*_EMPTY)):
        if element.getparent() is not None:
            element.drop_tag()  # it holds nothing, but libxml2 puts what follows into it
    return tree


def prune(tree: HtmlElement) -> None:
    """Take out of `tree` all that is no text, and the menus and notes beside the text."""
    for element in [element for element in tree.iter() if _is_beside(element)]:
        parent = element.getparent()
        if parent is not None:
            element.drop_tree()


def drop_clutter(tree: HtmlElement) -> None:
    """Take out of `tree` all that is no text, the marks of footnotes, links for editors and lists of contents."""
    for element in [element for element in tree.iter() if _is_clutter(element)]:
        if element.getparent() is not None:
            element.drop_tree()


def main_part(tree: HtmlElement) -> HtmlElement:
    """Return the element that holds the main text: the only article, else the main part, else all."""
    for path in (".//article", ".//main | .//*[@role='main']"):
        found = tree.xpath(path)
        if len(found) == 1:
            return found[0]
    return tree


def ancestors(element: HtmlElement) -> list[HtmlElement]:
    """Return the elements around `element`, from the outermost to itself."""
    return [*reversed(list(element.iterancestors())), element]


def common_parent(elements: list[HtmlElement]) -> HtmlElement:
    """Return the innermost element that holds all `elements`, of which there are two or more, and is none of them."""
    shared = None
    for level in zip(*map(ancestors, elements), strict=False):
        if any(element is not level[0] for element in level):
            break
        shared = level[0]
    return elements[0].getroottree().getroot() if shared is None else shared


def classes_of(element: HtmlElement) -> Iterator[str]:
    """Yield the classes of `element` in lower case."""
    yield from (element.get("class") or "").lower().split()


def _is_clutter(element: HtmlElement) -> bool:
    if not isinstance(element.tag, str) or element.tag in _SILENT:
        return True
    return not _ASIDE_CLASSES.isdisjoint(classes_of(element)) and element.tag not in {"body", "html", *_MAIN}


def _is_beside(element: HtmlElement) -> bool:
    tag = element.tag
    if _is_clutter(element):
        return True
    if tag in _ASIDE or element.get("role") in _ASIDE_ROLES:
        return tag not in {"body", "html", *_MAIN}
    return tag == "header" and not any(around.tag in _MAIN for around in element.iterancestors())
