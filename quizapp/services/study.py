"""The study session: a card is asked, revealed and rated.

The session knows no window: the review page paints its prompts and forwards keys, the terminal drives the same
object. What was answered is on disk before the next card is chosen. Whatever else happens to cards meanwhile (an edit,
a burial, an import undone) goes through its own service; the session then looks again (`refresh`).
"""

from dataclasses import replace
from datetime import timedelta
from enum import StrEnum

from quizapp.core.card import Card, CardKind
from quizapp.core.changes import Action, ChangeSet, Snapshot
from quizapp.core.clock import Clock
from quizapp.core.key_points import fits
from quizapp.core.review import Confidence, Rating
from quizapp.errors import StaleError
from quizapp.services.answers import Answers
from quizapp.services.attempts import Attempts
from quizapp.services.history import History
from quizapp.services.prompt import Prompt
from quizapp.services.recalling import RecallService
from quizapp.services.study_queue import StudyQueue
from quizapp.services.workload import Progress
from quizapp.storage.collection import Collection

_ACTIONS = {
    Rating.AGAIN: Action.AGAIN,
    Rating.HARD: Action.HARD,
    Rating.GOOD: Action.GOOD,
    Rating.EASY: Action.EASY,
}


class Phase(StrEnum):
    """What the session shows."""

    QUESTION = "question"
    ANSWER = "answer"
    FINISHED = "finished"


class StudySession:
    """Asks the cards of one queue: QUESTION, `reveal` -> ANSWER, `rate` -> the next QUESTION or FINISHED."""

    def __init__(
        self,
        *,
        collection: Collection,
        history: History,
        clock: Clock,
        recall: RecallService,
        queue: StudyQueue,
        answers: Answers,
    ) -> None:
        """Begin, or go on with, the study of what `queue` has, which has just been counted.

        `answers` says what is kept of each answer.
        """
        self.queue = queue
        self._answers = answers
        self._attempts = Attempts()
        self._collection = collection
        self._history = history
        self._clock = clock
        self._recall = recall
        self._phase = Phase.FINISHED
        self._prompt: Prompt | None = None
        self._shown_at = clock.now()
        self._ask(self._next())

    @property
    def phase(self) -> Phase:
        """What is to be shown."""
        return self._phase

    @property
    def prompt(self) -> Prompt:
        """The card that is asked. Raises RuntimeError when the session is finished."""
        if self._prompt is None:
            raise RuntimeError("a finished session asks no card")
        return self._prompt

    @property
    def progress(self) -> Progress:
        """How far the session is."""
        return self.queue.progress

    def reveal(self) -> None:
        """Show the answer; without effect unless a question is shown. The intervals are those of this moment."""
        if self._phase is Phase.QUESTION:
            self._prompt = self._revealed(self.prompt)
            self._phase = Phase.ANSWER

    def choose(self, choice: int) -> None:
        """Choose the choice at index `choice`, or another one than before, while the question is shown.

        Without effect on a card that has no such choice.
        """
        if self._phase is Phase.QUESTION and 0 <= choice < len(self.prompt.card.choices):
            self._prompt = replace(self.prompt, chosen=choice)

    def type_recall(self, text: str) -> None:
        """Keep what the student has typed of the answer; without effect unless a question is shown."""
        if self._phase is Phase.QUESTION:
            self._prompt = self.prompt.with_typed(text)

    def set_confidence(self, confidence: Confidence | None) -> None:
        """Keep how sure the student is of the answer; without effect unless a question is shown."""
        if self._phase is Phase.QUESTION:
            self._prompt = replace(self.prompt, confidence=confidence)

    def tick(self, place: int) -> None:
        """Set the tick of the key point at index `place`, or take it away; without effect before the reveal."""
        if self._phase is Phase.ANSWER:
            self._prompt = self.prompt.ticked(place)

    def rate(self, rating: Rating) -> ChangeSet:
        """Write the student's `rating` to disk and ask the next card.

        Raises RuntimeError unless an answer is shown; StaleError, with nothing written and the card asked again as it
        is now, where another program has changed it; QuizAppError where the collection cannot be written.
        """
        if self._phase is not Phase.ANSWER:
            raise RuntimeError("a card is rated after its answer is shown")
        prompt, before, now = self.prompt, self.prompt.card, self._clock.now()
        duration_ms = max(0, (now - self._shown_at) // timedelta(milliseconds=1))

        answer = self._answers.given(prompt, rating, now, duration_ms)

        def answered() -> Snapshot:
            if self._collection.cards.get(before.id) != before:
                raise StaleError("The card has changed since it was shown.", "Your answer was not counted.")
            return answer.snapshot()

        try:
            change = self._history.perform(_ACTIONS[rating], answered)
        except StaleError:
            self.refresh()
            raise
        self._attempts.answer(prompt)
        self._answers.count(answer)
        self.queue.count_answer(before, answer.after, duration_ms=duration_ms, now=now)
        self._ask(self._next())
        return change

    def undo(self) -> tuple[Action, ChangeSet]:
        """Take the newest step back; the card that it was about is asked again, with what had been typed or chosen.

        Raises as `History.undo` does.
        """
        return self._moved(self._history.undo())

    def redo(self) -> tuple[Action, ChangeSet]:
        """Do the newest undone step again; the session goes on behind it. Raises as `History.redo` does."""
        action, change = self._history.redo()
        self._recount()
        self._ask(self._next())
        return action, change

    def refresh(self) -> None:
        """Look at the collection again after a change that was no answer, or after time has passed.

        The card that is shown stays, with what was edited in it; one that was answered elsewhere is asked again as it
        is now; one that may no longer be asked makes way for the next.
        """
        self._recount()
        shown = self._prompt
        if shown is not None:
            card, deck = self._collection.cards.get(shown.card.id), self._collection.decks.get(shown.deck.id)
            if card is not None and deck is not None and self.queue.asks(card):
                if card.schedule == shown.card.schedule:
                    edited = shown.edited(card, deck)
                    self._prompt = edited if self._phase is Phase.QUESTION else self._revealed(edited)
                else:
                    self._ask(card)
                return
        self._ask(self._next())

    def _moved(self, moved: tuple[Action, ChangeSet]) -> tuple[Action, ChangeSet]:
        self._recount()
        only = next(iter(moved[1].cards)) if len(moved[1].cards) == 1 else None
        card = None if only is None else self._collection.cards.get(only)
        self._ask(card if card is not None and self.queue.asks(card) else self._next(), taken_back=True)
        return moved

    def _revealed(self, prompt: Prompt) -> Prompt:
        """Return `prompt` with what its ratings lead to now, and the key points of its answer, compared with what was
        typed. They are cut now where that has not been done yet.
        """
        prompt = self._answers.with_options(prompt, self._clock.now())
        card, points = prompt.card, prompt.card.key_points
        if card.kind is not CardKind.CHOICE and not (points and fits(points, card.answer)):
            points = self._recall.points_of(card, prompt.deck.language)
        return prompt.revealed(points, self._recall.compare(card, points, prompt.typed, prompt.deck.language))

    def _next(self) -> Card | None:
        return self.queue.next_card(self._clock.now())

    def _ask(self, card: Card | None, *, taken_back: bool = False) -> None:
        if self._prompt is not None:
            self._attempts.leave(self._prompt)
        deck = None if card is None else self._collection.decks.get(card.deck_id)
        self._shown_at = self._clock.now()
        if card is None or deck is None:
            self._prompt, self._phase = None, Phase.FINISHED
        else:
            self._prompt = self._attempts.prompt_for(card, deck, taken_back=taken_back)
            self._phase = Phase.QUESTION

    def _recount(self) -> None:
        self._answers.forget()
        self.queue.recount(self._clock.now())
