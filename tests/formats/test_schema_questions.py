import pytest
from pages import asked

from quizapp.core.article import FindingKind, Question
from quizapp.core.card import CardKind
from quizapp.formats.schema_items import LINE
from quizapp.formats.schema_questions import read_schema_questions


def only(item):
    [question], findings = read_schema_questions([item])
    return question, [(finding.kind, finding.text) for finding in findings]


def choice(text, place=None, **more):
    return {"@type": "Answer", "text": text, **({} if place is None else {"position": place}), **more}


def test_questions_of_a_page_are_read_in_order_without_their_html():
    page = {
        LINE: 4,
        "@type": "FAQPage",
        "mainEntity": [asked("Who?", "<p>Anna &amp; Ben.</p><p>Both.</p>"), asked("When?", "Today.")],
    }
    questions, findings = read_schema_questions([page])
    assert questions == [
        Question(question="Who?", answer="Anna & Ben.\n\nBoth.", line=4),
        Question(question="When?", answer="Today.", line=4),
    ]
    assert findings == []


def test_a_flash_card_asks_by_its_text():
    card = {
        "@type": "Question",
        "eduQuestionType": "Flashcard",
        "text": "Into which sea does the Danube flow?",
        "acceptedAnswer": {"@type": "Answer", "text": "Into the Black Sea."},
    }
    question, _ = only({"@type": "Quiz", "about": {"name": "Rivers"}, "hasPart": card})
    assert (question.question, question.answer) == ("Into which sea does the Danube flow?", "Into the Black Sea.")


def test_choices_stand_at_their_places():
    question, findings = only(
        {
            "@type": "Question",
            "name": "Rivers",
            "text": "Which river flows through Paris?",
            "suggestedAnswer": [choice("Loire", 0), choice("Rhône", "2")],
            "acceptedAnswer": choice("Seine", 1, answerExplanation={"@type": "Comment", "text": "From east to west."}),
        }
    )
    assert question == Question(
        question="Which river flows through Paris?",
        answer="Seine",
        kind=CardKind.CHOICE,
        choices=("Loire", "Seine", "Rhône"),
        correct=1,
        explanation="From east to west.",
    )
    assert findings == []


def test_choices_without_places_do_not_begin_with_the_right_one():
    question, _ = only(
        {"@type": "Question", "name": "Which?", "suggestedAnswer": ["Loire", "Rhône"], "acceptedAnswer": "Seine"}
    )
    assert question.choices == ("Loire", "Rhône", "Seine")
    assert question.correct == 2


def test_choices_without_a_right_one_are_kept_as_incomplete():
    question, _ = only({"@type": "Question", "name": "Which?", "suggestedAnswer": [choice("a"), choice("b")]})
    assert (question.answer, question.correct, question.choices) == ("", None, ("a", "b"))


def test_several_right_choices_are_one_answer():
    question, _ = only(
        {
            "@type": "Question",
            "name": "Which are even?",
            "suggestedAnswer": choice("3"),
            "acceptedAnswer": [choice("2"), choice("4")],
        }
    )
    assert (question.kind, question.answer) == (CardKind.BASIC, "2\n4")


def test_of_the_answers_of_readers_the_accepted_one_counts():
    question, findings = only(
        {
            "@type": "Question",
            "name": "Why does ice float?",
            "text": "I saw it in my glass.",
            "acceptedAnswer": choice("It is lighter.", upvoteCount=3),
            "suggestedAnswer": [choice("It is cold.", upvoteCount=9)],
        }
    )
    assert (question.question, question.answer) == ("Why does ice float?", "It is lighter.")
    assert findings == [(FindingKind.LEFT_OVER, "It is cold.")]


def test_without_an_accepted_one_that_with_most_votes_is_a_guess():
    question, findings = only(
        {
            "@type": "Question",
            "name": "Why does ice float?",
            "suggestedAnswer": [choice("It is cold.", upvoteCount="1"), choice("It is lighter.", upvoteCount="12")],
        }
    )
    assert question.answer == "It is lighter."
    assert findings == [(FindingKind.GUESSED, "It is lighter."), (FindingKind.LEFT_OVER, "It is cold.")]


def test_more_answers_than_choices_can_be_are_left_over():
    others = [choice(str(number)) for number in range(8)]
    question, findings = only(
        {"@type": "Question", "name": "Which?", "suggestedAnswer": others, "acceptedAnswer": choice("9")}
    )
    assert (question.kind, question.answer) == (CardKind.BASIC, "9")
    assert len(findings) == 8


@pytest.mark.parametrize(
    "item",
    [
        {"@type": "Question", "name": "Who?"},
        {"@type": "Question", "acceptedAnswer": choice("a")},
        {"@type": "Question", "name": ["Who?"], "acceptedAnswer": [None, 7, {"text": " "}, {"text": {}}]},
        {"@type": "Question", "name": {"@value": "Who?"}, "acceptedAnswer": choice("a")},
        {"@type": "Article", "name": "Who?", "acceptedAnswer": choice("a")},
    ],
)
def test_what_is_no_question_with_an_answer_is_none(item):
    assert read_schema_questions([item]) == ([], [])


@pytest.mark.parametrize("votes", ["many", "nan", "inf", "1e999", None, [], {}, True])
def test_votes_that_are_no_number_count_nothing(votes):
    item = {"@type": "Question", "name": "Who?", "suggestedAnswer": [choice("a", upvoteCount=votes, author="x")]}
    assert only(item)[0].answer == "a"
