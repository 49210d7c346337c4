"""The lines of an article's text, each knowing its place and what was bulleted or set apart."""

import re
import unicodedata
from dataclasses import dataclass, field

from quizapp.core.article import Finding, FindingKind
from quizapp.core.text import fold
from quizapp.formats.debris import is_lone_marks, split_records
from quizapp.formats.sentences import core_of

_BULLET = re.compile("(?:[-–—•*·‣▪●○◦∙⁃➢➤]\\s+|[-•‣▪●○◦∙⁃➢➤](?=[^\\W\\d_]|[\"'“¿]))")
_RULE = re.compile("[-–—_=*~─━#·•.\\s]+")
_SPACES = re.compile(" {2,}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line with words. `text` is without bullet and surrounding space, `raw` as it stands in the input.

    `set_apart` says that a blank line or a rule stands before it, `ruled` that a rule does.
    """

    number: int
    text: str
    raw: str
    bulleted: bool = False
    set_apart: bool = False
    ruled: bool = False
    key: str = field(init=False, compare=False)
    """The text as titles are compared."""

    def __post_init__(self) -> None:
        """Fold the text once."""
        object.__setattr__(self, "key", fold(self.text))

    def finding(self, kind: FindingKind) -> Finding:
        """Return a finding about this line."""
        return Finding(line=self.number, kind=kind, text=self.text)

    @property
    def left_over(self) -> Finding:
        """The finding that this line became no part of the article."""
        return self.finding(FindingKind.LEFT_OVER)


def read_lines(text: str) -> tuple[list[Line], list[Finding]]:
    """Return the lines of `text` that have words, in order, numbered from 1, and findings about others.

    Rules of dashes and the like only set lines apart. Lone quotation marks are debris; other lines without letters
    and digits are left over. A line into which several records leaked becomes several lines of one number.
    """
    lines: list[Line] = []
    findings: list[Finding] = []
    set_apart = ruled = False
    for number, raw in enumerate(text.split("\n"), start=1):
        stripped = core_of(raw)
        if not stripped or _RULE.fullmatch(stripped):
            set_apart = True
            ruled = ruled or bool(stripped)
        elif not has_words(stripped):
            kind = FindingKind.MENDED if is_lone_marks(stripped) else FindingKind.LEFT_OVER
            findings.append(Finding(line=number, kind=kind, text=stripped))
        else:
            records = [core_of(record) for record in split_records(stripped)]
            if len(records) > 1:
                findings.append(Finding(line=number, kind=FindingKind.MENDED, text=stripped))
            for record in filter(has_words, records):
                lines.append(_line(number, record, set_apart=set_apart, ruled=ruled))
                set_apart = ruled = False
    return lines, findings


def has_words(text: str) -> bool:
    """Whether `text` has a letter or a digit of any script."""
    return any(character.isalnum() or unicodedata.category(character)[0] in "LN" for character in text)


def _line(number: int, raw: str, *, set_apart: bool, ruled: bool) -> Line:
    bullet = _BULLET.match(raw)
    text = _SPACES.sub(" ", core_of(raw[bullet.end() :] if bullet else raw))
    return Line(number=number, text=text, raw=raw, bulleted=bullet is not None, set_apart=set_apart, ruled=ruled)
