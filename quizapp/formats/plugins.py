"""Formats from other installed packages: entry points of the group `quizapp.formats`.

An entry point names a class that is made without arguments, or an object. It is a Format, or a Package if it has an
attribute `binary` that is true. Whatever goes wrong in it is kept and shown, and hurts nothing else.
"""

import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from importlib.metadata import EntryPoint, entry_points
from typing import Any, BinaryIO

from quizapp.core.article import Article, Question
from quizapp.core.plug_in import PlugIn
from quizapp.errors import QuizAppError
from quizapp.formats.format import Format, Package

GROUP = "quizapp.formats"

_LONGEST_FAULT = 300


def installed() -> Iterable[EntryPoint]:
    """Return the entry points of GROUP of all packages that are installed beside Quizapp."""
    return entry_points(group=GROUP)


class PlugIns:
    """The formats of other packages, loaded when they are first asked for. It may be used on any thread.

    Loading runs foreign code and may take its time: it belongs into a worker.
    """

    def __init__(self, find: Callable[[], Iterable[EntryPoint]] = installed) -> None:
        self._find = find
        self._lock = threading.RLock()
        self._loaded: list[_Guard] | None = None
        self._broken: list[PlugIn] = []

    @property
    def formats(self) -> Sequence[Format]:
        """Those that read texts."""
        return [guard for guard in self._load() if not guard.binary]

    @property
    def packages(self) -> Sequence[Package]:
        """Those that read other files."""
        return [guard for guard in self._load() if guard.binary]

    @property
    def known(self) -> tuple[PlugIn, ...]:
        """All that were found so far, with the fault of each; nothing before they are first asked for."""
        return (*self._broken, *(guard.plug_in for guard in self._loaded or ()))

    def _load(self) -> "list[_Guard]":
        with self._lock:
            if self._loaded is None:
                self._loaded = self._found()
            return self._loaded

    def _found(self) -> "list[_Guard]":
        found: list[_Guard] = []
        try:
            points = sorted(self._find(), key=lambda point: point.name)
        except Exception as fault:  # noqa: BLE001  a package with broken metadata is shown, like all else of theirs
            self._broken.append(PlugIn(name=GROUP, package="an installed package", fault=_words(fault)))
            return found
        for point in points:
            plug_in = PlugIn(name=point.name, package=_package_of(point))
            try:
                found.append(_Guard(_made(point), plug_in))
            except (Exception, SystemExit) as fault:  # noqa: BLE001  foreign code may raise what it likes
                self._broken.append(PlugIn(name=plug_in.name, package=plug_in.package, fault=_words(fault)))
        return found


class _Guard:
    """A format whose faults are its own: it then recognises nothing, or says that it could not read."""

    def __init__(self, made: Any, plug_in: PlugIn) -> None:  # noqa: ANN401  foreign code; what it has is looked at here
        for needed in ("recognises", "read"):
            if not callable(getattr(made, needed, None)):
                raise TypeError(f"it has no method {needed}")
        self.name = str(getattr(made, "name", plug_in.name))
        self.binary = bool(getattr(made, "binary", False))
        self.plug_in = plug_in
        self._made = made

    def recognises(self, source: str | BinaryIO, name: str | None) -> float:
        """Return what the format says, within 0 and 1; 0 where it fails."""
        try:
            return max(0.0, min(float(self._made.recognises(source, name)), 1.0))
        except (Exception, SystemExit) as fault:  # noqa: BLE001  foreign code may raise what it likes
            self._complain(fault)
            return 0.0

    def read(self, source: str | BinaryIO, *, path: str | None) -> list[Article]:
        """Return the articles that the format reads. Raises QuizAppError where it fails, or returns something else."""
        try:
            return _checked(self._made.read(source, path=path))
        except QuizAppError:
            raise
        except (Exception, SystemExit) as fault:
            self._complain(fault)
            shown, package = path or "The pasted text", self.plug_in.package
            raise QuizAppError(
                f'{shown} cannot be read: the format "{self.name}" of {package} failed: {_words(fault)}',
                "Update or remove that package; the file may also be damaged.",
            ) from fault

    def _complain(self, fault: BaseException) -> None:
        if self.plug_in.fault is None:
            self.plug_in = PlugIn(name=self.plug_in.name, package=self.plug_in.package, fault=_words(fault))


def _made(point: EntryPoint) -> object:
    loaded = point.load()
    return loaded() if isinstance(loaded, type) else loaded


def _package_of(point: EntryPoint) -> str:
    about = point.dist
    return point.value if about is None else f"{about.name} {about.version}"


def _checked(articles: object) -> list[Article]:
    if not isinstance(articles, list | tuple) or not all(isinstance(each, Article) for each in articles):
        raise TypeError("it returned something else than a list of articles")
    for article in articles:
        if not all(isinstance(each, Question) for each in article.questions):
            raise TypeError("it returned something else than questions")
        "".join(_texts(article)).encode()  # raises where one is no text, or none that can be stored
    return list(articles)


def _texts(article: Article) -> Iterator[str]:
    yield article.title
    yield from (*article.topics, *article.organizations, *article.people)
    about = (article.source, article.url, article.summary, article.language, article.country, article.text)
    yield from (text for text in about if text is not None)
    yield from (finding.text for finding in article.findings)
    for each in article.questions:
        yield from (each.question, each.answer, each.explanation or "", each.passage or "", *each.choices)


def _words(fault: BaseException) -> str:
    """Return what `fault` says as one sentence."""
    said = " ".join(str(fault).split())[:_LONGEST_FAULT].rstrip(".")
    name = type(fault).__name__
    return f"{said} ({name})." if said else f"{name}."
