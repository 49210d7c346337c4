"""Names in English sentences: of people, organisations, countries, places and other things, by their capitals."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, takewhile

from quizapp.core.countries import is_country
from quizapp.core.proposal import Fact, FactKind
from quizapp.prose.english import (
    AFTER_A_NAME,
    FUNCTION_WORDS,
    ORGANIZATIONS,
    PARTICLES,
    PLACES,
    PLACES_FIRST,
    TITLES,
    WITH_OF,
    WITH_ON,
    announces_person,
    is_adjective,
    is_verb,
)

_TOKEN = re.compile(
    r"(?:[A-Z]\.){2,}|(?:Mr|Mrs|Ms|Dr|Gov|Sen|Rep|Gen|Lt|Col|Capt|Prof|St|Sgt|Rev)\.|[A-Z]\.(?= [A-Z])"
    r"|['’]s\b|[^\W_]+(?:[’'&-](?!s\b)[^\W_]+)*|[^\w\s]"
)
_ACRONYM = re.compile(r"[A-Z][A-Z0-9]{1,6}")
_INITIAL = re.compile(r"[A-Z]\.")
_CALENDAR_WORDS = """
    Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September
    October November December Christmas Easter Ramadan
    """
_CALENDAR = frozenset(_CALENDAR_WORDS.split())
_PERSONAL_VERBS_WORDS = "said says told added wrote promised warned argued asked vowed pledged explained"
_PERSONAL_VERBS = frozenset(_PERSONAL_VERBS_WORDS.split())
_PLACE_WORDS = frozenset({"in", "near", "at", "outside"})
_OPENING = frozenset("\"'“‘«([—")
_MOST_WORDS = 7
_MOST_SMALL = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """A word or a sign of a sentence, with its place."""

    text: str
    start: int
    end: int

    @property
    def is_capital(self) -> bool:
        """Whether it begins as a name does."""
        first = self.text[0]
        return (first.isupper() or _is_prefixed(self.text)) and any(map(str.isalpha, self.text))


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Words with capitals beside one another: tokens `first` up to `after` of a sentence."""

    first: int
    after: int


class Names:
    """The names of one text. What a name is, is said by all places where it stands."""

    def __init__(self, sentences: Iterable[str]) -> None:
        """Read all `sentences` of the text."""
        self._sentences = [tokens_of(sentence) for sentence in sentences]
        self._small = frozenset(token.text for tokens in self._sentences for token in tokens if token.text.islower())
        self._inside = frozenset(
            token.text
            for tokens in self._sentences
            for before, token in pairwise(tokens)
            if token.is_capital and before.text not in {'"', "“", "‘", "'", ":"}
        )
        self._kinds: dict[str, Counter[FactKind]] = {}
        for tokens in self._sentences:
            for run in self._runs(tokens):
                self._kinds.setdefault(_words(tokens, run), Counter())[_kind(tokens, run)] += 1

    def facts(self, index: int, sentence: str) -> list[Fact]:
        """Return the names in sentence `index`, which is `sentence`, that can be left out without breaking it."""
        tokens = self._sentences[index]
        found = []
        for run in self._runs(tokens):
            if _stands_for_itself(tokens, run):
                start, end = tokens[run.first].start, tokens[run.after - 1].end
                kind = self._best_kind(_words(tokens, run))
                found.append(Fact(kind=kind, text=sentence[start:end], start=start, end=end))
        return found

    def spans(self, index: int) -> list[tuple[int, int]]:
        """Return where names stand in sentence `index` (characters), whatever follows them."""
        tokens = self._sentences[index]
        return [(tokens[run.first].start, tokens[run.after - 1].end) for run in self._runs(tokens)]

    def is_known(self, word: str) -> bool:
        """Whether `word`, which begins a sentence, is a name and not only written with a capital there."""
        return is_country(word) or (word in self._inside and word.lower() not in self._small)

    def _best_kind(self, name: str) -> FactKind:
        kinds = self._kinds[name]
        sure = [kind for kind in kinds if kind is not FactKind.NAME]
        best = max(sure, key=lambda kind: kinds[kind], default=FactKind.NAME)
        # Much that is no place stands behind "in" at some time.
        if best is not FactKind.NAME and (best is not FactKind.PLACE or kinds[best] * 2 >= kinds.total()):
            return best
        # A person is named in full once, and by the last name from then on.
        last = name.rpartition(" ")[2]
        in_full = last != name and last in self._kinds
        of_person = any(other.endswith(f" {name}") and FactKind.PERSON in self._kinds[other] for other in self._kinds)
        return FactKind.PERSON if in_full or of_person else FactKind.NAME

    def _runs(self, tokens: Sequence[Token]) -> Iterator[Run]:
        at = 0
        while at < len(tokens):
            if not tokens[at].is_capital:
                at += 1
                continue
            after = _run_end(tokens, at)
            run = self._trimmed(tokens, Run(first=at, after=after))
            if run is not None:
                yield run
            at = after

    def _trimmed(self, tokens: Sequence[Token], run: Run) -> Run | None:
        """Return `run` without titles, adjectives and a first word that is no name; None where nothing is left."""
        first, after = run.first, run.after
        titles = [place for place in range(first, after) if tokens[place].text.lower().rstrip(".") in TITLES]
        if titles and not is_country(_words(tokens, run)):
            if titles[-1] + 1 == after:
                return None
            if not _is_office(tokens, run):
                first = titles[-1] + 1
                if tokens[first].text == "of" and first + 2 < after:
                    first += 2
        while first < after and self._is_no_name(tokens, first, after):
            first += 1
        if first >= after or after - first > _MOST_WORDS or not tokens[first].is_capital:
            return None
        names = [token for token in tokens[first:after] if token.is_capital]
        if all(token.text in _CALENDAR for token in names) or all(_INITIAL.fullmatch(token.text) for token in names):
            return None
        return Run(first=first, after=after)

    def _is_no_name(self, tokens: Sequence[Token], place: int, after: int) -> bool:
        text = tokens[place].text
        if text.lower() in FUNCTION_WORDS or text in PARTICLES or text in _CALENDAR:
            return True
        if _begins(tokens, place) and after == place + 1 and not self.is_known(text):
            return True
        whole = " ".join(token.text for token in tokens[place:after])
        return is_adjective(text) and not is_country(whole) and not _is_organization(tokens[place:after])


def tokens_of(sentence: str) -> list[Token]:
    """Return the words and signs of `sentence`."""
    return [Token(text=found[0], start=found.start(), end=found.end()) for found in _TOKEN.finditer(sentence)]


def _is_prefixed(text: str) -> bool:
    head, mark, rest = text.replace("’", "'").replace("'", "-").partition("-")
    return bool(mark) and head in {"al", "el", "as", "an", "ar", "ash", "d", "l", "o"} and rest[:1].isupper()


def _begins(tokens: Sequence[Token], place: int) -> bool:
    return all(not any(map(str.isalnum, token.text)) for token in tokens[:place])


def _words(tokens: Sequence[Token], run: Run) -> str:
    return " ".join(token.text for token in tokens[run.first : run.after])


def _run_end(tokens: Sequence[Token], at: int) -> int:
    """Return where the name that begins at `at` ends: it goes on over particles, and over "of" behind some nouns."""
    after = at + 1
    while after < len(tokens):
        token = tokens[after]
        if token.start - tokens[after - 1].end != 1:
            break
        step = _step(tokens, after)
        if not step:
            break
        after += step
    return after


def _step(tokens: Sequence[Token], at: int) -> int:
    """Return over how many tokens at `at` a name goes on; 0 where it ends."""
    if tokens[at].is_capital:
        return 1
    small = [token.text for token in takewhile(lambda token: not token.is_capital, tokens[at : at + _MOST_SMALL + 1])]
    end = at + len(small)
    if len(small) > _MOST_SMALL or end >= len(tokens) or tokens[end].text in _CALENDAR:
        return 0
    if any(tokens[place].start - tokens[place - 1].end != 1 for place in range(at + 1, end + 1)):
        return 0
    head, *rest = small
    joined = head in _joints(tokens[at - 1].text.lower()) and rest in ([], ["the"])
    return len(small) + 1 if joined or small == ["&"] or all(word in PARTICLES for word in small) else 0


def _joints(word: str) -> set[str]:
    """Return the small words over which a name goes on behind `word`."""
    return {"of", "on", "for"} if word in WITH_ON else {"of"} if word in WITH_OF else set()


def _is_office(tokens: Sequence[Token], run: Run) -> bool:
    """Whether the title in `run` belongs to the name of an office or a body: the Finance Ministry, the State Court."""
    return tokens[run.after - 1].text.lower() in ORGANIZATIONS


def _is_organization(tokens: Sequence[Token]) -> bool:
    words = [token.text.lower() for token in tokens]
    head = next((place for place, word in enumerate(words) if word in {"of", "on", "for"}), len(words))
    return words[head - 1] in ORGANIZATIONS or words[0] in ORGANIZATIONS or words[-1] in ORGANIZATIONS


def _is_place(tokens: Sequence[Token]) -> bool:
    words = [token.text.lower() for token in tokens]
    if len(words) < 2:
        return False
    return words[-1] in PLACES or words[0] in (PLACES if "of" in words else PLACES_FIRST)


def _kind(tokens: Sequence[Token], run: Run) -> FactKind:
    names = tokens[run.first : run.after]
    text = _words(tokens, run)
    before = tokens[run.first - 1].text if run.first else ""
    if is_country(text):
        return FactKind.COUNTRY
    if _is_titled(tokens, run):
        return FactKind.PERSON
    if _is_organization(names) or (text.isalpha() and _ACRONYM.fullmatch(text)):
        return FactKind.ORGANIZATION
    if _is_place(names):
        return FactKind.PLACE
    if _is_person(tokens, run):
        return FactKind.PERSON
    if before.lower() in _PLACE_WORDS and not any(map(str.isdigit, text)):
        return FactKind.PLACE
    before_that = tokens[run.first - 2].text if run.first > 1 else ""
    if before == "of" and before_that in PLACES:
        return FactKind.PLACE
    return FactKind.NAME


def _is_titled(tokens: Sequence[Token], run: Run) -> bool:
    if not run.first:
        return False
    before = tokens[run.first - 1].text
    if before[:1].isupper():
        return before.lower().rstrip(".") in TITLES
    return run.after - run.first > 1 and announces_person(before)


def _is_person(tokens: Sequence[Token], run: Run) -> bool:
    """Whether what stands behind a name of two words or more, or its initials, show that it is a person's."""
    if run.after - run.first < 2:
        return False
    if _INITIAL.fullmatch(tokens[run.first].text):
        return True
    behind = [token.text for token in tokens[run.after : run.after + 12]]
    if behind[:1] and behind[0] in _PERSONAL_VERBS:
        return True
    if behind[:1] != [","] or len(behind) < 3:
        return False
    if behind[1] == "who" or behind[1].isdigit():
        return True
    return behind[1] in {"the", "a", "an"} and any(
        announces_person(word) or word.lower() in TITLES for word in _until_comma(behind[2:8])
    )


def _until_comma(words: Sequence[str]) -> Iterator[str]:
    for word in words:
        if word in {",", ".", ";"}:
            return
        yield word


def _stands_for_itself(tokens: Sequence[Token], run: Run) -> bool:
    """Whether the name is whole and no part of what follows: not "Turkey's", not "NATO headquarters"."""
    if run.after >= len(tokens):
        return True
    following, last = tokens[run.after], tokens[run.after - 1]
    if _goes_on(tokens, run.after):
        return False
    if following.start == last.end and (following.text in {"'s", "’s", "'", "’", "-", "–", "/"}):
        return False
    if (
        run.first
        and tokens[run.first - 1].end == tokens[run.first].start
        and tokens[run.first - 1].text not in _OPENING
    ):
        return False
    if run.first > 1 and tokens[run.first - 1].text in {"'", "’"} and tokens[run.first - 2].is_capital:
        return False
    if _repeats_itself(tokens, run):
        return False
    word = following.text
    if not word[0].isalnum():
        return True
    return word in AFTER_A_NAME or is_verb(word) or word.isdigit()


def _goes_on(tokens: Sequence[Token], at: int) -> bool:
    """Whether the word before `at` goes on behind the sign there without a space."""
    joined = tokens[at].start == tokens[at - 1].end and not tokens[at].text[0].isalnum()
    return joined and at + 1 < len(tokens) and tokens[at + 1].start == tokens[at].end and tokens[at + 1].is_capital


def _repeats_itself(tokens: Sequence[Token], run: Run) -> bool:
    """Whether its short form follows in brackets, so that it would be given away."""
    behind = [token.text for token in tokens[run.after : run.after + 2]]
    return behind[:1] == ["("] and behind[1:2] != [] and bool(_ACRONYM.fullmatch(behind[1]))
