"""Packages that Anki itself has written come in with equal counts, texts and answers."""

import time
from datetime import UTC, datetime
from pathlib import Path

import pytest
from anki_packages import PNG
from articles import ImportBench, make_reader

from quizapp.core.card import MemoryState, State
from quizapp.core.draft import DraftState

collection = pytest.importorskip("anki.collection", reason="needs the optional group anki-oracle")
v3 = pytest.importorskip("anki.scheduler.v3")
cards_pb2 = pytest.importorskip("anki.cards_pb2")

# What the library itself does without a window is not our concern.
pytestmark = pytest.mark.filterwarnings("ignore")

EASE = [v3.CardAnswer.GOOD, v3.CardAnswer.EASY, v3.CardAnswer.AGAIN, v3.CardAnswer.HARD]


class Desk:
    """A collection of Anki, with notes of all the kinds that it brings along, that was studied for a while."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.col = collection.Collection(str(folder / "collection.anki2"))
        self.deck = self.col.decks.id("News::World")
        Path(self.col.media.dir(), "map.png").write_bytes(PNG)
        answer = "Lima &amp; its harbour<br><img src=map.png>"
        self.add("Basic", "Capital of <b>Peru</b>?", answer, tags="geo::south_america")
        self.add("Basic (and reversed card)", "Quito", "Capital of Ecuador", tags="marked")
        self.add("Basic (optional reversed card)", "Front", "Back", "y")
        self.add("Basic (type in the answer)", "Type it", "typed")
        self.add("Cloze", "{{c1::Lima::city}} lies in {{c2::Peru}}", "On the coast")
        for number in range(20):
            self.add("Basic", f"Question {number}", f"Answer {number}", deck="Numbers")

        self.keep_the_day()

    def keep_the_day(self) -> None:
        """Let Anki's day turn twelve hours from now, so that steps of minutes end on the same day."""
        preferences = self.col.get_preferences()
        preferences.scheduling.rollover = (time.localtime().tm_hour + 12) % 24
        self.col.set_preferences(preferences)

    def add(self, kind: str, *fields: str, tags: str = "", deck: str = "News::World") -> None:
        note = self.col.new_note(self.col.models.by_name(kind))
        note.fields[: len(fields)] = fields
        note.tags = tags.split()
        self.col.add_note(note, self.col.decks.id(deck))

    def study(self, answers: int, deck: str = "News::World") -> None:
        self.col.decks.set_current(self.col.decks.id(deck))
        for number in range(answers):
            queued = self.col.sched.get_queued_cards(fetch_limit=1).cards
            card = self.col.get_card(queued[0].card.id)
            card.start_timer()
            rating = EASE[number % 4]
            answer = self.col.sched.build_answer(card=card, states=queued[0].states, rating=rating)
            self.col.sched.answer_card(answer)

    def export(self, name: str, *, legacy: bool) -> Path:
        path = self.folder / name
        if path.suffix == ".colpkg":
            self.col.export_collection_package(str(path), include_media=True, legacy=legacy)
            self.col = collection.Collection(str(self.folder / "collection.anki2"))
        else:
            options = collection.ExportAnkiPackageOptions(
                with_scheduling=True, with_media=True, with_deck_configs=True, legacy=legacy
            )
            self.col.export_anki_package(out_path=str(path), options=options, limit=None)
        return path


@pytest.fixture
def desk(tmp_path):
    desk = Desk(tmp_path)
    desk.study(14)
    desk.study(5, "Numbers")
    yield desk
    desk.col.close()


@pytest.fixture(params=["old.apkg", "new.apkg", "old.colpkg", "new.colpkg"])
def package(request, desk):
    return desk.export(request.param, legacy=request.param.startswith("old"))


def read(path):
    readings = make_reader().read_paths([path])
    assert all(reading.fault is None for reading in readings)
    return [reading.article for reading in readings]


def test_decks_and_cards_are_all_there(package, desk):
    articles = read(package)
    assert [article.title for article in articles] == ["News::World", "Numbers"]
    assert sum(len(article.questions) for article in articles) == desk.col.card_count()
    assert articles[0].topics == ("geo: south america",)
    assert not any(article.findings for article in articles)


def test_texts_are_those_of_the_cards(package, desk):
    news, numbers = read(package)
    assert [(question.question, question.answer, question.explanation) for question in news.questions] == [
        ("Capital of Peru?", "Lima & its harbour", None),
        ("Quito", "Capital of Ecuador", None),
        ("Capital of Ecuador", "Quito", None),
        ("Front", "Back", None),
        ("Back", "Front", None),
        ("Type it", "typed", None),
        ("[… city] lies in Peru", "Lima", "On the coast"),
        ("Lima lies in […]", "Peru", "On the coast"),
    ]
    assert [question.question for question in numbers.questions] == [f"Question {number}" for number in range(20)]
    (picture,) = news.questions[0].pictures
    assert news.media == {picture.digest: PNG}


def test_every_answer_is_there(package, desk):
    logs = desk.col.db.all("select cid, id, ease from revlog order by id")
    assert len(logs) == 19
    found = sorted(
        (int(log.reviewed_at.timestamp() * 1000 + 0.5), log.rating.value)
        for article in read(package)
        for question in article.questions
        for log in question.standing.reviews
    )
    assert found == [(at, ease) for _, at, ease in logs]


def test_every_card_stands_where_it_stood(package, desk):
    rows = desk.col.db.all("select id, type, reps, lapses, due from cards")
    there = {card: (State(kind), reps, lapses, due) for card, kind, reps, lapses, due in rows}
    for article in read(package):
        for question in article.questions:
            standing = question.standing
            card = round(standing.added_at.timestamp() * 1000)
            state, reps, lapses, due = there[card]
            schedule = standing.schedule
            assert (schedule.state, schedule.reps, schedule.lapses) == (state, reps, lapses)
            assert question.standing.starred is (question.question in {"Quito", "Capital of Ecuador"})
            if state is State.LEARNING:
                assert schedule.due == datetime.fromtimestamp(due, UTC)
            assert (schedule.memory is None) is (state is State.NEW)


def test_marks_come_along(desk):
    card, other, third = desk.col.find_cards("deck:Numbers", order="c.id asc")[-3:]
    desk.col.sched.suspend_cards([card])
    desk.col.sched.bury_cards([other])
    desk.col.set_user_flag_for_cards(3, [third])
    for legacy in (True, False):
        _, numbers = read(desk.export(f"{legacy}.apkg", legacy=legacy))
        first, second, last = (question.standing for question in numbers.questions[-3:])
        assert (first.suspended, second.buried_until is not None, last.flag) == (True, True, 3)


def test_the_memory_of_fsrs_is_kept(desk):
    number = desk.col.find_cards("deck:Numbers is:learn", order="c.id asc")[0]
    card = desk.col.get_card(number)
    card.memory_state = cards_pb2.FsrsMemoryState(stability=12.5, difficulty=6.25)
    desk.col.update_card(card)
    for legacy in (True, False):
        _, numbers = read(desk.export(f"{legacy}.apkg", legacy=legacy))
        memories = {
            round(question.standing.added_at.timestamp() * 1000): question.standing.schedule.memory
            for question in numbers.questions
        }
        assert memories[number] == MemoryState(stability=12.5, difficulty=6.25)


def test_cards_in_a_filtered_deck_come_with_their_own(desk):
    filtered = desk.col.sched.get_or_create_filtered_deck(0)
    filtered.name = "Cram"
    filtered.config.search_terms[0].search = "deck:Numbers"
    desk.col.sched.add_or_update_filtered_deck(filtered)
    for legacy in (True, False):
        articles = read(desk.export(f"{legacy}.apkg", legacy=legacy))
        assert [article.title for article in articles] == ["News::World", "Numbers"]


def test_a_package_comes_in_once_and_what_was_studied_since_again(desk):
    bench = ImportBench()
    first = read(desk.export("first.apkg", legacy=False))
    result = bench.take(*first)
    assert (result.added, result.cards) == (2, 28)
    assert len(bench.collection.reviews.of_cards(range(1, 29))) == 19
    assert bench.states(*read(desk.export("again.apkg", legacy=True))) == ["duplicate", "duplicate"]
    desk.study(2, "Numbers")
    later = read(desk.export("later.apkg", legacy=False))
    assert bench.states(*later) == [DraftState.DUPLICATE, DraftState.UPDATE]
    bench.take(*later)
    assert len(bench.collection.reviews.of_cards(range(1, 29))) == 21


def test_packages_of_genanki_are_read(tmp_path):
    genanki = pytest.importorskip("genanki")
    deck = genanki.Deck(2_059_400_110, "Countries")
    deck.add_note(genanki.Note(model=genanki.BASIC_MODEL, fields=["Capital of Peru?", "Lima"], tags=["geo"]))
    deck.add_note(genanki.Note(model=genanki.CLOZE_MODEL, fields=["{{c1::Lima}} is in {{c2::Peru}}", "Extra"]))
    (tmp_path / "map.png").write_bytes(PNG)
    deck.add_note(genanki.Note(model=genanki.BASIC_MODEL, fields=["<img src='map.png'>", "Peru"]))
    genanki.Package(deck, media_files=[str(tmp_path / "map.png")]).write_to_file(tmp_path / "countries.apkg")
    (article,) = read(tmp_path / "countries.apkg")
    assert (article.title, article.topics, len(article.media)) == ("Countries", ("geo",), 1)
    assert [(question.question, question.answer) for question in article.questions] == [
        ("Capital of Peru?", "Lima"),
        ("[…] is in Peru", "Lima"),
        ("Lima is in […]", "Peru"),
        ("[picture]", "Peru"),
    ]
