"""An answer cut into its key points: the idea units that a student can have or not have."""

import re
from itertools import pairwise

from quizapp.core.key_points import MOST_KEY_POINTS, KeyPoint
from quizapp.core.language import language_of
from quizapp.prose.clauses import Place, clauses, items

_MARK = re.compile(r"[ \t]*(?:[-–—*•·▪‣]|\(?\d{1,2}[.)]|\(?[a-zA-Z]\))[ \t]+")
_LINE = re.compile(r"[^\r\n\v\f\x1c-\x1e\x85\u2028\u2029]+")
_WORD = re.compile(r"[^\W_]+")
_SHORT_WORDS, _SHORT_RUN = 6, 16
"""An answer of so few words, none of them longer, is one point, if it is no list."""
_UNSPACED = re.compile(r"[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff]")
_FEWEST_WORDS = 3
"""A sentence of fewer words ("He agreed.") belongs to the one before."""
_MANY = 64
_LONGEST = 5_000
"""What comes after so many characters is part of the last point, so that no answer takes long."""


def cut_key_points(answer: str, language: str | None) -> tuple[KeyPoint, ...]:
    """Return the key points of `answer`, 1 to 6 in its order, none within another; none of an answer without text.

    Each is a line, a sentence, an item of a list, or a clause with a fact of its own. Together they hold all words of
    the answer but those that join two clauses ("and"), and the marks of list items. `language` is the English name of
    its language, None where it is not known.

    None is marked as core: which point decides is for the student to say. A guess would move the suggested rating in a
    way that the list of points does not show.
    """
    if not answer.strip():
        return ()
    places = _places(answer[:_LONGEST], language) or [(0, len(answer))]
    if len(answer) > _LONGEST:
        places[-1] = (places[-1][0], len(answer))
    return tuple(KeyPoint(start=start, end=end) for start, end in _at_most(_bare(answer, places)))


def _places(answer: str, language: str | None) -> list[Place]:
    lines = _lines(answer)
    if len(lines) > 1:
        language = language or language_of(answer)
    return [place for line in lines for place in _of_line(answer, line, language, alone=len(lines) == 1)]


def _lines(answer: str) -> list[Place]:
    """Return the lines that have words, without the marks of a list; one numbered line is no list."""
    found = [line.span() for line in _LINE.finditer(answer) if _WORD.search(line[0])]
    marks = [_MARK.match(answer, start, end) for start, end in found]
    if sum(mark is not None for mark in marks) < 2:
        return found
    starts = [mark.end() if mark else start for mark, (start, _) in zip(marks, found, strict=True)]
    bare = [(start, end) for start, (_, end) in zip(starts, found, strict=True)]
    return [place for place in bare if _WORD.search(answer, *place)]


def _of_line(answer: str, line: Place, language: str | None, *, alone: bool) -> list[Place]:
    """Return the places of what the line of `answer` at `line` says; a line that stands `alone` may be a bare list."""
    text = answer[slice(*line)]
    if _is_short(text):
        return _moved(items(text) if alone else [], line[0]) or [line]
    from quizapp.prose.sentences import sentences  # noqa: PLC0415  short answers need no sentences

    language = language or language_of(text)
    found: list[Place] = []
    whole = sentences(text, language, start=line[0])
    for sentence in whole:
        listed = items(sentence.text) if (alone and len(whole) == 1) or ":" in sentence.text else []
        parts = _moved(listed or clauses(sentence.text, language), sentence.start)
        if found and _is_scrap(sentence.text):
            found[-1] = (found[-1][0], sentence.end)
        else:
            found += parts
    return found


def _moved(places: list[Place], offset: int) -> list[Place]:
    return [(start + offset, end + offset) for start, end in places]


def _is_short(text: str) -> bool:
    words = _WORD.findall(text)
    spaced = len(text.split()) >= len(words) or len(text) <= _SHORT_RUN
    return spaced and len(words) <= _SHORT_WORDS and max(map(len, words)) <= _SHORT_RUN


def _is_scrap(sentence: str) -> bool:
    return len(_WORD.findall(sentence)) < _FEWEST_WORDS and not _UNSPACED.search(sentence)


def _bare(answer: str, places: list[Place]) -> list[Place]:
    """Return `places` without the white space around them; one without words goes with its neighbour."""
    bare: list[Place] = []
    for start, end in places:
        part = answer[start:end]
        inner = (start + len(part) - len(part.lstrip()), start + len(part.rstrip()))
        if bare and not _WORD.search(part):
            bare[-1] = (bare[-1][0], max(bare[-1][1], inner[1]))
        else:
            bare.append(inner)
    return bare


def _at_most(places: list[Place]) -> list[Place]:
    """Join neighbours until there are few enough, the two that are shortest together first."""
    while len(places) > _MANY:
        places = [(pair[0][0], pair[-1][1]) for pair in (places[at : at + 2] for at in range(0, len(places), 2))]
    while len(places) > MOST_KEY_POINTS:
        lengths = [other[1] - one[0] for one, other in pairwise(places)]
        at = lengths.index(min(lengths))
        places = [*places[:at], (places[at][0], places[at + 1][1]), *places[at + 2 :]]
    return places
