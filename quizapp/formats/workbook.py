"""Workbooks of spreadsheet programs, .xlsx and .ods: each sheet is a table, and becomes a deck or several.

They are read by a reader of our own, which takes bounded time and memory whatever the file says of itself.
"""

from collections.abc import Sequence
from pathlib import PurePath
from typing import BinaryIO

from quizapp.core.article import Article, Finding, FindingKind
from quizapp.core.columns import Columns
from quizapp.core.progress import Part, WorkProgress
from quizapp.errors import QuizAppError
from quizapp.formats.archive import SIGNATURES, Archive
from quizapp.formats.findings import with_findings
from quizapp.formats.ods_sheets import CONTENT, KIND, ods_sheets
from quizapp.formats.sheet import Sheet
from quizapp.formats.table import Table
from quizapp.formats.table_questions import asks, read_table
from quizapp.formats.watched_file import watched
from quizapp.formats.xlsx_sheets import WORKBOOK, xlsx_sheets

_SUFFIXES = (".xlsx", ".xlsm", ".ods")
_LONGEST_FINDING = 200


class Workbook:
    """Reads the sheets of a workbook as tables, the first with questions first."""

    name = "spreadsheet"

    def recognises(self, file: BinaryIO, name: str | None) -> float:
        """Return 1 for an archive that holds a workbook, and nearly 1 for a damaged one that is called so."""
        if file.read(4) not in SIGNATURES:
            return 0.0
        try:
            archive = Archive(file, shown=name or "")
            is_workbook = archive.size(WORKBOOK) is not None or _is_ods(archive)
        except QuizAppError:
            return 0.9 if name is not None and name.lower().endswith(_SUFFIXES) else 0.0
        return 1.0 if is_workbook else 0.0

    def read(self, file: BinaryIO, *, path: str | None) -> list[Article]:
        """Return the decks in all sheets that are not hidden, with findings; what a sheet without questions says is
        left over. Raises QuizAppError for what cannot be read.
        """
        return self.read_steadily(file, path=path, progress=None)

    def read_steadily(self, file: BinaryIO, *, path: str | None, progress: WorkProgress | None) -> list[Article]:
        """Return what `read` does, and report of its bytes. Raises also Cancelled where `progress` says so."""
        return self.read_as(file, None, path=path, progress=progress)

    def read_as(
        self,
        file: BinaryIO,
        columns: Columns | None,
        *,
        path: str | None,
        sheet: int | None = None,
        progress: WorkProgress | None = None,
    ) -> list[Article]:
        """Return the decks in all sheets, or only in the one at that index, read with `columns`; None to guess them.

        Raises QuizAppError for what cannot be read, and Cancelled where `progress` says so.
        """
        shown = path or "The workbook"
        unpacking, asking = Part(progress, 0, 2, of=3), Part(progress, 2, 3, of=3)
        sheets = _sheets(watched(file, unpacking), shown)
        if sheet is not None:
            return read_table(_table(sheets, sheet, path), columns, asking)
        told: list[Article] = []
        left: list[Finding] = []
        for index, each in enumerate(sheets):
            part = Part(asking, index, index + 1, of=len(sheets))
            articles = [] if each.hidden or not each.rows else read_table(_table(sheets, index, path), columns, part)
            if asks(articles) or (articles and columns is not None):
                told += articles
            elif each.rows:
                left.append(_left_over(each))
        if not told:
            raise QuizAppError(
                f"{shown} has no sheet with questions and answers in its rows.",
                "Each row needs a question in one column and its answer in another.",
            )
        return [*with_findings(told[:1], left), *told[1:]]


def _is_ods(archive: Archive) -> bool:
    if archive.size(CONTENT) is None or archive.size("mimetype") is None:
        return False
    return archive.read("mimetype", largest=1_000).startswith(KIND)


def _sheets(file: BinaryIO, shown: str) -> Sequence[Sheet]:
    archive = Archive(file, shown=shown)
    read = xlsx_sheets if archive.size(WORKBOOK) is not None else ods_sheets
    return list(read(archive, shown=shown))


def _table(sheets: Sequence[Sheet], index: int, path: str | None) -> Table:
    sheet = sheets[index] if index < len(sheets) else Sheet(name="")
    stem = PurePath(path).stem if path else ""
    several = sum(bool(each.rows) and not each.hidden for each in sheets) > 1
    return Table(
        rows=sheet.rows,
        count=len(sheet.rows),
        title=f"{stem}: {sheet.name}" if several and stem else stem or sheet.name,
        path=path,
        sheet=index,
        findings=sheet.findings,
    )


def _left_over(sheet: Sheet) -> Finding:
    first = sheet.rows[0]
    more = f" … {len(sheet.rows)}" if len(sheet.rows) > 1 else ""
    text = f"{sheet.name}: {' · '.join(filter(None, first.cells))}"[:_LONGEST_FINDING] + more
    return Finding(line=first.line, kind=FindingKind.LEFT_OVER, text=text)
