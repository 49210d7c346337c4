"""Clauses that hold a fact of their own, and the items of lists."""

import pytest

from quizapp.prose.clauses import clauses, items


def parts(sentence: str, language: str | None = "English") -> list[str]:
    return [sentence[start:end] for start, end in clauses(sentence, language)]


def listed(text: str) -> list[str]:
    return [text[start:end] for start, end in items(text)]


@pytest.mark.parametrize(
    "sentence",
    [
        "The treaty covers impact assessments, and capacity building with the transfer of marine technology.",
        "The R21 vaccine, developed in Oxford and made in India, was recommended in October 2023.",
        "It was drafted and signed in Rome.",
        'He wrote "we won, and they lost the war in 1945" on a wall of the old palace.',
        "The company (which was founded in 1998; it was sold in 2004) makes cars for the whole region.",
        "The ministers agreed to share increased and unused quotas with 12 states.",
    ],
)
def test_what_has_no_fact_of_its_own_stays_with_its_sentence(sentence):
    assert parts(sentence) == [sentence]


def test_a_semicolon_parts_clauses_in_any_language():
    assert parts("Oslo hosted the talks; Madrid signed", None) == ["Oslo hosted the talks", "Madrid signed"]
    assert parts("Осло принял гостей; Мадрид подписал", "Russian") == ["Осло принял гостей", "Мадрид подписал"]


def test_a_joining_word_is_in_neither_clause_and_an_opening_one_is_in_the_second():
    assert parts("The Senate passed the bill in May, but the House rejected it in June.") == [
        "The Senate passed the bill in May",
        "the House rejected it in June.",
    ]
    assert parts("The Senate passed the bill in May, while the House rejected it in June.") == [
        "The Senate passed the bill in May",
        "while the House rejected it in June.",
    ]


def test_a_second_verb_begins_a_clause_without_a_comma():
    assert parts("Palau ratified the treaty in January and became its first member.") == [
        "Palau ratified the treaty in January",
        "became its first member.",
    ]


def test_an_opening_clause_ends_at_its_comma():
    assert parts("After the talks in Lima had ended, the ministers signed a declaration.") == [
        "After the talks in Lima had ended",
        "the ministers signed a declaration.",
    ]


def test_a_clause_without_a_verb_needs_a_name_or_a_number():
    assert len(parts("Palau ratified the treaty in January 2024, followed by Chile in February.")) == 2
    assert len(parts("Palau ratified the treaty in January 2024, following long and hard talks.")) == 1


def test_the_minister_of_arabic_is_no_and():
    assert len(parts("ترأس المؤتمر سلطان الجابر، وزير الصناعة والتكنولوجيا في الإمارات", "Arabic")) == 1


def test_a_list_has_at_least_three_short_items_and_ends_in_and():
    assert listed("Japan, the United States and South Korea") == ["Japan", "the United States", "South Korea"]
    assert listed("four goals: peace, trade, health and justice") == ["four goals: peace", "trade", "health", "justice"]
    assert listed("日本、韓国、中国") == ["日本", "韓国", "中国"]
    assert listed("Lima and Quito") == []
    assert listed("It turns air and water into sugar and oxygen") == []
    assert listed("Washington, D.C., United States") == []


def test_what_is_said_in_passing_is_no_item():
    assert listed("The AI Act, in force since 2024, sorts uses by risk and bans some of them.") == []
    assert listed("Merkel, a physicist, and her party") == []
