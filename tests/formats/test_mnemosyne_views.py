"""What cards of Mnemosyne ask and answer, card type by card type."""

import pytest

from quizapp.formats.mnemosyne_views import Sides, View, sides_of

WORD = {"f": "casa", "p_1": "KA-sa", "m_1": "house", "n": "feminine"}
SENTENCE = {"f": "La [casa:house] es [roja]", "p_1": "la KA-sa", "m_1": "The house is red", "n": "a colour"}


def shown(texts, card_type, view, index=None, **views):
    return sides_of(texts, card_type=card_type, view_id=view, index=index, views=views)


def parts(sides):
    return sides.question, sides.answer, sides.explanation


@pytest.mark.parametrize(
    ("card_type", "view", "expected"),
    [
        ("1", "1.1", ("casa", "house", None)),
        ("2", "2.1", ("casa", "house", None)),
        ("2", "2.2", ("house", "casa", None)),
        ("2::own", "2::own.2", ("house", "casa", None)),
    ],
)
def test_front_and_back(card_type, view, expected):
    assert parts(shown({"f": "casa", "b": "house"}, card_type, view)) == expected


@pytest.mark.parametrize(
    ("view", "expected"),
    [
        ("3.1", ("casa", "KA-sa\nhouse", "feminine")),
        ("3.2", ("house", "casa\nKA-sa", "feminine")),
        ("3::own.1", ("casa", "KA-sa\nhouse", "feminine")),
    ],
)
def test_words_are_asked_both_ways_and_notes_explain(view, expected):
    assert parts(shown(WORD, view.rpartition(".")[0], view)) == expected


def test_a_word_with_notes_alone_is_answered_by_them():
    assert parts(shown({"f": "casa", "n": "a noun"}, "3", "3.1")) == ("casa", "a noun", None)


def test_maps_show_a_field_for_their_pictures():
    place = {"loc": "Peru", "blank": "", "marked": ""}
    assert shown(place, "4", "4.1") == Sides(question="", answer="Peru", asked=("marked",), answered=("loc",))
    assert shown(place, "4", "4.2").asked == ("loc", "blank")


@pytest.mark.parametrize(
    ("index", "question", "answer"),
    [
        (0, "The [… what] of Peru is Lima.", "capital"),
        (1, "The capital of […] is Lima.", "Peru"),
        (2, "The capital of Peru is [… a city].", "Lima"),
    ],
)
def test_a_cloze_is_left_out_and_the_others_are_filled(index, question, answer):
    sides = shown({"text": "The [capital:what] of [Peru] is [Lima:a city]."}, "5", "5.1", index)
    assert parts(sides) == (question, answer, None)
    assert sides.is_cloze


def test_a_cloze_of_a_type_of_the_students_own_is_one():
    assert shown({"text": "[Quito] is in Ecuador."}, "5::own", "5::own.1", 0).question == "[…] is in Ecuador."


def test_a_sentence_is_recognised_and_made():
    assert parts(shown(SENTENCE, "6", "6.1")) == ("La casa es roja", "la KA-sa\nThe house is red", "a colour")
    made = shown(SENTENCE, "6", "6.2", 0)
    assert parts(made) == ("La [… house] es roja", "casa", "la KA-sa\nThe house is red\na colour")
    assert (made.asked, made.answered) == (("f",), ("p_1", "m_1", "n"))


def test_a_sentence_that_is_left_out_whole_is_asked_for_by_its_meaning():
    sides = shown({"f": "[Buenos días]", "m_1": "Good morning"}, "6", "6.2", 0)
    assert (parts(sides), sides.is_cloze) == (("Good morning", "Buenos días", None), False)


@pytest.mark.parametrize("text", ["no cloze", "", "[ ] blank", "[a] one"])
def test_a_cloze_that_is_not_there_gives_no_card(text):
    assert shown({"text": text}, "5", "5.1", 1 if "one" in text else 0) is None


def test_views_of_the_file_come_before_those_that_are_built_in():
    own = View(question=("b",), answer=("f",))
    assert parts(shown({"f": "casa", "b": "house"}, "1::own", "1::own.1", **{"1::own.1": own}))[0] == "house"


@pytest.mark.parametrize(("card_type", "view"), [("7::anki", "7::anki.1"), ("9", "9.1"), ("", ""), ("1", "1.9")])
def test_a_card_type_that_is_not_known_gives_no_card(card_type, view):
    assert shown({"f": "casa", "b": "house"}, card_type, view) is None


def test_a_view_without_fields_gives_no_card():
    empty = View(question=(), answer=())
    assert shown({"f": "casa"}, "7::anki", "7::anki.1", **{"7::anki.1": empty}) is None
