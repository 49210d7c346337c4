"""What a page says of itself in the words of schema.org, as JSON-LD or as microdata, in one form: plain objects."""

import json
import re
from collections.abc import Iterator
from html import escape
from typing import Any

from lxml.html import HtmlElement

from quizapp.core.article import Finding, FindingKind
from quizapp.formats.html_rows import rows_of

Item = dict[str, Any]
"""A thing with its properties; "@type" names its kind. A value is a text, an Item, or a list of these."""

LINE = "@line"
"""The property with the line of the source, from 1, on which an item begins, where that is known."""

_MOST_ITEMS = 20_000
_DEEPEST = 12
_AROUND = re.compile(
    r"\s*(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[|/\*\s*<!\[CDATA\[\s*\*/)?(.*?)"
    r"(?:-->|//\s*\]\]>|\]\]>|/\*\s*\]\]>\s*\*/)?[\s;]*",
    re.DOTALL,
)
_ASKS = re.compile(r'"(?:FAQPage|QAPage|Quiz|Question)"')
_CONTENTS = ("content", "datetime")
_LINKS = ("href", "src")


def read_items(tree: HtmlElement) -> tuple[list[Item], list[Finding]]:
    """Return the outermost items of `tree`, which has not been pruned; what of them cannot be read is left over."""
    items: list[Item] = []
    findings: list[Finding] = []
    for script in tree.iter("script"):
        if "ld+json" in (script.get("type") or "").lower():
            text = script.text_content()
            try:
                found = _objects(json.loads(_bare(text), strict=False))
                items += [{LINE: script.sourceline or 0, **item} for item in found]
            except (ValueError, RecursionError):
                if _ASKS.search(text):
                    line = script.sourceline or 0
                    findings.append(Finding(line=line, kind=FindingKind.LEFT_OVER, text=" ".join(text.split())))
    return [*items, *_microdata(tree)], findings


def kinds_of(item: Item) -> set[str]:
    """Return the names of the kinds of `item` without the address of their vocabulary: "Question"."""
    kinds = item.get("@type")
    names = kinds if isinstance(kinds, list) else [kinds]
    return {name.rstrip("/").rpartition("/")[2].rpartition(":")[2] for name in names if isinstance(name, str)}


def all_items(items: list[Item]) -> Iterator[tuple[Item, int]]:
    """Yield `items` and all items within them with their lines, each before those within it; at most 20,000.

    The line is that of the source, from 1, on which an item or the one around it begins; 0 where it is not known.
    """
    waiting: list[tuple[Any, int]] = [(item, 0) for item in reversed(items)]
    seen = 0
    while waiting and seen < _MOST_ITEMS:
        value, line = waiting.pop()
        seen += 1
        if isinstance(value, dict):
            line = value[LINE] if isinstance(value.get(LINE), int) else line
            yield value, line
            waiting += [(inner, line) for inner in reversed(list(value.values()))]
        elif isinstance(value, list):
            waiting += [(inner, line) for inner in reversed(value)]


def values_of(item: Item, name: str) -> list[Any]:
    """Return the values of the property `name` of `item`, as a list whether there are none, one or more."""
    value = item.get(name)
    return value if isinstance(value, list) else [] if value is None else [value]


def _bare(script: str) -> str:
    """Return `script` without the marks of a comment or of character data around it."""
    around = _AROUND.fullmatch(script)
    return around[1] if around else script


def _objects(value: Any) -> list[Item]:  # noqa: ANN401  what a JSON text holds
    return [each for each in (value if isinstance(value, list) else [value]) if isinstance(each, dict)]


def _microdata(tree: HtmlElement) -> list[Item]:
    outer = tree.xpath("//*[@itemscope and not(@itemprop)]")
    return [_item(element, 0) for element in outer if "schema.org/" in (element.get("itemtype") or "")]


def _item(element: HtmlElement, depth: int) -> Item:
    item: Item = {"@type": (element.get("itemtype") or "").split(), LINE: element.sourceline or 0}
    waiting = list(reversed(element))
    while waiting:
        inner = waiting.pop()
        names = (inner.get("itemprop") or "").split() if isinstance(inner.tag, str) else []
        is_item = inner.get("itemscope") is not None if isinstance(inner.tag, str) else False
        if names and (not is_item or depth < _DEEPEST):
            value = _item(inner, depth + 1) if is_item else _value(inner)
            for name in names:
                item.setdefault(name, []).append(value)
        if not is_item:
            waiting += reversed(inner)
    return item


def _value(element: HtmlElement) -> str:
    for attribute in (*_CONTENTS, *(_LINKS if element.tag in {"a", "link", "img"} else ())):
        value = element.get(attribute)
        if value:
            return str(value)
    return "<br>".join(escape(row.marked) for row in rows_of(element))  # As in JSON-LD, a text may have HTML in it.
