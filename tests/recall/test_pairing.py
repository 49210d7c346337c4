import pytest

from quizapp.recall.pairing import TypedTerms
from quizapp.recall.terms import Kind, Term, terms_of


def one_term(text: str) -> Term:
    (term,) = terms_of(text, "English")
    return term


def quality(wanted: str, typed: str) -> float:
    pairs = TypedTerms(terms_of(typed, "English")).pairs_of(one_term(wanted))
    return max((pair.quality for pair in pairs), default=0.0)


def test_equal_terms_are_found_wherever_they_stand():
    typed = TypedTerms(terms_of("treaty here, treaties there", "English"))
    assert [pair.typed.start for pair in typed.pairs_of(one_term("treaty"))] == [0, 13]


def test_slips_and_words_of_one_root_are_nearly_equal():
    assert quality("deterrence", "deterence") == 0.9
    assert quality("volcano", "volcanic") == 0.8
    assert quality("volcano", "vol") == 0
    assert quality("Arbeitslosigkeit", "Arbeitslosenquote") == 0.8


def test_a_synonym_is_a_little_less_equal_than_the_word_itself():
    assert quality("jet", "jets") == 1
    assert quality("jet", "aircraft") == 0.95
    assert quality("decision", "decided") == 1


def test_phrases_have_no_slips():
    assert quality("voted no", "voted yes") == 0


def test_names_of_two_countries_are_never_a_slip():
    assert quality("Slovenia", "Slovakia") == 0
    assert quality("of Guterres", "Gutteres") == 0.9


@pytest.mark.parametrize(
    ("wanted", "typed"),
    [("75,784", "over 75,000"), ("nearly 3,000", "2,960"), ("57.4 billion", "57 billion"), ("1,340 km", "over 1,300")],
)
def test_a_rounded_number_is_nearly_equal(wanted, typed):
    number = next(term for term in terms_of(wanted, "English") if term.kind is Kind.NUMBER)
    assert [pair.quality for pair in TypedTerms(terms_of(typed, "English")).pairs_of(number)] == [0.9]


def test_years_are_never_rounded():
    assert quality("1987", "about 2000") == 0


def test_numbers_have_no_slips():
    assert quality("12345", "12346") == 0
    assert quality("12345", "12,345") == 1


def test_particles_of_korean_words_do_not_matter():
    assert quality("서울은", "서울") == 0.8
    assert quality("서울은", "부산은") == 0


def test_a_longer_name_is_found_by_its_initials_and_finds_them():
    assert quality("of ECZ", "the Elbe Cargo Zone") == 1
    wanted = terms_of("the Elbe Cargo Zone", "English")
    assert all(TypedTerms(terms_of("ecz", "English")).pairs_of(term) for term in wanted)


def test_names_of_one_list_are_not_each_other():
    first, _ = terms_of("in Lima and Oslo", "English")
    assert [pair.typed.word for pair in TypedTerms(terms_of("in Lima and Oslo", "English")).pairs_of(first)] == ["lima"]


def test_a_word_typed_again_and_again_is_looked_at_in_its_first_places_only():
    often = TypedTerms(terms_of("treaty, " * 400, "English"))
    assert [pair.typed.start for pair in often.pairs_of(one_term("treaty"))] == list(range(0, 64, 8))
    assert [pair.quality for pair in often.pairs_of(one_term("traety"))] == [0.9] * 8


def test_a_slip_is_found_behind_a_word_typed_again_and_again():
    assert quality("deterrence", "desert, " * 100 + "deterence") == 0.9
