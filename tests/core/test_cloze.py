"""Cloze texts become cards with a gap, and are filled in again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.core.cloze import Filled, cloze_cards, cloze_spans, filled

MARKUP = st.text(alphabet="ab {}:c12,[]…\n", max_size=60)


def cards(text):
    return [(card.question, card.answer) for card in cloze_cards(text)]


def whole(question, answer):
    return "".join(piece.text for piece in filled(question, answer))


def test_the_part_is_left_out_and_is_the_answer():
    assert cards("The capital of Peru is {{c1::Lima}}.") == [("The capital of Peru is […].", "Lima")]


def test_a_hint_stands_in_the_gap():
    assert cards("Peru's capital is {{c1::Lima::which city?}}.") == [("Peru's capital is [… which city?].", "Lima")]
    assert cards("It is {{c1::Lima::a [big] one}}.") == [("It is [… a (big) one].", "Lima")]
    assert cards("It is {{c1::Lima::}}.") == [("It is […].", "Lima")]


def test_each_number_is_a_card_with_the_others_shown():
    assert cards("{{c2::Lima}} is in {{c1::Peru}}.") == [("Lima is in […].", "Peru"), ("[…] is in Peru.", "Lima")]


def test_all_of_one_number_are_left_out_together():
    assert cards("{{c1::Lima}} and {{c1::Callao}} lie in Peru.") == [("[…] and […] lie in Peru.", "Lima\nCallao")]
    assert cards("{{c1::Lima}} is {{c1::Lima}}.") == [("[…] is […].", "Lima")]


def test_a_part_may_belong_to_several_numbers():
    assert cards("{{c1,2::Lima}} in {{c2::Peru}}") == [("[…] in Peru", "Lima"), ("[…] in […]", "Lima\nPeru")]


def test_a_cloze_within_a_cloze_is_a_card_too():
    assert cards("In {{c1::the year {{c2::1821}}::when?}} it became free.") == [
        ("In [… when?] it became free.", "the year 1821"),
        ("In the year [… when?] it became free.", "1821"),
    ]


@pytest.mark.parametrize(
    "text", ["", "Lima", "{{Lima}}", "{{c1:Lima}}", "{{c1::Lima", "{{c1::}}", "}}{{c::a}}", "{{c1::::a}}"]
)
def test_what_leaves_nothing_out_makes_no_card(text):
    assert cards(text) == []


def test_a_cloze_that_does_not_end_is_text_and_spoils_no_other():
    assert cards("{{c1::Lima}} is {{c2::in Peru") == [("[…] is {{c2::in Peru", "Lima")]


def test_a_quotation_that_is_shortened_has_no_gap():
    assert cards("He said: “I […] {{c1::agree}}.”") == [("He said: “I (…) […].”", "agree")]


def test_a_part_of_several_lines_is_one_line_of_the_answer():
    assert cards("{{c1::two\nlines}} {{c1::b}}") == [("[…] […]", "two lines\nb")]


def test_the_gaps_are_filled_in_with_what_was_hidden_apart():
    assert filled("Peru's capital is [… city].", "Lima") == [
        Filled(text="Peru's capital is ", hidden=False),
        Filled(text="Lima", hidden=True),
        Filled(text=".", hidden=False),
    ]
    assert whole("[…] and [… port] lie in Peru.", "Lima\nCallao") == "Lima and Callao lie in Peru."
    assert whole("[…] is […].", "Lima") == "Lima is Lima."


@pytest.mark.parametrize(("question", "answer"), [("No gap.", "Lima"), ("[…] […]", "a\nb\nc"), ("[…]", "a\nb")])
def test_what_does_not_go_together_is_not_filled_in(question, answer):
    assert filled(question, answer) is None


@given(MARKUP)
def test_any_text_is_taken_apart_and_every_card_can_be_filled_in(text):
    spans = cloze_spans(text)
    assert bool(cloze_cards(text)) == any(span.numbers for span in spans)
    for card in cloze_cards(text):
        pieces = filled(card.question, card.answer)
        assert pieces is not None
        assert any(piece.hidden for piece in pieces)


@given(st.lists(st.text(alphabet="abc ", min_size=1, max_size=5).filter(str.strip), min_size=1, max_size=6))
def test_a_filled_card_reads_as_the_text_without_its_marks(words):
    words = [word.strip() for word in words]
    text = " ".join(f"{{{{c{index}::{word}}}}}" for index, word in enumerate(words, start=1))
    assert {" ".join(whole(card.question, card.answer).split()) for card in cloze_cards(text)} == {
        " ".join(" ".join(words).split())
    }


def test_a_hostile_text_takes_no_long_time():
    assert cloze_cards("{{c1::" * 100_000) == []
    assert cloze_cards("}}" * 100_000) == []
    assert len(cloze_cards("{{c1::a}}" * 20_000)) == 1
    assert cloze_cards("".join(f"{{{{c{number % 999}::a}}}}" for number in range(10_000))) == []
