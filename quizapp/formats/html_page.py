"""Reads a page as a whole. Imported when a page is read, as the libraries for HTML are slow to load."""

import logging
from collections.abc import Sequence
from pathlib import PurePath

from lxml.html import HtmlElement

from quizapp.core.article import Article, Finding, FindingKind, Question
from quizapp.core.text import fold
from quizapp.errors import QuizAppError
from quizapp.formats.findings import with_findings
from quizapp.formats.html_about import About, read_about
from quizapp.formats.html_article import main_text
from quizapp.formats.html_forms import read_forms
from quizapp.formats.html_questions import read_shown
from quizapp.formats.html_rows import Row, rows_of, text_with_gaps
from quizapp.formats.html_tree import drop_clutter, main_part, prune, read_tree
from quizapp.formats.plain_article import LONGEST
from quizapp.formats.schema_items import read_items
from quizapp.formats.schema_questions import read_schema_questions
from quizapp.formats.sentences import is_prose, is_question

_TALKATIVE = ("htmldate", "trafilatura")
"""They log each page without text or date as a fault of the program."""
_SHOWN = 80
_MUCH_MORE = 2
"""A page is an article beside its questions where its text is so many times as long as they are."""
_COPY_IT = "A program in the page may bring its text: open it in your browser, copy the text, and paste it here."


def read_page(html: str, *, path: str | None) -> list[Article]:
    """Return the articles of the page `html`; see WebPage."""
    for library in _TALKATIVE:
        logging.getLogger(library).setLevel(logging.CRITICAL)
    name = path or "The pasted page"
    tree = read_tree(html, name)
    if tree is None:
        raise QuizAppError(f"{name} is an empty page.", _COPY_IT)
    items, findings = read_items(tree)
    about = read_about(tree, html, path)
    prune(tree)
    asked, remarks = read_schema_questions(items)
    rows, part = rows_of(tree), main_part(tree)
    questions = _each_once([*asked, *read_shown(tree, rows)])
    shown = rows if part is tree else rows_of(part)
    if not questions:
        articles = ([] if part is tree else read_forms(shown, about)) or read_forms(rows, about)
        if articles:
            return with_findings(articles, findings)
    text = _told(main_text(_fresh(html, name), about.title), shown)
    if questions and len(text) < _MUCH_MORE * sum(len(each.question) + len(each.answer) for each in questions):
        text = ""
        findings += _left_over(shown, questions, about)
    if not questions and not any(map(is_prose, text.split("\n"))):
        raise QuizAppError(f"{name} has no questions and no sentences in it.", _COPY_IT)
    article = _article(about, questions, text[: _end(text)], path)
    if len(text) > _end(text):
        rest = " ".join(text[_end(text) :][:_SHOWN].split())
        findings.append(Finding(line=1, kind=FindingKind.LEFT_OVER, text=f"{rest} …"))
    return with_findings([article], [*findings, *remarks])


def _told(found: str | None, rows: Sequence[Row]) -> str:
    """Return the text `found` in a page, or its `rows` where there is none or all of them were put into one line."""
    if found is None:
        return text_with_gaps(rows)[0]
    words = fold(found)
    is_whole = "\n\n" in found or any(fold(row.text) == words for row in rows)
    return found if is_whole else text_with_gaps(rows)[0]


def _left_over(rows: Sequence[Row], questions: Sequence[Question], about: About) -> list[Finding]:
    """Return the sentences among `rows` that are in no question, no answer and not in what the page is about."""
    known = {fold(line) for each in questions for line in (each.question, *each.answer.split("\n"))}
    known |= {fold(each) for each in (about.title, about.summary) if each}
    return [
        Finding(line=row.line, kind=FindingKind.LEFT_OVER, text=row.text)
        for row in rows
        if is_prose(row.text) and not is_question(row.text) and known.isdisjoint((fold(row.text), fold(row.marked)))
    ]


def _end(text: str) -> int:
    """Return where the paragraph ends up to which `text` is kept: an article has so many characters at most."""
    end = text.rfind("\n\n", 0, LONGEST + 2) if len(text) > LONGEST else -1
    return min(len(text), LONGEST) if end < 0 else end


def _fresh(html: str, name: str) -> HtmlElement:
    tree = read_tree(html, name)
    assert tree is not None  # noqa: S101  it was one the first time
    drop_clutter(tree)
    return tree


def _article(about: About, questions: Sequence[Question], text: str, path: str | None) -> Article:
    title = about.title
    findings: tuple[Finding, ...] = ()
    if title is None:
        file_name = PurePath(path).stem if path and "://" not in path else None
        title = file_name or about.source or text.split("\n", 1)[0]
        findings = (Finding(line=1, kind=FindingKind.GUESSED, text=title),)
    return Article(
        title=title,
        source=about.source,
        url=about.url,
        author=about.author,
        summary=about.summary,
        language=about.language,
        as_of=about.as_of,
        questions=tuple(questions),
        text=text or None,
        findings=findings,
        line=1,
        path=path,
    )


def _each_once(questions: Sequence[Question]) -> list[Question]:
    """Return `questions`, of those that ask the same the first: what schema.org says, a page mostly shows as well."""
    first: dict[str, Question] = {}
    for question in questions:
        first.setdefault(fold(question.question), question)
    return list(first.values())
