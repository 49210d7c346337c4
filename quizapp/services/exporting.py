"""Exports decks to Quizapp's own deck file, from which another collection takes them without loss."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from quizapp.core.card import Card
from quizapp.core.clock import Clock
from quizapp.core.ids import CardId, DeckId
from quizapp.core.library import DeckQuery, DeckSort
from quizapp.core.progress import WorkProgress
from quizapp.core.review import ReviewLog
from quizapp.core.study_day import StudyDays
from quizapp.errors import QuizAppError
from quizapp.formats.deck_file import KeptDeck, deck_file
from quizapp.sources.files import DECK_FILE_SUFFIX, largest_of
from quizapp.sources.saving import save_text
from quizapp.storage.collection import Collection

_DECKS_AT_ONCE = 100


@dataclass(slots=True, kw_only=True)
class ExportResult:
    """How many decks and cards an export has written."""

    decks: int = 0
    cards: int = 0


class ExportService:
    """Reads decks out of the collection and writes them to a file. Long for many decks: a worker calls it."""

    def __init__(self, collection: Collection, clock: Clock, days: StudyDays) -> None:
        self._collection = collection
        self._clock = clock
        self._days = days

    def named(self, name: str) -> list[DeckId]:
        """Return the decks that `name` means: the one with this id, else those with this title; none where none has."""
        if name.isdecimal() and len(name) < 16 and self._collection.decks.get(DeckId(int(name))) is not None:
            return [DeckId(int(name))]
        return [deck.id for alike in self._collection.decks.with_titles([name]).values() for deck in alike]

    def export(
        self,
        path: Path,
        deck_ids: Sequence[DeckId] | None,
        *,
        with_progress: bool,
        replace: bool,
        progress: WorkProgress | None = None,
    ) -> ExportResult:
        """Write decks to `path`, all of them for None, the oldest first; those that are gone or empty are left out.

        `with_progress` takes along schedules, answers and marks, and when decks and cards were made. A cancelled
        `progress` ends the work by its exception. Raises QuizAppError, with the file as it was, where there is one
        and `replace` is not set, where it would be larger than is read again, and where it cannot be written.
        """
        if not path.name.lower().endswith(DECK_FILE_SUFFIX) and path.suffix.lower() != ".json":
            raise QuizAppError(f'"{path.name}" does not end as a deck file does.', f"End it in {DECK_FILE_SUFFIX}.")
        result = ExportResult()
        with self._collection.standstill():
            decks = self._decks(deck_ids, result, with_progress=with_progress, progress=progress)
            pieces = deck_file(decks, exported_at=self._clock.now())
            save_text(path, pieces, replace=replace, largest=largest_of(path))
        return result

    def save_text(self, path: Path, text: str, *, replace: bool) -> None:
        """Write `text`, as UTF-8, to the file `path`. Raises QuizAppError as `export` does."""
        save_text(path, (text,), replace=replace, largest=largest_of(path))

    def _decks(
        self,
        deck_ids: Sequence[DeckId] | None,
        result: ExportResult,
        *,
        with_progress: bool,
        progress: WorkProgress | None,
    ) -> Iterator[KeptDeck]:
        """Yield the decks with their cards, a few of them read at a time, and count them in `result`."""
        ids = self._oldest_first(deck_ids)
        for start in range(0, len(ids), _DECKS_AT_ONCE):
            if progress is not None:
                progress.report(start, len(ids))
            batch = ids[start : start + _DECKS_AT_ONCE]
            decks, cards = self._collection.decks.get_many(batch), self._collection.cards.of_decks(batch)
            reviews = self._reviews(cards) if with_progress else None
            for deck_id in batch:
                if cards[deck_id]:
                    result.decks += 1
                    result.cards += len(cards[deck_id])
                    media = self._media(cards[deck_id])
                    yield KeptDeck(deck=decks[deck_id], cards=cards[deck_id], reviews=reviews, media=media)

    def _oldest_first(self, deck_ids: Sequence[DeckId] | None) -> list[DeckId]:
        if deck_ids is None:
            today = self._days.day_of(self._clock.now())
            query = DeckQuery(sort=DeckSort.OLDEST)
            return self._collection.decks.find(query, day_end=self._days.end_of(today), today=today)
        decks = self._collection.decks.get_many(deck_ids).values()
        return [deck.id for deck in sorted(decks, key=lambda deck: (deck.added_at, deck.id))]

    def _media(self, cards: Sequence[Card]) -> dict[str, bytes]:
        """Return the pictures that `cards` show; those that have been lost are left out."""
        digests = dict.fromkeys(picture.digest for card in cards for picture in card.pictures)
        found = ((digest, self._collection.media.get(digest)) for digest in digests)
        return {digest: data for digest, data in found if data is not None}

    def _reviews(self, cards: Mapping[DeckId, Sequence[Card]]) -> dict[CardId, list[ReviewLog]]:
        """Return the answers to all of these cards, the oldest first."""
        reviews: defaultdict[CardId, list[ReviewLog]] = defaultdict(list)
        for log in self._collection.reviews.of_cards(card.id for of_deck in cards.values() for card in of_deck):
            reviews[log.card_id].append(log)
        return reviews
