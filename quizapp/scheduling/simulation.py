"""A student simulated by numbers alone: what the days ahead come to under given settings, in cards, minutes and memory.

The cards are few numbers each, and days are whole, so that a year is simulated while a slider is moved. Many cards are
simulated by a sample of them, each standing for several.
"""

import random
from bisect import bisect
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate

from fsrs.scheduler import DEFAULT_PARAMETERS

from quizapp.core.card import MemoryState
from quizapp.core.habits import Habits
from quizapp.core.outlook import Outlook
from quizapp.core.review import Rating
from quizapp.scheduling.forgetting import days_until
from quizapp.scheduling.memory import MemoryModel
from quizapp.scheduling.settings import SchedulerSettings

_RATINGS = tuple(Rating)
# Nobody fails a step more often than this in one sitting.
_MOST_STEPS = 12
# The multiples of these, less their whole parts, lie evenly between 0 and 1: they stand for random numbers, so that
# outlooks differ by the settings and hardly by chance. Source: additive recurrences of one and of two dimensions.
_STRIDES = (0.6180339887498949, 0.7548776662466927, 0.5698402909980532)


@dataclass(slots=True)
class StudiedCard:
    """A memory, the day on which it was last asked and the day on which it is due; day 0 is today."""

    memory: MemoryState
    last_day: int
    due_day: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What is simulated: `days` of study with `new_per_day` cards met and at most `reviews_per_day` reviewed.

    `reviews_on` are the days, 0 for today, that take another number of reviews. Of more than `most_cards` a sample is
    simulated.
    """

    settings: SchedulerSettings
    habits: Habits
    new_per_day: int
    reviews_per_day: int
    days: int = 365
    reviews_on: Mapping[int, int] = field(default_factory=dict)
    most_cards: int = 1_825


def simulate(plan: Plan, studied: Sequence[StudiedCard] = (), *, seed: int = 1) -> Outlook:
    """Return what the days ahead come to by `plan`, beginning with the cards already `studied`.

    There are always new cards to meet. While more reviews wait than a day takes, those likeliest to be recalled go
    first and no new card is met. The same `seed` gives the same outlook.
    """
    weight = max(1.0, (len(studied) + plan.new_per_day * plan.days) / plan.most_cards)
    sample = [studied[int(place * weight)] for place in range(int(len(studied) / weight))]
    return _Simulation(plan, weight, seed).run(sample)


class _EvenNumbers:
    """Numbers from 0 to 1 that stand for random ones and lie evenly even where they are few."""

    def __init__(self, stride: float, seed: int) -> None:
        self._stride = stride
        self._number = seed * stride % 1

    def next(self) -> float:
        self._number = (self._number + self._stride) % 1
        return self._number


class _Simulation:
    """One run; every card in it stands for `weight` cards."""

    def __init__(self, plan: Plan, weight: float, seed: int) -> None:
        self._plan = plan
        self._weight = weight
        parameters = plan.settings.parameters or DEFAULT_PARAMETERS
        self._model = MemoryModel(parameters)
        # Days are in proportion to stability: one product a card is left.
        self._days_a_stability = days_until(plan.settings.desired_retention, 1.0, parameters[-1])
        self._firsts, self._recalls, self._ratings = (_EvenNumbers(stride, seed) for stride in _STRIDES)
        self._steps = random.Random(seed)  # noqa: S311  not for secrets
        habits = plan.habits
        self._ends = {
            shares: tuple(accumulate(shares))[:-1] for shares in (habits.first, habits.steps, habits.recalled)
        }
        self._answers = 0
        self._seconds = 0.0

    def run(self, studied: Sequence[StudiedCard]) -> Outlook:
        plan, weight = self._plan, self._weight
        due: list[list[StudiedCard]] = [[] for _ in range(plan.days)]
        cards = [StudiedCard(card.memory, card.last_day, max(0, card.due_day)) for card in studied]
        self._put_off(cards, due)
        answers, minutes = [], []
        left: list[StudiedCard] = []
        paused, clear_after = 0, None
        for day in range(plan.days):
            self._answers, self._seconds = 0, 0.0
            today, left = self._share_out([*left, *due[day]], day)
            for card in today:
                self._review(card, day)
            paused += bool(left)
            clear_after = day if clear_after is None and not left else clear_after
            met = [] if left else list(self._meet(day))
            cards += met
            self._put_off([*today, *met], due)
            answers.append(self._answers * weight)
            minutes.append(self._seconds * weight / 60)
        known = sum(self._recall(card, plan.days) for card in cards)
        return Outlook(
            answers=tuple(answers),
            minutes=tuple(minutes),
            known=known * weight,
            cards=round(len(cards) * weight),
            paused_days=paused,
            clear_after=clear_after,
        )

    def _share_out(self, waiting: list[StudiedCard], day: int) -> tuple[list[StudiedCard], list[StudiedCard]]:
        """Return the cards that `day` takes and those that are left for the next."""
        reviews = self._plan.reviews_on.get(day, self._plan.reviews_per_day) / self._weight
        most = int((day + 1) * reviews) - int(day * reviews)
        if len(waiting) > most:
            waiting.sort(key=lambda card: self._recall(card, day), reverse=True)
        return waiting[:most], waiting[most:]

    def _put_off(self, cards: Sequence[StudiedCard], due: list[list[StudiedCard]]) -> None:
        for card in cards:
            if card.due_day < len(due):
                due[card.due_day].append(card)

    def _meet(self, day: int) -> Iterator[StudiedCard]:
        """Yield the cards that are met on `day`, learnt as far as a day's steps go."""
        new = self._plan.new_per_day / self._weight
        for _ in range(int((day + 1) * new) - int(day * new)):
            rating = self._rating(self._firsts.next(), self._plan.habits.first)
            card = StudiedCard(self._model.after(None, rating, 0), day, day)
            self._note(rating)
            self._step(card, rating, len(self._plan.settings.learning_steps))
            yield card

    def _review(self, card: StudiedCard, day: int) -> None:
        recalled = self._recalls.next() < self._recall(card, day)
        rating = self._rating(self._ratings.next(), self._plan.habits.recalled) if recalled else Rating.AGAIN
        card.memory = self._model.after(card.memory, rating, day - card.last_day)
        card.last_day = day
        self._note(rating)
        steps = 0 if recalled else len(self._plan.settings.relearning_steps)
        self._step(card, rating, steps)

    def _step(self, card: StudiedCard, rating: Rating, steps: int) -> None:
        """Take `card`, just rated, through `steps` within the day, and give it the day on which it is due."""
        passed = int(rating is Rating.GOOD)
        for _ in range(_MOST_STEPS):
            if rating is Rating.EASY or passed >= steps:
                break
            rating = self._rating(self._steps.random(), self._plan.habits.steps)
            card.memory = self._model.after(card.memory, rating, 0)
            self._note(rating)
            passed = 0 if rating is Rating.AGAIN else passed + (rating is Rating.GOOD)
        interval = round(card.memory.stability * self._days_a_stability)
        card.due_day = card.last_day + min(max(interval, 1), self._plan.settings.maximum_interval)

    def _recall(self, card: StudiedCard, day: int) -> float:
        return self._model.recall(card.memory.stability, day - card.last_day)

    def _rating(self, number: float, shares: tuple[float, ...]) -> Rating:
        """Return the rating in whose part of 0 to 1 `number` lies; `shares` are those up to Easy."""
        return _RATINGS[len(_RATINGS) - len(shares) + bisect(self._ends[shares], number)]

    def _note(self, rating: Rating) -> None:
        self._answers += 1
        self._seconds += self._plan.habits.seconds[rating - 1]
