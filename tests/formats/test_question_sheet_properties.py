"""What holds of question lists and multiple choice for every input: nothing crashes and nothing is lost."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.core.article import Article
from quizapp.core.card import CardKind
from quizapp.core.text import fold
from quizapp.formats.multiple_choice import MultipleChoice
from quizapp.formats.question_list import QuestionList
from quizapp.formats.sentences import has_words

DECKS = Path(__file__).parents[2] / "decks"
PIECES = (
    "Rivers and seas", "Q: Which river flows through Cairo?", "A: The Nile.", "Q1. Which sea is salty?", "A1: All are.",
    "1. Which river flows through Vienna?", "2. Capital of Spain?", "(3) Which is right?", "4) Name two seas",
    "I. Who wrote Faust?", "ii) Who wrote Emma?", "a) Nile", "b) Danube", "c) Rhine *", "(a) Lisbon (b) Madrid",
    "(A) Mars   (B) Venus", "(C) Moon", "A. Iron rusts.", "B. Gold rusts.", "1. 1 only", "2. 2 only", "[A] x [B] y",
    "Ans: b", "Ans. (a)", "Answer: Danube", "Correct Answer: B [Madrid]", "Answer: a and c", "S1. Ans.(d)",
    "Sol. It flows through Cairo.", "Explanation: As", "the maps say.", "Answer Key", "1-b", "1. b 2. a", "2. (a) Mars",
    "Capital of Peru → Lima", "Mass\tkilogram", "Who? - Me", "Time: second", "Which of the statements are correct?",
    "Consider the following statements:", "*b) Bold", "**c) Bolder**", "example.org", "storm.jpg", "", "", "---",
    "Capital? a) Paris b) Rome Ans: b", "Option C", "प्रश्न 1. क्या?", "(क) हाँ", "(ख) नहीं", "उत्तर: (क)", "Answers: b, c",
)  # fmt: skip
"""Lines of which most mean something to the reader, in orders that no sheet has."""

sheets = st.lists(st.sampled_from(PIECES), max_size=25).map("\n".join)
texts = st.text() | st.lists(st.text(max_size=30), max_size=20).map("\n".join) | sheets
formats = st.sampled_from((MultipleChoice(), QuestionList()))
LABELS = re.compile(
    "(?:[qas]|ans|answers?|correct|sol|explanation|option|key|que?s?|question|उत्तर|प्रश्न)?\\d*|[ivx]+|[^\\W\\d_]"
)
"""Labels, numbers and letters of lists, which are read and not kept."""


def shown(article: Article) -> str:
    """All that the student sees of an article, folded."""
    texts = [article.title, article.summary, article.source, article.url, article.language, article.country]
    texts += [str(article.as_of), *article.topics, *article.organizations, *article.people]
    for question in article.questions:
        texts += [question.question, question.answer, question.explanation, *question.choices]
    return fold(" ".join(filter(None, [*texts, *(finding.text for finding in article.findings)])))


@given(formats, texts)
def test_every_word_of_every_line_is_in_the_article_or_in_a_finding(reader, text):
    kept = "".join(shown(article).replace(" ", "") for article in reader.read(text, path=None))
    words = {word for word in fold(text).split() if has_words(word) and not LABELS.fullmatch(word)}
    assert not {word for word in words if word not in kept}


@given(formats, texts)
def test_line_numbers_are_those_of_the_input_and_rise(reader, text):
    lines = text.split("\n")
    for article in reader.read(text, path=None):
        numbers = [question.line for question in article.questions]
        assert numbers == sorted(numbers)
        assert all(1 <= number <= len(lines) for number in [article.line, *numbers])
        assert all(1 <= finding.line <= len(lines) for finding in article.findings)
        assert list(article.findings) == sorted(article.findings, key=lambda finding: finding.line)


@given(formats, texts)
def test_a_choice_question_has_two_to_six_choices_and_its_answer_is_the_right_one(reader, text):
    for article in reader.read(text, path=None):
        assert article.title
        for question in article.questions:
            assert question.question
            if question.kind is CardKind.CHOICE:
                assert 2 <= len(question.choices) <= 6
                assert all(map(str.strip, question.choices))
                right = "" if question.correct is None else question.choices[question.correct]
                assert question.answer == right
            else:
                assert (question.choices, question.correct) == ((), None)


@given(formats, texts)
def test_how_sure_a_format_is_lies_between_nothing_and_certainty(reader, text):
    assert 0 <= reader.recognises(text, None) <= 1


@pytest.mark.parametrize("path", sorted(DECKS.glob("*.txt")), ids=lambda path: path.stem)
def test_an_article_text_is_never_taken(path):
    text = path.read_text("utf-8")
    assert MultipleChoice().recognises(text, path.name) == QuestionList().recognises(text, path.name) == 0


@pytest.mark.parametrize(
    "text",
    [
        "1. " * 60_000,
        "(a) x " * 60_000,
        "a) x\n" * 40_000,
        "1-b\n" * 40_000,
        "Q: " + "?" * 200_000,
        "**a " * 60_000,
        "a" + " " * 200_000 + "b",
        "1. Which?\n" + "(a) b" * 50_000,
        "Answer Key\n" + "1. b 2. c " * 40_000,
        "Ans: b\n" * 40_000,
    ],
    ids=range(10),
)
def test_a_hostile_text_is_read_to_its_end(text):
    for reader in (MultipleChoice(), QuestionList()):
        reader.recognises(text, None)
        reader.read(text, path=None)
