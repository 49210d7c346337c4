"""Objects of the field as rows of the tables, and back: what is read equals what was written, field by field."""

import hashlib
from collections.abc import Sequence
from datetime import date
from typing import Any, TypeAlias

from quizapp.core.card import Card, CardKind, MemoryState, Schedule, State
from quizapp.core.clock import from_millis, optional_instant, optional_millis, to_millis
from quizapp.core.deck import Deck, FacetKind
from quizapp.core.ids import CardId, DeckId, ReviewId
from quizapp.core.key_points import KeyPoint
from quizapp.core.picture import Picture, Side
from quizapp.core.review import Confidence, Rating, ReviewKind, ReviewLog
from quizapp.core.text import fold
from quizapp.core.withdrawal import Reason, Withdrawal

Row: TypeAlias = Sequence[Any]

DECK_COLUMNS = (
    "id, title, source, url, summary, language, country, as_of, group_name, story, origin, about_origin, added_at, "
    "author, desired_retention, maximum_interval"
)
CONTENT_COLUMNS = (
    "id, deck_id, position, question, answer, kind, correct, explanation, cut_off, passage, pictures, origin, "
    "added_at, split_from"
)
STANDING_COLUMNS = (
    "suspended, buried_until, superseded_by, flag, starred, key_points, withdrawn, withdrawn_note, withdrawn_at, "
    "kept_lapses, state, step, stability, difficulty, due, last_review, reps, lapses, checks"
)
CARD_COLUMNS = f"{CONTENT_COLUMNS}, {STANDING_COLUMNS}"
SCHEDULE_COLUMNS = "state, step, stability, difficulty, due, last_review, reps, lapses, checks"
REVIEW_COLUMNS = (
    "id, card_id, rating, reviewed_at, duration_ms, kind, stability, difficulty, elapsed_days, scheduled_days, "
    "recall_score, suggested, confidence, before_state, before_step, before_stability, before_difficulty, before_due, "
    "before_last_review, before_reps, before_lapses, before_checks"
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
        deck.author,
        deck.desired_retention,
        deck.maximum_interval,
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
        author=row[13],
        desired_retention=row[14],
        maximum_interval=row[15],
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
        card.split_from,
    )


def standing_row(card: Card) -> tuple[Any, ...]:
    """Return the values of STANDING_COLUMNS for `card`: its marks and its schedule, what study makes of it."""
    withdrawn = card.withdrawn
    return (
        int(card.suspended),
        _iso(card.buried_until),
        card.superseded_by,
        card.flag,
        int(card.starred),
        key_points_text(card.key_points),
        None if withdrawn is None else withdrawn.reason.value,
        None if withdrawn is None else withdrawn.note,
        None if withdrawn is None else to_millis(withdrawn.at),
        card.kept_lapses,
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
        split_from=None if row[13] is None else CardId(row[13]),
        suspended=bool(row[14]),
        buried_until=_day(row[15]),
        superseded_by=None if row[16] is None else CardId(row[16]),
        flag=row[17],
        starred=bool(row[18]),
        key_points=key_points_from(row[19]),
        withdrawn=_withdrawal(row[20:23]),
        kept_lapses=row[23],
        schedule=schedule_from(row[24:33]),
    )


def key_points_text(points: Sequence[KeyPoint]) -> str | None:
    """Return `points` as the column `key_points` has them: a word each, start and end, and a star for a core point."""
    return " ".join(f"{point.start}-{point.end}{'*' * point.core}" for point in points) if points else None


def key_points_from(text: str | None) -> tuple[KeyPoint, ...]:
    """Return the key points that the column `key_points` has."""
    return () if text is None else tuple(map(_key_point, text.split()))


def pictures_text(pictures: Sequence[Picture]) -> str | None:
    """Return `pictures` as the column `pictures` has them: a word each, the letter of its side and its digest."""
    return " ".join(picture.side.value + picture.digest for picture in pictures) if pictures else None


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
        optional_millis(schedule.due),
        optional_millis(schedule.last_review),
        schedule.reps,
        schedule.lapses,
        schedule.checks,
    )


def schedule_from(row: Row) -> Schedule:
    """Return the schedule whose SCHEDULE_COLUMNS (or their `before_` forms) are `row`."""
    return Schedule(
        state=State(row[0]),
        step=row[1],
        memory=None if row[2] is None else MemoryState(stability=row[2], difficulty=row[3]),
        due=optional_instant(row[4]),
        last_review=optional_instant(row[5]),
        reps=row[6],
        lapses=row[7],
        checks=row[8],
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
        None if log.confidence is None else log.confidence.value,
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
        confidence=None if row[12] is None else Confidence(row[12]),
        before=schedule_from(row[13:22]),
    )


def _key_point(word: str) -> KeyPoint:
    start, end = word.rstrip("*").split("-")
    return KeyPoint(start=int(start), end=int(end), core=word.endswith("*"))


def _withdrawal(row: Row) -> Withdrawal | None:
    reason, note, at = row
    return None if reason is None else Withdrawal(reason=Reason(reason), note=note, at=from_millis(at))


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)
