from datetime import timedelta

import pytest
from builders import Bench, make_card, make_choice, make_deck, reviewed

from quizapp.core.review import Rating

DAY = timedelta(days=1)


def test_an_empty_collection_has_nothing_to_study():
    today = Bench().study.today()
    assert (today.progress.total, today.decks, today.topics) == (0, 0, ())
    summary = Bench().study.summary()
    assert (summary.answers, summary.recall, summary.due_tomorrow, summary.learning_at) == (0, None, 0, None)


def test_today_names_the_commonest_topics_of_what_is_due():
    bench = Bench()
    overdue = bench.clock.now() - DAY
    bench.add(make_deck(1, topics=("Politics",)), *(reviewed(make_card(10 + n, 1), overdue) for n in range(3)))
    bench.add(make_deck(2, topics=("Economy", "Politics")), reviewed(make_card(21, 2), overdue))
    today = bench.study.today()
    assert today.topics == (("Politics", 4), ("Economy", 1))
    assert (today.progress.counts.due, today.decks) == (4, 2)


def test_the_summary_counts_cards_answers_and_minutes_of_the_study_day():
    bench = Bench()
    bench.add_decks(1, 2)
    session = bench.study.session()
    bench.answer(session, Rating.AGAIN, seconds=30)
    bench.answer(session, Rating.EASY, seconds=30)
    bench.answer(session, Rating.EASY, seconds=60)
    summary = bench.study.summary()
    assert (summary.cards, summary.answers) == (2, 3)
    assert summary.minutes == pytest.approx(2.0)


def test_recall_is_that_of_cards_from_earlier_days_alone():
    bench = Bench()
    bench.add_decks(1, 1)
    bench.add(make_deck(2), *(reviewed(make_card(n, 2), bench.clock.now() - DAY) for n in (21, 22, 23)))
    assert bench.study.summary().recall is None
    session = bench.study.session()
    ratings = {11: Rating.AGAIN, 21: Rating.AGAIN, 22: Rating.HARD, 23: Rating.GOOD}
    for _ in range(4):
        bench.answer(session, ratings[session.prompt.card.id])
    assert bench.study.summary().recall == pytest.approx(2 / 3)


def test_a_pause_counts_a_minute_at_most():
    bench = Bench()
    bench.add_decks(1, 1)
    bench.answer(bench.study.session(), Rating.EASY, seconds=4_000)
    assert bench.study.summary().minutes == pytest.approx(1.0)


def test_answers_dated_in_the_future_by_a_wrong_clock_do_not_count_as_todays():
    bench = Bench(new_per_day=2)
    bench.add_decks(1, 6)
    bench.clock.advance(timedelta(days=400))
    bench.asked_until_end(bench.study.session(), Rating.EASY)
    bench.clock.advance(-timedelta(days=400))
    assert bench.study.summary().answers == 0
    assert (bench.study.today().progress.done, bench.study.today().progress.counts.new) == (0, 2)


def test_the_summary_says_what_is_due_tomorrow_within_the_limit_of_new_cards():
    bench = Bench(new_per_day=2)
    bench.add_decks(1, 5)
    bench.add(make_deck(2), reviewed(make_card(21, 2), bench.clock.now() + DAY))
    assert bench.study.summary().due_tomorrow == 3


def test_the_summary_says_when_the_next_learning_card_comes_back():
    bench = Bench()
    bench.add_decks(1, 1)
    bench.answer(bench.study.session(), Rating.AGAIN)
    assert bench.study.summary().learning_at == bench.clock.now() + timedelta(minutes=1)


def test_the_summary_says_what_is_due_tomorrow_within_the_limit_of_reviews_and_without_new_cards_in_a_backlog():
    bench = Bench(reviews_per_day=3)
    bench.add_decks(1, 5)
    bench.add(make_deck(2), *(reviewed(make_card(20 + n, 2), bench.clock.now() + DAY) for n in range(7)))
    assert bench.study.summary().due_tomorrow == 3


def test_the_share_of_key_points_is_that_of_answers_that_were_typed_or_ticked():
    bench = Bench()
    bench.add(
        make_deck(1), make_card(11, answer="Peru is large. Lima lies by the sea."), make_card(12), make_choice(13)
    )
    session = bench.study.session()
    for ticks in ((0,), (), ()):
        session.choose(1)
        session.reveal()
        for place in ticks:
            session.tick(place)
        session.rate(Rating.EASY)
        assert bench.study.summary().points_recalled == 0.5
    assert Bench().study.summary().points_recalled is None
