"""The collection within a package of Anki: note types, decks, notes and cards, in the old form and in the new one.

Until schema 11, note types, decks and options are JSON within the one row of `col`; from schema 15 on they are tables,
with Protocol Buffers in them (rslib/src/storage of Anki; proto/anki/notetypes.proto). Whatever has not the type that
it should have counts as empty.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone
from itertools import groupby
from operator import itemgetter
from typing import Any, cast

from quizapp.errors import QuizAppError
from quizapp.formats.anki_sides import NoteType, note_type
from quizapp.formats.foreign_database import ForeignDatabase, Value
from quizapp.formats.protobuf import number_of, text_of

_MOST_CARDS = 500_000
_MOST_DEFINITIONS = 20_000
"""More decks, fields or templates than these make no collection of a student."""
_LONGEST_TEMPLATE = 200_000
_CLOZE = 1
_CARD_COLUMNS = (
    *("id", "nid", "did", "ord", "type", "queue", "due", "ivl"),
    *("factor", "reps", "lapses", "odue", "odid", "flags", "data"),
)
_FIRST_HOUR = 4
"""The local hour at which a collection begins its first day, whatever the student chose later."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteRow:
    """One note: its note type, its tags as they stand there, and the HTML of its fields."""

    id: int
    kind: int
    tags: str
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CardRow:
    """One card, as the table `cards` has it; `deck` is where it belongs, and `due` when, outside of filtered decks."""

    id: int
    deck: int
    number: int
    type: int
    queue: int
    due: int
    interval: int
    factor: int
    reps: int
    lapses: int
    flags: int
    data: str


class AnkiDatabase:
    """One collection. Notes and cards come one after another, all else is read at once."""

    def __init__(self, database: ForeignDatabase, shown: str) -> None:
        """Read what is not notes, cards and answers. Raises QuizAppError for what is no collection of Anki."""
        self._database = database
        self._shown = shown
        columns = ["crt", "mod", "conf", "models", "decks"]
        created, changed, options, models, decks = next(database.rows("col", columns), (0, 0, "", "", ""))
        self._new = {"notetypes", "fields", "templates", "decks"} <= database.tables
        self.types: Mapping[int, NoteType] = self._types() if self._new else _types_of_json(_object(models))
        self.decks: Mapping[int, str] = self._decks() if self._new else _decks_of_json(_object(decks))
        self.first_day = _day_of(whole(created), self._offset() if self._new else _object(options).get(_OFFSET))
        self.changed_at = instant_of(whole(changed))

    def card_ids(self) -> frozenset[int]:
        """Return the ids of all cards. Raises QuizAppError where there are too many."""
        ids: set[int] = set()
        for (card,) in self._database.rows("cards", ["id"]):
            ids.add(whole(card))
            if len(ids) > _MOST_CARDS:
                raise QuizAppError(
                    f"{self._shown} has more than {_MOST_CARDS} cards.", "Export it deck by deck, and import each."
                )
        return frozenset(ids)

    def answers(self) -> Iterator[tuple[Value, ...]]:
        """Yield `cid, id, ease, ivl, lastIvl, factor, time, type` of each answer, card by card."""
        columns = ["cid", "id", "ease", "ivl", "lastIvl", "factor", "time", "type"]
        return self._database.rows("revlog", columns, order="cid")

    def notes(self) -> Iterator[tuple[NoteRow | None, list[CardRow]]]:
        """Yield each note that has cards with its cards; None with cards whose note is not there."""
        notes = self._database.rows("notes", ["id", "mid", "tags", "flds"], order="id")
        note = next(notes, None)
        cards = self._database.rows("cards", _CARD_COLUMNS, order="nid")
        for key, rows in groupby(cards, key=itemgetter(1)):
            wanted = whole(key)
            while note is not None and whole(note[0]) < wanted:
                note = next(notes, None)
            found = note is not None and whole(note[0]) == wanted
            of_note = sorted(map(_card, rows), key=lambda card: card.number)
            yield _note(note) if found and note is not None else None, of_note

    def _types(self) -> dict[int, NoteType]:
        fields = self._of_types("fields", "name")
        templates = self._of_types("templates", "config")
        types: dict[int, NoteType] = {}
        for key, name, config in self._few("notetypes", ["id", "name", "config"]):
            sources = [(_message_text(each, 1), _message_text(each, 2)) for each in templates.get(whole(key), ())]
            names = [text(each) for each in fields.get(whole(key), ())]
            is_cloze = _message_number(config, 1) == _CLOZE
            types[whole(key)] = note_type(text(name), names, _short(sources), is_cloze=is_cloze)
        return types

    def _of_types(self, table: str, column: str) -> dict[int, list[Value]]:
        found: dict[int, list[tuple[int, Value]]] = {}
        for key, number, value in self._few(table, ["ntid", "ord", column]):
            found.setdefault(whole(key), []).append((whole(number), value))
        return {key: [value for _, value in sorted(rows, key=itemgetter(0))] for key, rows in found.items()}

    def _decks(self) -> dict[int, str]:
        return {whole(key): text(name).replace("\x1f", "::") for key, name in self._few("decks", ["id", "name"])}

    def _offset(self) -> object:
        if "config" not in self._database.tables:
            return None
        value = next((value for key, value in self._few("config", ["KEY", "val"]) if key == _OFFSET), b"")
        return _parsed(value)

    def _few(self, table: str, columns: Sequence[str]) -> Iterator[tuple[Value, ...]]:
        for count, row in enumerate(self._database.rows(table, columns)):
            if count >= _MOST_DEFINITIONS:
                raise QuizAppError(f"{self._shown} has too many {table}.", "Export it deck by deck, and import each.")
            yield row


_OFFSET = "creationOffset"
_INTS = {int}


def whole(value: object) -> int:
    """Return `value` where it is a whole number, else 0."""
    return value if isinstance(value, int) else 0


def numbers_of(values: Sequence[Value]) -> Sequence[int]:
    """Return `values` with 0 for each that is no whole number."""
    return cast("Sequence[int]", values) if set(map(type, values)) == _INTS else list(map(whole, values))


def text(value: object) -> str:
    """Return `value` where it is a text, else ""; single surrogates, which no database takes, are replaced."""
    return value.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace") if isinstance(value, str) else ""


def instant_of(millis: int) -> datetime | None:
    """Return the instant `millis` milliseconds after 1970; None for one before that or after 2200."""
    return datetime.fromtimestamp(millis / 1000, UTC) if 0 < millis < _LAST else None


_LAST = 7_258_118_400_000


def _day_of(created: int, minutes_west: object) -> date | None:
    """Return the day that the due days of a collection are counted from; None where it does not say.

    Old collections do not tell their time zone, but that they were made at 4 in the morning.
    """
    instant = instant_of(created * 1000)
    if instant is None:
        return None
    if isinstance(minutes_west, int) and abs(minutes_west) < 24 * 60:
        return instant.astimezone(timezone(timedelta(minutes=-minutes_west))).date()
    ahead = (_FIRST_HOUR - instant.hour + 11) % 24 - 11  # from UTC-11 to UTC+12
    return (instant + timedelta(hours=ahead)).date()


def _note(row: Sequence[Value]) -> NoteRow:
    key, kind, tags, fields = row
    return NoteRow(id=whole(key), kind=whole(kind), tags=text(tags), fields=tuple(text(fields).split("\x1f")))


def _card(row: Sequence[Value]) -> CardRow:
    *told, data = row
    key, _, deck, number, kind, queue, due, interval, factor, reps, lapses, own_due, own_deck, flags = numbers_of(told)
    return CardRow(
        id=key,
        deck=own_deck or deck,
        number=number,
        type=kind,
        queue=queue,
        due=own_due if own_deck and own_due else due,
        interval=interval,
        factor=factor,
        reps=reps,
        lapses=lapses,
        flags=flags,
        data=data if isinstance(data, str) else "",
    )


def _types_of_json(models: Mapping[str, Any]) -> dict[int, NoteType]:
    types: dict[int, NoteType] = {}
    for key, model in list(models.items())[:_MOST_DEFINITIONS]:
        told = _mapping(model)
        names = [text(_mapping(field).get("name")) for field in _in_order(told.get("flds"))]
        sources = [(text(each.get("qfmt")), text(each.get("afmt"))) for each in _in_order(told.get("tmpls"))]
        if key.isdecimal():
            types[int(key[:20])] = note_type(
                text(told.get("name")), names, _short(sources), is_cloze=told.get("type") == _CLOZE
            )
    return types


def _decks_of_json(decks: Mapping[str, Any]) -> dict[int, str]:
    named = list(decks.items())[:_MOST_DEFINITIONS]
    return {int(key[:20]): text(_mapping(deck).get("name")) for key, deck in named if key.isdecimal()}


def _short(sources: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    return [(question[:_LONGEST_TEMPLATE], answer[:_LONGEST_TEMPLATE]) for question, answer in sources]


def _in_order(values: object) -> list[dict[str, Any]]:
    told = [_mapping(value) for value in values] if isinstance(values, list) else []
    return sorted(told, key=lambda each: whole(each.get("ord")))


def _mapping(value: object) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _object(value: Value) -> dict[str, Any]:
    return _mapping(_parsed(value))


def _parsed(value: Value) -> object:
    try:
        return json.loads(value) if isinstance(value, str | bytes) and value else None
    except (ValueError, RecursionError):
        return None


def _message_text(message: Value, number: int) -> str:
    try:
        return text_of(message, number) if isinstance(message, bytes) else ""
    except ValueError:
        return ""


def _message_number(message: Value, number: int) -> int:
    try:
        return number_of(message, number) if isinstance(message, bytes) else 0
    except ValueError:
        return 0
