"""Guesses which part of a question each column of a table holds: by the names above, and by the cells themselves."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from quizapp.core.columns import ColumnRole
from quizapp.core.text import fold
from quizapp.formats.column_words import roles_of
from quizapp.formats.sentences import has_words, is_question
from quizapp.formats.source_lines import is_source
from quizapp.formats.table import Table
from quizapp.formats.table_cells import dates_in

LOOKED_AT = 1_000
"""So many rows tell what the columns are."""

_KEY = re.compile(r"[(\[]?(?:[A-Fa-f]|[0-6])[).\]]?")
_NUMBER = re.compile(r"[\d.,:%\s-]+")
_LIST = re.compile(r"\s*[;|；]\s*")
_LONGEST_ENTRY = 4
_FEWEST_ROWS = 3
_LONGEST_TOPIC = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class _Column:
    """What the cells of a column are like: shares (0 to 1) of those that are not empty, and their mean length."""

    filled: int
    length: float
    asks: float
    different: float
    numbers: float
    keys: float
    lists: float
    dates: float
    sources: float

    @property
    def is_text(self) -> bool:
        """Whether a question or an answer may stand in it."""
        return self.filled > 0 and max(self.dates, self.sources) < 0.8


def is_header(cells: Sequence[str]) -> bool:
    """Whether `cells` are the names of columns: they name a question and a part of one beside."""
    roles = roles_of([cell.strip() for cell in cells])
    beside = {ColumnRole.ANSWER, ColumnRole.CHOICES, ColumnRole.CORRECT, ColumnRole.EXPLANATION}
    named = sum(role is not None for role in roles)
    asks = ColumnRole.QUESTION in roles and not beside.isdisjoint(roles)
    return asks and named * 2 >= sum(bool(cell.strip()) for cell in cells)


def guess_header(rows: Sequence[Sequence[str]]) -> bool:
    """Whether the first of `rows` holds the names of the columns."""
    if len(rows) < 2:
        return bool(rows) and is_header(rows[0])
    if is_header(rows[0]):
        return True
    first, rest = rows[0], rows[1:]
    names = [cell.strip() for cell in first]
    if not all(names) or len(set(map(fold, names))) < len(names) or any(map(is_question, names)):
        return False
    roles = [role for role in roles_of(names) if role is not None]
    if len(set(roles)) > 1 and len(roles) * 2 >= len(names):
        return True
    columns = [_column([row[place] for row in rest if place < len(row)]) for place in range(len(names))]
    return any(_is_name(name, column) for name, column in zip(names, columns, strict=True))


def _is_name(name: str, column: "_Column") -> bool:
    """Whether `name` stands above the cells of `column` and is unlike them: they all ask, or are numbers or days."""
    if column.filled < _FEWEST_ROWS or len(name) > _LONGEST_TOPIC:
        return False
    alike = _column([name])
    return any(
        of_cells > 0.9 and not of_name
        for of_cells, of_name in (
            (column.asks, alike.asks),
            (column.numbers, alike.numbers),
            (column.dates, alike.dates),
            (column.sources, alike.sources),
        )
    )


def usual_width(rows: Sequence[Sequence[str]]) -> int:
    """Return how many cells most of `rows` have; 0 where they do not agree."""
    widths = Counter(map(len, rows))
    width = max(widths, key=lambda width: (widths[width], -width), default=0)
    return width if widths[width] * 5 >= len(rows) * 3 else 0


def guess_roles(table: Table, names: Sequence[str], rows: Sequence[Sequence[str]]) -> tuple[ColumnRole, ...]:
    """Return the role of each column of `table`, whose first `rows` below the `names`, if it has any, are given."""
    width = max(len(names), usual_width(rows)) or min(map(len, rows), default=0)
    roles: list[ColumnRole | None] = [*roles_of(names), *[None] * (width - len(names))]
    for place, role in table.roles.items():
        if place < width:
            roles[place] = role
    columns = [_column([row[place] for row in rows if place < len(row)]) for place in range(width)]
    clozes = any("{{c" in cell for row in rows[:50] for cell in row)
    _fill(roles, columns, clozes=clozes)
    return tuple(role or ColumnRole.IGNORED for role in roles)


def _column(cells: Sequence[str]) -> _Column:
    texts = [text for cell in cells if (text := cell.strip()) and has_words(text)]
    count = len(texts) or 1
    return _Column(
        filled=len(texts),
        length=sum(map(len, texts)) / count,
        asks=sum(map(is_question, texts)) / count,
        different=len(set(texts)) / count,
        numbers=sum(_NUMBER.fullmatch(text[:50]) is not None for text in texts) / count,
        keys=sum(_KEY.fullmatch(text) is not None for text in texts) / count,
        lists=sum(_is_list(text) for text in texts) / count,
        dates=sum(day in texts for day in dates_in(texts)) / len(set(texts)) if texts else 0.0,
        sources=sum(is_source(text[:300]) for text in texts) / count,
    )


def _is_list(text: str) -> bool:
    """Whether `text` is a list of short entries, as those of topics are."""
    entries = _LIST.split(text)
    return len(entries) > 1 and all(entry and len(entry.split()) <= _LONGEST_ENTRY for entry in entries)


def _fill(roles: list[ColumnRole | None], columns: Sequence[_Column], *, clozes: bool) -> None:
    """Give roles to the columns that have none yet: first to those that nothing goes without."""
    free = [place for place, role in enumerate(roles) if role is None and columns[place].filled]
    for place in list(free):
        if max(columns[place].dates, columns[place].sources) >= 0.8 and len(free) > 2:
            roles[place] = ColumnRole.DATE if columns[place].dates >= 0.8 else ColumnRole.SOURCE
            free.remove(place)
    if ColumnRole.QUESTION not in roles:
        _take(roles, free, _question(free, columns), ColumnRole.QUESTION)
    if ColumnRole.CHOICES not in roles and ColumnRole.CORRECT not in roles:
        _take_choices(roles, free, columns)
    answered = {ColumnRole.ANSWER, ColumnRole.CORRECT}
    if answered.isdisjoint(roles) and not (clozes and ColumnRole.EXPLANATION in roles):
        texts = [place for place in free if columns[place].is_text]
        asked = roles.index(ColumnRole.QUESTION) if ColumnRole.QUESTION in roles else 0
        _take(roles, free, min(texts, key=lambda place: (place < asked, place), default=None), ColumnRole.ANSWER)
    if ColumnRole.CORRECT in roles and ColumnRole.CHOICES not in roles and ColumnRole.ANSWER not in roles:
        roles[roles.index(ColumnRole.CORRECT)] = ColumnRole.ANSWER
    for place in free:
        column = columns[place]
        if roles[place] is None and column.numbers < 0.5 and column.filled >= _FEWEST_ROWS:
            repeats = column.different <= 0.5 and column.length <= _LONGEST_TOPIC
            role = ColumnRole.TOPICS if repeats or column.lists >= 0.5 else ColumnRole.EXPLANATION
            roles[place] = role if role not in roles and column.length > 2 else None


def _question(free: Sequence[int], columns: Sequence[_Column]) -> int | None:
    """Return which of the `free` columns asks: most of its cells are questions, or it is the first that may."""
    asking = max(free, key=lambda place: columns[place].asks, default=None)
    if asking is not None and columns[asking].asks >= 0.3:
        return asking
    texts = [place for place in free if columns[place].is_text]
    telling = [place for place in texts if columns[place].numbers < 0.5]
    return next(iter(telling), next(iter(texts), None))


def _take_choices(roles: list[ColumnRole | None], free: list[int], columns: Sequence[_Column]) -> None:
    """Take two to six columns in a row and the column of letters behind or before them for choices and their key."""
    keys = [place for place in free if columns[place].keys >= 0.8 and columns[place].filled >= 2]
    for key in keys:
        texts = [place for place in free if place not in keys and columns[place].is_text and columns[place].asks < 0.5]
        if 2 <= len(texts) <= 6 and texts == list(range(texts[0], texts[0] + len(texts))) and len(free) >= 3:
            roles[key] = ColumnRole.CORRECT
            for place in texts:
                roles[place] = ColumnRole.CHOICES
            free[:] = [place for place in free if place not in {key, *texts}]
            return


def _take(roles: list[ColumnRole | None], free: list[int], place: int | None, role: ColumnRole) -> None:
    if place is not None:
        roles[place] = role
        free.remove(place)
