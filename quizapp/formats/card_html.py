"""The HTML of a card of another program as plain text, with the pictures and sounds that it shows.

It is taken apart by one pass of one expression that never looks at a character twice, for fields are hostile as often
as they are broken. Nothing of it is ever rendered.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from html import unescape

from quizapp.formats.decoding import clean

_TOKEN = re.compile(
    r"""<!--.*?(?:-->|\Z)
    |<(?P<silent>script|style|template|noscript|iframe|svg|head|title|rp)\b[^<>]*>.*?
        (?:</(?P=silent)\s*>|\Z)
    |<(?P<end>/?)(?P<name>[a-z][a-z0-9:-]*)(?P<rest>(?:[^<>"']|"[^"<]*"|'[^'<]*')*+|[^<>]*)>
    |<[!?][^<>]*>
    |\[sound:(?P<sound>[^\[\]<>\n]{1,500})\]
    """,
    re.VERBOSE | re.DOTALL | re.IGNORECASE,
)
_ATTRIBUTE = re.compile(r"""(?<![\w-])(src|data|alt)\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+)""", re.IGNORECASE)
_BLOCKS = frozenset(
    {"p", "div", "ul", "ol", "li", "dl", "dt", "dd", "table", "tr", "caption", "pre", "blockquote", "hr", "figure"}
    | {"figcaption", "section", "article", "header", "footer", "details", "summary", "option"}
    | {f"h{level}" for level in range(1, 7)}
)
_RAISED = str.maketrans("0123456789+-=()nix−", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱˣ⁻")
_LOWERED = str.maketrans("0123456789+-=()aeoxhklmnpst−", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₒₓₕₖₗₘₙₚₛₜ₋")
_SPACES = re.compile(r"[ \t\n]+")
_MANY_BREAKS = re.compile(r"\n{3,}")
_PLAIN = re.compile(r"[^<&\[\t\n\r\x00-\x1f\x7f-\xad\u2000-\u206f\ufeff\ud800-\udfff]*")


@dataclass(frozen=True, slots=True, kw_only=True)
class CardHtml:
    """What a piece of HTML shows: its text, line breaks kept, and the names of its pictures and sounds in order.

    The names are as they stand in the file: they may be percent-encoded, and they may be addresses.
    """

    text: str
    pictures: tuple[str, ...] = ()
    sounds: tuple[str, ...] = ()


def read_card_html(html: str) -> CardHtml:
    """Return what `html` shows. What is no markup stays as it is: `a < b` is text.

    Readings of ruby stand in parentheses, raised and lowered figures are written as such, `alt` texts are left out
    where the picture itself is there. Texts of scripts, styles and frames are none.
    """
    if len(html) < 10_000 and _PLAIN.fullmatch(html):
        return CardHtml(text=_SPACES.sub(" ", html).strip())  # Most fields are this plain.
    page = _Page()
    at = 0
    for token in _TOKEN.finditer(html):
        page.text(html[at : token.start()])
        at = token.end()
        if token["sound"]:
            page.sounds.append(unescape(token["sound"]).strip())
        elif token["name"]:
            page.tag(token["name"].lower(), token["rest"] or "", is_end=bool(token["end"]))
    page.text(html[at:])
    return CardHtml(text=page.whole(), pictures=tuple(page.pictures), sounds=tuple(page.sounds))


class _Page:
    """The text of a piece of HTML as it is gathered."""

    def __init__(self) -> None:
        self.pictures: list[str] = []
        self.sounds: list[str] = []
        self._parts: list[str] = []
        self._script: Mapping[int, int] | None = None
        self._kept_spaces = 0

    def text(self, html: str) -> None:
        text = clean(unescape(html)) if "&" in html else clean(html)
        if not self._kept_spaces:
            text = _SPACES.sub(" ", text)
            text = text.lstrip() if self._parts and self._parts[-1][-1:] in {" ", "\n"} else text
        if text:
            self._parts.append(_shifted(text, self._script) if self._script else text)

    def tag(self, name: str, rest: str, *, is_end: bool) -> None:
        if name == "br":
            self._parts.append("\n")
        elif name in _BLOCKS:
            self._begin_line()
            if name == "pre":
                self._kept_spaces = max(self._kept_spaces + (-1 if is_end else 1), 0)
            elif name == "p":
                self._parts.append("\n")
        elif name in {"td", "th"} and not is_end:
            self.text(" ")
        elif name == "rt":
            self._parts.append(")" if is_end else "(")
        elif name in {"sup", "sub"}:
            self._script = None if is_end else (_RAISED if name == "sup" else _LOWERED)
        elif not is_end:
            self._show(name, rest)

    def _begin_line(self) -> None:
        if self._parts and not self._parts[-1].endswith("\n"):
            self._parts.append("\n")

    def _show(self, name: str, rest: str) -> None:
        if name not in {"img", "audio", "video", "source", "embed"}:
            return
        values = {match[1].lower(): unescape(match[2].strip("\"'")).strip() for match in _ATTRIBUTE.finditer(rest)}
        source = values.get("src") or values.get("data")
        if source and name == "img":
            self.pictures.append(source)
        elif source:
            self.sounds.append(source)
        elif name == "img":
            self.text(values.get("alt", ""))

    def whole(self) -> str:
        lines = "\n".join(line.rstrip() for line in "".join(self._parts).split("\n"))
        return _MANY_BREAKS.sub("\n\n", lines).strip()


def _shifted(text: str, script: Mapping[int, int]) -> str:
    """Return `text` in raised or lowered characters; where some have none, marked by ^ or _ as in plain-text maths."""
    if not text.strip():
        return text
    if all(ord(character) in script or character == " " for character in text):
        return text.translate(script)
    mark = "^" if script is _RAISED else "_"
    return f"{mark}{text}" if len(text) == 1 else f"{mark}({text})"
