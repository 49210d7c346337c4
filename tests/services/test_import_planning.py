"""What an article does to the deck it stands for: which of its questions are new, changed or the same."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from articles import GLACIER, HARBOUR, ImportBench, changed, make_article
from builders import reviewed

from quizapp.core.article import Article, Question
from quizapp.core.article_editing import (
    add_question,
    include_question,
    join_with_next,
    split_answer,
    with_facets,
    with_question,
)
from quizapp.core.card import CardKind
from quizapp.core.deck import FacetKind
from quizapp.core.draft import DraftState, QuestionState
from quizapp.core.origin import stamped
from quizapp.core.picture import Picture, Side

NEW, CHANGED, SAME = QuestionState.NEW, QuestionState.CHANGED, QuestionState.SAME
OTHER = "It opened in June. Ships came in July."


@pytest.fixture
def bench() -> ImportBench:
    return ImportBench()


@pytest.fixture
def stocked(bench: ImportBench) -> ImportBench:
    bench.take(make_article())
    return bench


def replanned(bench: ImportBench, article: Article, edited: Article) -> tuple[str, tuple[QuestionState, ...]]:
    """Return state and question states of `article` once the student has made `edited` of it in the preview."""
    (draft,) = bench.importing.replan([replace(bench.draft(article), article=edited)])
    return draft.state.value, draft.states


class TestNewArticle:
    def test_becomes_a_deck_with_all_that_it_says(self, bench):
        article = make_article(
            source="news.example.org",
            url="https://news.example.org/1",
            summary="It opened.",
            language="English",
            country="Japan",
            as_of=date(2026, 11, 20),
            topics=("Trade", "Ships", "Trade"),
            organizations=("Harbour Board (Hb)",),
            people=("Angela Merkel",),
        )
        bench.take(article)
        deck = bench.deck
        assert (deck.title, deck.source, deck.url) == (article.title, article.source, article.url)
        assert (deck.summary, deck.language, deck.country, deck.as_of) == (
            "It opened.",
            "English",
            "Japan",
            article.as_of,
        )
        assert (deck.topics, deck.organizations, deck.people) == (
            ("Trade", "Ships"),
            article.organizations,
            article.people,
        )
        assert deck.added_at == bench.clock.now()
        assert deck.group is None

    def test_its_questions_become_new_cards_in_its_order(self, bench):
        bench.take(make_article())
        cards = bench.cards_of(bench.deck)
        assert [(card.question, card.answer) for card in cards] == list(HARBOUR)
        assert [card.position for card in cards] == [0, 1, 2]
        assert {(card.schedule.reps, card.added_at) for card in cards} == {(0, bench.clock.now())}

    def test_a_choice_question_keeps_its_choices_and_explanation(self, bench):
        question = Question(
            question="Which?",
            answer="B",
            kind=CardKind.CHOICE,
            choices=("A", "B"),
            correct=1,
            explanation="Because.",
            cut_off=True,
            passage="The harbour opened in June.",
            pictures=(Picture(digest="0a" * 16, side=Side.ANSWER),),
        )
        bench.take(stamped(Article(title="Choices", questions=(question,))))
        (card,) = bench.cards_of(bench.deck)
        assert (card.kind, card.choices, card.correct, card.explanation, card.cut_off) == (
            CardKind.CHOICE,
            ("A", "B"),
            1,
            "Because.",
            True,
        )
        assert (card.passage, card.pictures) == (question.passage, question.pictures)

    def test_a_question_that_stands_in_it_twice_becomes_one_card(self, bench):
        article = make_article(asked=(HARBOUR[0], HARBOUR[1], HARBOUR[0]))
        assert bench.draft(article).states == (NEW, NEW, SAME)
        bench.take(article)
        assert bench.texts(bench.deck) == list(HARBOUR[:2])

    def test_one_question_with_two_answers_becomes_two_cards(self, bench):
        bench.take(make_article(asked=(HARBOUR[0], (HARBOUR[0][0], OTHER))))
        assert bench.texts(bench.deck) == [HARBOUR[0], (HARBOUR[0][0], OTHER)]

    def test_unticked_questions_and_those_without_an_answer_make_no_cards_and_no_gaps(self, bench):
        article = make_article(asked=(HARBOUR[0], ("What is left open?", ""), HARBOUR[1], HARBOUR[2]))
        draft = bench.draft(article)
        bench.write([replace(draft, article=include_question(article, 2, included=False))])
        cards = bench.cards_of(bench.deck)
        assert [(card.question, card.position) for card in cards] == [(HARBOUR[0][0], 0), (HARBOUR[2][0], 1)]

    def test_the_second_of_two_equal_questions_is_taken_where_the_first_is_unticked(self, bench):
        article = make_article(asked=(HARBOUR[0], HARBOUR[0]))
        bench.write([replace(bench.draft(article), article=include_question(article, 0, included=False))])
        assert bench.texts(bench.deck) == [HARBOUR[0]]

    def test_without_a_question_that_can_become_a_card_it_makes_no_deck(self, bench):
        result = bench.take(make_article(asked=()), make_article("Open", (("What is left open?", ""),)))
        assert bench.decks == []
        assert (result.added, result.decks) == (0, ())


class TestTheSameArticleAgain:
    def test_changes_nothing(self, stocked):
        before = stocked.everything()
        assert stocked.states(make_article()) == ["duplicate"]
        stocked.take(make_article())
        assert stocked.everything() == before

    def test_changes_nothing_after_the_student_renamed_the_deck_and_its_facets(self, bench):
        article = make_article(topics=("Trade", "Ships"), people=("Angela Merkel",), summary="It opened.")
        bench.take(article)
        bench.library.edit_deck(
            replace(bench.deck, title="My harbour", topics=("Sea",), people=(), summary=None, country="Japan")
        )
        assert bench.states(article) == ["duplicate"]

    def test_changes_nothing_after_the_student_edited_and_deleted_cards(self, stocked):
        first, second, _ = stocked.cards_of(stocked.deck)
        stocked.cards.edit(first.id, question="Edited?", answer="Edited.")
        stocked.cards.delete([second.id])
        assert stocked.states(make_article()) == ["duplicate"]

    def test_changes_nothing_after_the_student_unticked_cards(self, bench):
        article = make_article()
        bench.write([replace(bench.draft(article), article=include_question(article, 1, included=False))])
        assert bench.states(article) == ["duplicate"]
        assert len(bench.cards_of(bench.deck)) == 2

    def test_changes_nothing_after_the_student_edited_split_and_joined_in_the_preview(self, bench):
        article = make_article(topics=("Trade",))
        edited = join_with_next(split_answer(with_facets(article, FacetKind.TOPIC, ("Sea",)), 0, 26), 2)
        bench.write([replace(bench.draft(article), article=edited)])
        assert bench.deck.topics == ("Sea",)
        assert len(bench.cards_of(bench.deck)) == 3
        assert bench.states(article) == ["duplicate"]

    def test_is_an_update_once_the_student_edits_it_in_the_preview(self, stocked):
        article = stocked.draft(make_article()).article
        assert article is not None
        edited = with_question(article, 1, question=HARBOUR[1][0], answer="The state.")
        assert replanned(stocked, make_article(), edited) == ("update", (SAME, CHANGED, SAME))
        stocked.write([replace(stocked.draft(make_article()), state=DraftState.UPDATE, article=edited, chosen=True)])
        assert stocked.texts(stocked.deck)[1] == (HARBOUR[1][0], "The state.")
        assert stocked.states(make_article()) == ["duplicate"]

    def test_is_an_update_once_the_student_adds_a_card_to_it_in_the_preview(self, stocked):
        edited = add_question(make_article(), question="Why?", answer="Because.")
        assert replanned(stocked, make_article(), edited) == ("update", (SAME, SAME, SAME, NEW))

    def test_keeps_deleted_cards_away_while_it_takes_what_the_student_adds(self, stocked):
        stocked.cards.delete([stocked.cards_of(stocked.deck)[0].id])
        edited = add_question(make_article(), question="Why?", answer="Because.")
        stocked.write([replace(stocked.draft(make_article()), article=edited, chosen=True)])
        assert stocked.texts(stocked.deck) == [*HARBOUR[1:], ("Why?", "Because.")]

    def test_in_another_layout_that_says_less_changes_nothing(self, bench):
        bench.take(make_article(topics=("Trade",), country="Japan", source="news.example.org"))
        assert bench.states(make_article(source="news.example.org")) == ["duplicate"]


class TestChangedArticle:
    def test_a_changed_answer_is_written_and_the_schedule_kept(self, stocked):
        first = stocked.cards_of(stocked.deck)[0]
        studied = replace(reviewed(first, stocked.clock.now()), flag=3, starred=True, suspended=True)
        stocked.add(studied)
        article = make_article(asked=changed(HARBOUR, 0, OTHER))
        draft = stocked.draft(article)
        assert (draft.state, draft.states, draft.deck_id) == (DraftState.UPDATE, (CHANGED, SAME, SAME), 1)
        result = stocked.take(article)
        assert stocked.cards_of(stocked.deck)[0] == replace(studied, answer=OTHER, origin=article.questions[0].origin)
        assert (result.updated, result.cards, result.changed_cards) == (1, 0, 1)

    def test_a_question_in_other_spelling_is_still_there(self, stocked):
        article = make_article(asked=((HARBOUR[0][0].upper(), OTHER), *HARBOUR[1:]))
        assert stocked.draft(article).states == (CHANGED, SAME, SAME)

    def test_cards_that_are_not_in_it_any_more_stay(self, stocked):
        before = stocked.cards_of(stocked.deck)
        assert stocked.states(make_article(asked=HARBOUR[:1])) == ["duplicate"]
        stocked.take(make_article(asked=changed(HARBOUR, 0, OTHER)[:1]))
        assert stocked.cards_of(stocked.deck)[1:] == before[1:]

    def test_new_questions_are_added_at_the_end(self, stocked):
        result = stocked.take(make_article(asked=(GLACIER[0], *HARBOUR, GLACIER[1])))
        assert stocked.texts(stocked.deck) == [*HARBOUR, *GLACIER]
        assert (result.cards, result.changed_cards) == (2, 0)

    def test_a_moved_question_is_the_same(self, stocked):
        assert stocked.states(make_article(asked=HARBOUR[::-1])) == ["duplicate"]

    def test_the_student_s_edit_of_a_card_outlives_changes_elsewhere_in_the_article(self, stocked):
        card = stocked.cards_of(stocked.deck)[1]
        stocked.cards.edit(card.id, question="Edited?", answer="Edited.")
        stocked.take(make_article(asked=changed(HARBOUR, 0, OTHER)))
        assert stocked.texts(stocked.deck) == [(HARBOUR[0][0], OTHER), ("Edited?", "Edited."), HARBOUR[2]]

    def test_an_edit_made_after_the_article_said_the_same_outlives_the_next_change(self, stocked):
        first = stocked.cards_of(stocked.deck)[0]
        stocked.cards.edit(first.id, question=first.question, answer=OTHER)
        second = changed(changed(HARBOUR, 0, OTHER), 1, "The state did.")
        stocked.take(make_article(asked=second))
        stocked.cards.edit(first.id, question=first.question, answer="In my words.")
        stocked.take(make_article(asked=changed(second, 2, "Grain alone.")))
        assert stocked.texts(stocked.deck)[0] == (HARBOUR[0][0], "In my words.")

    def test_two_cards_with_one_question_keep_their_texts_apart(self, bench):
        asked = (HARBOUR[0], (HARBOUR[0][0], OTHER), HARBOUR[1])
        bench.take(make_article(asked=asked))
        ids = [card.id for card in bench.cards_of(bench.deck)]
        article = make_article(asked=changed(asked, 0, "Never."))
        assert bench.draft(article).states == (CHANGED, SAME, SAME)
        bench.take(article)
        cards = bench.cards_of(bench.deck)
        assert [card.id for card in cards] == ids
        assert [card.answer for card in cards] == ["Never.", OTHER, HARBOUR[1][1]]

    def test_cards_split_in_the_preview_stay_split(self, bench):
        article = make_article()
        bench.write([replace(bench.draft(article), article=split_answer(article, 0, 26))])
        split = bench.texts(bench.deck)
        bench.take(make_article(asked=changed(HARBOUR, 2, "Grain alone.")))
        assert bench.texts(bench.deck) == [*split[:-1], (HARBOUR[2][0], "Grain alone.")]

    def test_an_unticked_change_is_not_written_and_does_not_come_again_with_the_same_article(self, stocked):
        article = make_article(asked=changed(HARBOUR, 0, OTHER))
        stocked.write([replace(stocked.draft(article), article=include_question(article, 0, included=False))])
        assert stocked.texts(stocked.deck) == list(HARBOUR)
        assert stocked.states(article) == ["duplicate"]

    def test_a_card_without_question_mark_or_letter_is_found_again(self, bench):
        bench.take(make_article(asked=(("???", "A."), ("日本？", "B."))))
        draft = bench.draft(make_article(asked=(("???", "A2."), ("日本", "B2."))))
        assert draft.states == (CHANGED, CHANGED)

    def test_a_deck_of_the_samples_stays_one(self, bench):
        bench.importing.commit(bench.drafts(make_article()), group="Samples")
        bench.take(make_article(asked=changed(HARBOUR, 0, OTHER)))
        assert bench.deck.group == "Samples"


class TestWhatAnArticleSaysOfItself:
    def test_a_changed_fact_is_an_update_that_leaves_the_cards_alone(self, bench):
        bench.take(make_article(summary="It opens soon."))
        cards = bench.cards_of(bench.deck)
        result = bench.take(make_article(summary="It has opened."))
        assert bench.deck.summary == "It has opened."
        assert bench.cards_of(bench.deck) == cards
        assert (result.updated, result.changed_cards) == (1, 0)

    def test_what_it_leaves_out_stays_as_it_is_known(self, bench):
        bench.take(make_article(summary="It opens.", country="Japan", topics=("Trade",), as_of=date(2026, 11, 20)))
        before = bench.deck
        bench.take(make_article(asked=changed(HARBOUR, 0, OTHER)))
        after = bench.deck
        assert replace(after, origin=before.origin, about_origin=before.about_origin) == before

    def test_the_preview_shows_what_it_will_be(self, bench):
        bench.take(make_article(summary="It opens.", topics=("Trade",)))
        article = bench.draft(make_article(country="Japan", asked=GLACIER)).article
        assert article is not None
        assert (article.summary, article.topics, article.country) == ("It opens.", ("Trade",), "Japan")

    def test_the_student_s_title_and_facets_outlive_a_change_of_the_questions(self, bench):
        bench.take(make_article(topics=("Trade",), people=("Angela Merkel",)))
        bench.library.edit_deck(replace(bench.deck, title="My harbour", topics=("Sea", "Ships"), people=()))
        article = make_article(topics=("Trade",), people=("Angela Merkel",), asked=changed(HARBOUR, 0, OTHER))
        assert bench.draft(article).article.title == "My harbour"
        bench.take(article)
        deck = bench.deck
        assert (deck.title, deck.topics, deck.people) == ("My harbour", ("Sea", "Ships"), ())
        assert bench.texts(deck)[0] == (HARBOUR[0][0], OTHER)

    def test_the_student_s_title_is_kept_though_another_program_changed_it_after_the_preview(self, stocked):
        article = make_article(asked=changed(HARBOUR, 0, OTHER))
        drafts = stocked.drafts(article)
        unmerged = [replace(draft, article=article) for draft in drafts]
        stocked.library.edit_deck(replace(stocked.deck, title="My harbour"))
        stocked.write(unmerged)
        assert stocked.deck.title == "My harbour"

    def test_what_the_student_clears_in_the_preview_is_cleared(self, bench):
        bench.take(make_article(summary="It opens.", topics=("Trade", "Ships")))
        draft = bench.draft(make_article(summary="It has opened.", topics=("Trade", "Ships")))
        edited = with_facets(replace(draft.article, summary=None), FacetKind.TOPIC, ())
        bench.write([replace(draft, article=edited)])
        assert (bench.deck.summary, bench.deck.topics) == (None, ())

    def test_what_the_student_writes_in_the_preview_of_a_renamed_deck_is_written(self, bench):
        bench.take(make_article())
        bench.library.edit_deck(replace(bench.deck, title="My harbour"))
        draft = bench.draft(make_article(asked=changed(HARBOUR, 0, OTHER)))
        edited = replace(draft.article, title="Our harbour")
        assert replanned(bench, make_article(asked=changed(HARBOUR, 0, OTHER)), edited)[0] == "update"
        bench.write([replace(draft, article=edited)])
        assert bench.deck.title == "Our harbour"

    def test_an_update_without_a_title_keeps_the_old_one(self, bench):
        bench.take(make_article(url="https://news.example.org/1"))
        bench.take(make_article("", GLACIER, url="https://news.example.org/1"))
        assert bench.deck.title == "A Harbour Opens"


class TestSeveralArticlesOfOneImport:
    def test_two_equal_ones_are_new_and_duplicate(self, bench):
        first, second = bench.drafts(make_article(), make_article())
        assert (first.state, second.state) == (DraftState.NEW, DraftState.DUPLICATE)
        assert (second.deck_id, second.chosen) == (None, False)
        result = bench.take(make_article(), make_article())
        assert (result.added, result.duplicates, result.cards) == (1, 1, 3)

    def test_a_second_version_updates_the_first(self, bench):
        versions = make_article(), make_article(asked=(*changed(HARBOUR, 0, OTHER), GLACIER[0]))
        drafts = bench.drafts(*versions)
        assert [draft.state for draft in drafts] == [DraftState.NEW, DraftState.UPDATE]
        assert drafts[1].states == (CHANGED, SAME, SAME, NEW)
        result = bench.take(*versions)
        assert (result.added, result.updated, result.cards, result.changed_cards) == (1, 1, 4, 0)
        assert bench.texts(bench.deck) == [*changed(HARBOUR, 0, OTHER), GLACIER[0]]

    def test_two_versions_again_change_nothing_and_leave_edits_alone(self, bench):
        versions = make_article(), make_article(asked=changed(HARBOUR, 0, OTHER))
        bench.take(*versions)
        card = bench.cards_of(bench.deck)[0]
        bench.cards.edit(card.id, question=card.question, answer="In my words.")
        assert bench.states(*versions) == ["duplicate", "duplicate"]

    def test_a_version_that_came_before_and_a_later_one_update(self, stocked):
        assert stocked.states(make_article(), make_article(asked=GLACIER)) == ["duplicate", "update"]

    def test_the_second_is_new_where_the_first_is_left_out(self, bench):
        first, second = bench.drafts(make_article(), make_article(asked=changed(HARBOUR, 0, OTHER)))
        result = bench.write([replace(first, chosen=False), second])
        assert (result.added, result.updated) == (1, 0)
        assert bench.texts(bench.deck) == list(changed(HARBOUR, 0, OTHER))

    def test_a_new_title_is_known_to_those_that_follow(self, bench):
        url = "https://news.example.org/1"
        bench.take(make_article(url=url))
        renamed = make_article("Harbour Is Open", url=url)
        follower = make_article("Harbour Is Open", (*HARBOUR, GLACIER[0]))
        assert bench.states(renamed, follower) == ["update", "update"]
        bench.take(renamed, follower)
        assert bench.deck.url == url
        assert len(bench.cards_of(bench.deck)) == 4

    def test_articles_that_share_nothing_are_two(self, bench):
        result = bench.take(make_article(), make_article("A Glacier Melts", GLACIER))
        assert (result.added, len(bench.decks)) == (2, 2)
        assert result.decks == tuple(deck.id for deck in bench.decks)


def test_replanning_follows_what_happened_to_the_collection_meanwhile(bench):
    drafts = bench.drafts(make_article())
    bench.take(make_article())
    (again,) = bench.importing.replan(drafts)
    assert (again.state, again.chosen) == (DraftState.DUPLICATE, False)
    bench.history.undo()
    (back,) = bench.importing.replan([again])
    assert (back.state, back.chosen) == (DraftState.NEW, True)


def test_replanning_keeps_the_student_s_choice_and_what_could_not_be_read(bench):
    (draft,) = bench.drafts(make_article())
    (fault,) = bench.importing.preview(bench.importing.reader.read_text("No question here."))
    left_out = replace(draft, chosen=False)
    assert bench.importing.replan([left_out, fault]) == [left_out, fault]


def test_added_cards_keep_the_moment_they_were_added_at(stocked):
    added = stocked.deck.added_at
    stocked.clock.advance(timedelta(days=3))
    stocked.take(make_article(asked=(*HARBOUR, GLACIER[0])))
    assert stocked.deck.added_at == added
    assert [card.added_at for card in stocked.cards_of(stocked.deck)] == [added] * 3 + [stocked.clock.now()]
