"""Findings about a whole input, and how they come to the articles that were read out of it."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace

from quizapp.core.article import Article, Finding, FindingKind

_LONGEST = 300


def left_over(text: str) -> Finding:
    """Return the finding that `text` fits nothing, where the input has no lines; it is cut to 300 characters."""
    return Finding(line=0, kind=FindingKind.LEFT_OVER, text=text[:_LONGEST])


def with_findings(articles: Sequence[Article], findings: Iterable[Finding]) -> list[Article]:
    """Return `articles`, which are in the order of their lines, with their own and these `findings` by line, each once.

    A finding goes to the article in whose lines it stands; before the first article it goes to that one.
    """
    own = [list(article.findings) for article in articles]
    begins = [article.line for article in articles]
    if own:
        for finding in findings:
            own[max(bisect_right(begins, finding.line) - 1, 0)].append(finding)
    return [
        replace(article, findings=tuple(dict.fromkeys(sorted(found, key=lambda finding: finding.line))))
        for article, found in zip(articles, own, strict=True)
    ]
