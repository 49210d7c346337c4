from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from builders import ADDED, Bench, make_card, make_deck, reviewed
from hypothesis import given
from hypothesis import strategies as st
from picture_files import media, png, shown

from quizapp.core.card import MemoryState
from quizapp.core.changes import Action, Snapshot
from quizapp.core.deck import Deck, FacetKind
from quizapp.core.ids import CardId, DeckId
from quizapp.core.library import DeckQuery, DeckSort
from quizapp.core.picture import digest_of
from quizapp.core.review import Rating
from quizapp.core.study_request import StudyRequest
from quizapp.errors import QuizAppError, StaleError
from quizapp.services.history import History
from quizapp.services.library import DeletionSize, LibraryService

TODAY = datetime(2026, 11, 24, 4, tzinfo=UTC)
DAY = timedelta(days=1)
JAPAN = (FacetKind.COUNTRY, "Japan")


@pytest.fixture
def bench() -> Bench:
    """Two decks: the newer one from Japan with two cards in review and a new one, the older one with a new card."""
    bench = Bench()
    bench.add(
        make_deck(1, "Alliance", country="Japan", people=("Iwaya",), added_at=ADDED + DAY),
        make_deck(2, "Grain", group="Samples"),
        reviewed(make_card(1), TODAY),
        reviewed(make_card(2), TODAY + 5 * DAY),
        make_card(3, suspended=True),
        make_card(4, deck=2),
    )
    return bench


def answer_some(bench: Bench, count: int = 3) -> None:
    session = bench.study.session()
    for _ in range(count):
        bench.answer(session)


def everything(bench: Bench) -> tuple[object, ...]:
    """Return decks, cards, answers, facets and what the search finds, for comparing."""
    decks = bench.collection.decks
    return (
        decks.get_many(range(1, 100)),
        bench.contents(),
        [decks.facet_names(kind) for kind in FacetKind],
        [bench.library.find(DeckQuery(text=word)) for word in ("alliance", "iwaya", "grain", "answer 4", "samples")],
    )


class TestFind:
    def test_all_decks_are_listed_newest_first(self, bench):
        assert bench.library.find(DeckQuery()) == [1, 2]

    def test_a_text_is_looked_for_in_titles_cards_and_facets(self, bench):
        found = [bench.library.find(DeckQuery(text=text)) for text in ("gra", "question 4", "IWAYA", "nothing")]
        assert found == [[2], [2], [1], []]

    def test_a_facet_narrows_the_list_down(self, bench):
        assert bench.library.find(DeckQuery(facets=(JAPAN,))) == [1]
        assert bench.library.find(DeckQuery(facets=(JAPAN,), text="grain")) == []

    def test_the_most_due_come_first_as_the_day_goes_by(self, bench):
        bench.add(reviewed(make_card(5, deck=2), TODAY + DAY), reviewed(make_card(6, deck=2), TODAY + DAY))
        query = DeckQuery(sort=DeckSort.MOST_DUE)
        assert bench.library.find(query) == [1, 2]
        bench.clock.advance(DAY)
        assert bench.library.find(query) == [2, 1]


class TestOverview:
    def test_all_decks_are_counted_whatever_is_listed(self, bench):
        assert bench.library.count() == 2
        bench.library.delete_decks([DeckId(1)])
        assert bench.library.count() == 1

    def test_the_names_to_filter_by_come_with_their_decks_commonest_first(self, bench):
        bench.add(make_deck(3, country="Peru"), make_deck(4, country="Peru"))
        assert bench.library.facets(FacetKind.COUNTRY) == [("Peru", 2), ("Japan", 1)]
        assert bench.library.facets(FacetKind.TOPIC) == []


class TestDeck:
    def test_it_can_be_summed_up(self, bench):
        page = bench.library.open_deck(DeckId(1))
        assert page is not None
        assert page.row is None
        assert [bench.library.summed_up(page).row] == bench.library.sums.rows([DeckId(1)])
        bench.library.delete_decks([DeckId(1)])
        assert bench.library.summed_up(page).row is None

    def test_a_deck_has_its_cards_in_order_with_recall_and_whether_they_wait(self, bench):
        page = bench.library.open_deck(DeckId(1))
        assert page is not None
        assert [row.card.id for row in page.cards] == [1, 2, 3]
        assert [row.askable for row in page.cards] == [True, False, False]
        assert page.cards[0].recall == pytest.approx(0.9)
        assert page.cards[2].recall is None

    def test_recall_falls_from_day_to_day(self, bench):
        def recall() -> float | None:
            page = bench.library.open_deck(DeckId(1))
            return None if page is None else page.cards[0].recall

        before = recall()
        bench.clock.advance(3 * DAY)
        assert recall() < before

    def test_a_deck_that_is_gone_is_none(self, bench):
        assert bench.library.deck(DeckId(77)) is None

    def test_the_answers_to_a_card_are_there_oldest_first(self, bench):
        session = bench.study.session(StudyRequest.of_deck(DeckId(2)))
        bench.answer(session, Rating.AGAIN)
        bench.clock.advance(timedelta(minutes=2))
        session = bench.study.session(StudyRequest.of_deck(DeckId(2)))
        bench.answer(session, Rating.GOOD)
        logs = bench.library.reviews_of(CardId(4))
        assert [log.rating for log in logs] == [Rating.AGAIN, Rating.GOOD]
        assert bench.library.reviews_of(CardId(3)) == []


class TestEditDeck:
    def test_all_its_words_can_be_changed_and_found(self, bench):
        deck = replace(
            page_deck(bench, 1), title="Lima talks", summary="Ministers met.", topics=("Diplomacy",), people=()
        )
        change = bench.library.edit_deck(deck)
        assert change.decks == {1}
        assert page_deck(bench, 1) == deck
        words = ("alliance", "iwaya", "lima", "ministers", "diplomacy")
        assert [bench.library.find(DeckQuery(text=word)) for word in words] == [[], [], [1], [1], [1]]

    def test_it_can_be_undone(self, bench):
        before = everything(bench)
        bench.library.edit_deck(
            replace(page_deck(bench, 1), title="Lima", country="Peru", as_of=date(2024, 11, 15), people=("Blinken",))
        )
        assert bench.history.undoable is Action.EDIT_DECK
        bench.history.undo()
        assert everything(bench) == before

    @pytest.mark.parametrize("title", ["", "  \n"])
    def test_a_deck_needs_a_title(self, bench, title):
        before = everything(bench)
        with pytest.raises(QuizAppError, match="needs a title"):
            bench.library.edit_deck(replace(page_deck(bench, 1), title=title))
        assert everything(bench) == before
        assert bench.history.undoable is None

    def test_a_deck_that_is_gone_does_not_come_back_by_an_edit(self, bench):
        deck = page_deck(bench, 2)
        bench.library.delete_decks([deck.id])
        with pytest.raises(QuizAppError, match="no longer there"):
            bench.library.edit_deck(replace(deck, title="Back"))
        assert bench.library.deck(deck.id) is None


class TestEditingWhatChangedMeanwhile:
    def test_only_what_was_edited_is_written(self, bench):
        seen = page_deck(bench, 1)
        bench.library.edit_deck(replace(seen, summary="A newer summary."))
        bench.library.edit_deck(replace(seen, title="Renamed"), seen=seen)
        deck = page_deck(bench, 1)
        assert (deck.title, deck.summary) == ("Renamed", "A newer summary.")


class TestDeletion:
    def test_its_size_is_known_before(self, bench):
        answer_some(bench, 2)
        assert bench.library.deletion_size([DeckId(1), DeckId(2)]) == DeletionSize(cards=4, answers=2)
        assert bench.library.deletion_size([DeckId(77)]) == DeletionSize(cards=0, answers=0)

    def test_a_deck_goes_with_its_cards_answers_facets_and_words(self, bench):
        answer_some(bench, 2)
        change = bench.library.delete_decks([DeckId(1)])
        assert (change.decks, change.cards, change.reviews) == ({1}, {1, 2, 3}, True)
        assert bench.library.find(DeckQuery()) == [2]
        assert bench.library.find(DeckQuery(text="iwaya")) == []
        assert bench.collection.decks.facet_names(FacetKind.COUNTRY) == []
        assert bench.library.reviews_of(CardId(1)) == []

    def test_undo_gives_an_equal_collection_and_redo_deletes_again(self, bench):
        answer_some(bench)
        before = everything(bench)
        bench.library.delete_decks([DeckId(1), DeckId(2)])
        after = everything(bench)
        assert bench.library.find(DeckQuery()) == []
        assert bench.history.undo()[0] is Action.DELETE_DECK
        assert everything(bench) == before
        bench.history.redo()
        assert everything(bench) == after

    def test_a_worker_can_make_it_and_the_window_undoes_it(self, bench):
        before = everything(bench)
        with bench.collection.sibling() as connection:
            history = History(connection)
            worker = LibraryService(connection, history, bench.scheduler, bench.clock, bench.days, leech_lapses=5)
            worker.delete_decks([DeckId(1)])
        assert bench.history.undoable is None
        assert bench.history.record(history.newest).decks == {1}
        assert bench.library.find(DeckQuery()) == [2]
        bench.history.undo()
        assert everything(bench) == before

    def test_a_deletion_is_not_undone_over_what_another_program_did(self, bench):
        bench.library.delete_decks([DeckId(2)])
        with bench.collection.sibling() as other:
            other.swap(Snapshot(decks={DeckId(2): make_deck(2, "Another")}))
        with pytest.raises(StaleError):
            bench.history.undo()
        assert page_deck(bench, 2).title == "Another"

    def test_decks_that_are_gone_are_passed_over(self, bench):
        change = bench.library.delete_decks([DeckId(77), DeckId(2)])
        assert change.decks == {2}

    @given(st.lists(st.sets(st.sampled_from([1, 2, 3, 4])), max_size=5), st.integers(0, 6))
    def test_any_deletions_undone_give_an_equal_collection(self, deletions, answers):
        bench = Bench()
        bench.add_decks(4, cards=2)
        session = bench.study.session()
        for _ in range(answers):
            bench.answer(session, Rating.HARD)
        before = everything(bench)
        for decks in deletions:
            bench.library.delete_decks([DeckId(number) for number in decks])
        while bench.history.undoable is Action.DELETE_DECK:
            bench.history.undo()
        assert everything(bench) == before


class TestGroup:
    def test_samples_go_as_a_whole_and_come_back(self, bench):
        before = everything(bench)
        assert bench.library.has_group("Samples")
        change = bench.library.remove_group("Samples")
        assert change.decks == {2}
        assert not bench.library.has_group("Samples")
        assert bench.library.find(DeckQuery()) == [1]
        assert bench.history.undo()[0] is Action.REMOVE_SAMPLES
        assert everything(bench) == before

    def test_the_list_can_show_a_group_alone(self, bench):
        assert bench.library.find(DeckQuery(group="Samples")) == [2]


def test_recall_of_a_memory_is_nine_in_ten_after_its_stability(bench):
    schedule = replace(bench.card(1).schedule, memory=MemoryState(stability=20.0, difficulty=5.0))
    card = replace(bench.card(1), schedule=schedule)
    assert schedule.last_review is not None
    assert bench.library.recall(card, schedule.last_review + 20 * DAY) == pytest.approx(0.9)


def test_pictures_are_found_until_no_card_shows_them(bench):
    bench.collection.media.keep(media(png(1, 1), png(2, 2)))
    bench.add(replace(bench.card(1), pictures=shown(png(1, 1))))
    assert bench.collection.media.sweep() == 1
    assert bench.library.picture(digest_of(png(1, 1))) == png(1, 1)
    assert bench.library.picture(digest_of(png(2, 2))) is None


def page_deck(bench: Bench, number: int) -> Deck:
    page = bench.library.open_deck(DeckId(number))
    assert page is not None
    return page.deck


def test_of_a_long_deck_the_cards_around_one_are_shown_and_all_are_counted():
    bench = Bench()
    bench.add(make_deck(), *(make_card(n) for n in range(1, 1_201)))
    page = bench.library.open_deck(DeckId(1))
    assert page is not None
    assert (page.first, len(page.cards), page.total) == (0, 200, 1_200)
    assert not page.is_long
    assert replace(page, total=100_000).is_long
    later = bench.library.open_deck(DeckId(1), first=1_000)
    assert later is not None
    assert [row.card.id for row in later.cards] == list(range(1_001, 1_201))
    around = bench.library.around(bench.card(600), most=60)
    assert around is not None
    assert bench.card(600) in [row.card for row in around.cards]
    assert len(around.cards) < 100
    assert around.first == 569
