"""How fast the student answers, and how long a number of answers takes at that pace."""

from quizapp.core.stats import LONGEST_ANSWER_MS
from quizapp.storage.collection import Collection

# What an answer is taken to need at first, how many answers that guess weighs, and how many of the last are measured.
_GUESS_MS = 20_000
_GUESS_ANSWERS = 20
_DURATIONS = 200


class Pace:
    """Follows the durations of the newest answers."""

    def __init__(self, collection: Collection) -> None:
        self._collection = collection
        self.recount()

    def recount(self) -> None:
        """Read the durations anew."""
        self._durations = [
            min(duration, LONGEST_ANSWER_MS) for duration in self._collection.reviews.recent_durations(_DURATIONS)
        ]

    def count_answer(self, duration_ms: int) -> None:
        """Take one answer into account."""
        self._durations = [min(duration_ms, LONGEST_ANSWER_MS), *self._durations[: _DURATIONS - 1]]

    def minutes_for(self, answers: int) -> float:
        """Return how many minutes so many answers take."""
        measured, guessed = sum(self._durations), _GUESS_ANSWERS * _GUESS_MS
        return answers * (measured + guessed) / (len(self._durations) + _GUESS_ANSWERS) / 60_000
