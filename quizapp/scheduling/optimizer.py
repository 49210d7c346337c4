"""Fitting FSRS's parameters to the student's own answers, by the optional package `fsrs-rs-python`."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from itertools import groupby
from operator import itemgetter

from fsrs.scheduler import LOWER_BOUNDS_PARAMETERS, UPPER_BOUNDS_PARAMETERS

from quizapp.core.ids import CardId
from quizapp.core.review import Rating, ReviewKind
from quizapp.core.study_day import StudyDays
from quizapp.errors import QuizAppError

MINIMUM_REVIEWS = 400
"""With fewer answers than this, a day or more after the one before, FSRS's defaults serve better than a fit."""

LoggedReview = tuple[CardId, datetime, Rating, ReviewKind]


def fit_parameters(reviews: Iterable[LoggedReview], days: StudyDays) -> tuple[float, ...]:
    """Return the 21 parameters of FSRS-6 that explain `reviews` best.

    `reviews` come card by card, oldest first. Cards whose log does not begin with their first answer are left out.
    Raises QuizAppError where the optional package is not installed or there are too few answers.
    """
    try:
        import fsrs_rs_python as rust  # noqa: PLC0415  optional, and of use here only
    except ImportError as fault:
        raise QuizAppError(
            "Fitting the scheduler to your answers needs the package fsrs-rs-python, which is not installed.",
            'Install it with: pip install "quizapp[optimizer]"',
        ) from fault
    # One example is a card's history up to an answer; what is learnt from it is that answer, a day or more later.
    examples = [
        history[: end + 1]
        for history in _histories(reviews, days)
        for end in range(1, len(history))
        if history[end][1] > 0
    ]
    if len(examples) < MINIMUM_REVIEWS:
        raise QuizAppError(
            f"Fitting the scheduler needs {MINIMUM_REVIEWS} answers given a day or more after the one before; "
            f"there are {len(examples)}.",
            "Go on reviewing: the default parameters serve well until then.",
        )
    items = [rust.FSRSItem([rust.FSRSReview(rating, elapsed) for rating, elapsed in example]) for example in examples]
    return _within_bounds(rust.FSRS(rust.DEFAULT_PARAMETERS).compute_parameters(items))


def _histories(reviews: Iterable[LoggedReview], days: StudyDays) -> Iterator[list[tuple[int, int]]]:
    for _, logs in groupby(reviews, key=itemgetter(0)):
        history = list(logs)
        if history[0][3] is not ReviewKind.LEARN:
            continue
        instants = [instant for _, instant, _, _ in history]
        elapsed = [0, *map(days.days_between, instants, instants[1:])]
        yield [(int(rating), count) for (_, _, rating, _), count in zip(history, elapsed, strict=True)]


def _within_bounds(parameters: Sequence[float]) -> tuple[float, ...]:
    # The fit is made in single precision, so that a parameter at its bound may lie a trifle outside.
    bounds = zip(parameters, LOWER_BOUNDS_PARAMETERS, UPPER_BOUNDS_PARAMETERS, strict=True)
    return tuple(round(min(max(value, lower), upper), 4) for value, lower, upper in bounds)
