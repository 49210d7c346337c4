"""Stories: decks of one event, told by several articles."""

from dataclasses import replace

from quizapp.core.changes import Action, ChangeSet, Snapshot
from quizapp.core.deck import Deck
from quizapp.core.ids import DeckId
from quizapp.errors import QuizAppError
from quizapp.services.history import History
from quizapp.storage.collection import Collection


class StoryService:
    """Reads and ends what belongs together; imports begin stories."""

    def __init__(self, collection: Collection, history: History) -> None:
        self._collection = collection
        self._history = history

    def others(self, deck: Deck) -> tuple[Deck, ...]:
        """Return the other decks of the story of `deck`, the oldest first."""
        return tuple(each for each in self._story_of(deck) if each.id != deck.id)

    def leave(self, deck_id: DeckId) -> ChangeSet:
        """Take a deck out of its story; a story that only one other deck tells then is none any more.

        Raises QuizAppError where the deck is gone.
        """

        def after() -> Snapshot:
            deck = self._collection.decks.get(deck_id)
            if deck is None:
                raise QuizAppError("The deck is no longer there.", "Another program has deleted it.")
            story = self._story_of(deck)
            leaving = story if len(story) == 2 else [deck]
            return Snapshot(decks={each.id: replace(each, story=None) for each in leaving})

        return self._history.perform(Action.EDIT_DECK, after)

    def _story_of(self, deck: Deck) -> list[Deck]:
        return [] if deck.story is None else self._collection.decks.in_story(deck.story)
