"""Drafts count what importing them would do, however they came to be."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from quizapp.core.article import Article, Question
from quizapp.core.draft import AlikeQuestion, Draft, DraftState, QuestionState, Tally

NEW, SAME = QuestionState.NEW, QuestionState.SAME
WHO = Question(question="Who met?", answer="Iwaya met Blinken.")
WHERE = Question(question="Where?", answer="In Lima.")
OPEN = Question(question="Why?", answer="")
LEFT_OUT = replace(WHO, included=False)

questions = st.lists(st.sampled_from([WHO, WHERE, OPEN, LEFT_OUT]), max_size=6).map(tuple)


@st.composite
def states_of(draw, asked):
    return tuple(draw(st.lists(st.sampled_from(list(QuestionState)), min_size=len(asked), max_size=len(asked))))


def draft_of(asked, states):
    return Draft(state=DraftState.NEW, article=Article(title="Lima", questions=asked), states=states)


def test_a_card_is_what_is_ticked_complete_and_not_there_yet():
    draft = draft_of((WHO, WHERE, OPEN, LEFT_OUT), (NEW, SAME, NEW, NEW))
    assert (draft.cards, draft.incomplete) == (1, 1)


def test_a_file_that_could_not_be_read_has_no_cards():
    draft = Draft(state=DraftState.ERROR, path="a.txt", message="a.txt is empty.")
    assert (draft.cards, draft.incomplete) == (0, 0)


@given(data=st.data(), old=questions, new=questions)
def test_an_edited_draft_counts_as_if_it_had_always_been_so(data, old, new):
    before, after = data.draw(states_of(old)), data.draw(states_of(new))
    article = Article(title="Lima", questions=new)
    edited = replace(draft_of(old, before), article=article, states=after)
    fresh = draft_of(new, after)
    assert (edited.cards, edited.incomplete) == (fresh.cards, fresh.incomplete)
    assert edited == fresh


@given(data=st.data(), asked=questions)
def test_states_planned_anew_are_counted_anew(data, asked):
    draft = draft_of(asked, data.draw(states_of(asked)))
    states = data.draw(states_of(asked))
    assert replace(draft, states=states).cards == draft_of(asked, states).cards


def test_what_is_counted_already_is_not_counted_again():
    draft = draft_of((WHO, WHERE), (NEW, NEW))
    assert replace(draft, chosen=False).tally is draft.tally


def test_a_tally_looks_only_at_what_differs():
    other = (LEFT_OUT, WHERE, WHO)
    # Counts that cannot be: they stand for what is not looked at.
    tally = Tally(questions=(WHO, WHERE, WHO), states=(NEW, NEW, NEW), cards=1_000, incomplete=100)
    changed = tally.of(other, tally.states)
    assert (changed.cards, changed.incomplete) == (999, 100)


def test_a_question_is_like_another_only_where_that_is_known():
    like = AlikeQuestion(question="Who spoke?", title="Lima")
    draft = draft_of((WHO, WHERE), (NEW, NEW))
    assert draft.alike_of(1) is None
    assert replace(draft, alike=(None, like)).alike_of(1) is like
