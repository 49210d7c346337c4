"""Packages of Anki: which collection counts, media, and archives that are broken or hostile."""

import random
import sqlite3
import zipfile
from contextlib import closing
from io import BytesIO

import pytest
from anki_packages import BASIC, CLOZE, PNG, Answer, Book, WrittenCard, WrittenNote, archive, message
from hanging import no_hang
from hypothesis import given, settings
from hypothesis import strategies as st

from quizapp.errors import QuizAppError
from quizapp.formats import anki_package
from quizapp.formats.anki_package import AnkiPackage
from quizapp.formats.registry import FormatRegistry
from quizapp.formats.zstandard import zstd

ANSWERS = tuple(Answer(at=1_772_000_000_000 + number * 10**8) for number in range(4))
CARD = WrittenCard(deck="News::World", type=2, queue=2, due=60, interval=5, factor=2500, answers=ANSWERS)
NOTES = (
    WrittenNote(fields=("Capital of Peru?", "Lima <img src=a.png>"), tags="geo", cards=(CARD,)),
    WrittenNote(fields=("{{c1::Lima}} lies on the coast.", ""), kind=CLOZE),
)
BOOK = Book(notes=NOTES, media={"a.png": PNG, "b.png": PNG + b"\0"})
FORMS = ["anki2", "anki21", "anki21b"]
PACKAGES = {form: BOOK.package(form) for form in FORMS}


def read(data, path="a.apkg"):
    return AnkiPackage().read(BytesIO(data), path=path)


def refusal(data):
    with pytest.raises(QuizAppError) as refused:
        read(data)
    assert refused.value.hint
    return refused.value.message


def members(form="anki21b"):
    with zipfile.ZipFile(BytesIO(PACKAGES[form])) as file:
        return {name: file.read(name) for name in file.namelist()}


@pytest.mark.parametrize("form", FORMS)
class TestForms:
    def test_say_the_same(self, form):
        assert read(PACKAGES[form]) == read(PACKAGES["anki21b"])
        default, news = read(PACKAGES[form])
        assert [question.question for question in news.questions] == ["Capital of Peru?"]
        assert [question.question for question in default.questions] == ["[…] lies on the coast."]
        assert len(news.questions[0].past.reviews) == 4

    def test_have_their_media(self, form):
        _, news = read(PACKAGES[form])
        (picture,) = news.questions[0].pictures
        assert news.media == {picture.digest: PNG}

    def test_are_recognised_by_what_is_in_them(self, form):
        assert AnkiPackage().recognises(BytesIO(PACKAGES[form]), "notes.zip") == 1.0
        assert AnkiPackage().recognises(BytesIO(PACKAGES[form]), None) == 1.0

    def test_are_read_by_the_registry(self, form):
        assert len(FormatRegistry().read(PACKAGES[form], name="a.colpkg")) == 2


@pytest.mark.parametrize(
    ("data", "name", "sureness"),
    [
        (b"PK", "a.apkg", 0.0),
        (b"text", "a.apkg", 0.0),
        (archive({"a.txt": b""}), "a.zip", 0.0),
        (archive({"a.txt": b""}), "A.APKG", 0.7),
        (archive({"a.txt": b""})[:-10], "a.colpkg", 0.7),
        (archive({"a.txt": b""})[:-10], None, 0.0),
    ],
)
def test_what_is_no_package_is_not_recognised(data, name, sureness):
    assert AnkiPackage().recognises(BytesIO(data), name) == sureness


class TestMedia:
    def test_may_be_listed_by_another_number(self):
        entry = message((1, b"a.png"), (2, 5), (255, 7))
        changed = {**members(), "media": zstd.compress(message((1, entry))), "7": zstd.compress(PNG)}
        assert list(read(archive(changed))[1].media.values()) == [PNG]

    @pytest.mark.parametrize(
        "listed", [b"{", b"{}", b"[]", b'{"0": 5}', b"\xff\xff", zstd.compress(b"\xff"), b"[" * 10**5, b""]
    )
    def test_whose_list_is_damaged_are_left_over(self, listed):
        _, news = read(archive({**members(), "media": listed}))
        assert news.questions[0].answer == "Lima"
        assert news.media == {}

    def test_that_are_missing_are_left_over(self):
        parts = members()
        del parts["media"], parts["0"]
        default, _ = read(archive(parts))
        assert [finding.text for finding in default.findings] == ["a.png"]

    def test_that_are_bombs_are_left_over(self):
        changed = {**members(), "0": zstd.compress(PNG + bytes(50_000_000))}
        default, _ = read(archive(changed))
        assert [finding.text for finding in default.findings] == ["a.png"]

    def test_are_never_looked_for_outside_of_the_package(self, tmp_path):
        (tmp_path / "a.png").write_bytes(PNG)
        note = WrittenNote(fields=(f"<img src='{tmp_path}/a.png'>Peru", "<img src='../../a.png'>Lima"))
        package = Book(notes=[note], media={"../../a.png": b"no picture"}).package()
        (article,) = read(package)
        assert article.media == {}
        assert len(article.findings) == 2


class TestDamage:
    def test_of_an_archive_without_a_collection_is_told(self):
        assert refusal(archive({"a.txt": b""})) == "a.apkg is no package of Anki."

    def test_of_the_collection_is_told(self):
        broken = {**members("anki21"), "collection.anki21": b"SQLite format 3\0" + b"\xff" * 2000}
        assert refusal(archive(broken)) == "collection.anki21 in a.apkg is a damaged database."
        assert refusal(archive({"collection.anki2": b"text"})) == "collection.anki2 in a.apkg is a damaged database."

    def test_of_what_is_packed_is_told(self):
        packed = members()["collection.anki21b"]
        for damaged in (packed[:300], packed[:200] + b"\0" * 50 + packed[250:]):
            assert "damaged" in refusal(archive({"collection.anki21b": damaged}))

    def test_another_database_is_told(self):
        assert "no table col" in refusal(archive({"collection.anki2": database_of_another_program()}))

    def test_a_bomb_is_not_unpacked(self, monkeypatch):
        monkeypatch.setattr(anki_package, "_LARGEST_COLLECTION", 3_000_000)
        assert "is larger than 3 MB" in refusal(archive({"collection.anki21b": zstd.compress(bytes(50_000_000))}))
        file = BytesIO()
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as written:
            written.writestr("collection.anki21", bytes(50_000_000))
        assert "is larger than 3 MB" in refusal(file.getvalue())

    @pytest.mark.parametrize("form", FORMS)
    def test_of_any_bytes_gives_articles_or_a_refusal(self, form):
        chance = random.Random(form)
        with no_hang():
            for _ in range(60):
                data = bytearray(PACKAGES[form])
                for _ in range(chance.randint(1, 8)):
                    data[chance.randrange(len(data))] = chance.randrange(256)
                self._read(bytes(data[: chance.randint(len(data) // 2, len(data))] if chance.random() < 0.2 else data))

    @settings(max_examples=60, deadline=2_000)
    @given(st.lists(st.tuples(st.integers(0, 2**20), st.integers(0, 255)), min_size=1, max_size=20), st.booleans())
    def test_of_the_inner_database_gives_articles_or_a_refusal(self, flips, is_new):
        data = bytearray(BOOK.database(is_new=is_new))
        for at, value in flips:
            data[at % len(data)] = value
        self._read(archive({"collection.anki21": bytes(data)}))

    def _read(self, data: bytes) -> None:
        try:
            articles = read(data)
        except QuizAppError as fault:
            assert fault.message  # noqa: PT017  either is right
        else:
            assert any(article.questions for article in articles)


def database_of_another_program() -> bytes:
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.execute("create table words (id integer)")
        return connection.serialize()


def test_cards_of_basic_notes_are_asked_with_their_front():
    note = WrittenNote(fields=("Peru", "Lima"), kind=BASIC)
    assert read(Book(notes=[note]).package())[0].questions[0].question == "Peru"
