"""Questions in JSON and JSON Lines, in the shapes that quiz programs and data sets have.

Lists of objects with question and answer, with choices or with a cloze; pairs; a mapping of questions to answers; decks
that hold any of these; and the shape of SQuAD, whose paragraphs hold questions about them.
"""

import re
from collections.abc import Iterable, Mapping
from pathlib import PurePath
from typing import Any

from quizapp.core.article import Article, Finding, FindingKind, Question
from quizapp.core.text import fold
from quizapp.formats.json_entries import index_base, is_question, read_entry, text_of
from quizapp.formats.json_text import Entry, JsonError, read_json, read_json_lines, shown_json
from quizapp.formats.source_lines import date_of

_BEGINS = re.compile(r'\s*(?:\[\s*){0,4}\{\s*(?:"(?:[^"\\\n]|\\.){0,400}"\s*:|\})')
_LIST_OF_LISTS = re.compile(r'\s*\[\s*(?:\[\s*){1,3}"')
_SUFFIXES = (".json", ".jsonl", ".ndjson")
_CONTAINERS = frozenset({"cards", "questions", "items", "data", "results", "flashcards", "notes", "entries", "quiz"})
_HOLDERS = _CONTAINERS | {"decks", "quizzes", "articles", "paragraphs", "qas"}
_ABOUT = {
    "title": "title",
    "name": "title",
    "deck": "title",
    "summary": "summary",
    "description": "summary",
    "source": "source",
    "url": "url",
    "language": "language",
    "country": "country",
}
_DAYS = frozenset({"date", "asof", "published"})
_DEEPEST = 5
_LONGEST_LEFT_OVER = 300


class JsonQuestions:
    """Reads questions out of JSON and JSON Lines."""

    name = "JSON"

    def recognises(self, text: str, name: str | None) -> float:
        """Return how sure it is: 0.97 for what begins as objects of JSON do, or ends as a list of lists does.

        That is more than what questions and choices within the JSON are to the formats that look for them.
        """
        if _BEGINS.match(text):
            return 0.97
        ends = text[-100:].rstrip().endswith("]")
        if _LIST_OF_LISTS.match(text) and ends:
            return 0.97
        is_json = name is not None and name.lower().endswith(_SUFFIXES)
        return 0.85 if is_json and text[:100].lstrip()[:1] in {"{", "["} else 0.0

    def read(self, text: str, *, path: str | None) -> list[Article]:
        """Return one article for each deck in `text`. What fits no shape is left over on its line.

        Raises QuizAppError where `text` is no JSON, is nested too deeply or is too large.
        """
        shown = path or "The pasted text"
        try:
            top = read_json(text, shown)
        except JsonError:
            lines = list(read_json_lines(text, shown))
            if len(lines) < 2 or not isinstance(lines[0][0].value, dict | list):
                raise
            return _Reader(path).read_lines(lines)
        return _Reader(path).read(top)


class _Deck:
    """An article as it is gathered."""

    def __init__(self, line: int, about: Mapping[str, Any], path: str | None) -> None:
        self.line = line
        self.questions: list[Question] = []
        self.findings: list[Finding] = []
        self.topics: dict[str, None] = {}
        self._path = path
        self._about = about

    def leave(self, line: int, value: object) -> None:
        """Report a value that fits no shape."""
        text = text_of(value) or ("" if isinstance(value, str) else text_of(shown_json(value)))
        if text:
            self.findings.append(Finding(line=line, kind=FindingKind.LEFT_OVER, text=text[:_LONGEST_LEFT_OVER]))

    def take(self, entries: Iterable[tuple[int, dict[str, Any]]], explanation: str | None = None) -> None:
        """Take objects that ask something; `explanation` is what all of them are about."""
        entries = list(entries)
        base = index_base(record for _, record in entries)
        for line, record in entries:
            about = {"context": explanation, **record} if explanation else record
            reading = read_entry(about, line, base)
            self.questions += reading.questions
            self.findings += reading.findings
            self.topics.update(dict.fromkeys(reading.topics))

    def article(self) -> Article:
        """Return all of it; without a title it is called after the file or its first question."""
        about = {role: text_of(self._about[name]) for name in self._about if (role := _ABOUT.get(_plain(name)))}
        days = (date_of(text_of(self._about[name])) for name in self._about if _plain(name) in _DAYS)
        stem = PurePath(self._path).stem if self._path else None
        title = about.pop("title", "") or stem or (self.questions[0].question if self.questions else "JSON")
        for name in self._about:
            if _plain(name) in {"tags", "topics", "category", "subject"}:
                values = self._about[name]
                self.topics.update(dict.fromkeys(map(text_of, values if isinstance(values, list) else [values])))
        return Article(
            title=title,
            summary=about.get("summary") or None,
            source=about.get("source") or None,
            url=about.get("url") or None,
            language=about.get("language") or None,
            country=about.get("country") or None,
            as_of=next((day for day in days if day is not None), None),
            topics=tuple(topic for topic in self.topics if topic),
            questions=tuple(self.questions),
            findings=tuple(sorted(self.findings, key=lambda finding: finding.line)),
            line=self.line,
            path=self._path,
        )


class _Reader:
    """Goes through the values of one file and makes decks of them."""

    def __init__(self, path: str | None) -> None:
        self._path = path
        self._decks: list[_Deck] = []

    def read(self, top: Entry) -> list[Article]:
        members = top.value
        if isinstance(members, list) and members and isinstance(members[0], tuple):
            self._object(top.line, members)
        else:
            entries = members if isinstance(members, list) else [top]
            self._list(top.line, [(entry.line, entry.value) for entry in entries], {}, 0)
        return self._articles()

    def read_lines(self, lines: list[tuple[Entry, str]]) -> list[Article]:
        values = [(entry.line, text if isinstance(entry.value, JsonError) else entry.value) for entry, text in lines]
        self._list(1, values, {}, 0)
        return self._articles()

    def _articles(self) -> list[Article]:
        return [deck.article() for deck in self._decks if deck.questions or deck.findings or len(self._decks) == 1]

    def _new(self, line: int, about: Mapping[str, Any]) -> _Deck:
        deck = _Deck(line, about, self._path)
        self._decks.append(deck)
        return deck

    def _object(self, line: int, members: list[tuple[str, Entry]]) -> None:
        """Read the object at the top: a question, something that holds questions, or a mapping."""
        record = {name: _bare(entry.value) for name, entry in members}
        if is_question(record) and not _holds(record):
            self._new(line, {}).take([(line, record)])
            return
        about = {name: value for name, value in record.items() if _is_about(name, value)}
        is_mapping = not _holds(record)
        deck = self._new(line, about)
        for name, entry in members:
            value = entry.value
            if isinstance(value, list) and _plain(name) in _HOLDERS:
                self._list(entry.line, [(each.line, each.value) for each in value], about, 0, deck)
            elif name in about:
                continue
            elif isinstance(value, dict | list) and value:
                entries = value if isinstance(value, list) else [entry]
                within = [(each.line, each.value) for each in entries]
                self._list(entry.line, within, {"title": name}, 0)
            elif is_mapping and text_of(value):
                deck.take([(entry.line, {"question": name, "answer": value})])
            elif is_mapping or isinstance(value, str):
                deck.leave(entry.line, f"{name}: {shown_json(value)}")

    def _list(
        self, line: int, values: list[tuple[int, Any]], about: Mapping[str, Any], depth: int, deck: _Deck | None = None
    ) -> None:
        """Read a list into `deck`, or into a new one; what holds questions of its own becomes decks of their own."""
        deck = deck or self._new(line, about)
        asking: list[tuple[int, dict[str, Any]]] = []
        for number, value in values:
            if isinstance(value, dict) and (_holds(value) or not is_question(value)):
                self._holder(number, value, depth, deck)
            elif isinstance(value, dict):
                asking.append((number, value))
            elif isinstance(value, list) and len(value) == 2 and all(map(text_of, value)):
                asking.append((number, {"question": value[0], "answer": value[1]}))
            else:
                deck.leave(number, value)
        deck.take(asking)

    def _holder(self, line: int, record: dict[str, Any], depth: int, deck: _Deck) -> None:
        """Read an object that is no question: one that holds questions, or a mapping of questions to answers."""
        held = _holds(record)
        about = {name: value for name, value in record.items() if _is_about(name, value)}
        rest = {name: value for name, value in record.items() if name not in about and name not in held}
        if not held and rest and all(isinstance(value, str) and value.strip() for value in rest.values()) and depth < 1:
            deck.take((line, {"question": name, "answer": value}) for name, value in rest.items())
            return
        if not held or depth >= _DEEPEST:
            deck.leave(line, record)
            return
        context = text_of(rest.pop("context", None))
        for name in held:
            values = [(line, value) for value in record[name]]
            if context:
                deck.take(((line, value) for _, value in values if isinstance(value, dict)), context)
            elif _plain(name) == "paragraphs":
                own = self._new(line, about)
                for _, paragraph in values:
                    if isinstance(paragraph, dict):
                        self._holder(line, paragraph, depth + 1, own)
                    else:
                        own.leave(line, paragraph)
            else:
                self._list(line, values, about, depth + 1)
        for name, value in rest.items():
            if isinstance(value, str | list | dict):
                deck.leave(line, f"{name}: {text_of(value) or shown_json(value)}")


def _holds(record: Mapping[str, Any]) -> list[str]:
    """Return the names of the lists in `record` that hold questions or decks."""
    return [
        name
        for name, value in record.items()
        if _plain(name) in _HOLDERS and isinstance(value, list) and any(isinstance(each, dict | list) for each in value)
    ]


def _is_about(name: str, value: object) -> bool:
    """Whether `value` says something about a deck, and is none of its questions."""
    plain = _plain(name)
    return plain in _ABOUT.keys() | _DAYS | {"tags", "topics", "category", "subject", "version"} and bool(
        text_of(value)
    )


def _bare(value: Any) -> Any:  # noqa: ANN401  what a JSON text holds
    return [each.value if isinstance(each, Entry) else each for each in value] if isinstance(value, list) else value


def _plain(name: str) -> str:
    return fold(name).replace(" ", "")
