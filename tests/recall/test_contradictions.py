"""What contradicts a key point although its words are there."""

import pytest

from quizapp.recall.contradictions import (
    has_replaced,
    has_swapped_numbers,
    has_swapped_opposites,
    has_wrong,
    has_wrong_run,
    is_negated,
    opposed_pairs,
    says_the_same,
)
from quizapp.recall.pairing import Pair, TypedTerms
from quizapp.recall.terms import terms_of


def pairs(answer: str, typed: str) -> list[Pair]:
    found = TypedTerms(terms_of(typed, "English"))
    return [pair for term in terms_of(answer, "English") for pair in found.pairs_of(term)[:1]]


@pytest.mark.parametrize(
    ("missing", "stray", "expected"),
    [
        ("85.5", "58.5", True),
        ("Eden", "with Macmillan", True),
        ("April", "May 2022", True),
        ("the 17th", "the 38th", True),
        ("the first", "the second", False),
        ("85.5", "with Macmillan", False),
        ("deterrence", "a summit", False),
    ],
)
def test_another_number_or_name_stands_in_its_place(missing, stray, expected):
    strays = [term for term in terms_of(stray, "English") if "#2022" not in term.keys]
    assert has_wrong(terms_of("with " + missing, "English"), strays, is_named=False) is expected


def test_a_strange_name_beside_the_first_one_only_tells_more():
    missing, strays = terms_of("with Macmillan on 5 May", "English"), terms_of("with Eden", "English")
    assert not has_wrong(missing, strays, is_named=True)
    assert has_wrong(missing, terms_of("with Eden in June", "English"), is_named=True)


@pytest.mark.parametrize(
    ("answer", "typed", "expected"),
    [
        ("Saudi Arabia and Iran agreed", "Saudi Arabia and Iraq agreed", True),
        ("more than 4,000 people died", "14,000 people died", True),
        ("Saudi Arabia and Iran agreed", "Saudi Arabia agreed, Iraq was against it", False),
        ("Saudi Arabia and Iran agreed", "Iran and Saudi Arabia agreed", False),
        ("Saudi Arabia and Iran agreed", "Saudi Arabia and others agreed", False),
    ],
)
def test_a_name_or_number_beside_the_same_word_stands_in_the_place_of_another(answer, typed, expected):
    wanted, near, found = terms_of(answer, "English"), terms_of(typed, "English"), pairs(answer, typed)
    known = frozenset().union(*(term.keys for term in wanted))
    strays = [term for term in near if not term.keys & known]
    assert has_replaced(wanted, found, near, strays) is expected


def test_another_name_of_a_script_without_spaces():
    wanted, near = terms_of("渋沢栄一", "Japanese"), terms_of("福沢諭吉", "Japanese")
    assert has_wrong_run(wanted, wanted, near, near)
    assert not has_wrong_run(wanted, wanted[:1], near, near)
    hiroshima, nagasaki, later = (terms_of(text, "Japanese") for text in ("広島で", "長崎で", "長崎へ"))
    assert has_wrong_run(hiroshima, hiroshima, nagasaki, nagasaki)
    assert not has_wrong_run(hiroshima, hiroshima, later, later)


def test_a_short_form_in_a_script_without_spaces_is_no_other_name():
    tepco, short, other = (terms_of(text, "Japanese") for text in ("東京電力は", "東電は", "関電は"))
    assert not has_wrong_run(tepco, tepco, short, short)
    assert has_wrong_run(tepco, tepco, other, other)


@pytest.mark.parametrize(
    ("answer", "typed", "expected"),
    [
        ("They agreed to maintain it", "They never agreed to maintain it", True),
        ("South Korea never signed it", "South Korea signed it", True),
        ("South Korea never signed it", "it was signed, but not by South Korea", False),
        ("Sweden closed it without naming suspects", "Sweden closed it; no suspects named", False),
        ("Sweden closed it without naming suspects", "Sweden closed it and named suspects", True),
        ("The house rejected the bill by 120 votes to 80", "the house did not reject the bill by 120 to 80", True),
    ],
)
def test_a_negation_in_one_text_only_turns_the_statement(answer, typed, expected):
    assert is_negated(pairs(answer, typed), []) is expected


def test_what_is_lacked_or_lost_is_not_there():
    found, (_, lacked, _) = (
        pairs("They lacked jurisdiction", "they had no jurisdiction"),
        terms_of("Sweden lacked jurisdiction", "English"),
    )
    assert is_negated(found, [])
    assert not is_negated(found, [lacked])


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("poor countries pay the rich nations", True),
        ("rich countries pay the poor nations", False),
        ("the poor nations are paid; rich countries give", False),
    ],
)
def test_two_opposites_that_change_their_places_are_seen(typed, expected):
    assert has_swapped_opposites(pairs("Rich countries pay poorer nations", typed), "English") is expected


def opposed(answer: str, typed: str) -> list[tuple[str, str, bool]]:
    found = pairs(answer, typed)
    used = {pair.typed.start for pair in found}
    free = [term for term in terms_of(typed, "English") if term.start not in used]
    return [
        (pair.wanted.word, pair.typed.word, says_the_same(pair))
        for pair in opposed_pairs(terms_of(answer, "English"), found, free, "English")
    ]


def test_opposites_contradict():
    assert opposed("They opposed the plan", "they supported the plan") == [("opposed", "supported", False)]
    assert opposed("They opposed the plan", "they described the plan") == []


def test_a_negated_opposite_says_the_same():
    assert opposed("They rejected the plan", "the plan was not approved") == [("rejected", "approved", True)]
    assert opposed("They did not approve it", "they rejected it") == [("approve", "rejected", True)]
    assert opposed("They did not approve it", "they did not reject it") == [("approve", "reject", False)]


def test_a_point_with_both_sides_opposes_neither():
    assert opposed("404 said yes and 226 said no", "404 yes, 226 disagreed") == []


def test_a_point_with_both_sides_of_one_pair_opposes_the_other_side_of_another():
    assert opposed("They won the most seats but lost control", "they kept control") == [("lost", "kept", False)]


def test_an_opposite_that_the_point_has_elsewhere_is_one_where_that_was_typed_too():
    assert opposed("Prices rose after OPEC cut output", "OPEC cut output, prices fell") == [("rose", "fell", False)]


def test_a_prefix_makes_an_opposite():
    assert opposed("The law is unconstitutional", "constitutional law") == [
        ("unconstitutional", "constitutional", False)
    ]
    assert opposed("They are formed", "they are informed") == []


def test_votes_for_and_against_are_opposites():
    assert opposed("Five judges voted for the ban", "five judges voted against the ban") == [
        ("voted for", "voted against", False)
    ]


@pytest.mark.parametrize(
    ("answer", "typed", "expected"),
    [
        ("by 120 votes to 80", "80 votes to 120", True),
        ("by 120 votes to 80", "80:120", True),
        ("by 120 votes to 80", "120:80", False),
        ("404 voted yes and 226 no", "226 yes and 404 no", True),
        ("404 voted yes and 226 no", "226 no and 404 yes", False),
        ("Half backed it and a third did not", "a third backed it and half did not", True),
        ("from 1939 to 1945", "until 1945, from 1939", False),
    ],
)
def test_two_numbers_that_change_their_places_are_seen(answer, typed, expected):
    wanted, near = terms_of(answer, "English"), terms_of(typed, "English")
    assert has_swapped_numbers(wanted, pairs(answer, typed), near) is expected
