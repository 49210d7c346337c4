"""Questions in the text of a page, in a form that plain texts have as well."""

from collections.abc import Sequence
from dataclasses import replace

from quizapp.core.article import Article
from quizapp.formats.article_text import ArticleText
from quizapp.formats.html_about import About
from quizapp.formats.html_questions import FEWEST
from quizapp.formats.html_rows import Row, text_with_gaps
from quizapp.formats.multiple_choice import MultipleChoice
from quizapp.formats.question_list import QuestionList

_FORMS: tuple[ArticleText | MultipleChoice | QuestionList, ...] = (MultipleChoice(), QuestionList(), ArticleText())
_SURE = 0.5


def read_forms(rows: Sequence[Row], about: About) -> list[Article]:
    """Return the articles that the text of `rows` holds in a form of plain texts; none where its prose asks, if any."""
    text, numbers = text_with_gaps(rows)
    lines = text.split("\n")
    sureness, form = max(((form.recognises(text, None), form) for form in _FORMS), key=lambda pair: pair[0])
    articles = [article for article in form.read(text, path=None) if article.questions] if sureness >= _SURE else []
    if isinstance(form, ArticleText):
        articles = [article for article in articles if _is_laid_out(article, lines)]
    if sum(len(article.questions) for article in articles) < FEWEST:
        return []
    return [_placed(article, numbers, about, is_only=len(articles) == 1) for article in articles]


def _is_laid_out(article: Article, lines: Sequence[str]) -> bool:
    """Whether `article`, read out of `lines`, says where it is from, or has bullets: else its prose asks."""
    listed = sum(lines[question.line - 1].startswith("- ") for question in article.questions)
    return bool(article.source or article.language) or listed == len(article.questions)


def _placed(article: Article, numbers: Sequence[int], about: About, *, is_only: bool) -> Article:
    """Return `article`, read out of the text of a page, with what the page says of itself and its lines in the source.

    A title that had to be found in the text gives way to that of the page.
    """

    def line(number: int) -> int:
        return numbers[number - 1] if 0 < number <= len(numbers) else number

    return replace(
        article,
        title=about.title if is_only and about.title else article.title,
        source=article.source or about.source,
        url=article.url or about.url,
        summary=article.summary or about.summary,
        language=article.language or about.language,
        as_of=article.as_of or about.as_of,
        questions=tuple(replace(question, line=line(question.line)) for question in article.questions),
        findings=tuple(replace(finding, line=line(finding.line)) for finding in article.findings),
        line=line(article.line),
    )
