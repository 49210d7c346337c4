import pytest

from quizapp.core.article import FindingKind
from quizapp.formats.markdown_blocks import read_blocks


def blocks(text):
    return [(block.level, [row.text for row in block.rows]) for block in read_blocks(text)[0]]


def test_blank_lines_and_rules_part_blocks_and_headings_are_their_own():
    text = "# Rivers\nOne\ntwo\n\nthree\n***\nfour\n## Nile ##\nfive"
    assert blocks(text) == [
        (1, ["Rivers"]),
        (0, ["One", "two"]),
        (0, ["three"]),
        (0, ["four"]),
        (2, ["Nile"]),
        (0, ["five"]),
    ]


def test_lines_keep_their_numbers():
    rows = [row for block in read_blocks("\n\n# A\n\nb\nc")[0] for row in block.rows]
    assert [(row.number, row.text) for row in rows] == [(3, "A"), (5, "b"), (6, "c")]


@pytest.mark.parametrize(
    ("line", "level", "text"),
    [
        ("###### Deep", 6, "Deep"),
        ("# Learn C#", 1, "Learn C#"),
        ("  ## Indented", 2, "Indented"),
        ("####### Too deep", 0, "####### Too deep"),
        ("#tag", 0, "#tag"),
        ("    # code", 0, "    # code"),
    ],
)
def test_what_is_a_heading(line, level, text):
    assert blocks(line) == [(level, [text])]


def test_a_line_underlined_by_equals_signs_is_a_heading():
    assert blocks("Rivers\n======\nOne\ntwo\n===") == [(1, ["Rivers"]), (0, ["One", "two", "==="])]


def test_code_belongs_to_its_block_with_its_blank_lines_and_signs():
    ((block,), _) = read_blocks("Before\n```python\n# a::b\n\n<!-- c -->\n```\nafter")
    assert [(row.text, row.code) for row in block.rows] == [
        ("Before", False),
        ("# a::b", True),
        ("", True),
        ("<!-- c -->", True),
        ("after", False),
    ]


def test_code_ends_at_a_fence_of_its_own_kind_and_length():
    ((block,), _) = read_blocks("~~~~\n```\n~~~\nx\n~~~~\ny")
    assert [(row.text, row.code) for row in block.rows] == [("```", True), ("~~~", True), ("x", True), ("y", False)]


def test_signs_of_quotation_are_dropped():
    assert blocks("> One\n> > two\n>\n> three") == [(0, ["One", "two"]), (0, ["three"])]


def test_comments_are_left_over_on_their_lines():
    text = "One <!--SR:!2026-04-01,13,290--> two\n<!-- three\nfour -->five\nsix"
    found, findings = read_blocks(text)
    assert [row.text for block in found for row in block.rows] == ["One  two", "five", "six"]
    assert [(each.line, each.text) for each in findings] == [(1, "SR:!2026-04-01,13,290"), (2, "three"), (3, "four")]
    assert {each.kind for each in findings} == {FindingKind.LEFT_OVER}


def test_a_commented_card_with_its_schedule_is_left_over():
    found, findings = read_blocks("<!--Capital::Lima <!--SR:2021-08-20,13,290--> -->")
    assert found == []
    assert [each.text for each in findings] == ["Capital::Lima  SR:2021-08-20,13,290"]


def test_a_comment_that_does_not_end_is_text():
    assert blocks("One <!-- two\nthree") == [(0, ["One <!-- two", "three"])]


@pytest.mark.parametrize(
    "text",
    ["<!---->" * 100_000, "<!--" * 200_000, "# a" + " " * 200_000 + "b", "- " * 200_000 + "x", "```\n" * 100_001],
)
def test_a_hostile_text_is_cut_to_its_end(text):
    read_blocks(text)
