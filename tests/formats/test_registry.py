import json
from io import BytesIO

import pytest
from mnemosyne_files import Written, mnemosyne_cards, mnemosyne_database, mnemosyne_xml
from pages import NEWS

from quizapp.core.article import Article, Finding, FindingKind, Question
from quizapp.errors import QuizAppError
from quizapp.formats.registry import FormatRegistry

PAGE = "example.org\nRates Rise\nThe bank raised its rates.\n- Who did it?\n- The bank did it.\n"


class Numbers:
    """A format that knows digits, and files that are called so."""

    name = "numbers"

    def recognises(self, text, name):
        return 0.9 if text.strip().isdigit() else 0.5 if name == "numbers.txt" else 0.0

    def read(self, text, *, path):
        question = Question(question="Which number?", answer=text.strip())
        return [Article(title=self.name, questions=(question,), path=path, line=1)]


class Cautious(Numbers):
    name = "cautious"

    def recognises(self, text, name):
        return super().recognises(text, name) / 10


def test_the_article_text_format_is_built_in():
    (article,) = FormatRegistry().read(PAGE.encode("utf-16"), name="rates.txt")
    assert (article.title, article.path, len(article.questions)) == ("Rates Rise", "rates.txt", 1)


def test_the_format_that_is_surest_of_the_content_reads_it():
    registry = FormatRegistry([Cautious(), Numbers()])
    assert registry.read(b"42", name=None)[0].title == "numbers"


def test_the_name_of_the_file_helps_where_the_content_does_not():
    registry = FormatRegistry([Cautious(), Numbers()])
    assert registry.read(b"forty-two", name="numbers.txt")[0].title == "numbers"


class Boxes:
    """A package format: files that begin with BOX."""

    name = "boxes"

    def recognises(self, file, _name):
        return 1.0 if file.read(3) == b"BOX" else 0.0

    def read(self, file, *, path):
        question = Question(question="What is in it?", answer=file.read()[3:].decode())
        return [Article(title=self.name, questions=(question,), path=path)]


def test_a_package_is_read_whole_before_anything_is_taken_for_text():
    (article,) = FormatRegistry(packages=[Boxes()]).read(b"BOX\x00\x01", name="a.box")
    assert (article.title, article.path, article.questions[0].answer) == ("boxes", "a.box", "\x00\x01")


def test_what_no_package_knows_is_read_as_text_from_its_beginning():
    registry = FormatRegistry([Numbers()], [Boxes()])
    assert registry.read(b"42", name=None)[0].questions[0].answer == "42"


def test_the_package_format_of_a_file_can_be_asked_for():
    registry = FormatRegistry([Numbers()], [boxes := Boxes()])
    assert registry.package_of(BytesIO(b"BOX!"), name=None) is boxes
    assert registry.package_of(BytesIO(b"42"), name=None) is None


def test_a_text_that_no_format_knows_is_refused():
    with pytest.raises(QuizAppError, match=r"^other\.txt has no text in it"):
        FormatRegistry([Numbers()]).read(b"forty-two", name="other.txt")


def test_findings_of_the_encoding_go_to_the_article_of_their_line():
    text = f"{PAGE}\nexample.com\nRates Fall\nThe bank said déjà vu about it.\n- Who did it?\n- The bank did it.\n"
    first, second = FormatRegistry().read(text.encode("cp1252"), name=None)
    assert first.findings == ()
    assert second.findings == (Finding(line=9, kind=FindingKind.GUESSED, text="The bank said déjà vu about it."),)
    assert (first.line, second.line) == (1, 7)


@pytest.mark.parametrize("data", [b"", b"   \n\n", b"---\n***\n", "\ufeff\u200f\n".encode()])
def test_a_file_without_words_is_refused_by_name(data):
    with pytest.raises(QuizAppError) as refused:
        FormatRegistry().read(data, name="notes/empty.txt")
    assert refused.value.message == "notes/empty.txt has no text in it."
    assert refused.value.hint


@pytest.mark.parametrize(
    "text",
    [
        "hello",
        "Rates Rise\n\nThe bank raised its rates.\n\nSo what happens next?\n\nNobody knows it.\n\nThe bank will tell.",
        "example.org\nRates Rise\nThe bank raised its rates.\n- Who did it?",
        "Rates Rise\n\nRates Rise\n\nexample.org",
    ],
)
def test_a_text_without_an_answered_question_is_refused(text):
    with pytest.raises(QuizAppError) as refused:
        FormatRegistry().read(text.encode(), name=None)
    assert refused.value.message == "The pasted text has no question with an answer in it."
    assert "question mark" in refused.value.hint


def test_an_article_without_questions_is_kept_beside_one_that_has_some():
    text = f"example.com\nRates Fall\nThe bank cut its rates.\n\n{PAGE}"
    assert [len(article.questions) for article in FormatRegistry().read(text.encode(), name=None)] == [0, 1]


def test_data_that_is_no_text_is_refused_by_name():
    with pytest.raises(QuizAppError, match=r"^scan\.pdf is no text but a PDF document\."):
        FormatRegistry().read(b"%PDF-1.7", name="scan.pdf")


@pytest.mark.parametrize("question", ["Which city is it?", "Q: Which city is it?", "1. Which city is it?"])
@pytest.mark.parametrize("indent", [None, 0, 2])
def test_questions_and_choices_within_json_are_read_as_json(question, indent):
    entry = {"question": question, "options": ["A) Lima", "B) Quito"], "answer": "A"}
    (article,) = FormatRegistry().read(json.dumps([entry] * 5, indent=indent).encode(), name="cities.json")
    assert len(article.questions) == 5
    assert [question.correct for question in article.questions] == [0] * 5


def test_questions_and_choices_within_json_lines_are_read_as_json():
    entry = {"question": "Q: Which city is it?", "options": ["A) Lima", "B) Quito"], "answer": "A"}
    lines = "\n".join([json.dumps(entry)] * 5)
    (article,) = FormatRegistry().read(lines.encode(), name=None)
    assert [question.correct for question in article.questions] == [0] * 5


def test_the_files_of_mnemosyne_are_told_by_their_content():
    cards = [Written(fields={"f": "Capital of Peru?", "b": "Lima"})]
    for file in (mnemosyne_database(cards), mnemosyne_cards(mnemosyne_xml(cards))):
        (article,) = FormatRegistry().read_file(file, name="words")
        assert [(question.question, question.answer) for question in article.questions] == [
            ("Capital of Peru?", "Lima")
        ]


def test_text_beyond_the_limit_is_refused_unread():
    with pytest.raises(QuizAppError, match=r"^a\.apkg is larger than 1 MB, and not of the kind that its name says\."):
        FormatRegistry().read_file(BytesIO(b"a" * 1_000_001), name="a.apkg", largest_text=1_000_000)
    (article,) = FormatRegistry().read_file(BytesIO(PAGE.encode()), name="a.txt", largest_text=len(PAGE))
    assert article.title == "Rates Rise"


class Telling(Numbers):
    """A format that is surer than others, and finds a text without questions."""

    name = "telling"

    def recognises(self, text, name):
        return super().recognises(text, name) + 0.05

    def read(self, text, *, path):
        return [Article(title=self.name, text=text, path=path)]


def test_where_the_surest_finds_no_question_the_next_may():
    assert FormatRegistry([Telling(), Numbers()]).read(b"42", name=None)[0].title == "numbers"
    assert FormatRegistry([Telling(), Cautious()]).read(b"42", name=None)[0].title == "cautious"


class Refusing(Numbers):
    """A format that is not sure of anything, and reads nothing."""

    def recognises(self, text, name):
        return super().recognises(text, name) / 10 + 0.01

    def read(self, text, *, path):
        raise QuizAppError(f"{path}: {text} cannot be read.")


def test_what_a_less_sure_format_cannot_read_is_no_error():
    assert FormatRegistry([Telling(), Refusing()]).read(b"42", name=None)[0].title == "telling"
    with pytest.raises(QuizAppError, match="42 cannot be read"):
        FormatRegistry([Refusing()]).read(b"42", name=None)


def test_an_article_with_a_text_needs_no_question():
    (article,) = FormatRegistry([Telling(), Numbers()]).read(b"forty-two", name=None)
    assert (article.title, article.text) == ("telling", "forty-two")


class Certain(Telling):
    """A format that is certain of everything, and finds a text without questions."""

    def recognises(self, text, name):  # noqa: ARG002  as formats have it
        return 0.98


def test_where_one_is_certain_no_other_is_tried():
    assert FormatRegistry([Certain(), Numbers()]).read(b"42", name=None)[0].title == "telling"


def test_a_page_of_the_web_is_read_as_one():
    [article] = FormatRegistry().read(NEWS.encode(), name="https://news.example.org/a")
    assert (article.questions, article.source) == ((), "news.example.org")


def test_a_saved_page_is_read_in_the_encoding_that_it_names():
    html = NEWS.replace("utf-8", "windows-1257").replace("Panama", "Rīga")
    [article] = FormatRegistry().read(html.encode("cp1257"), name="page.html")
    assert article.title == "Rīga Canal lets ships lie deeper again"
