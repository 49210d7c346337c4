import pytest

from quizapp.core.article import FindingKind
from quizapp.core.card import CardKind
from quizapp.formats.markdown_blocks import Row, read_blocks
from quizapp.formats.markdown_cards import Habits, cut_block, separated, text_of_rows


def cut(text, *, glued=False, tagged=False):
    ((block,), _) = read_blocks(text)
    return cut_block(block, Habits(glued=glued, tagged=tagged))


def pairs(text, **habits):
    return [(question.question, question.answer) for question in cut(text, **habits).questions]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Capital of Peru :: Lima", [("Capital of Peru", "Lima")]),
        ("- **Capital** of Peru :: `Lima`", [("Capital of Peru", "Lima")]),
        ("1. Capital :: Lima", [("Capital", "Lima")]),
        ("What is its capital?::Lima", [("What is its capital?", "Lima")]),
        ("Lima ::: Callao", [("Lima", "Callao"), ("Callao", "Lima")]),
        ("a - b :: c", [("a - b", "c")]),
        ("use `a :: b` :: c", [("use a :: b", "c")]),
    ],
)
def test_a_line_with_two_colons_is_a_card(line, expected):
    assert pairs(line) == expected


@pytest.mark.parametrize(
    "line",
    ["std::vector", "`a :: b`", "a :: ", ":: b", "a :::: b", "| a :: b |", "[[a :: b]]", "fe80::1 is an address"],
)
def test_what_is_no_card(line):
    assert pairs(line) == []


def test_without_spaces_it_is_one_where_the_page_writes_so():
    assert pairs("Capital::Lima") == []
    assert pairs("Capital::Lima", glued=True) == [("Capital", "Lima")]


def test_code_has_no_cards():
    assert separated(Row(number=1, text="a :: b", code=True), glued=True) is None
    assert pairs("```\na :: b\n==x==\n```") == []


def test_lines_beside_the_cards_of_a_block_are_left():
    made = cut("Peru\nCapital :: Lima\nPort :: Callao")
    assert [(question.line, question.question) for question in made.questions] == [(2, "Capital"), (3, "Port")]
    assert [row.text for row in made.rest] == ["Peru"]
    assert made.terms == {0, 1}


def test_cloze_texts_between_the_cards_of_a_block_are_cards_in_their_order():
    made = cut("The ==Ucayali== is\nthe longest.\nCapital :: Lima\nPort :: Callao\nIca makes ==wine==.\n")
    assert [(question.line, question.question, question.answer) for question in made.questions] == [
        (1, "The […] is the longest.", "Ucayali"),
        (3, "Capital", "Lima"),
        (4, "Port", "Callao"),
        (5, "Ica makes […].", "wine"),
    ]
    assert made.rest == []
    assert made.terms == {1, 2}


def test_sides_around_a_lone_question_mark_keep_their_lines():
    text = "As per the definition\nthe *prompt* has lines\n?\n- one\n- two\n```\na  b\n```"
    assert pairs(text) == [("As per the definition\nthe prompt has lines", "- one\n- two\na  b")]


def test_two_question_marks_ask_both_ways():
    assert pairs("info 1\n??\ninfo 2") == [("info 1", "info 2"), ("info 2", "info 1")]


@pytest.mark.parametrize("text", ["?\nanswer", "question\n?", "…\n?\nanswer"])
def test_a_side_without_words_makes_no_card(text):
    assert pairs(text) == []


def test_labelled_questions_may_follow_one_another():
    text = "Q: Which river\nflows there?\nA: The **Nile**.\nIt is long.\nQ: Which sea?\nAnswer: The Red Sea.\n"
    made = cut(f"{text}Q: Unanswered?")
    assert [(question.question, question.answer) for question in made.questions] == [
        ("Which river flows there?", "The Nile.\nIt is long."),
        ("Which sea?", "The Red Sea."),
    ]
    assert made.labelled
    assert [row.text for row in made.rest] == ["Q: Unanswered?"]


def test_a_paragraph_with_marks_is_a_cloze_text():
    made = cut("The Nile flows through\n==Egypt==^[a country] and *reaches* the ==sea==.")
    assert [question.kind for question in made.questions] == [CardKind.CLOZE] * 2
    assert pairs("The Nile flows through\n==Egypt==^[a country] and *reaches* it.") == [
        ("The Nile flows through [… a country] and reaches it.", "Egypt")
    ]


def test_lines_that_each_begin_to_count_their_gaps_are_texts_of_their_own():
    text = "{{c1::Nile}} flows through {{c2::Egypt}}.\nThe {{c1::Danube}} flows through Vienna."
    assert pairs(text) == [
        ("[…] flows through Egypt.", "Nile"),
        ("Nile flows through […].", "Egypt"),
        ("The […] flows through Vienna.", "Danube"),
    ]
    made = cut(f"Rivers\n{text}")
    assert [(each.question, each.answer) for each in made.questions] == pairs(text)
    assert [row.text for row in made.rest] == ["Rivers"]
    made = cut("{{c1::Lima}} is the capital\nof {{c2::Peru}}.")
    assert [question.answer for question in made.questions] == ["Lima", "Peru"]
    assert made.rest == []


def test_a_hint_may_go_over_lines():
    assert pairs("{{c1::Lima::a\ncity}} is\nold.") == [("[… a city] is old.", "Lima")]


def test_bold_type_is_no_cloze():
    assert pairs("The **Nile** is long.", tagged=True) == []


def test_what_a_cloze_text_should_hide_and_does_not_is_told():
    (finding,) = cut("==a==[^ah] and ==b==[^ha]").findings
    assert finding.kind is FindingKind.GUESSED


def test_pictures_are_left_over():
    made = cut("Map ![map](map.png) :: Peru")
    assert pairs("Map ![map](map.png) :: Peru") == [("Map", "Peru")]
    assert [(each.line, each.text) for each in made.findings] == [(1, "![map](map.png)")]


def test_the_text_of_rows_keeps_code_and_lists():
    ((block,), _) = read_blocks("It is\nlarge.\n- one\n```\nx  =  1\n```\nand *so* on ![a](b.png)")
    text = text_of_rows(block.rows)
    assert text.text == "It is large.\n- one\nx  =  1\nand so on"
    assert [each.line for each in text.findings] == [7]


@pytest.mark.parametrize(
    "text", ["std::vector" * 50_000, "a::b " * 50_000, "Q: a?\n" * 5_000, "Q: a?\nA: b\n" * 5_000, "b?\n?\n" * 5_000]
)
def test_a_hostile_block_is_cut_to_its_end(text):
    cut(f"a{text}")
    cut(text)
