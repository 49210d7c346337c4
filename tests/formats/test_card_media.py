"""Pictures of cards out of a file of another program."""

import pytest
from mnemosyne_files import PNG

from quizapp.core.article import Finding, FindingKind
from quizapp.core.picture import Picture, Side, digest_of
from quizapp.formats import card_media
from quizapp.formats.card_media import CardMedia, is_picture

FILES = {"a.png": PNG, "b c.gif": b"GIF89a...", "same.png": PNG, "a.svg": b"<svg/>", "empty.png": b"", "a.mp3": b"ID3"}


def shelf():
    return CardMedia(FILES.get)


def left_over(media):
    assert {finding.kind for finding in media.findings()} <= {FindingKind.LEFT_OVER}
    return [finding.text for finding in media.findings()]


def test_pictures_are_named_by_digest_with_their_side():
    media = shelf()
    pictures = media.pictures(["a.png", "b c.gif"], Side.ANSWER)
    assert pictures == tuple(Picture(digest=digest_of(FILES[name]), side=Side.ANSWER) for name in ("a.png", "b c.gif"))
    assert media.data(pictures) == {digest_of(PNG): PNG, digest_of(FILES["b c.gif"]): FILES["b c.gif"]}
    assert media.findings() == []


def test_a_picture_shown_twice_on_a_side_is_one():
    assert len(shelf().pictures(["a.png", "same.png", "a.png"], Side.QUESTION)) == 1


def test_a_name_may_be_percent_encoded():
    assert len(shelf().pictures(["b%20c.gif"], Side.QUESTION)) == 1


def test_what_is_no_picture_or_not_there_is_left_over_once():
    media = shelf()
    assert media.pictures(["a.svg", "none.png", "a.svg", "empty.png"], Side.QUESTION) == ()
    media.leave(["a.mp3", "none.png"])
    assert left_over(media) == ["a.svg", "none.png", "empty.png", "a.mp3"]


def test_many_that_are_left_over_are_counted():
    media = shelf()
    media.leave(f"{number}.mp3" for number in range(1020))
    assert media.findings()[-1] == Finding(line=0, kind=FindingKind.LEFT_OVER, text="… and 1000 more files")
    assert len(media.findings()) == 21


def test_a_picture_that_is_too_large_is_left_over(monkeypatch):
    monkeypatch.setattr(card_media, "LARGEST_PICTURE", len(PNG) - 1)
    media = shelf()
    assert media.pictures(["a.png"], Side.QUESTION) == ()
    assert left_over(media) == ["a.png"]


def test_when_there_is_enough_no_more_is_taken(monkeypatch):
    monkeypatch.setattr(card_media, "LARGEST_SUM", len(PNG))
    media = shelf()
    assert len(media.pictures(["a.png", "b c.gif"], Side.QUESTION)) == 1
    assert left_over(media) == ["b c.gif"]


@pytest.mark.parametrize("data", [b"\xff\xd8\xff\xe0", b"GIF87a", b"RIFF\x00\x00\x00\x00WEBPVP8 ", b"BM\x00", PNG])
def test_pictures_are_told_by_their_first_bytes(data):
    assert is_picture(data)


@pytest.mark.parametrize("data", [b"", b"RIFF\x00\x00\x00\x00WAVE", b"<svg>", b"%PDF", b"text"])
def test_other_data_is_no_picture(data):
    assert not is_picture(data)
