"""The sheets of a workbook of Excel (.xlsx, .xlsm): ECMA-376, part 1, SpreadsheetML.

Only texts and numbers are taken: no formula is ever computed, nothing outside the file is looked at.
"""

from collections.abc import Callable, Iterator
from itertools import islice

from quizapp.formats.archive import Archive
from quizapp.formats.closed_xml import closed_parser, pieces, refusal
from quizapp.formats.number_formats import NumberKind, kind_of
from quizapp.formats.sheet import LARGEST_PART, MOST_SHEETS, Sheet, SheetBuilder
from quizapp.formats.xlsx_cells import Attributes, CellReader, TextReader

WORKBOOK = "xl/workbook.xml"
"""The part that lists the sheets; with it an archive is such a workbook."""

_MOST_TEXTS = 4_000_000


def xlsx_sheets(archive: Archive, *, shown: str) -> Iterator[Sheet]:
    """Yield the sheets of the workbook in `archive`, one after another. Raises QuizAppError."""
    targets = _targets(archive, shown)
    listed: list[Attributes] = []
    from_1904 = False

    def start(name: str, attributes: Attributes) -> None:
        nonlocal from_1904
        if name == "sheet":
            listed.append(attributes)
        elif name == "workbookPr":
            from_1904 = attributes.get("date1904") in {"1", "true"}

    _each(archive, WORKBOOK, shown, start)
    texts = _shared_texts(archive, shown)
    kinds = _kinds(archive, shown)
    reader = CellReader(shown, SheetBuilder(shown), texts, kinds, from_1904=from_1904)
    for attributes in islice(listed, MOST_SHEETS):
        link = next(
            (value for name, value in attributes.items() if name.rpartition(":")[2] == "id" and ":" in name), ""
        )
        part = targets.get(link)
        if part is None or archive.size(part) is None or "worksheets" not in part:
            continue
        sheet = Sheet(name=attributes.get("name", ""), hidden=attributes.get("state", "visible") != "visible")
        with archive.open(part, largest=LARGEST_PART) as file:
            reader.read(file, sheet)
        yield sheet


def _each(archive: Archive, part: str, shown: str, start: Callable[[str, Attributes], None]) -> None:
    """Call `start` with the name, without its prefix, and the attributes of each element of a `part`."""
    parser = closed_parser(shown)
    parser.StartElementHandler = lambda name, attributes: start(name.rpartition(":")[2], attributes)
    with archive.open(part, largest=LARGEST_PART) as file:
        for _ in pieces(parser, file, shown):
            pass


def _targets(archive: Archive, shown: str) -> dict[str, str]:
    """Return the parts that the workbook links to, by the names of the links."""
    found: dict[str, str] = {}

    def start(name: str, attributes: Attributes) -> None:
        if name == "Relationship" and len(found) < 10 * MOST_SHEETS:
            target = attributes.get("Target", "")
            found[attributes.get("Id", "")] = target[1:] if target.startswith("/") else f"xl/{target}"

    _each(archive, "xl/_rels/workbook.xml.rels", shown, start)
    return found


def _kinds(archive: Archive, shown: str) -> list[NumberKind]:
    """Return what numbers are in each of the styles of cells."""
    part = "xl/styles.xml"
    codes: dict[str, str] = {}
    kinds: list[NumberKind] = []
    within = ""

    def start(name: str, attributes: Attributes) -> None:
        nonlocal within
        if name in {"cellXfs", "cellStyleXfs", "dxfs"}:
            within = name
        elif name == "numFmt":
            codes[attributes.get("numFmtId", "")] = attributes.get("formatCode", "")[:200]
        elif name == "xf" and within == "cellXfs" and len(kinds) < 100_000:
            number = attributes.get("numFmtId", "0")
            kinds.append(kind_of(int(number) if number.isdecimal() and len(number) < 9 else 0, codes.get(number)))

    if archive.size(part) is not None:
        _each(archive, part, shown, start)
    return kinds


def _shared_texts(archive: Archive, shown: str) -> list[str]:
    """Return the texts that cells share; without the readings above the characters of some."""
    part = "xl/sharedStrings.xml"
    texts: list[str] = []
    if archive.size(part) is None:
        return texts
    parser = closed_parser(shown)
    reader = TextReader()

    def end(name: str) -> None:
        reader.end(name)
        if name.rpartition(":")[2] == "si":
            if len(texts) >= _MOST_TEXTS:
                raise refusal(parser, shown, "has too many texts")
            texts.append(reader.taken())

    parser.StartElementHandler = reader.start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = reader.text
    with archive.open(part, largest=LARGEST_PART) as file:
        for _ in pieces(parser, file, shown):
            pass
    return texts
