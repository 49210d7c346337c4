"""The keys by which words of one meaning are found: their stems, their roots and what stands for their synonyms."""

from functools import cache

from quizapp.recall.derivations import root_of
from quizapp.recall.stems import stems_of
from quizapp.recall.synonyms import WORDS


def key_of_word(word: str, language: str | None) -> frozenset[str]:
    """Return the keys of `word`, in small letters: its stems; in English its root and those of its synonyms too."""
    stems = stems_of(word, language)
    if language not in {None, "English"}:
        return stems
    roots = stems | {root_of(stem) for stem in stems}
    return roots | {f"={group}" for root in roots for group in _synonyms().get(root, ())}


@cache
def _synonyms() -> dict[str, frozenset[str]]:
    """Return the groups of synonyms by the stem of each word in them."""
    groups: dict[str, frozenset[str]] = {}
    for phrase, names in WORDS.items():
        for stem in stems_of(phrase, "English"):
            for root in {stem, root_of(stem)}:
                groups[root] = groups.get(root, frozenset()) | names
    return groups
