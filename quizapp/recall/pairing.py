"""Which terms of an answer are found among those that were typed."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import islice

from quizapp.core.countries import is_country
from quizapp.core.text import fold
from quizapp.recall.rounding import is_rounded
from quizapp.recall.terms import Kind, Term, is_year
from quizapp.recall.typos import is_slip

_SYNONYM, _SLIP, _KIN, _ROUNDED = 0.95, 0.9, 0.8, 0.9
_FEWEST_COMMON, _COMMON_SHARE, _MANY_COMMON = 5, 0.7, 8
_HANGUL = re.compile("[\u1100-\u11ff\uac00-\ud7af]")
_PARTICLE = 2
"""Korean words end in particles of one or two syllables."""
_IN_LETTERS = frozenset({Kind.NAME, Kind.WORD})
_MOST_EQUAL = 8
"""So many places of a word are looked at: in a long text that repeats itself, all with all would take seconds."""
_MOST_OF_LETTER = 40
"""So many words of one first letter are compared for slips; a text of 500 words rarely has as many."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """A term of the answer and one that was typed; `quality` is how equal they are, to 1.

    One that `is_opposite` stands for it where it is negated: "not approved" for "rejected".
    """

    wanted: Term
    typed: Term
    quality: float
    is_opposite: bool = False


class TypedTerms:
    """The terms that were typed, to be looked for."""

    def __init__(self, terms: Sequence[Term]) -> None:
        self.terms = terms
        self._by_key: defaultdict[str, list[Term]] = defaultdict(list)
        self._by_initials: defaultdict[str, list[Term]] = defaultdict(list)
        self._by_letter: defaultdict[str, dict[str, list[Term]]] = defaultdict(dict)
        self._known_nearness: dict[tuple[str, bool], list[tuple[Term, float]]] = {}
        self._numbers = [term for term in terms if term.kind is Kind.NUMBER]
        for term in terms:
            for key in term.keys:
                _add(self._by_key[key], term)
            for key in term.initials:
                _add(self._by_initials[key], term)
            if term.kind in _IN_LETTERS:
                word = fold(term.word)
                words = self._by_letter[word[:1]]
                if word in words or len(words) < _MOST_OF_LETTER:
                    _add(words.setdefault(word, []), term)

    def pairs_of(self, wanted: Term) -> tuple[Pair, ...]:
        """Return `wanted` with each typed term that equals it; where none does, with those that nearly do.

        Of a term that was typed very often, the first places count.
        """
        found = [term for key in wanted.keys | wanted.initials for term in self._by_key.get(key, ())]
        found += [term for key in wanted.keys for term in self._by_initials.get(key, ())]
        equal = {term.start: term for term in found}
        if equal:
            starts = sorted(equal)[:_MOST_EQUAL]
            return tuple(_equal_pair(wanted, equal[start]) for start in starts)
        if wanted.kind is Kind.NUMBER:
            return tuple(Pair(wanted=wanted, typed=term, quality=_ROUNDED) for term in self._rounded(wanted))
        if wanted.kind not in _IN_LETTERS or " " in wanted.word:
            return ()
        near = self._near(fold(wanted.word), is_name=wanted.kind is Kind.NAME)
        return tuple(Pair(wanted=wanted, typed=term, quality=quality) for term, quality in near)

    def _rounded(self, wanted: Term) -> Iterator[Term]:
        """Yield the typed numbers that are `wanted`, of both one rounded; years never are."""
        for term in islice(self._numbers, _MOST_EQUAL):
            if not (is_year(wanted) and is_year(term)) and any(
                is_rounded(one, other, is_rough=term.is_rough) or is_rounded(other, one, is_rough=wanted.is_rough)
                for one in _values(wanted)
                for other in _values(term)
            ):
                yield term

    def _near(self, word: str, *, is_name: bool) -> list[tuple[Term, float]]:
        """Return the typed terms that are nearly `word`, which is folded, and how nearly."""
        known = self._known_nearness.get((word, is_name))
        if known is None:
            words = self._by_letter.get(word[:1], {})
            rated = ((terms, _nearness(word, other, is_name=is_name)) for other, terms in words.items())
            near = [(term, quality) for terms, quality in rated if quality for term in terms]
            known = sorted(near, key=lambda each: each[0].start)[:_MOST_EQUAL]
            self._known_nearness[word, is_name] = known
        return known


def _equal_pair(wanted: Term, typed: Term) -> Pair:
    """Pair two terms with a common key; a word that only means the same is a little less equal than the word itself."""
    is_synonym = wanted.kind is Kind.WORD and all(key.startswith("=") for key in wanted.keys & typed.keys)
    return Pair(wanted=wanted, typed=typed, quality=_SYNONYM if is_synonym else 1.0)


def _values(number: Term) -> list[Decimal]:
    return [Decimal(key[1:]) for key in number.keys if key.startswith("#")]


def _add(places: list[Term], term: Term) -> None:
    if len(places) < _MOST_EQUAL:
        places.append(term)


def _nearness(one: str, other: str, *, is_name: bool) -> float:
    """Return how near two folded words of one first letter are: a slip, or of one root; 0 where they are neither."""
    if is_slip(one, other, is_name=is_name) and not (is_country(one) and is_country(other)):
        return _SLIP
    if _HANGUL.match(one):
        common = _common(one, other)
        return _KIN if max(len(one), len(other)) - common <= _PARTICLE and common > 1 else 0.0
    if one[:_FEWEST_COMMON] != other[:_FEWEST_COMMON]:
        return 0.0
    needed = min(_MANY_COMMON, max(_FEWEST_COMMON, _COMMON_SHARE * max(len(one), len(other))))
    return _KIN if _common(one, other) >= needed else 0.0


def _common(one: str, other: str) -> int:
    """Return how many letters two words begin with alike."""
    unlike = (place for place, (a, b) in enumerate(zip(one, other, strict=False)) if a != b)
    return next(unlike, min(len(one), len(other)))
