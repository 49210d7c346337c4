"""Drafts as the student edits them, and what would be written of them."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.core.article import Article, Question
from quizapp.core.article_editing import (
    add_question,
    include_question,
    join_with_next,
    move_question,
    remove_question,
    split_answer,
    with_question,
)
from quizapp.core.card import Card
from quizapp.core.draft import AlikeQuestion, Draft, DraftState, QuestionState, Similar
from quizapp.core.draft_editing import (
    Pair,
    accept_proposals,
    can_import,
    for_import,
    is_without_cards,
    old_answers,
    refuse_proposal,
    side_by_side,
    will_import,
    will_write,
    with_article,
)
from quizapp.core.ids import CardId, DeckId

SAME, CHANGED, NEW = QuestionState.SAME, QuestionState.CHANGED, QuestionState.NEW
WHO = Question(question="Who met?", answer="Iwaya met Blinken. They spoke.", origin=1)
WHERE = Question(question="Where?", answer="In Lima.", origin=2)
WHEN = Question(question="When?", answer="On Friday.", origin=3)
ARTICLE = Article(title="Ministers meet", questions=(WHO, WHERE, WHEN))
FRESH = Draft(state=DraftState.NEW, article=ARTICLE, states=(NEW, NEW, NEW))
UPDATE = Draft(state=DraftState.UPDATE, article=ARTICLE, deck_id=DeckId(4), states=(SAME, CHANGED, NEW))
FAULT = Draft(state=DraftState.ERROR, path="a.txt", chosen=False, message="a.txt is empty.")


def card(question: str, answer: str) -> Card:
    added = datetime(2026, 11, 1, tzinfo=UTC)
    return Card(id=CardId(1), deck_id=DeckId(4), position=0, question=question, answer=answer, added_at=added)


EDITS = st.one_of(
    st.builds(
        lambda at: lambda it: with_question(it, at % len(it.questions), question="Who?", answer=""), st.integers()
    ),
    st.builds(lambda at: lambda it: include_question(it, at % len(it.questions), included=False), st.integers()),
    st.builds(lambda at: lambda it: move_question(it, at % len(it.questions), 0), st.integers()),
    st.just(lambda article: add_question(article, question="Why?", answer="To talk.")),
    st.just(lambda article: add_question(article, question="", answer="")),
)


@given(edits=st.lists(EDITS, max_size=4), before=st.sampled_from([FRESH, UPDATE]))
def test_after_edits_is_counted_what_would_be_counted_anew(edits, before):
    draft = before
    for edit in edits:
        draft = with_article(draft, edit(draft.article))
    anew = Draft(state=draft.state, article=draft.article, states=draft.states)
    assert (draft.cards, draft.incomplete) == (anew.cards, anew.incomplete)
    assert draft.tally == anew.tally


@pytest.mark.parametrize(
    ("edit", "states"),
    [
        (lambda article: with_question(article, 0, question="Who?", answer="Iwaya."), (CHANGED, CHANGED, NEW)),
        (lambda article: with_question(article, 2, question="When?", answer="Today."), (SAME, CHANGED, NEW)),
        (lambda article: include_question(article, 0, included=False), (SAME, CHANGED, NEW)),
        (lambda article: move_question(article, 2, 0), (NEW, SAME, CHANGED)),
        (lambda article: remove_question(article, 1), (SAME, NEW)),
        (lambda article: add_question(article, question="Why?", answer="To talk."), (SAME, CHANGED, NEW, NEW)),
        (lambda article: split_answer(article, 0, 19), (CHANGED, NEW, CHANGED, NEW)),
        (lambda article: join_with_next(article, 0), (CHANGED, NEW)),
    ],
)
def test_states_follow_the_questions_through_an_edit(edit, states):
    edited = with_article(UPDATE, edit(ARTICLE))
    assert edited.states == states
    assert edited.state is DraftState.UPDATE


def test_a_draft_without_an_article_can_be_given_one():
    assert with_article(FAULT, ARTICLE).states == (NEW, NEW, NEW)


@given(order=st.permutations(range(3)))
def test_in_any_order_each_question_has_its_own_state(order):
    article = replace(ARTICLE, questions=tuple(ARTICLE.questions[index] for index in order))
    assert with_article(UPDATE, article).states == tuple(UPDATE.states[index] for index in order)


def test_new_and_changed_cards_are_written_the_same_ones_are_not():
    assert [will_write(UPDATE, index) for index in range(3)] == [False, True, True]
    assert UPDATE.cards == 2


def test_what_is_left_out_or_incomplete_is_not_counted():
    article = include_question(with_question(ARTICLE, 0, question="Who met?", answer=""), 1, included=False)
    assert with_article(FRESH, article).cards == 1


def test_an_unreadable_file_has_no_cards():
    assert FAULT.cards == 0
    assert not will_write(FAULT, 0)
    assert not can_import(FAULT)


def test_a_new_article_can_be_imported_once_it_has_a_card():
    empty = with_article(FRESH, replace(ARTICLE, questions=()))
    assert can_import(FRESH)
    assert not can_import(empty)
    assert not will_import(empty)


def test_an_update_of_the_facts_alone_can_be_imported():
    assert can_import(replace(UPDATE, states=(SAME, SAME, SAME)))


def test_a_duplicate_cannot_be_imported():
    assert not can_import(replace(UPDATE, state=DraftState.DUPLICATE))


def test_only_what_is_chosen_is_imported():
    assert will_import(FRESH)
    assert not will_import(replace(FRESH, chosen=False))


def test_what_goes_into_the_collection_is_without_incomplete_questions():
    draft = with_article(FRESH, with_question(ARTICLE, 1, question="Where?", answer=""))
    ready = for_import(draft)
    assert ready.chosen
    assert [question.included for question in ready.article.questions] == [True, False, True]


def test_an_article_without_a_card_goes_in_unchosen():
    assert not for_import(with_article(FRESH, replace(ARTICLE, questions=()))).chosen
    assert for_import(FAULT) == FAULT


def test_the_answers_that_an_update_replaces_are_told():
    cards = [card("Who met?", "Others."), card("WHERE?", "In Tokyo.")]
    assert old_answers(UPDATE, cards) == {1: "In Tokyo."}


def test_an_answer_that_stays_and_a_new_question_replace_nothing():
    assert old_answers(UPDATE, [card("Where?", "In Lima.")]) == {}
    assert old_answers(FAULT, [card("Where?", "In Lima.")]) == {}


def test_cards_are_counted_with_every_edit():
    assert FRESH.cards == 3
    assert with_article(FRESH, include_question(ARTICLE, 0, included=False)).cards == 2
    assert replace(FRESH, states=(NEW, SAME, CHANGED)).cards == 2
    assert (UPDATE.cards, FAULT.cards) == (2, 0)
    assert FRESH.incomplete == 0
    unanswered = add_question(ARTICLE, question="Why?", answer="")
    assert with_article(FRESH, unanswered).incomplete == 1
    assert with_article(FRESH, include_question(unanswered, 3, included=False)).incomplete == 0


def test_what_a_question_is_like_stays_with_it_until_it_is_edited():
    like = AlikeQuestion(question="Where was it?", title="Another")
    draft = replace(FRESH, state=DraftState.SIMILAR, alike=(None, like, None))
    moved = with_article(draft, move_question(ARTICLE, 1, 0))
    assert moved.alike == (like, None, None)
    unticked = with_article(moved, include_question(moved.article, 0, included=False))
    assert unticked.alike_of(0) == like
    edited = with_article(moved, with_question(moved.article, 0, question="What else?", answer="That."))
    assert edited.alike == (None, None, None)
    assert FRESH.alike_of(0) is None


def test_a_similar_article_needs_a_card_like_a_new_one():
    assert can_import(replace(FRESH, state=DraftState.SIMILAR))
    assert not can_import(replace(FRESH, state=DraftState.SIMILAR, states=(SAME, SAME, SAME)))


class TestProposals:
    PLAIN = Draft(
        state=DraftState.NEW, article=replace(ARTICLE, text="They met.", questions=()), proposals=(WHO, WHERE)
    )

    def test_an_accepted_one_becomes_the_last_card(self):
        draft = accept_proposals(self.PLAIN, (WHERE,))
        assert (draft.article.questions, draft.states, draft.proposals) == ((WHERE,), (NEW,), (WHO,))
        assert accept_proposals(draft, (WHO,)).article.questions == (WHERE, WHO)

    def test_one_that_is_asked_already_is_not_asked_twice(self):
        draft = with_article(self.PLAIN, replace(self.PLAIN.article, questions=(WHO,)))
        assert accept_proposals(draft, (WHO,)).article.questions == (WHO,)

    def test_a_refused_one_is_proposed_no_more(self):
        draft = refuse_proposal(self.PLAIN, WHO)
        assert (draft.article, draft.proposals) == (self.PLAIN.article, (WHERE,))

    def test_a_file_that_was_not_read_has_none(self):
        assert accept_proposals(FAULT, (WHO,)) == FAULT

    def test_it_is_without_cards_until_one_comes_along(self):
        assert is_without_cards(self.PLAIN)
        accepted = accept_proposals(self.PLAIN, (WHO,))
        assert not is_without_cards(accepted)
        assert is_without_cards(with_article(accepted, include_question(accepted.article, 0, included=False)))
        assert not is_without_cards(FRESH)
        assert not is_without_cards(FAULT)


def test_side_by_side_stands_what_is_alike_then_what_each_has_alone():
    deck = (("Where did they meet?", "In Peru."), ("Why?", "To talk."))
    similar = Similar(deck_id=DeckId(4), title="Talks", source=None, share=0.8, questions=deck)
    like = AlikeQuestion(question=deck[0][0], title="Talks", index=0)
    elsewhere = AlikeQuestion(question="When was it?", title="Another of this import")
    draft = replace(FRESH, state=DraftState.SIMILAR, similar=similar, alike=(None, like, elsewhere))
    assert side_by_side(draft) == (
        Pair(article=(WHERE.question, WHERE.answer), deck=deck[0]),
        Pair(article=(WHO.question, WHO.answer)),
        Pair(article=(WHEN.question, WHEN.answer)),
        Pair(deck=deck[1]),
    )
    assert side_by_side(FRESH) == side_by_side(FAULT) == ()
