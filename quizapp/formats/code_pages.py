"""The old encodings, which nothing in a file names: of other scripts than the Latin one, and of its many alphabets."""

import re
from collections import Counter
from collections.abc import Iterable

_CANDIDATES = ("cp1251", "koi8_r", "cp1253", "cp1255", "cp1256", "shift_jis", "euc_jp", "gb18030", "big5", "euc_kr")
_HIGH = re.compile(rb"[\x80-\xff]")
_RUN = re.compile(rb"[\x80-\xff]{3,}")
_LEAST = 0.3
"""The share of bytes beyond ASCII that have others beside them. In Latin script most stand among letters of ASCII."""
_FEWEST = 20
"""Fewer such bytes tell nothing."""

# The letters beyond ASCII of the languages that are written in each code page of the Latin script.
_WESTERN = (
    *("äöüß", "àâæçèéêëîïôœùûüÿ", "áéíñóúü¿¡ºª", "àáâãçéêíóôõúüºª", "àèéìíîòóùúºª", "àçèéíïòóúü·"),
    *("åäöéü", "æøåéèêóòôäöü", "áðéíóúýþæö", "äëïöüéèêç", "äöüõšž"),
)
_OTHERS = {
    "cp1250": ("áčďéěíňóřšťúůýž", "áäčďéíĺľňóôŕšťúýž", "ąćęłńóśźż", "áéíóöőúüű", "ăâîşţ", "čćđšž"),
    "cp1254": ("çğıİöşüâî",),
    "cp1257": ("āčēģīķļņšūž", "ąčęėįšųūž"),
}
_IN_WORDS = re.compile(rb"(?<=[A-Za-z\xc0-\xff])[\x80-\xff]|[\x80-\xff](?=[A-Za-z\xc0-\xff])")
_FEWEST_LETTERS = 6
_FEWEST_KINDS = 3
_GAIN = 0.1
"""So much larger is the share of letters that a language has, where the code page is not the western one."""


def code_page_of(data: bytes) -> str | None:
    """Return the name of the code page that `data`, which is no Unicode, is written in; None for Windows-1252.

    What the bytes mean is guessed from which characters follow each other in the languages of each script, and in
    Latin script from which letters a language has.
    """
    in_runs = sum(map(len, _RUN.findall(data)))
    if in_runs < _FEWEST or in_runs < _LEAST * len(_HIGH.findall(data)):
        return _latin_page_of(data)
    from charset_normalizer import from_bytes  # noqa: PLC0415  few files need it

    best = from_bytes(data, cp_isolation=list(_CANDIDATES)).best()
    return _latin_page_of(data) if best is None else best.encoding


def _latin_page_of(data: bytes) -> str | None:
    """Return the code page under which the letters are best those of one language, None for Windows-1252."""
    counts = Counter(_IN_WORDS.findall(data))
    pages = {page: _letters(counts, page) for page in ("cp1252", *_OTHERS)}
    counted = [byte for byte in counts if any(letters[byte].isalpha() for letters in pages.values())]
    total = sum(counts[byte] for byte in counted)
    if total < _FEWEST_LETTERS or len(counted) < _FEWEST_KINDS:
        return None

    def share(page: str, alphabets: Iterable[str]) -> float:
        known = (frozenset(alphabet + alphabet.upper()) for alphabet in alphabets)
        return max(sum(counts[byte] for byte in counted if pages[page][byte] in letters) for letters in known) / total

    best = max(_OTHERS, key=lambda page: share(page, _OTHERS[page]))
    return best if share(best, _OTHERS[best]) > share("cp1252", _WESTERN) + _GAIN else None


def _letters(counts: Iterable[bytes], page: str) -> dict[bytes, str]:
    return {byte: byte.decode(page, "replace") for byte in counts}
