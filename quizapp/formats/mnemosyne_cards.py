"""Files of cards that Mnemosyne 2 exports (`.cards`): an archive with `cards.xml` and the pictures.

The XML is a log of openSM2sync: one entry for each tag, view, fact and card.
"""

from collections.abc import Iterable
from typing import BinaryIO

from quizapp.core.article import Article
from quizapp.errors import QuizAppError
from quizapp.formats.archive import SIGNATURES, Archive
from quizapp.formats.card_media import LARGEST_PICTURE, CardMedia
from quizapp.formats.closed_xml import Record, read_records
from quizapp.formats.mnemosyne_collection import (
    MnemosyneCard,
    MnemosyneCollection,
    articles_of,
    cloze_index,
    view_of,
)
from quizapp.formats.mnemosyne_history import CardState, past_study
from quizapp.formats.mnemosyne_views import View

_CARDS = "cards.xml"
_LARGEST_XML = 300_000_000
_ADDED_CARD, _ADDED_TAG, _ADDED_FACT, _ADDED_VIEW = "6", "10", "16", "19"
"""Types of entries, as openSM2sync/log_entry.py numbers them."""


class MnemosyneCards:
    """Reads files of cards of Mnemosyne."""

    name = "Mnemosyne cards"

    def recognises(self, file: BinaryIO, name: str | None) -> float:
        """Return 1 for an archive with `cards.xml`, 0.6 for any whose name ends in `.cards`."""
        file.seek(0)
        if file.read(4) not in SIGNATURES:
            return 0.0
        named = 0.6 if name is not None and name.lower().endswith(".cards") else 0.0
        try:
            return 1.0 if _CARDS in Archive(file, shown=name or "").names else named
        except QuizAppError:
            return named

    def read(self, file: BinaryIO, *, path: str | None) -> list[Article]:
        """Return the cards in `file` as articles. Raises QuizAppError for what is no such archive, or a damaged one."""
        shown = path or "The archive"
        archive = Archive(file, shown=shown)
        with archive.open(_CARDS, largest=_LARGEST_XML) as member:
            records = read_records(member, root="openSM2sync", name="log", shown=f"{_CARDS} in {shown}")
            collection = _collection(records)
        return articles_of(collection, CardMedia(lambda name: _picture(archive, name)), path)


def _collection(records: Iterable[Record]) -> MnemosyneCollection:
    facts: dict[object, dict[str, str]] = {}
    views: dict[str, View] = {}
    tags: dict[str, str] = {}
    cards: list[Record] = []
    for record in records:
        kind, name = record.attributes.get("type"), record.attributes.get("o_id", "")
        if kind == _ADDED_CARD:
            cards.append(record)
        elif kind == _ADDED_FACT:
            facts[name] = dict(record.texts)
        elif kind == _ADDED_TAG:
            tags[name] = record.texts.get("name", "")
        elif kind == _ADDED_VIEW:
            view = view_of(record.texts.get("q_fact_keys"), record.texts.get("a_fact_keys"))
            views |= {name: view} if view is not None else {}
    return MnemosyneCollection(facts=facts, cards=[_card(record, tags) for record in cards], views=views)


def _card(record: Record, tags: dict[str, str]) -> MnemosyneCard:
    told = record.attributes
    counts = [told.get(name, "") for name in ("ac_rp", "rt_rp")]
    state = CardState(
        grade=told.get("gr"),
        easiness=told.get("e"),
        last=told.get("l_rp"),
        next=told.get("n_rp"),
        reps=sum(int(count) for count in counts if count.isdecimal() and len(count) < 10),
        lapses=told.get("lps"),
        added=told.get("c_time"),
    )
    was_studied = told.get("gr", "-1").isdecimal()
    return MnemosyneCard(
        fact=told.get("fact"),
        card_type=told.get("card_t", ""),
        view=told.get("fact_v", ""),
        index=cloze_index(record.texts.get("extra")),
        past=past_study(state) if was_studied else None,  # cards to be shared come without
        tags=tuple(tags[name] for name in told.get("tags", "").split(",") if name in tags),
    )


def _picture(archive: Archive, name: str) -> bytes | None:
    """Return the picture that a field calls `name`, None where the archive has none."""
    size = archive.size(name)
    if size is None or size > LARGEST_PICTURE:
        return None
    try:
        return archive.read(name, largest=LARGEST_PICTURE)
    except QuizAppError:
        return None
