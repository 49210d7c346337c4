import pytest

from quizapp.formats.markdown_cloze import MarkedText


def cards(source, *, braces=False):
    marked = MarkedText(source, braces=braces)
    return [(card.question, card.answer) for card in marked.cards(marked.text)] if marked else []


def test_each_marked_part_is_left_out_on_a_card_of_its_own():
    assert cards("The first ==prime minister== was ==Robert Walpole==.") == [
        ("The first […] was Robert Walpole.", "prime minister"),
        ("The first prime minister was […].", "Robert Walpole"),
    ]


def test_hints_stand_in_the_gap():
    assert cards("It cost ==40 million==^[dollars].") == [("It cost [… dollars].", "40 million")]


def test_parts_with_one_number_are_left_out_together():
    text = "This is ==in group 1==[^1], this ==in group 2==^[two][^2] and this ==too==[^1]"
    assert cards(text) == [
        ("This is […], this in group 2 and this […]", "in group 1\ntoo"),
        ("This is in group 1, this [… two] and this too", "in group 2"),
    ]


def test_a_number_that_other_parts_lack_is_a_footnote():
    assert cards("==One==[^1] and ==two==") == [("[…] and two", "One"), ("One and […]", "two")]


def test_parts_with_letters_are_asked_where_they_say_so():
    marked = MarkedText("- ==Item 1==[^ash]\n- ==Item 2==[^hah]", braces=False)
    assert [card.answer for card in marked.cards(marked.text)] == ["Item 1", "Item 2"]
    assert marked.hides_more
    assert not MarkedText("==a==[^as]", braces=False).hides_more


def test_clozes_of_anki_stand_beside_marked_parts():
    assert cards("{{c1::Vienna::city}} lies on the {{c2::Danube}} in ==Austria==.") == [
        ("[… city] lies on the Danube in Austria.", "Vienna"),
        ("Vienna lies on the […] in Austria.", "Danube"),
        ("Vienna lies on the Danube in […].", "Austria"),
    ]


def test_braces_count_where_they_are_meant():
    text = "Brazilians speak {{Portuguese::language}} and {{2::Tupi}}"
    assert cards(text) == []
    assert cards(text, braces=True) == [
        ("Brazilians speak [… language] and Tupi", "Portuguese"),
        ("Brazilians speak Portuguese and […]", "Tupi"),
    ]


@pytest.mark.parametrize(
    "text",
    ["`==x==`", "x==1 and y==2", "a == b == c", "===", "== x==", "==x ==", "==…==", "plain", "{{x}}", "=====x====="],
)  # fmt: skip
def test_what_is_no_cloze(text):
    assert cards(text) == []


def test_a_part_may_go_over_a_line_and_hold_an_equals_sign():
    assert cards("It is ==E = mc\n squared== now") == [("It is […] now", "E = mc squared")]


def test_letters_of_other_scripts_may_touch_the_marks():
    assert cards("首都は==東京==です") == [("首都は[…]です", "東京")]


@pytest.mark.parametrize(
    "piece", ["==a ", "==a==", "{{c1::", "{{", "{{a::", "==a==^[", "==a==[^ash]", "`==", "= =", "{{c1::==a==}} "]
)
def test_a_hostile_text_is_read_to_its_end(piece):
    cards(piece * 30_000, braces=True)
