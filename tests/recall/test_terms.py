"""What counts in a text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.recall.terms import Kind, Term, is_year, terms_of


def of_kind(text: str, kind: Kind, language: str | None = "English") -> list[str]:
    return [text[term.start : term.end] for term in terms_of(text, language) if term.kind is kind]


def same(one: str, other: str, language: str | None = "English") -> bool:
    """Whether all terms of two texts are equal, one by one."""
    pairs = list(zip(terms_of(one, language), terms_of(other, language), strict=True))
    return bool(pairs) and all(a.keys & b.keys for a, b in pairs)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("12,000", "twelve thousand"),
        ("12,000", "12.000"),
        ("12.7 %", "12.7 percent"),
        ("300 billion", "300bn"),
        ("$300bn", "$300 billion"),
        ("100,000 flights", "100k flights"),
        ("31st member", "31st members"),
        ("17th parallel", "seventeenth parallel"),
        ("November 15", "Nov. 15th"),
        ("7.2 million", "7.2m"),
        ("the U.S. navy", "American navies"),
        ("the Prime Minister", "the PM"),
        ("evacuated", "was evacuating"),
        ("won", "winning"),
        ("six kilometres", "6 km"),
        ("half the samples", "50 samples"),
        ("was approved", "they said yes"),
        ("a shortage", "not enough"),
        ("the indians", "Indias"),
        ("Manila", "the Filipinos"),
    ],
)
def test_what_means_the_same_has_a_key_in_common(one, other):
    assert same(one, other)


@pytest.mark.parametrize("other", ["15.11.2024", "November 15th, 2024", "2024-11-15"])
def test_dates_are_the_same_in_any_form(other):
    keys = [key for term in terms_of("15 November 2024", "English") for key in term.keys]
    assert {key for term in terms_of(other, "English") for key in term.keys} == set(keys)


def of_number(text: str, language: str) -> frozenset[str]:
    return next(term.keys for term in terms_of(text, language) if term.kind is Kind.NUMBER)


@pytest.mark.parametrize(("one", "other"), [("60 days", "two months"), ("18 months", "one and a half years")])
def test_a_length_of_time_is_the_same_in_any_unit(one, other):
    (number, _), (same_number, _) = terms_of(one, "English"), terms_of(other, "English")
    assert number.keys & same_number.keys


def test_languages_have_their_own_numbers():
    assert same("789 Millionen", "789 Mio.", "German")
    assert same("5 लाख", "500000", "Hindi")
    assert of_number("1億円", "Japanese") == of_number("100000000円", "Japanese")


def test_names_are_known_by_their_capital_or_as_countries():
    assert of_kind("In Lima the minister met Takeshi Iwaya of japan and NASA", Kind.NAME) == [
        "Lima", "Takeshi", "Iwaya", "japan", "NASA"
    ]  # fmt: skip


def test_a_capital_that_every_noun_has_makes_no_name():
    assert of_kind("Die Mauer fiel in Dresden", Kind.NAME, "German") == []
    assert of_kind("Die NATO in Frankreich", Kind.NAME, "German") == ["NATO", "Frankreich"]


def test_a_name_that_opens_the_sentence_is_known_by_its_verb():
    assert of_kind("Paris hosted it. Games hosted by London.", Kind.NAME) == ["Paris", "London"]
    assert of_kind("Merkel gewann die Wahl", Kind.NAME, "German") == ["Merkel"]


def test_an_article_stands_before_what_is_no_name():
    assert [term.word for term in terms_of("the city hosted games", "English") if term.has_article] == ["city"]


def test_neighbouring_names_are_one_group():
    groups = {term.word: term.group for term in terms_of("with Takeshi Iwaya and Antony Blinken", "English")}
    assert groups["takeshi"] == groups["iwaya"] != groups["antony"] == groups["blinken"]


def test_us_is_a_country_in_capitals_only():
    assert of_kind("It told us of the US", Kind.NAME) == ["US"]


def test_little_words_and_negations_are_no_terms():
    assert terms_of("it was not by the", "English") == []


def test_a_date_weighs_about_as_much_as_a_number():
    weight = sum(term.weight for term in terms_of("on 26 September 2022", "English"))
    (number,) = terms_of("42", "English")
    assert weight == pytest.approx(number.weight, abs=0.5)


def test_a_number_in_groups_is_no_year():
    assert is_year(terms_of("In 1340", "English")[0])
    assert not is_year(terms_of("In 1,340 km", "English")[0])


def test_a_day_without_its_year_is_a_day_and_a_month():
    day, month = terms_of("8.9.", "German")
    assert (day.keys, month.keys) == ({"#8"}, {"month 9"})
    assert (day.start, day.end, month.start, month.end) == (0, 1, 2, 3)


def test_a_year_of_two_digits_stands_behind_since():
    assert "#1989" in terms_of("since 89", "English")[0].keys
    assert "#1989" not in terms_of("some 89", "English")[-1].keys


def test_who_did_it_stands_behind_by():
    terms = terms_of("Japan was defeated by the United States", "English")
    assert [term.word for term in terms if term.is_agent] == ["united states"]


def test_scripts_without_spaces_are_pairs_of_characters():
    assert of_kind("渋沢栄一である", Kind.PIECE, "Japanese")[:3] == ["渋沢", "沢栄", "栄一"]
    assert of_kind("年", Kind.PIECE, "Chinese") == ["年"]


def test_what_is_written_around_names_in_japanese_weighs_little():
    weights = {term.word: term.weight for term in terms_of("後任は菅義偉である", "Japanese")}
    assert weights["義偉"] > weights["任は"] > weights["ある"]


def inside(term: Term, text: str) -> bool:
    return 0 <= term.start < term.end <= len(text) and term.weight > 0 and bool(term.keys)


@given(
    st.text() | st.text("0123456789.,/- %$aAbBy月日円万の'’"), st.sampled_from(["English", "German", "Chinese", None])
)
def test_terms_are_stretches_of_any_text(text, language):
    assert all(inside(term, text) for term in terms_of(text, language))


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("the African Union", "au"),
        ("the Bank of Japan", "BoJ"),
        ("African Development Bank", "ADB"),
        ("General Motors", "GM"),
    ],
)
def test_a_longer_name_is_found_by_its_initials(name, short):
    typed = terms_of(f"said {short}", "English")[-1]
    assert all(term.initials & typed.keys for term in terms_of(f"In {name}", "English"))


@pytest.mark.parametrize(
    ("text", "short", "language"),
    [
        ("l'Union africaine a suspendu le Gabon", "UA", "French"),
        ("что Международный уголовный суд выдал ордер", "МУС", "Russian"),
    ],
)
def test_a_longer_name_with_one_capital_is_found_by_its_initials(text, short, language):
    (typed,) = terms_of(short, language)
    assert sum(bool(term.initials & typed.keys) for term in terms_of(text, language)) >= 2


def test_one_name_has_no_initials():
    assert terms_of("in Lima", "English")[0].initials == frozenset()


def test_un_is_a_body_in_capitals_only():
    assert of_kind("Un apagón de la UN", Kind.NAME, "Spanish") == ["UN"]
