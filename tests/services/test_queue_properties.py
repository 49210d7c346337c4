"""What holds of the daily queue whatever the student does: the counts are right, and decks are interleaved."""

from dataclasses import replace
from datetime import timedelta

from builders import Bench, make_card, make_deck, reviewed
from hypothesis import given, settings
from hypothesis import strategies as st

from quizapp.core.card import Card, Schedule, State
from quizapp.core.queue import DayLimits
from quizapp.core.review import Rating
from quizapp.core.withdrawal import Reason, Withdrawal
from quizapp.services.study import Phase, StudySession
from quizapp.services.workload import Workload

MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)

deeds = st.lists(
    st.one_of(
        st.tuples(st.just("answer"), st.sampled_from(Rating)),
        st.tuples(st.sampled_from(["bury", "suspend", "withdraw", "bury deck", "undo", "redo", "more"]), st.none()),
        st.tuples(st.just("wait"), st.sampled_from([MINUTE, 11 * MINUTE, 20 * 60 * MINUTE, 3 * DAY, -9 * MINUTE])),
        st.tuples(st.just("wish"), st.builds(DayLimits, new=st.integers(0, 4), reviews=st.integers(0, 4))),
    ),
    max_size=25,
)


def full_bench(reviews: int, *, bury_siblings: bool) -> Bench:
    """Four decks with new cards, reviews and cards in a learning step."""
    bench = Bench(new_per_day=3, reviews_per_day=reviews, bury_siblings=bury_siblings)
    now = bench.clock.now()
    for deck in range(1, 5):
        due = (reviewed(make_card(deck * 10 + n, deck), now - n * DAY) for n in range(deck))
        bench.add(make_deck(deck), *due, make_card(deck * 10 + 5, deck), make_card(deck * 10 + 6, deck))
    memory = reviewed(make_card(1), now).schedule.memory
    steps = Schedule(state=State.LEARNING, step=0, memory=memory, due=now + MINUTE, last_review=now, reps=1)
    bench.add(replace(make_card(17, 1), schedule=steps), replace(make_card(27, 2), schedule=steps))
    return bench


def do(bench: Bench, session: StudySession, deed: str, how: object) -> None:
    """Do one thing that a student may do, if it can be done now."""
    today = bench.days.day_of(bench.clock.now())
    if deed == "answer" and session.phase is not Phase.FINISHED:
        bench.answer(session, how)
    elif deed == "wait":
        bench.clock.advance(how)
        session.refresh()
    elif deed == "wish":
        bench.study.limits.wish(today, how)
        session.refresh()
    elif deed == "undo" and bench.history.undoable:
        session.undo()
    elif deed == "redo" and bench.history.redoable:
        session.redo()
    elif session.phase is not Phase.FINISHED and deed not in ("answer", "undo", "redo"):
        card = session.prompt.card
        if deed == "withdraw":
            gone = Withdrawal(reason=Reason.WRONG, note="", at=bench.clock.now())
            bench.add(replace(card, withdrawn=gone))
        elif deed == "suspend":
            bench.cards.suspend([card.id])
        else:
            bench.cards.bury([card.id]) if deed == "bury" else bench.cards.bury_deck(card.deck_id)
        session.refresh()


@settings(max_examples=60)
@given(deeds, st.integers(0, 12), st.booleans())
def test_the_counts_are_those_of_a_fresh_count_after_anything_a_student_does(done, reviews, bury_siblings):
    bench = full_bench(reviews, bury_siblings=bury_siblings)
    session = bench.study.session()
    for deed, how in done:
        do(bench, session, deed, how)
        assert session.progress == bench.study.session().progress
        anew = bench.study.session()
        if session.phase is Phase.FINISHED:
            assert anew.phase is Phase.FINISHED


def due_elsewhere(bench: Bench, asked: Card) -> list[Card]:
    """The reviews of other decks, within the limit of the day, and their learning cards whose step is over."""
    now = bench.clock.now()
    workload = Workload(bench.collection, bench.days, now, limits=bench.study.limits)
    cards = [card for of_deck in bench.collection.cards.of_decks(range(1, 10)).values() for card in of_deck]
    others = [card for card in cards if card.deck_id != asked.deck_id and workload.asks(card)]
    learning = [c for c in others if c.schedule.state in (State.LEARNING, State.RELEARNING) and c.schedule.due <= now]
    reviews = [card for card in others if card.schedule.state is State.REVIEW] if workload.counts.due else []
    return learning + reviews


@settings(max_examples=60)
@given(st.lists(st.sampled_from(Rating), min_size=1, max_size=40), st.integers(0, 12))
def test_two_cards_of_a_deck_are_neighbours_only_while_no_other_deck_has_a_card_due(ratings, reviews):
    bench = full_bench(reviews, bury_siblings=False)
    session = bench.study.session()
    last = None
    for rating in ratings:
        if session.phase is Phase.FINISHED:
            break
        asked = session.prompt.card
        if last is not None and asked.deck_id == last.deck_id:
            assert not due_elsewhere(bench, asked)
        last = bench.answer(session, rating, seconds=25)


@given(st.lists(st.sampled_from(Rating), min_size=1, max_size=40), st.integers(0, 12))
def test_new_cards_come_article_by_article_in_order(ratings, reviews):
    bench = full_bench(reviews, bury_siblings=False)
    session = bench.study.session()
    new = []
    for rating in ratings:
        if session.phase is Phase.FINISHED:
            break
        asked = bench.answer(session, rating)
        if asked.schedule.state is State.NEW:
            new.append(int(asked.id))
    assert new == [15, 16, 25, 26, 35, 36, 45, 46][: len(new)]
