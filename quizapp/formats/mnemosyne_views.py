"""What a card of Mnemosyne asks and answers: its fact, seen through the view of its card type.

The card types are those of Mnemosyne 2 (libmnemosyne/card_types): front-to-back, both ways, vocabulary, map, cloze and
sentence, and those that a student has made of them, whose names begin with the number of the first.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from quizapp.core.cloze import Span, cards_of

_CLOZE = re.compile(r"\[(.+?)\]", re.DOTALL)
_ONLY_CLOZE = re.compile(r"\[[^\]]+\]")
"""A sentence that is left out as a whole is asked for by its meaning."""
_NOTES = "n"
_CLOZE_TYPES = {"5": "text", "6": "f"}
"""The field that holds the clozes, by the number of the card type."""


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """The fields of a fact that a card asks with, and those that it answers with."""

    question: tuple[str, ...]
    answer: tuple[str, ...]


BUILT_IN = {
    "1.1": View(question=("f",), answer=("b",)),
    "2.1": View(question=("f",), answer=("b",)),
    "2.2": View(question=("b",), answer=("f",)),
    "3.1": View(question=("f",), answer=("p_1", "m_1", _NOTES)),
    "3.2": View(question=("m_1",), answer=("f", "p_1", _NOTES)),
    "4.1": View(question=("marked",), answer=("loc",)),
    "4.2": View(question=("loc", "blank"), answer=("marked",)),
    "6.1": View(question=("f",), answer=("p_1", "m_1", _NOTES)),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Sides:
    """The texts of a card, and the fields that each side shows, for their pictures."""

    question: str
    answer: str
    explanation: str | None = None
    is_cloze: bool = False
    asked: tuple[str, ...]
    answered: tuple[str, ...]


def sides_of(
    texts: Mapping[str, str], *, card_type: str, view_id: str, index: int | None, views: Mapping[str, View]
) -> Sides | None:
    """Return what a card shows of a fact whose fields read `texts`; None for a card type that is not known.

    `index` counts the cloze that the card asks for, from 0; None for a card without. `views` are those that the file
    brings along for card types of the student's own.
    """
    base = card_type.partition("::")[0]
    field = _CLOZE_TYPES.get(base)
    if field is not None and index is not None:
        return _cloze(texts, field, index)
    view = views.get(view_id) or BUILT_IN.get(view_id) or BUILT_IN.get(f"{base}.{view_id.rpartition('.')[2]}")
    if view is None or not view.question:
        return None
    shown = {**texts, field: _CLOZE.sub(_filled, texts.get(field, ""))} if field is not None else texts
    notes = shown.get(_NOTES) if _NOTES in view.answer else None
    answer = _joined(shown, [name for name in view.answer if name != _NOTES])
    return Sides(
        question=_joined(shown, view.question),
        answer=answer or notes or "",
        explanation=(notes or None) if answer else None,
        asked=view.question,
        answered=view.answer,
    )


def _cloze(texts: Mapping[str, str], field: str, index: int) -> Sides | None:
    """Return the card that asks for cloze number `index`: "La [casa:house] es roja" becomes "La [… house] es roja"."""
    text = texts.get(field, "")
    spans: list[Span] = []
    at = 0
    for number, match in enumerate(_CLOZE.finditer(text)):
        part, _, hint = match[1].partition(":")
        spans.append(Span(text=text[at : match.start()]))
        asked = frozenset({1}) if number == index else frozenset[int]()
        spans.append(Span(text=part, numbers=asked, hint=hint if asked else ""))
        at = match.end()
    cards = cards_of([span for span in (*spans, Span(text=text[at:])) if span.text])
    if not cards:
        return None
    rest = [name for name in ("p_1", "m_1", _NOTES) if texts.get(name)]
    by_meaning = _ONLY_CLOZE.fullmatch(text.strip()) is not None and "m_1" in rest
    if by_meaning:
        rest.remove("m_1")
    return Sides(
        question=texts["m_1"] if by_meaning else cards[0].question,
        answer=cards[0].answer,
        explanation=_joined(texts, rest) or None,
        is_cloze=not by_meaning,
        asked=("m_1",) if by_meaning else (field,),
        answered=(field, *rest) if by_meaning else tuple(rest),
    )


def _joined(texts: Mapping[str, str], names: Sequence[str]) -> str:
    return "\n".join(text for name in names if (text := texts.get(name)))


def _filled(match: re.Match[str]) -> str:
    return match[1].partition(":")[0]
