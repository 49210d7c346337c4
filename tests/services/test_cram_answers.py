from builders import Bench

from quizapp.core.ids import DeckId
from quizapp.core.review import Rating
from quizapp.core.study_request import EVERYTHING
from quizapp.services.cram_answers import CramAnswers
from quizapp.services.cram_queue import CramQueue
from quizapp.services.prompt import Prompt


def test_an_answer_leaves_the_card_and_writes_the_round_alone():
    bench = Bench()
    bench.add_decks(1, 2)
    now = bench.clock.now()
    answers = CramAnswers(CramQueue(bench.collection, bench.days, now, EVERYTHING))
    card, deck = bench.card(11), bench.collection.decks.get(DeckId(1))
    prompt = Prompt(card=card, deck=deck)
    assert answers.with_options(prompt, now) == prompt
    answer = answers.given(prompt, Rating.GOOD, now, 5_000)
    assert answer.after == card
    snapshot = answer.snapshot()
    assert snapshot.cards == {card.id: card}
    assert snapshot.reviews == {}
    assert list(snapshot.notes) == ["cram"]
    answers.count(answer)
    answers.forget()
    assert bench.card(11) == card
