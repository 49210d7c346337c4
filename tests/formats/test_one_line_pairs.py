import pytest

from quizapp.formats.one_line_pairs import read_pairs_of_lines


def pairs(text: str) -> list[tuple[str, str]] | None:
    article = read_pairs_of_lines(text, path=None)
    return None if article is None else [(each.question, each.answer) for each in article.questions]


def test_the_sign_after_the_question_mark_parts():
    assert pairs("Who ran - and won? - Me\nWho swam - and lost? - You") == [
        ("Who ran - and won?", "Me"),
        ("Who swam - and lost?", "You"),
    ]


def test_an_answer_may_hold_the_sign_again():
    assert pairs("H2O -> water -> ice") == [("H2O", "water -> ice")]


def test_a_heading_is_the_title_and_other_lines_are_left_over():
    article = read_pairs_of_lines("Units\n\nMass → kilogram\nTime → second\nLength → metre\nthe end", path=None)
    assert article.title == "Units"
    assert [(finding.line, finding.text) for finding in article.findings] == [(6, "the end")]


@pytest.mark.parametrize(
    "text",
    [
        "Title: Rates\nDate: Monday\nAuthor: Me",
        "Mass: kilogram\nTime: second",
        "at 10:30 we left\nat 11:45 we came\nat 12:15 we ate",
        "https://example.org/a\nhttps://example.org/b\nhttps://example.org/c",
        "Bread\nMilk\nEggs - six",
        "Q: Who?\nAns: Me - and you",
        "example.org\nMass → kilogram\nTime → second",
    ],
)
def test_other_lines_are_no_pairs(text):
    assert pairs(text) is None


@pytest.mark.parametrize("sign", ["\t", " → "])
def test_the_names_above_the_pairs_are_none(sign):
    rows = [("Question", "Answer"), ("Which river?", "The Nile"), ("Which lake?", "Baikal"), ("Which sea?", "Aral")]
    article = read_pairs_of_lines("\n".join(sign.join(row) for row in rows), path="a.txt")
    assert [(each.question, each.answer) for each in article.questions] == rows[1:]
    assert article.title == "a"
    assert [finding.text for finding in article.findings] == [sign.join(rows[0])]
    alone = read_pairs_of_lines("Question → Answer\n", path="a.txt")
    assert [(each.question, each.answer) for each in alone.questions] == rows[:1]
