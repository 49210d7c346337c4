"""What a line of Markdown says without the signs of its links, its emphasis and its code."""

import html
import re
from collections.abc import Sequence
from dataclasses import dataclass

from quizapp.formats.sentences import join_lines

_VERBATIM = re.compile(
    r"(?<!`)(?P<ticks>`{1,8})(?!`)(?P<code>[^\n]{1,2000}?)(?<!`)(?P=ticks)(?!`)|\\(?P<sign>[!-/:-@\[-`{-~])"
)
_SIGNS = re.compile(r"[`*_~=\[<&\\^]")
_STASHED = re.compile("\x04(\\d+)\x05")
_PICTURE = re.compile(
    r"!\[\[[^\[\]\n]{1,500}\]\]|!\[[^\[\]\n]{0,500}\](?:\([^()\n]{0,2000}\)|\[[^\[\]\n]{0,200}\])|<img\b[^<>]{0,2000}>",
    re.IGNORECASE,
)
_ADDRESS = r"\([^()\n]{0,1000}(?:\([^()\n]{0,200}\)[^()\n]{0,200}){0,3}\)"
_LINK = re.compile(rf"\[(?!\^)([^\[\]\n]{{1,1000}})\](?:{_ADDRESS}|\[[^\[\]\n]{{0,200}}\])")
_WIKI_LINK = re.compile(r"\[\[(?:[^\[\]|\n]{1,500}\|)?([^\[\]|\n]{1,500})\]\]")
_PLAIN_LINK = re.compile(r"<((?:https?://|mailto:)[^<>\s]{1,2000})>", re.IGNORECASE)
_BREAK = re.compile(r"<br\s{0,9}/?>", re.IGNORECASE)
_TAG = re.compile(r"</?[a-z][a-z0-9-]{0,20}(?:\s[^<>]{0,500})?/?>", re.IGNORECASE)
_NOTE = re.compile(r"\s?\^\[([^\[\]\n]{1,500})\]")
_NOTE_NUMBER = re.compile(r"\[\^([\w-]{1,50})\](?!:)")
_PLACE = re.compile(r"\s\^[A-Za-z0-9-]{1,50}$")
"""The name of a block that other pages of Obsidian link to."""
_STRONG = re.compile(r"\*\*(?=\S)([^*\n]{1,2000}(?:\*[^*\n]{1,500}\*[^*\n]{0,500})?)(?<=\S)\*\*")
_EMPHASIS = (
    re.compile(r"(?<![\w_])__(?=\S)([^_\n]{1,2000})(?<=\S)__(?![\w_])"),
    re.compile(r"~~(?=\S)([^~\n]{1,2000})(?<=\S)~~"),
    re.compile(r"(?<![\w=])==(?=[^\s=])([^=\n]{1,2000})(?<=\S)==(?![\w=])"),
    re.compile(r"(?<![\w*])\*(?=[^\s*])([^*\n]{1,2000})(?<=\S)\*(?![\w*])"),
    re.compile(r"(?<![\w_])_(?=[^\s_])([^_\n]{1,2000})(?<=\S)_(?![\w_])"),
)
_OWN_LINE = re.compile(r"\s*(?:[-+*•]|\d{1,3}[.)]|\|)\s")
_TASK = re.compile(r"^(\s*[-+*] )\[[ xX]\] ")


@dataclass(frozen=True, slots=True, kw_only=True)
class PlainText:
    """A line as it reads, and the pictures that stood in it, as they were written."""

    text: str
    pictures: tuple[str, ...] = ()


def plain(text: str) -> PlainText:
    """Return what `text`, one line of Markdown, says: the words of links, code as it is, no marks of emphasis."""
    if not _SIGNS.search(text):
        return PlainText(text=text.rstrip())  # Most lines are this plain.
    stash: list[str] = []

    def put_by(match: re.Match[str]) -> str:
        stash.append(match["code"] or match["sign"])
        return f"\x04{len(stash) - 1}\x05"

    text = _VERBATIM.sub(put_by, _PLACE.sub("", text))
    pictures = tuple(_unstashed(match[0], stash) for match in _PICTURE.finditer(text))
    text = _PICTURE.sub("", text)
    text = _WIKI_LINK.sub(r"\1", _LINK.sub(r"\1", text))
    text = _BREAK.sub("\n", _PLAIN_LINK.sub(r"\1", text))
    text = _TAG.sub("", text)
    text = _NOTE_NUMBER.sub(r"[\1]", _NOTE.sub(r" (\1)", text))
    text = _STRONG.sub(r"\1", _TASK.sub(r"\1", text))
    for marks in _EMPHASIS:
        text = marks.sub(r"\1", text)
    return PlainText(text=_unstashed(html.unescape(text), stash).rstrip(), pictures=pictures)


def joined(lines: Sequence[str]) -> str:
    """Return the lines of one paragraph as one text: items of lists and rows of tables stay on lines of their own."""
    parts: list[list[str]] = []
    for line in lines:
        if not parts or _OWN_LINE.match(line):
            parts.append([])
        parts[-1].append(line if _OWN_LINE.match(line) else line.strip())
    return "\n".join(part[0] if len(part) == 1 else join_lines(part) for part in parts).strip()


def _unstashed(text: str, stash: Sequence[str]) -> str:
    return _STASHED.sub(lambda match: stash[int(match[1])], text)
