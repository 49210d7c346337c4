"""Makes questions of what was cut out of a question sheet: with choices, or with an answer of its own."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from quizapp.core.article import Finding, FindingKind, Question
from quizapp.core.card import CardKind
from quizapp.formats.sentences import ends_sentence, is_question, join_lines
from quizapp.formats.sheet_cutting import Draft
from quizapp.formats.sheet_keys import Key, key_in
from quizapp.formats.sheet_marks import item_of
from quizapp.formats.sheet_options import Piece, last_list, pieces_of

_ANSWERED = re.compile("([^?？؟]+[?？؟])\\s+(?:(?:[→⇒:]|[–—=-]+>?)\\s+)?(\\S.*)", re.DOTALL)
"""A question with its answer in the same line."""
_MOST_KEY_WORDS = 12
"""An answer of more words is one of its own, not the name of an option."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Parts:
    """A question taken apart: what it says, its options, what follows them, and its key where one is named."""

    asked: Sequence[Piece]
    options: Sequence[Piece] = ()
    tail: Sequence[Piece] = ()
    key: Key | None = None
    ambiguous: bool = False


def read_questions(drafts: Sequence[Draft]) -> tuple[list[Question], list[Finding]]:
    """Return the questions of `drafts`, in order, and findings about them; every line is in one of both.

    A question that lacks its answer or its key is kept without, and a finding says so.
    """
    taken = [_taken_apart(draft) for draft in drafts]
    chosen = any(parts.key is not None for parts in taken)
    questions: list[Question] = []
    findings: list[Finding] = []
    for draft, parts in zip(drafts, taken, strict=True):
        if not draft.stem:
            findings += _left_over(draft)
        elif parts.options and (chosen or draft.answered or not _is_numbered(parts.options)):
            questions.append(_choice(draft, parts, findings))
        else:
            questions.append(_plain(draft, pieces_of(draft.stem), findings))
    return questions, findings


def _left_over(draft: Draft) -> list[Finding]:
    """Return the findings that a label or number without a question, and what stands below it, became no card."""
    lines = [draft.line.left_over]
    texts = [(line.number, text) for line, text in draft.answer]
    texts += [(draft.line.number, text) for text in draft.explanation]
    return [*lines, *(Finding(line=line, kind=FindingKind.LEFT_OVER, text=text) for line, text in texts)]


def _is_numbered(options: Sequence[Piece]) -> bool:
    """Whether the options have numbers: with no key on the whole sheet they are rather an answer of several points."""
    return "1" in options[0].style


def _taken_apart(draft: Draft) -> _Parts:
    pieces = pieces_of(draft.stem)
    found = last_list(pieces)
    if found is None:
        return _Parts(asked=pieces)
    begin, end = found
    asked, options, tail = pieces[:begin], pieces[begin:end], pieces[end:]
    if not asked or any(is_question(piece.text) for piece in tail) or not all(option.text for option in options):
        return _Parts(asked=pieces)
    marked = [place for place, option in enumerate(options) if option.marked]
    if not draft.answer:
        key = Key(index=marked[0]) if len(marked) == 1 else None
        return _Parts(asked=asked, options=options, tail=tail, key=key)
    key = key_in(draft.answer[0][1], options)
    if key is None and not _may_be_key(draft):
        return _Parts(asked=pieces)
    return _Parts(asked=asked, options=options, tail=tail, key=key, ambiguous=key is None)


def _may_be_key(draft: Draft) -> bool:
    """Whether the answer, which names none of the options, may be meant to, so that they are no mere statements."""
    text = draft.answer[0][1]
    return len(text) <= 2 or (len(text.split()) <= _MOST_KEY_WORDS and not ends_sentence(text))


def _choice(draft: Draft, parts: _Parts, findings: list[Finding]) -> Question:
    key = parts.key
    said = [text for _, text in draft.answer]
    if key is None:
        findings.append(Finding(line=draft.line.number, kind=FindingKind.GUESSED, text=draft.line.text))
    elif key.guessed:
        findings.append(Finding(line=draft.answer[0][0].number, kind=FindingKind.GUESSED, text=said[0]))
    if parts.ambiguous:
        findings.append(Finding(line=draft.answer[0][0].number, kind=FindingKind.LEFT_OVER, text=said[0]))
    rest = [key.rest] if key is not None and key.rest else []
    explanation = [*(piece.whole for piece in parts.tail), *rest, *said[1:], *draft.explanation]
    choices = tuple(option.text for option in parts.options)
    return Question(
        question=_text_of(parts.asked),
        answer="" if key is None else choices[key.index],
        kind=CardKind.CHOICE,
        choices=choices,
        correct=None if key is None else key.index,
        explanation=_lines_of(explanation) or None,
        line=draft.line.number,
    )


def _plain(draft: Draft, pieces: Sequence[Piece], findings: list[Finding]) -> Question:
    answer = [text for _, text in draft.answer]
    if not draft.answered:
        pieces, answer = _split_at_answer(pieces)
    if not answer:
        findings.append(Finding(line=draft.line.number, kind=FindingKind.GUESSED, text=draft.line.text))
    return Question(
        question=_text_of(pieces),
        answer=_lines_of(answer),
        explanation=_lines_of(draft.explanation) or None,
        line=draft.line.number,
    )


def _split_at_answer(pieces: Sequence[Piece]) -> tuple[Sequence[Piece], list[str]]:
    """Part a question from the answer that follows it without a label: after its question mark, else its first line."""
    asks = next((place for place, piece in enumerate(pieces) if is_question(piece.text)), None)
    if asks is None and pieces:
        match = _ANSWERED.fullmatch(pieces[0].whole)
        if match is not None:
            asked = replace(pieces[0], text=match[1], whole=match[1], style="")
            return [asked], [match[2], *(piece.whole for piece in pieces[1:])]
    after = 1 if asks is None else asks + 1
    return pieces[:after], [piece.whole for piece in pieces[after:]]


def _text_of(pieces: Sequence[Piece]) -> str:
    """Return the texts of `pieces` as one, each entry of a list, and what comes after the list, on its own line."""
    paragraphs: list[list[str]] = []
    after_list = False
    for piece in pieces:
        if not paragraphs or piece.style or after_list:
            paragraphs.append([piece.whole])
        else:
            paragraphs[-1].append(piece.whole)
        after_list = bool(piece.style)
    return "\n".join(map(join_lines, paragraphs))


def _lines_of(texts: Sequence[str]) -> str:
    """Return lines as one text; the entries of a list stay lines of their own."""
    paragraphs: list[list[str]] = []
    for text in texts:
        if not paragraphs or item_of(text) is not None:
            paragraphs.append([text])
        else:
            paragraphs[-1].append(text)
    return "\n".join(map(join_lines, paragraphs))
