"""Cloze cards: a text with a part left out, which is the answer.

On the card, a gap stands as `[…]` or, with a hint, as `[… hint]`. The answer has the parts left out, a line each, or
one line where they are all alike. So question and answer are readable as they are, wherever they are listed.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

_OPEN = re.compile(r"\{\{c(\d{1,3}(?:,\d{1,3})*)::")
_TOKEN = re.compile(_OPEN.pattern + r"|\}\}")
_GAP = re.compile(r"\[…(?: [^\]\n]*)?\]")
_MOST_PIECES = 500_000
_DEEPEST = 8
"""So many clozes may lie within one another; what is deeper is plain text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A stretch of a text, left out on the cards of `numbers`; `hint` then stands in its gap."""

    text: str
    numbers: frozenset[int] = frozenset()
    hint: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClozeText:
    """Question and answer of one cloze card."""

    question: str
    answer: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Filled:
    """A stretch of a text whose gaps are filled in; `hidden` was left out."""

    text: str
    hidden: bool


@dataclass(slots=True)
class _Opened:
    """A cloze whose end is still to come."""

    numbers: frozenset[int]
    start: int
    spans: list[Span]


def cloze_cards(text: str) -> list[ClozeText]:
    """Return the cards of a text with `{{c1::part::hint}}` in it: one for each number, in order; none without any."""
    return cards_of(cloze_spans(text))


def cards_of(spans: Sequence[Span]) -> list[ClozeText]:
    """Return one card for each number among `spans`, in order, with all that has the number left out.

    A text of so many parts and numbers that its cards would fill the memory is none that anybody learns: no cards.
    """
    numbers = sorted({number for span in spans for number in span.numbers})
    if len(numbers) * len(spans) > _MOST_PIECES:
        return []
    cards = (card_of(spans, number) for number in numbers)
    return [card for card in cards if card.answer]


def filled(question: str, answer: str) -> list[Filled] | None:
    """Return the text of a cloze card with its gaps filled in; None where gaps and answer do not go together, for the
    student may have edited either.
    """
    gaps = list(_GAP.finditer(question))
    parts = answer.split("\n")
    if not gaps or len(parts) not in {1, len(gaps)}:
        return None
    pieces: list[Filled] = []
    at = 0
    for index, gap in enumerate(gaps):
        pieces.append(Filled(text=question[at : gap.start()], hidden=False))
        pieces.append(Filled(text=parts[index] if len(parts) > 1 else answer, hidden=True))
        at = gap.end()
    pieces.append(Filled(text=question[at:], hidden=False))
    return [piece for piece in pieces if piece.text]


def cloze_spans(text: str) -> list[Span]:
    """Return `text` taken apart at its clozes, which may lie within one another. One that does not end is plain."""
    stack = [_Opened(frozenset(), 0, [])]
    at = 0
    for token in _TOKEN.finditer(text):
        top = stack[-1]
        if token[1] is not None and len(stack) <= _DEEPEST:
            top.spans.append(Span(text=text[at : token.start()]))
            numbers = frozenset(map(int, token[1].split(",")))
            stack.append(_Opened(numbers, token.start(), []))
        elif token[1] is None and len(stack) > 1:
            top.spans.append(Span(text=text[at : token.start()]))
            stack.pop()
            stack[-1].spans += _closed(top)
        else:
            continue
        at = token.end()
    if len(stack) > 1:
        # The first that does not end, and all after it, is text.
        return [*stack[0].spans, Span(text=text[stack[1].start :])]
    return [*stack[0].spans, Span(text=text[at:])]


def _closed(opened: _Opened) -> list[Span]:
    """Return the spans within a cloze as spans of its own too; a hint stands behind the last `::` of its end."""
    *inner, last = opened.spans
    body, mark, hint = last.text.partition("::")
    spans = [*inner, Span(text=body, numbers=last.numbers, hint=last.hint)]
    return [
        Span(
            text=span.text,
            numbers=span.numbers | opened.numbers,
            hint=span.hint or (hint.strip() if mark else ""),
        )
        for span in spans
        if span.text
    ]


def card_of(spans: Sequence[Span], number: int) -> ClozeText:
    """Return the card that has `number` left out of `spans`; it has no answer where nothing has the number."""
    question: list[str] = []
    parts: list[str] = []
    was_left_out = False
    for span in spans:
        left_out = number in span.numbers
        if not left_out:
            question.append(_without_gaps(span.text))
        elif was_left_out:
            parts[-1] += span.text  # a cloze within this one is a part of it
        else:
            question.append(_gap(span.hint))
            parts.append(span.text)
        was_left_out = left_out
    lines = [" ".join(part.split()) for part in parts]
    alike = len(set(lines)) == 1
    return ClozeText(question="".join(question).strip(), answer=lines[0] if alike else "\n".join(lines))


def _gap(hint: str) -> str:
    words = " ".join(hint.replace("[", "(").replace("]", ")").split())
    return f"[… {words}]" if words else "[…]"


def _without_gaps(text: str) -> str:
    """Return `text` with what would be taken for a gap written otherwise: quotations are shortened by `[…]`."""
    return text.replace("[…", "(…") if not _GAP.search(text) else _GAP.sub(lambda gap: f"({gap[0][1:-1]})", text)
