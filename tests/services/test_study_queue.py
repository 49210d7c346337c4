"""A session follows whatever queue it is given; this one is as small as a queue can be."""

from datetime import datetime

from builders import Bench

from quizapp.core.card import Card
from quizapp.core.ids import CardId
from quizapp.core.queue import DueCounts
from quizapp.core.review import Rating
from quizapp.services.answers import ScheduledAnswers
from quizapp.services.day_loads import DayLoads
from quizapp.services.study import Phase, StudySession
from quizapp.services.study_queue import StudyQueue
from quizapp.services.workload import Progress
from quizapp.storage.collection import Collection


class InThisOrder:
    """Asks some cards in the order that it is told, each once."""

    def __init__(self, collection: Collection, *numbers: int) -> None:
        self._collection = collection
        self._numbers = numbers
        self.answered: list[CardId] = []

    @property
    def progress(self) -> Progress:
        left = len(self._numbers) - len(self.answered)
        return Progress(done=len(self.answered), counts=DueCounts(due=left, learning=0, new=0), minutes_left=left)

    def next_card(self, _now: datetime) -> Card | None:
        left = [CardId(number) for number in self._numbers if number not in self.answered]
        return self._collection.cards.get(left[0]) if left else None

    def asks(self, card: Card) -> bool:
        return card.id in self._numbers and card.id not in self.answered

    def count_answer(self, before: Card, _after: Card, *, duration_ms: int, now: datetime) -> None:  # noqa: ARG002  this queue counts answers alone
        self.answered.append(before.id)

    def recount(self, _now: datetime) -> None:
        self.answered = [card_id for card_id in self.answered if self._collection.reviews.of_card(card_id)]


def session_of(bench: Bench, queue: StudyQueue) -> StudySession:
    return StudySession(
        collection=bench.collection,
        history=bench.history,
        clock=bench.clock,
        recall=bench.study.recall,
        queue=queue,
        answers=ScheduledAnswers(bench.collection, bench.scheduler, DayLoads(bench.collection, bench.days)),
    )


def test_a_session_asks_what_its_queue_says_is_next_and_tells_it_of_each_answer():
    bench = Bench()
    bench.add_decks(1, 3)
    queue = InThisOrder(bench.collection, 13, 11)
    session = session_of(bench, queue)
    assert bench.asked_until_end(session, Rating.EASY) == [13, 11]
    assert queue.answered == [13, 11]
    assert session.progress.done == 2


def test_a_card_that_its_queue_no_longer_asks_makes_way_when_the_session_looks_again():
    bench = Bench()
    bench.add_decks(1, 3)
    session = session_of(bench, InThisOrder(bench.collection, 13, 11))
    session.queue = InThisOrder(bench.collection, 11)
    session.refresh()
    assert session.prompt.card.id == 11


def test_after_undo_the_queue_is_counted_anew_and_the_card_asked_again():
    bench = Bench()
    bench.add_decks(1, 3)
    queue = InThisOrder(bench.collection, 13, 11)
    session = session_of(bench, queue)
    bench.answer(session)
    session.undo()
    assert (session.phase, session.prompt.card.id) == (Phase.QUESTION, 13)
    assert queue.answered == []
