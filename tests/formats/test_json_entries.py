"""One object of JSON as a question: names of its parts, choices, and which of them is right."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.core.article import FindingKind
from quizapp.core.card import CardKind
from quizapp.formats.json_entries import index_base, is_question, read_entry, role_of, text_of

CITIES = ["Cusco", "Lima", "Callao"]


def only(record, base=0):
    (question,) = read_entry(record, 7, base).questions
    assert question.line == 7
    return question


def remarks(record, base=0):
    return [(finding.kind, finding.text) for finding in read_entry(record, 7, base).findings]


@pytest.mark.parametrize(
    ("asks", "answers"),
    [
        ("question", "answer"),
        ("front", "back"),
        ("q", "a"),
        ("Q", "A"),
        ("term", "definition"),
        ("Question Text", "response"),
    ],
)
def test_question_and_answer_go_by_many_names(asks, answers):
    question = only({asks: "Peru's capital?", answers: " Lima "})
    assert (question.question, question.answer, question.kind) == ("Peru's capital?", "Lima", CardKind.BASIC)


@pytest.mark.parametrize("name", ["correct_answer", "correctAnswer", "Correct Answer", "correct-answer"])
def test_names_are_the_same_in_all_spellings(name):
    assert role_of(name) == "correct"


@pytest.mark.parametrize(
    "parts",
    [
        {"correct": 1},
        {"correctIndex": "1"},
        {"correct_answer": "lima"},
        {"answer": "Lima"},
        {"answer": "B"},
        {"correct": "(b)"},
        {"answer": 1},
        {"answer": "Lima", "correct": "b."},
    ],
)
def test_the_right_choice_is_told_by_text_letter_or_index(parts):
    question = only({"question": "Capital?", "options": CITIES, **parts})
    assert (question.kind, question.choices, question.correct, question.answer) == (
        CardKind.CHOICE,
        tuple(CITIES),
        1,
        "Lima",
    )


def test_choices_may_be_named_marked_or_told_apart_as_wrong_ones():
    named = only({"question": "Capital?", "choices": dict(zip("xyz", CITIES, strict=True)), "answer": "y"})
    marked = only(
        {
            "question": "Capital?",
            "answers": "",
            "choices": [{"text": city, "isCorrect": city == "Lima"} for city in CITIES],
        }
    )
    wrong = only({"question": "Capital?", "correct_answer": "Lima", "incorrect_answers": ["Cusco", "Callao"]})
    assert (named.choices, named.correct) == (marked.choices, marked.correct) == (tuple(CITIES), 1)
    assert (wrong.choices, wrong.correct, wrong.answer) == (("Callao", "Cusco", "Lima"), 2, "Lima")


def test_a_question_without_a_key_is_kept_and_one_whose_key_fits_nothing_is_told():
    bare = only({"question": "Capital?", "choices": CITIES})
    assert (bare.correct, bare.answer, bare.kind) == (None, "", CardKind.CHOICE)
    record = {"question": "Capital?", "choices": CITIES, "correct": "Quito"}
    assert only(record).correct is None
    assert remarks(record) == [(FindingKind.LEFT_OVER, "correct: Quito")]


@pytest.mark.parametrize("about", [{}, {"answer": None}, {"choices": CITIES}, {"answers": [], "is_impossible": True}])
def test_a_question_without_an_answer_is_told(about):
    record = {"question": "Capital?", **about}
    assert only(record).question == "Capital?"
    assert remarks(record) == [(FindingKind.GUESSED, "Capital?")]


@pytest.mark.parametrize(("answer", "text"), [(True, "True"), (False, "False"), (0, "0")])
def test_true_and_false_are_answers(answer, text):
    record = {"question": "Is Lima on the coast?", "answer": answer}
    assert only(record).answer == text
    assert remarks(record) == []


def test_characters_written_as_those_of_html_are_read():
    record = {
        "question": "Who wrote &quot;Pok&eacute;mon&#039;s Caf&#xe9;&quot;?",
        "answer": "A &amp;amp; B?x=1&copy=2",
    }
    assert (only(record).question, only(record).answer) == ('Who wrote "Pokémon\'s Café"?', "A &amp; B?x=1&copy=2")


def test_whether_an_index_counts_from_one_is_seen_in_the_whole_list():
    assert index_base([{"choices": CITIES, "correct": 1}, {"choices": CITIES, "correct": 3}]) == 1
    assert index_base([{"choices": CITIES, "correct": 3}, {"choices": CITIES, "correct": 0}]) == 0
    assert index_base([{"choices": CITIES, "correct": 1}, "x", {"choices": CITIES, "correct": True}]) is None
    record = {"question": "Capital?", "choices": CITIES, "correct": 2}
    assert only(record, 1).answer == "Lima"
    assert only(record, None).answer == "Callao"
    assert remarks(record, None) == [(FindingKind.GUESSED, "2: Capital?")]


def test_alternatives_are_joined_each_once():
    assert only({"question": "Who?", "answers": ["He", {"text": "He"}, {"text": "They"}]}).answer == "He / They"


def test_a_cloze_makes_a_card_of_each_number():
    reading = read_entry({"Text": "{{c1::Lima}} is in {{c2::Peru}}.", "Extra": "On the coast.", "tags": ["a"]}, 3, None)
    assert [(question.kind, question.question, question.answer) for question in reading.questions] == [
        (CardKind.CLOZE, "[…] is in Peru.", "Lima"),
        (CardKind.CLOZE, "Lima is in […].", "Peru"),
    ]
    assert {question.explanation for question in reading.questions} == {"On the coast."}
    assert reading.topics == ["a"]


def test_other_texts_are_left_over_and_what_no_reader_wants_is_not():
    record = {
        "question": "Who?",
        "answer": "He.",
        "hint": "Think.",
        "id": "56be",
        "score": 3,
        "seen": True,
        "q": "Whom?",
    }
    assert remarks(record) == [(FindingKind.LEFT_OVER, "hint: Think."), (FindingKind.LEFT_OVER, "q: Whom?")]


def test_a_text_is_cleaned_of_what_no_database_takes():
    assert text_of("a\x00\ud800b\r\n") == "a\ufffdb"
    assert text_of("\ufeffone\u00a0two\u00ad\r\nthree") == "one two\nthree"
    assert tuple(map(text_of, (1.5, True, None, [[1]]))) == ("1.5", "", "", "")


def test_an_object_that_asks_nothing_is_no_question():
    assert is_question({"Front": "x"})
    assert not is_question({"front": " ", "back": "x", "other": "y"})


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["text", "a", "correct"]), inner),
    max_leaves=5,
)


@given(
    st.dictionaries(
        st.sampled_from(["question", "answer", "choices", "correct", "incorrect_answers", "text", "tags", "x"]), VALUES
    ),
    st.sampled_from([None, 0, 1]),
)
def test_any_object_is_read(record, base):
    for question in read_entry(record, 1, base).questions:
        assert question.correct is None or question.choices[question.correct] == question.answer
