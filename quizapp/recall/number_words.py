"""Numbers in words: "two million three hundred", "fünfundsechzig", "un million", and English ordinals."""

from collections.abc import Sequence
from decimal import Decimal

from quizapp.recall.numbers import scale_of

_SMALL = {
    "Arabic": "صفر واحد اثنان ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة",
    "English": """
        zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
        eighteen nineteen
    """,
    "French": "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize",
    "German": """
        null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn
        achtzehn neunzehn
    """,
    "Hindi": "शून्य एक दो तीन चार पाँच छह सात आठ नौ दस ग्यारह बारह तेरह चौदह पंद्रह",
    "Italian": "zero uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici",
    "Portuguese": "zero um dois três quatro cinco seis sete oito nove dez onze doze treze catorze quinze",
    "Russian": "ноль один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать",
    "Spanish": "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince",
}
"""The words from zero on."""
_TENS = {
    "Arabic": "عشرون ثلاثون أربعون خمسون ستون سبعون ثمانون تسعون",
    "English": "twenty thirty forty fifty sixty seventy eighty ninety",
    "French": "vingt trente quarante cinquante soixante",
    "German": "zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig",
    "Hindi": "बीस तीस चालीस पचास साठ सत्तर अस्सी नब्बे",
    "Italian": "venti trenta quaranta cinquanta sessanta settanta ottanta novanta",
    "Portuguese": "vinte trinta quarenta cinquenta sessenta setenta oitenta noventa",
    "Russian": "двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто",
    "Spanish": "veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa",
}
"""Those from twenty on in tens."""
_ORDINALS = """
    zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth
    fifteenth sixteenth seventeenth eighteenth nineteenth
"""
_A = frozenset({"a", "un", "une", "ein", "eine", "einer", "um", "एक"})
"""One, before what multiplies it."""
_HALF = Decimal("0.5")
_FRACTIONS = {
    ("half",): _HALF,
    ("a", "third"): Decimal("0.333"),
    ("one", "third"): Decimal("0.333"),
    ("two", "thirds"): Decimal("0.667"),
    ("a", "quarter"): Decimal("0.25"),
    ("one", "quarter"): Decimal("0.25"),
    ("three", "quarters"): Decimal("0.75"),
}
_AND_A_HALF = ("and", "a", "half")
_SHORT = 3
_SHORT_SCALES = frozenset({("mil", "Portuguese"), ("mil", "Spanish"), ("ألف", "Arabic"), ("लाख", "Hindi")})
"""Short words for what multiplies; other short ones are abbreviations, which stand behind digits alone."""


def _in_words(language: str) -> dict[str, float]:
    units: dict[str, float] = {word: value for value, word in enumerate(_SMALL[language].split())}
    tens: dict[str, float] = {
        word: value for value, word in zip(range(20, 100, 10), _TENS[language].split(), strict=False)
    }
    if language == "German":
        ones: dict[str, float] = {"ein": 1, **{word: value for word, value in units.items() if value in range(2, 10)}}
        units |= {"anderthalb": 1.5, **{f"{one}einhalb": value + 0.5 for one, value in ones.items()}}
        tens |= {f"{one}und{ten}": value + of_ten for one, value in ones.items() for ten, of_ten in tens.items()}
    return units | tens


_WORDS = {language: _in_words(language) for language in _SMALL}
_ENGLISH_TENS = range(20, 100, 10)
_ORDINAL_WORDS = {
    **{word: value for value, word in enumerate(_ORDINALS.split())},
    **{word[:-1] + "ieth": value for value, word in zip(_ENGLISH_TENS, _TENS["English"].split(), strict=True)},
}


def spoken(words: Sequence[str], language: str | None) -> tuple[Decimal, int] | None:
    """Return the number that `words`, in small letters, begin with, and how many of them it takes; None without one.

    "One" and "a" alone are none: mostly they are articles.
    """
    known = _WORDS.get(language or "", _WORDS["English"])
    for fraction, value in _FRACTIONS.items():
        if tuple(words[: len(fraction)]) == fraction:
            return value, len(fraction)
    total, current, taken = Decimal(), None, 0
    for place, word in enumerate(words):
        if place < taken:
            continue
        scale = _spoken_scale(word, language)
        if word in known and (current is None or current % 10 == 0):
            current = (current or 0) + Decimal(known[word])
        elif word in _A and current is None and words[place + 1 :] and _spoken_scale(words[place + 1], language):
            current = Decimal(1)
        elif scale is not None and current is not None:
            total, current = (total, current * scale) if scale == 100 else (total + current * scale, Decimal())
        else:
            break
        taken = place + 1
        if current is not None and tuple(words[taken : taken + 3]) == _AND_A_HALF:
            current, taken = current + _HALF, taken + 3
    if current is None or (total + current == 1 and taken == 1):
        return None
    return (total + current).normalize(), taken


def _spoken_scale(word: str, language: str | None) -> Decimal | None:
    return scale_of(word, language) if len(word) > _SHORT or (word, language) in _SHORT_SCALES else None


def ordinal(words: Sequence[str]) -> tuple[Decimal, int] | None:
    """Return the number of the English ordinal that `words`, in small letters, begin with, and how many of them it
    takes ("31st" is told by its digits); None without one.
    """
    rank = _ORDINAL_WORDS.get(words[0])
    if rank is not None:
        return Decimal(rank).normalize(), 1
    ten, unit = _WORDS["English"].get(words[0], 0), _ORDINAL_WORDS.get(words[1], 0) if len(words) > 1 else 0
    if ten in _ENGLISH_TENS and unit in range(1, 10):
        return Decimal(ten + unit).normalize(), 2
    return None
