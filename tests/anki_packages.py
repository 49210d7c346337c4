"""Packages of Anki, written for tests in all three inner forms, as Anki 2.1.0, 2.1.28 and 26.09 write them."""

import json
import sqlite3
import zipfile
from collections.abc import Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from datetime import UTC, datetime
from io import BytesIO

from quizapp.formats.zstandard import zstd

PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489"
    "0000000d49444154789c6360606060000000050001a5f645400000000049454e44ae426082"
)
"""A picture of one transparent dot."""

CREATED = int(datetime(2026, 1, 1, 4, tzinfo=UTC).timestamp())
"""Day 0 of the collections is 2026-01-01."""
CHANGED = int(datetime(2026, 11, 1, 12, tzinfo=UTC).timestamp())
FIRST_CARD = int(datetime(2026, 2, 1, 12, tzinfo=UTC).timestamp()) * 1000

_TABLES = """
create table col (id integer primary key, crt integer, mod integer, scm integer, ver integer, dty integer, usn integer,
    ls integer, conf text, models text, decks text, dconf text, tags text);
create table notes (id integer primary key, guid text, mid integer, mod integer, usn integer, tags text, flds text,
    sfld integer, csum integer, flags integer, data text);
create table cards (id integer primary key, nid integer, did integer, ord integer, mod integer, usn integer,
    type integer, queue integer, due integer, ivl integer, factor integer, reps integer, lapses integer, left integer,
    odue integer, odid integer, flags integer, data text);
create table revlog (id integer primary key, cid integer, usn integer, ease integer, ivl integer, lastIvl integer,
    factor integer, time integer, type integer);
create index ix_cards_nid on cards (nid);
create index ix_revlog_cid on revlog (cid);
"""
_NEW_TABLES = """
create table notetypes (id integer primary key, name text collate unicase, mtime_secs integer, usn integer,
    config blob);
create table fields (ntid integer, ord integer, name text collate unicase, config blob, primary key (ntid, ord))
    without rowid;
create table templates (ntid integer, ord integer, name text collate unicase, mtime_secs integer, usn integer,
    config blob, primary key (ntid, ord)) without rowid;
create table decks (id integer primary key, name text collate unicase, mtime_secs integer, usn integer, common blob,
    kind blob);
create unique index idx_decks_name on decks (name);
create table config (KEY text primary key, usn integer, mtime_secs integer, val blob) without rowid;
"""


@dataclass(frozen=True, kw_only=True)
class Kind:
    """A note type, with the sources of its templates: question and answer."""

    name: str = "Basic"
    fields: Sequence[str] = ("Front", "Back")
    templates: Sequence[tuple[str, str]] = (("{{Front}}", "{{FrontSide}}\n\n<hr id=answer>\n\n{{Back}}"),)
    is_cloze: bool = False


BASIC = Kind()
REVERSED = Kind(
    name="Basic (and reversed card)",
    templates=(*BASIC.templates, ("{{Back}}", "{{FrontSide}}\n\n<hr id=answer>\n\n{{Front}}")),
)
CLOZE = Kind(
    name="Cloze",
    fields=("Text", "Back Extra"),
    templates=(("{{cloze:Text}}", "{{cloze:Text}}<br>\n{{Back Extra}}"),),
    is_cloze=True,
)


@dataclass(frozen=True, kw_only=True)
class Answer:
    """A row of `revlog`, with its instant in milliseconds since 1970."""

    at: int
    ease: int = 3
    interval: int = 1
    previous: int = 0
    factor: int = 2500
    time: int = 4000
    kind: int = 1


@dataclass(frozen=True, kw_only=True)
class WrittenCard:
    """A row of `cards` with its answers."""

    number: int = 0
    deck: str = "Default"
    type: int = 0
    queue: int = 0
    due: int = 1
    interval: int = 0
    factor: int = 0
    reps: int = 0
    lapses: int = 0
    own_due: int = 0
    own_deck: str = ""
    flags: int = 0
    data: str = "{}"
    answers: Sequence[Answer] = ()


@dataclass(frozen=True, kw_only=True)
class WrittenNote:
    """A note with its cards."""

    fields: Sequence[str]
    kind: Kind = BASIC
    tags: str = ""
    cards: Sequence[WrittenCard] = (WrittenCard(),)


@dataclass(frozen=True, kw_only=True)
class Book:
    """A collection: what a package has in it."""

    notes: Sequence[WrittenNote]
    media: Mapping[str, bytes] = field(default_factory=dict)
    offset: int | None = 0
    created: int = CREATED

    def package(self, form: str = "anki21b") -> bytes:
        """Return the package with the collection in this inner form: "anki2", "anki21" or "anki21b"."""
        members: dict[str, bytes] = {}
        is_new = form == "anki21b"
        if form != "anki2":
            dummy = WrittenNote(fields=("Please update to the latest Anki version.", ""))
            members["collection.anki2"] = Book(notes=[dummy]).database(is_new=False)
        data = self.database(is_new=is_new)
        members[f"collection.{form}"] = zstd.compress(data) if is_new else data
        members["media"] = zstd.compress(self._media_list()) if is_new else self._media_json()
        for number, content in enumerate(self.media.values()):
            members[str(number)] = zstd.compress(content) if is_new else content
        return archive(members)

    def database(self, *, is_new: bool) -> bytes:
        """Return the collection alone, in schema 11 or 18."""
        with closing(sqlite3.connect(":memory:")) as connection:
            connection.create_collation("unicase", lambda one, other: (one > other) - (one < other))
            connection.executescript(_TABLES + (_NEW_TABLES if is_new else ""))
            self._write_definitions(connection, is_new=is_new)
            self._write_notes(connection)
            connection.commit()
            return connection.serialize()

    @property
    def _kinds(self) -> list[Kind]:
        return list({id(note.kind): note.kind for note in self.notes}.values())

    @property
    def _decks(self) -> list[str]:
        named = (name for note in self.notes for card in note.cards for name in (card.deck, card.own_deck))
        return list(dict.fromkeys(["Default", *filter(None, named)]))

    def _write_definitions(self, connection: sqlite3.Connection, *, is_new: bool) -> None:
        conf = {} if self.offset is None else {"creationOffset": self.offset}
        models = {str(100 + number): _model(kind) for number, kind in enumerate(self._kinds)}
        decks = {str(number): {"id": number, "name": name} for number, name in enumerate(self._decks, start=1)}
        old = ("", "", "") if is_new else tuple(map(json.dumps, (conf, models, decks)))
        row = (1, self.created, CHANGED * 1000, 0, 18 if is_new else 11, 0, 0, 0, *old, "{}", "{}")
        connection.execute(f"insert into col values ({', '.join('?' * 13)})", row)
        if is_new:
            self._write_new(connection, conf)

    def _write_new(self, connection: sqlite3.Connection, conf: Mapping[str, int]) -> None:
        for number, kind in enumerate(self._kinds, start=100):
            config = message((1, int(kind.is_cloze)), (3, b".card {}"))
            connection.execute("insert into notetypes values (?, ?, 0, 0, ?)", (number, kind.name, config))
            for order, name in enumerate(kind.fields):
                connection.execute("insert into fields values (?, ?, ?, x'')", (number, order, name))
            for order, (question, answer) in enumerate(kind.templates):
                config = message((1, question.encode()), (2, answer.encode()))
                row = (number, order, f"Card {order + 1}", config)
                connection.execute("insert into templates values (?, ?, ?, 0, 0, ?)", row)
        for number, name in enumerate(self._decks, start=1):
            row = (number, name.replace("::", "\x1f"))
            connection.execute("insert into decks values (?, ?, 0, 0, x'', x'')", row)
        for key, value in conf.items():
            connection.execute("insert into config values (?, 0, 0, ?)", (key, json.dumps(value).encode()))

    def _write_notes(self, connection: sqlite3.Connection) -> None:
        kinds = {id(kind): number for number, kind in enumerate(self._kinds, start=100)}
        decks = {name: number for number, name in enumerate(self._decks, start=1)}
        card_id = FIRST_CARD
        for number, note in enumerate(self.notes):
            note_id = FIRST_CARD + number
            tags = f" {note.tags} " if note.tags else ""
            row = (note_id, f"guid{number}", kinds[id(note.kind)], CHANGED, 0, tags, "\x1f".join(note.fields))
            connection.execute("insert into notes values (?, ?, ?, ?, ?, ?, ?, '', 0, 0, '')", row)
            for card in note.cards:
                own_deck = decks.get(card.own_deck, 0)
                place = (card_id, note_id, decks[card.deck], card.number, CHANGED, 0, card.type, card.queue, card.due)
                study = (card.interval, card.factor, card.reps, card.lapses, 0, card.own_due, own_deck, card.flags)
                connection.execute(f"insert into cards values ({', '.join('?' * 18)})", (*place, *study, card.data))
                rows = [_row(card_id, each) for each in card.answers]
                connection.executemany("insert into revlog values (?, ?, 0, ?, ?, ?, ?, ?, ?)", rows)
                card_id += 1

    def _media_json(self) -> bytes:
        return json.dumps({str(number): name for number, name in enumerate(self.media)}).encode()

    def _media_list(self) -> bytes:
        entries = (message((1, name.encode()), (2, len(data)), (3, bytes(20))) for name, data in self.media.items())
        return message(*((1, entry) for entry in entries))


def archive(members: Mapping[str, bytes]) -> bytes:
    """Return a ZIP archive with these members."""
    file = BytesIO()
    with zipfile.ZipFile(file, "w") as written:
        for name, data in members.items():
            written.writestr(name, data)
    return file.getvalue()


def message(*parts: tuple[int, int | bytes]) -> bytes:
    """Return the Protocol Buffers message with these numbers and values."""
    written = b""
    for number, value in parts:
        if isinstance(value, int):
            written += varint(number << 3) + varint(value)
        else:
            written += varint(number << 3 | 2) + varint(len(value)) + value
    return written


def varint(value: int) -> bytes:
    """Return `value` in groups of 7 bits, the lowest first."""
    parts = bytearray()
    while value >= 0x80:
        parts.append(value & 0x7F | 0x80)
        value >>= 7
    return bytes([*parts, value])


def _model(kind: Kind) -> dict[str, object]:
    templates = [
        {"name": f"Card {number + 1}", "ord": number, "qfmt": question, "afmt": answer}
        for number, (question, answer) in enumerate(kind.templates)
    ]
    fields = [{"name": name, "ord": number} for number, name in enumerate(kind.fields)]
    return {"name": kind.name, "type": int(kind.is_cloze), "flds": fields, "tmpls": templates}


def _row(card_id: int, answer: Answer) -> tuple[int, ...]:
    study = (answer.ease, answer.interval, answer.previous, answer.factor, answer.time, answer.kind)
    return (answer.at, card_id, *study)
