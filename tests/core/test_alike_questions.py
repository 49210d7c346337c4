"""Near-identical questions are told from questions that only look like one another."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.core.alike_questions import Essence, answers_agree, essence_of, matched, same_wording, twins

ALIKE = [
    ("When was Nelson Mandela released?", "When was Nelson Mandela released from prison?"),
    ("Who opened the Channel Tunnel?", "Who opened the Channel Tunnel"),
    ("What is the goal of the Paris Agreement?", "What was the goal of the Paris Agreement?"),
    ("Which elements had Marie Curie discovered?", "Which element did Marie Curie discover?"),
    ("Where did Philae land on the comet?", "On the comet, where did Philae land?"),
    ("What did the two leaders sign in Singapore?", "What did the two leaders sign at Singapore?"),
    ("How many missiles were destroyed under the treaty?", "How many missiles were destroyed by the treaty?"),
    ("WHAT DID NASA FIND ON MARS?", "WHAT DID NASA FIND ON MARS?!"),
    ("Why was the historic meeting in Lima held?", "Why was the meeting in Lima held?"),
    ("日本銀行は何を決定しましたか？", "日本銀行は何を決定しましたか"),
    ("Wann wurde die Brücke eröffnet?", "Wann wurde diese Brücke eröffnet?"),
]
DIFFERENT = [
    ("When was Nelson Mandela released?", "Where was Nelson Mandela released?"),
    ("Who won the election in 2016?", "Who won the election in 2020?"),
    ("What did the EU decide?", "What did the UN decide?"),
    ("What did Kim say in Hanoi?", "What did Xi say in Hanoi?"),
    ("What is the capital of France?", "What is the capital of Spain?"),
    ("Which party voted for the law?", "Which party voted not for the law?"),
    ("Who led the expedition to the pole?", "Who led the expedition to the mountain?"),
    ("How many people died in the fire?", "How many people died in the flood?"),
    ("What did the minister sign with Peru on Monday?", "What did the minister sign with Chile on Monday?"),
    ("Who is the president of Austria?", "Who is the president of Australia?"),
    ("What happened in Mauritius in March?", "What happened in Mauritania in March?"),
    ("Who borders Niger in the south?", "Who borders Nigeria in the south?"),
    ("How did Reagan answer Gorbachev in Reykjavik?", "How did Reagan answer in Reykjavik?"),
    ("Wer gewann die Wahl?", "Wann gewann sie die Wahl?"),
]


def are_alike(one: Essence, other: Essence) -> bool:
    """Whether the two are found to ask the same, each of the other."""
    found = matched([one], [other]) == [0]
    assert (twins([one, other]) == {0: 1, 1: 0}) == found
    return found


ASKED_ALIKE = {text for pair in ALIKE for text in pair}


@pytest.mark.parametrize(("one", "other"), ALIKE)
def test_order_endings_little_words_and_one_word_more_are_no_difference(one, other):
    assert are_alike(essence_of(one), essence_of(other))
    assert are_alike(essence_of(other), essence_of(one))


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_names_numbers_question_words_and_denials_are(one, other):
    assert not are_alike(essence_of(one), essence_of(other))
    assert not are_alike(essence_of(other), essence_of(one))


def test_all_that_are_alike_are_found_among_many():
    questions = [text for pair in (*ALIKE, *DIFFERENT) for text in pair]
    found = twins([essence_of(question) for question in questions])
    assert set(found) == {place for place, question in enumerate(questions) if question in ASKED_ALIKE}
    for place, other in found.items():
        assert are_alike(essence_of(questions[place]), essence_of(questions[other]))


def test_of_several_the_first_is_named():
    questions = ["Who opened the tunnel?"] * 3
    assert twins([essence_of(question) for question in questions]) == {0: 1, 1: 0, 2: 0}


@given(st.lists(st.text(alphabet="abAB1 ?", max_size=12), max_size=8))
def test_twins_are_alike_and_none_is_left_out(questions):
    essences = [essence_of(question) for question in questions]
    found = twins(essences)
    for place, essence in enumerate(essences):
        alike = [other for other, each in enumerate(essences) if other != place and are_alike(essence, each)]
        assert (place in found) == bool(alike)
        assert found.get(place) in {None, *alike}


def test_each_is_matched_once_and_the_same_before_the_alike():
    others = [essence_of(text) for text in ("Who first climbed the high mountain?", "Who climbed the high mountain?")]
    asked = [essence_of("Who climbed the high mountain?")] * 3
    assert matched(asked, others) == [1, 0, None]


@given(*[st.lists(st.text(alphabet="abAB1 ?", max_size=12), max_size=8)] * 2)
def test_matches_are_alike_and_none_is_left_over_that_could_be_one(questions, others):
    asked, known = list(map(essence_of, questions)), list(map(essence_of, others))
    found = matched(asked, known)
    given_away = [place for place in found if place is not None]
    assert len(set(given_away)) == len(given_away)
    for essence, place in zip(asked, found, strict=True):
        if place is None:
            assert not any(are_alike(essence, known[free]) for free in {*range(len(known))} - {*given_away})
        else:
            assert are_alike(essence, known[place])


def test_many_equal_questions_are_matched_in_their_order():
    many = [essence_of("Who climbed the high mountain?")] * 5_000
    assert matched(many, many) == list(range(5_000))


def test_the_same_wording_is_the_same_whatever_its_case_and_accents():
    assert same_wording(["Où est Lima?", "Who?", "OU EST LIMA", "ou est lima"]) == {0: 2, 2: 0, 3: 0}


def test_answers_tell_general_questions_apart_and_no_others():
    general, special = essence_of("What did they say?"), essence_of("What did the mayor of Lima announce on Monday?")
    assert not answers_agree(general, "That the harbour is open.", "Nothing of the glacier.")
    assert answers_agree(general, "That the harbour is open.", "The harbour is to be open.")
    assert answers_agree(special, "Yes.", "No.")


def test_without_words_the_characters_are_compared():
    assert essence_of("The an?") == essence_of("an the") != essence_of("of it?")
    assert essence_of("") == essence_of("?!") == frozenset()
