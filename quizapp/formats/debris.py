"""Mends what the generator of a page left behind: quotation marks around fields, list and record syntax, escapes."""

import re

from quizapp.formats.sentences import core_of, has_words

_ESCAPED = re.compile(r"\\([$%&#_*~\"'])")
_ENDS_IN_COMMA = re.compile('(?<=["”])\\s*,$')
_KEY = '["\']?\\b(?P<kind>[aq](?=[ _]?\\d)|answer|question)[ _]?\\d{0,2}["\']?\\s*[=:]\\s*["“]'
# `sailed.", A2="The crew`: a record goes on with another of its fields.
_LEAKED_KEY = re.compile(f'["”]\\s*(?:[,;]\\s*)?{_KEY}', re.IGNORECASE)
_LEADING_KEY = re.compile('^["\']?(?:a|q|answer|question)[ _]?\\d{1,2}["\']?\\s*=\\s*(?=["“])', re.IGNORECASE)
# `First.", "Second.`: one text of a list ends, the next one begins.
_NEXT_ITEM = re.compile('(?<=[.!?…。！？।])["”]\\s*,\\s*["“]')
_LIST_OF_SENTENCES = re.compile('["“][^"“”]*[.!?…。！？।]["”](?:\\s*,\\s*["“][^"“”]*[.!?…。！？।]["”])+')
_BOLD = re.compile(r"\*\*(?! )([^*]+)(?<! )\*\*")
_NO_WORDS = re.compile("[\\s\"'“”‘’„«»,;\\[\\]{}()\\\\]+")
_MARKS = re.compile('["“”]')
_QUOTES = "\"'“”‘’„«»"
# Where no space stands between words a quotation mark may open or close beside any letter.
_ANY_SIDE = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")


def is_lone_marks(line: str) -> bool:
    """Whether `line` holds quotation marks, and at most commas and brackets beside them."""
    return _NO_WORDS.fullmatch(line) is not None and any(mark in line for mark in _QUOTES)


def split_records(line: str) -> list[str]:
    """Part a line into which whole records leaked: `…sailed.", Q2="Who?", A2="The crew` gives three texts.

    A line without the key of a question stays whole.
    """
    keys = list(_LEAKED_KEY.finditer(line)) if "=" in line or ":" in line else []
    if not any(key["kind"].lower().startswith("q") for key in keys):
        return [line]
    starts = [0, *(key.end() for key in keys)]
    ends = [*(key.start() for key in keys), len(line)]
    return [line[start:end] for start, end in zip(starts, ends, strict=True)]


def mend(text: str) -> str:
    r"""Return one field (a question, an answer, a title) without debris; the same text where there is none.

    Takes away the quotation marks around a whole field, single ones left at its ends and a comma behind one; joins
    the sentences of a list and of leaked keys with spaces; drops the stars of bold type; unescapes `\$`. Quotation
    marks of a quotation in the text stay, and so do marks of the writing direction at the ends.
    """
    core = core_of(text)
    if not core:
        return text
    before, _, after = text.partition(core)
    bare = _ENDS_IN_COMMA.sub("", _LEADING_KEY.sub("", _ESCAPED.sub(r"\1", core)))
    bare = _BOLD.sub(r"\1", bare)
    if any(mark in bare for mark in '"“”'):
        bare = " ".join(part for part in (_without_stray_quotes(part).strip() for part in _parts(bare)) if part)
    return before.strip() + bare + after.strip() if has_words(bare) else text


def _parts(text: str) -> list[str]:
    """Part `text` where an item of a list or a field of a record ends and another one begins."""
    seams = list(_LEAKED_KEY.finditer(text))
    if _LIST_OF_SENTENCES.fullmatch(text) or (not _is_well_quoted(text) and not seams):
        seams = list(_NEXT_ITEM.finditer(text))
    starts = [0, *(seam.end() for seam in seams)]
    ends = [*(seam.start() for seam in seams), len(text)]
    parts = [text[start:end] for start, end in zip(starts, ends, strict=True)]
    # The mark at a seam is debris, unless the part needs it to close a quotation of its own.
    return [_closed(part, text[end : end + 1]) for part, end in zip(parts, ends, strict=True)]


def _closed(part: str, mark: str) -> str:
    if not mark or _is_well_quoted(part) or _is_well_quoted(part[1:]):
        return part
    return part + mark if _is_well_quoted(part + mark) else part


def _without_stray_quotes(text: str) -> str:
    """Take away the quotation marks around `text`, or the one at an end of it that has no partner."""
    opens, closes = text[:1] in ('"', "“"), text[-1:] in ('"', "”")
    if opens and closes and len(text) > 2 and _is_well_quoted(text[1:-1], strict=True):
        return text[1:-1].strip()
    if _is_well_quoted(text):
        return text
    if opens and _is_well_quoted(text[1:]):
        return text[1:].strip()
    if closes and _is_well_quoted(text[:-1]):
        return text[:-1].strip()
    return text


def _is_well_quoted(text: str, *, strict: bool = False) -> bool:
    """Whether every double quotation mark in `text` has its partner, each on the right side of its words.

    `strict` does not allow straight marks in text without spaces between words, where their sides cannot be told.
    """
    curly = 0
    inside = False
    for found in _MARKS.finditer(text):
        index, mark = found.start(), found[0]
        if mark == '"':
            right = _may_close(text, index, strict=strict) if inside else _may_open(text, index, strict=strict)
            if not right:
                return False
            inside = not inside
        else:
            curly += 1 if mark == "“" else -1
            if curly < 0:
                return False
    return curly == 0 and not inside


def _may_open(text: str, index: int, *, strict: bool) -> bool:
    before = text[index - 1] if index else " "
    if not strict and _ANY_SIDE.match(before):
        return True
    return not (before.isalnum() or before in ".,!?;:…)]%")


def _may_close(text: str, index: int, *, strict: bool) -> bool:
    after = text[index + 1 : index + 2] or " "
    return not after.isalnum() or (not strict and _ANY_SIDE.match(after) is not None)
