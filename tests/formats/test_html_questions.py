import pytest

from quizapp.formats.html_questions import read_shown
from quizapp.formats.html_rows import rows_of
from quizapp.formats.html_tree import prune, read_tree


def shown(body):
    tree = read_tree(f"<html><body>{body}</body></html>", "a.html")
    prune(tree)
    return [(question.question, question.answer) for question in read_shown(tree, rows_of(tree))]


CAPITALS = [("What is the capital of Peru?", "Lima."), ("What is the capital of Chile?", "Santiago.")]


@pytest.mark.parametrize(
    "form",
    [
        "<details><summary>{0}</summary>{1}</details><details><summary><h3>{2}</h3></summary><p>{3}</p></details>",
        "<dl><dt>{0}</dt><dd>{1}</dd><dt>{2}</dt><dd>{3}</dd></dl>",
        "<h2>{0}</h2><p>{1}</p><h2>{2}</h2><p>{3}</p>",
        "<h2>Capitals</h2><h3>{0}</h3><div>{1}</div><h3>{2}</h3><div>{3}</div><h2>More</h2><p>Other things.</p>",
        "<div><h4><button>{0}</button></h4><p hidden>{1}</p></div><div><h4><button>{2}</button></h4><p>{3}</p></div>",
        "<div><button>{0}</button><div>{1}</div></div><div><button>{2}</button><div>{3}</div></div>",
        "<h2>1. {0}</h2><p>A: {1}</p><h2>Q2. {2}</h2><p>Answer: {3}</p>",
        "<section><h3>{0}</h3><p>{1}</p><h3>{2}</h3><p>{3}</p></section><p>Subscribe to our letters.</p>",
    ],
)
def test_questions_are_found_in_every_form_that_pages_show_them_in(form):
    body = form.format(*CAPITALS[0], *CAPITALS[1])
    assert shown(body) == CAPITALS


def test_answers_keep_their_paragraphs_and_lists():
    body = """<h2>Who makes the laws?</h2><ol><li>The Commission proposes.</li><li>Parliament decides.</li></ol>
    <h2>Where?</h2><p>In Strasbourg.</p><h3>And the Commission</h3><p>In Brussels.</p>"""
    assert shown(body) == [
        ("Who makes the laws?", "1. The Commission proposes.\n2. Parliament decides."),
        ("Where?", "In Strasbourg.\nAnd the Commission\nIn Brussels."),
    ]


def test_several_descriptions_are_one_answer():
    body = "<dl><dt>Who?</dt><dd>Anna.</dd><dd>And Ben.</dd><dt>When?</dt><dd>Today.</dd></dl>"
    assert shown(body) == [("Who?", "Anna.\nAnd Ben."), ("When?", "Today.")]


def test_questions_in_bold_are_a_list_from_three_on():
    body = "".join(f"<p><b>Who was number {number}?</b></p><p>Number {number}.</p>" for number in range(3))
    assert len(shown(body)) == 3
    assert shown(body.rsplit("<p><b>", 1)[0]) == []


@pytest.mark.parametrize(
    "body",
    [
        "<h2>What is the capital of Peru?</h2><p>Lima.</p>",
        "<details><summary>What is the capital of Peru?</summary>Lima.</details>",
        "<h3><a href='/a'>Why is the sea blue?</a></h3><p>Teaser.</p><h3><a href='/b'>Who?</a></h3><p>Teaser.</p>",
        "<h2>Why now?</h2><p>a</p><h2>How?</h2><p>b</p>" + "<h2>A part</h2><p>c</p>" * 3,
        "<h2>Who?</h2><h2>When?</h2><h2>Where?</h2>",
        "<h1>Who?</h1><p>a</p><h1>When?</h1><p>b</p>",
        "<h2>Who?</h2><p>{long}</p><h2>When?</h2><p>{long}</p>",
        "<dl><dt>Area</dt><dd>82 km</dd><dt>Height</dt><dd>26 m</dd></dl>",
        "<details><summary>Menu</summary>Home</details><details><summary>More</summary>Home</details>",
        "<p>Who asks?</p><p>Nobody does.</p><p>Why then?</p><p>For its own sake.</p>",
        "<details></details><details><summary></summary></details>",
    ],
)
def test_what_only_looks_like_a_list_of_questions_is_none(body):
    assert shown(body.replace("{long}", "Lima is the capital of Peru. " * 100)) == []


def test_questions_know_their_line():
    tree = read_tree("<html><body>\n<h2>Who?</h2>\n<p>a</p>\n<h2>When?</h2><p>b</p></body></html>", "a.html")
    assert [question.line for question in read_shown(tree, rows_of(tree))] == [2, 4]
