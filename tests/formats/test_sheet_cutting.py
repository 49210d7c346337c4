from quizapp.formats import sheet_cutting
from quizapp.formats.lines import read_lines
from quizapp.formats.sheet_cutting import Sheet, cut_sheet
from quizapp.formats.sheet_lines import read_entries
from quizapp.formats.sheet_questions import read_questions


def cut(text: str) -> Sheet:
    return cut_sheet(read_entries(read_lines(text)[0]))


def test_each_question_has_its_lines_and_those_before_the_first_are_the_head():
    sheet = cut("Rivers\n1. Which is long?\na) Nile\nb) Rhine\nAns: a\nSol. So.\n2. Which is short?\nAns: None")
    assert [line.text for line in sheet.head] == ["Rivers"]
    one, two = sheet.drafts
    assert [entry.text for entry in one.stem] == ["Which is long?", "a) Nile", "b) Rhine"]
    assert ([text for _, text in one.answer], one.explanation, one.has_list) == (["a"], ["So."], True)
    assert (two.number, two.answered, two.has_list) == (2, True, False)


def test_a_numbered_answer_goes_to_the_question_of_its_number():
    sheet = cut("Q1. x?\nQ2. y?\nS2. Ans.(b)\nSol. So.\nS1. Ans.(a)")
    assert [[text for _, text in draft.answer] for draft in sheet.drafts] == [["(a)"], ["(b)"]]
    assert [draft.explanation for draft in sheet.drafts] == [[], ["So."]]


def test_the_next_question_may_leave_some_numbers_out():
    assert [draft.number for draft in cut("1. Who?\nMe.\n3. Why?\nSo.\n4. When?\nNow.").drafts] == [1, 3, 4]


def test_a_second_answer_of_a_question_is_kept_as_explanation():
    (draft,) = cut("Q: Who?\nAns: Me\nAns: You").drafts
    assert ([text for _, text in draft.answer], draft.explanation) == (["Me"], ["Ans: You"])


def test_a_label_without_a_question_is_left_over_with_its_answer():
    questions, findings = read_questions(cut("Q1:\nAns: Me").drafts)
    assert questions == []
    assert [finding.text for finding in findings] == ["Q1:", "Me"]


def test_a_long_question_is_looked_through_once(monkeypatch):
    looked = []
    monkeypatch.setattr(sheet_cutting, "pieces_of", lambda entries: looked.append(entries) or [])
    text = "1. Which river is it?\n" + "one\n\n" * 300 + "2. Which sea?\n"
    cut_sheet(read_entries(read_lines(text)[0]))
    assert len(looked) <= 310
