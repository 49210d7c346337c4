"""Questions that ask the same in nearly the same words.

Two do if their words are the same but for order, endings and little words, or if one has one word more that is no
name, no number, no question word and no denial. Mere closeness of texts would take "in 2019" and "in 2020" for a slip
of the pen, and a change of names too.
"""

import re
from collections import defaultdict, deque
from collections.abc import Iterable, Sequence
from functools import lru_cache

from quizapp.core.text import fold, searchable, telling_words

_WORD = re.compile(r"\w+")
_STEM = 6
_LITTLE = 3
_WORDS_FOR_ONE_MORE = 4
_GENERAL = 5
"""A question of fewer words may be asked of many articles: its answer has to be alike too."""
_COMMON_WORDS = 0.3
_TELLING = frozenset(
    (
        # Question words and denials, some as short as little words, in languages much written in Latin letters.
        *("who", "how", "why", "what", "when", "where", "which", "whom", "whose", "no", "nor", "not", "never"),
        *("wer", "wie", "wo", "wen", "wem", "wann", "warum", "nie", "nicht"),
        *("qui", "que", "quand", "ou", "non", "pas", "con", "che", "chi", "nao", "por"),
        *("wat", "hoe", "das", "vem", "hur", "var", "vad", "inte", "kto", "jak", "co"),
    )
)
_LITTLE_WORDS = frozenset(
    ("been", "does", "from", "have", "into", "that", "their", "these", "they", "this", "those", "were", "will", "with")
)

Essence = frozenset[str]
"""What a question comes down to: its words without the little ones and without endings. Names begin with "^"."""

MOST_COMPARED = 10_000
"""So many questions of one import are compared with one another; the rest by their mere wording."""


@lru_cache(maxsize=2 * MOST_COMPARED)  # a preview that is planned again after an edit asks for the same ones
def essence_of(question: str) -> Essence:
    """Return what `question` comes down to; the same for questions that differ in form only."""
    names = {searchable(word) for word in _WORD.findall(question)[1:] if word[:1].isupper()}
    words = telling_words(question)
    telling = (f"^{word}" if word in names else _stem(word) for word in words if word in names or not _is_little(word))
    return frozenset(telling) or frozenset(words)


def answers_agree(essence: Essence, answer: str, other: str) -> bool:
    """Whether two questions alike, of which one has this `essence`, ask of the same thing, going by their answers.

    That is in doubt only where they are general: "What did they decide?"
    """
    if len(essence) >= _GENERAL:
        return True
    words, others = set(telling_words(answer)), set(telling_words(other))
    return len(words & others) >= _COMMON_WORDS * max(1, min(len(words), len(others)))


def same_wording(questions: Iterable[str]) -> dict[int, int]:
    """Return, for each question that has one, the first other in the same words, by index."""
    first: dict[str, int] = {}
    found: dict[int, int] = {}
    for index, question in enumerate(questions):
        other = first.setdefault(fold(question), index)
        if other != index:
            found[index] = other
            found.setdefault(other, index)
    return found


def twins(questions: Sequence[Essence]) -> dict[int, int]:
    """Return, for each question that has one, the first other that asks the same, by index."""
    known = _by_essence(questions)
    found: dict[int, int] = {}
    for index, essence in enumerate(questions):
        _note(found, index, _first_but(index, known[essence]))
        for less in _with_one_less(essence):
            other = _first_but(index, known.get(less, ()))
            _note(found, index, other)
            if other is not None:
                _note(found, other, index)
    return found


def matched(questions: Sequence[Essence], others: Sequence[Essence]) -> list[int | None]:
    """Return, for each question, the index of the one among `others` that asks the same; none is given twice.

    One that is the same comes before those that are alike.
    """
    return Matcher(others).matched(questions)


class Matcher:
    """Finds among the same questions those that ask the same as others do, again and again."""

    def __init__(self, questions: Sequence[Essence]) -> None:
        self._places = _by_essence(questions)
        # By the hash of what is left without one of its words: the words themselves would take ten times the memory.
        self._longer: defaultdict[int, list[Essence]] = defaultdict(list)
        for essence in self._places:
            for less in _with_one_less(essence):
                self._longer[hash(less)].append(essence)

    def matched(self, questions: Sequence[Essence]) -> list[int | None]:
        """Return for each question the index of the one of these that asks the same, as the function `matched` does."""
        ways = {essence: deque(self._asking(essence)) for essence in questions}
        free = {way: deque(self._places[way]) for found in ways.values() for way in found}
        found: list[int | None] = []
        for essence in questions:
            way = ways[essence]
            while way and not free[way[0]]:
                way.popleft()
            found.append(free[way[0]].popleft() if way else None)
        return found

    def _asking(self, essence: Essence) -> list[Essence]:
        """Return those that ask the same as `essence`: the same one first, then those that are alike in their order."""
        shorter = [less for less in _with_one_less(essence) if less in self._places]
        longer = [more for more in self._longer.get(hash(essence), ()) if essence < more]
        alike = sorted((*shorter, *longer), key=lambda way: self._places[way][0])
        return [essence, *alike] if essence in self._places else alike


def _by_essence(questions: Sequence[Essence]) -> dict[Essence, list[int]]:
    known: dict[Essence, list[int]] = {}
    for index, essence in enumerate(questions):
        known.setdefault(essence, []).append(index)
    return known


def _first_but(index: int, numbers: Sequence[int]) -> int | None:
    return next((number for number in numbers[:2] if number != index), None)


def _note(found: dict[int, int], one: int, other: int | None) -> None:
    if other is not None:
        found[one] = min(other, found.get(one, other))


def _with_one_less(essence: Essence) -> list[Essence]:
    if len(essence) < _WORDS_FOR_ONE_MORE:
        return []
    return [essence - {word} for word in essence if not _is_firm(word)]


def _is_firm(word: str) -> bool:
    return word.startswith("^") or word in _TELLING or any(map(str.isdecimal, word))


def _is_little(word: str) -> bool:
    short = len(word) <= _LITTLE and word.isalpha() and word.isascii() and word not in _TELLING
    return short or word in _LITTLE_WORDS


def _stem(word: str) -> str:
    return word[:_STEM] if word.isalpha() and word not in _TELLING else word
