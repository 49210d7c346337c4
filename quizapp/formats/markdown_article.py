"""Markdown that holds an article and no cards: its words without the signs, for the reader of plain articles."""

import re
from collections.abc import Sequence
from dataclasses import replace

from quizapp.core.article import Article, Finding, FindingKind
from quizapp.formats.findings import with_findings
from quizapp.formats.markdown_blocks import read_blocks
from quizapp.formats.markdown_inline import plain
from quizapp.formats.markdown_tags import tagged
from quizapp.formats.plain_article import PlainArticle

_HEADING = re.compile(r"^#{1,6} +\S", re.MULTILINE)
_SUFFIXES = (".md", ".markdown")


def looks_written(body: str, name: str | None) -> bool:
    """Whether `body` is written in Markdown, by a heading in it or the name of its file."""
    return (name is not None and name.lower().endswith(_SUFFIXES)) or _HEADING.search(body) is not None


def holds_article(body: str) -> bool:
    """Whether `body` is running text."""
    text, _, _ = _words(body)
    return PlainArticle().recognises(text, None) > 0


def read_article(body: str, *, path: str | None) -> list[Article]:
    """Return the article in `body`, none where it holds no running text. Pictures and comments are left over."""
    text, numbers, findings = _words(body)
    articles = [_renumbered(article, numbers) for article in PlainArticle().read(text, path=path)]
    return with_findings(articles, findings)


def _words(body: str) -> tuple[str, list[int], list[Finding]]:
    """Return the words of `body`, for each of their lines the number that it has there, and findings."""
    lines: list[str] = []
    numbers: list[int] = []
    blocks, findings = read_blocks(body)
    for block in blocks:
        for row in block.rows:
            shown = plain(tagged(row.text).text) if not row.code else None
            if shown is not None:
                findings += [
                    Finding(line=row.number, kind=FindingKind.LEFT_OVER, text=picture) for picture in shown.pictures
                ]
            lines.append(row.text if shown is None else shown.text.replace("\n", " "))
            numbers.append(row.number)
        lines.append("")
        numbers.append(block.rows[-1].number)
    return "\n".join(lines), numbers, findings


def _renumbered(article: Article, numbers: Sequence[int]) -> Article:
    findings = (replace(each, line=numbers[each.line - 1]) for each in article.findings)
    return replace(article, line=numbers[article.line - 1], findings=tuple(findings))
