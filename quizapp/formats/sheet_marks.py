"""How the lines of a question sheet begin: labels of questions and answers, numbers and letters of lists."""

import re
from dataclasses import dataclass
from enum import Enum, auto

from quizapp.formats.sentences import is_question

_ALPHABETS = ("abcdef", "абвгде", "αβγδεζ", "कखगघङच", "أبجدهو")
"""The letters that number options, script by script; Greek, Cyrillic and Latin have capitals too."""
LETTERS = "".join(alphabet + alphabet.upper() for alphabet in _ALPHABETS[:3]) + "".join(_ALPHABETS[3:])
_ROMANS = {"i": 1, "v": 5, "x": 10}
_FIRST_CIRCLED, _LAST_CIRCLED = "①", "⑳"

_TOKEN = f"(?:\\d{{1,3}}|[ivx]{{1,6}}|[IVX]{{1,6}}|[{LETTERS}])"
_ITEM = re.compile(
    f"\\*?(?:[(（]\\s?(?P<round>{_TOKEN})\\s?[)）][.:]?|\\[\\s?(?P<square>{_TOKEN})\\s?\\][.:]?"
    f"|(?P<bare>{_TOKEN})(?P<close>\\s?[)）]|[.．:：、]\\)?|\\s[-–—](?=\\s))|(?P<circled>[①-⑳]))"
)
_CLOSES = {"）": ")", "．": ".", "：": ":", "、": ".", "–": "-", "—": "-"}

_ASK = "q|qn|que|ques|quest|question|frage|pregunta|pergunta|domanda|вопрос|प्रश्न|السؤال|سؤال|问题|问|質問|問"
_QUESTION = re.compile(
    f"[(\\[]?(?P<label>{_ASK})"
    "(?:(?P<joint>[\\s.#-]{0,2})(?:no\\.?\\s?)?(?P<number>\\d{1,3})(?:\\s?(?:of|/)\\s?\\d{1,3})?(?P<end>\\s?[.:：)\\]–—-]+|$|(?=\\s))"
    "|\\s?[.:：)]|\\s[-–—](?=\\s))\\s*(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)
_ANSWERS = (
    "(?:the\\s)?(?:correct|right)\\s(?:answer|option|choice)s?|answers?|ans|antwort|réponse|respuesta|resposta|risposta"
    "|ответ|उत्तर|الإجابة|الجواب|答案|答え|答"
)
_ANSWER = re.compile(
    "[(\\[]?(?:s\\s?(?P<solution>\\d{1,3})\\s?[.):-]+\\s*)?"
    f"(?:(?P<label>{_ANSWERS})(?:\\s?(?P<number>\\d{{1,3}})(?=\\s?[.:：)–—-]))?"
    "(?:\\s?[.:：=)–—-]+|\\s(?:is|are)\\b:?|(?=\\s?[(\\[])|(?=\\s[a-f]\\W*$))"
    "|a(?P<short>\\d{1,3})\\s?[.:)–—-]+)\\s*(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)
_EXPLANATION = re.compile(
    "[(\\[]?(?:s\\s?\\d{1,3}\\s?[.):-]+\\s*)?(?:sol|solution|exp|expl|explanation|rationale|erklärung|explicación"
    "|explicação|explication|spiegazione|объяснение|пояснение|व्याख्या|الشرح|解説|解析|解释)"
    "(?:\\s?\\d{1,3})?(?:\\s?[.:：)–—-]+|$)\\s*(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)
_KEY = re.compile(
    "(?:answers?[\\s-]?(?:key|sheet|list)s?|key|answers|correct answers|solutions|key to (?:the )?[\\w ]{1,30}"
    "|lösungen|respuestas|réponses|ответы|उत्तरमाला|الإجابات)\\s*[.:：–—-]*\\s*(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)
_KEY_ENTRY = re.compile(
    "(?:q\\.?\\s?)?(?P<number>\\d{1,3})(?:\\s*[.):=→–—-]+\\s*[(\\[]?(?P<value>[a-f1-6])|\\s?[(\\[]?(?P<letter>[a-f]))[)\\].]?"
    "(?=[\\s,;|/]|$)[\\s,;|/]*",
    re.IGNORECASE,
)
_BARE_KEYS = re.compile("[(\\[]?[a-f][)\\].]?(?:[\\s,;|/]+[(\\[]?[a-f][)\\].]?)+", re.IGNORECASE)


class Kind(Enum):
    """What a line of a question sheet is by its beginning."""

    TEXT = auto()
    QUESTION = auto()
    ANSWER = auto()
    EXPLANATION = auto()
    KEY = auto()
    """A heading of a list of keys, or a line of such a list."""
    ITEM = auto()
    """An entry of a list: a question, a statement, an option or a key, which only the lines around it tell."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """The beginning of a line. `rest` is what follows it.

    `number` is that of a labelled question or answer. An ITEM has a `style` that is the same for all of its list
    ("(a)", "1."), and an `index` from 0. `end` is where in the line its rest begins, before white space.
    """

    kind: Kind
    rest: str
    number: int | None = None
    style: str = ""
    index: int = 0

    @property
    def counts(self) -> bool:
        """Whether it is an ITEM with a number, Arabic or Roman, which a question may have as well."""
        return self.kind is Kind.ITEM and any(sign in self.style for sign in "1iI①")


def mark_of(text: str) -> Mark:
    """Return how `text`, a line without surrounding white space, begins."""
    for find in (_key, _question, _answer, _explanation, item_of):
        mark = find(text)
        if mark is not None:
            return mark
    return Mark(kind=Kind.TEXT, rest=text)


def item_of(text: str) -> Mark | None:
    """Return the ITEM that `text` begins with; None where it does not."""
    match = _ITEM.match(text)
    if match is None:
        return None
    rest = text[match.end() :]
    token = match["round"] or match["square"] or match["bare"] or match["circled"]
    close = (match["close"] or "").strip()
    close = _CLOSES.get(close[:1], close[:1])
    if close in {".", ":"} and match["bare"] and _is_glued(rest):
        return None
    found = numbered(token)
    if found is None:
        return None
    sign, index = found
    frame = "({})" if match["round"] else "[{}]" if match["square"] else "{}" + close
    return Mark(kind=Kind.ITEM, rest=rest.strip(), style=frame.format(sign), index=index)


def numbered(token: str) -> tuple[str, int] | None:
    """Return the sign of the alphabet or kind of number that `token` belongs to, and its index there from 0."""
    if token.isdecimal():
        return ("1", int(token) - 1) if int(token) else None
    if len(token) == 1 and _FIRST_CIRCLED <= token <= _LAST_CIRCLED:
        return "①", ord(token) - ord(_FIRST_CIRCLED)
    if set(token.lower()) <= set(_ROMANS):
        value = _roman(token.lower())
        return None if value is None else ("I" if token[0].isupper() else "i", value - 1)
    for alphabet in _ALPHABETS:
        if token in alphabet:
            return alphabet[0], alphabet.index(token)
        if token.lower() in alphabet:
            return alphabet[0].upper(), alphabet.index(token.lower())
    return None


def key_entries(text: str) -> list[tuple[int, str]]:
    """Return number and key of each entry of `text`, where it holds nothing else (`1-b, 2-c`); else nothing."""
    entries = []
    end = 0
    while end < len(text):
        match = _KEY_ENTRY.match(text, end)
        if match is None:
            return []
        entries.append((int(match["number"]), match["value"] or match["letter"]))
        end = match.end()
    return entries


def bare_keys(text: str) -> list[str]:
    """Return the letters of `text`, where it is a list of at least two and nothing else (`b, c, a`)."""
    return re.findall("[A-Fa-f]", text) if _BARE_KEYS.fullmatch(text) else []


def _is_glued(rest: str) -> bool:
    """Whether what follows a full stop or colon goes on with a number, an abbreviation or a word (`1.5`, `a.m.`)."""
    first, second = rest[:1], rest[1:2]
    return first.isalnum() and (first.isdigit() or first.islower() or second in {".", ")"})


def _roman(token: str) -> int | None:
    """Return the value of a Roman number up to 39 in small letters; None where it is written otherwise."""
    match = re.fullmatch("(x{0,3})(ix|iv|v?i{0,3})", token)
    if match is None or not token:
        return None
    ones = {"ix": 9, "iv": 4}.get(match[2])
    return 10 * len(match[1]) + (5 * match[2].count("v") + match[2].count("i") if ones is None else ones)


def _key(text: str) -> Mark | None:
    match = _KEY.fullmatch(text)
    if match is not None and (not match["rest"] or key_entries(match["rest"]) or bare_keys(match["rest"])):
        return Mark(kind=Kind.KEY, rest=match["rest"])
    return Mark(kind=Kind.KEY, rest=text) if len(key_entries(text)) > 1 else None


def _question(text: str) -> Mark | None:
    match = _QUESTION.match(text)
    if match is None:
        return None
    number = None if match["number"] is None else int(match["number"])
    # `Q2 results rose` is prose; `Q2 Who rose?` and `Q.2 Name it` lack only a full stop.
    if (
        number is not None
        and not match["end"]
        and not match["joint"].strip()
        and match["rest"]
        and not is_question(text)
    ):
        return None
    return Mark(kind=Kind.QUESTION, rest=match["rest"], number=number)


def _answer(text: str) -> Mark | None:
    match = _ANSWER.match(text)
    if match is None:
        return None
    number = match["solution"] or match["number"] or match["short"]
    rest = match["rest"]
    if text[0] in "([" and rest[-1:] in {")", "]"}:
        rest = rest[:-1].strip()
    return Mark(kind=Kind.ANSWER, rest=rest, number=None if number is None else int(number))


def _explanation(text: str) -> Mark | None:
    match = _EXPLANATION.match(text)
    return None if match is None else Mark(kind=Kind.EXPLANATION, rest=match["rest"])
