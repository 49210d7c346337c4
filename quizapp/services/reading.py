"""Reads articles: files, folders, pages of the web and pasted text become articles, or faults that say why not."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO, Self

from quizapp.core.article import Article
from quizapp.core.columns import Columns, TableLook
from quizapp.core.origin import stamped
from quizapp.core.plug_in import PlugIn
from quizapp.core.progress import Cancelled, Part, Stretch, WorkProgress
from quizapp.core.web_address import site_of
from quizapp.errors import QuizAppError
from quizapp.formats.registry import FormatRegistry
from quizapp.formats.table_file import read_table_file, read_table_text
from quizapp.services.archived_files import ArchivedFiles, is_archive
from quizapp.services.past_studies import PastStudies
from quizapp.sources.files import LARGEST, find_files, largest_text_of, open_file, printable
from quizapp.sources.web import fetch


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What became of one file, page or pasted text: an article, or the reason why there is none.

    `path` is the file's, or the address that the page was asked for by; None for a pasted text.
    """

    path: str | None
    article: Article | None = None
    fault: QuizAppError | None = None


class ArticleReader:
    """The way of articles from outside to the preview. It needs no collection and may be used on any thread."""

    def __init__(self, formats: FormatRegistry, studies: PastStudies) -> None:
        self._formats = formats
        self._studies = studies

    @property
    def format_names(self) -> list[str]:
        """What the formats are called that are built in."""
        return self._formats.names

    @property
    def plug_ins(self) -> tuple[PlugIn, ...]:
        """The formats of other packages with their faults; nothing before something is read or they are loaded."""
        return self._formats.plug_ins

    def load_plug_ins(self) -> tuple[PlugIn, ...]:
        """Load the formats of other packages, which may take its time, and return them."""
        self._formats.load_plug_ins()
        return self._formats.plug_ins

    def without_plug_ins(self) -> Self:
        """Return a reader that knows the built-in formats alone."""
        return type(self)(FormatRegistry(), self._studies)

    def read_paths(
        self, paths: Iterable[Path], progress: WorkProgress | None = None, *, columns: Columns | None = None
    ) -> list[Reading]:
        """Read the files among `paths` and in their folders and ZIP archives; one that cannot be read is a Reading
        with a fault.

        Tables are read with `columns`; None leaves it to the formats what their columns are. A cancelled `progress`
        ends the work with what was read so far.
        """
        files = find_files(paths)
        readings: list[Reading] = []
        for done, file in enumerate(files):
            if progress is not None:
                if progress.cancelled:
                    break
                progress.report(done, len(files))
            try:
                readings.extend(self._read_file(file, columns, Part(progress, done, done + 1, of=len(files))))
            except Cancelled:
                break
        return readings

    def read_addresses(self, addresses: Sequence[str], progress: WorkProgress | None = None) -> list[Reading]:
        """Fetch and read the pages at `addresses`; one that cannot be had or read is a Reading with a fault.

        A cancelled `progress` ends the work within a moment, with what was read so far.
        """
        readings: list[Reading] = []
        for done, address in enumerate(addresses):
            if progress is not None:
                if progress.cancelled:
                    break
                progress.report(done, len(addresses))
            readings.extend(self._read_page(address, progress))
        return readings

    def read_text(self, text: str) -> list[Reading]:
        """Read pasted `text`; what is no valid character in it becomes a question mark."""
        if len(text) > LARGEST:
            most = LARGEST // 1_000_000
            fault = QuizAppError(f"The pasted text has more than {most} million characters.", "Paste less at a time.")
            return [Reading(path=None, fault=fault)]
        try:
            return self._readings(self._formats.read(text.encode("utf-8", "replace"), name=None), None)
        except QuizAppError as refusal:
            return [Reading(path=None, fault=refusal)]

    def read_table(
        self, table: TableLook, columns: Columns, path: str | None, progress: WorkProgress | None = None
    ) -> list[Reading]:
        """Read a table, which was read before, again with other `columns`: from its file `path`, where that is still
        there, else from its text. Raises Cancelled where `progress` says so.
        """
        part = Part(progress, 0, 1, of=2)
        try:
            if path is not None and Path(path).is_file():
                largest = largest_text_of(Path(path))
                with open_file(Path(path)) as file:
                    found = read_table_file(
                        file, columns, name=path, largest_text=largest, sheet=table.sheet, progress=part
                    )
            else:
                found = None if table.text is None else read_table_text(table.text, columns, path=path, progress=part)
        except QuizAppError as fault:
            return [Reading(path=path, fault=fault)]
        if found is None:
            gone = QuizAppError(f"{path or 'The table'} cannot be read again.", "Choose the file once more.")
            return [Reading(path=path, fault=gone)]
        return self._readings(found, path, Part(progress, 1, 2, of=2))

    def _read_file(self, file: Path, columns: Columns | None, progress: WorkProgress) -> list[Reading]:
        path, largest = printable(file), largest_text_of(file)
        try:
            with open_file(file) as content:
                if self._is_folder(content, path):
                    return self._read_archive(ArchivedFiles(content, path), columns, progress)
                return self._read_content(content, path, columns, largest, progress)
        except QuizAppError as fault:
            return [Reading(path=path, fault=fault)]

    def _is_folder(self, content: BinaryIO, path: str) -> bool:
        """Whether `content` is an archive of files, and not the package of a format."""
        return is_archive(content) and self._formats.package_of(content, name=path) is None

    def _read_archive(self, files: ArchivedFiles, columns: Columns | None, progress: WorkProgress) -> list[Reading]:
        readings: list[Reading] = []
        for done, file in enumerate(files):
            if progress.cancelled:
                break
            progress.report(done, len(files))
            if file.content is None:
                readings.append(Reading(path=file.path, fault=file.fault))
            else:
                part = Part(progress, done, done + 1, of=len(files))
                try:
                    readings.extend(self._read_archived(file.content, file.path, columns, part))
                except Cancelled:
                    break
        return readings

    def _read_archived(
        self, content: BinaryIO, path: str, columns: Columns | None, progress: WorkProgress
    ) -> list[Reading]:
        try:
            return self._read_content(content, path, columns, largest_text_of(Path(path)), progress)
        except QuizAppError as fault:
            return [Reading(path=path, fault=fault)]

    def _read_content(
        self, content: BinaryIO, path: str, columns: Columns | None, largest: int, progress: WorkProgress
    ) -> list[Reading]:
        articles, part = None, Part(progress, 0, 1, of=2)
        if columns is not None:
            articles = read_table_file(content, columns, name=path, largest_text=largest, progress=part)
            content.seek(0)
        if articles is None:
            articles = self._formats.read_file(content, name=path, largest_text=largest, progress=part)
        return self._readings(articles, path, Part(progress, 1, 2, of=2))

    def _read_page(self, address: str, progress: WorkProgress | None) -> list[Reading]:
        try:
            page = fetch(address, progress=None if progress is None else _Wish(progress))
            found = self._formats.read(page.text.encode("utf-8", "replace"), name=page.url)
        except QuizAppError as fault:
            return [Reading(path=address, fault=fault)]
        placed = [
            replace(article, url=article.url or page.url, source=article.source or site_of(page.url))
            for article in found
        ]
        return self._readings(placed, address)

    def _readings(
        self, articles: Sequence[Article], path: str | None, progress: WorkProgress | None = None
    ) -> list[Reading]:
        stretch = Stretch(progress, sum(len(article.questions) for article in articles))
        settled = map(self._studies.settled, articles)
        # A deck out of a collection brings the digests that it had there.
        read = (article if article.provenance else stamped(article, stretch) for article in settled)
        return [Reading(path=path, article=replace(article, path=path)) for article in read]


class _Wish:
    """Whether a page is still wanted; how much of it has come is not told, as pages are counted and not bytes."""

    def __init__(self, progress: WorkProgress) -> None:
        self._progress = progress

    def report(self, done: int, total: int) -> None:
        """Tell nothing."""

    @property
    def cancelled(self) -> bool:
        """Whether nobody wants the page any more."""
        return self._progress.cancelled
