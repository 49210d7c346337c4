from pathlib import Path

from quizapp.formats.markdown_front import read_front_matter
from quizapp.formats.markdown_page import read_page


def page(text, path=None):
    front, body = read_front_matter(text)
    return read_page(body, front, path=path)


def pairs(article):
    return [(question.question, question.answer) for question in article.questions]


def left_over(article):
    return [(finding.line, finding.text) for finding in article.findings]


def test_a_tag_holds_until_the_next_one():
    text = "#flashcards/a\nOne::1\nTwo::2\n\n#flashcards/b #water\nThree::3"
    first, second = page(text, "notes/numbers.md").articles
    assert (first.title, pairs(first)) == ("numbers: a", [("One", "1"), ("Two", "2")])
    assert (second.title, pairs(second)) == ("numbers: b", [("Three", "3")])
    assert first.topics == ("water", "a")
    assert second.topics == ("water", "b")


def test_a_tag_before_a_card_holds_for_it_alone():
    text = "#flashcards/a\nOne::1\n\n#flashcards/b Two::2\n\nThree::3"
    first, second = page(text).articles
    assert pairs(first) == [("One", "1"), ("Three", "3")]
    assert (second.title, pairs(second)) == ("b", [("Two", "2")])


def test_a_tag_on_a_heading_holds_for_what_is_below():
    first, second = page("# Numbers\n## One #flashcards/a\nx::1\n## Two #flashcards/b\ny::2").articles
    assert (first.title, second.title) == ("Numbers: a", "Numbers: b")
    assert pairs(second) == [("Two\ny", "2")]


def test_a_page_of_one_deck_has_the_title_of_the_page():
    (article,) = page("# Rivers\n#flashcards/geo\nLongest::Nile", "x.md").articles
    assert (article.title, article.topics) == ("Rivers", ("geo",))
    (untitled,) = page("#flashcards/geo\nLongest::Nile").articles
    assert untitled.title == "geo"


def test_a_term_is_asked_with_the_headings_above_it():
    text = "# South America\n## Peru\n### Cities\nCapital :: Lima\nWhich port is largest? :: Callao\n"
    (article,) = page(f"{text}## Chile\nCapital :: Santiago").articles
    assert pairs(article) == [
        ("Peru › Cities\nCapital", "Lima"),
        ("Which port is largest?", "Callao"),
        ("Chile\nCapital", "Santiago"),
    ]
    assert left_over(article) == []


def test_the_same_question_twice_is_told_apart_by_its_heading():
    text = "# Cities\n## Peru\nWhich port is largest? :: Callao\n## Chile\nWhich port is largest? :: San Antonio"
    (article,) = page(text).articles
    assert [question for question, _ in pairs(article)] == ["Which port is largest?", "Chile\nWhich port is largest?"]


def test_headings_that_say_nothing_on_a_card_are_left_over():
    (article,) = page("# Peru\n## Cities\nThe capital is ==Lima==.").articles
    assert left_over(article) == [(2, "Cities")]


def test_a_heading_that_asks_is_answered_by_all_below_it():
    text = (
        "# Harbour\n## When did it open?\nIn **May**.\n\n- grain\n- steel\n\n### More\nIt was late.\n"
        "## Who paid?\nThe city.\n## Who else?\n"
    )
    found = page(text)
    (article,) = found.articles
    assert pairs(article) == [
        ("When did it open?", "In May.\n- grain\n- steel\nMore\nIt was late."),
        ("Who paid?", "The city."),
    ]
    assert left_over(article) == [(12, "Who else?")]
    assert (found.marked, found.headed) == (0, 2)


def test_cards_below_a_heading_that_asks_are_cards_of_their_own():
    text = "# Peru\n## Which cities are there?\nMany.\n\nCapital :: Lima\n## Which rivers?\nSome."
    (article,) = page(text).articles
    assert [question for question, _ in pairs(article)] == ["Which cities are there?", "Capital", "Which rivers?"]


def test_what_is_no_card_is_left_over_on_its_line():
    text = "# Peru\nA long text about Peru.\nIt goes on.\n\nCapital :: Lima <!--SR:!2026-04-01,13,290-->\n"
    (article,) = page(text).articles
    assert left_over(article) == [(2, "A long text about Peru."), (3, "It goes on."), (5, "SR:!2026-04-01,13,290")]


def test_findings_of_a_deck_without_cards_go_to_the_first_one():
    (article,) = page("#flashcards/a\nOne::1\n\n#flashcards/b\nNothing here.").articles
    assert left_over(article) == [(5, "Nothing here.")]


def test_a_front_matter_says_what_the_page_is_about():
    text = "---\ntitle: Rivers\ntags: [flashcards/geo, water]\neditor: X\n---\n# All Rivers\nLongest::Nile"
    (article,) = page(text, "x.md").articles
    assert (article.title, article.topics) == ("Rivers", ("water", "geo"))
    assert left_over(article) == [(4, "editor: X"), (6, "All Rivers")]


def test_a_page_without_cards_is_one_article_without_questions():
    (article,) = page("# Peru\nText.", "x.md").articles
    assert (article.title, article.questions) == ("Peru", ())
    (empty,) = page("").articles
    assert empty.title == "Markdown"


def test_colons_without_spaces_count_where_most_lines_have_them():
    assert page("One::1\nTwo::2\nThree").marked == 2
    assert page("Use std::vector.\nAll is well.\nThat is all.").marked == 0


def test_the_path_is_kept():
    (article,) = page("One :: 1", str(Path("notes") / "one.md")).articles
    assert (article.title, article.path) == ("one", str(Path("notes") / "one.md"))
