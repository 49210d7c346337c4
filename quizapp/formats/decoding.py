"""From the bytes of a file to clean text: encodings, line ends, and the characters that nobody sees."""

import codecs
import re
import unicodedata
from collections.abc import Callable

from quizapp.core.article import Finding, FindingKind
from quizapp.core.charset import charset_of, text_of
from quizapp.errors import QuizAppError
from quizapp.formats.code_pages import code_page_of
from quizapp.formats.faults import damaged

REPLACEMENT = "\ufffd"
"""Stands for a character that could not be read."""

_SIGNATURES = (
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"SQLite format 3\x00", "a database"),
    (b"\x1f\x8b", "a compressed file"),
    (b"{\\rtf", "a rich text document"),
)
_PACKED = (".apkg", ".colpkg", ".cards", ".docx", ".epub", ".ods", ".odt", ".xlsm", ".xlsx", ".zip")
"""What is called so is an archive, and damaged where it does not begin as one."""
_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_PROBE = 65536
"""So many bytes tell the encoding of a file; a multiple of four, so that no UTF-32 unit is cut."""

_GUESSED = "guessed"
"""Stands for a code page that nothing names."""

_PIECE = 1_000_000
"""So many characters are searched at once: other threads wait for the end of a search."""

_LINE_END = re.compile("[\r\x0b\u2028\u2029]")
_SPACE = re.compile("[\x0c\u00a0\u2000-\u200a\u202f\u205f]")
# Zero-width spaces part the words of Thai, Lao, Burmese and Khmer. Joiners shape the letters of the scripts from
# Arabic to Mongolian, and emoji. Elsewhere they are leftovers of a web page.
_INVISIBLE = re.compile(
    "[\u00ad\u2060-\u2064\ufeff\u202d\u202e]"
    "|(?<![\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff])\u200b"
    "|(?<![\u0600-\u109f\u1780-\u18af\ua800-\uabff\ufb50-\ufdff\ufe0f\ufe70-\ufefc\U0001f000-\U0001faff\u2600-\u27bf])"
    "[\u200c\u200d]"
)
_MAYBE_INVISIBLE = re.compile("[\u00ad\u200b-\u200d\u2060-\u2064\ufeff\u202d\u202e]")
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f]")
_C1 = re.compile("[\x80-\x9f]")
_NOISE = re.compile("[\x00-\x08\x0e-\x1f\x7f\ufffd]")
_BROKEN = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ufffd]")
_NO_TEXT = frozenset({"Cc", "Cn", "Co", "Cs"})
_NOT_ASCII = re.compile("[^\x00-\x7f]")
# What the bytes 80 to 9F mean in Windows-1252; five of them mean nothing.
_WINDOWS = {code: bytes([code]).decode("cp1252", "replace") for code in range(0x80, 0xA0)}


def decode(data: bytes, *, name: str = "The text") -> tuple[str, list[Finding]]:
    """Return the text of `data`, its lines ended by a line feed each, with findings for what was guessed or mended.

    Understands UTF-8, UTF-16 and UTF-32 with or without a byte order mark, and the encoding that HTML and XML name; the
    code page of all else is guessed, Windows-1252 where no other alphabet shows, and reported. Special spaces become
    plain ones; soft hyphens and zero-width characters are dropped where no script needs them; marks of the writing
    direction stay. Line numbers are those of the input. Raises QuizAppError, which begins with `name`, for data that is
    no text.
    """
    _refuse_known_binary(data, name)
    text, encoding = _decoded(data)
    if _mostly_broken(text):
        if name.lower().endswith(_PACKED):
            raise damaged(name)
        raise _not_text(name, "binary data")
    text = _with_line_feeds(text)
    findings = [_encoding_finding(text)] if encoding == _GUESSED else []
    if any(_BROKEN.search(text, *ends) for ends in _pieces(text)):
        findings += _broken_lines(text)
        text = _CONTROL.sub("", text)
        text = _C1.sub(lambda found: _WINDOWS[ord(found[0])], text)
    return _without_invisible(text), findings


def clean(text: str) -> str:
    """Return `text`, which comes from a database or an archive, with what `decode` mends in a text mended."""
    return _without_invisible(_CONTROL.sub("", _with_line_feeds(_paired(text))))


def _with_line_feeds(text: str) -> str:
    text = text.replace("\r\n", "\n")
    return "".join(_LINE_END.sub("\n", text[begin:end]) for begin, end in _pieces(text))


def _pieces(text: str) -> list[tuple[int, int]]:
    """Return where the pieces of `text` begin and end."""
    return [(begin, begin + _PIECE) for begin in range(0, len(text), _PIECE)]


def _without_invisible(text: str) -> str:
    """Return `text` with plain spaces and without what nobody sees. Most texts have none of that, and are long."""
    if text.isascii():
        return text.replace("\x0c", " ")
    text = _SPACE.sub(" ", text)
    return _INVISIBLE.sub("", text) if _MAYBE_INVISIBLE.search(text) else text


def _refuse_known_binary(data: bytes, name: str) -> None:
    for signature, kind in _SIGNATURES:
        if data.startswith(signature):
            raise _not_text(name, kind)


def _not_text(name: str, kind: str) -> QuizAppError:
    return QuizAppError(
        f"{name} is no text but {kind}.", "Open it in the program it belongs to and save or copy it as plain text."
    )


def _decoded(data: bytes) -> tuple[str, str]:
    """Return the text and the name of its encoding, where it matters."""
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark) and not (encoding == "utf-32-le" and not _is_utf32(data, encoding)):
            return _lenient(data[len(mark) :], encoding), encoding
    wide = _wide_encoding(data) if b"\0" in data else None
    if wide is not None:
        return _lenient(data, wide), wide
    try:
        return _paired(data.decode("utf-8", "surrogatepass")), "utf-8"
    except UnicodeDecodeError:
        declared = charset_of(data) if data.lstrip().startswith(b"<") else None
        if declared not in {None, "utf-8"}:
            return text_of(data, declared), "as declared"
        return _mostly_utf8(data) or (_in_code_page(data), _GUESSED)


def _in_code_page(data: bytes) -> str:
    page = code_page_of(data[: data.rfind(b"\n", 0, _PROBE) + 1] or data[:_PROBE])
    return data.decode("latin-1").translate(_WINDOWS) if page is None else _lenient(data, page)


def _paired(text: str) -> str:
    """Join surrogates that were encoded one by one, as some programs do, and replace single ones."""
    if text.isascii():
        return text
    return _lenient(text.encode("utf-16-le", "surrogatepass"), "utf-16-le")


def _lenient(data: bytes, encoding: str) -> str:
    return data.decode(encoding, "replace")


def _mostly_utf8(data: bytes) -> tuple[str, str] | None:
    """Read UTF-8 with a few broken places, such as an end that was cut within a character."""
    text = data.decode("utf-8", "replace")
    broken = text.count(REPLACEMENT)
    return (text, "utf-8") if len(_NOT_ASCII.findall(text)) > 2 * broken else None


def _wide_encoding(data: bytes) -> str | None:
    """Return the UTF-32 or UTF-16 encoding of `data`, which has NUL bytes; None where they are strays in a text."""
    probe = data[:_PROBE]
    if _share(_lenient(probe, "utf-8"), _is_letter) > 0.75:
        return None
    for encoding in ("utf-32-le", "utf-32-be"):
        if _is_utf32(data, encoding):
            return encoding
    little, big = (_lenient(probe, encoding) for encoding in ("utf-16-le", "utf-16-be"))
    text, encoding = (big, "utf-16-be") if _ordinary(big) > _ordinary(little) else (little, "utf-16-le")
    return encoding if _share(text, _is_letter) > 0.5 and _share(text, _is_noise) < 0.05 else None


def _is_utf32(data: bytes, encoding: str) -> bool:
    try:
        data[: _PROBE if len(data) > _PROBE else None].decode(encoding)
    except UnicodeDecodeError:
        return False
    return True


def _ordinary(text: str) -> tuple[int, int]:
    """How many of the most ordinary characters `text` has: line feeds first, then spaces and ASCII letters."""
    return text.count("\n"), sum(character == " " or "a" <= character.lower() <= "z" for character in text)


def _share(text: str, wanted: Callable[[str], bool]) -> float:
    return sum(map(wanted, text)) / max(len(text), 1)


def _is_letter(character: str) -> bool:
    return character in " \r\n" or unicodedata.category(character)[0] in "LM"


def _is_noise(character: str) -> bool:
    return character == REPLACEMENT or (character not in "\t\r\n" and unicodedata.category(character) in _NO_TEXT)


def _mostly_broken(text: str) -> bool:
    broken = sum(len(_NOISE.findall(text, *ends)) for ends in _pieces(text))
    return broken > 3 and broken > len(text) / 10


def _encoding_finding(text: str) -> Finding:
    """Report the first line with other than ASCII characters: it shows whether the encoding was guessed well."""
    lines = enumerate(text.split("\n"), start=1)
    number, line = next((number, line) for number, line in lines if not line.isascii())
    return Finding(line=number, kind=FindingKind.GUESSED, text=_CONTROL.sub("", line).strip())


def _broken_lines(text: str) -> list[Finding]:
    """Report each line with control characters, or characters that could not be read, as it reads without them."""
    return [
        Finding(line=number, kind=FindingKind.MENDED, text=_BROKEN.sub(lambda found: _shown(found[0]), line).strip())
        for number, line in enumerate(text.split("\n"), start=1)
        if _BROKEN.search(line)
    ]


def _shown(character: str) -> str:
    return REPLACEMENT if character == REPLACEMENT else _WINDOWS.get(ord(character), "")
