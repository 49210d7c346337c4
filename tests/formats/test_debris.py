import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.core.text import fold
from quizapp.formats.debris import is_lone_marks, mend, split_records

MENDED = [
    # Whole fields in quotation marks.
    ('"What did the crew do?"', "What did the crew do?"),
    ('"What did the crew do?",', "What did the crew do?"),
    ("“What did the crew do?”,", "What did the crew do?"),
    ('"He called it "a mess" and left."', 'He called it "a mess" and left.'),
    ('"He called it "a mess."",', 'He called it "a mess."'),
    ('"He called it "a mess.",', 'He called it "a mess."'),
    ('"新政策于周一公布。"', "新政策于周一公布。"),
    # Marks left at one end.
    ('The crew sailed."', "The crew sailed."),
    ('The crew sailed.",', "The crew sailed."),
    ("The crew sailed.”,", "The crew sailed."),
    ('"The crew sai', "The crew sai"),
    ('He called it "a mess.",', 'He called it "a mess."'),
    ('He called it "a mess."",', 'He called it "a mess."'),
    ('"What did he mean by "America First?"', 'What did he mean by "America First?"'),
    # Several answers in one field.
    ('"First.", "Second."', "First. Second."),
    ('"First.", "Second.", "Third.",', "First. Second. Third."),
    ('First.", "Second.', "First. Second."),
    ('"He said "x" now.", "Second one."', 'He said "x" now. Second one.'),
    ("“第一。”, “第二。”", "第一。 第二。"),
    # Leaked keys.
    ('The ship sailed.", A2="The crew', "The ship sailed. The crew"),
    ('"The ship sailed.", "A2": "The crew was saved."', "The ship sailed. The crew was saved."),
    ('The captain said: "We sailed.", A2="The crew', 'The captain said: "We sailed." The crew'),
    ('A1="The ship sailed."', "The ship sailed."),
    ('It is so.", answer: "And more.', "It is so. And more."),
    # Escapes and bold type.
    (r"It cost \$12 million and 5\%.", "It cost $12 million and 5%."),
    (r"He called it \"a mess\".", 'He called it "a mess".'),
    ("**Which ports were closed?**", "Which ports were closed?"),
]
UNTOUCHED = [
    "The crew sailed.",
    'He called it "a mess."',
    'He called it "a mess"',
    '"We will go," he said, calling it "a new era."',
    '"Dune" and "Alien" won.',
    '"Dune", "Alien"',
    'He wrote "It is done.", "Go home." and "Sleep."',
    'A 12" pipe and a 6" gun.',
    '"甲"和"乙"',
    '他说"你好"了',
    "“Yes,” he said. “No.”",
    "„Die Lage ist ernst“, sagte er.",
    "Il a dit « oui ».",
    "It is 'America First'",
    'What did he mean by "America First?"',
    'He said "no',
    "Plan A: go, or B: stay.",
    "2 ** 3 ** 4",
    r"C:\new",
    "\u200fNATO وافق\u200f",
    "",
    '"',
]


@pytest.mark.parametrize(("debris", "text"), MENDED)
def test_debris_is_mended(debris, text):
    assert mend(debris) == text


@pytest.mark.parametrize(("debris", "text"), MENDED)
def test_what_was_mended_needs_no_mending(debris, text):
    assert mend(mend(debris)) == text


@pytest.mark.parametrize("text", UNTOUCHED)
def test_a_text_without_debris_is_not_touched(text):
    assert mend(text) == text


def test_marks_of_the_writing_direction_stay_around_a_mended_field():
    assert mend('\u200f"ما هذا؟",') == "\u200fما هذا؟"


@given(st.text(st.sampled_from("ab.\"“”' ,=A2\\$*?"), max_size=40))
def test_mending_loses_no_word_but_leaked_keys_and_never_all_words(text):
    kept = fold(mend(text)).replace(" ", "")
    lost = fold(text).replace(" ", "").replace("a2", "")
    assert len(kept) >= len(lost) - text.upper().count("A2") * 2
    assert bool(kept) == bool(fold(text))


@pytest.mark.parametrize("line", ['"', '",', "”", "' ,", '"",', '["', '"]', "«»"])
def test_lone_quotation_marks_are_seen(line):
    assert is_lone_marks(line)


@pytest.mark.parametrize("line", ["", "---", "a", '"a"', "[]", ",", '"?'])
def test_other_lines_are_no_lone_quotation_marks(line):
    assert not is_lone_marks(line)


def test_leaked_records_are_parted_at_their_keys():
    line = 'Alta.", Q2="Who was saved?", A2="The crew.'
    assert split_records(line) == ["Alta.", "Who was saved?", "The crew."]


def test_a_line_with_only_the_key_of_an_answer_is_one_answer():
    line = 'The ship sailed.", A2="The crew'
    assert split_records(line) == [line]
