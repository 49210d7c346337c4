"""The signs that a new article begins in the middle of a text, and how far before the sign it begins."""

from collections.abc import Callable, Sequence

from quizapp.core.countries import is_country
from quizapp.formats.analysis_section import begins_analysis, is_analysis_heading
from quizapp.formats.languages import is_language
from quizapp.formats.lines import Line
from quizapp.formats.sentences import is_prose, is_question
from quizapp.formats.source_lines import address_of, is_picture, is_source, says_no_words

_REACH = 12
"""The first question of an article comes within so many lines after a sign of its header."""
_SOURCE_REACH = 4
"""A source stands at most so many lines behind the first of the repeated titles."""


def article_begins(lines: Sequence[Line], index: int, *, floor: int, bulleted: bool, awaited: bool) -> int | None:
    """Return the index, `floor` at least, where the article begins of which the line at `index` is the first sign.

    None where it is no sign. The signs: a source, a title that is repeated, a language with its country, and a title
    set apart by a rule or, where questions are `bulleted`, by a blank line. `awaited` says that the line before is a
    question, so that this one may be its answer.
    """
    line = lines[index]
    if line.bulleted:
        return None
    if is_source(line.text):
        opens = _opens_article(lines, index, bulleted=bulleted, awaited=awaited)
        return _header_start(lines, index, floor) if opens else None
    if _is_repeated_title(lines, index, awaited=awaited):
        return index
    if not awaited and is_language(line.text) and index + 1 < len(lines) and is_country(lines[index + 1].text):
        return _start_before_facts(lines, index, floor)
    if (line.ruled or (bulleted and line.set_apart)) and _is_title_of_questions(lines, index, bulleted=bulleted):
        return index
    return None


def is_facts_line(lines: Sequence[Line], index: int, title: int) -> bool:
    """Whether the line at `index`, after the title, names the article's language, and does not answer a question."""
    line, before = lines[index], lines[index - 1]
    if line.bulleted or not is_language(line.text):
        return False
    asked = is_question(before.text) and before.key != lines[title].key
    return not asked or (index + 1 < len(lines) and not is_question(lines[index + 1].text))


def _opens_article(lines: Sequence[Line], index: int, *, bulleted: bool, awaited: bool) -> bool:
    """Whether a header goes on after the source at `index`, so that it is neither an answer nor a footer."""
    place = _next_text(lines, index)
    if place is None or lines[place].bulleted:
        return False
    title = lines[place]
    ahead = lines[place + 1 : place + 1 + _REACH]
    if begins_analysis(title, ahead[0] if ahead else None, awaited=False):
        return False
    if is_question(title.text):
        return not awaited and (bulleted or address_of(lines[index].text) is None)
    if awaited and is_prose(title.text):
        return False
    if any(line.key == title.key for line in lines[max(index - 2, 0) : index]):
        return True
    if ahead and not is_prose(title.text) and is_prose(ahead[0].text) and not is_question(ahead[0].text):
        return True
    for line in ahead:
        if is_question(line.text):
            return True
        if is_source(line.text):
            return False
    return False


def _next_text(lines: Sequence[Line], index: int) -> int | None:
    """Return the index of the first line after `index` that may be a title; None where there is none near."""
    for place in range(index + 1, min(index + 1 + _SOURCE_REACH, len(lines))):
        if not says_no_words(lines[place].text):
            return place
    return None


def _header_start(lines: Sequence[Line], index: int, floor: int) -> int:
    """Return where the header begins whose source is at `index`: at pictures and titles that stand before it."""
    start = _before(lines, index, floor, _is_picture)
    following = _next_text(lines, index)
    title = lines[start - 1] if start > floor else None
    if title is None or title.bulleted:
        return start
    is_repeat = following is not None and title.key == lines[following].key
    is_only_title = title.set_apart and _is_title(title) and (following is None or is_prose(lines[following].text))
    if is_repeat or is_only_title:
        start = _first_repeat(lines, start - 1, floor)
    return _before(lines, start, floor, _is_picture)


def _before(lines: Sequence[Line], index: int, floor: int, fits: Callable[[Line], bool]) -> int:
    while index > floor and fits(lines[index - 1]):
        index -= 1
    return index


def _is_picture(line: Line) -> bool:
    return not line.bulleted and is_picture(line.text)


def _first_repeat(lines: Sequence[Line], index: int, floor: int) -> int:
    return _before(lines, index, floor, lambda line: line.key == lines[index].key and not line.bulleted)


def _is_title(line: Line) -> bool:
    return not line.bulleted and (is_question(line.text) or not is_prose(line.text))


def _is_repeated_title(lines: Sequence[Line], index: int, *, awaited: bool) -> bool:
    following = lines[index + 1] if index + 1 < len(lines) else None
    if following is None or following.bulleted or following.key != lines[index].key:
        return False
    if any(is_source(line.text) for line in lines[index + 2 : index + 2 + _SOURCE_REACH]):
        return True
    title = lines[index]
    return title.set_apart and not awaited and not is_prose(title.text) and not is_question(title.text)


def _start_before_facts(lines: Sequence[Line], index: int, floor: int) -> int | None:
    """Return where the header begins whose language is at `index`: at a title, which a summary may follow."""
    title = index - 1
    if title >= floor and is_prose(lines[title].text) and not lines[title].bulleted:
        title -= 1
    if title < floor or not _is_title(lines[title]) or not lines[title].set_apart:
        return None
    return _first_repeat(lines, title, floor)


def _is_title_of_questions(lines: Sequence[Line], index: int, *, bulleted: bool) -> bool:
    """Whether the line at `index` is like a title, and a question comes near after it, bulleted if they are."""
    title = lines[index]
    if is_prose(title.text) or is_question(title.text) or is_analysis_heading(title):
        return False
    for line in lines[index + 1 : index + 1 + _REACH]:
        if is_question(line.text) and (line.bulleted or not bulleted):
            return True
        if line.bulleted:
            return False
    return False
