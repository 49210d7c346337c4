"""The multiple choice format, by FORMATS section 3: each variation as it is met."""

import pytest

from quizapp.core.article import Article, FindingKind, Question
from quizapp.core.card import CardKind
from quizapp.formats.multiple_choice import MultipleChoice
from quizapp.formats.registry import FormatRegistry

CITIES = ("London", "Paris", "Rome", "Berlin")


def read(text: str) -> Article:
    """Return the one article that the registry reads out of `text`."""
    assert MultipleChoice().recognises(text, None) > 0.9
    (article,) = FormatRegistry().read(text.encode(), name=None)
    return article


def first(text: str) -> Question:
    return read(text).questions[0]


def left_over(article: Article) -> list[str]:
    return [finding.text for finding in article.findings if finding.kind is FindingKind.LEFT_OVER]


@pytest.mark.parametrize(
    "letters",
    [
        ("a) ", "b) ", "c) ", "d) "),
        ("(a) ", "(b) ", "(c) ", "(d) "),
        ("(A) ", "(B) ", "(C) ", "(D) "),
        ("[A] ", "[B] ", "[C] ", "[D] "),
        ("a. ", "b. ", "c. ", "d. "),
        ("A. ", "B. ", "C. ", "D. "),
        ("A: ", "B: ", "C: ", "D: "),
        ("1. ", "2. ", "3. ", "4. "),
        ("(1) ", "(2) ", "(3) ", "(4) "),
        ("(a)", "(b)", "(c)", "(d)"),
        ("- A) ", "- B) ", "- C) ", "- D) "),
        ("i) ", "ii) ", "iii) ", "iv) "),
        ("а) ", "б) ", "в) ", "г) "),
        ("(क) ", "(ख) ", "(ग) ", "(घ) "),
    ],
)
@pytest.mark.parametrize("number", ["1. ", "Q1. ", "1) ", ""])
def test_options_stand_on_lines_of_their_own(letters, number):
    options = "".join(f"{letter}{city}\n" for letter, city in zip(letters, CITIES, strict=True))
    question = first(f"{number}What is the capital of France?\n{options}Answer: {letters[1].strip(' -.:)([]')}\n")
    assert question.question == "What is the capital of France?"
    assert question.kind is CardKind.CHOICE
    assert question.choices == CITIES
    assert (question.correct, question.answer) == (1, "Paris")


@pytest.mark.parametrize(
    "options",
    [
        "\n(a) London    (b) Paris\n(c) Rome      (d) Berlin",
        "\na) London b) Paris\nc) Rome d) Berlin",
        "\nA. London\tB. Paris\nC. Rome\tD. Berlin",
        "\n(A) London (B) Paris (C) Rome (D) Berlin",
        " a) London b) Paris c) Rome d) Berlin",
        " (a) London, (b) Paris, (c) Rome, (d) Berlin",
        "(a)London(b)Paris(c)Rome(d)Berlin",
        "a) Londonb) Parisc) Romed) Berlin",
        " A. London B. Paris C. Rome D. Berlin",
        " [A] London [B] Paris [C] Rome [D] Berlin",
    ],
)
def test_options_stand_two_on_a_line_or_glued_into_the_questions_line(options):
    question = first(f"1. What is the capital of France?{options}\nAns: b\n2. Is it?\na) Yes\nb) No\nAns: a")
    assert question.question == "What is the capital of France?"
    assert question.choices == CITIES
    assert question.correct == 1


@pytest.mark.parametrize(
    "answer",
    [
        "Ans: b", "Ans. b", "Ans.(b)", "Ans (b)", "Ans - B", "ANS: B", "Answer: (b)", "Answer b", "Answer is (b)",
        "Ans: B - Paris", "Ans: b) Paris", "Ans: (b) Paris", "Answer: Paris", "Answer: PARIS.", "Answer: Option B",
        "Correct Answer: B [Paris]", "Correct answer is B", "The correct answer is b", "Correct option: b",
        "Right Answer: B. Paris", "Ans: option (b)", "S1. Ans.(b)", "S1. Ans. (b)", "[Ans: b]",
        "**Answer:** B", "Answer: 2", "Ans: b Paris",
    ],
)  # fmt: skip
def test_the_key_names_letter_or_text(answer):
    question = first(f"Q1. What is the capital of France?\na) London\nb) Paris\nc) Rome\nd) Berlin\n{answer}\n")
    assert (question.correct, question.answer, question.explanation) == (1, "Paris", None)


@pytest.mark.parametrize(
    "option", ["b) Paris*", "b) Paris *", "*b) Paris", "b) Paris ✓", "b) Paris (correct)", "**b) Paris**"]
)
def test_a_mark_on_an_option_is_the_key(option):
    article = read(
        f"1. Capital of France?\na) London\n{option}\nc) Rome\n2. Capital of Italy?\na) Rome\nb) Paris\nAns: a"
    )
    assert article.questions[0].choices == ("London", "Paris", "Rome")
    assert [question.correct for question in article.questions] == [1, 0]


TWO = "1. Capital of France?\n(a) London\n(b) Paris\n2. Capital of Spain?\n(a) Madrid\n(b) Lisbon\n"


@pytest.mark.parametrize(
    "keys",
    [
        "Answer Key: 1. b 2. a", "Answer key\n1. b\n2. a", "Answers\n1-b\n2-a", "Answers: 1) b, 2) a", "1. b\n2. a",
        "Answers: 1b 2a", "Answers\n1. (b)\n2. (a)", "Answers: b, a", "1-b, 2-a", "KEY\n1 – B; 2 – A",
        "Answers\n1. b) Paris\n2. Madrid",
        "Answer Key:\n1.B,2.A", "S1. Ans.(b)\nS2. Ans.(a)", "Ans 1: b\nAns 2: a", "Key\n(1) b\n(2) a",
    ],
)  # fmt: skip
def test_keys_stand_together_at_the_end(keys):
    article = read(f"{TWO}\n{keys}\n")
    assert [question.answer for question in article.questions] == ["Paris", "Madrid"]
    assert article.findings == ()


def test_solutions_at_the_end_go_to_their_questions():
    article = read(
        f"{TWO}\nS1. Ans.(b)\nSol. Paris lies on the Seine.\n\nS2. Ans.(a)\nSol. Madrid lies inland.\nIt is high.\n"
    )
    assert [question.answer for question in article.questions] == ["Paris", "Madrid"]
    explanations = [question.explanation for question in article.questions]
    assert explanations == ["Paris lies on the Seine.", "Madrid lies inland.\nIt is high."]


def test_keys_with_explanations_at_the_end_go_to_their_questions():
    article = read(f"{TWO}\nSolutions\n1. (b) Paris lies on the Seine.\n2. (a)\nMadrid lies inland.\n")
    explanations = [question.explanation for question in article.questions]
    assert explanations == ["Paris lies on the Seine.", "Madrid lies inland."]


def test_a_key_for_no_question_is_left_over():
    article = read(f"{TWO}\nAnswer Key: 1. b 2. a 3. c\n")
    assert left_over(article) == ["3 c"]


def test_numbered_statements_in_a_question_are_no_options():
    article = read(
        "1. Consider the following statements:\n1. The Nile is in Africa.\n2. The Amazon is in Asia.\n"
        "Which of the statements given above is/are correct?\n"
        "(a) 1 only\n(b) 2 only\n(c) Both 1 and 2\n(d) Neither 1 nor 2\nAns: a\n"
        "2. Consider the following:\n1. Mars\n2. Moon\n3. Venus\nHow many of the above are planets?\n"
        "(a) Only one\n(b) Only two\n(c) All three\n(d) None\nAnswer: (b)\n"
    )
    one, two = article.questions
    assert one.question == (
        "Consider the following statements:\n1. The Nile is in Africa.\n2. The Amazon is in Asia.\n"
        "Which of the statements given above is/are correct?"
    )
    assert (one.choices[0], one.correct) == ("1 only", 0)
    assert two.question.startswith("Consider the following:\n1. Mars\n2. Moon\n3. Venus\nHow many")
    assert (two.answer, two.line) == ("Only two", 10)


def test_lettered_statements_in_a_question_are_no_options():
    question = first(
        "Q.5 Consider these statements:\nA. Iron rusts.\nB. Gold rusts.\nC. Copper turns green.\nChoose one:\n"
        "(1) A and B only\n(2) A and C only\n(3) B and C only\n(4) All\nCorrect Answer: 2 [A and C only]\n"
    )
    assert question.question.count("\n") == 4
    assert question.choices == ("A and B only", "A and C only", "B and C only", "All")
    assert question.correct == 1


def test_statements_of_a_sheet_without_numbers_are_no_options():
    article = read(
        "Consider the following statements:\n\n1. Iron rusts.\n2. Gold rusts.\n\nWhich of them is correct?\n\n"
        "(a) 1 only\n(b) 2 only\n(c) Both\n\nAns: (a)\n\nGold is noble. It does not rust.\n\n"
        "Which metal is liquid?\n\n(a) Mercury\n(b) Iron\n\nAns: (a)\n"
    )
    one, two = article.questions
    assert one.question.endswith("Iron rusts.\n2. Gold rusts.\nWhich of them is correct?")
    assert (one.answer, one.explanation) == ("1 only", "Gold is noble. It does not rust.")
    assert (two.question, two.answer) == ("Which metal is liquid?", "Mercury")


def test_statements_that_are_counted_without_options_make_a_plain_question():
    question = read(
        "Q1. Consider:\n1. Mars\n2. Moon\nHow many are planets?\nAns: One\nQ2. Which is a star?\n"
        "a) Sun\nb) Moon\nAns: a"
    ).questions[0]
    assert (question.kind, question.answer) == (CardKind.BASIC, "One")
    assert question.question == "Consider:\n1. Mars\n2. Moon\nHow many are planets?"


def test_assertion_and_reason_belong_to_the_question():
    question = first(
        "1. Assertion (A): The Moon shines.\nReason (R): It reflects light.\n"
        "(a) Both A and R are true\n(b) A is true but R is false\nAns. (a)\n"
    )
    assert question.question == "Assertion (A): The Moon shines.\nReason (R): It reflects light."
    assert question.choices == ("Both A and R are true", "A is true but R is false")


def test_options_that_are_numbered_as_the_questions_are_told_apart():
    article = read(
        "1. Which planet is the largest?\n1. Mars\n2. Jupiter\n3. Venus\n4. Earth\nAns: 2\n"
        "2. Which is nearest to the Sun?\n1. Mercury\n2. Mars\n3. Venus\n4. Earth\nAns: 1\n"
    )
    assert [(question.line, question.answer) for question in article.questions] == [(1, "Jupiter"), (7, "Mercury")]


def test_an_explanation_that_contradicts_the_key_corrects_nothing():
    article = read(
        "1. Capital of Australia?\nA) Sydney\nB) Canberra\nAnswer: A\n"
        "Explanation: Canberra is the capital since 1913.\n"
        "2. Capital of Canada?\nA) Ottawa\nB) Toronto\nAnswer: B) Ottawa\n"
    )
    assert [question.answer for question in article.questions] == ["Sydney", "Toronto"]
    assert [question.explanation for question in article.questions] == ["Canberra is the capital since 1913.", "Ottawa"]


@pytest.mark.parametrize("label", ["Sol. ", "Solution: ", "Explanation: ", "Exp: ", "Rationale: ", ""])
def test_an_explanation_follows_with_and_without_a_label(label):
    article = read(f"1. Hot?\na) Sun\nb) Ice\nAns: a\n{label}It burns.\nIt is far.\n2. Cold?\na) Sun\nb) Ice\nAns: b")
    assert article.questions[0].explanation == "It burns.\nIt is far."
    assert article.questions[1].answer == "Ice"


def test_points_in_an_explanation_are_no_questions():
    article = read(
        "1. Why?\na) So\nb) No\nAns: a\nExplanation:\n1. First point.\n2. Second point.\n"
        "2. When?\na) Now\nb) Then\nAns: b\n"
    )
    assert [question.question for question in article.questions] == ["Why?", "When?"]
    assert article.questions[0].explanation == "1. First point.\n2. Second point."


def test_a_question_without_a_key_is_kept_and_marked():
    article = read(
        "1. Which planet is largest?\n(a) Mars\n(b) Jupiter\n2. Which is nearest?\n(a) Mercury\n(b) Mars\nAns: a"
    )
    one, two = article.questions
    assert (one.choices, one.correct, one.answer) == (("Mars", "Jupiter"), None, "")
    assert two.correct == 0
    assert [(finding.line, finding.kind) for finding in article.findings] == [(1, FindingKind.GUESSED)]


@pytest.mark.parametrize("key", ["e", "a and c", "a, c", "(a) & (b)"])
def test_a_key_that_names_no_single_option_is_left_over(key):
    article = read(f"1. Which are planets?\na) Mars\nb) Moon\nc) Venus\nAns: {key}\n2. Star?\na) Sun\nb) Moon\nAns: a")
    assert article.questions[0].correct is None
    assert article.questions[0].choices == ("Mars", "Moon", "Venus")
    assert left_over(article) == [key]


def test_a_sheet_without_any_key_is_kept():
    article = read("1. Which planet is largest?\n(a) Mars\n(b) Jupiter\n2. Which is nearest?\n(a) Mercury\n(b) Mars\n")
    assert [question.correct for question in article.questions] == [None, None]
    assert len(article.findings) == 2


def test_numbers_begin_anew_in_the_next_section():
    section = "1. {0}?\na) Yes\nb) No\nAns: b\n2. {1}?\na) Yes\nb) No\nAns: a\n"
    article = read(
        f"Quiz\n\nPart one\n\n{section.format('A bird', 'A fish')}\nPart two\n\n{section.format('A cat', 'A dog')}"
    )
    assert [question.question for question in article.questions] == ["A bird?", "A fish?", "A cat?", "A dog?"]
    assert article.title == "Quiz"
    assert left_over(article) == ["Part one", "Part two"]


def test_an_option_may_go_on_in_the_next_line():
    question = first(
        "1. Which is right?\n(a) The Reserve Bank of India sets the repo rate and supervises\nthe banks there.\n"
        "(b) The Ministry of Finance does.\n(c)\nNobody does.\nAns: (a)\n"
    )
    assert question.choices[0].endswith("and supervises the banks there.")
    assert question.choices[2] == "Nobody does."


def test_two_to_six_options_make_a_choice():
    options = "".join(f"{letter}) {number}\n" for number, letter in enumerate("abcdef", start=11))
    assert len(first(f"1. Which?\n{options}Ans: f\n").choices) == 6
    assert first(f"1. Which?\n{options}Ans: 13\n").correct == 2


def test_plain_questions_stand_among_them():
    article = read("1. Capital of France?\na) Rome\nb) Paris\nAns: b\n2. Who wrote Faust?\nAns: Goethe wrote it.\n")
    assert [question.kind for question in article.questions] == [CardKind.CHOICE, CardKind.BASIC]
    assert article.questions[1].answer == "Goethe wrote it."


@pytest.mark.parametrize(
    "text",
    [
        "Rates Rise\n\nThe bank did it (a) for prices, (b) for wages and (c) for the currency.\n\nWhy now?\n\nNobody.",
        "The plan has three parts: (a) cut rates, (b) raise wages and (c) build homes.\n\nIt was agreed on Monday.",
        "example.org\nRates\nThe bank (a) met and (b) rested.\n- Who met?\n- The bank (a) met, (b) rested.\n",
        "Q: Who?\nA: Goethe.",
        "a) Bread\nb) Milk\n",
    ],
)
def test_lists_in_prose_are_no_options(text):
    assert MultipleChoice().recognises(text, "choice.txt") == 0


class TestAnotherStyleOfNumber:
    SHEET = (
        "{}Which city is the capital of Chile?\na) Lima\nb) Santiago\nAnswer: b\nExplanation: Since 1541.\n\n"
        "{}Which ocean lies west of Chile?\n{}Atlantic\n{}Pacific\nAnswer: {}\n\n"
        "{}Which desert is in Chile?\na) Gobi\nb) Atacama\nAnswer: b\n"
    )

    @pytest.mark.parametrize(
        "numbers",
        [
            ("Q3. ", "4) ", "1. ", "2. ", "2", "Q5. "),
            ("Q3. ", "4) ", "a) ", "b) ", "b", "5) "),
            ("3. ", "4) ", "1. ", "2. ", "2", "5. "),
            ("3. ", "(4) ", "a) ", "b) ", "b", "5. "),
        ],
    )
    def test_the_next_number_begins_a_question_however_it_is_written(self, numbers):
        questions = read(self.SHEET.format(*numbers)).questions
        assert [question.question for question in questions] == [
            "Which city is the capital of Chile?",
            "Which ocean lies west of Chile?",
            "Which desert is in Chile?",
        ]
        assert questions[0].explanation == "Since 1541."
        assert (questions[1].choices, questions[1].correct) == (("Atlantic", "Pacific"), 1)

    @pytest.mark.parametrize("number", ["2) ", "4) "])
    def test_a_number_that_is_none_of_the_next_question_goes_on_with_the_explanation(self, number):
        text = self.SHEET.format("Q1. ", "Q2. ", "a) ", "b) ", "b", "Q3. ").replace("Since", f"Look:\n{number}Since")
        assert read(text).questions[0].explanation == f"Look:\n{number}Since 1541."

    def test_s_numbers_questions_where_they_have_no_other_label(self):
        text = self.SHEET.format("S1. ", "S2. ", "a) ", "b) ", "b", "S3) ").replace("Answer: b", "S1. Ans. (b)", 1)
        questions = read(text).questions
        assert questions[0].question == "Which city is the capital of Chile?"
        assert questions[2].question == "Which desert is in Chile?"
        assert [question.correct for question in questions] == [1, 1, 1]
