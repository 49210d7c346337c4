from dataclasses import replace
from datetime import timedelta

import pytest
from builders import Bench, make_card, make_deck, reviewed
from hypothesis import given
from hypothesis import strategies as st

from quizapp.core.card import State
from quizapp.core.changes import Action, Snapshot
from quizapp.core.key_points import KeyPoint
from quizapp.core.review import Confidence, Rating, ReviewKind
from quizapp.core.study_request import StudyRequest
from quizapp.errors import StaleError
from quizapp.services.study import Phase

MINUTE = timedelta(minutes=1)
DAY = timedelta(days=1)


@pytest.fixture
def bench() -> Bench:
    bench = Bench()
    bench.add_decks(1, 3)
    return bench


def test_a_session_begins_with_the_question_of_the_first_card_and_its_deck(bench):
    session = bench.study.session()
    assert session.phase is Phase.QUESTION
    assert (session.prompt.card.id, session.prompt.deck.title) == (11, "Article 1")


def test_a_session_with_nothing_to_ask_is_finished_and_has_no_prompt():
    session = Bench().study.session()
    assert session.phase is Phase.FINISHED
    with pytest.raises(RuntimeError):
        _ = session.prompt


def test_reveal_shows_the_answer_and_what_each_rating_would_lead_to(bench):
    session = bench.study.session()
    session.reveal()
    assert session.phase is Phase.ANSWER
    intervals = [session.prompt.options[rating].interval for rating in Rating]
    assert intervals == sorted(intervals)
    assert intervals[0] == MINUTE


def test_a_card_cannot_be_rated_before_its_answer_is_shown(bench):
    session = bench.study.session()
    with pytest.raises(RuntimeError):
        session.rate(Rating.GOOD)
    assert bench.collection.reviews.of_card(bench.card(11).id) == []


def test_a_rating_gives_the_interval_that_its_button_showed(bench):
    session = bench.study.session()
    session.reveal()
    promised = session.prompt.options[Rating.GOOD]
    session.rate(Rating.GOOD)
    assert bench.card(11).schedule == promised.schedule


def test_an_answer_is_on_disk_with_its_log_before_the_next_card_is_shown(bench):
    session = bench.study.session()
    bench.answer(session, Rating.HARD, seconds=12)
    (log,) = bench.collection.reviews.of_card(bench.card(11).id)
    assert log.rating is Rating.HARD
    assert log.kind is ReviewKind.LEARN
    assert log.duration_ms == 12_000
    assert log.reviewed_at == bench.clock.now()
    assert log.before.state is State.NEW
    assert log.after == bench.card(11).schedule.memory
    assert session.prompt.card.id == 12


def test_the_kind_of_a_log_follows_the_state_the_card_was_asked_in(bench):
    due = bench.clock.now() - DAY
    bench.add(reviewed(make_card(11), due))
    session = bench.study.session()
    while session.prompt.card.id != 11:
        bench.answer(session)
    bench.answer(session, Rating.AGAIN)
    (log,) = bench.collection.reviews.of_card(bench.card(11).id)
    assert log.kind is ReviewKind.REVIEW
    assert bench.card(11).schedule.state is State.RELEARNING
    assert bench.card(11).schedule.lapses == 1


def test_a_card_answered_again_comes_back_when_its_step_is_over(bench):
    session = bench.study.session()
    bench.answer(session, Rating.AGAIN)
    assert session.prompt.card.id == 12
    bench.clock.advance(2 * MINUTE)
    bench.answer(session, Rating.EASY)
    assert session.prompt.card.id == 11


def test_with_nothing_else_left_a_learning_card_is_asked_a_little_early(bench):
    session = bench.study.session()
    asked = bench.asked_until_end(session)
    assert asked == [11, 12, 13, 11, 12, 13]
    assert session.phase is Phase.FINISHED


def test_a_session_that_is_left_goes_on_with_the_same_card_and_count():
    bench = Bench()
    bench.add_decks(4, 5)
    first = bench.study.session()
    for _ in range(7):
        bench.answer(first)
    second = bench.study.session()
    assert second.prompt.card == first.prompt.card
    assert second.progress == first.progress


def test_undo_takes_the_answer_back_and_asks_the_card_again(bench):
    before = bench.contents()
    session = bench.study.session()
    bench.answer(session)
    action, change = session.undo()
    assert action is Action.GOOD
    assert change.reviews
    assert (session.phase, session.prompt.card.id) == (Phase.QUESTION, 11)
    assert bench.contents() == before


def test_redo_gives_the_same_schedule_as_the_answer_did(bench):
    session = bench.study.session()
    bench.answer(session)
    answered = bench.card(11)
    session.undo()
    session.redo()
    assert bench.card(11) == answered
    assert session.prompt.card.id == 12


def test_undo_from_the_end_of_a_session_asks_the_last_card_again(bench):
    session = bench.study.session()
    last = bench.asked_until_end(session, Rating.EASY)[-1]
    session.undo()
    assert (session.phase, session.prompt.card.id) == (Phase.QUESTION, last)


@given(st.lists(st.sampled_from(Rating), max_size=12))
def test_any_ratings_undone_leave_the_collection_as_it_was(ratings):
    bench = Bench()
    bench.add_decks(2, 3)
    before = bench.contents()
    session = bench.study.session()
    given_answers = 0
    for rating in ratings:
        if session.phase is Phase.FINISHED:
            break
        bench.answer(session, rating)
        given_answers += 1
    answered = bench.contents()
    for _ in range(given_answers):
        session.undo()
    assert bench.contents() == before
    for _ in range(given_answers):
        session.redo()
    assert bench.contents() == answered


def test_a_buried_card_makes_way_and_comes_back_tomorrow(bench):
    session = bench.study.session()
    bench.cards.bury([session.prompt.card.id])
    session.refresh()
    assert session.prompt.card.id == 12
    assert session.progress.counts.new == 2
    bench.clock.advance(DAY)
    assert bench.study.session().prompt.card.id == 11


def test_an_edit_keeps_the_place_the_phase_and_the_schedule(bench):
    session = bench.study.session()
    session.reveal()
    bench.cards.edit(session.prompt.card.id, question="Better?", answer="Better.")
    session.refresh()
    assert session.phase is Phase.ANSWER
    assert session.prompt.card.question == "Better?"
    session.rate(Rating.GOOD)
    assert bench.card(11).schedule.reps == 1


def test_a_card_answered_by_another_program_is_never_answered_on_top_of_that(bench):
    session = bench.study.session()
    session.reveal()
    with bench.collection.sibling() as other:
        theirs = reviewed(bench.card(11), bench.clock.now() - MINUTE)
        other.swap(Snapshot(cards={theirs.id: theirs}))
    with pytest.raises(StaleError):
        session.rate(Rating.AGAIN)
    assert bench.card(11) == theirs
    assert bench.collection.reviews.of_card(theirs.id) == []
    assert (session.phase, session.prompt.card) == (Phase.QUESTION, theirs)


def test_a_card_deleted_by_another_program_makes_way_for_the_next(bench):
    session = bench.study.session()
    session.reveal()
    with bench.collection.sibling() as other:
        other.swap(Snapshot(cards={session.prompt.card.id: None}))
    with pytest.raises(StaleError):
        session.rate(Rating.GOOD)
    assert session.prompt.card.id == 12


def test_a_session_that_runs_past_the_day_start_counts_the_new_day(bench):
    bench.clock.set(bench.clock.now().replace(hour=3, minute=59))
    session = bench.study.session()
    bench.answer(session, Rating.EASY, seconds=120)
    assert session.progress.done == 1


def test_more_new_cards_can_be_let_in_than_the_day_allows():
    bench = Bench(new_per_day=1)
    bench.add_decks(1, 3)
    session = bench.study.session()
    bench.asked_until_end(session, Rating.EASY)
    assert session.phase is Phase.FINISHED
    bench.study.allow_more_new(2)
    session = bench.study.session()
    bench.answer(session, Rating.EASY)
    assert bench.asked_until_end(bench.study.session(), Rating.EASY) == [13], "a session that was left goes on"


def test_more_new_cards_can_be_let_in_again_and_again_whatever_session_they_were_asked_in():
    bench = Bench(new_per_day=0)
    bench.add_decks(1, 3)
    for number in (11, 12):
        bench.study.allow_more_new(1)
        assert bench.asked_until_end(bench.study.session(), Rating.EASY) == [number]


def test_a_deck_can_be_studied_alone_and_without_the_limit_of_new_cards():
    bench = Bench(new_per_day=0)
    bench.add_decks(2, 2)
    session = bench.study.session(StudyRequest.of_deck(make_deck(2).id))
    assert bench.asked_until_end(session, Rating.EASY) == [21, 22]


def test_the_clock_set_back_loses_no_answer(bench):
    session = bench.study.session()
    bench.clock.advance(-timedelta(hours=2))
    session.reveal()
    session.rate(Rating.GOOD)
    (log,) = bench.collection.reviews.of_card(bench.card(11).id)
    assert log.duration_ms == 0


def test_a_refreshed_session_keeps_an_unchanged_card_and_its_revealed_answer(bench):
    session = bench.study.session()
    session.reveal()
    bench.add(make_deck(7), make_card(71, 7))
    session.refresh()
    assert (session.phase, session.prompt.card.id) == (Phase.ANSWER, 11)
    assert session.progress.counts.new == 4


def test_a_new_title_of_the_deck_is_shown_without_asking_anew(bench):
    session = bench.study.session()
    bench.add(replace(make_deck(1), title="Renamed"))
    session.refresh()
    assert session.prompt.deck.title == "Renamed"


class TestKeyPoints:
    ANSWER = "Finland joined NATO in April 2023, and Sweden followed in March 2024."

    @pytest.fixture
    def asked(self, bench):
        bench.add(make_card(11, answer=self.ANSWER))
        return bench.study.session()

    def points(self, prompt) -> list[str]:
        return [point.text_in(prompt.card.answer) for point in prompt.points]

    def test_the_answer_is_cut_when_it_is_shown_and_the_cut_is_stored_with_the_rating(self, bench, asked):
        assert asked.prompt.points == ()
        asked.reveal()
        points = asked.prompt.points
        assert self.points(asked.prompt) == ["Finland joined NATO in April 2023", "Sweden followed in March 2024."]
        assert bench.card(11).key_points == ()
        asked.rate(Rating.GOOD)
        assert bench.card(11).key_points == points

    def test_a_stored_cut_is_taken_as_it_is_unless_it_fits_the_answer_no_longer(self, bench, asked):
        kept = (KeyPoint(start=0, end=12, core=True), KeyPoint(start=13, end=60))
        bench.add(make_card(11, answer=self.ANSWER, key_points=kept))
        asked.refresh()
        asked.reveal()
        assert asked.prompt.points == kept
        bench.add(make_card(11, answer="Finland.", key_points=kept))
        asked.refresh()
        assert self.points(asked.prompt) == ["Finland."]

    def test_score_suggestion_rating_and_confidence_are_logged(self, bench, asked):
        asked.type_recall("Finland and Sweden")
        asked.set_confidence(Confidence.SURE)
        asked.reveal()
        asked.tick(0)
        asked.rate(Rating.EASY)
        (log,) = bench.collection.reviews.of_card(bench.card(11).id)
        assert (log.recall_score, log.suggested) == (0.5, Rating.HARD)
        assert (log.rating, log.confidence) == (Rating.EASY, Confidence.SURE)

    def test_what_was_typed_ticks_the_points_that_it_has(self, asked):
        asked.type_recall("Sweden followed in March 2024")
        asked.reveal()
        assert asked.prompt.ticks == (False, True)
        assert asked.prompt.recall is not None
        assert asked.prompt.recall.suggested is Rating.HARD

    def test_a_miss_that_the_student_was_sure_about_comes_back_early_as_its_button_says(self, bench):
        bench.add(reviewed(make_card(11), bench.clock.now() - DAY, stability=60.0))
        session = bench.study.session()
        while session.prompt.card.id != 11:
            bench.answer(session, Rating.EASY)
        session.set_confidence(Confidence.SURE)
        session.reveal()
        promised = session.prompt.options[Rating.AGAIN].schedule
        session.rate(Rating.AGAIN)
        assert bench.card(11).schedule == promised
        assert promised.checks == 2

    def test_with_nothing_ticked_nothing_is_logged_of_it(self, bench, asked):
        bench.answer(asked)
        (log,) = bench.collection.reviews.of_card(bench.card(11).id)
        assert (log.recall_score, log.suggested, log.confidence) == (None, None, None)

    def test_each_is_done_at_its_time_alone(self, asked):
        asked.tick(0)
        assert asked.prompt.ticks == ()
        asked.reveal()
        asked.type_recall("too late")
        asked.set_confidence(Confidence.SURE)
        assert (asked.prompt.typed, asked.prompt.confidence) == ("", None)

    def test_ticks_outlast_an_edit_of_the_question_and_follow_one_of_the_answer(self, bench, asked):
        asked.reveal()
        asked.tick(0)
        bench.cards.edit(asked.prompt.card.id, question="Better?", answer=self.ANSWER)
        asked.refresh()
        assert asked.prompt.ticks == (True, False)
        bench.cards.edit(asked.prompt.card.id, question="Better?", answer="Norway has been in NATO since 1949.")
        asked.refresh()
        assert (len(asked.prompt.points), asked.prompt.ticks) == (1, ())

    def test_the_next_card_begins_without_what_was_typed(self, bench, asked):
        asked.type_recall("Finland")
        asked.set_confidence(Confidence.UNSURE)
        bench.answer(asked)
        assert (asked.prompt.typed, asked.prompt.confidence) == ("", None)

    def test_an_undone_answer_takes_the_cut_back_too(self, bench, asked):
        before = bench.contents()
        bench.answer(asked)
        asked.undo()
        assert bench.contents() == before

    def test_an_undone_answer_is_asked_again_with_what_was_typed_and_ticked(self, asked):
        asked.type_recall("Finland joined NATO in April 2023")
        asked.set_confidence(Confidence.UNSURE)
        asked.reveal()
        asked.tick(1)
        asked.rate(Rating.AGAIN)
        asked.undo()
        assert (asked.phase, asked.prompt.options) == (Phase.QUESTION, {})
        assert (asked.prompt.typed, asked.prompt.confidence) == ("Finland joined NATO in April 2023", Confidence.UNSURE)
        asked.reveal()
        assert asked.prompt.ticks == (True, True)

    def test_another_text_is_compared_anew_after_the_undo(self, bench, asked):
        asked.type_recall("Finland joined NATO in April 2023")
        bench.answer(asked)
        asked.undo()
        asked.type_recall("Sweden followed in March 2024")
        asked.reveal()
        assert asked.prompt.ticks == (False, True)
