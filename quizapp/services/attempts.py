"""What the student had done with a card before it gave way to another: it is there again when the card comes back."""

from dataclasses import replace

from quizapp.core.card import Card, Schedule
from quizapp.core.deck import Deck
from quizapp.core.ids import CardId
from quizapp.services.prompt import Prompt

_Key = tuple[CardId, Schedule]


class Attempts:
    """The choices, typed texts and ticks of one session, by the card as it was asked. They end with the session."""

    def __init__(self) -> None:
        self._left: dict[_Key, Prompt] = {}
        self._answered: dict[_Key, Prompt] = {}

    def leave(self, prompt: Prompt) -> None:
        """Keep `prompt`, which gives way to another; one that was answered is kept already."""
        if self._answered.get(_key(prompt.card)) is not prompt:
            self._left[_key(prompt.card)] = prompt

    def answer(self, prompt: Prompt) -> None:
        """Keep `prompt`, which was answered: it counts again only where that is taken back."""
        self._answered[_key(prompt.card)] = prompt

    def prompt_for(self, card: Card, deck: Deck, *, taken_back: bool) -> Prompt:
        """Return the prompt that asks `card`, with what was done with it before.

        `taken_back` says that it is asked because a step was taken back.
        """
        kept = self._answered.pop(_key(card), None) if taken_back else None
        left = self._left.pop(_key(card), None)
        kept = kept or left
        if kept is None:
            return Prompt(card=card, deck=deck)
        return replace(kept, options={}, loads={}).edited(card, deck)  # its intervals were those of that moment


def _key(card: Card) -> _Key:
    return card.id, card.schedule
