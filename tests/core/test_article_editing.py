"""What the student may do to an article in the preview."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.core.article import Article, Finding, FindingKind, Question
from quizapp.core.article_editing import (
    LISTED_FACETS,
    add_question,
    facets_of,
    include_question,
    is_complete,
    join_with_next,
    left_over_to_answer,
    left_over_to_question,
    move_question,
    remove_question,
    split_answer,
    with_about,
    with_facets,
    with_question,
    without_incomplete,
)
from quizapp.core.card import CardKind
from quizapp.core.deck import FacetKind
from quizapp.core.picture import Picture, Side

WHO = Question(question="Who met?", answer="Iwaya met Blinken. They spoke.", line=10, origin=1)
WHERE = Question(question="Where?", answer="In Lima.", line=12, origin=2, cut_off=True)
WHEN = Question(question="When?", answer="On Friday.", line=14, origin=3)
CHOICE = Question(
    question="Where was it?", answer="Lima", kind=CardKind.CHOICE, choices=("Tokyo", "Lima"), correct=1, line=16
)
ARTICLE = Article(
    title="Ministers meet",
    source="news.example.org",
    topics=("Politics", "Diplomacy"),
    organizations=("Apec",),
    people=("Takeshi Iwaya", "Antony Blinken"),
    questions=(WHO, WHERE, WHEN),
    origin=7,
    about_origin=8,
)


def with_findings(*findings: Finding) -> Article:
    return replace(ARTICLE, findings=findings)


def left_over(line: int, text: str) -> Finding:
    return Finding(line=line, kind=FindingKind.LEFT_OVER, text=text)


def about(article: Article, **changes: object) -> Article:
    facts = {
        "title": article.title,
        "source": article.source or "",
        "url": article.url or "",
        "author": article.author or "",
        "summary": article.summary or "",
        "language": article.language or "",
        "country": article.country or "",
    }
    as_of = changes.pop("as_of", article.as_of)
    return with_about(article, {**facts, **changes}, as_of)


def texts(article: Article) -> list[str]:
    return [question.question for question in article.questions]


def test_facts_about_an_article_are_trimmed():
    edited = about(
        ARTICLE,
        title="  Ministers\n meet again ",
        source=" kyodo.example.org ",
        url=" https://kyodo.example.org/1 ",
        summary=" Two sentences.\n\nOne more. ",
        language="English ",
        country=" Japan",
        as_of=date(2024, 11, 15),
    )
    assert edited.title == "Ministers meet again"
    assert edited.source == "kyodo.example.org"
    assert edited.url == "https://kyodo.example.org/1"
    assert edited.summary == "Two sentences.\n\nOne more."
    assert (edited.language, edited.country, edited.as_of) == ("English", "Japan", date(2024, 11, 15))


def test_an_emptied_fact_is_none_but_an_emptied_title_stays():
    edited = about(ARTICLE, title=" ", source="  ")
    assert edited.title == "Ministers meet"
    assert edited.source is None


def test_facts_that_are_as_they_were_give_an_equal_article():
    assert about(ARTICLE) == ARTICLE


def test_editing_facts_keeps_the_questions_and_the_digests_as_read():
    edited = about(ARTICLE, title="Another")
    assert edited.questions == ARTICLE.questions
    assert (edited.origin, edited.about_origin) == (7, 8)


@pytest.mark.parametrize("kind", LISTED_FACETS)
def test_facets_of_each_kind_are_replaced_without_touching_the_others(kind):
    edited = with_facets(ARTICLE, kind, ("One", "Two"))
    assert facets_of(edited, kind) == ("One", "Two")
    for other in set(LISTED_FACETS) - {kind}:
        assert facets_of(edited, other) == facets_of(ARTICLE, other)


def test_facets_are_stripped_each_once_and_none_empty():
    edited = with_facets(ARTICLE, FacetKind.PERSON, ("  Joe   Biden ", "", "  ", "Joe Biden", "Shigeru Ishiba"))
    assert edited.people == ("Joe Biden", "Shigeru Ishiba")


@given(st.lists(st.text(max_size=8), max_size=6))
def test_setting_facets_twice_is_setting_them_once(names):
    once = with_facets(ARTICLE, FacetKind.TOPIC, tuple(names))
    assert with_facets(once, FacetKind.TOPIC, once.topics) == once


def test_a_question_takes_new_texts_trimmed_and_keeps_its_origin():
    edited = with_question(ARTICLE, 1, question=" In which city? ", answer=" In Lima, Peru.\n")
    new = edited.questions[1]
    assert (new.question, new.answer) == ("In which city?", "In Lima, Peru.")
    assert (new.origin, new.line) == (2, 12)
    assert edited.questions[0] is WHO
    assert edited.questions[2] is WHEN


def test_an_answer_that_was_edited_is_no_longer_cut_off():
    edited = with_question(ARTICLE, 1, question="Where?", answer="In Lima, Peru.")
    assert not edited.questions[1].cut_off


def test_a_question_with_its_own_texts_changes_nothing():
    assert with_question(ARTICLE, 1, question="Where? ", answer=" In Lima.") is ARTICLE


def test_the_right_choice_follows_the_answer():
    article = replace(ARTICLE, questions=(CHOICE,))
    (edited,) = with_question(article, 0, question=CHOICE.question, answer="Lima, Peru").questions
    assert edited.choices == ("Tokyo", "Lima, Peru")
    assert edited.correct == 1


def test_a_choice_question_without_a_key_keeps_its_choices():
    article = replace(ARTICLE, questions=(replace(CHOICE, correct=None, answer=""),))
    (edited,) = with_question(article, 0, question="Where?", answer="Lima").questions
    assert edited.choices == CHOICE.choices


def test_a_question_can_be_left_out_and_taken_in_again():
    out = include_question(ARTICLE, 0, included=False)
    assert [question.included for question in out.questions] == [False, True, True]
    assert include_question(out, 0, included=True) == ARTICLE


def test_joining_appends_the_next_question_to_the_answer():
    joined = join_with_next(ARTICLE, 0)
    assert texts(joined) == ["Who met?", "When?"]
    assert joined.questions[0].answer == "Iwaya met Blinken. They spoke. Where? In Lima."
    assert joined.questions[0].cut_off
    assert joined.questions[0].origin == 1


def test_joining_with_a_question_without_an_answer_leaves_no_gap():
    article = replace(ARTICLE, questions=(WHO, replace(WHERE, answer="")))
    assert join_with_next(article, 0).questions[0].answer == "Iwaya met Blinken. They spoke. Where?"


def test_the_last_question_has_no_next_one():
    with pytest.raises(IndexError):
        join_with_next(ARTICLE, 2)


def test_splitting_cuts_the_answer_where_the_cursor_is():
    split = split_answer(ARTICLE, 0, len("Iwaya met Blinken. "))
    first, second = split.questions[:2]
    assert (first.question, first.answer) == ("Who met?", "Iwaya met Blinken.")
    assert (second.question, second.answer) == ("Who met?", "They spoke.")
    assert first.origin == 1
    assert second.origin is None
    assert split.questions[2:] == (WHERE, WHEN)


def test_the_second_part_of_a_cut_off_answer_is_the_one_that_is_cut_off():
    first, second = split_answer(ARTICLE, 1, 3).questions[1:3]
    assert (first.cut_off, second.cut_off) == (False, True)


def test_parts_of_a_question_that_is_left_out_are_left_out():
    out = include_question(ARTICLE, 0, included=False)
    assert [question.included for question in split_answer(out, 0, 19).questions[:2]] == [False, False]


@pytest.mark.parametrize("position", [0, 8, 99])
def test_splitting_off_nothing_changes_nothing(position):
    assert split_answer(ARTICLE, 1, position) is ARTICLE


@given(position=st.integers(0, len(WHO.answer)))
def test_splitting_loses_no_word(position):
    parts = split_answer(ARTICLE, 0, position).questions[:-2]
    assert "".join(part.answer for part in parts).replace(" ", "") == WHO.answer.replace(" ", "")


@pytest.mark.parametrize(
    ("index", "to", "order"),
    [
        (0, 1, ["Where?", "Who met?", "When?"]),
        (2, 0, ["When?", "Who met?", "Where?"]),
        (1, 1, ["Who met?", "Where?", "When?"]),
    ],
)
def test_a_question_moves_to_its_new_index(index, to, order):
    assert texts(move_question(ARTICLE, index, to)) == order


@given(index=st.integers(0, 2), to=st.integers(0, 2))
def test_moving_back_restores_the_order(index, to):
    assert move_question(move_question(ARTICLE, index, to), to, index) == ARTICLE


def test_a_question_can_be_removed():
    assert texts(remove_question(ARTICLE, 1)) == ["Who met?", "When?"]


def test_a_question_can_be_added_at_the_end():
    added = add_question(ARTICLE, question=" Why? ", answer=" To talk. ")
    assert texts(added) == ["Who met?", "Where?", "When?", "Why?"]
    assert added.questions[-1].answer == "To talk."


@pytest.mark.parametrize(
    "edit",
    [
        lambda article: with_question(article, 3, question="", answer=""),
        lambda article: include_question(article, 3, included=True),
        lambda article: split_answer(article, 3, 1),
        lambda article: move_question(article, 3, 0),
        lambda article: remove_question(article, 3),
        lambda article: left_over_to_question(article, 0),
        lambda article: left_over_to_answer(article, 0),
    ],
)
def test_a_wrong_index_is_an_error(edit):
    with pytest.raises(IndexError):
        edit(ARTICLE)


def test_a_left_over_line_becomes_a_question_where_it_stood():
    article = left_over_to_question(with_findings(left_over(13, " And why there? ")), 0)
    assert texts(article) == ["Who met?", "Where?", "And why there?", "When?"]
    assert article.questions[2].answer == ""
    assert article.questions[2].line == 13
    assert article.findings == ()


def test_a_left_over_line_before_all_questions_becomes_the_first_question():
    article = left_over_to_question(with_findings(left_over(3, "What is this?")), 0)
    assert texts(article)[0] == "What is this?"


def test_a_left_over_line_joins_the_answer_of_the_question_before_it():
    article = left_over_to_answer(with_findings(left_over(2, "kept"), left_over(13, "It is in Peru.")), 1)
    assert article.questions[1].answer == "In Lima. It is in Peru."
    assert [finding.text for finding in article.findings] == ["kept"]


def test_a_left_over_line_finds_its_question_whatever_order_they_have():
    article = move_question(with_findings(left_over(13, "It is in Peru.")), 1, 2)
    assert left_over_to_answer(article, 0).questions[2].answer == "In Lima. It is in Peru."


def test_a_question_made_by_hand_takes_no_left_over_line_of_another():
    article = add_question(with_findings(left_over(13, "It is in Peru.")), question="Mine?", answer="Mine.")
    assert left_over_to_answer(article, 0).questions[1].answer == "In Lima. It is in Peru."


def test_a_left_over_line_before_all_questions_joins_the_first_answer():
    article = left_over_to_answer(with_findings(left_over(3, "Early.")), 0)
    assert article.questions[0].answer == "Iwaya met Blinken. They spoke. Early."


def test_left_over_question_and_answer_come_together():
    article = with_findings(left_over(20, "And why there?"), left_over(21, "For the summit."))
    article = left_over_to_answer(left_over_to_question(article, 0), 0)
    assert (article.questions[-1].question, article.questions[-1].answer) == ("And why there?", "For the summit.")
    assert article.findings == ()


def test_without_questions_a_left_over_line_can_be_no_answer():
    article = replace(with_findings(left_over(13, "Alone.")), questions=())
    assert left_over_to_answer(article, 0) is article


@pytest.mark.parametrize("kind", [FindingKind.MENDED, FindingKind.GUESSED])
@pytest.mark.parametrize("edit", [left_over_to_question, left_over_to_answer])
def test_only_left_over_lines_become_questions_or_answers(kind, edit):
    with pytest.raises(ValueError, match="left-over"):
        edit(with_findings(Finding(line=1, kind=kind, text="x")), 0)


@pytest.mark.parametrize(
    ("question", "complete"),
    [
        (WHO, True),
        (replace(WHO, answer=""), False),
        (replace(WHO, question=""), False),
        (replace(CHOICE, answer="", correct=None), True),
    ],
)
def test_a_question_is_complete_with_a_text_and_an_answer_or_choices(question, complete):
    assert is_complete(question) is complete


def test_incomplete_questions_are_left_out_and_keep_their_place():
    article = replace(ARTICLE, questions=(WHO, replace(WHERE, answer=""), WHEN))
    left = without_incomplete(article)
    assert texts(left) == texts(article)
    assert [question.included for question in left.questions] == [True, False, True]


@pytest.mark.parametrize("answer", ["lima", "B"])
def test_an_answer_that_names_a_choice_completes_a_question_without_a_key(answer):
    article = replace(ARTICLE, questions=(replace(CHOICE, correct=None, answer=""),))
    (edited,) = with_question(article, 0, question=CHOICE.question, answer=answer).questions
    assert (edited.choices, edited.correct, edited.answer) == (("Tokyo", "Lima"), 1, "Lima")


def test_pictures_go_with_the_texts_that_are_joined_and_stay_on_both_parts_of_a_cut():
    first, second = ARTICLE.questions[:2]
    asked, told = Picture(digest="a" * 32, side=Side.QUESTION), Picture(digest="b" * 32, side=Side.ANSWER)
    article = replace(
        ARTICLE, questions=(replace(first, pictures=(told,)), replace(second, pictures=(asked, told)), WHEN)
    )
    joined = join_with_next(article, 0).questions[0]
    assert joined.pictures == (told, replace(asked, side=Side.ANSWER))
    cut = split_answer(article, 1, 3).questions[1:3]
    assert [question.pictures for question in cut] == [(asked, told)] * 2
