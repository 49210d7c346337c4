"""What becomes of a student's edits in the preview: they count, whatever the collection knows of the article."""

from dataclasses import replace

import pytest
from articles import make_reader
from clocks import FakeClock

from quizapp.core.article_editing import (
    add_question,
    include_question,
    move_question,
    split_answer,
    with_facets,
    with_question,
)
from quizapp.core.changes import Action, Snapshot
from quizapp.core.deck import FacetKind
from quizapp.core.draft import DraftState, QuestionState
from quizapp.core.draft_editing import with_article
from quizapp.core.library import DeckQuery
from quizapp.services.history import History
from quizapp.services.importing import ImportService
from quizapp.storage.collection import Collection

TEXT = """\
news.example.org
Ministers Meet In Lima
The ministers of two countries met and spoke about their alliance.
- Who met in Lima on Friday?
- The foreign ministers of Japan and the United States met. They spoke for an hour.
- What did the ministers agree on?
- They agreed to keep the alliance close. They will meet again.
- When will the ministers meet again?
- They will meet in the spring of next year in Tokyo.
"""
CHANGED = TEXT.replace("in the spring", "in the autumn")
NEW, CHANGED_STATE, SAME = QuestionState.NEW, QuestionState.CHANGED, QuestionState.SAME


class Desk:
    """An import service on a collection in memory."""

    def __init__(self) -> None:
        clock = FakeClock()
        self.collection = Collection.in_memory()
        self.history = History(self.collection)
        self.importing = ImportService(make_reader(), self.collection, self.history, clock)
        self.clock = clock

    def drafts(self, text):
        return self.importing.preview(self.importing.reader.read_text(text))

    def take(self, *drafts):
        result = self.importing.commit(drafts)
        self.importing.keep(result)
        return result

    def edited(self, draft, edit):
        """Return `draft` after `edit` of its article, planned anew."""
        (planned,) = self.importing.replan([with_article(draft, edit(draft.article))])
        return planned

    def cards(self):
        decks = self.collection.decks.find(DeckQuery(), day_end=self.clock.now(), today=self.clock.now().date())
        return [card for deck in decks for card in self.collection.cards.of_deck(deck)]


@pytest.fixture
def desk():
    return Desk()


@pytest.fixture
def imported(desk):
    desk.take(*desk.drafts(TEXT))
    return desk


def first_answer(answer):
    return lambda article: with_question(article, 0, question=article.questions[0].question, answer=answer)


def test_an_edited_answer_of_a_new_article_is_what_is_imported(desk):
    (draft,) = desk.drafts(TEXT)
    edited = desk.edited(draft, first_answer("Two ministers met."))
    assert (edited.state, edited.states) == (DraftState.NEW, (NEW, NEW, NEW))
    desk.take(edited)
    assert desk.cards()[0].answer == "Two ministers met."


def test_what_was_edited_before_its_import_is_a_duplicate_when_it_comes_again(desk):
    (draft,) = desk.drafts(TEXT)
    desk.take(desk.edited(draft, first_answer("Two ministers met.")))
    (again,) = desk.drafts(TEXT)
    assert again.state is DraftState.DUPLICATE


def test_editing_a_duplicate_makes_it_an_update(imported):
    (draft,) = imported.drafts(TEXT)
    edited = imported.edited(draft, first_answer("Two ministers met."))
    assert edited.state is DraftState.UPDATE
    assert edited.states == (CHANGED_STATE, SAME, SAME)
    assert edited.chosen
    result = imported.take(edited)
    assert (result.cards, result.changed_cards) == (0, 1)
    assert imported.cards()[0].answer == "Two ministers met."


def test_an_edit_that_is_taken_back_leaves_a_duplicate(imported):
    (draft,) = imported.drafts(TEXT)
    edited = imported.edited(draft, first_answer("Two ministers met."))
    back = imported.edited(edited, lambda _article: draft.article)
    assert back.state is DraftState.DUPLICATE
    assert not back.chosen


def test_an_edit_of_an_unchanged_card_of_an_update_counts(imported):
    (draft,) = imported.drafts(CHANGED)
    assert draft.states == (SAME, SAME, CHANGED_STATE)
    edited = imported.edited(draft, first_answer("Two ministers met."))
    assert edited.states == (CHANGED_STATE, SAME, CHANGED_STATE)
    assert imported.take(edited).changed_cards == 2


def test_a_reworded_question_changes_its_card_and_adds_none(imported):
    (draft,) = imported.drafts(TEXT)
    before = imported.cards()
    edited = imported.edited(
        draft, lambda article: with_question(article, 0, question="Which ministers met?", answer="Two.")
    )
    result = imported.take(edited)
    assert (result.cards, result.changed_cards) == (0, 1)
    assert [card.id for card in imported.cards()] == [card.id for card in before]
    assert imported.cards()[0].schedule == before[0].schedule


def test_a_facet_added_to_a_duplicate_is_an_update_without_cards(imported):
    (draft,) = imported.drafts(TEXT)
    edited = imported.edited(draft, lambda article: with_facets(article, FacetKind.TOPIC, ("Diplomacy",)))
    assert edited.state is DraftState.UPDATE
    assert edited.states == (SAME, SAME, SAME)
    result = imported.take(edited)
    assert (result.updated, result.cards, result.changed_cards) == (1, 0, 0)
    assert imported.collection.decks.facet_names(FacetKind.TOPIC) == [("Diplomacy", 1)]


def test_a_title_edited_in_the_preview_of_an_update_is_planned_as_typed(imported):
    (draft,) = imported.drafts(CHANGED)
    edited = imported.edited(draft, lambda article: replace(article, title="Ministers Meet In Peru"))
    assert edited.state is DraftState.UPDATE
    imported.take(edited)
    assert list(imported.collection.decks.with_titles(["Ministers Meet In Peru"]))


def test_what_the_student_made_of_the_deck_survives_the_same_article(imported):
    (deck_id,) = {card.deck_id for card in imported.cards()}
    deck = imported.collection.decks.get(deck_id)
    renamed = replace(deck, title="My own title", topics=("Mine",))
    imported.history.perform(Action.EDIT_DECK, lambda: Snapshot(decks={deck_id: renamed}))
    drafts = imported.drafts(TEXT)
    assert [draft.state for draft in drafts] == [DraftState.DUPLICATE]
    imported.take(*drafts)
    assert imported.collection.decks.get(deck_id) == renamed


def test_what_the_student_made_of_a_card_survives_the_same_question(imported):
    card = imported.cards()[0]
    corrected = replace(card, answer="Corrected by hand.")
    imported.history.perform(Action.EDIT_CARD, lambda: Snapshot(cards={card.id: corrected}))
    (draft,) = imported.drafts(CHANGED)
    assert draft.states == (SAME, SAME, CHANGED_STATE)
    imported.take(draft)
    assert imported.cards()[0] == corrected


def test_moving_questions_alone_changes_nothing(imported):
    (draft,) = imported.drafts(TEXT)
    assert imported.edited(draft, lambda article: move_question(article, 0, 2)).state is DraftState.DUPLICATE


def test_a_question_added_to_a_duplicate_is_a_new_card(imported):
    (draft,) = imported.drafts(TEXT)
    edited = imported.edited(draft, lambda article: add_question(article, question="Where is Lima?", answer="In Peru."))
    assert edited.states == (SAME, SAME, SAME, NEW)
    assert imported.take(edited).cards == 1


def test_a_card_made_by_hand_is_updated_by_hand(imported):
    (draft,) = imported.drafts(TEXT)
    imported.take(
        imported.edited(draft, lambda article: add_question(article, question="Where is Lima?", answer="In Peru."))
    )
    edited = imported.edited(
        draft, lambda article: add_question(article, question="Where is Lima?", answer="On the coast of Peru.")
    )
    assert edited.states == (SAME, SAME, SAME, CHANGED_STATE)
    assert imported.take(edited).changed_cards == 1


def test_a_split_answer_changes_one_card_and_adds_one(imported):
    (draft,) = imported.drafts(TEXT)
    answer = draft.article.questions[0].answer
    edited = imported.edited(draft, lambda article: split_answer(article, 0, answer.index("They")))
    assert edited.states == (CHANGED_STATE, NEW, SAME, SAME)
    result = imported.take(edited)
    assert (result.cards, result.changed_cards) == (1, 1)


def test_a_change_that_is_left_out_is_not_written(imported):
    (draft,) = imported.drafts(CHANGED)
    edited = imported.edited(draft, lambda article: include_question(article, 2, included=False))
    before = imported.cards()
    result = imported.take(edited)
    assert (result.cards, result.changed_cards) == (0, 0)
    assert imported.cards() == before


def test_planning_anew_keeps_what_was_left_out(desk):
    (draft,) = desk.drafts(TEXT)
    assert not desk.edited(replace(draft, chosen=False), first_answer("Two.")).chosen


def test_planning_anew_keeps_what_could_not_be_read(desk):
    drafts = desk.drafts("")
    assert [draft.state for draft in drafts] == [DraftState.ERROR]
    assert desk.importing.replan(drafts) == drafts


def test_of_two_that_are_the_same_the_first_is_imported(desk):
    first, second = desk.importing.preview(
        [*desk.importing.reader.read_text(TEXT), *desk.importing.reader.read_text(TEXT)]
    )
    assert (first.state, second.state) == (DraftState.NEW, DraftState.DUPLICATE)
    assert second.deck_id is None
    assert [draft.state for draft in desk.importing.replan([second, first])] == [DraftState.NEW, DraftState.DUPLICATE]
