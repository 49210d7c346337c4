"""What stands above the questions of a list: a heading, or the whole header of an article."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import PurePath

from quizapp.core.article import Article, Finding, Question
from quizapp.formats.article_header import Header, read_header
from quizapp.formats.languages import is_language
from quizapp.formats.lines import Line
from quizapp.formats.sentences import is_prose
from quizapp.formats.source_lines import date_of, is_source

_UNTITLED = "Questions"


def list_article(
    head: Sequence[Line], questions: Sequence[Question], findings: Sequence[Finding], *, first: int, path: str | None
) -> Article:
    """Return the article of a list whose lines above the questions are `head`; its text begins on line `first`.

    Its title is the heading, else the stem of the file's name, else "Questions".
    """
    header = _header(head)
    title = header.title or (PurePath(path).stem if path else "") or _UNTITLED
    return header.article(title, questions, (*header.findings, *findings), line=first, path=path)


def _header(head: Sequence[Line]) -> Header:
    if any(is_source(line.text) or date_of(line.text) or is_language(line.text) for line in head):
        return read_header(head)
    header = Header()
    for line in head:
        bare = replace(line, text=line.text.lstrip("#").replace("**", "").strip())
        if header.title is None and bare.text and not is_prose(bare.text):
            header.title = bare.text
        else:
            header.findings.append(line.left_over)
    return header
