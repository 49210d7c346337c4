from datetime import timedelta

from builders import Bench, make_card, make_deck, reviewed

from quizapp.core.review import Rating
from quizapp.services.day_loads import DayLoads

DAY = timedelta(days=1)


def test_the_reviews_of_the_days_to_come_are_counted():
    bench = Bench()
    today = bench.days.day_of(bench.clock.now())
    tomorrow = bench.days.start_of(today + DAY)
    bench.add(
        make_deck(),
        reviewed(make_card(1), tomorrow),
        reviewed(make_card(2), tomorrow),
        reviewed(make_card(3), tomorrow + 5 * DAY),
        reviewed(make_card(4), bench.clock.now()),
        reviewed(make_card(5, suspended=True), tomorrow),
        make_card(6),
    )
    loads = DayLoads(bench.collection, bench.days).at(bench.clock.now())
    assert loads == {today + DAY: 2, today + 6 * DAY: 1}


def test_what_a_session_answers_is_followed_and_equals_what_is_counted_anew():
    bench = Bench()
    bench.add_decks(3, 4)
    loads = DayLoads(bench.collection, bench.days)
    before = loads.at(bench.clock.now())
    session = bench.study.session()
    for _ in range(6):
        asked = bench.answer(session, Rating.EASY)
        loads.count_answer(bench.card(asked.id))
    assert before == {}
    assert loads.at(bench.clock.now()) == DayLoads(bench.collection, bench.days).at(bench.clock.now())


def test_after_a_change_of_another_kind_they_are_counted_anew():
    bench = Bench()
    loads = DayLoads(bench.collection, bench.days)
    assert loads.at(bench.clock.now()) == {}
    bench.add(make_deck(), reviewed(make_card(1), bench.clock.now() + 3 * DAY))
    assert loads.at(bench.clock.now()) == {}
    loads.forget()
    assert sum(loads.at(bench.clock.now()).values()) == 1
