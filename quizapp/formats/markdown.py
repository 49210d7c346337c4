"""Markdown: cards as the Spaced Repetition plug-in of Obsidian has them, headings that ask, and front matter.

https://stephenmwangi.com/obsidian-spaced-repetition/ describes the forms: `term :: definition`, `:::` for both ways,
sides around a lone `?` or `??`, cloze texts, and `#flashcards/deck` tags.
"""

import re

from quizapp.core.article import Article
from quizapp.formats.article_text import ArticleText
from quizapp.formats.findings import with_findings
from quizapp.formats.lines import refuse_endless
from quizapp.formats.markdown_article import holds_article, looks_written, read_article
from quizapp.formats.markdown_front import FrontMatter, read_front_matter
from quizapp.formats.markdown_page import Page, read_page
from quizapp.formats.multiple_choice import MultipleChoice
from quizapp.formats.question_list import QuestionList
from quizapp.formats.question_sheet import LOOKED_AT

_UNKNOWN = re.compile("[\x00-\x08]")
"""Control characters mean nothing in a text, and here they mark places."""
_ASKED_BY_BULLETS = re.compile(r"^[ \t]{0,20}[-–*•] .{1,400}[?？][ \t]{0,20}$", re.MULTILINE)
_OTHERS: tuple[ArticleText | MultipleChoice | QuestionList, ...] = (ArticleText(), MultipleChoice(), QuestionList())
_FEWEST_ASKED = 2
_WITHOUT_QUESTIONS = 0.1
"""How sure the reader of article texts is of one that asks nothing."""
_SURE_OF_ARTICLE = 0.03
"""More than the reader of plain articles, less than all that find questions."""


class Markdown:
    """Reads cards out of a page of Markdown."""

    name = "Markdown"

    def recognises(self, text: str, name: str | None) -> float:
        """Return how sure it is that `text` has cards that signs of Markdown make, or front matter above another form.

        It is a little sure of a plain article in Markdown.

        An article whose questions are bullets is none of its own, whatever is emphasised in it.
        """
        front, body = read_front_matter(_UNKNOWN.sub("", text[:LOOKED_AT]))
        page = read_page(body, front, path=None)
        sureness = _sureness(page, body)
        if sureness:
            return sureness
        best = max(other.recognises(body, name) for other in _OTHERS) if front is not None else 0.0
        if best > _WITHOUT_QUESTIONS:
            return min(best + 0.05, 1.0)
        is_article = (front is not None or looks_written(body, name)) and holds_article(body)
        return _SURE_OF_ARTICLE if is_article else 0.0

    def read(self, text: str, *, path: str | None) -> list[Article]:
        """Return the cards of `text`, one article for each deck that its tags name; `path` names its origin.

        Under a front matter, a text in another form is read as that. Without cards it is a plain article; else what
        is no part of a card is left over.
        """
        refuse_endless(text, path)
        front, body = read_front_matter(_UNKNOWN.sub("", text))
        if _sureness(read_page(body[:LOOKED_AT], front, path=None), body):
            return list(read_page(body, front, path=path).articles)
        return _read_others(front or FrontMatter(), body, path)


def _sureness(page: Page, body: str) -> float:
    if page.is_tagged and (page.marked or page.headed):
        return 0.96
    if len(_ASKED_BY_BULLETS.findall(body[:LOOKED_AT])) >= _FEWEST_ASKED:
        return 0.0
    if page.marked:
        return 0.92
    return 0.87 if page.headed else 0.0


def _read_others(front: FrontMatter, body: str, path: str | None) -> list[Article]:
    best = max(_OTHERS, key=lambda other: other.recognises(body, path))
    articles = best.read(body, path=path)
    if not any(article.questions for article in articles):
        articles = read_article(body, path=path) or articles
    return with_findings([front.given_to(article) for article in articles], front.findings)
