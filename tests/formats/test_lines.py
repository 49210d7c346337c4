import pytest

from quizapp.core.article import Finding, FindingKind
from quizapp.errors import QuizAppError
from quizapp.formats.lines import MOST_LINES, read_lines
from quizapp.formats.registry import FormatRegistry


def line_of(text):
    (line,), findings = read_lines(text)
    assert findings == []
    return line


def test_lines_are_numbered_from_one_and_blank_ones_are_passed_over():
    lines, findings = read_lines("one\n\n  two \n\u200f\nthree")
    assert [(line.number, line.text, line.set_apart) for line in lines] == [
        (1, "one", False),
        (3, "two", True),
        (5, "three", True),
    ]
    assert findings == []


@pytest.mark.parametrize("bullet", ["- ", "– ", "— ", "* ", "• ", "•", "· ", "▪ ", "・", "-"])
def test_a_bullet_is_no_part_of_the_text(bullet):
    line = line_of(f"  {bullet}Who sailed?")
    assert (line.text, line.raw, line.bulleted) == ("Who sailed?", f"{bullet}Who sailed?".strip(), True)


@pytest.mark.parametrize("text", ["-5 degrees", "—Hola", "*bold*", "·word", "word - word", "A - b"])
def test_other_signs_at_the_beginning_are_no_bullets(text):
    line = line_of(text)
    assert (line.text, line.bulleted) == (text, False)


def test_marks_of_direction_stay_whether_they_stand_before_or_behind_the_bullet():
    assert line_of("\u200f- NATO وافق\u200f").text == "\u200fNATO وافق\u200f"
    assert line_of("- \u200fNATO وافق").text == "\u200fNATO وافق"
    assert line_of("\u200f- \u200fNATO وافق").text == "\u200fNATO وافق"


@pytest.mark.parametrize("rule", ["---", "***", "=====", "———", "_ _ _", "- ", "###"])
def test_a_rule_sets_the_next_line_apart_and_is_not_reported(rule):
    lines, findings = read_lines(f"one\n{rule}\n\ntwo\nthree")
    assert [(line.text, line.set_apart, line.ruled) for line in lines] == [
        ("one", False, False),
        ("two", True, True),
        ("three", False, False),
    ]
    assert findings == []


def test_lone_quotation_marks_are_mended_and_other_lines_without_words_left_over():
    lines, findings = read_lines('one\n",\n???\ntwo')
    assert [line.text for line in lines] == ["one", "two"]
    assert findings == [
        Finding(line=2, kind=FindingKind.MENDED, text='",'),
        Finding(line=3, kind=FindingKind.LEFT_OVER, text="???"),
    ]


def test_records_that_leaked_into_a_line_become_lines_of_its_number_and_bullet():
    lines, findings = read_lines('- Alta.", Q2="Who sailed?", A2="The crew.')
    assert [(line.number, line.text, line.bulleted) for line in lines] == [
        (1, "Alta.", True),
        (1, "Who sailed?", True),
        (1, "The crew.", True),
    ]
    assert findings == [Finding(line=1, kind=FindingKind.MENDED, text='Alta.", Q2="Who sailed?", A2="The crew.')]


def test_the_key_of_a_line_is_its_text_as_titles_are_compared():
    assert line_of("- Japan, US  Reaffirm Alliance!").key == "japan us reaffirm alliance"


def test_a_line_reports_itself_as_left_over():
    assert line_of("- Share").left_over == Finding(line=1, kind=FindingKind.LEFT_OVER, text="Share")


@pytest.mark.parametrize(
    "asked", ["## Why {n}?\nSo it is.\n", "Q: Why {n}?\nA: So it is.\n", "- Why {n}?\n- So it is.\n"]
)
def test_a_text_of_more_lines_than_people_write_is_refused_at_once(asked):
    text = "".join(asked.format(n=number) for number in range(MOST_LINES // 2 + 1))
    with pytest.raises(QuizAppError, match=r"^endless\.md has more than 300,000 lines") as refused:
        FormatRegistry().read(text.encode(), name="endless.md")
    assert "table" in refused.value.hint
