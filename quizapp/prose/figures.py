"""Amounts, shares, numbers and dates in a sentence. English has words for them; elsewhere only digits are known."""

import re
from collections.abc import Iterator

from quizapp.core.proposal import Fact, FactKind

_SCALE = "(?:hundred|thousand|million|billion|trillion|crore|lakh|bn|tn)"
_NUMBER = r"\d{1,3}(?:[,\u202f ]\d{3})+(?:\.\d+)?|\d+(?:[.,]\d+)?"
_SMALL = (
    "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen"
    "|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
)
_MONTH = (
    "(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?)"
)
_CURRENCY = (
    r"(?:(?:U\.S\.|US|Canadian|Australian|Hong Kong|New Zealand|Singapore) )?"
    "(?:dollars?|cents?|euros?|pounds?|yen|rupees?|yuan|renminbi|won|roubles?|rubles?|pesos?|reais|rand|francs?|liras?"
    "|kron(?:a|or|er)|zloty|hryvnias?|dirhams?|shillings?|naira)"
)
_UNIT = (
    "(?:square |cubic )?(?:(?:kilo|centi|milli)?met(?:re|er)s?|km|miles?|feet|foot|inches|yards?|hectares?|acres?"
    "|kilograms?|kilos?|kg|grams?|pounds?|tons?|tonnes?|lit(?:re|er)s?|gallons?|barrels?"
    "|(?:mega|giga|tera)?watt(?:-hour)?s?|degrees(?: (?:Celsius|Fahrenheit))?|light-years?|knots"
    "|seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?|centuries)"
)
_SIGN = r"(?:US|A|C|NZ|HK|S|R)?[$€£¥₹₩₽₺₪₫₴]"
_FREE = r"(?<![\w.,:/$€£¥-])"
"""Before a figure: neither a letter nor what would make it a part of a longer one."""
_OVER = r"(?![\w%]|[-–/:]\w|[.,]\d)"
_NO_THINGS = r"(?! (?!was\b|has\b|is\b|does\b)[a-z]+s\b)"
"""Behind a year: no things of which it would be the number."""

_Pattern = tuple[FactKind, re.Pattern[str]]

_ANYWHERE: tuple[_Pattern, ...] = (
    (FactKind.MONEY, re.compile(rf"{_FREE}(?:{_SIGN} ?(?:{_NUMBER})|(?:{_NUMBER}) ?[€£¥₹₩₽₺₪₫₴]){_OVER}")),
    (FactKind.PERCENT, re.compile(rf"{_FREE}(?:{_NUMBER})(?:[ \u00a0]?[%٪])(?!\w)|(?<!\w)百分之\d+")),
    (FactKind.DATE, re.compile(r"(?<!\d)(?:(?:\d{4}年)?\d{1,2}月\d{1,2}日|\d{4}年(?:\d{1,2}月)?)")),
    (FactKind.DATE, re.compile(rf"{_FREE}(?:\d{{4}}-\d\d-\d\d|\d{{1,2}}[./]\d{{1,2}}[./]\d{{4}}){_OVER}")),
    (FactKind.YEAR, re.compile(rf"{_FREE}(?:1[5-9]|20)\d\d{_OVER}")),
    (FactKind.COUNT, re.compile(rf"{_FREE}(?:\d{{1,3}}(?:[., \u00a0\u202f]\d{{3}})+|\d{{1,9}}(?:[.,]\d+)?){_OVER}")),
    (FactKind.COUNT, re.compile(r"(?<![\d.,])\d+(?:[.,]\d+)?[万億亿千百兆]+")),
)
_ENGLISH: tuple[_Pattern, ...] = (
    (FactKind.MONEY, re.compile(rf"{_FREE}{_SIGN} ?(?:{_NUMBER})(?: ?{_SCALE}| ?[mbk])?{_OVER}")),
    (FactKind.MONEY, re.compile(rf"{_FREE}(?:{_NUMBER})(?: {_SCALE})? {_CURRENCY}{_OVER}")),
    (
        FactKind.PERCENT,
        re.compile(rf"{_FREE}(?:{_NUMBER}|{_SMALL})(?: ?%| per ?cent| (?:percentage|basis) points?)(?!\w|-\w)"),
    ),
    (FactKind.DATE, re.compile(rf"{_FREE}(?:\d{{1,2}} {_MONTH}(?: \d{{4}})?|{_MONTH} \d{{1,2}}(?:, \d{{4}})?){_OVER}")),
    (FactKind.DATE, re.compile(rf"(?<!\w){_MONTH} (?:1[5-9]|20)\d\d{_OVER}")),
    (FactKind.DATE, re.compile(r"\d{4}-\d\d-\d\d")),
    (FactKind.YEAR, re.compile(rf"(?<=[ (])(?<!\d )(?:1[5-9]|20)\d\d{_OVER}{_NO_THINGS}")),
    (FactKind.QUANTITY, re.compile(rf"{_FREE}(?:{_NUMBER}|{_SMALL})(?: {_SCALE})? {_UNIT}{_OVER}")),
    (FactKind.ORDINAL, re.compile(rf"{_FREE}\d+(?:st|nd|rd|th)(?= [a-z]){_OVER}")),
    (
        FactKind.ORDINAL,
        re.compile(r"(?<=[Tt]he )(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)(?= [a-z])"),
    ),
    (FactKind.COUNT, re.compile(rf"{_FREE}(?:{_NUMBER})(?: {_SCALE})?(?= (?:of )?[^\W\d_]){_OVER}")),
    (FactKind.COUNT, re.compile(rf"(?<![\w-])(?:{_SMALL})(?: {_SCALE})?(?= [a-z]){_OVER}")),
)


def figures(sentence: str, *, english: bool) -> list[Fact]:
    """Return the figures in `sentence`, none within another, in their order."""
    taken: list[Fact] = []
    for kind, pattern in _ENGLISH if english else _ANYWHERE:
        for found in pattern.finditer(sentence):
            start, end = found.span()
            if all(end <= fact.start or start >= fact.end for fact in taken):
                taken.append(Fact(kind=kind, text=found[0], start=start, end=end))
    return sorted(_proper(taken, sentence), key=lambda fact: fact.start)


_AMOUNT = re.compile(rf"(?:{_NUMBER}|{_SMALL})(?: {_SCALE})? ")


def unit_of(quantity: str) -> str:
    """Return the unit in `quantity`, a figure of that kind."""
    return _AMOUNT.sub("", quantity, count=1)


def _proper(facts: list[Fact], sentence: str) -> Iterator[Fact]:
    """Leave out what is none: an age between commas, a score, a range of which a half would be left."""
    for fact in facts:
        before, after = sentence[: fact.start].rstrip(), sentence[fact.end :]
        is_age = before.endswith(",") and after.startswith(",") and fact.kind in {FactKind.COUNT, FactKind.YEAR}
        is_bare = fact.kind is FactKind.COUNT and after.lstrip()[:1] in {",", ")"}
        if not is_age and not is_bare and not before.endswith(("$", "-", "–")):
            yield fact
