"""Bad input from the file to the collection: each file gives one clear message or comes in harmlessly."""

import json
import os
import tempfile
import tracemalloc
from pathlib import Path
from random import Random

import pytest
from anki_packages import CLOZE, Book, WrittenNote
from articles import ImportBench
from bad_files import (
    ANY_NAMES,
    ARCHIVE_NAMES,
    ARTICLE,
    MEMBERS,
    bomb,
    flipped,
    laughing,
    nested,
    overlapping,
    packed,
    page,
    reaching,
)
from mnemosyne_files import PNG, Written, mnemosyne_cards, mnemosyne_database, mnemosyne_xml
from workbooks import inline, ods, ods_rows, xlsx

from quizapp.core.article import FindingKind
from quizapp.services.reading import Reading
from quizapp.sources.files import LARGEST

CARDS = (
    Written(fields={"f": "Capital of Peru?", "b": "<b>Lima</b>"}, tags=["Geography"]),
    Written(fields={"f": "Where?", "b": '<img src="map.png">here'}, tags=["Geography"]),
)
ROWS = (("question", "answer"), ("Capital of Peru?", "Lima"), ("Capital of Chile?", "Santiago"))
BOOK = Book(
    notes=(
        WrittenNote(fields=("Capital of Peru?", "Lima <img src=a.png>")),
        WrittenNote(fields=("{{c1::Lima}} is old.", ""), kind=CLOZE),
    ),
    media={"a.png": PNG},
)
SAMPLES = {
    "a.apkg": lambda: BOOK.package("anki2"),
    "a.colpkg": lambda: BOOK.package("anki21b"),
    "a.cards": lambda: mnemosyne_cards(mnemosyne_xml(CARDS), {"map.png": PNG}).getvalue(),
    "a.db": lambda: mnemosyne_database(CARDS).getvalue(),
    "a.xlsx": lambda: xlsx(inline(*ROWS)),
    "a.ods": lambda: ods(ods_rows(*ROWS)),
}
"""Whole files of the kinds that are no text."""
ROOTS = (("a.cards", "openSM2sync"), ("a.xlsx", "worksheet"), ("a.ods", "office"))
"""Archives with XML in them, and how it begins."""


class Desk(ImportBench):
    """A folder to put files into, and the import."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.folder = folder

    def put(self, name: str, data: bytes) -> Path:
        path = self.folder / name
        path.write_bytes(data)
        return path

    def read(self, name: str, data: bytes) -> list[Reading]:
        """Read the file and an article beside it; what is read can be imported, and the article always is."""
        paths = [self.put(name, data), self.put("beside.txt", ARTICLE)]
        *readings, beside = self.importing.reader.read_paths(paths)
        assert beside.article.title == "Rates Rise"
        for reading in readings:
            self._look_at(reading, name)
        self.write(self.importing.preview([*readings, beside]))
        assert "Rates Rise" in [deck.title for deck in self.decks]
        return readings

    def refuse(self, name: str, data: bytes) -> str:
        """Read the file, which must be refused, and return the message."""
        (reading,) = self.read(name, data)
        assert reading.fault is not None
        return reading.fault.message

    @property
    def files(self) -> list[str]:
        return sorted(str(path.relative_to(self.folder)) for path in self.folder.rglob("*"))

    def _look_at(self, reading: Reading, name: str) -> None:
        if reading.fault is not None:
            assert name in reading.fault.message
            assert reading.fault.hint
            assert len(reading.fault.message) < 500
        else:
            assert reading.article.title


@pytest.fixture
def desk(tmp_path, monkeypatch) -> Desk:
    folder, temporary = tmp_path / "files", tmp_path / "temporary"
    folder.mkdir()
    temporary.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(temporary))
    yield Desk(folder)
    assert list(temporary.iterdir()) == []
    assert sorted(path.name for path in tmp_path.iterdir()) == ["files", "temporary"]


def shown(readings: list[Reading]) -> str:
    """All words that came in."""
    parts = []
    for article in (reading.article for reading in readings if reading.article):
        parts += [article.title, article.summary or "", article.text or "", *article.topics]
        for question in article.questions:
            parts += [question.question, question.answer, question.explanation or "", *question.choices]
    return "\n".join(parts)


class TestArchives:
    @pytest.mark.parametrize("told", [None, 1_000])
    @pytest.mark.parametrize("name", ARCHIVE_NAMES)
    def test_one_that_unpacks_without_end_is_not_unpacked(self, desk, name, told):
        data = bomb(MEMBERS[name], told=told)
        tracemalloc.start()
        try:
            message = desk.refuse(name, data)
            assert tracemalloc.get_traced_memory()[1] < 350_000_000
        finally:
            tracemalloc.stop()
        assert name in message

    @pytest.mark.parametrize("name", ARCHIVE_NAMES)
    def test_one_whose_members_lie_in_one_another_is_not_unpacked(self, desk, name):
        desk.refuse(name, overlapping(MEMBERS[name]))

    @pytest.mark.parametrize("depth", [2, 50])
    @pytest.mark.parametrize("name", ARCHIVE_NAMES)
    def test_archives_in_archives_are_not_followed_for_ever(self, desk, name, depth):
        for reading in desk.read(name, nested(depth)):
            assert reading.fault or reading.article

    @pytest.mark.parametrize("name", ARCHIVE_NAMES)
    @pytest.mark.parametrize(
        "member", ["../evil.txt", "../../evil.txt", "/tmp/evil.txt", "C:\\evil.txt", "..\\evil.txt", "a/../../evil.txt"]
    )
    def test_names_that_lead_elsewhere_write_nothing(self, desk, name, member):
        desk.read(name, packed({member: ARTICLE, MEMBERS[name]: ARTICLE}))
        assert desk.files == sorted([name, "beside.txt"])

    @pytest.mark.parametrize("name", ARCHIVE_NAMES)
    def test_a_name_that_comes_twice_or_is_strange_is_met(self, desk, name):
        with pytest.warns(UserWarning, match="Duplicate name"):
            data = packed(
                [(MEMBERS[name], ARTICLE), (MEMBERS[name], b"other"), ("\x01\x7f\u202e.txt", ARTICLE), ("", b"")]
            )
        desk.read(name, data)

    @pytest.mark.parametrize("name", sorted(SAMPLES))
    def test_one_that_was_cut_gives_what_is_whole_or_a_message(self, desk, name):
        whole = SAMPLES[name]()
        for length in {0, 1, 4, 30, len(whole) // 3, len(whole) // 2, len(whole) - 30, len(whole) - 1}:
            desk.read(name, whole[:length])

    @pytest.mark.parametrize("name", sorted(SAMPLES))
    def test_one_with_flipped_bits_gives_what_is_whole_or_a_message(self, desk, name):
        whole, random = SAMPLES[name](), Random(1)
        for count in (1, 1, 1, 2, 4, 8, 16, 64, 256):
            desk.read(name, flipped(whole, random, count))


class TestSizes:
    @pytest.mark.parametrize("name", ANY_NAMES)
    def test_a_file_of_a_gigabyte_is_refused_unread(self, desk, name):
        with desk.put(name, b"").open("wb") as file:
            file.truncate(1_000_000_000)
        (reading,) = desk.importing.reader.read_paths([desk.folder / name])
        assert "is larger than" in reading.fault.message

    @pytest.mark.parametrize("name", [*ARCHIVE_NAMES, "a.db"])
    def test_a_large_file_that_only_is_called_an_archive_is_not_taken_for_text(self, desk, name):
        with desk.put(name, b"").open("wb") as file:
            file.truncate(400_000_000)
        (reading,) = desk.importing.reader.read_paths([desk.folder / name])
        assert "not of the kind that its name says" in reading.fault.message

    def test_a_pasted_text_has_a_limit_too(self, desk):
        (reading,) = desk.importing.reader.read_text("a" * (LARGEST + 1))
        assert "more than 20 million characters" in reading.fault.message

    @pytest.mark.parametrize(
        ("name", "piece"),
        [
            ("a.txt", "a"),
            ("a.txt", "a "),
            ("a.md", "?"),
            ("a.csv", "a, "),
            ("a.csv", '"'),
            ("a.html", "<"),
            ("a.json", "[{"),
        ],
    )
    def test_a_line_of_ten_megabytes_is_read_to_its_end(self, desk, name, piece):
        desk.read(name, piece.encode() * (10_000_000 // len(piece)))

    def test_a_line_of_ten_megabytes_may_be_an_answer(self, desk):
        (reading,) = desk.read("a.txt", ARTICLE + b"- How long is it?\n- It is " + b"very " * 2_000_000 + b"long.\n")
        assert len(reading.article.questions[1].answer) > 9_000_000


class TestBytes:
    @pytest.mark.parametrize("name", ANY_NAMES)
    @pytest.mark.parametrize(
        "data",
        [
            b"\x7fELF\x02\x01\x01" + bytes(500),
            b"MZ\x90\x00" + Random(2).randbytes(5_000),
            b"\x89PNG\r\n\x1a\n" + Random(3).randbytes(500),
            b"\x1f\x8b\x08" + Random(4).randbytes(500),
            b"7z\xbc\xaf\x27\x1c" + Random(5).randbytes(500),
            b"%PDF-1.7\n" + Random(6).randbytes(500),
            Random(7).randbytes(20_000),
            bytes(100_000),
            bytes(range(256)) * 10,
            b"SQLite format 3\x00" + bytes(1_000),
            b"PK\x05\x06" + bytes(18),
            b"PK\x03\x04" + Random(8).randbytes(500),
        ],
        ids=["elf", "exe", "png", "gzip", "7z", "pdf", "noise", "zeros", "all", "sqlite", "empty-zip", "zip"],
    )
    def test_what_is_no_text_is_refused(self, desk, name, data):
        assert name in desk.refuse(name, data)

    def test_stray_zero_bytes_are_dropped_and_told(self, desk):
        (reading,) = desk.read("a.txt", ARTICLE.replace(b"bank did", b"ba\0nk \0did"))
        assert reading.article.questions[0].answer == "The bank did it."
        assert FindingKind.MENDED in {finding.kind for finding in reading.article.findings}

    def test_half_characters_become_signs_that_can_be_stored(self, desk):
        (reading,) = desk.read("a.txt", ARTICLE.replace(b"bank did", b"b\xed\xa0\x80nk did"))
        assert reading.article.questions[0].answer == "The b\ufffdnk did it."

    def test_half_characters_in_json_can_be_stored(self, desk):
        (reading,) = desk.read("a.json", b'[{"question": "Who\\ud800?", "answer": "The \\udfff\\u0000bank."}]')
        shown([reading]).encode()
        assert "\0" not in shown([reading])

    @pytest.mark.skipif(os.name != "posix", reason="other systems take no such names")
    def test_a_name_that_is_no_text_is_met(self, desk):
        path = desk.folder / os.fsdecode(b"\xff\xfe.txt")
        path.write_bytes(ARTICLE)
        (reading,) = desk.importing.reader.read_paths([path])
        reading.path.encode()


class TestGrammars:
    @pytest.mark.parametrize("name", ["a.json", "a.jsonl", "a.quizapp.json", "a.txt"])
    @pytest.mark.parametrize(
        "text",
        [
            "[" * 200_000,
            '{"a":' * 200_000,
            "[" * 100_000 + "]" * 100_000,
            '[{"question": "Who?", "answer": ' + "[" * 50_000 + "]" * 50_000 + "}]",
            '[{"question": "Who?", "answer": ' + "9" * 100_000 + "}]",
            '{"format": "quizapp-decks", "version": 1, "decks": ' + "[" * 100_000,
        ],
        ids=["open", "objects", "closed", "within", "number", "decks"],
    )
    def test_deeply_nested_json_is_refused_or_left_over(self, desk, name, text):
        desk.read(name, text.encode())

    @pytest.mark.parametrize("name", ["a.xml", "a.html", "a.txt", "a.opml"])
    @pytest.mark.parametrize("data", [laughing(), laughing("html")], ids=["xml", "html"])
    def test_xml_does_not_grow(self, desk, name, data):
        assert len(shown(desk.read(name, data))) < 100_000

    @pytest.mark.parametrize(
        ("name", "root"), [("a.cards", "openSM2sync"), ("a.xlsx", "worksheet"), ("a.ods", "office")]
    )
    def test_xml_in_archives_does_not_grow(self, desk, name, root):
        desk.refuse(name, packed({MEMBERS[name]: laughing(root)}))

    @pytest.mark.parametrize(
        ("name", "root"), [("a.cards", "openSM2sync"), ("a.xlsx", "worksheet"), ("a.ods", "office")]
    )
    def test_xml_in_archives_does_not_reach_out(self, desk, web, name, root):
        secret = desk.put("secret.txt", b"SECRET WORDS")
        for address in (secret.as_uri(), web.page("/secret", "SECRET WORDS")):
            assert "SECRET" not in shown(desk.read(name, packed({MEMBERS[name]: reaching(root, address)})))
        assert web.asked() == []

    @pytest.mark.parametrize(
        "cell", ['=HYPERLINK("http://example.org";"x")', "@SUM(1+1)*cmd|' /C calc'!A0", "+1+1", "-2+3", "=1+1", "\t=1"]
    )
    def test_formulas_are_words(self, desk, cell):
        quoted = cell.replace('"', '""')
        rows = "".join(f'"Question {number}?","{quoted}"\r\n' for number in range(5))
        words = shown(desk.read("a.csv", f"question,answer\r\n{rows}".encode()))
        assert words.count(cell.strip()) in {0, 5}


class TestPages:
    @pytest.mark.parametrize("name", ["a.html", "a.htm", "a.txt", "a.md", "a"])
    def test_a_page_reaches_nothing_and_its_scripts_are_no_words(self, desk, web, name):
        (reading,) = desk.read(name, page(web.url("")).encode())
        assert web.asked() == []
        words = shown([reading])
        assert not [word for word in ("root:", "STOLEN", "HIDDEN", "steal", "alert(", "<", "z-index") if word in words]
        assert [question.answer for question in reading.article.questions][:2] == [
            "It opened in May. Ships came at once.",
            "The city paid for it. The state lent the money.",
        ]

    def test_a_page_in_the_fields_of_cards_is_plain_text(self, desk, web):
        fields = {"f": "Who?" + page(web.url("")), "b": "The city." + page(web.url(""))}
        archive = mnemosyne_cards(mnemosyne_xml([Written(fields=fields, tags=["x"])])).getvalue()
        words = shown(desk.read("a.cards", archive))
        assert web.asked() == []
        assert "When did the harbour open?" in words
        assert not [word for word in ("STOLEN", "steal", "alert(", "<", "z-index") if word in words]

    def test_markup_in_texts_stays_text(self, desk):
        text = json.dumps([{"question": "Who?", "answer": "<script>alert(1)</script><img src=file:///etc/passwd>"}])
        (reading,) = desk.read("a.json", text.encode())
        assert reading.article.questions[0].answer == "<script>alert(1)</script><img src=file:///etc/passwd>"
