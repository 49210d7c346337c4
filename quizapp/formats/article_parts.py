"""Where in a text each article begins, and where in an article its questions and its analysis begin."""

from collections.abc import Sequence
from dataclasses import dataclass

from quizapp.formats.analysis_section import begins_analysis
from quizapp.formats.article_beginnings import article_begins, is_facts_line
from quizapp.formats.lines import Line
from quizapp.formats.sentences import is_question
from quizapp.formats.source_lines import is_source, says_no_words

_REACH = 10
"""A header has at most so many lines between its title and the first question."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """The lines of one article: its header, its questions with their answers, its analysis."""

    header: Sequence[Line]
    body: Sequence[Line]
    tail: Sequence[Line]


def split_articles(lines: Sequence[Line]) -> list[Part]:
    """Part `lines` into articles. All lines are kept, in their order; the work grows linearly with them."""
    parts: list[Part] = []
    start = 0
    while start < len(lines):
        body, has_questions = _body_begin(lines, start)
        tail, end = _body_end(lines, body) if has_questions else (body, body)
        parts.append(Part(header=lines[start:body], body=lines[body:tail], tail=lines[tail:end]))
        start = end
    return parts


def _body_begin(lines: Sequence[Line], start: int) -> tuple[int, bool]:
    """Return where the header that begins at `start` ends, and whether questions follow it."""
    title = next((index for index in range(start, len(lines)) if not says_no_words(lines[index].text)), len(lines))
    if title == len(lines):
        return title, False
    if _is_without_title(lines, start, title):
        return title, True
    facts = False
    for index in range(title + 1, len(lines)):
        line = lines[index]
        if line.key == lines[title].key:
            continue
        if is_question(line.text):
            if line.bulleted or facts or not _is_in_header(lines, index, title):
                return index, True
        elif is_facts_line(lines, index, title):
            facts = True
        else:
            begin = article_begins(lines, index, floor=title + 1, bulleted=False, awaited=False)
            if begin is not None and is_source(line.text) and any(map(_is_source, lines[start:begin][:_REACH])):
                return begin, False
    return len(lines), False


def _is_source(line: Line) -> bool:
    return is_source(line.text)


def _is_without_title(lines: Sequence[Line], start: int, title: int) -> bool:
    """Whether the first line is a question already, not a title that asks something."""
    line, ahead = lines[title], lines[title + 1 : title + 1 + _REACH]
    if not is_question(line.text) or not ahead:
        return False
    if line.bulleted:
        return True
    if title > start or ahead[0].key == line.key or says_no_words(ahead[0].text) or is_question(ahead[0].text):
        return False
    answered = len(ahead) > 1 and is_question(ahead[1].text)
    if any(is_facts_line(lines, title + 1 + place, title) for place in range(int(answered), len(ahead))):
        return False
    following = next((place for place, later in enumerate(ahead) if is_question(later.text)), None)
    if following is None or following + 1 >= len(ahead):
        return True
    # A blank line after a title, where answers follow their questions without one.
    return not ahead[following].bulleted and not (ahead[0].set_apart and not ahead[following + 1].set_apart)


def _is_in_header(lines: Sequence[Line], index: int, title: int) -> bool:
    """Whether the question at `index`, without bullet, is still part of the header: a summary that asks something."""
    for place in range(index + 1, min(index + 1 + _REACH, len(lines))):
        line = lines[place]
        if is_facts_line(lines, place, title):
            return True
        if is_question(line.text):
            return line.bulleted or (place == index + 1 and index == title + 1)
        if is_source(line.text):
            return False
    return False


def _body_end(lines: Sequence[Line], body: int) -> tuple[int, int]:
    """Return where the analysis, and where the next article begins; `body` is the index of the first question."""
    tail: int | None = None
    awaited = True
    for index in range(body + 1, len(lines)):
        line = lines[index]
        begin = article_begins(
            lines, index, floor=body + 1, bulleted=lines[body].bulleted and tail is None, awaited=awaited
        )
        if begin is not None:
            return begin if tail is None else min(tail, begin), begin
        if tail is None:
            following = lines[index + 1] if index + 1 < len(lines) else None
            if begins_analysis(line, following, awaited=awaited):
                tail, awaited = index, False
            else:
                awaited = is_question(line.text)
    return len(lines) if tail is None else tail, len(lines)
