"""XML that is read: records, and clear words for what is broken or hostile."""

from contextlib import suppress
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.errors import QuizAppError
from quizapp.formats.closed_xml import Record, read_records

LAUGHS = """<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>
<r><log><x>&b;</x></log></r>"""
OUTSIDE = '<!DOCTYPE r [<!ENTITY a SYSTEM "file:///etc/passwd">]><r><log><x>&a;</x></log></r>'
OUTSIDE_RULES = '<!DOCTYPE r SYSTEM "http://example.org/r.dtd"><r><log><x>1</x></log></r>'
PARAMETER = "<!DOCTYPE r [<!ENTITY % a \"<!ENTITY b 'x'>\"> %a;]><r/>"


def read(xml):
    data = xml if isinstance(xml, bytes) else xml.encode()
    return list(read_records(BytesIO(data), root="r", name="log", shown="a.xml"))


def refusal(xml):
    with pytest.raises(QuizAppError) as refused:
        read(xml)
    assert refused.value.hint
    return refused.value.message


def test_records_have_attributes_and_texts():
    assert read("<r>\n<log a='1' b='&lt;'>\n<x>one &amp; two</x><y/></log><log/></r>") == [
        Record(attributes={"a": "1", "b": "<"}, texts={"x": "one & two", "y": ""}, line=2),
        Record(attributes={}, texts={}, line=3),
    ]


def test_other_elements_and_the_words_between_them_are_passed_over():
    xml = "<r>words<other><log><x>no</x></log></other><log>words<x>a<b>c</b>d</x></log></r>"
    assert [record.texts for record in read(xml)] == [{"x": "acd"}]


def test_an_element_named_twice_has_one_text():
    assert read("<r><log><x>a</x><x>b</x></log></r>")[0].texts == {"x": "ab"}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_encodings_are_told_by_the_file(encoding):
    assert read("<r><log><x>déjà 日本</x></log></r>".encode(encoding))[0].texts == {"x": "déjà 日本"}


@pytest.mark.parametrize("xml", [LAUGHS, OUTSIDE, PARAMETER])
def test_entities_are_refused(xml):
    assert refusal(xml) == "a.xml declares entities, which may grow without end, on line 1."


def test_rules_that_lie_elsewhere_are_not_fetched():
    assert [record.texts for record in read(OUTSIDE_RULES)] == [{"x": "1"}]


@pytest.mark.parametrize(
    ("xml", "why"),
    [
        ("", "line 1 is broken"),
        ("<r>\n<log>\n<x>", "line 3 is broken"),
        ("<r>\n<log></x></r>", "line 2 is broken"),
        ("<r>&nbsp;</r>", "line 1 is broken"),
        ("<html><log/></html>", "begins with html, not with r"),
        ("<r>" + "<a>" * 100, "nested too deeply"),
        (b"\x00\xff\xfe", "line 1 is broken"),
    ],
)
def test_what_is_broken_is_named_with_its_line(xml, why):
    assert why in refusal(xml)


def test_an_endless_text_is_refused():
    assert "5 million characters" in refusal(f"<r><log><x>{'a' * 3_000_000}</x><y>{'b' * 3_000_000}</y></log></r>")


def test_records_come_while_the_file_is_read():
    file = BytesIO(b"<r>" + b"<log a='1'></log>" * 20_000 + b"</broken>")
    records = read_records(file, root="r", name="log", shown="a.xml")
    assert next(records).attributes == {"a": "1"}
    assert file.tell() < 100_000


@given(
    st.lists(st.sampled_from(["<r>", "</r>", "<log a='b'>", "</log>", "<x>", "</x>", "a", "&amp;", "&", "<!--", "]]>"]))
)
def test_any_mixture_gives_records_or_a_refusal(pieces):
    with suppress(QuizAppError):
        read("".join(pieces))
