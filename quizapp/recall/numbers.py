"""Numbers as they are written: digits with any separators, words for them, and what multiplies them."""

import re
from collections.abc import Sequence
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

_ENGLISH_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
_ENGLISH_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_ORDINALS = (
    "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth"
)
_SMALL_ELSEWHERE = {
    "French": "zéro un deux trois quatre cinq six sept huit neuf dix onze douze",
    "German": "null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf",
    "Italian": "zero uno due tre quattro cinque sei sette otto nove dieci undici dodici",
    "Portuguese": "zero um dois três quatro cinco seis sete oito nove dez onze doze",
    "Spanish": "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce",
}
_WORDS = {
    **{word: value for value, word in enumerate(_ENGLISH_SMALL.split())},
    **{word: value * 10 for value, word in enumerate(_ENGLISH_TENS.split(), start=2)},
}
_ORDINAL_WORDS = {
    **{word: value for value, word in enumerate(_ORDINALS.split())},
    **{word[:-1] + "ieth": value * 10 for value, word in enumerate(_ENGLISH_TENS.split(), start=2)},
}
_WORDS_ELSEWHERE = {
    language: {word: value for value, word in enumerate(words.split())} for language, words in _SMALL_ELSEWHERE.items()
}

_MILLION, _BILLION = 10**6, 10**9
_SCALES = {
    **dict.fromkeys(("hundred", "cent", "hundert"), 100),
    **dict.fromkeys(
        ("thousand", "k", "tausend", "mille", "mil", "mila", "हज़ार", "हजार", "тысяч", "тысячи", "ألف"), 1000
    ),
    **dict.fromkeys(("lakh", "lakhs", "लाख"), 10**5),
    **dict.fromkeys(("crore", "crores", "करोड़"), 10**7),
    **dict.fromkeys(
        ("million", "millions", "mn", "mln", "mio", "millionen", "millones", "millón", "milioni"), _MILLION
    ),
    **dict.fromkeys(("milhões", "milhão", "миллион", "миллиона", "миллионов", "مليون", "ملايين"), _MILLION),
    **dict.fromkeys(("billion", "billions", "bn", "bln", "milliard", "milliards", "milliarde", "milliarden"), _BILLION),
    **dict.fromkeys(("mrd", "miliardi", "миллиард", "миллиарда", "миллиардов", "مليار", "bilhões"), _BILLION),
    **dict.fromkeys(("trillion", "trillions", "tn"), 10**12),
    **dict(zip("百千万萬億亿兆", (100, 1000, 10**4, 10**4, 10**8, 10**8, 10**12), strict=True)),
}
_LONG_SCALE = {
    "German": {"billion": 10**12, "billionen": 10**12},
    "French": {"billion": 10**12, "billions": 10**12},
    "Spanish": {"billón": 10**12, "billones": 10**12},
}
"""Where a billion is a million millions."""


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
    scale = _LONG_SCALE.get(language or "", {}).get(word) or _SCALES.get(word)
    return None if scale is None else Decimal(scale)


def scaled(values: Values, scale: Decimal) -> Values:
    """Return `values`, each times `scale`."""
    return frozenset((value * scale).normalize() for value in values)


def spoken(words: Sequence[str], language: str | None) -> tuple[Decimal, int] | None:
    """Return the number that `words`, in small letters, begin with, and how many of them it takes; None without one.

    "One" and "a" alone are none: mostly they are articles.
    """
    known = _WORDS_ELSEWHERE.get(language or "", _WORDS)
    if known is not _WORDS:
        value = known.get(words[0]) if words else None
        return None if value is None or value == 1 else (Decimal(value), 1)
    total, current, taken = 0, None, 0
    for place, word in enumerate(words):
        scale = _SCALES.get(word)
        if word in _WORDS and (current is None or current % 10 == 0):
            current = (current or 0) + _WORDS[word]
        elif word == "a" and current is None and words[place + 1 : place + 2] and words[place + 1] in _SCALES:
            current = 1
        elif scale is not None and word.isascii() and current is not None and scale > 1 and len(word) > 3:
            total, current = (total, current * scale) if scale == 100 else (total + current * scale, 0)
        else:
            break
        taken = place + 1
    if current is None or (total + current == 1 and taken == 1):
        return None
    return Decimal(total + current).normalize(), taken


def ordinal(word: str) -> Decimal | None:
    """Return the number of the English ordinal `word`, in small letters ("31st" is told by its digits); else None."""
    value = _ORDINAL_WORDS.get(word)
    return None if value is None else Decimal(value).normalize()
