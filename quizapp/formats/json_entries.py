"""One question as an object of JSON has it, under the names that quiz programs and data sets give to its parts."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from html import unescape
from typing import Any

from quizapp.core.article import Finding, FindingKind, Question
from quizapp.core.card import CardKind
from quizapp.core.cloze import cloze_cards
from quizapp.core.text import fold
from quizapp.formats.decoding import clean
from quizapp.formats.json_text import shown_json

_ROLES = {
    "question": ("question", "q", "front", "prompt", "term", "word", "questiontext"),
    "answer": ("answer", "a", "back", "response", "definition", "solution", "answers", "answertext"),
    "choices": ("choices", "options", "alternatives", "possibleanswers"),
    "wrong": ("incorrectanswers", "wronganswers", "distractors"),
    "correct": ("correct", "correctanswer", "correctoption", "correctchoice", "correctindex", "answerindex"),
    "explanation": ("explanation", "rationale", "extra", "context", "comment"),
    "cloze": ("cloze", "text"),
    "topics": ("tags", "tag", "topics", "topic", "category", "subject"),
    "nothing": ("id", "guid", "uid", "uuid", "type", "difficulty", "isimpossible", "number", "index"),
}
_ROLE_OF = {name: role for role, names in _ROLES.items() for name in names}
_LETTER = re.compile(r"\(?([A-Za-z])[).:]?")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});")
"""Collections of questions are made for pages, so their characters are often written as those of HTML."""
_LONGEST_LEFT_OVER = 300


@dataclass(slots=True, kw_only=True)
class EntryReading:
    """What one object says: its questions, the topics it names, and remarks."""

    questions: list[Question] = field(default_factory=list)
    topics: list[str] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)


def role_of(name: str) -> str | None:
    """Return which part of a question the value called `name` is, None where it is none that is known."""
    return _ROLE_OF.get(fold(name).replace(" ", ""))


def is_question(record: Mapping[str, Any]) -> bool:
    """Whether `record` has a value that asks something."""
    return any(role_of(name) in {"question", "cloze"} and text_of(value) for name, value in record.items())


def index_base(records: Iterable[Any]) -> int | None:
    """Return 1 where the right choices of `records` are counted from 1, 0 where from 0; None where nothing tells."""
    counted_from = None
    for record in records:
        parts = _parts(record)[0] if isinstance(record, dict) else {}
        index, choices = parts.get("correct", parts.get("answer")), parts.get("choices")
        if isinstance(index, int) and not isinstance(index, bool) and isinstance(choices, list):
            if index == 0:
                return 0
            counted_from = 1 if index == len(choices) else counted_from
    return counted_from


def read_entry(record: Mapping[str, Any], line: int, base: int | None) -> EntryReading:
    """Return what `record`, which begins on `line`, says; what fits nothing in it is left over.

    `base` is what `index_base` says of the whole list: without it an index counts from 0, which is a guess.
    """
    parts, unknown = _parts(record)
    reading = EntryReading(topics=_texts(parts.get("topics")))
    reading.findings += [_left_over(line, name, value) for name, value in unknown]
    asked, explanation = text_of(parts.get("question")), text_of(parts.get("explanation")) or None
    cards = cloze_cards(text_of(parts.get("cloze"))) or cloze_cards(asked)
    if cards:
        kept = [text for text in (text_of(parts.get("answer")), explanation) if text]
        reading.questions = [
            Question(
                question=card.question,
                answer=card.answer,
                kind=CardKind.CLOZE,
                explanation="\n".join(kept) or None,
                line=line,
            )
            for card in cards
        ]
    else:
        question = asked or text_of(parts.get("cloze"))
        reading.questions = [_Asked(parts, question, explanation, line, reading.findings).read(base)]
    return reading


def text_of(value: Any) -> str:  # noqa: ANN401  what a JSON text holds
    """Return `value` as one text: alternatives are joined, objects are represented by their text; else empty."""
    if isinstance(value, str):
        return clean(_ENTITY.sub(_character, value) if "&" in value else value).strip()
    if isinstance(value, int | float) and not isinstance(value, bool):
        return str(value)
    if isinstance(value, dict):
        named = (value[name] for name in ("text", "value", "answer") if name in value)
        return next((text_of(each) for each in named if isinstance(each, str | int | float)), "")
    return " / ".join(_texts(value)) if isinstance(value, list) else ""


def _character(entity: re.Match[str]) -> str:
    return unescape(entity[0])


def _texts(value: Any) -> list[str]:  # noqa: ANN401  what a JSON text holds
    """Return the different texts in `value`, which may be one text or a list, without those that are empty."""
    if not isinstance(value, list):
        return [text] if (text := text_of(value)) else []
    plain = (text_of(each) for each in value if not isinstance(each, list))
    return list(dict.fromkeys(text for text in plain if text))


def _parts(record: Mapping[str, Any]) -> tuple[dict[str, Any], list[tuple[str, Any]]]:
    """Return the values of `record` by their role, the first of each that is not empty, and all others that tell."""
    parts: dict[str, Any] = {}
    unknown: list[tuple[str, Any]] = []
    for name, value in record.items():
        role = role_of(name)
        if role is not None and role not in parts and value not in (None, "", [], {}):
            parts[role] = value
        elif role != "nothing" and isinstance(value, str | list | dict) and value:
            unknown.append((name, value))
    return parts, unknown


def _left_over(line: int, name: str, value: Any) -> Finding:  # noqa: ANN401  what a JSON text holds
    text = text_of(f"{name}: {text_of(value) or shown_json(value)}")[:_LONGEST_LEFT_OVER]
    return Finding(line=line, kind=FindingKind.LEFT_OVER, text=text)


@dataclass(frozen=True, slots=True)
class _Asked:
    """The parts of a question that is no cloze."""

    parts: dict[str, Any]
    question: str
    explanation: str | None
    line: int
    findings: list[Finding]

    def read(self, base: int | None) -> Question:
        choices, marked = self._choices()
        given = self.parts.get("answer", self.parts.get("correct"))
        answer = str(given) if isinstance(given, bool) else text_of(given)
        if len(choices) < 2:
            if "answer" in self.parts and "correct" in self.parts:
                self._leave("correct")
            self.findings.extend(_left_over(self.line, "choices", choice) for choice in choices)
            if not answer:
                self._tell_incomplete()
            return Question(question=self.question, answer=answer, explanation=self.explanation, line=self.line)
        correct = marked
        for name in ("correct", "answer"):
            if correct is None and name in self.parts:
                correct = self._index(self.parts[name], choices, base)
                if correct is None and (name == "correct" or "correct" in self.parts):
                    self._leave(name)
        if correct is None and not self.parts.keys() & {"correct", "answer"}:
            self._tell_incomplete()
        return Question(
            question=self.question,
            answer=answer if correct is None and "correct" not in self.parts else self._right(choices, correct),
            kind=CardKind.CHOICE,
            choices=tuple(choices),
            correct=correct,
            explanation=self.explanation,
            line=self.line,
        )

    def _choices(self) -> tuple[list[str], int | None]:
        """Return the choices, and the index of the one that is marked as right among them."""
        listed = self.parts.get("choices")
        if listed is None and "wrong" in self.parts:
            right = text_of(self.parts.get("correct", self.parts.get("answer")))
            choices = sorted({right, *_texts(self.parts["wrong"])} - {""}, key=fold)
            return choices, choices.index(right) if right else None
        if isinstance(listed, dict):
            return [text_of(value) for value in listed.values()], None
        values = listed if isinstance(listed, list) else []
        marks = [
            index
            for index, value in enumerate(values)
            if isinstance(value, dict)
            and any(role_of(name.lower().removeprefix("is")) == "correct" and value[name] is True for name in value)
        ]
        return [text_of(value) for value in values], marks[0] if len(marks) == 1 else None

    def _index(self, key: Any, choices: list[str], base: int | None) -> int | None:  # noqa: ANN401  as JSON has it
        """Return which of the choices `key` names: by text, by letter or name, or by index."""
        text = text_of(key)
        folded = [fold(choice) for choice in choices]
        if isinstance(key, str) and fold(text) in folded:
            return folded.index(fold(text))
        names = list(listed) if isinstance(listed := self.parts.get("choices"), dict) else []
        if text in names:
            return names.index(text)
        letter = _LETTER.fullmatch(text)
        if letter is not None:
            index = ord(letter[1].lower()) - ord("a")
        elif text.isdecimal() and len(text) < 4:
            index = int(text) - (base or 0)
            if base is None:
                self.findings.append(Finding(line=self.line, kind=FindingKind.GUESSED, text=f"{text}: {self.question}"))
        else:
            return None
        return index if 0 <= index < len(choices) else None

    def _right(self, choices: list[str], correct: int | None) -> str:
        return "" if correct is None else choices[correct]

    def _tell_incomplete(self) -> None:
        self.findings.append(Finding(line=self.line, kind=FindingKind.GUESSED, text=self.question))

    def _leave(self, name: str) -> None:
        self.findings.append(_left_over(self.line, name, self.parts[name]))
