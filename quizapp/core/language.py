"""The language of a text, guessed from its letters and its commonest words."""

import re
from collections import Counter

from quizapp.core.text import fold

_LOOKED_AT = 4_000
"""So many characters tell the language."""
_FEWEST_WORDS = 8
_LEAST_SHARE = 0.12
"""In running text of a language at least so many words are among its commonest."""

_COMMON = {
    "English": "the of and to in is that was for on with as by at from has had were his which are been but not",
    "German": "der die und das den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden wurde",
    "French": "le la les des et est une dans que qui pour par sur au aux du pas plus ce cette sont avec ont été",
    "Spanish": "el la los las de que y en un una por con del se para es al como más fue su lo ha sus sobre",
    "Italian": "il lo la gli che di e un una per con del della è sono nel nella alla dei delle anche più stato ha",
    "Portuguese": "o a os as de que e do da em um uma para com não por mais dos das foi no na ao é são pela",
    "Dutch": "de het een van en in is dat op te zijn met voor niet aan door er ook bij naar uit maar wordt heeft",
    "Swedish": "och att det som en på är av för med den till inte ett har var de om vid från efter",
    "Polish": "i w na z do że się nie to jest o po przez od za jak oraz które który był została",
    "Turkish": "ve bir bu da de için ile olarak olan daha çok en sonra kadar gibi ise olduğu göre",
    "Indonesian": "yang dan di dengan untuk dari pada dalam ini itu tidak akan ke oleh juga telah adalah",
}
_WORDS = {name: frozenset(words.split()) for name, words in _COMMON.items()}

_SCRIPTS = (
    ("Japanese", re.compile("[\u3040-\u30ff]")),
    ("Chinese", re.compile("[\u3400-\u9fff]")),
    ("Korean", re.compile("[\uac00-\ud7af]")),
    ("Arabic", re.compile("[\u0620-\u064a]")),
    ("Hebrew", re.compile("[\u05d0-\u05ea]")),
    ("Russian", re.compile("[\u0400-\u04ff]")),
    ("Greek", re.compile("[\u0370-\u03ff]")),
    ("Hindi", re.compile("[\u0900-\u097f]")),
    ("Bengali", re.compile("[\u0980-\u09ff]")),
    ("Tamil", re.compile("[\u0b80-\u0bff]")),
    ("Thai", re.compile("[\u0e00-\u0e7f]")),
)
# Other languages of these scripts have letters that the first one lacks.
_TOLD_APART = {
    "Arabic": (("Urdu", re.compile("[ٹڈڑںے]")), ("Persian", re.compile("[پچژگی]"))),
    "Russian": (("Ukrainian", re.compile("[іїєґ]")), ("Serbian", re.compile("[ђјљњћџ]"))),
}
_MARATHI = re.compile("ळ")
_KANA_SHARE = 0.1
"""Japanese has at least so many kana among its letters; a Chinese text may name a Japanese product."""


def language_of(text: str) -> str | None:
    """Return the English name of the language that `text` is likely in; None where it is too short or not known."""
    start = text[:_LOOKED_AT]
    letters = sum(map(str.isalpha, start))
    if not letters:
        return None
    found = {name: len(pattern.findall(start)) for name, pattern in _SCRIPTS}
    if found["Japanese"] > _KANA_SHARE * letters:
        return "Japanese"
    found["Japanese"] = 0
    script, count = max(found.items(), key=lambda each: each[1])
    if count * 2 > letters:
        return _within(script, start)
    return _of_words(start)


def is_english(language: str | None, text: str) -> bool:
    """Whether `text` is in English: by the name of its `language`, else as far as its words tell."""
    if language is not None and not fold(language).endswith("english") and not fold(language).startswith("english"):
        return False
    return language_of(text) == "English" or (language is not None and language_of(text) is None)


def _within(script: str, text: str) -> str | None:
    if script == "Hindi" and _MARATHI.search(text):
        return None
    for name, letters in _TOLD_APART.get(script, ()):
        if len(letters.findall(text)) * 50 > len(text):
            return name
    return script


def _of_words(text: str) -> str | None:
    words = Counter(re.findall(r"[^\W\d_]+", text.casefold()))
    total = sum(words.values())
    if total < _FEWEST_WORDS:
        return None
    shares = {name: sum(words[word] for word in common) / total for name, common in _WORDS.items()}
    best = max(shares, key=lambda name: shares[name])
    return best if shares[best] >= _LEAST_SHARE else None
