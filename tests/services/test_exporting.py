"""Decks go into a file and come out of it elsewhere without loss."""

from dataclasses import replace
from datetime import timedelta

import pytest
from articles import GLACIER, ImportBench, make_article
from builders import ADDED, Bench, make_card, make_deck
from clocks import FakeClock
from decks_kept import collection_of, comparable, kept_worlds
from hypothesis import given, settings
from picture_files import media, png, shown
from stored import NOW, World, content_of, make_review

from quizapp.core.card import CardKind, State
from quizapp.core.changes import Snapshot
from quizapp.core.ids import CardId, DeckId
from quizapp.core.picture import digest_of
from quizapp.core.review import Rating
from quizapp.core.study_day import StudyDays
from quizapp.errors import QuizAppError
from quizapp.services.exporting import ExportService
from quizapp.services.importing import ImportResult
from quizapp.storage.collection import Collection

NAME = "decks.quizapp.json"


class StoppedError(Exception):
    pass


class Steps:
    """Progress that is cancelled after a number of reports."""

    cancelled = False

    def __init__(self, left: int = 1000) -> None:
        self.left = left
        self.told: list[tuple[int, int]] = []

    def report(self, done: int, total: int) -> None:
        self.told.append((done, total))
        if len(self.told) > self.left:
            raise StoppedError


def exporter(collection: Collection) -> ExportService:
    clock = FakeClock()
    return ExportService(collection, clock, StudyDays(zone=clock.zone))


def elsewhere(collection: Collection, path, deck_ids=None, *, with_progress: bool = True) -> ImportBench:
    """Return another collection that has imported what was exported of this one."""
    exporter(collection).export(path, deck_ids, with_progress=with_progress, replace=True)
    other = ImportBench()
    take(other, path)
    return other


def take(bench: ImportBench, path) -> ImportResult:
    return bench.write(bench.importing.preview(bench.importing.reader.read_paths([path])))


@pytest.fixture
def path(tmp_path):
    return tmp_path / NAME


@pytest.fixture
def stocked() -> ImportBench:
    """A collection with two decks, of which one has been studied."""
    bench = ImportBench()
    bench.take(make_article(topics=("Trade",), source="news.example.org"), make_article("A Glacier Melts", GLACIER))
    session = bench.study.session()
    for rating in (Rating.GOOD, Rating.EASY, Rating.AGAIN):
        bench.answer(session, rating)
    return bench


class TestRoundTrip:
    @settings(max_examples=100)
    @given(world=kept_worlds())
    def test_gives_an_equal_collection_whatever_is_in_it(self, world: World, tmp_path_factory):
        path = tmp_path_factory.mktemp("export") / NAME
        collection = collection_of(world)
        assert comparable(elsewhere(collection, path).collection) == comparable(collection)

    @settings(max_examples=50)
    @given(world=kept_worlds())
    def test_into_the_same_collection_changes_nothing(self, world: World, tmp_path_factory):
        path = tmp_path_factory.mktemp("export") / NAME
        bench = ImportBench()
        bench.collection = collection_of(world)
        exporter(bench.collection).export(path, None, with_progress=True, replace=True)
        other = elsewhere(bench.collection, path)
        before = content_of(other.collection)
        result = take(other, path)
        assert (result.added, result.updated) == (0, 0)
        assert content_of(other.collection)[:-1] == before[:-1]

    def test_is_one_step_that_can_be_undone(self, stocked, path):
        other = elsewhere(stocked.collection, path)
        other.history.undo()
        assert comparable(other.collection) == []
        other.history.redo()
        assert comparable(other.collection) == comparable(stocked.collection)

    def test_keeps_what_texts_of_other_origin_are_cleaned_of(self, path):
        bench = Bench()
        text = "a\u00a0b\u00ad\u200b\u2028c\x07\r\nd <b>é</b> 日本 \U0001f600"
        bench.add(make_deck(1, title=text), make_card(1, question=text, answer=text, explanation=text))
        assert comparable(elsewhere(bench.collection, path).collection) == comparable(bench.collection)

    def test_keeps_two_decks_of_one_title_apart(self, path):
        bench = Bench()
        bench.add(make_deck(1, "Notes"), make_card(1), make_deck(2, "Notes"), make_card(2, 2, question="Question 1?"))
        other = elsewhere(bench.collection, path)
        assert comparable(other.collection) == comparable(bench.collection)
        assert take(other, path).duplicates == 2

    def test_keeps_edits_and_still_knows_the_article_they_were_made_of(self, path):
        bench = ImportBench()
        article = make_article(source="news.example.org")
        bench.take(article)
        card = bench.cards_of(bench.deck)[0]
        bench.cards.edit(card.id, question="When did it open?", answer="In May.")
        bench.library.edit_deck(replace(bench.deck, title="My harbour"))
        other = elsewhere(bench.collection, path)
        assert comparable(other.collection) == comparable(bench.collection)
        assert other.states(article) == ["duplicate"]

    def test_is_fit_for_study_at_once(self, stocked, path):
        other = elsewhere(stocked.collection, path)
        asked = [stocked.asked_until_end(bench.study.session()) for bench in (stocked,)]
        assert len(other.asked_until_end(other.study.session())) == len(asked[0])


class TestSelection:
    def test_only_the_chosen_decks_are_written_the_oldest_first(self, path):
        bench = Bench()
        later = ADDED + timedelta(days=1)
        bench.add(
            make_deck(1, added_at=later), make_card(1), make_deck(2), make_card(2, 2), make_deck(3), make_card(3, 3)
        )
        other = elsewhere(bench.collection, path, [DeckId(1), DeckId(2), DeckId(77)])
        assert [deck.title for deck in other.decks] == ["Article 2", "Article 1"]

    def test_a_deck_is_named_by_its_id_or_else_by_its_title(self):
        bench = Bench()
        bench.add(*map(make_deck, (1, 2, 3, 4), ("2", "The  Harbour!", "harbour", "the harbour")))
        service = exporter(bench.collection)
        assert service.named("2") == [2]
        assert service.named("the harbour") == [2, 4]
        assert service.named("9" * 400) == service.named("unknown") == []

    def test_the_numbers_written_are_told(self, stocked, path):
        result = exporter(stocked.collection).export(path, None, with_progress=False, replace=False)
        assert (result.decks, result.cards) == (2, 5)

    def test_no_decks_make_a_file_that_is_known_and_holds_nothing(self, path):
        exporter(Collection.in_memory()).export(path, None, with_progress=True, replace=False)
        (reading,) = ImportBench().importing.reader.read_paths([path])
        assert "has no decks in it" in reading.fault.message


class TestWithoutProgress:
    def test_all_cards_are_new_and_nobody_sees_how_they_were_studied(self, stocked, path):
        card = stocked.cards_of(stocked.decks[0])[0]
        stocked.cards.suspend([card.id])
        stocked.cards.flag(card.id, 3)
        stocked.cards.star(card.id)
        other = elsewhere(stocked.collection, path, with_progress=False)
        cards = [card for deck in other.decks for card in other.cards_of(deck)]
        assert {card.schedule.state for card in cards} == {State.NEW}
        assert not any(card.suspended or card.flag or card.starred for card in cards)
        assert {card.added_at for card in cards} == {other.clock.now()}
        assert "progress" not in path.read_text("utf-8")
        assert [other.texts(deck) for deck in other.decks] == [stocked.texts(deck) for deck in stocked.decks]

    def test_choices_and_explanations_come_along(self, path):
        bench = Bench()
        card = make_card(
            1, kind=CardKind.CHOICE, choices=("One", "Two"), correct=1, answer="Two", explanation="So it is."
        )
        bench.add(make_deck(1), card)
        (taken,) = (
            elsewhere(bench.collection, path, with_progress=False).collection.cards.get_many([CardId(1)]).values()
        )
        assert (taken.kind, taken.choices, taken.correct, taken.explanation) == (
            CardKind.CHOICE,
            ("One", "Two"),
            1,
            "So it is.",
        )


class TestFile:
    def test_another_ending_is_refused(self, stocked, tmp_path):
        with pytest.raises(QuizAppError) as refused:
            exporter(stocked.collection).export(tmp_path / "decks.db", None, with_progress=True, replace=True)
        assert ".quizapp.json" in refused.value.hint
        assert list(tmp_path.iterdir()) == []

    def test_a_cancelled_export_leaves_nothing_and_the_collection_free(self, stocked, tmp_path):
        with pytest.raises(StoppedError):
            exporter(stocked.collection).export(
                tmp_path / NAME, None, with_progress=True, replace=False, progress=Steps(0)
            )
        assert list(tmp_path.iterdir()) == []
        stocked.take(make_article("Another", [("Who?", "He.")]))

    def test_progress_is_told_by_decks(self, path):
        bench = Bench()
        for number in range(1, 202):
            bench.add(make_deck(number), make_card(number, number))
        steps = Steps()
        exporter(bench.collection).export(path, None, with_progress=True, replace=False, progress=steps)
        assert steps.told == [(0, 201), (100, 201), (200, 201)]

    def test_what_is_written_meanwhile_by_others_is_not_half_in_it(self, tmp_path):
        """A deck that another connection deletes while the first hundred are written is in the file with its cards."""
        collection = Collection.open(tmp_path / "c.db", backups=tmp_path, now=NOW)
        decks = {number: make_deck(number) for number in range(1, 151)}
        collection.swap(Snapshot(decks=decks, cards={number: make_card(number, number) for number in decks}))
        other = collection.sibling()

        class Meddler(Steps):
            def report(self, done, total):  # noqa: ARG002  as progress has it
                if done:
                    other.swap(Snapshot(decks={DeckId(150): None}, cards={CardId(150): None}))

        path = tmp_path / NAME
        result = exporter(collection).export(path, None, with_progress=True, replace=False, progress=Meddler())
        assert (result.decks, result.cards) == (150, 150)
        assert collection.decks.count() == 149


def test_answers_in_the_file_are_those_of_their_cards(path):
    bench = Bench()
    bench.add(make_deck(1), make_card(1), make_card(2))
    bench.collection.swap(
        Snapshot(reviews={n: make_review(n, card, minutes=n) for n, card in ((1, 2), (2, 1), (3, 2))})
    )
    other = elsewhere(bench.collection, path)
    assert [len(other.collection.reviews.of_card(CardId(number))) for number in (1, 2)] == [1, 2]


def test_pictures_go_along_and_survive_undo(path):
    bench = Bench()
    picture, unused = png(2, 2), png(3, 3)
    bench.add(make_deck(1), make_card(1, pictures=shown(picture)))
    with bench.collection.transaction():
        bench.collection.media.keep(media(picture, unused))
    other = elsewhere(bench.collection, path)
    assert other.collection.media.get(digest_of(picture)) == picture
    assert other.collection.media.get(digest_of(unused)) is None
    (card,) = other.collection.cards.of_deck(DeckId(1))
    assert card.pictures == shown(picture)
    other.history.undo()
    other.history.redo()
    assert other.collection.cards.of_deck(DeckId(1)) == [card]
    assert other.collection.media.get(digest_of(picture)) == picture


class TestStories:
    def told(self, *stories):
        bench = ImportBench()
        for number, story in enumerate(stories, start=1):
            bench.add(make_deck(number, f"Telling {number}", story=story), make_card(number, deck=number))
        return bench

    def stories(self, collection):
        return [deck.story for deck in collection.decks.get_many(range(1, 99)).values()]

    def test_come_along_under_a_number_of_their_own(self, path):
        other = elsewhere(self.told(7, None, 7, 8).collection, path)
        one, none, same, another = self.stories(other.collection)
        assert one == same is not None
        assert none is None
        assert another not in {None, one}

    def test_are_told_with_progress_only(self, path):
        other = elsewhere(self.told(7, 7).collection, path, with_progress=False)
        assert self.stories(other.collection) == [None, None]

    def test_decks_that_are_there_keep_theirs(self, path):
        bench = self.told(7, 7)
        exporter(bench.collection).export(path, None, with_progress=True, replace=True)
        take(bench, path)
        assert self.stories(bench.collection) == [7, 7]
