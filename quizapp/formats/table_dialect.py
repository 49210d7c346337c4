"""How a table is written down as text: what parts its cells and quotes them, judged by all of its rows."""

import csv
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import repeat

from quizapp.formats.table import Row

DELIMITERS = "\t,;|:~^"
"""What may part the cells of a row."""

_CHUNK = 1_000_000
_MARK = "\0"
"""Stands for what is quoted; no text that was decoded has it."""
_SAMPLE = 2_000
"""So many rows tell whether delimiters stand as in prose, and which of two that fit equally well comes first."""
_GOOD = 0.98
_AT_ONCE = 20_000
"""So many rows are counted at once: other threads wait for that."""
_BEGINS = "(?:(?<=[\\t;|,:~^\\n]{0})|(?<=[\\t;|,:~^\\n] {0}))"
# What is quoted, at the beginning of a cell. Possessive, so that no character is looked at twice; and with the mark
# first, which is searched for much faster.
_QUOTED = {
    ('"', ""): re.compile('"' + _BEGINS.format('"') + '[^"]*+(?:""[^"]*+)*+"'),
    ("'", ""): re.compile("'" + _BEGINS.format("'") + "[^']*+(?:''[^']*+)*+'(?=[\\t;|,:~^\\n]|\\Z)"),
    ('"', "\\"): re.compile('"' + _BEGINS.format('"') + '[^"\\\\]*+(?:(?:\\\\.|"")[^"\\\\]*+)*+"', re.DOTALL),
    ("", "\\"): re.compile("\\\\.", re.DOTALL),
}
_IN_NUMBER = re.compile("\\d[,:]\\d")


@dataclass(frozen=True, slots=True, kw_only=True)
class Dialect:
    """One way to read a text as a table, and how well it fits.

    `width` is the number of cells that most rows have, `share` (0 to 1) how many of the `rows` have it, `led` whether
    the first has. `spaced` is the share of delimiters that stand as they do in prose. `quoted` counts what is quoted,
    `touches` is how often each of that touches a delimiter, 0 to 2.
    """

    delimiter: str
    quote: str = '"'
    escape: str = ""
    width: int = 1
    rows: int = 0
    share: float = 0.0
    spaced: float = 0.0
    quoted: int = 0
    led: bool = False
    touches: float = 0.0

    @property
    def fit(self) -> float:
        """How well the text fits, to compare dialects by."""
        if self.width == 1:
            return 0.0
        return self.share - 0.3 * self.spaced + 0.05 * self.led + 0.1 * min(self.touches, 1.0)


def dialect_of(text: str, delimiter: str | None = None) -> Dialect:
    """Return the dialect in which the rows of `text` agree best, with `delimiter` where that is known.

    All rows are counted for each delimiter, and for each way of quoting until one fits well.
    """
    best = Dialect(delimiter=delimiter or "\t", quote="")
    for quote, escape in _ways_of_quoting(text):
        pattern = _QUOTED.get((quote, escape))
        bare, quoted = (text, 0) if pattern is None else pattern.subn(_mark, "\n" + text)
        rows = [line for line in bare.replace(" " + _MARK, _MARK).split("\n") if line and not line.isspace()]
        found = _best([_judged(each, quote, escape, rows, quoted) for each in delimiter or DELIMITERS], rows)
        if found.fit > best.fit:
            best = found
        if best.share >= _GOOD:
            break
    return best


def text_rows(text: str, dialect: Dialect, *, above: int = 0) -> Iterator[Row]:
    """Yield the rows of `text`, in order, that are not blank. `above` is the number of lines above the text.

    Where a quotation mark that has no end swallows rows, each of its lines is a row.
    """
    lines = _Lines(text, above)
    reader = _reader(lines, dialect)
    while True:
        line = lines.number + 1
        lines.taken.clear()
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error:  # a cell of more than 131,072 characters
            yield from _by_line(lines.taken, line, dialect)
            continue
        if len(lines.taken) > 1 and len(cells) != dialect.width:
            rows = _by_line(lines.taken, line, dialect)
            fitting = sum(len(row.cells) == dialect.width for row in rows)
            yield from rows if fitting * 2 > len(rows) else [Row(line, cells)]
        elif cells:
            yield Row(line, cells)


class _Lines:
    """The lines of a text, one after another, without a second copy of it. `taken` are those given last."""

    def __init__(self, text: str, above: int) -> None:
        self.number = above
        self.taken: list[str] = []
        self._lines = _lines_of(text)

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = next(self._lines)
        self.number += 1
        self.taken.append(line)
        return line


def _lines_of(text: str) -> Iterator[str]:
    at = 0
    while at < len(text):
        end = text.find("\n", at + _CHUNK) + 1 or len(text)
        yield from text[at:end].splitlines(keepends=True)
        at = end


def _reader(lines: Iterator[str], dialect: Dialect) -> Iterator[list[str]]:
    return csv.reader(
        lines,
        delimiter=dialect.delimiter,
        quotechar=dialect.quote or None,
        quoting=csv.QUOTE_MINIMAL if dialect.quote else csv.QUOTE_NONE,
        escapechar=dialect.escape or None,
        skipinitialspace=True,
    )


def _by_line(lines: Sequence[str], number: int, dialect: Dialect) -> list[Row]:
    """Return lines that a quotation mark holds together as a row each, from the line `number` on."""
    rows = [Row(number + at, line.rstrip("\n").split(dialect.delimiter)) for at, line in enumerate(lines)]
    return [row for row in rows if any(map(str.strip, row.cells))]


def _ways_of_quoting(text: str) -> list[tuple[str, str]]:
    """Return the quotation marks and escapes that may be meant, those first that are seldom there by chance."""
    ways = [('"', "\\")] if '\\"' in text else []
    if '"' in text:
        ways.append(('"', ""))
    if "'" in text:
        ways.append(("'", ""))
    ways.append(("", ""))
    if "\\" in text:
        ways.append(("", "\\"))
    return ways


def _mark(_found: re.Match[str]) -> str:
    """Return the mark. A function of Python's is called for each, so that other threads get their turn meanwhile."""
    return _MARK


def _judged(delimiter: str, quote: str, escape: str, rows: list[str], quoted: int) -> Dialect:
    counts: Counter[int] = Counter()
    for begin in range(0, len(rows), _AT_ONCE):
        counts.update(map(str.count, rows[begin : begin + _AT_ONCE], repeat(delimiter)))
    count, times = max(counts.items(), key=lambda item: (item[0] > 0, item[1], item[0]), default=(0, 0))
    if not count:
        return Dialect(delimiter=delimiter)
    sample = rows[:_SAMPLE]
    touching = sum(row.count(delimiter + _MARK) + row.count(_MARK + delimiter) for row in sample)
    return Dialect(
        delimiter=delimiter,
        quote=quote,
        escape=escape,
        width=count + 1,
        rows=len(rows),
        share=times / len(rows),
        spaced=_loose(delimiter, sample),
        quoted=quoted,
        led=sample[0].count(delimiter) == count,
        touches=touching / max(sum(row.count(_MARK) for row in sample), 1),
    )


def _best(dialects: Sequence[Dialect], rows: Sequence[str]) -> Dialect:
    """Return the one that fits best; of two that fit alike the one that parts the first cells of most rows."""
    top = max(dialect.fit for dialect in dialects)
    alike = [dialect for dialect in dialects if dialect.fit >= top - 0.02]
    if len(alike) == 1:
        return alike[0]
    signs = re.compile("[" + re.escape("".join(dialect.delimiter for dialect in alike)) + "]")
    first = Counter(found[0] for row in rows[:_SAMPLE] if (found := signs.search(row)))
    return max(alike, key=lambda dialect: first[dialect.delimiter])


def _loose(delimiter: str, rows: Sequence[str]) -> float:
    """Return the share of the delimiters that stand as they do in prose: before a space, or within a number."""
    total = sum(map(str.count, rows, repeat(delimiter)))
    if delimiter == "\t" or not total:
        return 0.0
    loose = sum(map(str.count, rows, repeat(delimiter + " ")))
    if delimiter in ",:":
        loose += sum(len(_IN_NUMBER.findall(row)) for row in rows)
    return loose / total
