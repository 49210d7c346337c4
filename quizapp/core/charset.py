"""In which character encoding a page of the web is: by its mark, by what was sent with it, or by its own words."""

import codecs
import re

_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_HEAD = 4096
"""So many bytes from its beginning a page may say its encoding in."""
_DECLARED = re.compile(rb"""(?:charset\s*=|<\?xml[^>]{0,200}?encoding\s*=)\s*["']?\s*([A-Za-z0-9._:-]{2,40})""")
# What browsers take these names for (https://encoding.spec.whatwg.org/#names-and-labels): pages that say one thing
# are written in the other, which has more characters.
_MEANT = {
    "ascii": "cp1252",
    "big5": "big5hkscs",
    "euc_kr": "cp949",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "shift_jis": "cp932",
    "tis-620": "cp874",
}
_ALIASES = {"windows-874": "cp874", "x-sjis": "cp932"}
_NO_PAGE = frozenset({"idna", "punycode", "raw-unicode-escape", "unicode-escape", "utf-7"})
"""Python's encodings that read plain bytes as something else than they say."""
_WIDE = re.compile(r"utf[-_]?(?:16|32|7)|ucs", re.IGNORECASE)


def charset_of(data: bytes, sent: str | None = None) -> str | None:
    """Return the name of the encoding that `data` is in, None where nothing tells.

    A byte order mark counts first, then `sent`, the name that came with the page, then what the page says of itself
    within its first 4,096 bytes.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return encoding
    return _known(sent) or _declared(data)


def text_of(data: bytes, charset: str | None) -> str:
    """Return `data` as text, a byte order mark dropped; what is no character in `charset` becomes U+FFFD.

    Without a charset UTF-8 is tried, then Windows-1252.
    """
    if charset is None:
        try:
            return data.decode("utf-8-sig")
        except UnicodeDecodeError:
            return data.decode("cp1252", "replace")
    return data.decode(charset, "replace").removeprefix("\ufeff")


def _declared(data: bytes) -> str | None:
    found = _DECLARED.search(data[:_HEAD])
    name = None if found is None else found[1].decode("ascii")
    # Words that could be read byte by byte are not in an encoding of two or four bytes a character.
    return "utf-8" if name and _WIDE.match(name) else _known(name)


def _known(name: str | None) -> str | None:
    """Return Python's name of the encoding that a page means by `name`, None where it is none of a page."""
    plain = (name or "").strip().strip("\"'").lower()
    try:
        found = codecs.lookup(_ALIASES.get(plain, plain)).name
        b"a".decode(found)
    except (LookupError, ValueError):
        return None
    return None if found in _NO_PAGE else _MEANT.get(found, found)
