"""Files of Mnemosyne 2, as version 2.11 writes them (databases/SQLite.py, mnemosyne2_cards.py)."""

import sqlite3
import zipfile
from collections.abc import Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from io import BytesIO
from xml.sax.saxutils import escape

PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489"
    "0000000d49444154789c6360606060000000050001a5f645400000000049454e44ae426082"
)
"""A picture of one transparent dot."""

_SCHEMA = """
create table facts(_id integer primary key, id text, extra_data text default "");
create table data_for_fact(_fact_id integer, key text, value text);
create table cards(_id integer primary key, id text, card_type_id text, _fact_id integer, fact_view_id text,
    question text, answer text, tags text, grade integer, next_rep integer, last_rep integer, easiness real,
    acq_reps integer, ret_reps integer, lapses integer, acq_reps_since_lapse integer, ret_reps_since_lapse integer,
    creation_time integer, modification_time integer, extra_data text default "", scheduler_data integer default 0,
    active boolean default 1);
create table tags(_id integer primary key, id text, name text, extra_data text default "");
create table tags_for_card(_card_id integer, _tag_id integer);
create table global_variables(key text, value text);
create table log(_id integer primary key autoincrement, event_type integer, timestamp integer, object_id text,
    grade integer, easiness real, acq_reps integer, ret_reps integer, lapses integer, acq_reps_since_lapse integer,
    ret_reps_since_lapse integer, scheduled_interval integer, actual_interval integer, thinking_time integer,
    next_rep integer, scheduler_data integer);
create table media(filename text primary key, _hash text);
create table fact_views(id text primary key, name text, q_fact_keys text, a_fact_keys text, q_fact_key_decorators text,
    a_fact_key_decorators text, a_on_top_of_q boolean default 0, type_answer boolean default 0,
    extra_data text default "");
insert into global_variables values ('version', '4');
insert into tags values (1, '__UNTAGGED__', '__UNTAGGED__', '');
"""


@dataclass(frozen=True, kw_only=True)
class Written:
    """One card with its fact, as a test says it; `grade` is -1 for one that was never answered."""

    fields: Mapping[str, str]
    kind: str = "1"
    view: str = "1.1"
    index: int | None = None
    tags: Sequence[str] = ()
    grade: int = -1
    last: int = -1
    next: int = -1
    easiness: float = 2.5
    lapses: int = 0
    answers: Sequence[tuple[int, int]] = ()
    """Instants (seconds since 1970) and grades of its repetitions."""
    added: int = 1_700_000_000

    @property
    def extra(self) -> str:
        return "" if self.index is None else repr({"cloze": "…", "index": self.index})


def mnemosyne_database(
    cards: Sequence[Written], views: Mapping[str, tuple[list[str], list[str]]] | None = None
) -> BytesIO:
    """Return a database with `cards`, each with a fact of its own; `views` are lists of fields by name."""
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.executescript(_SCHEMA)
        for name, (asked, told) in (views or {}).items():
            row = (name, "View", repr(asked), repr(told), "{}", "{}")
            connection.execute("insert into fact_views values (?, ?, ?, ?, ?, ?, 0, 0, '')", row)
        for number, card in enumerate(cards, start=1):
            connection.execute("insert into facts values (?, ?, '')", (number, f"fact{number}"))
            rows = [(number, key, value) for key, value in card.fields.items()]
            connection.executemany("insert into data_for_fact values (?, ?, ?)", rows)
            _write_card(connection, number, card)
        connection.commit()
        return BytesIO(connection.serialize())


def _write_card(connection: sqlite3.Connection, number: int, card: Written) -> None:
    shown = " / ".join(card.fields.values())
    row = (number, f"card{number}", card.kind, number, card.view, f"Q {shown}", f"A {shown}", ", ".join(card.tags))
    study = (card.grade, card.next, card.last, card.easiness, len(card.answers), 0, card.lapses, 0, 0)
    times = (card.added, card.added, card.extra, 0, 1)
    connection.execute(f"insert into cards values ({', '.join('?' * 22)})", (*row, *study, *times))
    for name in card.tags or ["__UNTAGGED__"]:
        found = connection.execute("select _id from tags where name = ?", (name,)).fetchone()
        tag = (
            found
            or connection.execute("insert into tags (id, name) values (?, ?) returning _id", (name, name)).fetchone()
        )
        connection.execute("insert into tags_for_card values (?, ?)", (number, tag[0]))
    for at, grade in card.answers:
        connection.execute(
            "insert into log (event_type, timestamp, object_id, grade, easiness, thinking_time, scheduled_interval)"
            " values (9, ?, ?, ?, 2.5, 7, 86400)",
            (at, f"card{number}", grade),
        )


def mnemosyne_xml(cards: Sequence[Written], views: Mapping[str, tuple[list[str], list[str]]] | None = None) -> str:
    """Return the text of `cards.xml`."""
    tags = {
        name: f"tag{number}" for number, name in enumerate(dict.fromkeys(tag for card in cards for tag in card.tags))
    }
    lines = [_entry(10, f'o_id="{id_}"', {"name": name}) for name, id_ in tags.items()]
    for name, (asked, told) in (views or {}).items():
        texts = {"name": "View", "q_fact_keys": repr(asked), "a_fact_keys": repr(told)}
        lines.append(_entry(19, f'o_id="{name}"', texts))
    for number, card in enumerate(cards):
        lines.append(_entry(16, f'o_id="fact{number}"', card.fields))
    for number, card in enumerate(cards):
        names = ",".join(tags[name] for name in card.tags) or "__UNTAGGED__"
        about = f'o_id="card{number}" card_t="{card.kind}" fact="fact{number}" fact_v="{card.view}" tags="{names}"'
        study = f'gr="{card.grade}" e="{card.easiness}" lps="{card.lapses}" l_rp="{card.last}" n_rp="{card.next}"'
        lines.append(_entry(6, f'{about} {study} ac_rp="0" rt_rp="0"', {"extra": card.extra} if card.extra else {}))
    return f'<openSM2sync number_of_entries="{len(lines)}">' + "\n".join(lines) + "\n</openSM2sync>\n"


def mnemosyne_cards(xml: str, media: Mapping[str, bytes] | None = None) -> BytesIO:
    """Return a file of cards with `xml` and the pictures and sounds of `media`."""
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("cards.xml", xml)
        archive.writestr("METADATA", "card_set_name:Words\nnotes:one<br>two\n")
        for name, data in (media or {}).items():
            archive.writestr(name, data)
    return file


def _entry(kind: int, about: str, texts: Mapping[str, str]) -> str:
    within = "".join(f"<{name}>{escape(text)}</{name}>" for name, text in texts.items())
    return f'<log type="{kind}" {about}>{within}</log>'
