from datetime import timedelta

import pytest
from builders import Bench, make_card, make_deck, reviewed

from quizapp.core.card import State
from quizapp.core.ids import CardId, DeckId
from quizapp.core.review import Rating
from quizapp.core.study_request import StudyMode, StudyRequest
from quizapp.services.study import Phase

DAY = timedelta(days=1)
AHEAD = StudyRequest(mode=StudyMode.AHEAD)
FORGOTTEN = StudyRequest(mode=StudyMode.FORGOTTEN)


@pytest.fixture
def bench() -> Bench:
    """Reviews that are due in one to four and in thirty days, one that is due now, and a new card."""
    bench = Bench()
    now = bench.clock.now()
    bench.add(make_deck(1), make_deck(2), make_card(19), reviewed(make_card(18), now - DAY))
    for days, number in ((3, 11), (1, 22), (4, 13), (2, 24), (30, 15)):
        bench.add(reviewed(make_card(number, number // 10), now + days * DAY))
    return bench


class TestAhead:
    def test_the_cards_that_are_due_next_are_asked_the_soonest_first(self, bench):
        session = bench.study.session(AHEAD)
        assert session.progress.counts.total == 4
        assert bench.asked_until_end(session) == [22, 24, 11, 13]

    def test_the_scheduler_is_told_the_time_that_has_truly_passed(self, bench):
        bench.answer(bench.study.session(AHEAD))
        (log,) = bench.collection.reviews.of_card(CardId(22))
        assert log.elapsed_days == 9  # due after ten, answered a day before
        assert bench.card(22).schedule.due > bench.clock.now() + 9 * DAY

    def test_what_was_forgotten_comes_back_in_the_session(self, bench):
        session = bench.study.session(AHEAD)
        bench.answer(session, Rating.AGAIN)
        assert (session.progress.counts.due, session.progress.counts.learning) == (3, 1)
        bench.clock.advance(timedelta(minutes=11))
        session.refresh()
        bench.answer(session)
        assert session.prompt.card.id == 22
        assert sorted(bench.asked_until_end(session)) == [11, 13, 22]

    def test_it_goes_on_where_it_was_left(self, bench):
        bench.answer(bench.study.session(AHEAD), Rating.HARD)
        session = bench.study.session(AHEAD)
        assert session.prompt.card.id == 24
        assert (session.progress.done, session.progress.counts.total) == (0, 3)

    def test_one_deck_can_be_studied_ahead(self, bench):
        session = bench.study.session(StudyRequest.of_deck(DeckId(2), StudyMode.AHEAD))
        assert bench.asked_until_end(session) == [22, 24]

    def test_undo_asks_the_card_again_and_redo_goes_on_behind_it(self, bench):
        before = bench.contents()
        session = bench.study.session(AHEAD)
        bench.answer(session)
        session.undo()
        assert session.prompt.card.id == 22
        assert session.progress.done == 0
        assert bench.contents() == before
        session.redo()
        assert session.prompt.card.id == 24

    def test_a_card_that_is_buried_makes_way(self, bench):
        session = bench.study.session(AHEAD)
        bench.cards.bury([session.prompt.card.id])
        session.refresh()
        assert session.prompt.card.id == 24

    def test_counts_that_are_followed_equal_those_made_anew_also_over_midnight(self, bench):
        session = bench.study.session(AHEAD)
        for rating in (Rating.AGAIN, Rating.GOOD, Rating.EASY):
            bench.answer(session, rating)
            counts = session.progress
            session.refresh()
            assert session.progress == counts
        bench.clock.advance(DAY)
        bench.answer(session)
        assert session.progress.counts == bench.study.session(AHEAD).progress.counts


class TestForgottenToday:
    def forget(self, bench: Bench) -> None:
        """Forget card 18 and learn it again, so that it is due another day."""
        session = bench.study.session()
        while session.prompt.card.id != 18:
            bench.answer(session, Rating.EASY)
        bench.answer(session, Rating.AGAIN)
        bench.clock.advance(timedelta(minutes=15))
        session.refresh()
        while session.phase is not Phase.FINISHED:
            bench.answer(session, Rating.EASY)
        assert bench.card(18).schedule.state is State.REVIEW

    def test_it_is_asked_once_more_though_it_is_due_another_day(self, bench):
        self.forget(bench)
        session = bench.study.session(FORGOTTEN)
        assert session.progress.counts.total == 1
        assert bench.asked_until_end(session) == [18]
        assert len(bench.collection.reviews.of_card(CardId(18))) == 3

    def test_what_is_forgotten_again_comes_back_until_it_is_known(self, bench):
        self.forget(bench)
        session = bench.study.session(FORGOTTEN)
        bench.answer(session, Rating.AGAIN)
        assert session.progress.counts.learning == 1
        assert bench.asked_until_end(session) == [18]

    def test_what_was_never_forgotten_or_on_another_day_is_not_asked(self, bench):
        assert bench.study.session(FORGOTTEN).phase is Phase.FINISHED
        self.forget(bench)
        bench.clock.advance(DAY)
        assert bench.study.session(FORGOTTEN).phase is Phase.FINISHED

    def test_it_can_be_of_one_deck_alone(self, bench):
        self.forget(bench)
        request = StudyRequest.of_deck(DeckId(2), StudyMode.FORGOTTEN)
        assert bench.study.session(request).phase is Phase.FINISHED
