"""Pictures of cards in a deck file."""

import pytest
from picture_files import media, png, shown

from quizapp.core.picture import Side, digest_of
from quizapp.formats.picture_record import media_from, media_record, pictures_from, pictures_record

MAP, FLAG = png(2, 2), png(3, 3)


def test_what_is_written_is_read():
    pictures = (*shown(MAP), *shown(FLAG, side=Side.ANSWER))
    record = pictures_record(pictures)
    assert record == [["question", digest_of(MAP)], ["answer", digest_of(FLAG)]]
    assert pictures_from(record) == pictures
    assert media_from(media_record(media(MAP, FLAG)), pytest.fail) == media(MAP, FLAG)


@pytest.mark.parametrize(
    "value", ["q", [1], [["question"]], [["question", 7]], [["top", "0" * 32]], [["question", "../x"]], [[[], {}]], {}]
)
def test_what_is_no_list_of_pictures_is_refused(value):
    with pytest.raises((TypeError, ValueError)):
        pictures_from(value)


@pytest.mark.parametrize(
    ("digest", "text"),
    [
        (digest_of(MAP), media_record(media(FLAG))[digest_of(FLAG)]),
        (digest_of(b"<svg/>"), "PHN2Zy8+"),
        (digest_of(MAP), "no base64!"),
        (digest_of(MAP), 7),
        ("", None),
        (digest_of(MAP), "é"),
    ],
)
def test_pictures_that_are_none_or_other_ones_are_left_over(digest, text):
    left = []
    assert media_from({digest: text}, left.append) == {}
    assert len(left) == 1


def test_what_is_no_mapping_is_refused():
    with pytest.raises(TypeError):
        media_from([], pytest.fail)
