"""Texts that readers take for the same have the same fold."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.core.text import fold, searchable, telling_words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Japan, U.S. Reaffirm  Alliance!", "japan u s reaffirm alliance"),
        ("Élysée – “Défense”", "elysee defense"),
        ("Straße", "STRASSE"),
        ("ＡＰＥＣ", "apec"),
        ("ᴬ², ﬁrst", "a2 first"),
        ("Владимир Зеленський", "владимир зеленськии"),
        ("ΑΘΉΝΑ", "αθηνα"),
        ("مُحَمَّد", "محمد"),
        ("שָׁלוֹם", "שלום"),
        ("ガ", "\u30ab\u3099"),
        ("한국", unicodedata.normalize("NFD", "한국")),
    ],
)
def test_case_accents_forms_and_punctuation_are_no_difference(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(("one", "other"), [("कि", "का"), ("กา", "กี"), ("ガ", "カ"), ("1.5", "15")])
def test_what_readers_tell_apart_stays_apart(one: str, other: str) -> None:
    assert fold(one) != fold(other)


def test_a_text_without_letter_or_digit_keeps_its_characters() -> None:
    assert fold(" ?! ") == "?!"


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


def test_no_character_alone_folds_further_when_folded_again() -> None:
    assert [hex(code) for code in range(0x110000) if fold(fold(f"a{chr(code)}b")) != fold(f"a{chr(code)}b")] == []


def test_what_only_joins_or_directs_letters_makes_no_difference():
    assert fold("می\u200cخواهم") == fold("میخواهم")
    assert fold("inter\u00adnational\u200f") == "international"


@given(st.text(st.characters(max_codepoint=127)))
def test_a_text_in_ascii_alone_is_folded_as_it_is_among_other_letters(text: str):
    assert fold(text) == (fold(f"é {text}").removeprefix("e").strip() or text.strip())


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The EU's 27 states", ["the", "eu", "s", "27", "states"]),
        ("", []),
        ("?!", []),
        ('"', []),
        ("日本銀行", ["日 本", "本 銀", "銀 行"]),
        ("日本 and 海", ["and", "日 本"]),
        ("Владимир", ["владимир"]),
    ],
)
def test_telling_words_are_words_and_pairs_of_characters(text: str, words: list[str]) -> None:
    assert telling_words(text) == words


@given(st.text())
def test_each_telling_word_is_in_the_searchable_text(text: str) -> None:
    assert all(word in searchable(text) and any(map(str.isalnum, word)) for word in telling_words(text))
