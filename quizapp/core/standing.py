"""What study made of a question elsewhere, as files bring it along, and how it meets what study made of it here."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from quizapp.core.card import NEW_SCHEDULE, Card, Schedule
from quizapp.core.review import ReviewLog
from quizapp.core.withdrawal import Withdrawal


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Marks, schedule and answers of a question in the collection or program that a file comes from.

    `number` names the question within its file, `superseded_by` the one that has taken its place, and `split_from` the
    one that it was split out of; None where there is none. `reviews` are its answers; their ids mean nothing here and
    are given anew. `added_at` is when the card was made, None where the file does not say.
    """

    number: int | None = None
    superseded_by: int | None = None
    split_from: int | None = None
    schedule: Schedule = field(default=NEW_SCHEDULE)
    reviews: tuple[ReviewLog, ...] = ()
    suspended: bool = False
    buried_until: date | None = None
    flag: int = 0
    starred: bool = False
    withdrawn: Withdrawal | None = None
    kept_lapses: int = 0
    added_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Provenance:
    """Says of an article that it is a whole deck out of a collection: each of its questions is a card that was kept.

    `added_at` is when the deck was made there, `group` the group it belongs to, `story` a number that decks of
    one story in the file share, `desired_retention` (a share) and `maximum_interval` (days) the deck's own aims; None
    where the file does not say.
    """

    added_at: datetime | None = None
    group: str | None = None
    story: int | None = None
    desired_retention: float | None = None
    maximum_interval: int | None = None


def is_further(standing: Standing, schedule: Schedule) -> bool:
    """Whether a card stands further along in the file than `schedule` says: it was answered there last."""
    there, here = standing.schedule.last_review, schedule.last_review
    return there is not None and (here is None or there > here)


def with_standing(card: Card, standing: Standing) -> Card:
    """Return `card` with the schedule and the marks of `standing`."""
    return replace(
        card,
        schedule=standing.schedule,
        suspended=standing.suspended,
        buried_until=standing.buried_until,
        flag=standing.flag,
        starred=standing.starred,
        withdrawn=standing.withdrawn,
        kept_lapses=standing.kept_lapses,
    )


def missing_reviews(standing: Standing, known: Iterable[ReviewLog]) -> Sequence[ReviewLog]:
    """Return the answers of `standing` that are not among `known`: a student gives one answer at an instant."""
    instants = {log.reviewed_at for log in known}
    return [log for log in standing.reviews if log.reviewed_at not in instants]
