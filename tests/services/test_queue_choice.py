import pytest
from builders import Bench, make_card, make_deck

from quizapp.core.deck import FacetKind
from quizapp.core.ids import DeckId
from quizapp.core.library import DeckQuery
from quizapp.core.review import Rating
from quizapp.core.study_request import ALL_OF_TODAY, Scope, StudyMode, StudyRequest
from quizapp.services.answers import ScheduledAnswers
from quizapp.services.cram_answers import CramAnswers
from quizapp.services.cram_queue import CramQueue
from quizapp.services.early_queue import EarlyQueue
from quizapp.services.mixed_queue import MixedQueue
from quizapp.services.new_queue import NewQueue
from quizapp.services.queue_choice import answers_of, queue_for, scope_of

JAPAN = DeckQuery(facets=((FacetKind.COUNTRY, "Japan"),))


@pytest.mark.parametrize(
    ("mode", "queue", "answers"),
    [
        (StudyMode.DUE, MixedQueue, ScheduledAnswers),
        (StudyMode.NEW, NewQueue, ScheduledAnswers),
        (StudyMode.AHEAD, EarlyQueue, ScheduledAnswers),
        (StudyMode.FORGOTTEN, EarlyQueue, ScheduledAnswers),
        (StudyMode.CRAM, CramQueue, CramAnswers),
    ],
)
def test_each_kind_of_session_has_its_queue_and_only_cramming_leaves_the_schedule(mode, queue, answers):
    bench = Bench()
    made = queue_for(StudyRequest(mode=mode), bench.foundation, bench.clock.now())
    assert type(made) is queue
    assert type(answers_of(made, bench.foundation)) is answers


def test_a_query_is_asked_when_the_session_begins():
    bench = Bench()
    bench.add(make_deck(1, country="Japan"), make_deck(2, country="Chile"), make_card(11), make_card(21, 2))
    request = StudyRequest(query=JAPAN)
    assert scope_of(request, bench.foundation, bench.clock.now()) == Scope(decks=frozenset({DeckId(1)}))
    bench.add(make_deck(3, country="Japan"), make_card(31, 3))
    assert sorted(bench.asked_until_end(bench.study.session(request), Rating.EASY)) == [11, 31]


def test_a_query_that_finds_nothing_asks_nothing():
    bench = Bench()
    bench.add_decks(1, 1)
    assert bench.study.session(StudyRequest(query=JAPAN)).progress.total == 0


def test_words_narrow_a_session_down_too():
    bench = Bench()
    bench.add_decks(2, 1)
    request = StudyRequest(query=DeckQuery(text="article 2"))
    assert bench.asked_until_end(bench.study.session(request), Rating.EASY) == [21]


def test_without_a_query_the_scope_is_that_of_the_request():
    bench = Bench()
    assert scope_of(ALL_OF_TODAY, bench.foundation, bench.clock.now()).is_everything
