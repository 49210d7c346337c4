"""Tables as files of text: of every kind that programs write, and never what is none."""

import csv
import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.core.columns import ColumnRole, columns_named
from quizapp.errors import QuizAppError
from quizapp.formats.registry import FormatRegistry
from quizapp.formats.text_table import TextTable

PAIRS = [("Which city is Peru's capital?", "Lima, on the coast"), ("Which is its largest port?", 'Callao, "the gate"')]


def read(text, name="cities.csv"):
    return FormatRegistry().read(text if isinstance(text, bytes) else text.encode(), name=name)


def one(text, name="cities.csv"):
    (article,) = read(text, name)
    return article


def pairs(article):
    return [(question.question, question.answer) for question in article.questions]


def left_over(article):
    return [finding.text for finding in article.findings]


def written(rows, **dialect):
    out = io.StringIO()
    csv.writer(out, **dialect).writerows(rows)
    return out.getvalue()


@pytest.mark.parametrize("delimiter", list(",;\t|:~^"))
@pytest.mark.parametrize("quoting", [csv.QUOTE_MINIMAL, csv.QUOTE_ALL])
@pytest.mark.parametrize("header", [[("Question", "Answer")], []], ids=["header", "no header"])
@pytest.mark.parametrize("end", ["\r\n", "\n", "\r"])
def test_any_delimiter_quoting_and_line_end_is_read(delimiter, quoting, header, end):
    article = one(written([*header, *PAIRS], delimiter=delimiter, quoting=quoting, lineterminator=end))
    assert (article.title, pairs(article)) == ("cities", PAIRS)
    assert article.findings == ()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_any_encoding_is_read(encoding):
    rows = [("Frage", "Antwort"), ("Wo liegt Köln?", "Am Rhein"), ("Und Málaga?", "Am Mittelmeer")]
    assert pairs(one(written(rows, delimiter=";").encode(encoding))) == rows[1:]


def test_cells_may_hold_line_ends():
    article = one('Question,Answer\r\n"Which city?","Lima,\r\n\r\nPeru"\r\nWhich port?,Callao\r\n')
    assert pairs(article) == [("Which city?", "Lima,\n\nPeru"), ("Which port?", "Callao")]
    assert [question.line for question in article.questions] == [2, 5]


@pytest.mark.parametrize("name", ["cities.csv", "cities.txt", None])
def test_a_table_with_names_above_is_known_by_its_content(name):
    article = one(written([("Front", "Back", "Tags"), *((*pair, "x") for pair in PAIRS)]), name)
    assert (pairs(article), article.topics) == (PAIRS, ("x",))
    assert article.title == ("cities" if name else "Table")


def test_pasted_cells_of_a_spreadsheet_are_a_table():
    article = one("Peru\tLima\nChile\tSantiago\n", None)
    assert pairs(article) == [("Peru", "Lima"), ("Chile", "Santiago")]
    assert article.table is not None


@pytest.mark.parametrize(
    "text",
    [
        "Which city?,Lima\nWhich port?,Callao\nWhich lake?,Titicaca\n",
        '"Peru","Lima"\n"Chile","Santiago"\n"Cuba","Havana"\n',
        "Peru;Lima\nChile;Santiago\nCuba;Havana\nKenya;Nairobi\nNepal;Kathmandu\n",
        "| Term | Meaning |\n|------|------|\n| Veto | A no |\n| Quorum | Enough |\n",
    ],
)
def test_tables_are_known_without_a_name(text):
    article = one(text, None)
    assert article.table is not None
    assert all(question.answer for question in article.questions)


def test_the_line_that_names_the_separator_is_understood():
    assert pairs(one("sep=|\nquestion|answer\nWho, then?|He, of course\n")) == [("Who, then?", "He, of course")]
    assert one("SEP=;\nWho?;He\n").questions[0].line == 2


ANKI = """#separator:tab
#html:true
#guid column:1
#notetype column:2
#deck column:3
#tags column:6
x1\tBasic\tPeru\tCapital?<br>Now\t<b>Lima</b>&nbsp;city\tcities coast
x2\tCloze\tChile\t"{{c1::Santiago}} lies in {{c2::Chile::country}}"\tSo it does\t
"""


def test_the_text_that_anki_exports_is_read():
    peru, chile = read(ANKI, "deck.txt")
    assert (peru.title, chile.title, peru.topics) == ("Peru", "Chile", ("cities", "coast"))
    assert pairs(peru) == [("Capital?\nNow", "Lima city")]
    assert pairs(chile) == [("[…] lies in Chile", "Santiago"), ("Santiago lies in [… country]", "Chile")]
    assert (peru.questions[0].line, chile.questions[0].explanation) == (7, "So it does")
    assert peru.findings == chile.findings == ()


def test_anki_says_what_holds_for_all_rows():
    article = one("#separator:Semicolon\n#columns:Back;Front\n#deck:Peru\n#tags:x y\nLima;Capital?\n", "deck.txt")
    assert (article.title, article.topics, pairs(article)) == ("Peru", ("x", "y"), [("Capital?", "Lima")])
    assert pairs(one("#separator:|\nCapital?|Lima\n", "deck.txt")) == [("Capital?", "Lima")]
    assert pairs(one("#html:false\n#separator:Pipe\nWhat is <b>?|A tag, <b>bold</b>\n", "deck.txt")) == [
        ("What is <b>?", "A tag, <b>bold</b>")
    ]
    assert pairs(one("#separator:Pipe\nWhat is <b>that</b>?|A tag\n", "deck.txt")) == [("What is that?", "A tag")]
    assert pairs(one("#html:false\n#separator:Pipe\nSalt &amp; oil?|Yes\n", "deck.txt")) == [("Salt &amp; oil?", "Yes")]


def test_formulas_are_plain_text():
    rows = [
        ("Question", "Answer"),
        ('=HYPERLINK("http://example.org";"x")', "@SUM(A1:A9)"),
        ("-2+3", "+cmd|' /C calc'!A0"),
    ]
    assert pairs(one(written(rows))) == rows[1:]


def test_a_table_that_asks_nothing_says_so():
    for text in ("Question,Answer\n", "tags,date\nx,2024-11-15\n,\n"):
        with pytest.raises(QuizAppError) as refused:
            read(text)
        assert refused.value.message == "cities.csv is a table without questions and answers in its rows."


@pytest.mark.parametrize(
    "text",
    [
        "example.org\nRates Rise\nThe bank, it is said, raised rates.\n- Who did it?\n- The bank, of course, did it.\n",
        "Rates rise, again\nThe bank, which met, rose\nIt was, it said, right\nThat is, for now, all\nSo, wait, then\n",
        "Q: Which city, then?\nA: Lima, on the coast\nQ: Which port, then?\nA: Callao, the gate\n",
        "1. Which city?\na) Lima, b) Quito\nAns: a\n2. Which port?\na) Callao, b) Ica\nAns: a\n",
        '[{"question": "Who, then?", "answer": "He, then"}, {"question": "Who?", "answer": "She, then"}]',
        '{"question": "Who?", "answer": "He, then"}\n{"question": "Who?", "answer": "She, then"}\n',
        "Capital of Peru: Lima\nCapital of Chile: Santiago\nCapital of Cuba: Havana\n",
        "Capital of Peru - Lima\nCapital of Chile - Santiago\nCapital of Cuba - Havana\n",
        "# Rates Rise\n\nThe bank, so it says, did it.\n\n## Who, then, did it?\n\nThe bank, of course, did.\n",
        "<!doctype html><html><body><p>a,b</p>\n<p>c,d</p>\n<p>e,f</p></body></html>",
        "Shopping\nBread\nMilk\n",
        "10:30,12:45\n",
        "",
    ],
)
def test_what_is_no_table_is_never_taken_for_one(text):
    registry = FormatRegistry()
    assert TextTable().recognises(text, None) == 0
    try:
        assert all(article.table is None for article in registry.read(text.encode(), name=None))
    except QuizAppError:
        assert not text.startswith(("Q:", "1.", "[", "{", "Capital"))


def test_no_sample_deck_is_a_table():
    for path in sorted((Path(__file__).parents[2] / "decks").glob("*.txt")):
        assert TextTable().recognises(path.read_text("utf-8"), path.name) == 0, path.name


def test_a_file_named_so_is_a_table_if_its_rows_agree():
    assert TextTable().recognises("Peru,Lima\nChile,Santiago\n", "x.csv") > 0.95
    assert TextTable().recognises("one column\nof words\n", "x.csv") == 0
    assert 0 < TextTable().recognises("a,b\nc,d,e\nf\ng,h,i,j\nk,l\nm\n", "x.csv") < 0.6


def test_a_long_text_is_known_by_its_first_rows():
    rows = [("Question", "Answer"), *((f"What is {number}?", f"It is {number}") for number in range(5000))]
    article = one(written(rows))
    assert len(article.questions) == 5000
    assert article.table.text is not None


def test_a_very_long_table_is_not_carried_along():
    article = one("Question,Answer\n" + "What is it?,It is this very long answer of many words\n" * 45_000)
    assert article.table.text is None


def test_a_table_is_read_as_its_columns_are_said_to_be():
    columns = columns_named("answer,-,question")
    (article,) = TextTable().read_as("Lima,1,Capital?\nCallao,2,Port?\n", columns, path=None)
    assert pairs(article) == [("Capital?", "Lima"), ("Port?", "Callao")]
    assert article.table.columns.roles == columns.roles
    (empty,) = TextTable().read_as("Lima,1\n", columns_named("-,-,question"), path=None)
    assert (empty.questions, empty.table.columns.roles[2]) == ((), ColumnRole.QUESTION)


WORDS = st.text(st.characters(categories=["L", "N"], max_codepoint=0x24F), min_size=1, max_size=9)


@given(st.lists(st.tuples(WORDS, WORDS, WORDS), min_size=1, max_size=8), st.sampled_from(",;\t|"))
def test_every_cell_is_told(rows, delimiter):
    text = written(rows, delimiter=delimiter, quoting=csv.QUOTE_ALL, lineterminator="\n")
    articles = TextTable().read_as(text, columns_named("question,answer,tags"), path=None)
    told = [question.question for article in articles for question in article.questions]
    assert len(told) == len(rows) or len(told) == len(rows) - articles[0].table.columns.header


@given(st.text(st.sampled_from("ab?\"'\\,;\t|:#=\n<>{}"), max_size=80), st.sampled_from(["x.csv", "x.txt", None]))
def test_any_text_is_judged_and_read_without_a_fault(text, name):
    assert 0 <= TextTable().recognises(text, name) <= 1
    assert TextTable().read_as(text, None, path=name)


def test_more_rows_than_can_be_learned_are_refused_at_once(monkeypatch):
    monkeypatch.setattr("quizapp.formats.text_table.MOST_ROWS", 2)
    assert len(pairs(one("Capital?,Lima\nPort?,Callao\n"))) == 2
    with pytest.raises(QuizAppError, match=r"cities\.csv has more than 1,048,576 rows"):
        one("Capital?,Lima\nPort?,Callao\nRiver?,Ucayali\n")
