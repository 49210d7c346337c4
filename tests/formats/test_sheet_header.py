import pytest

from quizapp.core.article import FindingKind
from quizapp.formats.lines import read_lines
from quizapp.formats.sheet_header import list_article


def article(head: str, path: str | None = None):
    return list_article(read_lines(head)[0], (), (), first=1, path=path)


@pytest.mark.parametrize(
    ("head", "path", "title"),
    [
        ("Rivers", "a/b.txt", "Rivers"),
        ("## **Rivers**", None, "Rivers"),
        ("", "a/rivers of europe.md", "rivers of europe"),
        ("", None, "Questions"),
        ("Choose the right answer to each question.", None, "Questions"),
    ],
)
def test_the_title_is_the_heading_else_the_files_name_else_questions(head, path, title):
    assert article(head, path).title == title


def test_what_is_no_heading_is_left_over():
    found = article("Rivers\nTime: 30 minutes\nChoose the right answer to each question.")
    assert [(finding.line, finding.kind) for finding in found.findings] == [
        (2, FindingKind.LEFT_OVER),
        (3, FindingKind.LEFT_OVER),
    ]


def test_a_header_with_source_and_date_is_that_of_an_article():
    found = article("example.org\n15 Nov 2024\nRivers\nAll about the rivers of the world.")
    assert (found.title, found.source, str(found.as_of)) == ("Rivers", "example.org", "2024-11-15")
    assert found.summary == "All about the rivers of the world."
