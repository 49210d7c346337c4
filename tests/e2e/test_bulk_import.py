"""Journey 2: forty files are dropped, looked at, imported, taken back as a whole, and imported again."""

import pytest
from PySide6.QtCore import Qt

CONTROL = Qt.KeyboardModifier.ControlModifier
SAMPLES = 10
BEGINNINGS, ENDINGS = ("Ala", "Bero", "Cova", "Dura", "Ele", "Fara"), ("ma", "nta", "ro", "sk", "ti", "vy")
PLACES = [beginning + ending for beginning in BEGINNINGS for ending in ENDINGS]


@pytest.fixture
def news(tmp_path):
    """A folder with 36 articles, one of them a second time, a file without words, and one that is no text."""
    folder = tmp_path / "news"
    folder.mkdir()
    for number, place in enumerate(PLACES):
        text = (
            f"{place.lower()}.example.org\n{place} Opens Line {number}\nThe town of {place} opens a line.\n"
            f"- What opens in {place}?\n- Line {number} opens there. It is {number + 3} km long.\n"
            f"- Who pays for line {number}?\n- The town of {place} pays for it.\n"
        )
        (folder / f"{number:02}.txt").write_text(text, encoding="utf-8")
    (folder / "again.txt").write_bytes((folder / "00.txt").read_bytes())
    (folder / "empty.txt").touch()
    (folder / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(64))
    return folder


def test_forty_files_are_imported_taken_back_and_imported_again(sit_down, news):
    student = sit_down()
    student.drop(news)
    student.sees("New 36", "Duplicate 1", "Error 2", "Import 36 articles", "picture.txt")
    assert student.decks_on_disk() == SAMPLES, "nothing is written before the student says so"

    student.click("Import 36 articles")
    student.sees("72 cards added")
    assert student.decks_on_disk() == SAMPLES + 36

    student.press(Qt.Key.Key_Z, modifiers=CONTROL)
    student.waits_for(lambda: student.decks_on_disk() == SAMPLES)

    student.drop(news)
    student.click("Import 36 articles")
    student.sees("72 cards added")
    before = student.contents_on_disk()
    student.drop(news)
    student.sees("Duplicate 37")
    assert "New 3" not in student.screen
    assert student.contents_on_disk() == before
