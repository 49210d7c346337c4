from datetime import timedelta

from builders import Bench, make_card, make_deck, reviewed

from quizapp.core.ids import CardId, DeckId
from quizapp.core.review import Rating
from quizapp.core.study_request import Scope, StudyRequest
from quizapp.services.mixed_queue import MixedQueue
from quizapp.services.workload import Workload

DAY = timedelta(days=1)


def queue_of(bench: Bench) -> MixedQueue:
    return MixedQueue(
        bench.collection, Workload(bench.collection, bench.days, bench.clock.now(), limits=bench.study.limits)
    )


def test_the_deck_that_was_asked_last_waits_also_in_a_session_that_is_opened_again():
    bench = Bench()
    overdue = bench.clock.now() - DAY
    for deck in (1, 2):
        bench.add(make_deck(deck), *(reviewed(make_card(deck * 10 + n, deck), overdue) for n in range(1, 4)))
    session = bench.study.session()
    for _ in range(5):
        asked = bench.answer(session)
        again = queue_of(bench).next_card(bench.clock.now())
        assert again == session.prompt.card
        assert again.deck_id != asked.deck_id


def test_the_first_answer_of_another_day_begins_its_count_anew():
    bench = Bench()
    bench.add_decks(1, 3)
    session = bench.study.session()
    bench.answer(session, Rating.EASY)
    bench.clock.advance(DAY)
    bench.answer(session, Rating.EASY)
    assert session.progress.done == 1
    assert session.progress == queue_of(bench).progress


def test_a_selection_of_decks_asks_their_cards_alone_and_keeps_the_decks_apart():
    bench = Bench()
    overdue = bench.clock.now() - DAY
    for deck in (1, 2, 3):
        bench.add(make_deck(deck), *(reviewed(make_card(deck * 10 + n, deck), overdue) for n in range(1, 3)))
    request = StudyRequest(scope=Scope(decks=frozenset(map(DeckId, (1, 3)))))
    decks = [number // 10 for number in bench.asked_until_end(bench.study.session(request))]
    assert decks in ([1, 3, 1, 3], [3, 1, 3, 1])


def test_a_selection_of_cards_asks_them_alone_and_goes_on_where_it_stopped():
    bench = Bench()
    bench.add_decks(2, 3)
    request = StudyRequest(scope=Scope(cards=frozenset(map(CardId, (11, 13, 22)))))
    assert bench.answer(bench.study.session(request), Rating.EASY).id == 11
    session = bench.study.session(request)
    assert (session.progress.done, session.progress.counts.new) == (1, 2)
    assert sorted(bench.asked_until_end(session, Rating.EASY)) == [13, 22]
