import os

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.core.article import Finding, FindingKind
from quizapp.errors import QuizAppError
from quizapp.formats.decoding import REPLACEMENT, clean, decode

TEXTS = {
    "english": "Japan agreed – “alliance”.\nWhat happened?\nNothing much.\n",
    "chinese": "日本政府于上周一宣布了新的政策。\n一些人认为这是好事吗？\n上海的一位专家说，这是好事。\n",
    "hindi": "भारत ने चंद्रमा पर यान उतारा।\nकब उतरा?\nअगस्त में।\n",
    "japanese": "これはペンですか？\nはい、そうです。\nたのしいひらがなのぶんしょう。\n",
    "arabic": "متى وأين عُقد مؤتمر المناخ؟\nفي دبي.\n",
    "russian": "Что случилось?\nНичего.\n",
    "thai": "ใครเป็นนายกรัฐมนตรี?\nเขา\n",
    "korean": "누가 대통령입니까?\n그 사람입니다.\n",
    "greek": "Ποιος είναι ο πρωθυπουργός;\nΟ Κυριάκος Μητσοτάκης.\n",
    "emoji": "Who won? 🎉\nThe 👨\u200d👩\u200d👧 family.\n",
}
ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be")


def found(data):
    return [(finding.line, finding.kind, finding.text) for finding in decode(data)[1]]


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_unicode_encodings_are_recognised_with_and_without_a_byte_order_mark(text, encoding):
    assert decode(text.encode(encoding)) == (text, [])


@given(
    st.lists(st.sampled_from([line for text in TEXTS.values() for line in text.splitlines()]), min_size=2, max_size=20),
    st.sampled_from(ENCODINGS),
)
def test_lines_of_any_script_mixture_come_back_from_any_encoding(lines, encoding):
    text = "\n".join(lines)
    assert decode(text.encode(encoding)) == (text, [])


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_that_ends_within_a_character_keeps_all_before(encoding):
    text, findings = decode("What is it?\nIt is that".encode(encoding) + b"x")
    assert text == f"What is it?\nIt is that{REPLACEMENT}"
    assert [finding.line for finding in findings] == [2]


def test_an_empty_file_is_an_empty_text():
    assert decode(b"") == ("", [])


def test_a_byte_order_mark_alone_is_an_empty_text():
    assert decode(b"\xef\xbb\xbf") == ("", [])


def test_a_utf_16_mark_before_a_nul_character_is_not_taken_for_utf_32():
    assert decode(b"\xff\xfe\x00\x00a\x00")[0] == "a"


def test_windows_1252_is_guessed_and_the_first_telling_line_is_reported():
    data = "One\ncafé – “déjà vu” €5\nnaïve\n".encode("cp1252")
    assert decode(data) == (
        "One\ncafé – “déjà vu” €5\nnaïve\n",
        [Finding(line=2, kind=FindingKind.GUESSED, text="café – “déjà vu” €5")],
    )


def test_the_code_page_of_another_script_is_guessed_and_reported():
    text = "One\nЧто случилось в Москве?\nНичего особенного.\n"
    assert decode(text.encode("cp1251")) == (
        text,
        [Finding(line=2, kind=FindingKind.GUESSED, text="Что случилось в Москве?")],
    )


def test_bytes_that_mean_nothing_in_windows_1252_are_shown_and_reported():
    text, findings = decode(b"caf\xe9 and \x81 more text\n")
    assert text == f"café and {REPLACEMENT} more text\n"
    assert [finding.kind for finding in findings] == [FindingKind.GUESSED, FindingKind.MENDED]


def test_utf_8_with_a_broken_place_stays_utf_8():
    data = "été à Paris, où l’été naît".encode() + b"\xc3"
    assert decode(data)[0] == f"été à Paris, où l’été naît{REPLACEMENT}"


def test_windows_quotation_marks_that_were_read_as_control_characters_are_restored():
    text, findings = decode("It\x92s \x93here\x94\x85\nplain".encode())
    assert text == "It’s “here”…\nplain"
    assert findings == [Finding(line=1, kind=FindingKind.MENDED, text="It’s “here”…")]


@pytest.mark.parametrize("end", ["\r\n", "\r", "\n", "\u2028", "\u2029", "\x0b"])
def test_all_line_ends_become_line_feeds(end):
    assert decode(f"one{end}two{end}{end}four".encode()) == ("one\ntwo\n\nfour", [])


def test_mixed_line_ends_keep_the_line_numbers():
    text, findings = decode(b"one\r\ntwo\rthree\nfo\x00ur and more words\r\n")
    assert text.split("\n") == ["one", "two", "three", "four and more words", ""]
    assert [finding.line for finding in findings] == [4]


@pytest.mark.parametrize("space", ["\u00a0", "\u202f", "\u2003", "\u2009", "\u205f", "\x0c"])
def test_special_spaces_become_plain_ones(space):
    assert decode(f"10{space}000{space}?".encode()) == ("10 000 ?", [])


def test_the_wide_space_of_chinese_and_japanese_stays():
    assert decode("渋沢\u3000栄一".encode())[0] == "渋沢\u3000栄一"


@pytest.mark.parametrize("mark", ["\u00ad", "\u200b", "\u200c", "\u200d", "\u2060", "\ufeff", "\u202e", "\u202d"])
def test_invisible_characters_inside_words_of_most_scripts_are_dropped(mark):
    assert decode(f"diplo{mark}macy".encode()) == ("diplomacy", [])


@pytest.mark.parametrize(
    "text",
    [
        "می\u200cخواهم",
        "क्\u200dष",
        "ශ්\u200dරී ලංකාව",
        "👨\u200d👩\u200d👧",
        "👩🏽\u200d🚀",
        "❤️\u200d🔥",
        "ภาษา\u200bไทย",
        "ខ្ញុំ\u200bចង់",
    ],
)
def test_joiners_and_word_breaks_stay_where_a_script_needs_them(text):
    assert decode(text.encode()) == (text, [])


@pytest.mark.parametrize("mark", ["\u200e", "\u200f", "\u061c", "\u2067", "\u2069", "\u202b", "\u202c"])
def test_marks_of_the_writing_direction_stay(mark):
    assert decode(f"{mark}NATO وافق{mark}".encode()) == (f"{mark}NATO وافق{mark}", [])


def test_stray_nul_bytes_are_taken_out_and_reported():
    assert decode(b"Hello wo\x00rld of words\nsecond line") == (
        "Hello world of words\nsecond line",
        [Finding(line=1, kind=FindingKind.MENDED, text="Hello world of words")],
    )


def test_control_characters_are_taken_out_and_their_lines_reported():
    assert found(b"a plain line\nthe \x1bbell\x07 rings\nplain\n\x08last line of it") == [
        (2, FindingKind.MENDED, "the bell rings"),
        (4, FindingKind.MENDED, "last line of it"),
    ]


def test_a_lone_surrogate_is_replaced_and_reported():
    text, findings = decode("a\udc00b and more".encode("utf-8", "surrogatepass"))
    assert text == f"a{REPLACEMENT}b and more"
    assert findings == [Finding(line=1, kind=FindingKind.MENDED, text=f"a{REPLACEMENT}b and more")]


def test_surrogates_that_were_encoded_one_by_one_are_joined():
    assert decode("it is \ud83d\ude00".encode("utf-8", "surrogatepass")) == ("it is 😀", [])


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"%PDF-1.7\n...", "a PDF document"),
        (b"PK\x03\x04rest", "a ZIP archive or an office document"),
        (b"\x89PNG\r\n\x1a\n", "a picture"),
        (b"\xff\xd8\xff\xe0", "a picture"),
        (b"SQLite format 3\x00", "a database"),
        (b"\x1f\x8b\x08", "a compressed file"),
        (b"{\\rtf1 text}", "a rich text document"),
        (bytes(range(256)) * 4, "binary data"),
        (b"\x00" * 50, "binary data"),
    ],
)
def test_what_is_no_text_is_refused_by_name_and_kind(data, kind):
    with pytest.raises(QuizAppError) as refused:
        decode(data, name="report.bin")
    assert refused.value.message == f"report.bin is no text but {kind}."
    assert "plain text" in refused.value.hint


@pytest.mark.parametrize("name", ["a.apkg", "b.XLSX", "lists/c.zip"])
def test_an_archive_that_does_not_begin_as_one_is_damaged(name):
    with pytest.raises(QuizAppError) as refused:
        decode(bytes(4) + os.urandom(5000), name=name)
    assert (refused.value.message, refused.value.hint) == (f"{name} is damaged.", "Download or export it anew.")


def test_random_bytes_are_refused():
    with pytest.raises(QuizAppError, match="binary data"):
        decode(os.urandom(5000))


def test_an_executable_is_refused():
    with pytest.raises(QuizAppError, match="binary data"):
        decode(b"\x7fELF\x02\x01\x01" + bytes(9) + bytes([3, 0, 62, 0, 1, 0, 0, 0, 160, 35]) * 40)


def decoded(data):
    """The text and findings, None where `data` is refused."""
    try:
        return decode(data)
    except QuizAppError as refused:
        return None if "is no text but" in refused.message else refused


@given(st.binary(max_size=200))
def test_any_bytes_give_text_without_control_characters_or_a_clear_refusal(data):
    result = decoded(data)
    if result is not None:
        text, findings = result
        assert not any(ord(character) < 32 and character not in "\n\t" for character in text)
        assert text.encode().decode() == text
        assert all(1 <= finding.line <= text.count("\n") + 1 for finding in findings)


@given(st.text(st.characters(codec="utf-8"), max_size=100))
def test_what_was_decoded_is_decoded_to_itself(text):
    once = decoded(text.encode())
    if once is not None:
        assert decode(once[0].encode())[0] == once[0]


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("a\r\nb\rc\u2028d", "a\nb\nc\nd"),
        ("a\x00b\x07", "ab"),
        ("caf\u00e9\u00a0au\u200b\u00ad lait", "café au lait"),
        ("a\ud800b", "a\ufffdb"),
        ("\ud83c\udf89", "🎉"),
        ("ไทย\u200bไทย", "ไทย\u200bไทย"),
    ],
)
def test_a_text_out_of_a_database_is_cleaned_as_a_file_is(text, cleaned):
    assert clean(text) == cleaned


def test_what_is_reported_of_windows_1252_has_no_control_characters():
    _, findings = decode("Il a déjà\0 vu le port de nuit".encode("cp1252"))
    assert {finding.text for finding in findings} == {"Il a déjà vu le port de nuit"}
