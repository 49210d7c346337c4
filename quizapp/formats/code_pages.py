"""The old encodings of scripts other than the Latin one, which nothing in a file names."""

import re

_CANDIDATES = ("cp1251", "koi8_r", "cp1253", "cp1255", "cp1256", "shift_jis", "euc_jp", "gb18030", "big5", "euc_kr")
_HIGH = re.compile(rb"[\x80-\xff]")
_RUN = re.compile(rb"[\x80-\xff]{3,}")
_LEAST = 0.3
"""The share of bytes beyond ASCII that have others beside them. In Latin script most stand among letters of ASCII."""
_FEWEST = 20
"""Fewer such bytes tell nothing."""


def code_page_of(data: bytes) -> str | None:
    """Return the name of the code page that `data`, which is no Unicode, is written in; None for text in Latin script.

    What the bytes mean is guessed from which characters follow each other in the languages of each script.
    """
    in_runs = sum(map(len, _RUN.findall(data)))
    if in_runs < _FEWEST or in_runs < _LEAST * len(_HIGH.findall(data)):
        return None
    from charset_normalizer import from_bytes  # noqa: PLC0415  few files need it

    best = from_bytes(data, cp_isolation=list(_CANDIDATES)).best()
    return None if best is None else best.encoding
