"""What contradicts a key point although its words are there."""

import pytest

from quizapp.recall.contradictions import (
    has_swapped_numbers,
    has_swapped_roles,
    has_wrong,
    has_wrong_run,
    has_wrong_subject,
    is_negated,
    opposed_pairs,
    says_the_same,
)
from quizapp.recall.pairing import Pair, TypedTerms
from quizapp.recall.terms import terms_of


def pairs(answer: str, typed: str) -> list[Pair]:
    found = TypedTerms(terms_of(typed, "English"))
    return [pair for term in terms_of(answer, "English") for pair in found.pairs_of(term)[:1]]


def swapped(answer: str, typed: str) -> bool:
    return has_swapped_roles(pairs(answer, typed), terms_of(typed, "English"))


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
    assert has_wrong(terms_of("with " + missing, "English"), strays) is expected


def test_another_name_of_a_script_without_spaces():
    wanted, near = terms_of("渋沢栄一", "Japanese"), terms_of("福沢諭吉", "Japanese")
    assert has_wrong_run(wanted, wanted, near, near)
    assert not has_wrong_run(wanted, wanted[:1], near, near)
    hiroshima, nagasaki, later = (terms_of(text, "Japanese") for text in ("広島で", "長崎で", "長崎へ"))
    assert has_wrong_run(hiroshima, hiroshima, nagasaki, nagasaki)
    assert not has_wrong_run(hiroshima, hiroshima, later, later)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("uribe won the prize", True),
        ("finally won the prize", False),
        ("the colombian won the prize", False),
        ("politicians won the prize", False),
        ("santos won the prize", False),
        ("prize", False),
    ],
)
def test_another_word_in_small_letters_stands_before_the_verb(typed, expected):
    answer = "President Juan Manuel Santos won the Nobel Prize"
    wanted, found = terms_of(answer, "English"), pairs(answer, typed)
    missing = [term for term in wanted if all(pair.wanted != term for pair in found)]
    assert has_wrong_subject(wanted, missing, terms_of(typed, "English"), found) is expected


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
    assert is_negated(pairs(answer, typed)) is expected


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
    assert opposed("404 voted yes and 226 no", "404 for, 226 no, a yes") == []


@pytest.mark.parametrize(
    "typed",
    [
        "The French defeated the Vietnamese",
        "the Vietnamese were defeated by France",
    ],
)
def test_roles_that_are_swapped_are_seen(typed):
    assert swapped("The Vietnamese defeated the French at Dien Bien Phu", typed)


@pytest.mark.parametrize("typed", ["the Vietnamese defeated France", "the French were defeated by the Vietnamese"])
def test_the_same_roles_in_active_and_passive_are_not_swapped(typed):
    assert not swapped("The Vietnamese defeated the French at Dien Bien Phu", typed)


def test_a_passive_answer_is_understood():
    assert not swapped("Japan was defeated by Russia", "Russia defeated Japan")
    assert swapped("Japan was defeated by Russia", "Japan defeated Russia")


def test_who_was_meant_by_she_is_not_the_one_who_suffered():
    assert swapped("She defeated Gálvez", "Gálvez defeated Sheinbaum")
    assert not swapped("She defeated Gálvez", "Sheinbaum defeated Gálvez")


def test_nouns_of_german_have_roles_too():
    found = TypedTerms(terms_of("Kroatien besiegte Frankreich im Finale", "German"))
    answer = terms_of("Frankreich besiegte Kroatien im Finale", "German")
    assert has_swapped_roles([pair for term in answer for pair in found.pairs_of(term)], found.terms)


def test_a_meeting_holds_both_ways():
    assert not swapped("Iwaya met Blinken in Lima", "Blinken met Iwaya")


@pytest.mark.parametrize(
    ("answer", "typed", "expected"),
    [
        ("by 120 votes to 80", "80 votes to 120", True),
        ("by 120 votes to 80", "80:120", True),
        ("by 120 votes to 80", "120:80", False),
        ("404 voted yes and 226 no", "226 yes and 404 no", True),
        ("404 voted yes and 226 no", "226 no and 404 yes", False),
        ("from 1939 to 1945", "until 1945, from 1939", False),
    ],
)
def test_two_numbers_that_change_their_places_are_seen(answer, typed, expected):
    wanted, near = terms_of(answer, "English"), terms_of(typed, "English")
    assert has_swapped_numbers(wanted, pairs(answer, typed), near) is expected
