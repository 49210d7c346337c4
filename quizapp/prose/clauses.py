"""The clauses of a sentence that each hold a fact of their own, and the items of a list in it."""

import re
from collections.abc import Iterator
from itertools import pairwise

from quizapp.prose.joints import JOINTS, Joints

Place = tuple[int, int]
"""Start and end, in characters."""

_SHELTERED = re.compile(r'"[^"]*"|“[^”]*”|«[^»]*»|„[^“”]*[“”]|\([^()]*\)|\[[^\]]*\]|「[^」]*」|『[^』]*』|（[^）]*）')
"""Nothing is cut within these."""
_SEMICOLON = re.compile(r"\s*[;；؛]\s*")
_COMMA = re.compile(r",\s+")
_ITEM = re.compile(
    r"\s*[,;，、；،؛]\s*(?:(?:and|or|und|oder|et|ou|y|e|i|и|及|和)\s+)?|\s+(?:and|or|und|oder|et|y|и)\s+"
)
_LAST_ITEM = re.compile(r"(?:[,;，；،]\s*|\s)(?:and|or|und|oder|et|ou|y|e|и|&)\s+|[、；;]\s*")
_LEAD = re.compile(r"[:：]\s+|：")
_WORD = re.compile(r"[^\W_]+")
_FACT = re.compile(r"\d|(?<=\s)[A-ZÀ-ÖØ-ÞА-Я]")
_NO_JOINTS = Joints()
_IN_PASSING = re.compile(r"(?:an?|in|on|at|from|since|with|for|by|as|after|which|who|where|when|led|made|\w+ed)\s")
"""Between commas, these say something of what stands before; no item of a bare list begins so."""
_FEWEST_ITEMS = 3
_LONGEST_ITEM = 6
_LONGEST_UNSPACED_ITEM = 16


def clauses(sentence: str, language: str | None) -> list[Place]:
    """Return the places of the clauses of `sentence`, in order, without the words and signs between them.

    `language` is its English name, None where it is not known. A sentence that cannot be cut is one clause.
    """
    joints = JOINTS.get(language or "", _NO_JOINTS)
    sheltered = _sheltered(sentence)
    found: list[Place] = []
    start = 0
    for strong in [*_SEMICOLON.finditer(sheltered), None]:
        end = strong.start() if strong else len(sentence)
        if _size(sentence[start:end], joints):
            found += list(_within(sentence, sheltered, (start, end), joints))
        start = strong.end() if strong else end
    return found or [(0, len(sentence))]


def items(text: str) -> list[Place]:
    """Return the places of the items of `text`, where it is a list of at least three; else none.

    What introduces the list up to a colon is part of its first item.
    """
    sheltered = _sheltered(text)
    lead = _LEAD.search(sheltered)
    begin = lead.end() if lead else 0
    marks = list(_ITEM.finditer(sheltered, begin))
    if len(marks) + 1 < _FEWEST_ITEMS or not _LAST_ITEM.fullmatch(marks[-1][0]):
        return []
    if any(mark[0].isspace() or mark[0].strip().isalpha() for mark in marks[:-1]):
        return []
    edges = [begin, *(edge for mark in marks for edge in mark.span()), len(text)]
    places = list(zip(edges[::2], edges[1::2], strict=True))
    first, *others = (text[start:end] for start, end in places)
    if not all(map(_is_item, (first, *others))) or (lead is None and any(map(_IN_PASSING.match, others))):
        return []
    return [(0, places[0][1]), *places[1:]]


def _is_item(text: str) -> bool:
    words = _WORD.findall(text)
    return 0 < len(words) <= _LONGEST_ITEM and max(map(len, words)) <= _LONGEST_UNSPACED_ITEM


def _sheltered(text: str) -> str:
    return _SHELTERED.sub(lambda found: "_" * len(found[0]), text)


def _within(sentence: str, sheltered: str, place: Place, joints: Joints) -> Iterator[Place]:
    """Yield the clauses of the part of `sentence` at `place`, in which there are no semicolons."""
    start, end = place
    meetings = _meetings(sheltered, place, joints)
    for ((left_end, right_start), needs_verb), ((right_end, _), _) in pairwise([*meetings, ((end, end), False)]):
        left, right = sentence[start:left_end], sentence[right_start:right_end]
        if (
            not joints.aside.search(left)
            and _stands(left, joints, needs_verb=True)
            and _stands(right, joints, needs_verb=needs_verb)
        ):
            yield start, left_end
            start = right_start
    yield start, end


def _meetings(sheltered: str, place: Place, joints: Joints) -> list[tuple[Place, bool]]:
    """Return where two clauses may meet, and whether the second must have a verb; a name or a number may do instead."""
    start, end = place
    found = [(each.span(), True) for each in joints.left_out.finditer(sheltered, start, end)]
    found += [(each.span(), False) for each in joints.kept.finditer(sheltered, start, end)]
    found += [(each.span(), True) for each in joints.bare.finditer(sheltered, start, end)]
    comma = _COMMA.search(sheltered, start, end)
    if comma and joints.opening.match(sheltered, start):
        found.append((comma.span(), True))
    apart: list[tuple[Place, bool]] = []
    for one in sorted(found):
        if not apart or apart[-1][0][1] <= one[0][0]:
            apart.append(one)
    return apart


def _stands(clause: str, joints: Joints, *, needs_verb: bool) -> bool:
    """Whether `clause` is long enough and says something of its own."""
    if _size(clause, joints) < joints.least:
        return False
    if joints.verb is None or joints.verb.search(clause):
        return True
    return not needs_verb and _FACT.search(clause) is not None


def _size(text: str, joints: Joints) -> int:
    words = _WORD.findall(text)
    return sum(map(len, words)) if joints.unspaced else len(words)
