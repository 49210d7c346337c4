"""Stems of words, by language."""

from collections.abc import Callable
from functools import lru_cache
from threading import Lock

from quizapp.core.text import fold
from quizapp.recall.separable import finite_form

_STEMMED = {
    "Arabic",
    "Armenian",
    "Basque",
    "Catalan",
    "Czech",
    "Danish",
    "Dutch",
    "English",
    "Esperanto",
    "Estonian",
    "Finnish",
    "French",
    "German",
    "Greek",
    "Hindi",
    "Hungarian",
    "Indonesian",
    "Irish",
    "Italian",
    "Lithuanian",
    "Nepali",
    "Norwegian",
    "Persian",
    "Polish",
    "Portuguese",
    "Romanian",
    "Russian",
    "Serbian",
    "Spanish",
    "Swedish",
    "Tamil",
    "Turkish",
    "Yiddish",
}


@lru_cache(maxsize=20_000)
def stems_of(word: str, language: str | None) -> frozenset[str]:
    """Return the stems of `word`: of it as it is, and of it without accents, as people often type; both folded.

    Words of languages without a stemmer are folded only.
    """
    small = word.casefold()
    stem = _stemmer(language) if language in _STEMMED else str
    forms = {small, fold(small)}
    if language == "German":
        forms.add(finite_form(small))
    return frozenset(fold(stem(form)) for form in forms)


@lru_cache(maxsize=4)
def _stemmer(language: str) -> Callable[[str], str]:
    import snowballstemmer  # noqa: PLC0415  it takes long, and languages without spaces need none

    stemmer, lock = snowballstemmer.stemmer(language.lower()), Lock()

    def stem(word: str) -> str:
        with lock:  # it keeps the word that it is at, and a worker warms it up beside the window
            stemmed: str = stemmer.stemWord(word)
        return stemmed

    return stem
