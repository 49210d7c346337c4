"""What must hold of every file whatever is in it: it gives articles that can be shown and stored, or a refusal."""

from collections.abc import Callable
from contextlib import suppress
from functools import partial
from io import BytesIO

from articles import ImportBench

from quizapp.core.article import Article
from quizapp.core.card import CardKind
from quizapp.core.origin import stamped
from quizapp.errors import QuizAppError
from quizapp.formats.built_in import FORMATS
from quizapp.formats.decoding import decode
from quizapp.formats.feed import read_feed
from quizapp.formats.feed_links import feed_links
from quizapp.formats.format import Format
from quizapp.formats.opml import read_opml
from quizapp.formats.registry import FormatRegistry
from quizapp.services.reading import Reading

Reader = Callable[[str, bytes], object]

_REGISTRY = FormatRegistry()


def look_at(name: str, data: bytes) -> list[Article]:
    """Read a file as the import does, and return what was read. Any fault but a refusal is a bug."""
    with suppress(QuizAppError):
        articles = _REGISTRY.read_file(BytesIO(data), name=name)
        for article in articles:
            check(article)
        return articles
    return []


def readers() -> list[Reader]:
    """Return each reader by itself: it meets also files that it would never be given."""
    return [*(partial(_read_text, each) for each in FORMATS), _links, _opml, _feed]


def take(name: str, data: bytes) -> None:
    """Import a file into a collection of its own; importing it again adds nothing."""
    bench = ImportBench()
    readings = [Reading(path=name, article=stamped(article)) for article in look_at(name, data)]
    bench.write(bench.importing.preview(readings))
    before = bench.everything()
    bench.write(bench.importing.preview(readings))
    assert bench.everything() == before


def check(article: Article) -> None:
    """Check what the window and the collection rely on."""
    assert article.title.strip()
    texts = [
        article.title,
        article.source,
        article.url,
        article.summary,
        article.language,
        article.country,
        article.text,
    ]
    texts += [*article.topics, *article.organizations, *article.people]
    for question in article.questions:
        texts += [question.question, question.answer, question.explanation, question.passage, *question.choices]
        assert question.line >= 0
        if question.kind is CardKind.CHOICE:
            assert len(question.choices) >= 2
            assert question.correct is None or question.answer == question.choices[question.correct]
        assert all(picture.digest in article.media for picture in question.pictures)
    texts += [finding.text for finding in article.findings]
    assert all(finding.line >= 0 for finding in article.findings)
    whole = "".join(text for text in texts if text is not None)
    whole.encode()
    assert "\0" not in whole


def _read_text(chosen: Format, name: str, data: bytes) -> None:
    with suppress(QuizAppError):
        text, _ = decode(data, name=name)
        assert 0 <= chosen.recognises(text, name) <= 1
        for article in chosen.read(text, path=name):
            check(article)


def _links(_name: str, data: bytes) -> None:
    feed_links(data.decode("utf-8", "replace"), address="https://example.org/")


def _opml(name: str, data: bytes) -> None:
    with suppress(QuizAppError):
        read_opml(data, name=name)


def _feed(_name: str, data: bytes) -> None:
    with suppress(QuizAppError):
        read_feed(data, address="https://example.org/feed")
