"""What an answer leads to while cramming: the round goes on, and the schedule stays as it is."""

from datetime import datetime
from functools import partial

from quizapp.core.review import Rating
from quizapp.services.answers import Answer
from quizapp.services.cram_queue import CramQueue
from quizapp.services.prompt import Prompt


class CramAnswers:
    """Answers that are kept in the round of a CramQueue alone: no log, no new schedule."""

    def __init__(self, queue: CramQueue) -> None:
        self._queue = queue

    def with_options(self, prompt: Prompt, _now: datetime) -> Prompt:
        """Return `prompt`: no rating leads anywhere."""
        return prompt

    def given(self, prompt: Prompt, rating: Rating, now: datetime, _duration_ms: int) -> Answer:
        """Return the answer: the card as it was, and the round behind it."""
        return Answer(after=prompt.card, snapshot=partial(self._queue.keep_answer, prompt.card, rating, now))

    def count(self, answer: Answer) -> None:
        """Do nothing: the queue reads its round."""

    def forget(self) -> None:
        """Do nothing: the queue reads its round."""
