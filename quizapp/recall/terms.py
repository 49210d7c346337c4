"""What counts in a text: its numbers, months, names and words, each with the keys by which equal ones are found."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto
from itertools import groupby, pairwise

from quizapp.core.countries import is_country
from quizapp.core.text import fold
from quizapp.recall.cues import is_agent_mark, is_article, is_denial
from quizapp.recall.dates import DATE, Part, day_and_month, month_of, read_date
from quizapp.recall.durations import duration_keys
from quizapp.recall.number_words import ordinal, spoken
from quizapp.recall.numbers import Values, scale_of, scaled, values_of
from quizapp.recall.openers import opens_as_name
from quizapp.recall.rounding import is_rough
from quizapp.recall.separable import with_whole_verbs
from quizapp.recall.stems import stems_of
from quizapp.recall.stopwords import is_faint, is_stop_word
from quizapp.recall.synonyms import LONGEST, NAMES, UNITS, WORDS
from quizapp.recall.tokens import Shape, Token, tokens_of
from quizapp.recall.word_keys import key_of_word

_ORDINAL_MARK = re.compile(r"st|nd|rd|th|er|ère|e|º|ª|o|a", re.IGNORECASE)
_CURRENCY = frozenset({"dollar", "euro", "pound", "yen", "rupee", "rouble", "won"})
_CASELESS = frozenset({"Arabic", "Hindi", "Hebrew", "Persian", "Urdu", "Bengali", "Tamil", "Georgian"})
_ALL_NOUNS_CAPITAL = frozenset({"German", "Luxembourgish"})
_ALL_CAPITAL = frozenset({None, "English", *_ALL_NOUNS_CAPITAL})
_ONLY_CAPITAL = frozenset({"us", "un", "who", "polish", "poles", "uno"})
"""Names that are other words in small letters."""
_ACRONYM = 3
_EVERYWHERE = frozenset({"global", "world", "worldwide", "international"})
_LINK = re.compile(r"[ -](?:(?:of|for|and|on|the|de|del|des|du|la|y|et|da|do|e) ){0,3}")
_FEWEST_INITIALS, _MOST_INITIALS = 2, 8
_KANA = re.compile("[\u3040-\u309f]")
_EMPTY_HAN = re.compile("[的了在是于和与由为被将把也]")


class Kind(Enum):
    """What a term is; what weighs most comes first."""

    NUMBER = auto()
    NAME = auto()
    MONTH = auto()
    WORD = auto()
    ORDINAL = auto()
    PIECE = auto()
    """Two neighbouring characters of a script without spaces."""


WEIGHTS = {Kind.NUMBER: 2.0, Kind.NAME: 2.0, Kind.MONTH: 0.7, Kind.WORD: 1.0, Kind.ORDINAL: 0.7, Kind.PIECE: 0.6}
_YEAR_ALONE, _YEAR_OF_DATE, _DAY_OF_DATE = 1.5, 1.0, 0.6
_YEARS = frozenset(f"#{year}" for year in range(1000, 2101))
_YEAR_DIGITS = 4
_SINCE = frozenset({"since", "seit", "depuis", "desde", "dal"})
_SHORT_YEAR = re.compile(r"\d\d")
_DAYS = frozenset(f"#{day}" for day in range(1, 32))
_FAINT_WEIGHT = 0.35
_UNIT_WEIGHT = 0.3
_NOUN_WEIGHT = 1.2
_LONG_WORD, _LONG_WEIGHT = 9, 1.2


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """Something that counts, from `start` to `end` (characters) of its text.

    Two terms are equal where they have a key in common. `weight` is what it counts. `part` and `negated` are those of
    its token. Neighbouring names are one `group`, as are characters between hiragana, by number; -1 where there is
    none. `initials` are the keys of the short form of the longer name that it is a word of. `is_agent` is whether "by"
    stands before it, `has_article` whether an article does, `is_rough` whether "about" or the like does, `is_capital`
    whether it has a capital.
    """

    kind: Kind
    keys: frozenset[str]
    word: str
    weight: float
    start: int
    end: int
    part: int
    negated: bool
    group: int = -1
    initials: frozenset[str] = frozenset()
    is_agent: bool = False
    has_article: bool = False
    is_rough: bool = False
    is_capital: bool = False


def terms_of(text: str, language: str | None) -> list[Term]:
    """Return the terms of `text` in their order; `language` is its English name."""
    tokens = tokens_of(text, language)
    if language == "German":
        tokens = with_whole_verbs(tokens)
    terms: list[Term] = []
    place, by = 0, False
    while place < len(tokens):
        found, taken = _next_terms(tokens, place, language)
        has_article = place > 0 and is_article(tokens[place - 1].word)
        rough = is_rough([token.word for token in tokens[max(place - 3, 0) : place]])
        terms += [replace(term, is_agent=by, has_article=has_article, is_rough=rough) for term in found]
        by = is_agent_mark(tokens[place].word) or (by and not (found and found[-1].kind is not Kind.NAME))
        place += taken
    return _with_initials(_with_groups(_with_durations(_with_light_dates(terms)), text), text, language)


def _next_terms(tokens: Sequence[Token], place: int, language: str | None) -> tuple[list[Term], int]:
    """Return the terms at `place` and how many tokens they take."""
    token = tokens[place]
    match token.shape:
        case Shape.DATE:
            return list(_date(token)), 1
        case Shape.CJK_MONTH:
            return [_term(token, Kind.MONTH, {f"month {int(token.word)}"})], 1
        case Shape.RUN:
            return list(_pieces(token)), 1
        case Shape.DIGITS:
            return _digits(tokens, place, language)
        case Shape.WORD:
            return (
                _phrase(tokens, place, language)
                or _number_word(tokens, place, language)
                or (
                    list(_word(tokens, place, language)),
                    1,
                )
            )


def _term(token: Token, kind: Kind, keys: set[str] | frozenset[str], weight: float | None = None) -> Term:
    return Term(
        kind=kind,
        keys=frozenset(keys),
        word=token.word,
        weight=WEIGHTS[kind] if weight is None else weight,
        start=token.start,
        end=token.end,
        part=token.part,
        negated=token.negated,
        is_capital=token.text[0].isupper(),
    )


def _numbers(values: Values) -> set[str]:
    return {f"#{value:f}" for value in values}


def _date(token: Token) -> Iterator[Term]:
    found = DATE.fullmatch(token.text)
    if found is not None:
        for kind, values, (start, end) in read_date(found):
            key = "month " if kind is Part.MONTH else "#"
            term = _term(
                token, Kind.MONTH if kind is Part.MONTH else Kind.NUMBER, {f"{key}{value}" for value in values}
            )
            yield replace(term, start=token.start + start, end=token.start + end)


def _digits(tokens: Sequence[Token], place: int, language: str | None) -> tuple[list[Term], int]:
    """Read a number in digits, with the words behind it that multiply it."""
    token = tokens[place]
    date = day_and_month(token.word, language)
    if date is not None:
        day = replace(_term(token, Kind.NUMBER, {f"#{int(date[0])}"}), end=token.start + len(date[0]))
        month = _term(token, Kind.MONTH, {f"month {int(date[1])}"})
        return [day, replace(month, start=day.end + 1)], 1
    values, end, taken = values_of(token.word, language), token.end, 1
    is_money = place > 0 and tokens[place - 1].word in _CURRENCY
    for at, after in enumerate(tokens[place + 1 : place + 3], start=place + 2):
        is_money = is_money or (at < len(tokens) and tokens[at].word in _CURRENCY)
        is_glued = after.start == end
        if is_glued and _ORDINAL_MARK.fullmatch(after.text):
            ordinal_term = _term(token, Kind.ORDINAL, _numbers(values))
            return [replace(ordinal_term, end=after.end)], taken + 1
        word = after.word[:1] if after.shape is Shape.RUN else after.word
        scale = scale_of("mn" if word == "m" and (is_money or is_glued) else word, language)
        if scale is None or (after.shape is Shape.RUN and not is_glued):
            break
        more = scaled(values, scale)
        values = values | more if word == "m" and not is_money else more
        if after.shape is Shape.RUN:
            break
        end, taken = after.end, taken + 1
    keys = _numbers(values)
    if place and tokens[place - 1].word in _SINCE and _SHORT_YEAR.fullmatch(token.word):
        keys |= {f"#19{token.word}", f"#20{token.word}"}
    return [replace(_term(token, Kind.NUMBER, keys), end=end)], taken


def _number_word(tokens: Sequence[Token], place: int, language: str | None) -> tuple[list[Term], int] | None:
    words = [each.word for each in tokens[place : place + 6]]
    kind, found = Kind.ORDINAL, ordinal(words) if language in {None, "English"} else None
    if found is None:
        kind, found = Kind.NUMBER, spoken(words, language)
    if found is None:
        return None
    value, taken = found
    end = tokens[place + taken - 1].end
    values = {value, (100 * value).normalize()} if value < 1 else {value}
    return [replace(_term(tokens[place], kind, _numbers(frozenset(values))), end=end)], taken


def _phrase(tokens: Sequence[Token], place: int, language: str | None) -> tuple[list[Term], int] | None:
    """Return the name, unit or phrase of a group of synonyms at `place`, the longest there is."""
    words = [fold(token.word) for token in tokens[place : place + LONGEST]]
    for count in range(len(words), 0, -1):
        phrase = " ".join(words[:count])
        found = _phrase_keys(phrase, tokens, place, language)
        if found is not None:
            kind, keys, weight = found
            if count == 1:
                keys = keys | stems_of(phrase, language)
            last = tokens[place + count - 1]
            return [_term(replace(tokens[place], end=last.end, word=phrase), kind, keys, weight)], count
    return None


def _phrase_keys(
    phrase: str, tokens: Sequence[Token], place: int, language: str | None
) -> tuple[Kind, frozenset[str], float] | None:
    """Return what a phrase at `place` is, its keys and its weight; None where it is in no group."""
    text = tokens[place].text
    is_capital = text.isupper() if len(phrase) <= _ACRONYM else text[0].isupper()
    names = NAMES.get(phrase) or (NAMES.get(phrase.removesuffix("s")) if len(phrase) > _ACRONYM + 1 else None)
    if names is not None and (phrase not in _ONLY_CAPITAL or is_capital):
        return Kind.NAME, frozenset(f"={name}" for name in names), WEIGHTS[Kind.NAME]
    if phrase in UNITS and (len(phrase) > 2 or (place and tokens[place - 1].shape is Shape.DIGITS)):
        return Kind.WORD, frozenset({f"={UNITS[phrase]}"}), _UNIT_WEIGHT
    if " " in phrase and phrase in WORDS and language in {None, "English"}:
        return Kind.WORD, frozenset(f"={group}" for group in WORDS[phrase]), _weight(phrase)
    return None


def _word(tokens: Sequence[Token], place: int, language: str | None) -> Iterator[Term]:
    token = tokens[place]
    beside = any(
        each.shape is Shape.DIGITS for each in (*tokens[max(place - 1, 0) : place], *tokens[place + 1 : place + 2])
    )
    month = month_of(token.word, is_capital=token.text[:1].isupper() and not token.opens_sentence, beside_number=beside)
    if month is not None:
        yield _term(token, Kind.MONTH, {f"month {month}"})
    elif _is_name(tokens, place, language):
        yield _term(token, Kind.NAME, key_of_word(token.word, language))
    elif not is_stop_word(token.word, language) and (not token.negates or is_denial(token.word)):
        weight = _weight(token.word)
        if language in _ALL_NOUNS_CAPITAL and token.text[:1].isupper():
            weight *= _NOUN_WEIGHT
        yield _term(token, Kind.WORD, key_of_word(token.word, language), weight)


def _weight(word: str) -> float:
    if is_faint(word):
        return _FAINT_WEIGHT
    return _LONG_WEIGHT if len(word) >= _LONG_WORD else WEIGHTS[Kind.WORD]


def _is_name(tokens: Sequence[Token], place: int, language: str | None) -> bool:
    """Whether the token at `place` is likely a name: by its capital, or because a country is called so."""
    token = tokens[place]
    if language in _CASELESS or is_faint(token.word):
        return False
    if len(token.text) > 3 and token.word not in _EVERYWHERE and is_country(token.text):
        return True
    if is_stop_word(token.word, language) or not token.text[0].isupper():
        return False
    if token.opens_sentence and opens_as_name(tokens, place, language):
        return True
    if language in _ALL_NOUNS_CAPITAL:
        return len(token.text) > 1 and token.text.isupper()
    if not token.opens_sentence or token.text[1:2].isupper():
        return True
    after = tokens[place + 1] if place + 1 < len(tokens) else None
    return after is not None and after.shape is Shape.WORD and after.text[0].isupper() and after.part == token.part


def _pieces(token: Token) -> Iterator[Term]:
    """Yield each two neighbouring characters of a run, or the one that it has."""
    run, whole = token.text, _term(token, Kind.PIECE, {token.text})
    for at in range(max(len(run) - 1, 1)):
        piece = run[at : at + 2]
        weight = WEIGHTS[Kind.PIECE]
        if _KANA.fullmatch(piece[0]) and _KANA.fullmatch(piece[-1]):
            weight *= 0.1
        elif _KANA.search(piece):
            weight *= 0.3
        elif _EMPTY_HAN.search(piece):
            weight *= 0.5
        yield replace(
            whole,
            keys=frozenset({piece}),
            word=piece,
            weight=weight,
            start=token.start + at,
            end=token.start + at + len(piece),
        )


def _with_light_dates(terms: list[Term]) -> list[Term]:
    """Weigh a date as about one number: it is three of them. What stands behind a month may be its year: "Jan 25"."""
    light = []
    for place, term in enumerate(terms):
        far = 2 if is_year(term) else 1
        beside = (*terms[max(place - far, 0) : place], *terms[place + 1 : place + 1 + far])
        of_date = any(each.kind is Kind.MONTH for each in beside)
        if term.kind is Kind.NUMBER and is_year(term):
            light.append(replace(term, weight=_YEAR_OF_DATE if of_date else _YEAR_ALONE))
        elif term.kind is Kind.NUMBER and term.keys & _DAYS and of_date:
            is_year_too = place and terms[place - 1].kind is Kind.MONTH and _SHORT_YEAR.fullmatch(term.word)
            keys = term.keys | {f"#20{term.word}"} if is_year_too else term.keys
            light.append(replace(term, keys=keys, weight=_DAY_OF_DATE))
        else:
            light.append(term)
    return light


def _with_durations(terms: Sequence[Term]) -> list[Term]:
    """Give numbers before a unit of time the number of days as a key too."""
    timed = list(terms)
    for place, (number, unit) in enumerate(pairwise(terms)):
        if number.kind is Kind.NUMBER and unit.start - number.end == 1:
            timed[place] = replace(number, keys=number.keys | duration_keys(number.keys, unit.word))
    return timed


def is_year(term: Term) -> bool:
    """Whether `term` is a year for what it is and how it is written: "1,340" is none."""
    return bool(term.keys & _YEARS) and term.end - term.start == _YEAR_DIGITS


def _with_groups(terms: list[Term], text: str) -> list[Term]:
    """Number the groups: names of which only a space or a hyphen lies between, and pieces without hiragana."""
    grouped: list[Term] = []
    group = 0
    for term in terms:
        before = grouped[-1] if grouped else None
        if before is None or not _goes_on(before, term, text):
            group += 1
        is_one = term.kind is Kind.NAME or (term.kind is Kind.PIECE and not _KANA.search(term.word))
        grouped.append(replace(term, group=group) if is_one else term)
    return grouped


def _with_initials(terms: list[Term], text: str, language: str | None) -> list[Term]:
    """Give each word of a longer name the initials of all: "African Union" is AU, "Bank of Japan" BOJ."""
    found: list[Term] = []
    for number, run in groupby(zip(terms, _runs(terms, text, language), strict=True), key=lambda each: each[1]):
        names = [term for term, _ in run]
        if number < 0 or len(names) < _FEWEST_INITIALS:
            found += names
            continue
        initials = _initials(text[names[0].start : names[-1].end].replace("-", " ").split())
        keys = frozenset[str]().union(*(stems_of(each.lower(), language) for each in initials))
        found += [replace(term, initials=keys) for term in names]
    return found


def _initials(words: Sequence[str]) -> Iterator[str]:
    """Yield the initials of all `words` and of the capitals; where a word has none, of each beginning of them."""
    yield "".join(word[0] for word in words if word[0].isupper())
    firsts = "".join(word[0] for word in words[:_MOST_INITIALS])
    yield from (firsts[:count] for count in range(_FEWEST_INITIALS, len(firsts) + 1))


def _runs(terms: Sequence[Term], text: str, language: str | None) -> Iterator[int]:
    """Yield for each term the number of its run of names, which small words may join; -1 where it is no name.

    In most languages only the first word of a name has a capital: "Union africaine".
    """
    run, end, is_open = 0, 0, False
    for term in terms:
        goes_on = _LINK.fullmatch(text, end, term.start) is not None
        run += not goes_on
        end = term.end
        may_belong = term.is_capital if language in _ALL_CAPITAL else goes_on and is_open
        is_name = term.kind is Kind.NAME or (term.kind is Kind.WORD and may_belong)
        is_open = is_name
        yield run if is_name else -1


def _goes_on(before: Term, term: Term, text: str) -> bool:
    """Whether `term` belongs to the group of the term before it."""
    if before.kind is not term.kind:
        return False
    if term.kind is Kind.PIECE:
        return term.start < before.end and not _KANA.search(before.word + term.word)
    return term.kind is Kind.NAME and text[before.end : term.start] in {" ", "-"}
