"""The lines of an article's text, each knowing its place and what was bulleted or set apart."""

import re
from dataclasses import dataclass, field, replace

from quizapp.core.article import Finding, FindingKind
from quizapp.core.text import fold
from quizapp.errors import QuizAppError
from quizapp.formats.debris import is_lone_marks, split_records
from quizapp.formats.sentences import core_of, has_words

MOST_LINES = 300_000
"""A text that people have written has fewer lines."""

_BULLET = re.compile("[-–—−*·]\\s+|[•‣▪●○◦∙⁃➢➤・]\\s*|-(?=[^\\W\\d_]|[\"'“¿])")
_DIRECTION = "\u200e\u200f\u061c"
_RULE = re.compile("[-–—_=*~─━#·•.\\s]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line with words. `text` is without bullet and surrounding space, `raw` also with its bullet.

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


def refuse_endless(text: str, path: str | None) -> None:
    """Raise QuizAppError where `text`, which came from `path` or was pasted, has more lines than people write.

    Their meaning is looked for line by line, and of millions nobody would learn. Tables may be longer.
    """
    if text.count("\n") > MOST_LINES:
        raise QuizAppError(
            f"{path or 'The pasted text'} has more than {MOST_LINES:,} lines.",
            "Split it into smaller files, or bring it as a table.",
        )


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
            line = _line(number, raw.strip(), set_apart=set_apart, ruled=ruled)
            records = [record.strip() for record in split_records(line.text) if has_words(record)]
            if records == [line.text]:
                lines.append(line)
            else:
                findings.append(line.finding(FindingKind.MENDED))
                lines += [replace(line, text=record, raw=record) for record in records]
            set_apart = ruled = False
    return lines, findings


def _line(number: int, raw: str, *, set_apart: bool, ruled: bool) -> Line:
    bare = raw.lstrip(_DIRECTION)
    bullet = _BULLET.match(bare)
    text = raw
    if bullet is not None:
        text = bare[bullet.end() :].strip()
        # A mark of direction before a bullet is meant for what follows the bullet.
        text = text if text.startswith(tuple(_DIRECTION)) else raw[: len(raw) - len(bare)] + text
    return Line(number=number, text=text, raw=raw, bulleted=bullet is not None, set_apart=set_apart, ruled=ruled)
