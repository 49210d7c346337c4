"""What a card of Anki asks and answers, as plain text: its note seen through the templates of its note type."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from quizapp.core.cloze import Span, card_of, cloze_spans
from quizapp.formats.anki_templates import ANSWER_LINE, LONGEST, Template, TooLongError, is_empty, readings
from quizapp.formats.card_html import CardHtml, read_card_html

_LATEX = re.compile(r"\[/?latex\]")
_MATHS = re.compile(r"\[/?(\$\$?)\]")
_IMAGE = re.compile(r"<img\b[^<>]*>", re.IGNORECASE)
# A picture within a cloze text is kept by a character that no text has, and another one that counts.
_KEPT = "\uf8f0"
_FIRST = 0xE000
_MOST_PICTURES = 1_000
_KEPT_PICTURE = re.compile(f"{_KEPT}(.)")
_MOST_HINTS = 20
_UNSEEN = "\x1f"
"""Stands where a hint waits to be clicked."""
_UNSEEN_IN_BRACKETS = re.compile(f"\\(\\s?{_UNSEEN}\\s?\\)|\\[\\s?{_UNSEEN}\\s?\\]|（{_UNSEEN}）|{_UNSEEN}")
_TOLD = "\uf8f1"
"""Stands before and behind a hint in the answer that the question has too."""
_TOLD_IN_BRACKETS = re.compile(f"[(（\\[]?\\s?{_TOLD}[^{_TOLD}]*{_TOLD}\\s?[)）\\]]?")
_NUMBERED = re.compile(r"c(\d{1,3})")


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteType:
    """A kind of note: its fields by name in order, and the two sides of each of its templates."""

    name: str
    fields: tuple[str, ...]
    templates: tuple[tuple[Template, Template], ...]
    is_cloze: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Sides:
    """One card: its texts, and the names of the pictures of each side and of the sounds."""

    question: str
    answer: str
    explanation: str = ""
    asked: tuple[str, ...] = ()
    answered: tuple[str, ...] = ()
    sounds: tuple[str, ...] = ()


class Note:
    """One note, whose cards are asked for one after another."""

    def __init__(self, kind: NoteType, values: Sequence[str], *, tags: str = "", deck: str = "") -> None:
        """Take the HTML of the fields, in the order of `kind`; further ones are none of its."""
        self._kind = kind
        self._fields = dict.fromkeys(kind.fields, "") | dict(zip(kind.fields, values, strict=False))
        self._special = {"Tags": tags, "Type": kind.name, "Deck": deck, "Subdeck": deck.rpartition("::")[2]}
        self._clozes: dict[str, _ClozeField] = {}
        self._size = sum(map(len, values)) + len(kind.fields) + len(tags)
        self.work = 0
        """How many characters were looked at for its cards."""

    @property
    def is_cloze(self) -> bool:
        """Whether its cards leave out parts of a text."""
        return self._kind.is_cloze

    def card(self, number: int) -> Sides | None:
        """Return the card `number`, from 0; None where the note has no such card. Raises TooLongError."""
        templates = self._kind.templates
        index = 0 if self._kind.is_cloze else number
        if not 0 <= index < len(templates) or number < 0:
            return None
        question, answer = templates[index]
        self.work += question.size + answer.size + self._size
        view = _View(self, number)
        if self._kind.is_cloze:
            return view.cloze_sides(question, answer)
        return view.sides(question, answer)

    def html(self, name: str, number: int) -> str:
        """Return the HTML of the field `name`, or what Anki has under that name, on card `number`."""
        if name in self._fields:
            return self._fields[name]
        if self._kind.is_cloze and (match := _NUMBERED.fullmatch(name)):
            return "1" if int(match[1]) == number + 1 else ""
        return escape(self._special.get(name, ""))

    def cloze(self, html: str) -> "_ClozeField":
        """Return `html` taken apart at its clozes; it is looked at once for all cards."""
        if html not in self._clozes:
            self._clozes[html] = _ClozeField(html)
        return self._clozes[html]


class _ClozeField:
    """A text with clozes: its spans, and its pictures, which may lie within them."""

    def __init__(self, html: str) -> None:
        self.pictures: list[str] = []
        shown = read_card_html(_IMAGE.sub(self._kept, _with_maths(html.replace(_KEPT, ""))))
        self.sounds = shown.sounds
        self.spans: Sequence[Span] = cloze_spans(shown.text)

    def _kept(self, tag: re.Match[str]) -> str:
        found = read_card_html(tag[0]).pictures
        if not found or len(self.pictures) >= _MOST_PICTURES:
            return tag[0]
        self.pictures += found
        return _KEPT + chr(_FIRST + len(self.pictures) - 1)

    def shown(self, text: str) -> tuple[str, list[str]]:
        """Return `text`, a part of it, without pictures, and the names of those."""
        if _KEPT not in text:
            return text, []
        numbers = [ord(match[1]) - _FIRST for match in _KEPT_PICTURE.finditer(text)]
        names = [self.pictures[number] for number in numbers if 0 <= number < len(self.pictures)]
        return _KEPT_PICTURE.sub("", text), names


class _View:
    """The rendering of one card."""

    def __init__(self, note: Note, number: int) -> None:
        self._note = note
        self._number = number
        self._answering = False
        self._made: dict[tuple[str, str], str] = {}
        self._hints: list[str] = []
        self._asked: list[str] = []
        self._hidden: list[str] = []
        self._answered: list[str] = []
        self._sounds: list[str] = []

    def sides(self, question: Template, answer: Template) -> Sides:
        asked = self._read(self._render(question))
        self._begin_answer()
        above, _, below = self._render(answer).partition(ANSWER_LINE)
        first, second = self._read(above), self._read(below)
        text_above, text_below = self._news_of(first.text, asked.text), self._news_of(second.text, asked.text)
        # Above the rule stands the question once more, perhaps with more of the note.
        rest = _lines_without(text_above, asked.text) if text_below else _without(text_above, asked.text)
        text = "\n".join(part for part in (rest, text_below) if part)
        pictures = _names_without(first.pictures, asked.pictures)
        return Sides(
            question=asked.text,
            answer=text,
            explanation="\n".join(self._hints_beside(text)),
            asked=asked.pictures,
            answered=(*pictures, *second.pictures),
            sounds=(*asked.sounds, *first.sounds, *second.sounds),
        )

    def cloze_sides(self, question: Template, answer: Template) -> Sides | None:
        asked = self._read(self._render(question))
        hidden, pictures = "\n".join(self._hidden), self._answered
        if not hidden and not pictures:
            return None  # Its cloze was removed from the note.
        kept = [*self._asked]
        self._begin_answer()
        more = self._read(self._render(answer).replace(ANSWER_LINE, "\n"))
        rest = _lines_without(self._news_of(more.text, asked.text), asked.text)
        return Sides(
            question=asked.text,
            answer=hidden,
            explanation="\n".join(part for part in (*self._hints_beside(rest), rest) if part),
            asked=(*kept, *asked.pictures),
            answered=(*pictures, *_names_without(more.pictures, asked.pictures)),
            sounds=(*self._sounds, *asked.sounds, *more.sounds),
        )

    def _begin_answer(self) -> None:
        self._answering = True
        self._made.clear()

    def _render(self, template: Template) -> str:
        try:
            html = template.render(self._resolve, self._filtered)
        except TooLongError:
            self._note.work += LONGEST
            raise
        self._note.work += len(html)
        return _UNSEEN_IN_BRACKETS.sub("", html)

    def _read(self, html: str) -> CardHtml:
        return read_card_html(_with_maths(html.strip()))

    def _resolve(self, name: str) -> str:
        if name == "FrontSide":
            return ""
        return self._note.html(name, self._number)

    def _filtered(self, name: str, html: str) -> str:
        """Return what the filter `name` makes of `html`, which is worked out once for each side."""
        if (name, html) not in self._made:
            self._made[name, html] = self._made_of(name, html)
        return self._made[name, html]

    def _made_of(self, name: str, html: str) -> str:
        """Return what the filter `name` makes of `html`; those of add-ons make nothing of it."""
        if name in {"cloze", "cloze-only"}:
            return self._cloze(html)
        if name == "text":
            return escape(read_card_html(html).text).replace("\n", "<br>")
        if name in {"furigana", "kanji", "kana"}:
            return readings(html, name)
        if name == "type" and not self._answering:
            return ""
        if name == "hint":
            return self._hint(html)
        return "" if name.startswith("tts") else html

    def _hint(self, html: str) -> str:
        """Return what of the hint `html` is seen; in the answer, one that the question has too is marked."""
        if is_empty(html):
            return _UNSEEN
        hint = read_card_html(html)
        if not self._answering:
            self._hints += [hint.text] if hint.text and len(self._hints) < _MOST_HINTS else []
            return _UNSEEN
        is_told = hint.text in self._hints and "\n" not in hint.text and not (hint.pictures or hint.sounds)
        return f"{_TOLD}{escape(hint.text)}{_TOLD}" if is_told else html

    def _hints_beside(self, text: str) -> list[str]:
        """Return the hints of the question that are not in `text`."""
        return [hint for hint in self._hints if hint not in text]

    def _news_of(self, text: str, question: str) -> str:
        """Return `text` without the lines that a hint of the question makes of nothing or of one of the question's."""
        if not self._hints:
            return text
        known = {"", *question.split("\n")}
        lines = (
            line.replace(_TOLD, "")
            for line in text.split("\n")
            if _TOLD not in line or " ".join(_TOLD_IN_BRACKETS.sub("", line).split()) not in known
        )
        return "\n".join(lines).strip()

    def _cloze(self, html: str) -> str:
        """Return `html` with the cloze of this card left out; it is no part of the answer's extras."""
        if self._answering or is_empty(html):
            return ""
        field = self._note.cloze(html)
        card = card_of(field.spans, self._number + 1)
        question, asked = field.shown(card.question)
        answer, answered = field.shown(card.answer)
        answer = "\n".join(line.strip() for line in answer.split("\n") if line.strip())
        self._asked += asked
        self._answered += answered
        self._hidden += [answer] if answer else []
        self._sounds += field.sounds
        return escape(question).replace("\n", "<br>")


def _with_maths(html: str) -> str:
    """Return `html` with its formulas marked by $ alone."""
    if "[" not in html:
        return html
    return _MATHS.sub(r"\1", _LATEX.sub("", html))


def _without(answer: str, question: str) -> str:
    """Return `answer` without the lines of the question that it begins with, where there is more of it."""
    return answer.removeprefix(f"{question}\n").strip() if question else answer


def _names_without(names: Sequence[str], known: Sequence[str]) -> list[str]:
    there = frozenset(known)
    return [name for name in names if name not in there]


def _lines_without(text: str, question: str) -> str:
    """Return the lines of `text` that are none of the question's."""
    if not text or text == question:
        return ""
    lines = frozenset(question.split("\n"))
    return "\n".join(line for line in text.split("\n") if line and line not in lines)


def is_occluded_picture(kind: NoteType, fields: Sequence[str]) -> bool:
    """Whether the cards of a note with these fields hide parts of a picture, which are no text."""
    masks = {"Question Mask", "Answer Mask"}  # those of the add-on that came first
    return masks <= set(kind.fields) or any("image-occlusion:" in html for html in fields)


def note_type(name: str, fields: Sequence[str], sources: Sequence[tuple[str, str]], *, is_cloze: bool) -> NoteType:
    """Return the note type with templates of these `sources`: question and answer of each."""
    templates = tuple((Template(question), Template(answer)) for question, answer in sources)
    return NoteType(name=name, fields=tuple(fields), templates=templates, is_cloze=is_cloze)
