"""What in a typed text contradicts a key point although its words are there."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from functools import cache
from itertools import combinations, pairwise, takewhile
from operator import attrgetter

from quizapp.recall.cues import is_absence, opposites
from quizapp.recall.pairing import Pair
from quizapp.recall.terms import Kind, Term
from quizapp.recall.word_keys import key_of_word

_CLASH = 0.5
"""From this share of the matched weight on, a statement is turned into its opposite."""
_FEWEST_WEIGHT = 0.2
_COUNT_WEIGHT = 2
"""Years and days weigh less."""
_UNNEGATED = frozenset({Kind.NUMBER, Kind.ORDINAL, Kind.MONTH})
_OPPOSED = 0.85
"""How equal the negated opposite of a word is to it."""
_NEGATIVE_PREFIXES = ("un", "in", "im", "il", "ir", "non", "अ", "не")
_FEWEST_NEGATED = 5
"""So many letters has a word at least that a prefix turns: "form" and "inform" are no opposites."""
_EXACT = frozenset({Kind.NUMBER, Kind.MONTH, Kind.NAME})
_FIRST_THREE = frozenset({"#1", "#2", "#3"})
"""Ordinals that stand in sentences about anything."""
_LONG = 3
_BESIDE = len(" and ")
"""So far from each other are neighbours at most."""


def has_wrong(missing: Sequence[Term], strays: Sequence[Term], *, is_named: bool) -> bool:
    """Whether something stands in the place of a number, month or name that is missing.

    `strays` are terms near the place that stand neither in the answer nor in the question. Where `is_named`, its first
    name was typed, and a strange one only tells more.
    """
    wanted = {term.kind for term in missing if _is_telling(term) and not (is_named and term.kind is Kind.NAME)}
    return bool(wanted & {term.kind for term in strays if _is_telling(term)})


def has_replaced(wanted: Sequence[Term], pairs: Sequence[Pair], typed: Sequence[Term], strays: Sequence[Term]) -> bool:
    """Whether beside a term of both texts one number or name stands in the place of another: "Iran and Iraq".

    `wanted` are the terms of a key point, `pairs` what was found of them among the `typed` ones, of which `strays` are
    neither in the answer nor in the question. The place tells that one was meant for the other, whatever was asked.
    """
    found = {pair.wanted.start: pair.typed for pair in pairs}
    places = {term.start: place for place, term in enumerate(typed)}
    strange = {term.start for term in strays}
    for first, last in pairwise(wanted):
        for missing, beside, step in ((first, last, -1), (last, first, 1)):
            if not _is_telling(missing) or missing.start in found or beside.start not in found:
                continue
            place = places[found[beside.start].start]
            other = typed[place + step] if 0 <= place + step < len(typed) else None
            if other is None or other.kind is not missing.kind or other.start not in strange:
                continue
            before, after = sorted((other, typed[place]), key=attrgetter("start"))
            if after.start - before.end <= _BESIDE:
                return True
    return False


def has_wrong_run(
    wanted: Sequence[Term], missing: Sequence[Term], near: Sequence[Term], strays: Sequence[Term]
) -> bool:
    """Whether one run of characters stands in the place of another, as names in Japanese do.

    Runs that are long, or before the same particle, and are not the short form of each other. `missing` are those of
    `wanted` that were not found, `strays` those of `near` that are not in the answer.
    """
    lost, strange = _whole_runs(wanted, missing), _whole_runs(near, strays)
    for group, run in tuple(strange.items()):
        if any(_is_short_for(run, full) for full in lost.values()):
            del strange[group]
    are_long = min(_longest(lost), _longest(strange)) > _LONG
    return are_long or bool(_particles(wanted, lost) & _particles(near, strange))


def _whole_runs(terms: Sequence[Term], some: Sequence[Term]) -> dict[int, str]:
    """Return the text of each group of `terms` of which all pieces are among `some`."""
    pieces = {term.start for term in some}
    runs: defaultdict[int, list[Term]] = defaultdict(list)
    for term in terms:
        if term.kind is Kind.PIECE and term.group >= 0:
            runs[term.group].append(term)
    return {
        group: run[0].word + "".join(term.word[-1] for term in run[1:])
        for group, run in runs.items()
        if pieces.issuperset(term.start for term in run)
    }


def _longest(runs: dict[int, str]) -> int:
    return max(map(len, runs.values()), default=0)


def _is_short_for(short: str, full: str) -> bool:
    """Whether the characters of `short` stand in `full` in their order, the first one first: 東電 is 東京電力."""
    rest = iter(full)
    return short[0] == full[0] and all(character in rest for character in short)


def _particles(terms: Sequence[Term], runs: Collection[int]) -> set[str]:
    """Return the characters right behind these runs."""
    return {
        after.word[-1]
        for before, after in pairwise(terms)
        if before.group in runs and after.group not in runs and after.kind is Kind.PIECE and after.start < before.end
    }


def _is_telling(term: Term) -> bool:
    return term.kind in _EXACT or (term.kind is Kind.ORDINAL and not term.keys & _FIRST_THREE)


def is_negated(pairs: Collection[Pair], missing: Collection[Term]) -> bool:
    """Whether most of what was found of a part of the answer is negated in one of the two texts only.

    Numbers and months count for nothing: in "did not reject it, 120 to 80" the votes are not denied. Beside an opposite
    a negation affirms: what was not approved was rejected. So it does in the place of a `missing` word that says that
    something is not there: who lost the majority has none.
    """
    turned = {pair.typed.part for pair in pairs if pair.is_opposite}
    absent = {term.part for term in missing if is_absence(term.word) and not term.negated}
    parts: defaultdict[int, list[Pair]] = defaultdict(list)
    for pair in pairs:
        if pair.wanted.part in absent and pair.typed.negated:
            continue
        if pair.wanted.kind not in _UNNEGATED and pair.wanted.weight >= _FEWEST_WEIGHT:
            parts[pair.wanted.part].append(pair)
    return any(_clash(found, turned) >= _CLASH for found in parts.values())


def _clash(pairs: Sequence[Pair], turned: Collection[int]) -> float:
    weight = sum(pair.wanted.weight for pair in pairs)
    clashing = (pair for pair in pairs if (pair.wanted.negated != pair.typed.negated) != (pair.typed.part in turned))
    return sum(pair.wanted.weight for pair in clashing) / weight


def opposed_pairs(
    wanted: Sequence[Term], found: Sequence[Pair], free: Sequence[Term], language: str | None
) -> list[Pair]:
    """Return each term of a key point that was not found, with those of the `free` typed terms that are its opposite.

    Where both sides were not found ("404 voted yes and 226 no") none is.
    """
    places = {pair.wanted.start for pair in found}
    missing = [term for term in wanted if term.start not in places]
    known = frozenset[str]().union(*(term.keys for term in missing))
    pairs = []
    for term in missing:
        sides = {side for key in term.keys for side in _opposite_sides(language).get(key, ())}
        opposites = _negatives(term).union(*(side for side in sides if not side & known))
        pairs += [
            Pair(wanted=term, typed=typed, quality=_OPPOSED, is_opposite=True)
            for typed in free
            if typed.keys & opposites
        ]
    return pairs


def has_swapped_opposites(pairs: Sequence[Pair], language: str | None) -> bool:
    """Whether two opposite words of one part have changed their places: "poor nations pay the rich"."""
    sides = _opposite_sides(language)
    return any(
        first.wanted.part == last.wanted.part
        and first.typed.part == last.typed.part
        and last.typed.end <= first.typed.start
        and any(last.wanted.keys & side for key in first.wanted.keys for side in sides.get(key, ()))
        for first, last in combinations(pairs, 2)
    )


def says_the_same(opposed: Pair) -> bool:
    """Whether of two opposite words just one is negated."""
    return opposed.wanted.negated != opposed.typed.negated


def _negatives(term: Term) -> frozenset[str]:
    """Return the keys of the word that with or without a prefix such as "un" says the opposite of `term`."""
    longer = (prefix + key for prefix in _NEGATIVE_PREFIXES for key in term.keys if len(key) >= _FEWEST_NEGATED)
    shorter = (key.removeprefix(prefix) for prefix in _NEGATIVE_PREFIXES for key in term.keys)
    return frozenset(longer) | {key for key in shorter if len(key) >= _FEWEST_NEGATED} - term.keys


@cache
def _opposite_sides(language: str | None) -> dict[str, frozenset[frozenset[str]]]:
    """Return by each key the sides, all keys of one, that say the opposite."""
    found: dict[str, frozenset[frozenset[str]]] = {}
    for sides in opposites():
        one, other = (frozenset[str]().union(*(key_of_word(word, language) for word in side)) for side in sides)
        for side, contrary in ((one, other), (other, one)):
            for key in side:
                found[key] = found.get(key, frozenset()) | {contrary}
    return found


def has_swapped_numbers(wanted: Sequence[Term], pairs: Sequence[Pair], near: Sequence[Term]) -> bool:
    """Whether two neighbouring numbers have changed their places and what was counted has not: "80 to 120".

    `wanted` are the terms of a key point, `pairs` what was found of them, `near` what was typed near them.
    """
    places = {term.start for term in near}
    counts = [pair for pair in pairs if pair.wanted.kind is Kind.NUMBER and pair.wanted.weight >= _COUNT_WEIGHT]
    counts = [pair for pair in counts if pair.typed.start in places]
    for first, last in pairwise(counts):
        if first.wanted.keys & last.wanted.keys or last.typed.end > first.typed.start:
            continue
        counted = _counted(last.typed, near)
        if not counted or counted & _counted(first.wanted, wanted):
            return True
    return False


def _counted(number: Term, terms: Sequence[Term]) -> frozenset[str]:
    """Return the keys of the words between `number` and the next one."""
    behind = takewhile(lambda term: term.kind is not Kind.NUMBER, (term for term in terms if term.start >= number.end))
    return frozenset[str]().union(*(term.keys for term in behind if term.kind is Kind.WORD))
