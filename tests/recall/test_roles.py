"""Who did it to whom."""

import pytest

from quizapp.recall.pairing import Pair, TypedTerms
from quizapp.recall.roles import (
    has_number_of_another,
    has_swapped_neighbours,
    has_swapped_particles,
    has_swapped_roles,
    has_wrong_party,
    has_wrong_subject,
)
from quizapp.recall.terms import terms_of


def pairs(answer: str, typed: str, language: str = "English") -> list[Pair]:
    found = TypedTerms(terms_of(typed, language))
    return [pair for term in terms_of(answer, language) for pair in found.pairs_of(term)[:1]]


def swapped(answer: str, typed: str) -> bool:
    return has_swapped_roles(pairs(answer, typed), terms_of(typed, "English"))


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


def test_who_did_another_deed_swaps_nothing():
    assert not swapped(
        "Oligui was named president and the Union suspended Gabon", "Oligui named; Gabon suspended by Union"
    )


def test_a_meeting_holds_both_ways():
    assert not swapped("Iwaya met Blinken in Lima", "Blinken met Iwaya")


def test_what_another_did_behind_the_verb_swaps_nothing():
    answer = "Iran and Saudi Arabia restored ties in a deal brokered by China"
    assert not swapped(answer, "Iran and Saudi Arabia restored ties, China brokered the deal")


@pytest.mark.parametrize(
    ("answer", "typed", "expected"),
    [
        ("Milei won the vote", "Massa won the vote", True),
        ("Milei won the vote", "Javier Milei won the vote", False),
        ("Milei won the vote", "the vote was won by Massa", False),
        ("Milei won the vote", "the libertarian won the vote", False),
        ("defeating Minister Massa in November", "defeating Milei in November", True),
        ("defeating Minister Massa in November", "defeating Sergio Massa in November", False),
        ("The court overturned Roe in June", "Roe was overturned in June", False),
    ],
)
def test_others_stand_before_or_behind_the_verb(answer, typed, expected):
    near, found = terms_of(typed, "English"), pairs(answer, typed)
    places = {pair.typed.start for pair in found}
    assert has_wrong_party(terms_of(answer, "English"), found, near, places, []) is expected


def test_a_longer_name_of_which_a_word_stands_elsewhere_in_the_answer_is_another():
    answer, typed = "Smer won the election in Slovakia", "Progressive Slovakia won the election"
    near, found = terms_of(f"There {typed}", "English"), pairs(answer, f"There {typed}")
    places, elsewhere = {pair.typed.start for pair in found}, {near[0].start}
    assert has_wrong_party(terms_of(answer, "English"), found, near, places, elsewhere)
    assert not has_wrong_party(terms_of(answer, "English"), found, near, places, [])


def test_verbs_of_german_have_parties_too():
    answer, typed = "Die GDL legte den Verkehr lahm", "Verdi legte den Verkehr lahm"
    found = pairs(answer, typed, "German")
    places = {pair.typed.start for pair in found}
    assert has_wrong_party(terms_of(answer, "German"), found, terms_of(typed, "German"), places, [])


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("AfD lost with 34 percent, SPD 15", True),
        ("SPD lost with 34 percent", False),
        ("it lost, 34 percent", False),
        ("Laschet lost with 34 percent", False),
    ],
)
def test_a_number_beside_another_name_of_the_answer_is_not_of_the_point(typed, expected):
    near, found = terms_of(typed, "English"), pairs("The SPD lost with 34 percent", typed)
    foreign = {term.start for term in near if term.word == "afd"}
    assert has_number_of_another(terms_of("The SPD lost with 34 percent", "English"), found, near, foreign) is expected


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("parliament stormed the protesters", True),
        ("protesters stormed the parliament", False),
        ("parliament was stormed by protesters", False),
        ("the parliament; stormed by protesters", False),
    ],
)
def test_common_words_change_their_places_around_a_deed(typed, expected):
    answer = "Protesters had stormed parliament"
    wanted, near = terms_of(answer, "English"), terms_of(typed, "English")
    assert has_swapped_neighbours(wanted, pairs(answer, typed), near) is expected


def test_a_number_among_words_of_another_point_is_not_of_this_one():
    answer, typed = "A boat carrying 750 migrants sank", "104 sank, 750 people were rescued"
    near, found = terms_of(typed, "English"), pairs(answer, typed)
    foreign = {term.start for term in near if term.word in {"people", "rescued"}}
    assert has_number_of_another(terms_of(answer, "English"), found, near, foreign)
    assert not has_number_of_another(terms_of(answer, "English"), found, near, foreign - {near[-1].start})


def test_a_word_behind_an_article_is_no_verb_with_parties():
    answer, typed = "Surgeons in Boston gave it to a living patient", "GM kidney for living human, Boston"
    found = pairs(answer, typed)
    places = {pair.typed.start for pair in found}
    assert not has_wrong_party(terms_of(answer, "English"), found, terms_of(typed, "English"), places, [])


def test_what_stands_in_another_part_has_not_changed_its_place():
    answer = "The Russians had taken over bodies in occupied regions of Ukraine"
    typed = "it took over bodies in occupied ukrainian regions; Russians may compete"
    assert not has_swapped_roles(pairs(answer, typed), terms_of(typed, "English"))


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("韓国が日本を破った", True),
        ("日本が韓国を破った", False),
        ("韓国を日本が破った", False),
        ("日本が勝った", False),
    ],
)
def test_particles_of_japanese_tell_who_did_it(typed, expected):
    answer = terms_of("日本代表は韓国を3対2で破った", "Japanese")
    assert has_swapped_particles(answer, terms_of(typed, "Japanese")) is expected
