"""Cards that are easily taken for one another."""

import pytest
from builders import make_card

from quizapp.core.card import Card
from quizapp.core.confusable import confusable

JAPAN = make_card(
    1,
    question="Who became foreign minister of Japan in October?",
    answer="Takeshi Iwaya became foreign minister under Prime Minister Ishiba.",
)
FRANCE = make_card(
    2,
    question="Who became foreign minister of France in September?",
    answer="Jean-Noël Barrot became foreign minister under Prime Minister Barnier.",
)
LIMA = make_card(
    3,
    question="What was agreed in Lima?",
    answer="Iwaya and Blinken agreed to bring the alliance to new heights.",
)
FLOODS = make_card(4, question="Which region did the floods hit?", answer="The south-east of Brazil was hit worst.")


def found(card: Card, *others: Card, most: int = 3) -> list[int]:
    return [other.id for other in confusable(card, others, most=most)]


def test_the_same_question_on_another_country_is_and_what_shares_a_name_is_not():
    assert found(JAPAN, FLOODS, LIMA, FRANCE, JAPAN) == [2]


def test_the_most_alike_come_first_and_not_more_than_wanted():
    twin = make_card(5, question=JAPAN.question, answer=JAPAN.answer)
    assert found(JAPAN, FRANCE, twin, FLOODS) == [5, 2]
    assert found(JAPAN, FRANCE, twin, FLOODS, most=1) == [5]


@pytest.mark.parametrize("others", [(), (FLOODS,), (make_card(6, question="?", answer="!"),)])
def test_there_may_be_none(others):
    assert found(JAPAN, *others) == []


def test_writing_without_spaces_is_compared_too():
    japan = make_card(1, question="日本の外務大臣は誰ですか", answer="岩屋毅")
    france = make_card(2, question="フランスの外務大臣は誰ですか", answer="バロ")
    assert found(japan, france, FLOODS) == [2]
