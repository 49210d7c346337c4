"""Answers cut into key points."""

import re
import subprocess
import sys

import pytest
from hanging import no_hang
from hypothesis import given
from hypothesis import strategies as st
from labelled import labelled_cuts, texts

from quizapp.core.key_points import MOST_KEY_POINTS, fits
from quizapp.prose.key_points import cut_key_points

WORD = re.compile(r"[^\W_]+")
JOINING = re.compile("and|but|yet|so|or|nor|that|und|aber|doch|sondern|oder|et|mais|puis|ou|y|e|i|pero|ma|mas|и|а|но")
LANGUAGES = ["Arabic", "Chinese", "English", "French", "German", "Hindi", "Japanese", "Korean", "Russian", "Thai", None]
PARAGRAPH = (
    "The R21 vaccine was developed by the Jenner Institute of the University of Oxford, directed by Adrian Hill. The "
    "Serum Institute of India produces it, in 2023 with capacity for 100 million doses a year, and Novavax contributes "
    "Matrix-M, which strengthens the immune response."
)
clause = st.sampled_from(
    [
        "Finland joined NATO in 2023",
        "which had 31 members",
        "(it was late)",
        '"We won. It is over."',
        "他说：行。",
        "1. ",
        "x",
    ]
)
joint = st.sampled_from([", and ", "; ", ". ", "\n", ", ", " and ", "\n- ", "\n2) ", "、", "。", ": ", " "])
prose = st.lists(st.tuples(clause, joint), max_size=12).map(lambda parts: "".join(map("".join, parts)))


def cut(answer: str, language: str | None = "English") -> tuple[str, ...]:
    return texts(answer, cut_key_points(answer, language))


@pytest.mark.parametrize("example", labelled_cuts(), ids=lambda example: example.answer[:40])
def test_answers_are_cut_as_a_reader_would(example):
    assert cut(example.answer, example.language) == example.points


@pytest.mark.parametrize("answer", ["", "  \n\t "])
def test_an_answer_without_text_has_no_points(answer):
    assert cut_key_points(answer, "English") == ()


@pytest.mark.parametrize(
    "answer", ["…", "- ", "?!", "  Paris  ", "1. Weltkrieg", "well-known", "U.S. Secretary of State"]
)
def test_a_short_answer_is_one_point(answer):
    assert cut(answer) == (answer.strip(),)


def test_lines_and_items_of_a_list_are_points_without_their_marks():
    assert cut("- to end the war\n- to free the hostages\n\n- to rebuild") == (
        "to end the war",
        "to free the hostages",
        "to rebuild",
    )
    assert cut("1) Lima\n2) Quito") == ("Lima", "Quito")


def test_more_than_six_facts_are_joined_where_they_are_shortest():
    found = cut("Austria, Belgium, Cuba, Oman, Estonia, Finland and Germany")
    assert found == ("Austria", "Belgium", "Cuba, Oman", "Estonia", "Finland", "Germany")


def test_nothing_is_cut_within_brackets_or_quotations():
    assert cut("The law (it was passed in May; it expired in June) banned the sale of old engines in cities.") == (
        "The law (it was passed in May; it expired in June) banned the sale of old engines in cities.",
    )


def test_no_point_is_marked_as_core():
    assert not any(point.core for point in cut_key_points(PARAGRAPH, "English"))


def test_the_language_is_guessed_where_it_is_not_known():
    assert cut(PARAGRAPH, None) == cut(PARAGRAPH, "English")
    assert len(cut(PARAGRAPH, None)) == 5


@given(st.text() | prose, st.sampled_from(LANGUAGES))
def test_any_text_gives_one_to_six_points_in_order(answer, language):
    points = cut_key_points(answer, language)
    assert (1 if answer.strip() else 0) <= len(points) <= MOST_KEY_POINTS
    assert fits(points, answer)
    assert all(part.strip() == part != "" for part in texts(answer, points))


@given(st.text() | prose, st.sampled_from(LANGUAGES))
def test_only_joining_words_and_marks_of_lists_are_in_no_point(answer, language):
    start, left = 0, []
    for point in cut_key_points(answer, language):
        left.append(answer[start : point.start])
        start = point.end
    left.append(answer[start:])
    words = [word for between in left for word in WORD.findall(between)]
    assert all(JOINING.fullmatch(word) or re.fullmatch(r"\d{1,2}|[a-zA-Z]", word) for word in words)


def test_short_answers_load_no_splitter_of_sentences():
    program = (
        "import sys; from quizapp.prose.key_points import cut_key_points; cut_key_points('12,000', None); "
        "print('sentencex' in sys.modules)"
    )
    assert subprocess.check_output([sys.executable, "-c", program], text=True).strip() == "False"


@pytest.mark.parametrize(
    "answer", [", and was seen " * 20_000, "((" * 50_000, "; " * 50_000, "1\n" * 50_000, "a, " * 50_000]
)
def test_no_text_takes_long(answer):
    with no_hang():
        points = cut_key_points(answer, "English")
    assert points[-1].end == len(answer.rstrip())
