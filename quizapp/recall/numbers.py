"""Numbers as they are written: digits with any separators, and what multiplies them."""

import re
from decimal import Decimal

Values = frozenset[Decimal]
"""What a number may mean: "12.000" is twelve thousand to a German and twelve to a Briton."""

DIGITS = r"\d{1,3}(?:[ \u00a0\u202f'’.,٬]\d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,٫]\d+)?"
_GROUPS = re.compile(r"\d{1,3}(?:[.,]\d{3})+")
_SEPARATORS = re.compile("[.,]")
_POINT_GROUPS_NAMES = "Danish Dutch German Greek Indonesian Italian Portuguese Romanian Spanish Turkish"
_POINT_GROUPS = frozenset(_POINT_GROUPS_NAMES.split())
"""Languages that write twelve thousand as "12.000"."""
_SPACES = re.compile(r"[ \u00a0\u202f'’٬]")

_MILLION, _BILLION = 10**6, 10**9
_SCALES = {
    **dict.fromkeys(("hundred", "cent", "hundert"), 100),
    **dict.fromkeys(
        ("thousand", "k", "tausend", "mille", "mil", "mila", "हज़ार", "हजार", "тысяч", "тысячи", "тыс", "ألف"), 1000
    ),
    **dict.fromkeys(("lakh", "lakhs", "लाख"), 10**5),
    **dict.fromkeys(("crore", "crores", "करोड़"), 10**7),
    **dict.fromkeys(
        ("million", "millions", "mn", "mln", "mio", "millionen", "millones", "millón", "milioni"), _MILLION
    ),
    **dict.fromkeys(("milhões", "milhão", "миллион", "миллиона", "миллионов", "مليون", "ملايين", "млн"), _MILLION),
    **dict.fromkeys(
        ("billion", "billions", "bn", "bln", "b", "milliard", "milliards", "milliarde", "milliarden"), _BILLION
    ),
    **dict.fromkeys(
        (
            "mrd",
            "mld",
            "md",
            "mds",
            "bi",
            "bilhão",
            "miliardi",
            "миллиард",
            "миллиарда",
            "миллиардов",
            "مليار",
            "bilhões",
            "млрд",
        ),
        _BILLION,
    ),
    **dict.fromkeys(("trillion", "trillions", "tn"), 10**12),
    **dict(zip("百千万萬億亿兆", (100, 1000, 10**4, 10**4, 10**8, 10**8, 10**12), strict=True)),
}
_OWN_SCALES = {
    "German": {"billion": 10**12, "billionen": 10**12},
    "French": {"billion": 10**12, "billions": 10**12},
    "Portuguese": {"mi": 10**6},
    "Spanish": {"billón": 10**12, "billones": 10**12},
}
"""What means something else elsewhere: a billion may be a million millions, and "mi" miles."""


def values_of(digits: str, language: str | None) -> Values:
    """Return what `digits`, which match DIGITS, may mean in `language`.

    Where a language writes "12,000" for twelve thousand, "12.000" may be that too, as others write it so.
    """
    plain = _SPACES.sub("", digits).replace("٫", ".")
    marks = [mark for mark in plain if mark in ".,"]
    if not marks:
        return frozenset({Decimal(plain).normalize()})
    whole, _, rest = plain.rpartition(marks[-1])
    as_fraction = Decimal(f"{_SEPARATORS.sub('', whole)}.{rest}").normalize()
    as_groups = Decimal(_SEPARATORS.sub("", plain)).normalize()
    if len(set(marks)) > 1:
        return frozenset({as_fraction})
    if not _GROUPS.fullmatch(plain):
        return frozenset({as_fraction if len(marks) == 1 else as_groups})
    is_own = marks[-1] == ("." if language in _POINT_GROUPS else ",")
    return frozenset({as_groups} if is_own or len(marks) > 1 else {as_groups, as_fraction})


def scale_of(word: str, language: str | None) -> Decimal | None:
    """Return by what `word`, in small letters, multiplies the number before it; None where it is no such word."""
    scale = _OWN_SCALES.get(language or "", {}).get(word) or _SCALES.get(word)
    return None if scale is None else Decimal(scale)


def scaled(values: Values, scale: Decimal) -> Values:
    """Return `values`, each times `scale`."""
    return frozenset((value * scale).normalize() for value in values)
