"""The choices in the rows of a table, and how its rows name the right one."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from quizapp.core.article import Finding, Question
from quizapp.core.text import fold
from quizapp.formats.json_entries import index_base, read_entry

_NAMED = re.compile(r"(?:option|choice|answer|alternative)\s*[#:]?\s*([A-Ha-h]|\d)", re.IGNORECASE)
_WORD = re.compile(r"[A-Za-z]{2}")
_LETTERED = re.compile(r"[(\[]?[A-Ha-h][).\]:]\s*(\S.*)", re.DOTALL)


@dataclass(frozen=True, slots=True, kw_only=True)
class ChoiceRow:
    """What one row says of a choice question: the texts of its cells, empty where there is none.

    `choices` are the choices by the names of their columns, or by their numbers.
    """

    question: str
    answer: str
    correct: str
    explanation: str
    choices: dict[str, str]

    @property
    def key(self) -> str:
        """What names the right choice."""
        return self.correct or self.answer


@dataclass(frozen=True, slots=True, kw_only=True)
class ChoiceStyle:
    """How the rows of a table name the right choice: from which number they count, None where no row tells; and
    `wrong` says that the choices are the wrong ones alone, the right one stands in another column.
    """

    base: int | None = None
    wrong: bool = False


def style_of(rows: Iterable[ChoiceRow]) -> ChoiceStyle:
    """Return how `rows` name their right choices."""
    records: list[dict[str, Any]] = []
    keyed = foreign = 0
    for row in rows:
        if not row.key or not row.choices:
            continue
        keyed += 1
        values = list(row.choices.values())
        if row.key.isdecimal() and len(row.key) < 3:
            records.append({"correct": int(row.key), "choices": values})
        elif _names_none(row.key, row.choices):
            foreign += 1
    # In a table, rows and columns are counted from 1.
    return ChoiceStyle(base=index_base(records), wrong=foreign * 2 > keyed)


def read_choices(row: ChoiceRow, style: ChoiceStyle, line: int) -> tuple[list[Question], list[Finding]]:
    """Return the question in `row`, which begins on `line`, with remarks about it."""
    record: dict[str, Any] = {"question": row.question}
    if style.wrong and row.key and _names_none(row.key, row.choices):
        record |= {"correct": row.key, "wrong_answers": list(row.choices.values())}
    else:
        record |= {"choices": row.choices, "correct": _bare_key(row.key, row.choices)}
    notes = [row.explanation]
    if row.correct and row.answer and _names_none(row.answer, row.choices) and fold(row.answer) != fold(row.correct):
        notes.insert(0, row.answer)
    reading = read_entry(
        record | {"explanation": "\n".join(filter(None, notes))}, line, 1 if style.base is None else style.base
    )
    return reading.questions, reading.findings


def _names_none(key: str, choices: dict[str, str]) -> bool:
    """Whether `key` is a text that is none of `choices`, and neither the letter nor the number nor the name of one."""
    bare = _bare_key(key, choices)
    if fold(bare) in map(fold, choices.values()) or bare in choices:
        return False
    if bare.isdecimal():
        return all(map(str.isdecimal, choices.values())) and int(bare[:9]) > len(choices)
    return not bare.isascii() or _WORD.search(bare) is not None


def _bare_key(key: str, choices: dict[str, str]) -> str:
    """Return `key` without the words around a letter or number, or the letter before the text of a choice."""
    if key in choices or fold(key) in map(fold, choices.values()):
        return key
    named = _NAMED.fullmatch(key)
    if named is not None:
        return named[1]
    lettered = _LETTERED.fullmatch(key)
    return lettered[1] if lettered is not None and fold(lettered[1]) in map(fold, choices.values()) else key


def named_choices(names: Sequence[str], choices: Sequence[str]) -> dict[str, str]:
    """Return the `choices` that are not empty by the names of their columns; columns without a name by number."""
    found: dict[str, str] = {}
    for place, choice in enumerate(choices):
        if choice:
            name = names[place] if place < len(names) and names[place] not in found else ""
            found[name or f"#{place + 1}"] = choice
    return found
