"""The lists within one question of a sheet: which entries are options, and which are statements that it asks about."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from quizapp.formats.lines import Line
from quizapp.formats.sentences import begins_small, is_question
from quizapp.formats.sheet_lines import Entry
from quizapp.formats.sheet_marks import LETTERS, Kind, item_of, numbered

FEWEST, MOST = 2, 6
"""A question has so many options."""

_FIRST = re.compile("[(\\[（]\\s?[aAаАαΑकأ1]\\s?[)\\]）]|(?<![^\\W_])[aAаАαΑकأ1][).](?!\\d)|①")
_MOST_TRIED = 8
_FULL_WIDTH = 50
"""A line of so many characters may go on in the next one."""
_MARKED = re.compile(
    "(?:\\*+|[✓✔☑✅]\ufe0f?|[(\\[](?:correct|right|answer|correct answer|right answer)[)\\]])$", re.IGNORECASE
)
_MARKED_BEFORE = re.compile("(?:\\*+|[✓✔☑✅]\ufe0f?)\\s*")
_LEADS_IN = frozenset("?？؟:：…_.—–-")
"""After one of these, two entries are enough to make a list within a line."""
_LONGEST_MARK = 20
_ROMANS = ("i", "ii", "iii", "iv", "v", "vi", "I", "II", "III", "IV", "V", "VI")
_TOKENS = {numbered(token): token for token in (*LETTERS, *"123456①②③④⑤⑥", *_ROMANS)}
"""What numbers an entry, by the sign of its list and its index."""


@dataclass(slots=True, kw_only=True)
class Piece:
    """One text of a question, or one entry of a list in it; `whole` is the text with its number or letter."""

    line: Line
    text: str
    whole: str
    style: str = ""
    index: int = 0
    marked: bool = False


def pieces_of(entries: Sequence[Entry]) -> list[Piece]:
    """Return the pieces of a question, in order: lists within a line are taken apart, broken lines put together."""
    groups: list[list[Piece]] = []
    following: dict[str, int] = {}
    for entry in reversed(entries):
        groups.append(_pieces(entry, following))
        if entry.kind is Kind.ITEM:
            following[entry.mark.style] = entry.mark.index
    return _joined([piece for group in reversed(groups) for piece in group])


def last_list(pieces: Sequence[Piece]) -> tuple[int, int] | None:
    """Return where the last list of two to six entries in `pieces` begins and ends; None where there is none."""
    end = len(pieces)
    while end:
        last = pieces[end - 1]
        begin = end - 1
        while begin and pieces[begin - 1].style == last.style and pieces[begin - 1].index == pieces[begin].index - 1:
            begin -= 1
        if last.style and pieces[begin].index == 0 and FEWEST <= end - begin <= MOST:
            return begin, end
        end = begin
    return None


def _pieces(entry: Entry, following: dict[str, int]) -> list[Piece]:
    mark, text = entry.mark, entry.text
    if entry.kind is Kind.ITEM:
        upto = following.get(mark.style, MOST)
        cuts = _chain(text, mark.style, mark.index, upto if upto > mark.index else MOST)
        pieces = _cut(entry, text, cuts) if cuts else []
        return pieces or [_piece(entry, text)]
    cuts = _inner_chain(text)
    before = text[: cuts[0]].strip() if cuts else text
    own = [Piece(line=entry.line, text=before, whole=before)] if before else []
    return [*own, *_cut(entry, text, cuts)]


def _cut(entry: Entry, text: str, cuts: Sequence[int]) -> list[Piece]:
    ends = [*cuts[1:], len(text)]
    return [_piece(entry, text[begin:end]) for begin, end in zip(cuts, ends, strict=bool(cuts))]


def _piece(entry: Entry, text: str) -> Piece:
    whole = text.strip()
    mark = item_of(whole)
    if mark is None:
        return Piece(line=entry.line, text=whole, whole=whole)
    bare = _MARKED_BEFORE.sub("", _without_mark(mark.rest), count=1) if mark.rest.strip("* ") else mark.rest
    marked = bare != mark.rest or whole.startswith("*") or (entry.line.raw.startswith("*") and entry.text == whole)
    return Piece(
        line=entry.line,
        text=bare.rstrip(" ,;|"),
        whole=whole,
        style=mark.style,
        index=mark.index,
        marked=marked or entry.bold,
    )


def _without_mark(text: str) -> str:
    return text[:-_LONGEST_MARK] + _MARKED.sub("", text[-_LONGEST_MARK:]).rstrip()


def _inner_chain(text: str) -> list[int]:
    """Return where in `text` the entries of a list stand that begins within it; nothing where none does."""
    for tried, match in enumerate(_FIRST.finditer(text)):
        if tried == _MOST_TRIED:
            break
        mark = item_of(text[match.start() :])
        if mark is None or mark.index:
            continue
        cuts = [match.start(), *_after(text, match.end(), mark.style, 1, MOST)]
        leads_in = text[: match.start()].rstrip()[-1:] in _LEADS_IN
        fewest = FEWEST if leads_in or not mark.style.endswith(".") else FEWEST + 1
        if len(cuts) >= fewest and len(cuts) <= MOST:
            return cuts
    return []


def _chain(text: str, style: str, index: int, upto: int) -> list[int]:
    """Return where the entries in a line stand that begins with the one at `index`; those before `upto` may follow."""
    after = _after(text, 1, style, index + 1, upto)
    return [0, *after] if after else []


def _after(text: str, begin: int, style: str, index: int, upto: int) -> list[int]:
    cuts = []
    for number in range(index, upto):
        found = _find(text, begin, style, number)
        if found is None:
            break
        cuts.append(found)
        begin = found + 1
    return cuts


def _find(text: str, begin: int, style: str, index: int) -> int | None:
    """Return where the entry at `index` of a list of `style` begins in `text`, from `begin` on."""
    token = _TOKENS.get((style.strip("()[].:"), index))
    if token is None or style.endswith("-"):
        return None
    opening = style[0] if style[0] in "([" else ""
    close = style[-1] if style[-1] in ")].:" else ""
    body = f"{re.escape(opening)}\\s?{token}\\s?{re.escape(close)}"
    if opening or not close:
        patterns = [body]
    elif close == ")":
        patterns = [f"(?<![^\\W_]){token}\\)", f"(?<=[^\\W\\d_ivxIVX]){token}\\)(?=\\s)"]
    else:
        patterns = [f"(?<=\\s){token}{re.escape(close)}(?=\\s|[^\\W\\d_])"]
    for pattern in patterns:
        match = re.compile(pattern).search(text, begin)
        if match is not None:
            return match.start()
    return None


def _joined(pieces: Sequence[Piece]) -> list[Piece]:
    """Put a line that goes on with an entry of a list to that entry."""
    joined: list[Piece] = []
    for piece in pieces:
        if joined and not piece.style and _goes_on(joined[-1], piece):
            entry = joined[-1]
            entry.text = f"{entry.text} {piece.text}".strip()
            entry.whole = f"{entry.whole} {piece.text}"
        else:
            joined.append(piece)
    return joined


def _goes_on(entry: Piece, piece: Piece) -> bool:
    if not entry.style or is_question(piece.text):
        return False
    if not entry.text:
        return True
    return not piece.line.set_apart and (begins_small(piece.text) or len(entry.whole) >= _FULL_WIDTH)
