"""The cards that wait to be asked, by what they wait for.

A card is askable if it is neither suspended, superseded nor withdrawn, nor buried beyond today. Every condition is that
of a partial index of the schema, word for word, so that SQLite answers from the index alone.
"""

from dataclasses import dataclass

from quizapp.core.study_request import Scope
from quizapp.storage.statements import listed


@dataclass(frozen=True, slots=True, kw_only=True)
class Pile:
    """The askable cards of one kind: `conditions` are theirs, `of_deck` and `of_decks` narrow them down to the deck,
    or to the JSON list of decks, :scope, and `order` is theirs. The other parameters are :today (ISO text), but for
    new cards :day_end (milliseconds), and :resting (JSON list of decks); cards that do not `rest` go without that.
    """

    conditions: str
    of_deck: str
    of_decks: str
    order: str
    rests: bool = True

    @property
    def cards(self) -> str:
        """The SQL for all of them, from FROM on."""
        return f"FROM card WHERE {self.conditions}"

    def within(self, scope: Scope, source: str = "card") -> str:
        """Return the SQL for the cards of `scope`, from FROM on, taken from `source`, a join with card."""
        sql = f"FROM {source} WHERE {self.conditions}"
        if scope.cards is not None:
            sql += " AND id IN (SELECT value FROM json_each(:scope))"
        elif scope.decks is not None:
            sql += self.of_deck if len(scope.decks) == 1 else self.of_decks
        if scope.resting and self.rests:
            sql += " AND deck_id NOT IN (SELECT value FROM json_each(:resting))"
        return sql


def value_of(scope: Scope) -> int | str | None:
    """Return the parameter :scope of the SQL that is `within` it; `listed` of its resting decks is :resting."""
    if scope.cards is not None:
        return listed(sorted(scope.cards))
    if scope.decks is None:
        return None
    return next(iter(scope.decks)) if len(scope.decks) == 1 else listed(sorted(scope.decks))


IN_STUDY = "suspended = 0 AND superseded_by IS NULL AND withdrawn IS NULL"
_UNBURIED = "(buried_until IS NULL OR buried_until <= :today)"

# Many reviews are due from the same instant, the start of a day: the product scatters their ids, so that the cards of
# an article do not come in a row, and yet each comes in the same place whenever it is asked.
REVIEW = Pile(
    conditions=f"state = 2 AND {IN_STUDY} AND due < :day_end AND {_UNBURIED}",
    of_deck=" AND deck_id = :scope",
    of_decks=" AND deck_id IN (SELECT value FROM json_each(:scope))",
    order="due, id * 2654435761 % 4294967296, id",
)
# Few cards are in learning at any time: the plus keeps SQLite to their index rather than to that of the deck's cards.
LEARNING = Pile(
    conditions=f"state IN (1, 3) AND {IN_STUDY} AND due < :day_end AND {_UNBURIED}",
    of_deck=" AND +deck_id = :scope",
    of_decks=" AND +deck_id IN (SELECT value FROM json_each(:scope))",
    order="due, id",
    rests=False,
)
# The newest article comes first, as it is what the student has just read; `QueueStore.next_new` lets one that was begun
# come to its end. All cards of a deck share one deck_added_at: with it the index of new cards leads to the deck.
NEW = Pile(
    conditions=f"state = 0 AND {IN_STUDY} AND {_UNBURIED}",
    of_deck=" AND deck_id = :scope AND deck_added_at = (SELECT added_at FROM deck WHERE id = :scope)",
    of_decks=(
        " AND (deck_added_at, deck_id) IN"
        " (SELECT added_at, deck.id FROM deck JOIN json_each(:scope) ON value = deck.id)"
    ),
    order="deck_added_at DESC, deck_id, position, id",
)
# Whatever its state: no index holds these alone, and none is needed for the few decks that are asked for at a time.
EVERY = Pile(
    conditions=f"{IN_STUDY} AND {_UNBURIED}",
    of_deck=" AND deck_id = :scope",
    of_decks=" AND deck_id IN (SELECT value FROM json_each(:scope))",
    order="id * 2654435761 % 4294967296, id",
)
