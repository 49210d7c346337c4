"""The question list format, by FORMATS section 2: each variation as it is met."""

import pytest

from quizapp.core.article import Article, Finding, FindingKind
from quizapp.core.card import CardKind
from quizapp.formats.question_list import QuestionList
from quizapp.formats.registry import FormatRegistry

HAMLET, FAUST = ("Who wrote Hamlet?", "Shakespeare."), ("Who wrote Faust?", "Goethe.")


def read(text: str, name: str | None = None) -> Article:
    """Return the one article that the registry reads out of `text`."""
    assert QuestionList().recognises(text, name) > 0.8
    (article,) = FormatRegistry().read(text.encode(), name=name)
    return article


def pairs(article: Article) -> list[tuple[str, str]]:
    assert all(question.kind is CardKind.BASIC for question in article.questions)
    return [(question.question, question.answer) for question in article.questions]


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Q: ", "A: "),
        ("Q. ", "A. "),
        ("Q. ", "Ans. "),
        ("Q) ", "A) "),
        ("Q - ", "A - "),
        ("q: ", "a: "),
        ("Q{n}: ", "A{n}: "),
        ("Q{n}. ", "Ans: "),
        ("Q.{n}) ", "Ans: "),
        ("Q.{n} ", "Ans - "),
        ("Q {n} ", "Answer: "),
        ("Que {n}: ", "Ans {n}: "),
        ("Question {n}. ", "Answer. "),
        ("Question {n}: ", "Answer {n}: "),
        ("Question {n} of 2: ", "Correct answer: "),
        ("**Question {n}:** ", "**Answer:** "),
        ("### Question {n}\n", "Answer: "),
        ("{n}. ", "Ans. "),
        ("{n}) ", "Answer: "),
        ("({n}) ", "A: "),
        ("{n}. ", ""),
        ("{n}) ", ""),
        ("({n}) ", ""),
        ("[{n}] ", ""),
        ("Q{n}: ", ""),
        ("Question {n}. ", ""),
        ("Вопрос {n}. ", "Ответ: "),
        ("प्रश्न {n}: ", "उत्तर: "),
        ("", "Ans: "),
    ],
)
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_questions_with_labels_or_numbers_have_the_answers_below_them(question, answer, gap):
    text = gap.join(
        f"{question.format(n=number)}{asked}\n{answer.format(n=number)}{told}"
        for number, (asked, told) in enumerate((HAMLET, FAUST), start=1)
    )
    article = read(text)
    assert pairs(article) == [HAMLET, FAUST]
    assert article.findings == ()


@pytest.mark.parametrize(
    "numbers", [("I.", "II.", "III.", "IV."), ("i)", "ii)", "iii)", "iv)"), ("(i)", "(ii)", "(iii)", "(iv)")]
)
def test_roman_numbers_number_too(numbers):
    asked = ("Who wrote Hamlet?", "Who wrote Faust?", "Who wrote Emma?", "Who wrote Candide?")
    told = ("Shakespeare", "Goethe", "Jane Austen", "Voltaire")
    text = "".join(f"{n} {q}\n{a}\n" for n, q, a in zip(numbers, asked, told, strict=True))
    assert pairs(read(text)) == list(zip(asked, told, strict=True))


@pytest.mark.parametrize("sign", [" → ", " -> ", " => ", "\t", " - ", " – ", " — ", ": ", " : "])
@pytest.mark.parametrize("number", ["", "{n}. ", "{n}) ", "- ", "Q{n}. "])
@pytest.mark.parametrize("asked", ["Capital of {}", "What is the capital of {}?"])
def test_question_and_answer_may_stand_on_one_line(sign, number, asked):
    capitals = {"France": "Paris", "Guinea-Bissau": "Bissau", "Peru": "Lima"}
    text = "".join(
        f"{number.format(n=n)}{asked.format(country)}{sign}{city}\n"
        for n, (country, city) in enumerate(capitals.items(), start=1)
    )
    assert pairs(read(text)) == [(asked.format(country), city) for country, city in capitals.items()]


@pytest.mark.parametrize("line", ["Q: {} A: {}", "Q{n}. {} Ans: {}", "{n}. {} Answer: {}", "{n}. {} {}", "Q. {} A. {}"])
def test_an_answer_may_follow_on_the_line_of_its_question(line):
    text = "\n".join(line.format(*pair, n=n) for n, pair in enumerate((HAMLET, FAUST), start=1))
    assert pairs(read(text)) == [HAMLET, FAUST]


def test_bare_questions_are_headings_of_paragraphs():
    article = read(
        "The Nile\n\nWhat is the Nile?\n\nThe Nile is a river in Africa.\n\nIt is 6,650 km long.\n\n"
        "Where does it end?\n\nIt ends in the Mediterranean Sea.\n"
    )
    assert article.title == "The Nile"
    assert pairs(article) == [
        ("What is the Nile?", "The Nile is a river in Africa.\nIt is 6,650 km long."),
        ("Where does it end?", "It ends in the Mediterranean Sea."),
    ]


def test_an_introduction_before_question_headings_is_left_over():
    article = read(
        "About the Nile\n\nThe Nile is a river.\n\nWhere is it?\n\nIt is in Africa.\n\n"
        "How long is it?\n\nLong.\n\nVery long.\n\nWho uses it?\n\nFarmers use it.\n"
    )
    assert [question.line for question in article.questions] == [5, 9, 15]
    assert article.findings == (Finding(line=3, kind=FindingKind.LEFT_OVER, text="The Nile is a river."),)


def test_an_answer_goes_on_until_the_next_question():
    article = read(
        "Q: What is inflation?\n\nA: A rise of prices.\n\nIt is measured\nby an index.\n\nQ: And why?\nA: So."
    )
    assert article.questions[0].answer == "A rise of prices.\nIt is measured by an index."


def test_an_answer_of_several_points_keeps_them():
    article = read(
        "Q: Name three powers.\nA:\n1. Legislative\n2. Executive\n3. Judicial\nQ: Who heads one?\nA: A king."
    )
    assert article.questions[0].answer == "1. Legislative\n2. Executive\n3. Judicial"


def test_points_below_a_question_without_any_key_on_the_sheet_are_its_answer():
    article = read("Q1: What are the powers?\n1. Legislative\n2. Executive\nQ2: Who heads one?\nA king.")
    assert pairs(article)[0] == ("What are the powers?", "1. Legislative\n2. Executive")


def test_answers_may_stand_together_at_the_end():
    article = read("1. Who wrote Hamlet?\n2. Who wrote Faust?\n\nAnswers\n1. Shakespeare.\n2. Goethe.\n")
    assert pairs(article) == [HAMLET, FAUST]


def test_an_explanation_is_kept_apart():
    article = read("Q: Who wrote Faust?\nA: Goethe.\nExplanation: He took sixty years.")
    assert article.questions[0].answer == "Goethe."
    assert article.questions[0].explanation == "He took sixty years."


def test_a_question_without_an_answer_is_kept_and_marked():
    article = read("Q: Who wrote Hamlet?\nA: Shakespeare.\nQ: Who wrote Faust?\nQ: Who wrote Emma?\nA: Jane Austen.")
    assert [question.answer for question in article.questions] == ["Shakespeare.", "", "Jane Austen."]
    assert article.findings == (Finding(line=3, kind=FindingKind.GUESSED, text="Q: Who wrote Faust?"),)


@pytest.mark.parametrize(
    ("text", "name", "title"),
    [
        ("Poets\n\nQ: Who?\nA: Goethe.", "lists/poets of europe.txt", "Poets"),
        ("# Poets\n\nQ: Who?\nA: Goethe.", None, "Poets"),
        ("Q: Who?\nA: Goethe.", "lists/poets of europe.txt", "poets of europe"),
        ("Q: Who?\nA: Goethe.", None, "Questions"),
        ("Capital of Peru -> Lima", None, "Questions"),
        ("Where?\n\nHere.\n\nThere.\n\nWhen?\n\nNow.", "faq.txt", "faq"),
    ],
)
def test_the_title_is_a_heading_or_the_files_name_or_questions(text, name, title):
    assert read(text, name).title == title


def test_the_header_of_an_article_before_labelled_questions_is_read():
    article = read("example.org\nRivers\nA quiz about rivers of the world.\n\nQ1: Which is long?\nA: The Nile.")
    assert (article.title, article.source) == ("Rivers", "example.org")
    assert article.summary == "A quiz about rivers of the world."


def test_headings_between_questions_and_pictures_are_left_over():
    article = read(
        "1. Who wrote Hamlet?\nAns: Shakespeare.\n\nPart two\n\n2. Who wrote Faust?\nAns: Goethe.\nfaust.jpg\n"
    )
    assert pairs(article) == [HAMLET, FAUST]
    assert [(finding.line, finding.text) for finding in article.findings] == [(4, "Part two"), (8, "faust.jpg")]


@pytest.mark.parametrize(
    "text",
    [
        "Rates Rise\n\nThe bank raised its rates.\n\nSo what happens next?\n\nNobody knows it.\n\nThe bank will tell.",
        "Rates Rise\n\nThe bank did it. Answers are hard to find.\n\nWhy? Q2 results were poor.\n\nQ3 results will be.",
        "example.org\nRates Rise\nThe bank raised its rates.\n- Who did it?\n- The bank did it: on Monday.\n",
        "Title: Rates Rise\nDate: Monday\nAuthor: Nobody\n",
        "Bread\nMilk\n",
        "1. Wash your hands.\n2. Dry them.\n3. Go home.\n",
        "",
    ],
)
def test_what_is_no_list_is_left_to_others(text):
    assert QuestionList().recognises(text, "list.txt") == 0


def test_a_list_is_read_in_any_encoding_and_line_ending():
    text = "Q: Qui a écrit Candide ?\r\nA: Voltaire — à Paris.\r\n"
    for encoding in ("utf-8-sig", "cp1252", "utf-16"):
        (article,) = FormatRegistry().read(text.encode(encoding), name=None)
        assert pairs(article) == [("Qui a écrit Candide ?", "Voltaire — à Paris.")]
