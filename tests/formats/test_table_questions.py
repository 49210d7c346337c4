"""From the rows of a table to decks, whatever file the table comes from."""

import pytest

from quizapp.core.article import FindingKind
from quizapp.core.card import CardKind
from quizapp.core.columns import ColumnRole, Columns, columns_named
from quizapp.formats.table import Row, Table
from quizapp.formats.table_questions import read_table


def table(*rows, **about):
    numbered = [Row(number, row.split(",")) for number, row in enumerate(rows, start=1)]
    return Table(**{"rows": numbered, "title": "Peru", "path": None, **about})


def read(*rows, columns=None, **about):
    return read_table(table(*rows, **about), columns)


def one(*rows, **about):
    (article,) = read(*rows, **about)
    return article


def pairs(article):
    return [(question.question, question.answer) for question in article.questions]


def findings(article):
    return [(finding.line, finding.kind.value, finding.text) for finding in article.findings]


def test_each_row_is_a_question():
    article = one("Question,Answer", "Capital?,Lima", ",,", "Port?,Callao")
    assert article.title == "Peru"
    assert pairs(article) == [("Capital?", "Lima"), ("Port?", "Callao")]
    assert [question.line for question in article.questions] == [2, 4]
    assert article.findings == ()


def test_topics_are_those_of_the_deck():
    article = one("Question,Answer,Tags", "A?,a,x;y", "B?,b,y;z", "C?,c,", topics=["all"])
    assert article.topics == ("all", "x", "y", "z")


def test_of_very_many_topics_the_frequent_ones_are_kept():
    rows = [f"Q{number}?,a,t{number};often" for number in range(300)]
    article = one("Question,Answer,Tags", *rows)
    assert len(article.topics) == 100
    assert "often" in article.topics
    ((line, kind, text),) = findings(article)
    assert (line, kind, text[:6]) == (2, "left_over", "201 × ")


def test_a_row_without_an_answer_is_kept_and_told():
    article = one("Question,Answer", "Capital?,", "Port?,Callao")
    assert pairs(article) == [("Capital?", ""), ("Port?", "Callao")]
    assert findings(article) == [(2, "guessed", "Capital?")]


def test_a_row_without_a_question_is_left_over():
    article = one("Question,Answer", ",Lima", "Port?,Callao")
    assert pairs(article) == [("Port?", "Callao")]
    assert findings(article) == [(2, "left_over", "Lima")]


def test_a_header_that_comes_again_is_no_question():
    article = one("Question,Answer", "Capital?,Lima", "Question,Answer", "Port?,Callao")
    assert len(article.questions) == 2
    assert findings(article) == [(3, "mended", "Question · Answer")]


def test_cells_beyond_the_columns_are_left_over():
    article = one("Question,Answer,Tags", "Capital?,Lima,x,more,", "Port?,Callao,x")
    assert len(article.questions) == 2
    assert findings(article) == [(2, "left_over", "more")]


def test_a_delimiter_within_a_text_is_guessed_where_there_are_but_two():
    article = one("Question,Answer", "In 2020,who won?,He,of course", "Who lost?,She,alas", "Who?,He", delimiter=",")
    assert pairs(article) == [("In 2020,who won?", "He,of course"), ("Who lost?", "She,alas"), ("Who?", "He")]
    assert [kind for _, kind, _ in findings(article)] == ["guessed", "guessed"]
    turned = one("Answer,Question", "He,she,Who?", "It,What?", "This,Which?", delimiter=",")
    assert pairs(turned)[0] == ("Who?", "He,she")


def test_decks_are_articles_in_the_order_of_their_first_rows():
    peru, chile = read("Question,Answer,Deck", "A?,a,Peru", "B?,b,Chile", "C?,c,Peru", "D?,d,", path="x.csv")
    assert (peru.title, chile.title) == ("Peru", "Chile")
    assert (pairs(peru), pairs(chile)) == ([("A?", "a"), ("C?", "c"), ("D?", "d")], [("B?", "b")])
    assert peru.table is chile.table


def test_what_all_rows_say_of_source_and_date_is_said_of_the_deck():
    article = one("Question,Answer,Source,Date", "A?,a,https://example.org/a,2024-11-15", "B?,b,https://example.org/a,")
    assert (article.source, article.url, article.as_of.isoformat()) == (
        "example.org",
        "https://example.org/a",
        "2024-11-15",
    )
    assert article.questions[0].explanation is None
    assert one("Question,Answer,Source", "A?,a,The Daily").source == "The Daily"


def test_what_they_say_differently_explains_each():
    article = one("Question,Answer,Note,Source", "A?,a,So.,example.org", "B?,b,,example.com", "C?,c,,")
    assert (article.source, article.url) == (None, None)
    assert [question.explanation for question in article.questions] == ["So.\nexample.org", "example.com", None]
    dated = one("Question,Answer,Date", "A?,a,2024-11-15", "B?,b,2024-11-16")
    assert (dated.as_of, dated.questions[1].explanation) == (None, "2024-11-16")
    strange = one("Question,Answer,Date", "A?,a,someday")
    assert (strange.as_of, strange.questions[0].explanation) == (None, "someday")


def test_a_cloze_becomes_its_cards():
    article = one("Text,Extra", "{{c1::Lima}} lies in {{c2::Peru}}.,On the coast", "{{c1::Callao}} is a port.,")
    assert [question.kind for question in article.questions] == [CardKind.CLOZE] * 3
    assert pairs(article)[1] == ("Lima lies in […].", "Peru")
    assert [question.explanation for question in article.questions] == ["On the coast", "On the coast", None]
    assert article.findings == ()


def test_choices_stand_in_columns_or_in_one_cell():
    article = one("Question,A1,Answer A,Answer B,Correct", "Capital?,,Quito,Lima,B", "Port?,,Callao,Ica,A")
    assert [question.correct for question in article.questions] == [1, 0]
    article = one("Question,Options,Correct,Explanation", "Capital?,Quito|Lima,Lima,It is.", "Port?,,Callao,")
    capital, port = article.questions
    assert (capital.choices, capital.correct, capital.explanation) == (("Quito", "Lima"), 1, "It is.")
    assert (port.kind, port.answer) == (CardKind.BASIC, "Callao")


@pytest.mark.parametrize("header", ["question,a,b,c,d,answer", "Q,A,B,C,D,Correct Answer"])
def test_choices_stand_under_their_letters(header):
    article = one(header, "Red?,Mars,Venus,Earth,Moon,A", "Blue?,Mars,Venus,Earth,Moon,C", "Hot?,Mars,Venus,,,Venus")
    assert [question.answer for question in article.questions] == ["Mars", "Earth", "Venus"]
    assert [len(question.choices) for question in article.questions] == [4, 4, 2]
    assert article.findings == ()


def test_html_is_read_where_it_is_declared_or_seen():
    article = one("Question,Answer", "<b>Capital</b>?,Lima<br>Peru", "Salt &amp; oil?,a < b")
    assert pairs(article) == [("Capital?", "Lima\nPeru"), ("Salt &amp; oil?", "a < b")]
    assert pairs(one("Salt &amp; oil?,yes", html=True)) == [("Salt & oil?", "yes")]


def test_pictures_and_sounds_that_cells_name_are_left_over():
    article = one("Question,Answer", '<img src="map.png">Capital?,[sound:lima.mp3] Lima<br>', "Port?,Callao")
    assert pairs(article) == [("Capital?", "Lima"), ("Port?", "Callao")]
    assert findings(article) == [(2, "left_over", "map.png"), (2, "left_over", "lima.mp3")]
    choices = one("Question,Options,Correct", 'Capital?,<img src="a.png">Lima<br>Quito,A')
    assert [text for _, _, text in findings(choices)] == ["a.png"]


def test_columns_that_were_found_no_use_for_are_left_over():
    article = one("Question,Answer,Price,Id", "A?,a,7,1", "B?,b,8,2", "C?,c,9,3", "D?,d,5,4")
    assert findings(article) == [(1, "left_over", "Price · 7 · 8…")]
    chosen = one("Question,Answer,Price", "A?,a,7", columns=columns_named("question,answer,-"))
    assert chosen.findings == ()


def test_columns_are_read_as_they_are_named():
    columns = columns_named("answer,question,tags")
    article = one("Lima,Peru,x", "Santiago,Chile,y", columns=columns)
    assert pairs(article) == [("Peru", "Lima"), ("Chile", "Santiago")]
    assert article.topics == ("x", "y")


@pytest.mark.parametrize(("header", "count"), [(True, 1), (False, 2)])
def test_whether_there_is_a_header_can_be_said(header, count):
    columns = Columns(roles=(ColumnRole.QUESTION, ColumnRole.ANSWER), header=header)
    article = one("Question,Answer", "Capital?,Lima", columns=columns)
    assert len(article.questions) == count
    assert article.table.columns == columns


def test_columns_without_a_question_leave_all_rows_over():
    columns = Columns(roles=(ColumnRole.IGNORED, ColumnRole.ANSWER), header=False)
    article = one("Capital?,Lima", columns=columns)
    assert (article.title, article.questions) == ("Peru", ())
    assert findings(article) == [(1, "left_over", "Capital? · Lima")]


def test_how_a_table_was_read_goes_with_its_articles():
    article = one("Question,Answer", "A?,a", "B?,", "C?,c", "D?,d", "E?,e" * 300, sheet=2, text="the text")
    look = article.table
    assert look.columns == Columns(roles=(ColumnRole.QUESTION, ColumnRole.ANSWER), header=True)
    assert look.names == ("Question", "Answer")
    assert look.samples == (("A?", "B?", "C?"), ("a", "c", "d"))
    assert (look.sheet, look.text) == (2, "the text")
    wide = one("A?,a,b", "B?,b,c", columns=columns_named("question,answer"))
    assert wide.table.columns.roles == (ColumnRole.QUESTION, ColumnRole.ANSWER, ColumnRole.IGNORED)


def test_a_table_without_rows_is_an_article_without_questions():
    article = one("Question,Answer")
    assert (article.title, article.questions, article.table.columns.header) == ("Peru", (), True)
    assert one(path="a/b.csv", title="").title == "b"


def test_findings_without_number_are_counted():
    article = one("Question,Answer", *(f"Q{number}?," for number in range(1500)))
    assert len(article.questions) == 1500
    assert len(article.findings) == 1001
    assert article.findings[-1].text == "+ 500"
    assert article.findings[-1].kind is FindingKind.GUESSED


def test_columns_beyond_all_reason_are_left_over():
    article = one("Question,Answer", "A?,a" + ",x" * 5000)
    assert pairs(article) == [("A?", "a")]
    assert len(article.table.columns.roles) <= 100
    assert len(article.findings) == 2
