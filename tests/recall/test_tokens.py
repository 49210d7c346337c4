"""Texts taken apart."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.recall.tokens import Shape, beginning_of, tokens_of


def words(text: str, language: str | None = "English") -> list[str]:
    return [token.word for token in tokens_of(text, language)]


def test_words_lose_their_case_and_their_possessive():
    assert words("Eden's alliance — the States’ own") == ["eden", "alliance", "the", "states", "own"]


def test_acronyms_signs_and_hyphens():
    assert words("the U.S.-led G20, $5 and 7%") == ["the", "us", "led", "g20", "dollar", "5", "and", "7", "percent"]
    assert words("5°C, 41 °F, 5°") == ["5", "celsius", "41", "fahrenheit", "5", "degree"]


def test_what_an_apostrophe_glues_is_parted():
    assert words("l'état n'a pas", "French") == ["l", "état", "n", "a", "pas"]
    assert words("it didn't") == ["it", "did", "n't"]
    assert words("N'T") == ["n't"]


def test_numbers_and_dates_are_one_token():
    tokens = tokens_of("12 000 on 15.11.2024, 7月3日十一月, 二十三, 万千", None)
    shapes = [(token.text, token.shape) for token in tokens]
    assert shapes == [
        ("12 000", Shape.DIGITS),
        ("on", Shape.WORD),
        ("15.11.2024", Shape.DATE),
        ("7月", Shape.CJK_MONTH),
        ("3", Shape.DIGITS),
        ("日", Shape.RUN),
        ("十一月", Shape.CJK_MONTH),
        ("二十三", Shape.DIGITS),
        ("万千", Shape.RUN),
    ]


def test_marks_belong_to_the_letters_before_them():
    assert words("संविधान लागू", "Hindi") == ["संविधान", "लागू"]


def test_a_negation_reaches_as_far_as_its_part_of_the_sentence():
    tokens = tokens_of("Sweden closed it without naming suspects, but South Korea did not sign", "English")
    assert [token.word for token in tokens if token.negated] == [
        "without", "naming", "suspects", "but", "south", "korea", "did", "not", "sign"
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "parts"),
    [("Trump and Xi met", 1), ("Sweden but not Finland joined", 2), ("Trump won and Xi left", 2)],
)
def test_two_who_act_together_are_in_one_part(text, parts):
    assert len({token.part for token in tokens_of(text, "English")}) == parts


@pytest.mark.parametrize("mark", ["--", " - ", " + ", " / "])
def test_signs_between_notes_part_them(mark):
    assert len({token.part for token in tokens_of(f"Trump won{mark}Xi left", "English")}) == 2
    assert len({token.part for token in tokens_of("Trump won 51-49", "English")}) == 1


def test_two_negations_affirm():
    assert any(token.negated for token in tokens_of("it refused to pay", "English"))
    assert not any(token.negated for token in tokens_of("it did not refuse to pay", "English"))
    assert [token.word for token in tokens_of("it did not refuse to pay", "English") if token.negates] == [
        "not", "refuse"
    ]  # fmt: skip


def test_a_vote_of_no_negates_nothing():
    assert not any(token.negated for token in tokens_of("60 percent voted no", "English"))
    assert any(token.negated for token in tokens_of("60 percent voted, no suspects were named", "English"))


def test_what_was_missing_is_told_from_its_cause():
    tokens = tokens_of("The town was left without power by a storm", "English")
    assert [token.word for token in tokens if token.negated] == ["without", "power"]


def test_what_goes_without_something_at_the_beginning_of_a_sentence_is_affirmed():
    tokens = tokens_of("Without deeper cuts the world will warm", "English")
    assert [token.word for token in tokens if token.negated] == ["without", "deeper", "cuts"]
    tokens = tokens_of("It passed without votes of the left", "English")
    assert tokens[-1].negated


def test_a_condition_is_negated_by_itself():
    for text in ("the world will warm unless cuts are made", "the world will warm if no cuts are made"):
        tokens = tokens_of(text, "English")
        assert not any(token.negated for token in tokens[:4])
        assert all(token.negated for token in tokens[4:])


@pytest.mark.parametrize("text", ["It was not only cheap", "there is not enough water", "Sweden became member no. 32"])
def test_not_only_not_enough_and_the_short_form_of_number_are_no_negations(text):
    assert not any(token.negated for token in tokens_of(text, "English"))


def test_the_short_form_of_number_ends_no_sentence():
    assert words("member No. 32") == ["member", "number", "32"]
    assert words("He said no. 32 did") == ["he", "said", "number", "32", "did"]
    assert words("He said no. They did") == ["he", "said", "no", "they", "did"]


def test_a_capital_at_the_beginning_of_a_sentence_says_nothing():
    tokens = tokens_of("Inflation fell. Rates rose in Turkey", "English")
    assert [token.word for token in tokens if token.opens_sentence] == ["inflation", "rates"]


@given(st.text(), st.sampled_from(["English", "French", "Japanese", None]))
def test_tokens_are_stretches_of_any_text_in_their_order(text, language):
    tokens = tokens_of(text, language)
    assert all(text[token.start : token.end] == token.text != "" for token in tokens)
    assert all(one.end <= other.start for one, other in pairwise(tokens))


def test_a_text_without_spaces_is_cut_after_a_third_of_the_letters():
    assert beginning_of("parliament", 6) == "parlia"
    assert beginning_of("首相東京会議", 6) == "首相"
    assert beginning_of("EUと首相", 6) == "EUと"
    assert beginning_of("議会", 6) == "議会"
