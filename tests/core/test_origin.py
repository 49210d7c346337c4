"""Digests of articles as they were read."""

import json
from dataclasses import fields, replace
from datetime import date
from hashlib import blake2b

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.core.article import Article, Finding, FindingKind, Question
from quizapp.core.article_editing import (
    add_question,
    include_question,
    move_question,
    remove_question,
    with_question,
)
from quizapp.core.card import CardKind
from quizapp.core.deck import Deck
from quizapp.core.origin import ABOUT, is_about_as_read, is_as_read, is_question_as_read, stamped
from quizapp.core.picture import Picture, Side

READ = stamped(
    Article(
        title="Ministers meet",
        source="news.example.org",
        topics=("Politics",),
        as_of=date(2024, 11, 15),
        questions=(Question(question="Who?", answer="Iwaya."), Question(question="Where?", answer="In Lima.")),
    )
)


def test_an_article_is_stamped_alike_in_every_run():
    assert READ.origin == 8780707487580306410
    assert [question.origin for question in READ.questions] == [4091377963049156103, 3611469580784043168]


def test_stamping_leaves_all_else_of_a_question_as_it_is():
    values = {field.name: field.name for field in fields(Question) if field.name not in {"choices", "pictures"}}
    whole = Question(**values, choices=("A", "B"), pictures=(Picture(side=Side.ANSWER, digest="a" * 32),))
    (question,) = stamped(Article(title="All of it", questions=(whole,))).questions
    assert replace(question, origin=whole.origin) == whole


def test_digests_fit_the_integers_of_a_database():
    for digest in (READ.origin, READ.about_origin, *(question.origin for question in READ.questions)):
        assert -(2**63) <= digest < 2**63


@pytest.mark.parametrize(
    "changes",
    [
        {"title": "Ministers met"},
        {"source": None},
        {"url": "https://news.example.org/1"},
        {"summary": "They met."},
        {"language": "English"},
        {"country": "Peru"},
        {"as_of": date(2024, 11, 16)},
        {"topics": ("Politics", "Lima")},
        {"organizations": ("Apec",)},
        {"people": ("Takeshi Iwaya",)},
    ],
)
def test_any_fact_makes_another_article_with_the_same_questions(changes):
    other = stamped(replace(READ, **changes))
    assert other.origin != READ.origin
    assert other.about_origin != READ.about_origin
    assert other.questions == READ.questions


@pytest.mark.parametrize(
    "changes",
    [
        {"question": "Who met?"},
        {"answer": "Blinken."},
        {"kind": CardKind.CHOICE},
        {"choices": ("Iwaya", "Blinken")},
        {"correct": 1},
        {"explanation": "He was in Lima."},
        {"passage": "They met in Lima."},
        {"pictures": (Picture(digest="0a" * 16, side=Side.ANSWER),)},
    ],
)
def test_any_part_of_a_question_makes_another_article_about_the_same(changes):
    first = replace(READ.questions[0], **changes)
    other = stamped(replace(READ, questions=(first, READ.questions[1])))
    assert other.origin != READ.origin
    assert other.about_origin == READ.about_origin
    assert other.questions[0].origin != READ.questions[0].origin
    assert not is_question_as_read(first)


def test_where_and_how_it_was_read_makes_no_difference():
    findings = (Finding(line=3, kind=FindingKind.MENDED, text="x"),)
    questions = tuple(replace(question, line=9, cut_off=True) for question in READ.questions)
    other = stamped(replace(READ, path="b.txt", findings=findings, questions=questions))
    assert other.origin == READ.origin


def test_what_is_about_an_article_is_what_an_article_and_its_deck_have_in_common():
    for name in ABOUT:
        assert hasattr(READ, name)
        assert name in Deck.__dataclass_fields__


def test_an_article_as_it_was_read_is_known_as_such():
    assert is_as_read(READ)
    assert is_about_as_read(READ)
    assert all(map(is_question_as_read, READ.questions))


def test_leaving_a_question_out_is_no_edit():
    assert is_as_read(include_question(READ, 0, included=False))


@pytest.mark.parametrize(
    "edited",
    [
        with_question(READ, 0, question="Who?", answer="Blinken."),
        add_question(READ, question="When?", answer="On Friday."),
        move_question(READ, 0, 1),
        remove_question(READ, 0),
    ],
)
def test_an_article_with_other_questions_is_still_about_the_same(edited):
    assert not is_as_read(edited)
    assert is_about_as_read(edited)


def test_an_article_with_another_title_is_not_as_it_was_read():
    edited = replace(READ, title="Another")
    assert not is_as_read(edited)
    assert not is_about_as_read(edited)


def test_what_never_came_out_of_a_text_is_not_as_it_was_read():
    by_hand = Question(question="Who?", answer="Iwaya.")
    assert not is_question_as_read(by_hand)
    assert not is_as_read(Article(title="By hand", questions=(by_hand,)))


TEXTS = st.text(st.characters(exclude_categories=["Cs"]))


@given(TEXTS, TEXTS, st.lists(TEXTS, max_size=3), st.none() | st.integers(0, 3), st.none() | TEXTS)
def test_a_digest_is_that_of_the_values_as_json(question, answer, choices, correct, explanation):
    """The collections of all versions hold such digests."""
    values = (question, answer, CardKind.CHOICE, choices, correct, explanation)
    asked = Question(
        question=question,
        answer=answer,
        kind=CardKind.CHOICE,
        choices=tuple(choices),
        correct=correct,
        explanation=explanation,
    )
    digest = blake2b(json.dumps(values).encode("ascii"), digest_size=8).digest()
    assert stamped(Article(title="", questions=(asked,))).questions[0].origin == int.from_bytes(digest, signed=True)


def test_the_text_of_a_plain_article_is_a_part_of_it():
    plain = stamped(replace(READ, text="Ministers met in Lima.", questions=()))
    assert is_as_read(plain)
    assert not is_as_read(replace(plain, text="Ministers met in Quito."))
    assert plain.origin != stamped(replace(plain, text=None)).origin
    assert plain.about_origin == READ.about_origin


def test_a_text_that_is_not_there_changes_no_digest():
    assert stamped(replace(READ, text=None)).origin == stamped(replace(READ, text="")).origin == READ.origin
