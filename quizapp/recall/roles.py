"""Who did it to whom: whether a typed text gives a deed of the answer to somebody else."""

from collections.abc import Collection, Sequence
from itertools import pairwise

from quizapp.recall.cues import is_deed, is_mutual
from quizapp.recall.openers import is_common_word
from quizapp.recall.pairing import Pair
from quizapp.recall.terms import Kind, Term

_SUBJECT_WEIGHT = 0.5
_COUNT_WEIGHT = 2
_NO_NAME_ENDS = ("ly", "ing", "ed")
_DOER_PARTICLES, _PARTICLES = frozenset("はが"), frozenset("はがを")
_DOING = ("ing", "te", "ten")
"""What verbs end in besides the ends of deeds: "defeating", "besiegte"."""


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


def has_wrong_party(
    wanted: Sequence[Term],
    pairs: Sequence[Pair],
    typed: Sequence[Term],
    own_places: Collection[int],
    foreign_places: Collection[int],
) -> bool:
    """Whether the names before a verb of both texts, or those right behind it, are others.

    They may stand in the answer for something else: "Massa won, defeating Milei" where Milei won. `wanted` are the
    terms of a key point, `pairs` what was found of them, `own_places` the starts of all `typed` terms that equal one,
    `foreign_places` those of terms that stand elsewhere in the answer; a longer name with one of these is foreign.
    """
    foreign = {term.group for term in typed if term.kind is Kind.NAME and term.start in foreign_places}
    own = {term.start for term in typed if term.start in own_places and term.group not in foreign}
    for verb in filter(_is_verb, pairs):
        may_be_deed = is_deed(verb.wanted.word) or verb.wanted.word.endswith(_DOING)
        if not may_be_deed or verb.wanted.has_article:
            continue
        for parties in (_doers, _sufferers):
            other = parties(verb.typed, typed)
            if other and parties(verb.wanted, wanted) and not any(name.start in own for name in other):
                return True
    return False


def has_number_of_another(
    wanted: Sequence[Term], pairs: Sequence[Pair], typed: Sequence[Term], foreign_places: Collection[int]
) -> bool:
    """Whether a number was typed of another: "the AfD lost with 34 percent" where the SPD did.

    `wanted` are the terms of a key point, `pairs` what was found of them among the `typed` ones, `foreign_places` the
    starts of those that stand elsewhere in the answer.
    """
    for pair in pairs:
        if pair.wanted.kind is not Kind.NUMBER or pair.wanted.weight < _COUNT_WEIGHT:
            continue
        for beside in (_names_beside, _all_beside):
            others = beside(pair.typed, typed)
            if others and beside(pair.wanted, wanted) and all(term.start in foreign_places for term in others):
                return True
    return False


def _names_beside(number: Term, terms: Sequence[Term]) -> list[Term]:
    return [term for term in terms if term.part == number.part and term.kind is Kind.NAME]


def _all_beside(number: Term, terms: Sequence[Term]) -> list[Term]:
    return [term for term in terms if term.part == number.part and term.start != number.start]


def _doers(verb: Term, terms: Sequence[Term]) -> list[Term]:
    """Return the names before `verb` in its part; none where "by" behind it tells who did it."""
    own = [term for term in terms if term.part == verb.part]
    before = [term for term in own if term.end <= verb.start and term.kind is Kind.NAME]
    return [] if any(term.is_agent for term in own if term.start >= verb.end) else before


def _sufferers(verb: Term, terms: Sequence[Term]) -> list[Term]:
    """Return the names behind `verb` in its part, if the first of them stands right behind it."""
    behind = [term for term in terms if term.part == verb.part and term.start >= verb.end]
    first = next((term for term in behind if term.weight >= _SUBJECT_WEIGHT), None)
    is_direct = first is not None and first.kind is Kind.NAME and not any(term.is_agent for term in behind)
    return [term for term in behind if term.kind is Kind.NAME] if is_direct else []


def has_swapped_roles(pairs: Sequence[Pair], near: Sequence[Term]) -> bool:
    """Whether who did it and who suffered it have changed places around a word that both texts have.

    `pairs` are those of one key point, `near` what was typed near them. In a passive sentence ("was defeated by") the
    places are changed rightly.
    """
    names = [pair for pair in pairs if _may_be_doer(pair.wanted)]
    verbs = list(filter(_is_verb, pairs))
    for verb in verbs:
        before = [name for name in names if name.wanted.end <= verb.wanted.start]
        behind = [name for name in names if name.wanted.start >= verb.wanted.end]
        after = [name for name in behind if not _is_of_another(name, verb, verbs)]
        if not before and is_deed(verb.wanted.word) and any(_is_doer(name.typed, verb.typed, near) for name in after):
            return True
        if any(_is_swapped(first, verb, last) for first in before for last in after if not _is_same(first, last)):
            return True
    return False


def has_swapped_neighbours(wanted: Sequence[Term], pairs: Sequence[Pair], near: Sequence[Term]) -> bool:
    """Whether the words right before and right behind a deed have changed places: "parliament stormed protesters"."""
    for verb in pairs:
        if not is_deed(verb.wanted.word) or is_mutual(verb.wanted.word):
            continue
        before, behind = _neighbours(verb.wanted, wanted)
        typed_before, typed_behind = _neighbours(verb.typed, near)
        is_passive = bool(behind and behind.is_agent) or bool(typed_behind and typed_behind.is_agent)
        if not is_passive and _are_equal(before, typed_behind) and _are_equal(behind, typed_before):
            return True
    return False


def _neighbours(verb: Term, terms: Sequence[Term]) -> tuple[Term | None, Term | None]:
    """Return the terms right before and right behind `verb` in its part."""
    own = [term for term in terms if term.part == verb.part]
    before = [term for term in own if term.end <= verb.start]
    behind = [term for term in own if term.start >= verb.end]
    return before[-1] if before else None, behind[0] if behind else None


def _are_equal(one: Term | None, other: Term | None) -> bool:
    return one is not None and other is not None and bool(one.keys & other.keys)


def _is_of_another(name: Pair, verb: Pair, verbs: Sequence[Pair]) -> bool:
    """Whether behind `verb` `name` did something else: "they signed a deal brokered by China"."""
    between = (each for each in verbs if verb.wanted.end <= each.wanted.start < name.wanted.start)
    return name.wanted.is_agent and any(is_deed(each.wanted.word) for each in between)


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
    by_last = last.typed.is_agent and last.typed.part == verb.typed.part
    keeps_order = first.typed.end <= verb.typed.start and verb.typed.end <= last.typed.start
    is_one_part = first.typed.part == verb.typed.part == last.typed.part
    turns_order = is_one_part and last.typed.end <= verb.typed.start and verb.typed.end <= first.typed.start
    if was_passive:
        return (keeps_order and not last.typed.is_agent) or (turns_order and first.typed.is_agent)
    return (turns_order and not is_passive) or (keeps_order and by_last)


def has_swapped_particles(wanted: Sequence[Term], typed: Sequence[Term]) -> bool:
    """Whether in Japanese who did it and who suffered it have changed their particles: 日本は韓国を, 韓国が日本を."""
    own, other = _runs_with_particles(wanted), _runs_with_particles(typed)
    turned = {
        (particle in _DOER_PARTICLES, typed_particle in _DOER_PARTICLES)
        for run, particle in own
        for typed_run, typed_particle in other
        if run in typed_run or typed_run in run
    }
    return {(True, False), (False, True)} <= turned and not {(True, True), (False, False)} & turned


def _runs_with_particles(terms: Sequence[Term]) -> list[tuple[str, str]]:
    """Return the runs without hiragana that stand before one of the particles, each with it."""
    texts: dict[int, str] = {}
    found = []
    for before, after in pairwise(terms):
        if before.kind is not Kind.PIECE or before.group < 0:
            continue
        texts[before.group] = texts[before.group] + before.word[-1] if before.group in texts else before.word
        is_behind = after.kind is Kind.PIECE and after.group != before.group and after.start < before.end
        if is_behind and after.word[-1] in _PARTICLES:
            found.append((texts[before.group], after.word[-1]))
    return found
