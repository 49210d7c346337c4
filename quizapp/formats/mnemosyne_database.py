"""The database of Mnemosyne 2 (`default.db`), as its folder has it or as a backup.

Its pictures lie in a folder beside it, which does not come along: they are left over by name.
"""

from collections import defaultdict
from collections.abc import Iterator
from typing import BinaryIO

from quizapp.core.article import Article
from quizapp.core.past_study import PastReview
from quizapp.errors import QuizAppError
from quizapp.formats.card_media import CardMedia
from quizapp.formats.foreign_database import SIGNATURE, ForeignDatabase, Value, open_database
from quizapp.formats.mnemosyne_collection import (
    MnemosyneCard,
    MnemosyneCollection,
    articles_of,
    cloze_index,
    view_of,
)
from quizapp.formats.mnemosyne_history import CardState, answers, past_study
from quizapp.formats.mnemosyne_views import View

_CARD = ("_id", "id", "_fact_id", "card_type_id", "fact_view_id", "extra_data")
_STUDY = ("grade", "easiness", "last_rep", "next_rep", "acq_reps", "ret_reps", "lapses", "creation_time")
_LOG = (
    *("event_type", "object_id", "timestamp", "grade", "easiness"),
    *("lapses", "scheduled_interval", "thinking_time", "next_rep"),
)
_PROBE = 1 << 18
_TABLE = b"data_for_fact"
"""A table that only Mnemosyne has; the list of tables is at the beginning of its file."""


class MnemosyneDatabase:
    """Reads the database of Mnemosyne."""

    name = "Mnemosyne database"

    def recognises(self, file: BinaryIO, name: str | None) -> float:
        """Return 1 for a database with a table of Mnemosyne's, 0.5 for one whose name ends as Mnemosyne's does."""
        file.seek(0)
        begin = file.read(_PROBE)
        if not begin.startswith(SIGNATURE):
            return 0.0
        if _TABLE in begin:
            return 1.0
        return 0.5 if name is not None and name.lower().endswith(".db") else 0.0

    def read(self, file: BinaryIO, *, path: str | None) -> list[Article]:
        """Return the cards in `file` as articles. Raises QuizAppError for another database, or a damaged one."""
        shown = path or "The database"
        with open_database(file, shown=shown) as database:
            if not {"facts", "data_for_fact", "cards"} <= database.tables:
                raise QuizAppError(
                    f"{shown} is a database of a program that is not known.", "Databases of Mnemosyne 2 are read."
                )
            collection = MnemosyneCollection(
                facts=_facts(database), cards=list(_cards(database)), views=_views(database)
            )
        return articles_of(collection, CardMedia(lambda _: None), path)


def _facts(database: ForeignDatabase) -> dict[object, dict[str, str]]:
    facts: defaultdict[object, dict[str, str]] = defaultdict(dict)
    for fact, key, value in database.rows("data_for_fact", ("_fact_id", "key", "value")):
        facts[fact][_text(key)] = _text(value)
    return dict(facts)


def _cards(database: ForeignDatabase) -> Iterator[MnemosyneCard]:
    tags, reviews = _tags(database), _reviews(database)
    has_texts = {"question", "answer"} <= database.columns("cards")
    columns = (*_CARD, *_STUDY, *(("question", "answer") if has_texts else ()))
    for row in database.rows("cards", columns, order="_id"):
        number, name, fact, card_type, view, extra = row[: len(_CARD)]
        grade, easiness, last, following, learnt, kept, lapses, added, *texts = row[len(_CARD) :]
        state = CardState(
            grade=grade,
            easiness=easiness,
            last=last,
            next=following,
            reps=sum(count for count in (learnt, kept) if isinstance(count, int)),
            lapses=lapses,
            added=added,
        )
        yield MnemosyneCard(
            fact=fact,
            card_type=_text(card_type),
            view=_text(view),
            index=cloze_index(extra),
            tags=tuple(tags.get(number, ())),
            rendered=(_text(texts[0]), _text(texts[1])) if texts else None,
            past=past_study(state, reviews.get(name, ())),
        )


def _reviews(database: ForeignDatabase) -> dict[Value, tuple[PastReview, ...]]:
    return answers(database.rows("log", _LOG, order="_id")) if "log" in database.tables else {}


def _tags(database: ForeignDatabase) -> dict[Value, list[str]]:
    names = {number: _text(name) for number, name in database.rows("tags", ("_id", "name"))}
    tags: defaultdict[Value, list[str]] = defaultdict(list)
    for card, tag in database.rows("tags_for_card", ("_card_id", "_tag_id")):
        if tag in names:
            tags[card].append(names[tag])
    return tags


def _views(database: ForeignDatabase) -> dict[str, View]:
    if "fact_views" not in database.tables:
        return {}
    rows = database.rows("fact_views", ("id", "q_fact_keys", "a_fact_keys"))
    return {_text(name): view for name, asked, told in rows if (view := view_of(asked, told)) is not None}


def _text(value: Value) -> str:
    return value if isinstance(value, str) else "" if value is None or isinstance(value, bytes) else str(value)
