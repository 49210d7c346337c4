"""A file read as a table, with columns that somebody has named, whatever the kind of the table."""

from typing import BinaryIO

from quizapp.core.article import Article
from quizapp.core.columns import Columns
from quizapp.core.progress import WorkProgress
from quizapp.formats.decoding import decode
from quizapp.formats.findings import with_findings


def read_table_file(
    file: BinaryIO,
    columns: Columns,
    *,
    name: str,
    largest_text: int,
    sheet: int | None = None,
    progress: WorkProgress | None = None,
) -> list[Article] | None:
    """Return the decks in `file`, of that `name`, read with `columns`; None where it is no table.

    `sheet` is the index of the only sheet to read, None for all. Text of more than `largest_text` bytes is none.
    Raises QuizAppError for a table that cannot be read, and Cancelled where `progress` says so.
    """
    from quizapp.formats.text_table import TextTable  # noqa: PLC0415  the window is shown before it is needed
    from quizapp.formats.workbook import Workbook  # noqa: PLC0415  the window is shown before it is needed

    workbook = Workbook()
    file.seek(0)
    if workbook.recognises(file, name):
        return workbook.read_as(file, columns, path=name, sheet=sheet, progress=progress)
    file.seek(0)
    data = file.read(largest_text + 1)
    if len(data) > largest_text:
        return None
    text, findings = decode(data, name=name)
    table = TextTable()
    # Who has one sheet read again has seen it as a table.
    if sheet is None and not table.recognises(text, name):
        return None
    return with_findings(table.read_as(text, columns, path=name, progress=progress), findings)


def read_table_text(
    text: str, columns: Columns, *, path: str | None, progress: WorkProgress | None = None
) -> list[Article]:
    """Return the decks in the table `text`, which came from `path` or was pasted, read with `columns`.

    Raises Cancelled where `progress` says so.
    """
    from quizapp.formats.text_table import TextTable  # noqa: PLC0415  the window is shown before it is needed

    return TextTable().read_as(text, columns, path=path, progress=progress)
