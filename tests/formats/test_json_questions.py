"""JSON and JSON Lines in the shapes that people have questions in."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.core.article import FindingKind
from quizapp.errors import QuizAppError
from quizapp.formats.decoding import clean
from quizapp.formats.json_questions import JsonQuestions
from quizapp.formats.registry import FormatRegistry

DATA = Path(__file__).parents[3] / "shared" / "data"
PAIRS = [("Peru's capital?", "Lima"), ("Its largest port?", "Callao")]


def read(value, name="quiz.json"):
    text = value if isinstance(value, str) else json.dumps(value, indent=1, ensure_ascii=False)
    return FormatRegistry().read(text.encode(), name=name)


def one(value, name="quiz.json"):
    (article,) = read(value, name)
    return article


def pairs(article):
    return [(question.question, question.answer) for question in article.questions]


def left_over(article):
    return [(finding.line, finding.text) for finding in article.findings if finding.kind is FindingKind.LEFT_OVER]


def objects(asks="question", answers="answer"):
    return [{asks: question, answers: answer} for question, answer in PAIRS]


def test_what_stands_beside_a_list_of_questions_is_no_question():
    article = one({"response_code": 0, "token": "abc", "results": objects()})
    assert pairs(article) == PAIRS
    assert left_over(article) == [(3, "token: abc")]


@pytest.mark.parametrize(
    "value",
    [
        objects(),
        objects("front", "back"),
        objects("q", "a"),
        {"cards": objects()},
        {"title": "quiz", "questions": objects()},
        {"data": objects()},
        dict(PAIRS),
        [list(pair) for pair in PAIRS],
        [dict(PAIRS)],
        "\n".join(map(json.dumps, objects())),
        "\n\n".join(map(json.dumps, PAIRS)) + "\n",
    ],
)
def test_the_obvious_shapes_are_read(value):
    article = one(value)
    assert pairs(article) == PAIRS
    assert article.title == "quiz"
    assert left_over(article) == []


def test_a_single_object_is_a_question():
    assert pairs(one(objects()[0])) == PAIRS[:1]
    assert pairs(one(json.dumps(objects()[0]), None)) == PAIRS[:1]


def test_what_a_file_says_of_itself_is_kept():
    about = {
        "name": "Peru",
        "description": "About Peru.",
        "source": "example.org",
        "url": "https://example.org/peru",
        "language": "English",
        "country": "Peru",
        "date": "2024-11-15",
        "tags": ["Cities", "Ports"],
    }
    article = one({**about, "cards": objects()})
    assert (article.title, article.summary, article.source, article.url) == (
        "Peru",
        "About Peru.",
        "example.org",
        "https://example.org/peru",
    )
    assert (article.language, article.country, article.as_of.isoformat()) == ("English", "Peru", "2024-11-15")
    assert article.topics == ("Cities", "Ports")


@pytest.mark.parametrize(
    "value",
    [
        {"decks": [{"title": "One", "cards": objects()}, {"title": "Two", "cards": objects()}]},
        [{"name": "One", "questions": objects()}, {"name": "Two", "questions": objects()}],
        {"One": objects(), "Two": dict(PAIRS)},
    ],
)
def test_several_decks_become_several_articles(value):
    articles = read(value)
    assert [article.title for article in articles] == ["One", "Two"]
    assert [pairs(article) for article in articles] == [PAIRS, PAIRS]


def test_topics_of_single_questions_are_those_of_the_deck():
    article = one([{**record, "tags": ["Peru", str(index)]} for index, record in enumerate(objects())])
    assert article.topics == ("Peru", "0", "1")


def test_entries_that_fit_nothing_are_left_over_on_their_lines():
    article = one('[\n{"question": "Who?", "answer": "He."},\n17,\n"words",\n{"x": {"y": 1}},\n["a", "b", "c"]\n]')
    assert pairs(article) == [("Who?", "He.")]
    assert left_over(article) == [(3, "17"), (4, "words"), (5, '{"x": {"y": 1}}'), (6, "a / b / c")]


def test_a_broken_line_of_json_lines_spoils_no_other():
    first, second = map(json.dumps, objects())
    article = one(f'{first}\n{{"question": \n{second}', "quiz.jsonl")
    assert pairs(article) == PAIRS
    assert left_over(article) == [(2, '{"question":')]


def test_the_same_question_twice_in_a_mapping_is_two_cards():
    assert pairs(one('{"Who?": "He.", "Who?": "She."}')) == [("Who?", "He."), ("Who?", "She.")]


SQUAD = {
    "version": "1.1",
    "data": [
        {
            "title": "Peru",
            "paragraphs": [
                {
                    "context": "Lima is the capital of Peru.",
                    "qas": [
                        {
                            "id": "1",
                            "question": "Peru's capital?",
                            "answers": [{"text": "Lima", "answer_start": 0}] * 2,
                        },
                        {"id": "2", "question": "Its king?", "answers": [], "is_impossible": True},
                    ],
                }
            ],
        },
        {
            "title": "Chile",
            "paragraphs": [{"context": "It is long.", "qas": [{"question": "How?", "answers": "Long"}]}],
        },
    ],
}


def test_squad_gives_an_article_for_each_of_its_articles_with_the_passage_kept():
    peru, chile = read(SQUAD)
    assert (peru.title, chile.title) == ("Peru", "Chile")
    assert pairs(peru) == [("Peru's capital?", "Lima"), ("Its king?", "")]
    assert peru.questions[0].explanation == "Lima is the capital of Peru."
    assert left_over(peru) == []


@pytest.mark.parametrize("language", ["ar", "hi", "th", "zh"])
def test_a_real_data_set_is_read_whole(language):
    path = DATA / f"xquad.{language}.json"
    if not path.exists():
        pytest.skip("the data set is not here")
    articles = FormatRegistry().read(path.read_bytes(), name=path.name)
    questions = [question for article in articles for question in article.questions]
    assert len(questions) == 1190
    assert all(question.answer and question.explanation for question in questions)
    assert not any(article.findings for article in articles)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[" * 100_000, "nested too deeply"),
        ('[{"question": "Who?",\n "answer": "He."', "line 2"),
        ('{"question": }', "line 1"),
        ("[]", "no question"),
        ("{}", "no question"),
        ('{"a": [[[[[[[["b"]]]]]]]]}', "no question"),
        ("[1, 2]", "no question"),
    ],
)
def test_what_cannot_be_read_is_named(text, message):
    with pytest.raises(QuizAppError) as refused:
        read(text)
    assert refused.value.message.startswith("quiz.json ")
    assert message in refused.value.message


@pytest.mark.parametrize(
    "text",
    [
        "[Image]\nexample.org\nRates Rise\nThe bank did it.\n- Who?\n- The bank.\n",
        "{curly}\nexample.org\nRates Rise\nThe bank did it.\n- Who?\n- The bank.\n",
        '["a"\nexample.org\nRates Rise\n- Who?\n- The bank.\n',
    ],
)
def test_an_article_text_is_never_taken_for_json(text):
    assert JsonQuestions().recognises(text, None) == 0
    assert FormatRegistry().read(text.encode(), name=None)[0].questions


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=6),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["question", "answer", "cards", "data", "paragraphs", "qas", "title"]), inner)
    ),
    max_leaves=10,
)


@given(VALUES)
def test_any_json_is_read_or_refused(value):
    try:
        articles = JsonQuestions().read(json.dumps(value), path="a.json")
    except QuizAppError:
        return
    assert all(article.title for article in articles)


@given(st.text(max_size=80))
def test_any_text_is_judged(text):
    assert 0 <= JsonQuestions().recognises(text, "a.json") <= 1


WORDS = st.text(st.characters(exclude_categories=["C"]), max_size=6)


@given(st.lists(st.tuples(WORDS, WORDS), max_size=4))
def test_no_object_of_a_list_is_lost(texts):
    records = [{"question": question, "note": note} for question, note in texts]
    articles = JsonQuestions().read(json.dumps(records), path=None)
    told = [question.question for article in articles for question in article.questions]
    told += [finding.text for article in articles for finding in article.findings]
    for question, note in texts:
        shown = clean(question).strip()
        assert not shown or any(shown in text or "question" in text for text in told)
        assert not note.strip() or any("note" in text for text in told)


def test_names_and_values_that_are_left_over_can_be_stored():
    known = '{"question": "Who?", "answer": "Lima", "a\\u0000b\\ud800": "x"}'
    article = one(f'[{known}, "\\u0000y\\udfff", {{"z": ["\\u0000"]}}]')
    whole = "".join(text for _, text in left_over(article))
    whole.encode()
    assert "\0" not in whole
    assert "y" in whole
