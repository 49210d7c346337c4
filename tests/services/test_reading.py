"""Files, folders and pasted text become articles that know what they were read as, or faults that say why not."""

import os
from dataclasses import replace
from pathlib import Path

import pytest
from articles import GLACIER, HARBOUR, ImportBench, article_text, make_reader
from stored import assert_sound

from quizapp.core.columns import columns_named
from quizapp.core.progress import Cancelled
from quizapp.services.reading import ArticleReader, Reading


@pytest.fixture
def reader() -> ArticleReader:
    return make_reader()


class Pieces:
    """Notes the progress of reading, and gives up after `until` pieces."""

    def __init__(self, until: int = 1_000) -> None:
        self.told: list[tuple[int, int]] = []
        self._until = until

    def report(self, done: int, total: int) -> None:
        self.told.append((done, total))

    @property
    def cancelled(self) -> bool:
        return len(self.told) >= self._until


def write(folder: Path, **texts: str) -> Path:
    for name, text in texts.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return folder


def titles(readings: list[Reading]) -> list[str | None]:
    return [None if reading.article is None else reading.article.title for reading in readings]


def test_a_text_becomes_an_article_that_knows_what_it_was_read_as(reader):
    (reading,) = reader.read_text(article_text())
    assert reading.fault is None
    article = reading.article
    assert (article.title, article.path) == ("A Harbour Opens", None)
    assert article.origin is not None
    assert all(question.origin is not None for question in article.questions)


def test_a_file_names_its_path(reader, tmp_path):
    write(tmp_path, harbour=article_text())
    (reading,) = reader.read_paths([tmp_path / "harbour.txt"])
    assert reading.path == reading.article.path == str(tmp_path / "harbour.txt")


def test_files_and_folders_are_read_in_order_each_file_once(reader, tmp_path):
    write(tmp_path, b=article_text("Second"), a=article_text("First", GLACIER))
    readings = reader.read_paths([tmp_path / "b.txt", tmp_path, tmp_path / "a.txt"])
    assert titles(readings) == ["Second", "First"]


def test_what_is_broken_is_told_by_its_path_and_the_others_are_read(reader, tmp_path):
    write(tmp_path, a=article_text(), b="", d=article_text("A Glacier Melts", GLACIER))
    (tmp_path / "c.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
    readings = reader.read_paths([tmp_path, tmp_path / "missing.txt"])
    assert titles(readings) == ["A Harbour Opens", None, None, "A Glacier Melts", None]
    for reading, name in zip([readings[1], readings[2], readings[4]], ["b.txt", "c.txt", "missing.txt"], strict=True):
        assert str(tmp_path / name) in reading.fault.message
        assert reading.fault.hint
        assert reading.path == str(tmp_path / name)


def test_pasted_text_without_a_question_is_a_fault_without_a_path(reader):
    (reading,) = reader.read_text("A note to myself.")
    assert (reading.path, reading.article) == (None, None)
    assert "question" in reading.fault.message


def test_several_articles_in_one_file_are_as_many_readings(reader, tmp_path):
    write(tmp_path, both=article_text() + "\n" + article_text("A Glacier Melts", GLACIER))
    assert titles(reader.read_paths([tmp_path])) == ["A Harbour Opens", "A Glacier Melts"]


def test_half_a_character_in_a_pasted_text_is_no_fault(reader):
    (reading,) = reader.read_text(article_text("A Harbour \ud83d Opens"))
    assert reading.article.title == "A Harbour ? Opens"


@pytest.mark.skipif(os.name == "nt", reason="names are Unicode there")
def test_a_file_with_a_name_that_is_no_text_is_imported(reader, tmp_path):
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.txt"))
    path.write_text("\n".join(text for pair in HARBOUR for text in pair), encoding="utf-8")
    (reading,) = reader.read_paths([path])
    assert reading.path.endswith("caf\ufffd.txt")
    bench = ImportBench()
    bench.take(reading.article)
    assert_sound(bench.collection)


def test_progress_is_told_file_by_file_over_all_paths(reader, tmp_path):
    write(tmp_path, a=article_text(), b=article_text())
    pieces = Pieces()
    reader.read_paths([tmp_path, tmp_path / "missing.txt"], pieces)
    assert pieces.told == [(0, 3), (1, 3), (2, 3)]


def test_giving_up_ends_the_reading_with_what_was_read(reader, tmp_path):
    write(tmp_path, a=article_text("First"), b=article_text("Second"), c=article_text("Third"))
    readings = reader.read_paths([tmp_path], Pieces(until=3))
    assert titles(readings) == ["First", "Second"]


def rows(folder: Path, number: int) -> Path:
    table = folder / "hills.csv"
    table.write_text("".join(f"How high is hill {n}?,{n} metres\n" for n in range(number)), encoding="utf-8")
    return table


def test_one_long_file_tells_how_far_it_is(reader, tmp_path):
    pieces = Pieces()
    reader.read_paths([tmp_path / "missing.txt", rows(tmp_path, 4_000)], pieces)
    assert [done / total for done, total in pieces.told] == [0, 0.5, *(0.5 + step / 16 for step in range(1, 9))]


def test_one_long_file_is_given_up_within_it(reader, tmp_path):
    pieces = Pieces(until=3)
    assert reader.read_paths([rows(tmp_path, 4_000)], pieces) == []
    assert len(pieces.told) == 3


def test_a_table_that_is_read_again_tells_how_far_it_is_and_is_given_up(reader, tmp_path):
    path = rows(tmp_path, 4_000)
    (reading,) = reader.read_paths([path])
    pieces = Pieces()
    table = reading.article.table
    assert reader.read_table(table, table.columns, str(path), pieces) == [reading]
    assert [done / total for done, total in pieces.told] == [step / 8 for step in range(1, 9)]
    with pytest.raises(Cancelled):
        reader.read_table(table, table.columns, None, Pieces(until=2))


def test_a_file_named_twice_is_read_once(reader, tmp_path):
    write(tmp_path, a=article_text("First"), b=article_text("Second"))
    readings = reader.read_paths([tmp_path / "b.txt", tmp_path])
    assert sorted(reading.path for reading in readings) == sorted(str(path) for path in tmp_path.iterdir())


CITIES = "Lima,Peru\nSantiago,Chile\n"


def pairs(readings: list[Reading]) -> list[tuple[str, str]]:
    articles = [reading.article for reading in readings if reading.article is not None]
    return [(question.question, question.answer) for article in articles for question in article.questions]


def test_tables_are_read_with_the_columns_that_are_said_and_all_else_as_ever(reader, tmp_path):
    write(tmp_path, harbour=article_text())
    (tmp_path / "cities.csv").write_text(CITIES, "utf-8")
    cities, harbour = reader.read_paths([tmp_path], columns=columns_named("answer,question"))
    assert pairs([cities]) == [("Peru", "Lima"), ("Chile", "Santiago")]
    assert harbour.article.title == "A Harbour Opens"


def test_a_table_is_read_again_from_its_file(reader, tmp_path):
    path = tmp_path / "cities.csv"
    path.write_text(CITIES, "utf-8")
    (reading,) = reader.read_paths([path])
    path.write_text(CITIES + "Lagos,Nigeria\n", "utf-8")
    again = reader.read_table(reading.article.table, columns_named("answer,question"), reading.path)
    assert pairs(again) == [("Peru", "Lima"), ("Chile", "Santiago"), ("Nigeria", "Lagos")]
    assert again[0].article.origin is not None


def test_a_table_without_a_file_is_read_again_from_its_text(reader, tmp_path):
    (pasted,) = reader.read_text(CITIES.replace(",", "\t"))
    again = reader.read_table(pasted.article.table, columns_named("answer,question"), None)
    assert pairs(again) == [("Peru", "Lima"), ("Chile", "Santiago")]
    gone = reader.read_table(pasted.article.table, columns_named("answer,question"), str(tmp_path / "gone.csv"))
    assert pairs(gone) == pairs(again)


def test_a_table_that_is_gone_is_a_fault(reader, tmp_path):
    (pasted,) = reader.read_text(CITIES.replace(",", "\t"))
    large = replace(pasted.article.table, text=None)
    (reading,) = reader.read_table(large, columns_named("answer,question"), str(tmp_path / "gone.csv"))
    assert reading.fault.message.endswith("gone.csv cannot be read again.")
    (tmp_path / "cities.csv").write_bytes(b"%PDF-1.4")
    (reading,) = reader.read_table(large, columns_named("answer,question"), str(tmp_path / "cities.csv"))
    assert "is no text but a PDF document" in reading.fault.message
