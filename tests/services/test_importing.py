"""An import from the bytes to the collection: reading, one transaction, undo and redo."""

import threading
from collections.abc import Callable
from dataclasses import replace

import pytest
from articles import GLACIER, HARBOUR, ImportBench, changed, make_article, make_reader
from hypothesis import given
from hypothesis import strategies as st
from stored import assert_sound

from quizapp.core.article import Article
from quizapp.core.article_editing import include_question
from quizapp.core.card import Card
from quizapp.core.changes import Action, ChangeSet, Snapshot
from quizapp.core.draft import DraftState
from quizapp.core.library import DeckQuery
from quizapp.core.progress import Cancelled
from quizapp.core.review import Rating
from quizapp.errors import QuizAppError, StaleError
from quizapp.services.history import History
from quizapp.services.importing import ImportService
from quizapp.services.reading import Reading
from quizapp.services.today import StudyService
from quizapp.storage.collection import Collection

OTHER = "It opened in June. Ships came in July."


@pytest.fixture
def bench() -> ImportBench:
    return ImportBench()


def answer_a_card(bench: ImportBench, collection: Collection) -> None:
    """Study one card as another program would."""
    theirs = replace(bench.foundation, collection=collection, history=History(collection))
    session = StudyService(theirs).session()
    session.reveal()
    session.rate(Rating.GOOD)


class TestPreview:
    def test_writes_nothing(self, bench):
        bench.take(make_article())
        before = bench.everything()
        with bench.collection.sibling() as other:
            other.changed_elsewhere()
            drafts = bench.drafts(
                make_article(asked=changed(HARBOUR, 0, OTHER)), make_article("A Glacier Melts", GLACIER)
            )
            bench.importing.replan(drafts)
            assert not other.changed_elsewhere()
        assert bench.everything() == before
        assert bench.history.newest is not None

    def test_a_fault_becomes_an_error_with_message_and_hint(self, bench):
        fault = QuizAppError("a.txt is empty.", "Choose another.")
        (draft,) = bench.importing.preview([Reading(path="a.txt", fault=fault)])
        assert (draft.state, draft.path, draft.chosen) == (DraftState.ERROR, "a.txt", False)
        assert (draft.message, draft.hint) == ("a.txt is empty.", "Choose another.")


class TestCommit:
    def test_counts_articles_and_cards(self, bench):
        bench.take(make_article(), make_article("Kept", GLACIER, source="a.example.org"))
        readings = [
            Reading(path=None, article=make_article(asked=(*changed(HARBOUR, 0, OTHER), GLACIER[0]))),
            Reading(path=None, article=make_article("Kept", GLACIER, source="a.example.org")),
            Reading(path=None, article=make_article("New", GLACIER, source="b.example.org")),
            Reading(path="a.txt", fault=QuizAppError("a.txt is empty.")),
        ]
        result = bench.write(bench.importing.preview(readings))
        assert (result.added, result.updated, result.duplicates, result.errors) == (1, 1, 1, 1)
        assert (result.cards, result.changed_cards) == (3, 1)
        assert [draft.state.value for draft in result.drafts] == ["update", "duplicate", "similar", "error"]
        assert set(result.decks) == {1, 3}
        assert result.change_set.decks == {1, 2, 3}  # The second is now one story with the third.

    def test_unchosen_drafts_are_left_out(self, bench):
        first, second = bench.drafts(make_article(), make_article("A Glacier Melts", GLACIER))
        result = bench.write([replace(first, chosen=False), second])
        assert [deck.title for deck in bench.decks] == ["A Glacier Melts"]
        assert (result.added, result.duplicates) == (1, 0)

    def test_new_decks_join_the_group_that_is_named(self, bench):
        bench.importing.commit(bench.drafts(make_article()), group="Samples")
        assert bench.collection.decks.in_group("Samples") == [bench.deck.id]

    def test_decides_again_what_is_new_so_that_nothing_is_imported_twice(self, bench):
        drafts = bench.drafts(make_article())
        bench.take(make_article())
        before = bench.everything()
        result = bench.write(drafts)
        assert bench.everything() == before
        assert (result.added, result.duplicates) == (0, 1)
        assert [draft.state for draft in result.drafts] == [DraftState.DUPLICATE]

    def test_nothing_new_is_no_write_and_no_step(self, bench):
        bench.take(make_article())
        step = bench.history.newest
        with bench.collection.sibling() as other:
            other.changed_elsewhere()
            result = bench.importing.commit(bench.drafts(make_article()))
            assert not other.changed_elsewhere()
        assert bench.importing.keep(result) == ChangeSet()
        assert bench.history.newest is step

    def test_is_one_transaction_a_fault_in_it_leaves_nothing(self, bench):
        before = bench.everything()
        broken = replace(make_article("Broken", GLACIER), summary="half a character: \ud83d")
        drafts = bench.drafts(make_article(), broken)
        with pytest.raises(UnicodeEncodeError):
            bench.importing.commit(drafts)
        assert bench.everything() == before
        assert bench.history.undoable is None

    def test_finds_its_words_in_the_search(self, bench):
        bench.take(make_article("日本の港", topics=("Ships",)))
        for word in ("港", "ships", "lent the money"):
            assert bench.library.find(DeckQuery(text=word)) == [bench.deck.id]
        assert_sound(bench.collection)

    def test_may_be_made_in_a_worker_and_kept_here(self, bench):
        drafts = bench.drafts(make_article())
        results = []

        def work() -> None:
            with bench.collection.sibling() as own:
                service = ImportService(make_reader(), own, History(own), bench.clock)
                results.append(service.commit(drafts))

        worker = threading.Thread(target=work)
        worker.start()
        worker.join()
        assert bench.importing.keep(results[0]).cards == {1, 2, 3}
        bench.history.undo()
        assert bench.decks == []


class TestUndo:
    def test_takes_all_of_it_back_and_redo_brings_the_same_again(self, bench):
        bench.take(make_article(topics=("Trade",)))
        before = bench.everything()
        bench.take(
            make_article(topics=("Trade",), asked=changed(HARBOUR, 0, OTHER)), make_article("A Glacier Melts", GLACIER)
        )
        after = bench.everything()
        assert after != before
        action, change = bench.history.undo()
        assert action is Action.IMPORT
        assert (change.decks, change.cards) == ({1, 2}, {1, 4, 5})
        assert bench.everything() == before
        bench.history.redo()
        assert bench.everything() == after

    def test_after_it_the_same_articles_are_new_again(self, bench):
        bench.take(make_article())
        bench.history.undo()
        assert bench.states(make_article()) == ["new"]

    def test_ids_are_not_given_again_after_it(self, bench):
        bench.take(make_article())
        bench.history.undo()
        bench.take(make_article("A Glacier Melts", GLACIER))
        assert bench.deck.id == 2

    @pytest.mark.parametrize(
        "elsewhere",
        [
            pytest.param(answer_a_card, id="a card was answered"),
            pytest.param(
                lambda bench, other: ImportService(make_reader(), other, History(other), bench.clock).commit(
                    bench.drafts(make_article(asked=(*HARBOUR, GLACIER[0])))
                ),
                id="a card was added",
            ),
        ],
    )
    def test_what_another_program_has_changed_since_stays(
        self, bench, elsewhere: Callable[[ImportBench, Collection], object]
    ):
        bench.take(make_article())
        with bench.collection.sibling() as other:
            elsewhere(bench, other)
        before = bench.everything()
        with pytest.raises(StaleError):
            bench.history.undo()
        assert bench.everything() == before
        assert bench.history.undoable is None

    def test_redo_is_refused_where_another_program_took_the_ids(self, bench):
        bench.take(make_article())
        imported = bench.deck
        bench.history.undo()
        with bench.collection.sibling() as other:
            other.swap(Snapshot(decks={imported.id: replace(imported, title="Theirs")}))
        with pytest.raises(StaleError):
            bench.history.redo()
        assert bench.deck.title == "Theirs"


class TestManyArticles:
    @staticmethod
    def articles(count: int) -> list[Article]:
        return [
            make_article(f"Article {n}", [(f"What of day {n}, part {m}?", f"Part {m} of {n}.") for m in range(3)])
            for n in range(count)
        ]

    def statements(self, articles: list[Article], *, asked: Callable[[Article], Article] | None = None) -> int:
        """Return how many statements it takes to preview and import `articles`; with `asked` known ones, changed."""
        bench = ImportBench()
        if asked is not None:
            bench.take(*articles)
            articles = [asked(article) for article in articles]
        count = 0

        def counted(_: str) -> None:
            nonlocal count
            count += 1

        bench.collection._connection._db.conn.set_trace_callback(counted)
        bench.take(*articles)
        bench.collection._connection._db.conn.set_trace_callback(None)
        return count

    @pytest.mark.parametrize(
        "asked",
        [
            None,
            lambda article: article,
            lambda article: make_article(article.title, [(q.question, "Other.") for q in article.questions]),
            lambda article: make_article(
                f"{article.title} renamed", [(q.question, q.answer) for q in article.questions], summary="Other."
            ),
        ],
        ids=["new", "same", "changed", "renamed"],
    )
    def test_twice_as_many_take_at_most_twice_the_statements(self, asked):
        assert self.statements(self.articles(80), asked=asked) <= 2 * self.statements(self.articles(40), asked=asked)

    def test_the_same_ones_again_need_the_same_few_statements_however_many_they_are(self):
        counts = {self.statements(self.articles(count), asked=lambda article: article) for count in (1, 10, 100)}
        assert len(counts) == 1

    def test_two_thousand_in_one_import_are_written_and_taken_back_whole(self, bench):
        articles = self.articles(2_000)
        before = bench.everything()
        result = bench.take(*articles)
        assert (result.added, result.cards) == (2_000, 6_000)
        assert bench.importing.commit(bench.drafts(*articles)).duplicates == 2_000
        bench.history.undo()
        assert bench.everything() == before


URL = "https://news.example.org/library"
LIBRARY = (("Who reads at night?", "Students do."), ("What does it cost?", "Nothing."), ("Who pays?", "The state."))
VERSIONS = (
    make_article(),
    make_article(asked=changed(HARBOUR, 0, OTHER)),
    make_article(asked=(GLACIER[0], *changed(HARBOUR, 0, "Never.")), topics=("Trade",), summary="It opened."),
    make_article("A Library by Night", LIBRARY, url=URL),
    make_article("The Library Again", changed(LIBRARY, 1, "A little."), url=URL, people=("Angela Merkel",)),
    make_article("A Glacier Melts", GLACIER, source="news.example.org"),
    make_article("A Glacier Melts", changed(GLACIER, 0, "Slowly."), source="wire.example.org"),
    make_article("日本の港", (("港はいつ開いた？", "五月。"), ("???", "なし。"), ("誰が払った？", "市。"))),
    make_article("Harbour Is Open", changed(HARBOUR, 1, "Nobody.")),
)
"""Of each article some versions. The last is known by its questions alone, which the student may edit."""
BATCHES = st.lists(st.integers(0, len(VERSIONS) - 1), min_size=1, max_size=3)
BATCHES_KNOWN_BY_NAME = st.lists(st.integers(0, len(VERSIONS) - 2), min_size=1, max_size=3)


def versions(batch: list[int]) -> list[Article]:
    return [VERSIONS[number] for number in batch]


def rename_a_deck(bench: ImportBench, number: int) -> None:
    deck = bench.decks[number % len(bench.decks)]
    bench.library.edit_deck(replace(deck, title=f"Renamed {number}", topics=(f"Topic {number}",), summary=None))


def edit_a_card(bench: ImportBench, number: int) -> None:
    card = _a_card(bench, number)
    bench.cards.edit(card.id, question=f"Edited {number}?", answer=f"Edited {number}.")


def delete_a_card(bench: ImportBench, number: int) -> None:
    bench.cards.delete([_a_card(bench, number).id])


def study_a_card(bench: ImportBench, number: int) -> None:
    session = bench.study.session()
    if session.phase.value == "question":
        bench.answer(session, Rating(number % 4 + 1))


def leave_a_card_out(bench: ImportBench, number: int) -> None:
    draft = bench.draft(VERSIONS[number % (len(VERSIONS) - 1)])
    left_out = include_question(draft.article, number % len(draft.article.questions), included=False)
    bench.write([replace(draft, article=left_out)])


def _a_card(bench: ImportBench, number: int) -> Card:
    cards = [card for deck in bench.decks for card in bench.cards_of(deck)]
    return cards[number % len(cards)]


DEEDS = st.tuples(
    st.sampled_from([rename_a_deck, edit_a_card, delete_a_card, study_a_card, leave_a_card_out]), st.integers(0, 99)
)


class TestAnySequence:
    @given(st.lists(st.one_of(BATCHES, DEEDS), max_size=10))
    def test_undone_gives_the_start_and_redone_the_end(self, steps):
        bench = ImportBench()
        start = bench.everything()
        for step in steps:
            do(bench, step)
        end = bench.everything()
        assert_sound(bench.collection)
        while bench.history.undoable is not None:
            bench.history.undo()
        assert bench.everything() == start
        while bench.history.redoable is not None:
            bench.history.redo()
        assert bench.everything() == end

    @given(
        st.lists(st.one_of(BATCHES_KNOWN_BY_NAME, DEEDS), max_size=6),
        BATCHES_KNOWN_BY_NAME,
        st.lists(DEEDS, max_size=4),
    )
    def test_an_import_after_any_other_is_a_duplicate_when_it_comes_again_whatever_the_student_did(
        self, before, batch, after
    ):
        bench = ImportBench()
        for step in (*before, batch, *(deed for deed in after if deed[0] is not leave_a_card_out)):
            do(bench, step)
        content = bench.everything()
        assert set(bench.states(*versions(batch))) == {"duplicate"}
        assert bench.take(*versions(batch)).decks == ()
        assert bench.everything() == content

    @given(st.lists(st.one_of(BATCHES, DEEDS), max_size=6), BATCHES)
    def test_an_import_keeps_every_card_and_every_schedule(self, before, batch):
        bench = ImportBench()
        for step in before:
            do(bench, step)
        old = {card.id: card.schedule for deck in bench.decks for card in bench.cards_of(deck)}
        bench.take(*versions(batch))
        new = {card.id: card.schedule for deck in bench.decks for card in bench.cards_of(deck)}
        assert {card_id: new.get(card_id) for card_id in old} == old
        for deck in bench.decks:
            positions = [card.position for card in bench.cards_of(deck)]
            assert len(set(positions)) == len(positions)


def do(bench: ImportBench, step) -> None:
    """Import a batch, or do one of DEEDS where there is anything to do it to."""
    if isinstance(step, list):
        bench.take(*versions(step))
        return
    deed, number = step
    if deed in {edit_a_card, delete_a_card} and not any(bench.cards_of(deck) for deck in bench.decks):
        return
    if bench.decks or deed is leave_a_card_out:
        deed(bench, number)


class TestStopping:
    """Cancelling a long import leaves nothing of it."""

    @pytest.mark.parametrize("after", [0, 2, 6])
    def test_at_any_moment_leaves_the_collection_as_it_was(self, bench, after):
        bench.take(make_article())
        before = bench.everything()
        asked = tuple((f"What is the height of hill {number}?", f"{number} m.") for number in range(4_000))
        drafts = bench.drafts(make_article("Hills", asked))
        with pytest.raises(Cancelled):
            bench.importing.commit(drafts, progress=Impatience(after))
        assert bench.everything() == before
        assert_sound(bench.collection)
        patience = Impatience(100)
        assert bench.importing.commit(drafts, progress=patience).cards == 4_000
        assert patience.told == [(done, 8_000) for done in range(1_000, 8_001, 1_000)]

    def test_a_preview_can_be_given_up_too(self, bench):
        asked = tuple((f"What is the height of hill {number}?", f"{number} m.") for number in range(2_000))
        reading = Reading(path=None, article=make_article("Hills", asked))
        with pytest.raises(Cancelled):
            bench.importing.preview([reading], Impatience(0))
        with pytest.raises(Cancelled):
            bench.importing.replan(bench.importing.preview([reading]), Impatience(0))


class Impatience:
    """Notes the progress, and gives up after some reports."""

    def __init__(self, after: int) -> None:
        self.told: list[tuple[int, int]] = []
        self._after = after

    def report(self, done: int, total: int) -> None:
        self.told.append((done, total))

    @property
    def cancelled(self) -> bool:
        return len(self.told) >= self._after
