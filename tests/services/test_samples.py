"""The sample decks of the first start."""

import threading
from pathlib import Path

import pytest
from articles import GLACIER, ImportBench, article_text, make_article, make_reader

from quizapp.paths import bundled
from quizapp.services.history import History
from quizapp.services.importing import ImportService
from quizapp.services.samples import SAMPLES, add_samples_once
from quizapp.storage.collection import Collection


@pytest.fixture
def bench() -> ImportBench:
    return ImportBench()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "1.txt").write_text(article_text(), encoding="utf-8")
    (tmp_path / "2.txt").write_text(article_text("A Glacier Melts", GLACIER), encoding="utf-8")
    return tmp_path


def titles(bench: ImportBench) -> list[str]:
    return [deck.title for deck in bench.decks]


def test_they_are_imported_in_order_as_a_group_of_their_own(bench, folder):
    add_samples_once(bench.collection, bench.importing, folder)
    assert titles(bench) == ["A Harbour Opens", "A Glacier Melts"]
    assert bench.collection.decks.in_group(SAMPLES) == [1, 2]


def test_the_first_card_of_the_first_sample_is_asked_first(bench, folder):
    add_samples_once(bench.collection, bench.importing, folder)
    assert bench.study.session().prompt.card.id == 1


def test_the_ten_that_come_with_the_program_are_taken_whole(bench):
    add_samples_once(bench.collection, bench.importing, bundled("decks"))
    assert len(bench.decks) == 10
    assert {len(bench.cards_of(deck)) for deck in bench.decks} == {5}


def test_the_student_cannot_undo_what_they_did_not_do(bench, folder):
    add_samples_once(bench.collection, bench.importing, folder)
    assert bench.history.undoable is None


def test_they_are_added_once_only(bench, folder):
    add_samples_once(bench.collection, bench.importing, folder)
    before = bench.everything()
    add_samples_once(bench.collection, bench.importing, folder)
    assert bench.everything() == before


def test_once_removed_they_stay_removed(bench, folder):
    add_samples_once(bench.collection, bench.importing, folder)
    bench.library.remove_group(SAMPLES)
    add_samples_once(bench.collection, bench.importing, folder)
    assert bench.decks == []


def test_what_the_student_imported_stays_when_they_are_removed(bench, folder):
    add_samples_once(bench.collection, bench.importing, folder)
    bench.take(make_article("Mine", GLACIER, source="mine.example.org"))
    bench.library.remove_group(SAMPLES)
    assert titles(bench) == ["Mine"]


def test_one_of_them_imported_by_the_student_is_there_already(bench, folder):
    add_samples_once(bench.collection, bench.importing, folder)
    (draft,) = bench.importing.preview(bench.importing.reader.read_text(article_text()))
    assert draft.state.value == "duplicate"


@pytest.mark.expects_log
def test_one_that_cannot_be_read_is_logged_and_the_others_are_there(bench, folder, caplog):
    (folder / "3.txt").write_bytes(b"")
    add_samples_once(bench.collection, bench.importing, folder)
    assert len(bench.decks) == 2
    assert "3.txt" in caplog.text


def test_a_start_that_is_cut_off_adds_them_the_next_time(bench, folder, monkeypatch):
    def pull_the_plug(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(bench.collection, "set_note", pull_the_plug)
        with pytest.raises(KeyboardInterrupt):
            add_samples_once(bench.collection, bench.importing, folder)
    assert bench.decks == []
    add_samples_once(bench.collection, bench.importing, folder)
    assert len(bench.decks) == 2


def test_two_first_starts_at_once_add_them_once(folder, tmp_path, clock):
    path = tmp_path / "profile" / "collection.db"
    together = threading.Barrier(2)
    faults: list[Exception] = []

    def start() -> None:
        try:
            with Collection.open(path, backups=tmp_path, now=clock.now()) as collection:
                importing = ImportService(make_reader(), collection, History(collection), clock)
                together.wait(30)
                add_samples_once(collection, importing, folder)
        except Exception as fault:  # noqa: BLE001  shown by the test
            faults.append(fault)

    starts = [threading.Thread(target=start) for _ in range(2)]
    for each in starts:
        each.start()
    for each in starts:
        each.join()
    assert faults == []
    with Collection.open(path, backups=tmp_path, now=clock.now()) as collection:
        assert collection.decks.count() == 2
