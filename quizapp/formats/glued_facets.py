"""Parts lines in which names stand one after another without anything between them."""

import unicodedata
from collections.abc import Iterator

from quizapp.formats.inner_capitals import is_name_prefix, known_words

_PAIRS = {"(": ")", "[": "]", "{": "}", "（": "）", "【": "】", "“": "”", "„": "“", "«": "»", "「": "」", '"': '"'}
_CLOSING = frozenset(_PAIRS.values()) | {"’", "'"}
_SINGLE_QUOTES = {"'": "'", "‘": "’"}


def split_glued(line: str) -> list[str]:
    """Return the names in `line`, in order: `PoliticsUs Politics` gives `Politics` and `Us Politics`.

    A name begins with an upper-case letter, of any script, outside brackets and quotation marks, that follows a
    lower-case letter, a closing bracket, a closing quotation mark or a full stop; or that follows a digit or an
    upper-case letter and precedes a lower-case one. Known words (`OpenAI`), prefixes (`McCarthy`), initials (`J.K.`)
    and plural abbreviations (`MPs`) are not parted.
    """
    cuts = _Cutter(line).cuts()
    parts = (line[start:end].strip() for start, end in zip([0, *cuts], [*cuts, len(line)], strict=True))
    return [part for part in parts if part]


class _Cutter:
    """Finds the places in one line where a name begins."""

    def __init__(self, line: str) -> None:
        self._line = line
        self._enclosed, self._closers = _enclosed(line)
        self._whole: set[int] = set()
        self._forced: set[int] = set()
        for start, end in known_words(line):
            self._whole.update(range(start + 1, end))
            if line[start].islower() and start > 0 and line[start - 1].isalnum():
                self._forced.add(start)
            if end < len(line) and _is_upper(line[end]):
                self._forced.add(end)
        self._begin = 0
        self._word = 0

    def cuts(self) -> list[int]:
        """Return the indices of the line, in order, at which a name begins; without 0."""
        found: list[int] = []
        for index in range(1, len(self._line)):
            if index in self._forced or self._begins_name(index):
                found.append(index)
                self._begin = self._word = index
            elif not self._line[index - 1].isalpha():
                self._word = index
        return found

    def _begins_name(self, index: int) -> bool:
        if not _is_upper(self._line[index]) or index in self._whole or self._enclosed[index]:
            return False
        before = self._base_before(index)
        after = self._base_after(index)
        if self._line[before].islower():
            return not is_name_prefix(self._line[self._word : index])
        if self._line[before] == ".":
            return not self._is_initial(index, after)
        if before in self._closers:
            return True
        if self._line[before].isdigit():
            return self._line[after : after + 1].islower()
        return _is_upper(self._line[before]) and self._begins_word(after)

    def _base_before(self, index: int) -> int:
        """Return the index of the character before `index`, past combining marks."""
        index -= 1
        while index > 0 and unicodedata.combining(self._line[index]):
            index -= 1
        return index

    def _base_after(self, index: int) -> int:
        """Return the index of the character after the one at `index`, past combining marks."""
        index += 1
        while index < len(self._line) and unicodedata.combining(self._line[index]):
            index += 1
        return index

    def _is_initial(self, index: int, after: int) -> bool:
        """Whether the capital at `index`, which follows a full stop, goes on with initials as in `U.S.` and `J.K.`.

        A name cannot consist of one initial either, as in `J.Smith`.
        """
        return self._line[after : after + 1] == "." or index - self._begin <= 2

    def _begins_word(self, after: int) -> bool:
        """Whether the capital before `after` goes on in lower case, and not only with the `s` of `MPs`."""
        if not self._line[after : after + 1].islower():
            return False
        return self._line[after] != "s" or self._line[after + 1 : after + 2].islower()


def _is_upper(character: str) -> bool:
    return unicodedata.category(character) in ("Lu", "Lt")


def _enclosed(line: str) -> tuple[list[bool], set[int]]:
    """Return for each index whether it stands inside brackets or double quotes, and the indices of what closes them.

    Only marks that have their partner count. Single quotation marks close, but what they enclose is not protected.
    """
    changes = [0] * (len(line) + 1)
    closers: set[int] = set()
    for start, end in _pairs(line, _PAIRS):
        changes[start + 1] += 1
        changes[end] -= 1
        closers.add(end)
    closers.update(end for _, end in _single_quoted(line))
    depth, enclosed = 0, []
    for change in changes[:-1]:
        depth += change
        enclosed.append(depth > 0)
    return enclosed, closers


def _pairs(line: str, kinds: dict[str, str]) -> Iterator[tuple[int, int]]:
    """Yield the indices of marks that belong together; marks without a partner are passed over."""
    waiting: list[tuple[int, str]] = []
    depth: dict[str, int] = {}
    for index, character in enumerate(line):
        if depth.get(character):
            while waiting:
                start, closing = waiting.pop()
                depth[closing] -= 1
                if closing == character:
                    yield start, index
                    break
        elif character in kinds:
            waiting.append((index, kinds[character]))
            depth[kinds[character]] = depth.get(kinds[character], 0) + 1


def _single_quoted(line: str) -> Iterator[tuple[int, int]]:
    """Yield the places of words in single quotation marks; an apostrophe inside a word is none."""
    start: tuple[int, str] | None = None
    for index, character in enumerate(line):
        if start is not None and character == start[1] and not line[index - 1].isspace():
            yield start[0], index
            start = None
        elif character in _SINGLE_QUOTES and (index == 0 or not line[index - 1].isalnum()):
            start = (index, _SINGLE_QUOTES[character])
