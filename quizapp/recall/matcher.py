"""Which key points of an answer are in what a student typed.

Without a model: terms, their weights, and cues of what contradicts. No embedding of sentences that was tried tells
"agreed to end the alliance" from "agreed to maintain it".
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from quizapp.core.key_points import KeyPoint
from quizapp.core.language import language_of
from quizapp.core.recall import Highlight, PointMatch, RecallMatch, recalled_share, suggested_rating
from quizapp.core.text import fold
from quizapp.recall.contradictions import (
    has_replaced,
    has_swapped_numbers,
    has_swapped_opposites,
    has_wrong,
    has_wrong_run,
    is_negated,
    opposed_pairs,
    says_the_same,
)
from quizapp.recall.cues import is_saying
from quizapp.recall.pairing import Pair, TypedTerms
from quizapp.recall.roles import (
    has_number_of_another,
    has_swapped_neighbours,
    has_swapped_particles,
    has_swapped_roles,
    has_wrong_party,
    has_wrong_subject,
)
from quizapp.recall.stopwords import is_of_a_kind
from quizapp.recall.terms import Kind, Term, terms_of
from quizapp.recall.tokens import beginning_of

_ENOUGH = 0.34
_FEW = 3
"""A point of more telling terms needs more than a single one of them."""
_TELLING = 0.5
_ASKED = 0.25
_SIDE_NAME = 0.3
"""What the forename weighs beside the name, and the kind of thing beside what it is called."""
_LONGEST_SOURCE = 7
_CONTRADICTED = 0.3
_OWN = 0.9
_FAR = 0.5
"""What a term counts that was typed where another point is spoken of: one name may stand in several of them."""
_LONGEST = 3_000
"""So many characters of a text are compared, or a third of that in a script without spaces."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Wanted:
    """A term of a key point, weighed, with the typed terms that equal it; `asked` where the question has it too."""

    term: Term
    pairs: tuple[Pair, ...]
    asked: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class _Typed:
    """What was typed, and the keys of all that the card says."""

    terms: TypedTerms
    known: frozenset[str]
    language: str


def match_recall(
    *, question: str, answer: str, points: Sequence[KeyPoint], typed: str, language: str | None
) -> RecallMatch:
    """Compare what was `typed` with the key `points` of `answer`.

    Numbers, names, months and rare words weigh most, words of the `question` little. A point matches where enough of
    its weight was typed, and neither a wrong number or name stands in it nor its words are negated, opposed or have
    changed their roles. `language` is the English name of the language, None where it is not known.
    """
    card = f"{question} {answer}"
    language = language or language_of(card) or language_of(f"{card} {typed}") or "English"
    asked = _all_keys(terms_of(beginning_of(question, _LONGEST), language))
    terms = terms_of(beginning_of(answer, _LONGEST), language)
    found = _Typed(
        terms=TypedTerms(_with_names_in_small_letters(terms_of(beginning_of(typed, _LONGEST), language), terms)),
        known=asked | _all_keys(terms),
        language=language,
    )
    wanted = [list(_wanted(_within(terms, point), asked, found.terms)) for point in points]
    matches = tuple(
        _match(each, own, found) if each else _plain_match(point.text_in(answer), typed)
        for point, each, own in zip(points, wanted, _owned_parts(wanted), strict=True)
    )
    share = recalled_share(points, [match.matched for match in matches])
    return RecallMatch(points=matches, share=share, suggested=suggested_rating(share) if points else None)


def _with_names_in_small_letters(typed: Sequence[Term], answer: Sequence[Term]) -> list[Term]:
    """Return the `typed` terms; those that are names in the answer are names, whatever their letters."""
    names, words = (_all_keys([term for term in answer if term.kind is kind]) for kind in (Kind.NAME, Kind.WORD))
    return [
        replace(term, kind=Kind.NAME) if term.kind is Kind.WORD and term.keys & (names - words) else term
        for term in typed
    ]


def _all_keys(terms: Sequence[Term]) -> frozenset[str]:
    return frozenset[str]().union(*(term.keys | term.initials for term in terms))


def _within(terms: Sequence[Term], point: KeyPoint) -> list[Term]:
    return [term for term in terms if term.start >= point.start and term.end <= point.end]


def _wanted(terms: Sequence[Term], asked: frozenset[str], typed: TypedTerms) -> Iterator[_Wanted]:
    groups: defaultdict[int, list[Term]] = defaultdict(list)
    for term in terms:
        groups[term.group].append(term)
    source = _source_part(terms)
    for term in terms:
        weight, is_asked = term.weight, bool((term.keys | term.initials) & asked)
        if term.kind is Kind.NAME and len(groups[term.group]) > 1:
            last = groups[term.group][-1]
            weight *= _SIDE_NAME if (term is last) is is_of_a_kind(last.word) else 1
        weight *= (_ASKED if is_asked else 1) * (_SIDE_NAME if term.part == source else 1)
        weighed = term if weight == term.weight else replace(term, weight=weight)
        yield _Wanted(term=weighed, pairs=typed.pairs_of(weighed), asked=is_asked)


def _source_part(terms: Sequence[Term]) -> int | None:
    """Return the last part of a point if it only tells who said what stands before: ", the minister warned"."""
    last = [term for term in terms if term.part == terms[-1].part]
    is_said = any(is_saying(term.word) for term in last)
    is_bare = all(term.kind in {Kind.NAME, Kind.WORD} for term in last)
    return terms[-1].part if is_said and is_bare and len(last) < min(len(terms), _LONGEST_SOURCE) else None


def _owned_parts(points: Sequence[Sequence[_Wanted]]) -> list[dict[int, float]]:
    """Return for each point the parts of the typed text that speak of it more than of others, and how much they do."""
    gains = []
    for wanted in points:
        gain: defaultdict[int, float] = defaultdict(float)
        for each in wanted:
            for pair in each.pairs:
                gain[pair.typed.part] += each.term.weight * pair.quality
        gains.append(gain)
    best = {part: max(gain.get(part, 0.0) for gain in gains) for each in gains for part in each}
    return [{part: value for part, value in gain.items() if value >= _OWN * best[part]} for gain in gains]


def _match(wanted: Sequence[_Wanted], own: Mapping[int, float], typed: _Typed) -> PointMatch:
    found = _each_once([max(each.pairs, key=_in(own)) for each in wanted if each.pairs])
    used = {pair.typed.start for pair in found}
    free = [term for term in typed.terms.terms if term.part in own and term.start not in used]
    opposed = opposed_pairs([each.term for each in wanted], found, free, typed.language)
    pairs = [*found, *filter(says_the_same, opposed)]
    typed_weight = sum(pair.wanted.weight * pair.quality * (1 if pair.typed.part in own else _FAR) for pair in pairs)
    score = typed_weight / sum(each.term.weight for each in wanted)
    if not all(map(says_the_same, opposed)) or _is_contradicted(wanted, pairs, own, typed):
        score *= _CONTRADICTED
    is_short = sum(each.term.weight >= _TELLING for each in wanted) <= _FEW
    return PointMatch(
        score=round(score, 3),
        matched=score >= _ENOUGH and (is_short or len(pairs) > 1),
        in_answer=_highlights([pair.wanted for pair in pairs]),
        in_typed=_highlights([pair.typed for pair in pairs]),
    )


def _each_once(pairs: Sequence[Pair]) -> list[Pair]:
    """Return `pairs` without those that only nearly equal a typed term which another of them equals."""
    equal = {pair.typed.start for pair in pairs if pair.quality == 1}
    return [pair for pair in pairs if pair.quality == 1 or pair.typed.start not in equal]


def _in(own: Mapping[int, float]) -> Callable[[Pair], tuple[float, float]]:
    return lambda pair: (pair.quality, own.get(pair.typed.part, 0.0))


def _is_contradicted(wanted: Sequence[_Wanted], pairs: Sequence[Pair], own: Mapping[int, float], typed: _Typed) -> bool:
    near = [term for term in typed.terms.terms if term.part in own]
    used = {pair.typed.start for pair in pairs}
    strange = [term for term in typed.terms.terms if not term.keys & typed.known and term.start not in used]
    strays = [term for term in strange if term.part in own]
    found = {pair.wanted.start for pair in pairs}
    missing = [each.term for each in wanted if each.term.start not in found and not each.asked]
    terms = [each.term for each in wanted]
    names = [each.term for each in wanted if each.term.kind is Kind.NAME and not each.asked]
    is_named = any(name.start in found for name in names if name.group == names[0].group)
    own_places = {pair.typed.start for each in wanted for pair in each.pairs}
    foreign_places = {term.start for term in typed.terms.terms if term.keys & typed.known} - own_places
    return (
        has_wrong(missing, strays, is_named=is_named)
        or has_replaced(terms, pairs, typed.terms.terms, strange)
        or has_wrong_run(terms, missing, near, strays)
        or has_wrong_subject(terms, missing, near, pairs)
        or has_wrong_party(terms, pairs, typed.terms.terms, own_places, foreign_places)
        or has_number_of_another(terms, pairs, typed.terms.terms, foreign_places)
        or is_negated(pairs, missing)
        or has_swapped_roles(pairs, near)
        or has_swapped_neighbours(terms, pairs, near)
        or has_swapped_opposites(pairs, typed.language)
        or has_swapped_particles(terms, near)
        or has_swapped_numbers(terms, pairs, near)
    )


def _plain_match(answer: str, typed: str) -> PointMatch:
    """Compare a point without a single term, such as "No" or "The Who", letter by letter."""
    is_same = fold(answer) == fold(typed)
    return PointMatch(score=float(is_same), matched=is_same)


def _highlights(terms: Sequence[Term]) -> tuple[Highlight, ...]:
    """Return the places of `terms`, those that touch joined."""
    joined: list[Highlight] = []
    for start, end in sorted({(term.start, term.end) for term in terms}):
        if joined and start <= joined[-1].end:
            joined[-1] = Highlight(start=joined[-1].start, end=max(end, joined[-1].end))
        else:
            joined.append(Highlight(start=start, end=end))
    return tuple(joined)
