"""What in a typed text contradicts a key point although its words are there."""

from collections import Counter, defaultdict
from collections.abc import Collection, Sequence
from functools import cache
from itertools import pairwise, takewhile

from quizapp.recall.cues import is_deed, is_mutual, opposites
from quizapp.recall.openers import is_common_word
from quizapp.recall.pairing import Pair
from quizapp.recall.terms import Kind, Term, key_of_word

_CLASH = 0.5
"""From this share of the matched weight on, a statement is turned into its opposite."""
_FEWEST_WEIGHT = 0.2
_COUNT_WEIGHT = 2
"""Years and days weigh less."""
_UNNEGATED = frozenset({Kind.NUMBER, Kind.ORDINAL, Kind.MONTH})
_OPPOSED = 0.85
"""How equal the negated opposite of a word is to it."""
_EXACT = frozenset({Kind.NUMBER, Kind.MONTH, Kind.NAME})
_FIRST_THREE = frozenset({"#1", "#2", "#3"})
"""Ordinals that stand in sentences about anything."""
_LONG = 3
_SUBJECT_WEIGHT = 0.5
_NO_NAME_ENDS = ("ly", "ing", "ed")


def has_wrong(missing: Sequence[Term], strays: Sequence[Term]) -> bool:
    """Whether something stands in the place of a number, month or name that is missing.

    `strays` are terms near the place that stand neither in the answer nor in the question.
    """
    wanted = {term.kind for term in missing if _is_telling(term)}
    return bool(wanted & {term.kind for term in strays if _is_telling(term)})


def has_wrong_subject(
    wanted: Sequence[Term], missing: Sequence[Term], near: Sequence[Term], pairs: Sequence[Pair]
) -> bool:
    """Whether another word stands before the verb, where the point begins with a name that is missing.

    In small letters, and where it opens the sentence, a wrong name is a word like any other.
    """
    names = [term for term in wanted if term.weight >= _SUBJECT_WEIGHT][:1]
    if not names or names[0].kind is not Kind.NAME or names[0].group not in {term.group for term in missing}:
        return False
    if any(pair.wanted.group == names[0].group for pair in pairs):
        return False
    verb = next((term for term in wanted if term.start > names[0].start and term.kind is Kind.WORD), None)
    typed = {pair.typed.start for pair in pairs if verb is not None and pair.wanted.start == verb.start}
    has_capitals = any(term.is_capital for term in near)
    return any(
        after.start in typed
        and before.part == after.part
        and (before.is_capital or not has_capitals)
        and _may_be_name(before, pairs)
        for before, after in pairwise(near)
    )


def _may_be_name(term: Term, pairs: Sequence[Pair]) -> bool:
    is_found = any(pair.typed.start == term.start for pair in pairs)
    is_common = term.has_article or is_common_word(term.word) or term.word.endswith(_NO_NAME_ENDS)
    return term.kind is Kind.WORD and term.weight >= 1 and not is_found and not is_common


def has_wrong_run(
    wanted: Sequence[Term], missing: Sequence[Term], near: Sequence[Term], strays: Sequence[Term]
) -> bool:
    """Whether one run of characters stands in the place of another, as names in Japanese do.

    Runs that are long, or before the same particle. `missing` are those of `wanted` that were not found, `strays` those
    of `near` that are not in the answer.
    """
    lost, strange = _whole_runs(wanted, missing), _whole_runs(near, strays)
    are_long = min(max(lost.values(), default=0), max(strange.values(), default=0)) >= _LONG
    return are_long or bool(_particles(wanted, lost) & _particles(near, strange))


def _whole_runs(terms: Sequence[Term], some: Sequence[Term]) -> dict[int, int]:
    """Return the groups of `terms` that are all among `some`, and how many pieces each has."""
    sizes = _run_sizes(terms)
    return {group: size for group, size in _run_sizes(some).items() if size == sizes[group]}


def _particles(terms: Sequence[Term], runs: Collection[int]) -> set[str]:
    """Return the characters right behind these runs."""
    return {
        after.word[-1]
        for before, after in pairwise(terms)
        if before.group in runs and after.group not in runs and after.kind is Kind.PIECE and after.start < before.end
    }


def _run_sizes(terms: Sequence[Term]) -> Counter[int]:
    return Counter(term.group for term in terms if term.kind is Kind.PIECE and term.group >= 0)


def _is_telling(term: Term) -> bool:
    return term.kind in _EXACT or (term.kind is Kind.ORDINAL and not term.keys & _FIRST_THREE)


def is_negated(pairs: Collection[Pair]) -> bool:
    """Whether most of what was found of a part of the answer is negated in one of the two texts only.

    Numbers and months count for nothing: in "did not reject it, 120 to 80" the votes are not denied. Beside an opposite
    a negation affirms: what was not approved was rejected.
    """
    turned = {pair.typed.part for pair in pairs if pair.quality == _OPPOSED}
    parts: defaultdict[int, list[Pair]] = defaultdict(list)
    for pair in pairs:
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

    Where the point has both sides itself ("404 voted yes and 226 no") none is.
    """
    places, known = {pair.wanted.start for pair in found}, frozenset().union(*(term.keys for term in wanted))
    pairs = []
    for term in wanted:
        opposites = frozenset().union(*(_opposite_keys(language).get(key, ()) for key in term.keys))
        if term.start not in places and not opposites & known:
            pairs += [Pair(wanted=term, typed=typed, quality=_OPPOSED) for typed in free if typed.keys & opposites]
    return pairs


def says_the_same(opposed: Pair) -> bool:
    """Whether of two opposite words just one is negated."""
    return opposed.wanted.negated != opposed.typed.negated


@cache
def _opposite_keys(language: str | None) -> dict[str, frozenset[str]]:
    keys: dict[str, frozenset[str]] = {}
    for one, other in opposites():
        for word, contrary in ((one, other), (other, one)):
            for key in key_of_word(word, language):
                keys[key] = keys.get(key, frozenset()) | key_of_word(contrary, language)
    return keys


def has_swapped_roles(pairs: Sequence[Pair], near: Sequence[Term]) -> bool:
    """Whether who did it and who suffered it have changed places around a word that both texts have.

    `pairs` are those of one key point, `near` what was typed near them. In a passive sentence ("was defeated by") the
    places are changed rightly.
    """
    names = [pair for pair in pairs if _may_be_doer(pair.wanted)]
    for verb in filter(_is_verb, pairs):
        before = [name for name in names if name.wanted.end <= verb.wanted.start]
        after = [name for name in names if name.wanted.start >= verb.wanted.end]
        if not before and is_deed(verb.wanted.word) and any(_is_doer(name.typed, verb.typed, near) for name in after):
            return True
        if any(_is_swapped(first, verb, last) for first in before for last in after if not _is_same(first, last)):
            return True
    return False


def _may_be_doer(term: Term) -> bool:
    return term.kind is Kind.NAME or (term.kind is Kind.WORD and term.is_capital)


def _is_verb(pair: Pair) -> bool:
    """Whether a pair may be the verb between two names: a word, and none in capitals as a name may be."""
    term = pair.wanted
    return term.kind is Kind.WORD and (is_deed(term.word) or not term.is_capital) and not is_mutual(term.word)


def _is_same(first: Pair, last: Pair) -> bool:
    return bool(first.wanted.keys & last.wanted.keys)


def _is_doer(name: Term, verb: Term, near: Sequence[Term]) -> bool:
    """Whether `name` stands before `verb` and another name behind it, as of who suffered it."""
    if name.end > verb.start or name.part != verb.part:
        return False
    behind = [term for term in near if term.start >= verb.end and term.part == verb.part and term.kind is Kind.NAME]
    return any(not term.is_agent for term in behind) and not any(term.is_agent for term in behind)


def _is_swapped(first: Pair, verb: Pair, last: Pair) -> bool:
    was_passive, is_passive = last.wanted.is_agent, first.typed.is_agent or last.typed.is_agent
    keeps_order = first.typed.end <= verb.typed.start and verb.typed.end <= last.typed.start
    turns_order = last.typed.end <= verb.typed.start and verb.typed.end <= first.typed.start
    if was_passive:
        return (keeps_order and not last.typed.is_agent) or (turns_order and first.typed.is_agent)
    return (turns_order and not is_passive) or (keeps_order and last.typed.is_agent)


def has_swapped_numbers(wanted: Sequence[Term], pairs: Sequence[Pair], near: Sequence[Term]) -> bool:
    """Whether two neighbouring numbers have changed their places and what was counted has not: "80 to 120".

    `wanted` are the terms of a key point, `pairs` what was found of them, `near` what was typed near them.
    """
    counts = [pair for pair in pairs if pair.wanted.kind is Kind.NUMBER and pair.wanted.weight >= _COUNT_WEIGHT]
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
