from datetime import timedelta

from builders import Bench, make_card, make_deck, reviewed

from quizapp.core.ids import DeckId
from quizapp.core.review import Rating
from quizapp.services.answers import ScheduledAnswers
from quizapp.services.day_loads import DayLoads
from quizapp.services.prompt import Prompt

DAY = timedelta(days=1)


def prompt_of(bench: Bench, number: int) -> Prompt:
    deck = bench.collection.decks.get(DeckId(1))
    assert deck is not None
    return Prompt(card=bench.card(number), deck=deck)


def make_answers(bench: Bench) -> ScheduledAnswers:
    return ScheduledAnswers(bench.collection, bench.scheduler, DayLoads(bench.collection, bench.days))


def test_an_answer_leads_to_what_its_button_promised_with_a_log_of_its_own():
    bench = Bench()
    bench.add(make_deck(1), reviewed(make_card(1), bench.clock.now() - DAY))
    now = bench.clock.now()
    answers = make_answers(bench)
    prompt = answers.with_options(prompt_of(bench, 1), now)
    assert set(prompt.options) == set(Rating)
    answer = answers.given(prompt, Rating.GOOD, now, 9_000)
    assert answer.after.schedule == prompt.options[Rating.GOOD].schedule
    snapshot = answer.snapshot()
    (log,) = snapshot.reviews.values()
    assert snapshot.cards == {1: answer.after}
    assert (log.rating, log.duration_ms, log.before) == (Rating.GOOD, 9_000, prompt.card.schedule)


def test_each_snapshot_gives_its_log_an_id_that_no_other_has():
    bench = Bench()
    bench.add_decks(1, 1)
    answers, now = make_answers(bench), bench.clock.now()
    answer = answers.given(answers.with_options(prompt_of(bench, 11), now), Rating.EASY, now, 0)
    assert list(answer.snapshot().reviews) != list(answer.snapshot().reviews)


def test_the_loads_follow_the_answers_and_are_counted_anew_when_all_may_be_different():
    bench = Bench()
    bench.add_decks(1, 1)
    answers, now = make_answers(bench), bench.clock.now()
    asked = prompt_of(bench, 11)
    revealed = answers.with_options(asked, now)
    answers.count(answers.given(revealed, Rating.EASY, now, 0))
    assert sum(answers.with_options(asked, now).loads.values()) == 1
    assert answers.with_options(revealed, now) == revealed, "what was promised stays"
    answers.forget()
    assert sum(answers.with_options(asked, now).loads.values()) == 0, "it was not written"
