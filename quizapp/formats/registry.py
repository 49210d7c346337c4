"""The formats that the program reads, and the choice among them."""

from collections.abc import Sequence
from functools import cached_property
from io import BytesIO
from typing import Any, BinaryIO

from quizapp.core.article import Article
from quizapp.core.plug_in import PlugIn
from quizapp.core.progress import Part, WorkProgress
from quizapp.errors import QuizAppError
from quizapp.formats.decoding import decode
from quizapp.formats.findings import with_findings
from quizapp.formats.format import Format, Package, Steady
from quizapp.formats.plugins import PlugIns

_PASTED = "The pasted text"
_CERTAIN = 0.97
"""What a format knows so surely is in no other one: the source of a page of HTML is no list of questions."""


class FormatRegistry:
    """All the formats. The one that is surest of a file reads it; of equally sure ones the first.

    Where that one finds no question, the next one may, and else an article that can be read without any will do.
    Packages are asked first: what one of them knows is not looked at as text.
    """

    def __init__(
        self,
        formats: Sequence[Format] | None = None,
        packages: Sequence[Package] | None = None,
        plug_ins: PlugIns | None = None,
    ) -> None:
        """Know `formats` and `packages`, or those that are built in, and after them the `plug_ins`."""
        self._given_formats = formats
        self._given_packages = packages
        self._plug_ins = plug_ins

    @cached_property
    def _formats(self) -> Sequence[Format]:
        if self._given_formats is not None:
            return self._given_formats
        from quizapp.formats.built_in import FORMATS  # noqa: PLC0415  the window is shown before they are needed

        return FORMATS

    @cached_property
    def _packages(self) -> Sequence[Package]:
        if self._given_packages is not None:
            return self._given_packages
        from quizapp.formats.built_in import PACKAGES  # noqa: PLC0415  the window is shown before they are needed

        return PACKAGES

    @property
    def names(self) -> list[str]:
        """What the built-in formats are called."""
        return [*(each.name for each in self._formats), *(each.name for each in self._packages)]

    @property
    def plug_ins(self) -> tuple[PlugIn, ...]:
        """The formats of other packages; nothing before something is read or `load_plug_ins` is called."""
        return self._plug_ins.known if self._plug_ins else ()

    def load_plug_ins(self) -> None:
        """Load the formats of other packages now, which may take its time."""
        self._all_packages()

    def read(self, data: bytes, *, name: str | None) -> list[Article]:
        """Return the articles in `data`, as `read_file` does."""
        return self.read_file(BytesIO(data), name=name)

    def read_file(
        self,
        file: BinaryIO,
        *,
        name: str | None,
        largest_text: int | None = None,
        progress: WorkProgress | None = None,
    ) -> list[Article]:
        """Return the articles in `file`, which can be moved in, at least one of which has a question or
        a text.

        `name` is the file's name or path, None for pasted text. What is no package is text, and of more bytes than
        `largest_text` not read. Raises QuizAppError, which names it, for what is neither text nor a package, is too
        large, has no words, or neither questions nor running text; and Cancelled where `progress` says so, within a
        moment where the format is Steady, else once it has read all.
        """
        shown = name or _PASTED
        articles = self._articles_of(file, name, largest_text, Part(progress, 0, 1, of=1))
        if not any(article.questions or article.text for article in articles):
            raise QuizAppError(
                f"{shown} has no question with an answer in it.",
                "Each question stands on a line of its own, ends in a question mark, and its answer comes after it.",
            )
        return articles

    def package_of(self, file: BinaryIO, *, name: str | None) -> Package | None:
        """Return the package format that is surest of `file`, None where it is none of theirs."""
        sureness = [(_sureness(package, file, name), package) for package in self._all_packages()]
        best, package = max(sureness, key=lambda pair: pair[0], default=(0.0, None))
        file.seek(0)
        return package if best else None

    def _articles_of(self, file: BinaryIO, name: str | None, largest_text: int | None, progress: Part) -> list[Article]:
        package = self.package_of(file, name=name)
        if package is not None:
            return _read(package, file, name, progress)
        shown = name or _PASTED
        text, findings = decode(_bytes_of(file, largest_text, shown), name=shown)
        formats = (*self._formats, *(self._plug_ins.formats if self._plug_ins else ()))
        progress.heed()
        sureness = [(chosen.recognises(text, name), chosen) for chosen in formats]
        sure = [chosen for _, chosen in sorted((each for each in sureness if each[0]), key=_least_sure_last)]
        if any(certain >= _CERTAIN for certain, _ in sureness):
            sure = sure[:1]
        if not sure:
            raise QuizAppError(f"{shown} has no text in it.", "Choose a file with an article and its questions.")
        return with_findings(_read_by(sure, text, name, progress), findings)

    def _all_packages(self) -> Sequence[Package]:
        return (*self._packages, *(self._plug_ins.packages if self._plug_ins else ()))


def _sureness(package: Package, file: BinaryIO, name: str | None) -> float:
    file.seek(0)
    return package.recognises(file, name)


def _bytes_of(file: BinaryIO, largest: int | None, shown: str) -> bytes:
    data = file.read(-1 if largest is None else largest + 1)
    if largest is not None and len(data) > largest:
        raise QuizAppError(
            f"{shown} is larger than {largest // 1_000_000} MB, and not of the kind that its name says.",
            "It may be damaged: download or export it anew.",
        )
    return data


def _least_sure_last(each: tuple[float, Format]) -> float:
    return -each[0]


def _read(chosen: Format | Package, source: Any, name: str | None, progress: Part) -> list[Article]:  # noqa: ANN401  a text or a file
    """Return what `chosen` reads of `source`, the text or the file that it is for."""
    if isinstance(chosen, Steady):
        return chosen.read_steadily(source, path=name, progress=progress)
    articles = chosen.read(source, path=name)
    progress.heed()
    return articles


def _read_by(formats: Sequence[Format], text: str, name: str | None, progress: Part) -> list[Article]:
    """Return what the first of `formats` reads that finds a question, else the first that finds a text.

    Where none finds either, what the first one reads. What that one cannot read is an error; the others are but tried.
    """
    first = _read(formats[0], text, name, progress)
    told = first if any(article.text for article in first) else None
    if any(article.questions for article in first):
        return first
    for chosen in formats[1:]:
        try:
            articles = _read(chosen, text, name, progress)
        except QuizAppError:
            continue
        if any(article.questions for article in articles):
            return articles
        if told is None and any(article.text for article in articles):
            told = articles
    return told or first
