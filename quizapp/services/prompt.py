"""A card as it is asked, and what the student has done with it so far."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Self

from quizapp.core.card import Card, CardKind
from quizapp.core.choices import Recall, recall_of
from quizapp.core.deck import Deck
from quizapp.core.key_points import KeyPoint
from quizapp.core.recall import RecallMatch, recalled_share, suggested_rating
from quizapp.core.review import Confidence, Rating
from quizapp.scheduling.scheduler import Outcome


@dataclass(frozen=True, slots=True, kw_only=True)
class Prompt:
    """One card as it is asked.

    Before the reveal: `chosen` is the index of a choice, `typed` what was typed, `confidence` how sure the student is,
    None where nothing was said. From the reveal on: `options` say what each rating would lead to while `loads` reviews
    are due on the days to come; `points` are the key points of the answer, none for a card with choices; `match` is
    what was typed compared with them, None where nothing was; `ticks` say which points were recalled, none as long as
    nothing was compared or ticked.
    """

    card: Card
    deck: Deck
    options: Mapping[Rating, Outcome] = field(default_factory=dict)
    loads: Mapping[date, int] = field(default_factory=dict)
    chosen: int | None = None
    typed: str = ""
    confidence: Confidence | None = None
    points: tuple[KeyPoint, ...] = ()
    match: RecallMatch | None = None
    ticks: tuple[bool, ...] = ()

    @property
    def recall(self) -> Recall | None:
        """What the choice, or the ticked points, tell of the memory; it suggests a rating and decides nothing."""
        if self.card.kind is CardKind.CHOICE:
            return recall_of(self.card, self.chosen)
        if not self.ticks:
            return None
        share = recalled_share(self.points, self.ticks)
        return Recall(score=share, suggested=suggested_rating(share))

    def with_typed(self, text: str) -> Self:
        """Return the prompt with `text` typed; what an earlier text was found to hold is forgotten."""
        return replace(self, typed=text, points=(), match=None, ticks=())

    def revealed(self, points: tuple[KeyPoint, ...], match: RecallMatch | None = None) -> Self:
        """Return the prompt with the key points of its answer, ticked as far as `match` found them in what was typed.

        Ticks that were made by hand stay as long as the points do.
        """
        if points == self.points:
            return self
        ticks = () if match is None else tuple(point.matched for point in match.points)
        return replace(self, points=points, match=match, ticks=ticks)

    def ticked(self, place: int) -> Self:
        """Return the prompt with the tick of the point at index `place` set, or taken away; as it is without one."""
        if not 0 <= place < len(self.points):
            return self
        ticks = list(self.ticks or [False] * len(self.points))
        ticks[place] = not ticks[place]
        return replace(self, ticks=tuple(ticks))

    def edited(self, card: Card, deck: Deck) -> Self:
        """Return the prompt with `card` and `deck` as they are now; what no longer fits them is forgotten."""
        kept = replace(self, card=card, deck=deck)
        if card.choices != self.card.choices:
            kept = replace(kept, chosen=None)
        if (card.answer, card.key_points) != (self.card.answer, self.card.key_points):
            kept = replace(kept, points=(), match=None, ticks=())
        return kept
