"""What choosing does in a study session: it suggests a rating and is logged, and decides nothing."""

import pytest
from builders import Bench, make_choice, make_deck

from quizapp.core.choices import Recall
from quizapp.core.review import Rating
from quizapp.errors import QuizAppError
from quizapp.services.study import Phase


@pytest.fixture
def bench() -> Bench:
    bench = Bench()
    bench.add(make_deck(), make_choice(1), make_choice(2, correct=None, answer=""))
    return bench


def test_a_choice_can_be_changed_until_the_reveal(bench):
    session = bench.study.session()
    for choice in (0, 2, 1):
        session.choose(choice)
        assert session.prompt.chosen == choice
    assert session.phase is Phase.QUESTION
    session.reveal()
    session.choose(0)
    assert session.prompt.chosen == 1


@pytest.mark.parametrize("choice", [-1, 3])
def test_there_must_be_such_a_choice(bench, choice):
    session = bench.study.session()
    session.choose(choice)
    assert session.prompt.chosen is None


@pytest.mark.parametrize(
    ("choice", "score", "suggested"), [(1, 1.0, Rating.GOOD), (0, 0.0, Rating.AGAIN), (None, None, None)]
)
def test_what_was_recalled_and_suggested_is_logged_beside_the_rating(bench, choice, score, suggested):
    session = bench.study.session()
    if choice is not None:
        session.choose(choice)
    bench.answer(session, Rating.HARD)
    (log,) = bench.collection.reviews.of_card(1)
    assert (log.rating, log.recall_score, log.suggested) == (Rating.HARD, score, suggested)


@pytest.mark.parametrize("rating", Rating)
def test_choosing_never_changes_what_a_rating_leads_to(bench, rating):
    session = bench.study.session()
    plain = bench.scheduler.answer(session.prompt.card, rating, bench.clock.now())
    session.choose(0)
    session.reveal()
    session.rate(rating)
    assert bench.card(1).schedule == plain.schedule


def test_the_next_card_begins_without_a_choice(bench):
    session = bench.study.session()
    session.choose(1)
    bench.answer(session)
    assert session.prompt.chosen is None


def test_an_undone_answer_is_asked_again_with_its_choice(bench):
    session = bench.study.session()
    session.choose(1)
    bench.answer(session)
    session.undo()
    assert (session.prompt.card.id, session.prompt.chosen) == (1, 1)


def test_a_choice_stays_through_a_refresh_unless_the_choices_have_changed(bench):
    session = bench.study.session()
    session.choose(1)
    bench.cards.star(session.prompt.card.id)
    session.refresh()
    assert session.prompt.recall == Recall(score=1.0, suggested=Rating.GOOD)
    bench.cards.edit(session.prompt.card.id, question="Capital?", answer="Lima, Peru")
    session.refresh()
    assert session.prompt.chosen is None
    assert session.prompt.card.choices[1] == "Lima, Peru"


def test_a_card_without_a_key_suggests_nothing_and_may_be_given_one(bench):
    bench.answer(session := bench.study.session())
    session.choose(0)
    assert session.prompt.recall is None
    card = session.prompt.card
    bench.cards.edit(card.id, question="Reworded?", answer="")
    bench.cards.edit(card.id, question="Reworded?", answer="c")
    assert (bench.card(2).correct, bench.card(2).answer) == (2, "La Paz")
    with pytest.raises(QuizAppError):
        bench.cards.edit(card.id, question="Reworded?", answer="")
