"""An article of the same event as a deck is seen, and becomes what the student chooses."""

from dataclasses import replace

import pytest
from articles import GLACIER, HARBOUR, ImportBench, make_article

from quizapp.core.article import Question
from quizapp.core.article_editing import include_question
from quizapp.core.draft import DraftState, QuestionState, SimilarChoice
from quizapp.core.draft_editing import can_import
from quizapp.core.standing import Provenance
from quizapp.services import similar_decks
from quizapp.services.importing import Reading

FIRST = (
    ("Who opened the Channel Tunnel?", "Queen Elizabeth and President Mitterrand opened it on 6 May 1994 in Calais."),
    ("What did the tunnel cost?", "It cost 4.65 billion pounds, 80 per cent above plan."),
    ("How did the Queen travel?", "She came by Eurostar from London Waterloo to Calais."),
)
SECOND = (
    ("Who opened the new Channel Tunnel?", "Queen Elizabeth and President Mitterrand, on 6 May 1994."),
    ("By how much was the budget overrun?", "By 80 per cent: the tunnel cost 4.65 billion pounds."),
    ("How long is the tunnel?", "It is 50 kilometres long, 38 of them under the sea."),
)
OTHER_EVENT = (
    ("Who broke through under the Channel?", "Graham Fagg and Philippe Cozette met in the service tunnel in 1990."),
    ("How far apart were the halves?", "The machines were 36 centimetres off, 22 kilometres from England."),
)
TUNNEL = make_article("Queen Opens Channel Tunnel", FIRST, source="a.example.org", people=("Elizabeth II",))
AGAIN = make_article("Tunnel to France Opened", SECOND, source="b.example.org", people=("Elizabeth II",))


@pytest.fixture
def bench():
    opened = ImportBench()
    opened.take(make_article("A Harbour Opens", HARBOUR), make_article("Melting", GLACIER))
    yield opened
    opened.collection.close()


def choose(draft, choice):
    return replace(draft, similar_choice=choice)


class TestPreview:
    def test_says_to_which_deck_and_how_much(self, bench):
        bench.take(TUNNEL)
        draft = bench.draft(AGAIN)
        assert draft.state is DraftState.SIMILAR
        assert (draft.chosen, draft.deck_id, draft.similar_choice) == (True, None, SimilarChoice.LINK)
        assert (draft.similar.deck_id, draft.similar.title, draft.similar.source) == (3, TUNNEL.title, "a.example.org")
        assert 0.5 <= draft.similar.share < 1
        assert draft.similar.questions == FIRST
        assert draft.states == (QuestionState.NEW,) * 3

    def test_marks_the_questions_that_are_alike(self, bench):
        bench.take(TUNNEL)
        draft = bench.draft(AGAIN)
        assert [like and (like.question, like.title, like.index) for like in draft.alike] == [
            (FIRST[0][0], TUNNEL.title, 0),
            None,
            None,
        ]

    def test_another_event_with_the_same_words_is_new(self, bench):
        bench.take(TUNNEL)
        assert bench.states(make_article("Tunnel Workers Break Through", OTHER_EVENT)) == ["new"]

    def test_an_earlier_article_of_the_same_import_counts_too(self, bench):
        first, second = bench.drafts(TUNNEL, AGAIN)
        assert (first.state, second.state) == (DraftState.NEW, DraftState.SIMILAR)
        assert (second.similar.deck_id, second.similar.title) == (None, TUNNEL.title)

    def test_the_most_similar_deck_is_named(self, bench):
        bench.take(TUNNEL, make_article("Tunnel Opening", (SECOND[2], ("What was overrun?", SECOND[1][1]), FIRST[0])))
        assert bench.draft(AGAIN).similar.title == "Tunnel Opening"

    def test_the_same_and_a_changed_article_are_what_they_were(self, bench):
        bench.take(TUNNEL)
        longer = make_article(TUNNEL.title, (*FIRST, SECOND[2]), source=TUNNEL.source, people=TUNNEL.people)
        assert bench.states(TUNNEL, longer) == ["duplicate", "update"]

    def test_planning_again_keeps_the_choice_and_looks_again(self, bench):
        bench.take(TUNNEL)
        draft = choose(bench.draft(AGAIN), SimilarChoice.NEW_QUESTIONS)
        (again,) = bench.importing.replan([draft])
        assert again.similar_choice is SimilarChoice.NEW_QUESTIONS
        assert again.states == (QuestionState.SAME, QuestionState.NEW, QuestionState.NEW)
        assert again.cards == 2
        bench.history.undo()
        (alone,) = bench.importing.replan([again])
        assert (alone.state, alone.similar, alone.alike) == (DraftState.NEW, None, ())


class TestLists:
    """A list is similar to what asks half of its questions, in nearly the same words."""

    FACTS = tuple((f"Which town lies {number} km from Quito?", f"Town {number}.") for number in range(100))
    REWORDED = tuple((question.replace("Which town", "What town"), answer) for question, answer in FACTS)
    NEARLY = tuple((question.replace("lies", "does lie"), answer) for question, answer in FACTS)
    OTHERS = tuple((f"Which river ends {number} km from Lima?", f"River {number}.") for number in range(100))

    @pytest.mark.parametrize(
        ("asked", "share"),
        [(NEARLY, 1), ((*NEARLY[:60], *OTHERS[:40]), 0.6), ((*NEARLY[:40], *OTHERS[:60]), 0), (REWORDED, 0)],
    )
    def test_it_is_similar_to_a_list_that_asks_half_of_it(self, bench, asked, share):
        bench.take(make_article("Towns", self.FACTS, source="a.example.org"))
        draft = bench.draft(make_article("Places", asked, source="b.example.org"))
        assert (draft.similar.share if draft.similar else 0) == share
        assert draft.state is (DraftState.SIMILAR if share else DraftState.NEW)

    def test_only_what_it_does_not_ask_yet_can_be_added(self, bench):
        bench.take(make_article("Towns", self.FACTS, source="a.example.org"))
        draft = bench.draft(make_article("Places", (*self.OTHERS[:30], *self.NEARLY[:70]), source="b.example.org"))
        assert bench.write([choose(draft, SimilarChoice.NEW_QUESTIONS)]).cards == 30
        assert len(bench.texts(bench.decks[2])) == 130

    def test_a_short_article_all_of_which_a_list_asks_is_similar_to_it(self, bench):
        many = make_article("All of it", (*self.FACTS, *FIRST), source="a.example.org")
        short = make_article("Opening", [(question.replace("the", "that"), answer) for question, answer in FIRST])
        assert bench.states(many, AGAIN, short) == ["new", "new", "similar"]
        assert bench.states(many, TUNNEL) == ["new", "duplicate"]

    def test_lists_with_the_same_words_that_ask_something_else_are_new(self, bench):
        bench.take(make_article("Towns", self.FACTS, source="a.example.org"))
        others = tuple((question.replace("from Quito", "from Lima"), answer) for question, answer in self.FACTS)
        assert bench.states(make_article("Places", others)) == ["new"]

    def test_one_that_is_too_long_is_new(self, bench, monkeypatch):
        bench.take(make_article("Towns", self.FACTS, source="a.example.org"))
        monkeypatch.setattr(similar_decks, "LONGEST_LIST", 99)
        assert bench.states(make_article("Places", self.NEARLY, source="b.example.org")) == ["new"]


class TestCommit:
    def test_link_makes_both_one_story_and_undo_takes_it_back(self, bench):
        bench.take(TUNNEL)
        before = bench.everything()
        result = bench.take(AGAIN)
        old, new = bench.decks[2:]
        assert old.story == new.story is not None
        assert (result.added, result.cards, result.decks) == (1, 3, (new.id,))
        bench.history.undo()
        assert bench.everything() == before
        bench.history.redo()
        assert bench.decks[2].story == bench.decks[3].story is not None

    def test_a_third_joins_the_story(self, bench):
        bench.take(TUNNEL)
        bench.take(AGAIN)
        bench.take(make_article("Opening of the Tunnel in Calais", (*SECOND[1:], FIRST[2]), source="c.example.org"))
        assert len({deck.story for deck in bench.decks[2:]}) == 1

    def test_articles_of_one_import_are_linked_to_each_other(self, bench):
        bench.take(TUNNEL, AGAIN)
        old, new = bench.decks[2:]
        assert old.story == new.story is not None

    def test_keep_makes_a_deck_of_its_own(self, bench):
        bench.take(TUNNEL)
        result = bench.write([choose(bench.draft(AGAIN), SimilarChoice.KEEP)])
        assert [deck.story for deck in bench.decks] == [None] * 4
        assert (result.added, result.cards) == (1, 3)

    def test_new_questions_alone_go_to_the_other_deck(self, bench):
        bench.take(TUNNEL)
        before = bench.everything()
        cards = bench.collection.cards.of_deck(bench.decks[2].id)
        result = bench.write([choose(bench.draft(AGAIN), SimilarChoice.NEW_QUESTIONS)])
        grown = bench.collection.cards.of_deck(bench.decks[2].id)
        assert len(bench.decks) == 3
        assert grown[:3] == cards
        assert [(card.question, card.answer) for card in grown[3:]] == list(SECOND[1:])
        assert [card.position for card in grown] == [0, 1, 2, 3, 4]
        assert (result.added, result.cards, result.changed_cards) == (1, 2, 0)
        bench.history.undo()
        assert bench.everything() == before

    def test_a_question_with_the_same_text_never_changes_the_other_decks_card(self, bench):
        bench.take(TUNNEL)
        article = make_article(AGAIN.title, (*SECOND[1:], (FIRST[0][0], "Somebody else.")), source="b.example.org")
        bench.write([choose(bench.draft(article), SimilarChoice.NEW_QUESTIONS)])
        assert bench.collection.cards.of_deck(bench.decks[2].id)[0].answer == FIRST[0][1]

    @pytest.mark.parametrize("choice", SimilarChoice)
    def test_the_same_again_is_a_duplicate(self, bench, choice):
        bench.take(TUNNEL)
        bench.write([choose(bench.draft(AGAIN), choice)])
        assert bench.states(AGAIN, TUNNEL) == ["duplicate", "duplicate"]

    def test_nothing_is_left_to_add_where_all_is_there(self, bench):
        bench.take(TUNNEL)
        copy = make_article("The Queen in Calais", FIRST, source="c.example.org")
        draft = choose(bench.draft(copy), SimilarChoice.NEW_QUESTIONS)
        (draft,) = bench.importing.replan([draft])
        assert draft.state is DraftState.SIMILAR
        assert not can_import(draft)

    def test_without_the_other_it_is_new_after_all(self, bench):
        bench.take(TUNNEL)
        draft = bench.draft(AGAIN)
        bench.history.undo()
        assert bench.write([draft]).added == 1
        assert bench.decks[-1].story is None

    def test_what_was_new_in_the_preview_is_not_looked_at_again(self, bench):
        draft = bench.draft(AGAIN)
        bench.take(TUNNEL)
        bench.write([draft])
        assert [deck.story for deck in bench.decks] == [None] * 4

    def test_an_unticked_question_is_not_added(self, bench):
        bench.take(TUNNEL)
        draft = choose(bench.draft(AGAIN), SimilarChoice.NEW_QUESTIONS)
        result = bench.write([replace(draft, article=include_question(draft.article, 2, included=False))])
        assert result.cards == 1


def test_a_deck_out_of_a_collection_is_never_merged_or_linked(bench):
    bench.take(TUNNEL)
    assert bench.states(replace(AGAIN, provenance=Provenance())) == ["new"]


def test_readings_with_faults_are_passed_over(bench):
    bench.take(TUNNEL)
    drafts = bench.importing.preview([Reading(path="x.txt"), Reading(path=None, article=AGAIN)])
    assert [draft.state.value for draft in drafts] == ["error", "similar"]


def test_an_article_without_questions_can_be_similar(bench):
    bench.take(TUNNEL)
    body = " ".join(answer for _, answer in FIRST)
    plain = replace(make_article("The Channel Tunnel Is Open", ()), text=body)
    draft = bench.draft(plain)
    assert draft.state is DraftState.SIMILAR
    assert not can_import(draft)


def test_twenty_articles_of_one_event_are_one_story(bench):
    tellings = [
        make_article(f"Tunnel Opened, Says {number}", (*FIRST, (f"Who is reporter {number}?", "Nobody knows.")))
        for number in range(20)
    ]
    bench.take(*(replace(each, source=f"{number}.example.org") for number, each in enumerate(tellings)))
    assert len({deck.story for deck in bench.decks[2:]}) == 1
    assert len(bench.decks) == 22


def test_questions_without_words_do_no_harm(bench):
    article = replace(make_article("?", ()), questions=(Question(question="?!", answer='"'),))
    assert bench.states(article) == ["new"]
