"""Objects of the field as rows of the tables, and back: what is read equals what was written, field by field."""

import hashlib
from collections.abc import Sequence
from datetime import date, datetime
from typing import Any, TypeAlias

from quizapp.core.card import Card, CardKind, MemoryState, Schedule, State
from quizapp.core.clock import from_millis, to_millis
from quizapp.core.deck import Deck, FacetKind
from quizapp.core.ids import CardId, DeckId, ReviewId
from quizapp.core.picture import Picture, Side
from quizapp.core.review import Rating, ReviewKind, ReviewLog
from quizapp.core.text import fold

Row: TypeAlias = Sequence[Any]

DECK_COLUMNS = (
    "id, title, source, url, summary, language, country, as_of, group_name, story, origin, about_origin, added_at"
)
CONTENT_COLUMNS = (
    "id, deck_id, position, question, answer, kind, correct, explanation, cut_off, passage, pictures, origin, added_at"
)
STANDING_COLUMNS = (
    "suspended, buried_until, superseded_by, flag, starred, "
    "state, step, stability, difficulty, due, last_review, reps, lapses"
)
CARD_COLUMNS = f"{CONTENT_COLUMNS}, {STANDING_COLUMNS}"
SCHEDULE_COLUMNS = "state, step, stability, difficulty, due, last_review, reps, lapses"
REVIEW_COLUMNS = (
    "id, card_id, rating, reviewed_at, duration_ms, kind, stability, difficulty, elapsed_days, scheduled_days, "
    "recall_score, suggested, before_state, before_step, before_stability, before_difficulty, before_due, "
    "before_last_review, before_reps, before_lapses"
)


def question_key(question: str) -> int:
    """Return the signed 64-bit number by which equal questions are found, whatever their case and accents."""
    digest = hashlib.blake2b(fold(question).encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, signed=True)


def deck_row(deck: Deck) -> tuple[Any, ...]:
    """Return the values of DECK_COLUMNS for `deck`."""
    return (
        deck.id,
        deck.title,
        deck.source,
        deck.url,
        deck.summary,
        deck.language,
        deck.country,
        _iso(deck.as_of),
        deck.group,
        deck.story,
        deck.origin,
        deck.about_origin,
        to_millis(deck.added_at),
    )


def deck_from(row: Row, facets: Sequence[tuple[FacetKind, str]]) -> Deck:
    """Return the deck whose DECK_COLUMNS are `row`; `facets` are all its facets in their order."""
    return Deck(
        id=DeckId(row[0]),
        title=row[1],
        source=row[2],
        url=row[3],
        summary=row[4],
        language=row[5],
        country=row[6],
        as_of=_day(row[7]),
        topics=tuple(name for kind, name in facets if kind is FacetKind.TOPIC),
        organizations=tuple(name for kind, name in facets if kind is FacetKind.ORGANIZATION),
        people=tuple(name for kind, name in facets if kind is FacetKind.PERSON),
        group=row[8],
        story=row[9],
        origin=row[10],
        about_origin=row[11],
        added_at=from_millis(row[12]),
    )


def content_row(card: Card) -> tuple[Any, ...]:
    """Return the values of CONTENT_COLUMNS for `card`: what an article or the student's edits make of it."""
    return (
        card.id,
        card.deck_id,
        card.position,
        card.question,
        card.answer,
        card.kind.value,
        card.correct,
        card.explanation,
        int(card.cut_off),
        card.passage,
        pictures_text(card.pictures),
        card.origin,
        to_millis(card.added_at),
    )


def standing_row(card: Card) -> tuple[Any, ...]:
    """Return the values of STANDING_COLUMNS for `card`: its marks and its schedule, what study makes of it."""
    return (
        int(card.suspended),
        _iso(card.buried_until),
        card.superseded_by,
        card.flag,
        int(card.starred),
        *schedule_row(card.schedule),
    )


def card_from(row: Row, choices: tuple[str, ...]) -> Card:
    """Return the card whose CARD_COLUMNS are `row` and whose choices are `choices`."""
    return Card(
        id=CardId(row[0]),
        deck_id=DeckId(row[1]),
        position=row[2],
        question=row[3],
        answer=row[4],
        kind=CardKind(row[5]),
        choices=choices,
        correct=row[6],
        explanation=row[7],
        cut_off=bool(row[8]),
        passage=row[9],
        pictures=pictures_from(row[10]),
        origin=row[11],
        added_at=from_millis(row[12]),
        suspended=bool(row[13]),
        buried_until=_day(row[14]),
        superseded_by=None if row[15] is None else CardId(row[15]),
        flag=row[16],
        starred=bool(row[17]),
        schedule=schedule_from(row[18:26]),
    )


def pictures_text(pictures: Sequence[Picture]) -> str | None:
    """Return `pictures` as the column `pictures` has them: a word each, the letter of its side and its digest."""
    return " ".join(picture.side.value + picture.digest for picture in pictures) or None


def pictures_from(text: str | None) -> tuple[Picture, ...]:
    """Return the pictures that the column `pictures` has."""
    return () if text is None else tuple(Picture(side=Side(word[0]), digest=word[1:]) for word in text.split())


def schedule_row(schedule: Schedule) -> tuple[Any, ...]:
    """Return the values of SCHEDULE_COLUMNS for `schedule`."""
    memory = schedule.memory
    return (
        schedule.state.value,
        schedule.step,
        None if memory is None else memory.stability,
        None if memory is None else memory.difficulty,
        _millis(schedule.due),
        _millis(schedule.last_review),
        schedule.reps,
        schedule.lapses,
    )


def schedule_from(row: Row) -> Schedule:
    """Return the schedule whose SCHEDULE_COLUMNS (or their `before_` forms) are `row`."""
    return Schedule(
        state=State(row[0]),
        step=row[1],
        memory=None if row[2] is None else MemoryState(stability=row[2], difficulty=row[3]),
        due=_instant(row[4]),
        last_review=_instant(row[5]),
        reps=row[6],
        lapses=row[7],
    )


def review_row(log: ReviewLog) -> tuple[Any, ...]:
    """Return the values of REVIEW_COLUMNS for `log`."""
    return (
        log.id,
        log.card_id,
        log.rating.value,
        to_millis(log.reviewed_at),
        log.duration_ms,
        log.kind.value,
        log.after.stability,
        log.after.difficulty,
        log.elapsed_days,
        log.scheduled_days,
        log.recall_score,
        None if log.suggested is None else log.suggested.value,
        *schedule_row(log.before),
    )


def review_from(row: Row) -> ReviewLog:
    """Return the log whose REVIEW_COLUMNS are `row`."""
    return ReviewLog(
        id=ReviewId(row[0]),
        card_id=CardId(row[1]),
        rating=Rating(row[2]),
        reviewed_at=from_millis(row[3]),
        duration_ms=row[4],
        kind=ReviewKind(row[5]),
        after=MemoryState(stability=row[6], difficulty=row[7]),
        elapsed_days=row[8],
        scheduled_days=row[9],
        recall_score=row[10],
        suggested=None if row[11] is None else Rating(row[11]),
        before=schedule_from(row[12:20]),
    )


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)


def _millis(instant: datetime | None) -> int | None:
    return None if instant is None else to_millis(instant)


def _instant(millis: int | None) -> datetime | None:
    return None if millis is None else from_millis(millis)
