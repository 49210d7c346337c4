import codecs

import pytest

from quizapp.core.charset import charset_of, text_of


def test_a_byte_order_mark_counts_before_all_else():
    assert charset_of(codecs.BOM_UTF8 + b"<meta charset=koi8-r>", "windows-1251") == "utf-8"
    assert charset_of(codecs.BOM_UTF16_LE + "Riga".encode("utf-16-le")) == "utf-16-le"
    assert charset_of(codecs.BOM_UTF16_BE + "Riga".encode("utf-16-be")) == "utf-16-be"


def test_what_was_sent_counts_before_what_the_page_says():
    assert charset_of(b'<meta charset="koi8-r">', "windows-1251") == "cp1251"


@pytest.mark.parametrize(
    ("head", "charset"),
    [
        (b'<meta charset="windows-1251">', "cp1251"),
        (b"<meta charset=EUC-JP>", "euc_jp"),
        (b'<meta http-equiv="Content-Type" content="text/html; charset=koi8-r">', "koi8-r"),
        (b'<?xml version="1.0" encoding="ISO-8859-2"?>', "iso8859-2"),
        (b"<?xml version='1.0' encoding='UTF-8'?>", "utf-8"),
        (b'<meta charset="utf-16">', "utf-8"),
        (b"<p>Riga is the capital of Latvia.</p>", None),
        (b'<meta charset="no-such-encoding">', None),
    ],
)
def test_a_page_says_its_encoding_in_its_head(head, charset):
    assert charset_of(head) == charset


def test_what_stands_far_below_the_head_is_no_declaration():
    assert charset_of(b" " * 5000 + b'<meta charset="koi8-r">') is None


@pytest.mark.parametrize(
    ("name", "charset"),
    [
        ("ISO-8859-1", "cp1252"),
        ("us-ascii", "cp1252"),
        ("GB2312", "gb18030"),
        ("Shift_JIS", "cp932"),
        ("x-sjis", "cp932"),
        ("windows-874", "cp874"),
        (' "utf-8" ', "utf-8"),
    ],
)
def test_names_mean_what_browsers_take_them_for(name, charset):
    assert charset_of(b"", name) == charset


@pytest.mark.parametrize(
    "name", ["", "rot13", "base64", "zlib", "hex", "idna", "punycode", "unicode_escape", "utf-7", "a\0b", "undefined"]
)
def test_what_is_no_encoding_of_a_page_is_not_used(name):
    assert charset_of(b"", name) is None


def test_text_is_read_in_its_encoding_without_its_mark():
    assert text_of("Привет".encode("cp1251"), "cp1251") == "Привет"
    assert text_of(codecs.BOM_UTF8 + "Zürich".encode(), "utf-8") == "Zürich"
    assert text_of(codecs.BOM_UTF16_LE + "Zürich".encode("utf-16-le"), "utf-16-le") == "Zürich"


def test_without_a_charset_utf8_is_tried_and_then_windows():
    assert text_of("Zürich".encode(), None) == "Zürich"
    assert text_of("Zürich".encode("cp1252"), None) == "Zürich"


def test_what_is_no_character_stays_visible():
    assert text_of(b"Z\xfcrich", "utf-8") == "Z\ufffdrich"
