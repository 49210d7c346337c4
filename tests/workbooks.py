"""Workbooks as small as they may be, for the tests: the parts of .xlsx and .ods written by hand."""

import io
import zipfile
from xml.sax.saxutils import escape, quoteattr

XLSX = '<?xml version="1.0" encoding="UTF-8"?>'
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def archive(parts):
    """Return a ZIP archive of `parts`, texts or bytes by name."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as members:
        for name, part in parts.items():
            members.writestr(name, part)
    return file.getvalue()


def xlsx(*sheets, **parts):
    """Return a workbook whose sheets have the XML in `sheets` as data; `parts` replace or add `shared` and `styles`."""
    numbers = range(1, len(sheets) + 1)
    names = parts.get("names") or [f"Sheet{number}" for number in numbers]
    listed = "".join(
        f'<sheet name={quoteattr(name)} sheetId="{number}" r:id="rId{number}" {parts.get("state", "")}/>'
        for number, name in zip(numbers, names, strict=True)
    )
    links = "".join(f'<Relationship Id="rId{number}" Target="worksheets/sheet{number}.xml"/>' for number in numbers)
    files = {
        "xl/workbook.xml": f'{XLSX}<workbook xmlns="{_MAIN}" xmlns:r="{_LINKS}">{parts.get("about", "")}'
        f"<sheets>{listed}</sheets></workbook>",
        "xl/_rels/workbook.xml.rels": f"{XLSX}<Relationships>{links}</Relationships>",
    }
    for number, data in zip(numbers, sheets, strict=True):
        sheet = f'{XLSX}<worksheet xmlns="{_MAIN}"><sheetData>{data}</sheetData></worksheet>'
        files[f"xl/worksheets/sheet{number}.xml"] = sheet
    if "shared" in parts:
        files["xl/sharedStrings.xml"] = f'{XLSX}<sst xmlns="{_MAIN}">{parts["shared"]}</sst>'
    if "styles" in parts:
        files["xl/styles.xml"] = f'{XLSX}<styleSheet xmlns="{_MAIN}">{parts["styles"]}</styleSheet>'
    return archive(files)


def inline(*rows):
    """Return rows of texts as the data of a sheet of .xlsx."""
    cells = ["".join(f'<c t="inlineStr"><is><t>{escape(cell)}</t></is></c>' for cell in row) for row in rows]
    return "".join(f"<row>{row}</row>" for row in cells)


def ods(*tables, names=()):
    """Return a workbook whose sheets have the XML in `tables` as rows."""
    named = names or [f"Sheet{number}" for number in range(1, len(tables) + 1)]
    sheets = "".join(
        f"<table:table table:name={quoteattr(name)}>{rows}</table:table>"
        for name, rows in zip(named, tables, strict=True)
    )
    spaces = "".join(f' xmlns:{name}="urn:{name}"' for name in ("office", "table", "text", "dc"))
    content = f"<office:document-content{spaces}><office:body><office:spreadsheet>{sheets}</office:spreadsheet>"
    content += "</office:body></office:document-content>"
    return archive({"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": content})


def ods_rows(*rows):
    """Return rows of texts as the rows of a sheet of .ods."""
    return "".join(f"<table:table-row>{''.join(map(ods_cell, row))}</table:table-row>" for row in rows)


def ods_cell(text, about=""):
    """Return a cell of .ods with `text`, a paragraph a line, and further attributes."""
    paragraphs = "".join(f"<text:p>{escape(line)}</text:p>" for line in text.split("\n")) if text else ""
    return f"<table:table-cell {about}>{paragraphs}</table:table-cell>"
