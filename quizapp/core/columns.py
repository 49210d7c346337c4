"""The columns of a table, and which part of a question each of them holds."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum


class ColumnRole(StrEnum):
    """What the cells of a column are to the question of their row."""

    QUESTION = "question"
    ANSWER = "answer"
    CHOICES = "choices"
    """One choice in each of several columns, or all of them in one."""
    CORRECT = "correct"
    """Which of the choices is right: its letter, its number or its text."""
    EXPLANATION = "explanation"
    TOPICS = "topics"
    SOURCE = "source"
    DATE = "date"
    DECK = "deck"
    IGNORED = "ignored"


SINGLE = frozenset({ColumnRole.QUESTION, ColumnRole.ANSWER, ColumnRole.CORRECT, ColumnRole.DECK, ColumnRole.DATE})
"""The roles that one column of a table has at most."""

_ALSO_CALLED = {
    "-": ColumnRole.IGNORED,
    "ignore": ColumnRole.IGNORED,
    "choice": ColumnRole.CHOICES,
    "right": ColumnRole.CORRECT,
    "tags": ColumnRole.TOPICS,
    "topic": ColumnRole.TOPICS,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Columns:
    """How a table is read: the role of each column, in order; columns beyond them are ignored.

    `header` says whether the first row holds the names of the columns; None leaves that to the reader.
    """

    roles: tuple[ColumnRole, ...]
    header: bool | None = None

    def with_role(self, column: int, role: ColumnRole) -> "Columns":
        """Return these columns with another `role` for the one at index `column`.

        A column that has the role already gives it up, where only one can have it.
        """
        roles = [ColumnRole.IGNORED if role in SINGLE and other is role else other for other in self.roles]
        roles[column] = role
        return Columns(roles=tuple(roles), header=self.header)


@dataclass(frozen=True, slots=True, kw_only=True)
class TableLook:
    """A table as the student sees it while its columns are matched.

    `columns` is how it was read, its `header` known; `names` are the names in its first row, or empty; `samples` are
    the first cells of each column below. `sheet` is the index of the sheet in its workbook. `text` is the table
    itself, None where it is large: then it is read from its file again.
    """

    columns: Columns
    names: tuple[str, ...] = ()
    samples: tuple[tuple[str, ...], ...] = ()
    sheet: int = 0
    text: str | None = None


def columns_named(names: str) -> Columns:
    """Return the columns that `names` lists in order, between commas: `question,answer,-,tags`.

    Raises ValueError, which names it, for a word that is no role, a role that two columns have and only one can have,
    and where no column is the question.
    """
    roles = tuple(_role(name) for name in names.split(","))
    for role in SINGLE:
        if roles.count(role) > 1:
            raise ValueError(f"only one column can be {role.value}")
    if ColumnRole.QUESTION not in roles:
        raise ValueError("one column must be question")
    return Columns(roles=roles)


def single(roles: Sequence[ColumnRole], role: ColumnRole) -> int | None:
    """Return the index of the first column that has `role`, None where none has."""
    return roles.index(role) if role in roles else None


def _role(name: str) -> ColumnRole:
    word = name.strip().lower()
    if word in _ALSO_CALLED:
        return _ALSO_CALLED[word]
    try:
        return ColumnRole(word)
    except ValueError:
        known = ", ".join(role.value for role in ColumnRole)
        raise ValueError(f"{name.strip() or 'nothing'} is none of {known}") from None
