"""Pictures decoded beside the window: within bounds, and never more than once."""

import pytest
from picture_files import SIGNATURE, media, png, png_that_says_it_is
from PySide6.QtCore import QBuffer, QIODevice, QSize
from PySide6.QtGui import QColor, QImage

from quizapp.core.picture import digest_of
from quizapp.errors import QuizAppError
from quizapp.gui import picture_loader
from quizapp.gui.picture_loader import Loaded, PictureLoader, decoded
from quizapp.gui.tasks import TaskRunner

ROOM = QSize(100, 50)
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><image href="file:///etc/passwd"/></svg>'
ICON = b"\x00\x00\x01\x00\x01\x00\x01\x01\x00\x00\x01\x00\x20\x00\x30\x00\x00\x00\x16\x00\x00\x00" + b"\0" * 60


def encoded(kind: str, width: int = 20, height: int = 10) -> bytes:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("green"))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert image.save(buffer, kind)
    return buffer.data().data()


class Counting:
    """Fetches pictures and counts how often it was asked."""

    def __init__(self, *pictures: bytes) -> None:
        self.known = media(*pictures)
        self.asked: list[str] = []

    def __call__(self, digest: str) -> bytes | None:
        self.asked.append(digest)
        return self.known.get(digest)


@pytest.mark.parametrize("kind", ["png", "jpg", "webp", "bmp"])
def test_pictures_of_every_kind_are_decoded(qapp, kind):
    image = decoded(encoded(kind), ROOM)
    assert image.size() == QSize(20, 10)
    assert image.pixelColor(5, 5).green() > 100


def test_a_gif_shows_its_first_picture(qapp):
    head = b"GIF89a\x01\x00\x01\x00\x80\x00\x00\xff\x00\x00\x00\x00\x00"
    dot = b",\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x02D\x01\x00;"
    assert decoded(head + dot, ROOM).pixelColor(0, 0) == QColor("red")


@pytest.mark.parametrize(
    ("size", "becomes"),
    [((400, 100), (100, 25)), ((100, 400), (12, 50)), ((3000, 1), (100, 1)), ((100, 50), (100, 50))],
)
def test_a_large_picture_is_made_to_fit_and_a_small_one_stays(qapp, size, becomes):
    assert decoded(png(*size), ROOM).size() == QSize(*becomes)


def test_what_is_transparent_lies_on_white(qapp):
    image = decoded(png(4, 4, (0, 0, 0, 0)), ROOM)
    assert image.pixelColor(1, 1) == QColor("white")
    assert not image.hasAlphaChannel()


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"no picture",
        SIGNATURE,
        SVG,
        ICON,
        png_that_says_it_is(60_000, 60_000),
        png_that_says_it_is(7_100, 7_100),
        png_that_says_it_is(0, 10),
        b"/* XPM */ static char *x[] = {",
    ],
    ids=["nothing", "text", "begin", "svg", "icon", "huge", "large", "flat", "xpm"],
)
def test_what_is_no_picture_or_too_large_is_not_decoded(qapp, data):
    assert decoded(data, ROOM) is None


def test_a_picture_is_fetched_once(qapp, runner):
    fetch = Counting(png())
    loader = PictureLoader(runner, fetch)
    digest = digest_of(png())
    told = []
    loader.ready.connect(told.append)
    first = loader.get(digest, ROOM)
    assert first.image.size() == QSize(8, 6)
    assert loader.get(digest, ROOM) is first
    assert (fetch.asked, told) == ([digest], [digest])


def test_in_another_size_it_is_another_picture(qapp, runner):
    loader = PictureLoader(runner, media(png()).get)
    digest = digest_of(png())
    assert loader.get(digest, QSize(4, 4)).image.size() == QSize(4, 3)
    assert loader.get(digest, ROOM).image.size() == QSize(8, 6)


def test_a_worker_decodes_and_tells_when_it_is_done(qtbot, qapp):
    runner = TaskRunner()
    fetch = Counting(png())
    loader = PictureLoader(runner, fetch)
    digest = digest_of(png())
    with qtbot.waitSignal(loader.ready) as ready:
        assert loader.get(digest, ROOM) is None
        assert loader.get(digest, ROOM) is None
    assert ready.args == [digest]
    assert fetch.asked == [digest]
    assert loader.get(digest, ROOM).image is not None
    runner.stop()


def test_one_that_is_not_there_is_told_so_and_not_asked_for_again(qapp, runner):
    fetch = Counting()
    loader = PictureLoader(runner, fetch)
    assert loader.get("none", ROOM) == loader.get("none", ROOM) == Loaded(image=None)
    assert fetch.asked == ["none"]


def test_a_collection_that_cannot_be_read_has_no_picture(qapp, runner):
    def refuse(_digest):
        raise QuizAppError("The collection is locked.")

    assert PictureLoader(runner, refuse).get("any", ROOM) == Loaded(image=None)


def test_what_was_not_asked_for_the_longest_is_dropped_first(qapp, runner, monkeypatch):
    pictures = [png(10, 10, (shade, 0, 0, 255)) for shade in range(4)]
    monkeypatch.setattr(picture_loader, "_KEPT_BYTES", 3 * 10 * 10 * 4)
    fetch = Counting(*pictures)
    loader = PictureLoader(runner, fetch)
    first, second, third, fourth = map(digest_of, pictures)
    for digest in (first, second, third, first, fourth):
        loader.get(digest, ROOM)
    fetch.asked.clear()
    for digest in (first, third, fourth):
        loader.get(digest, ROOM)
    assert fetch.asked == []
    loader.get(second, ROOM)
    assert fetch.asked == [second]
