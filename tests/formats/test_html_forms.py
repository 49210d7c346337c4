from pages import LAYOUT, page

from quizapp.formats.html_about import read_about
from quizapp.formats.html_forms import read_forms
from quizapp.formats.html_rows import rows_of
from quizapp.formats.html_tree import prune, read_tree


def forms(html):
    tree = read_tree(html, "a.html")
    about = read_about(tree, html, "https://cards.example.org/a")
    prune(tree)
    return read_forms(rows_of(tree), about)


def test_what_the_text_does_not_say_the_page_says():
    [article] = forms(LAYOUT)
    assert (article.source, article.url, article.language) == (
        "news.example.org",
        "https://cards.example.org/a",
        "English",
    )


def test_findings_are_about_the_lines_of_the_source():
    [article] = forms(LAYOUT.replace("</main>", "\n\n<p>Cognitive Concepts</p>\n<p>Framing Bias</p></main>"))
    assert [finding.line for finding in article.findings] == [9, 10]


def test_several_articles_keep_their_titles():
    lines = (
        "<p>{0}.example.org</p><p>{0} Meets</p><p>It met, and said so.</p><ul><li>Who met?</li><li>{0} met.</li></ul>"
    )
    first, second = forms(page(lines.format("Lima") + lines.format("Quito"), "<title>Two</title>"))
    assert (first.title, second.title) == ("Lima Meets", "Quito Meets")


def test_one_question_is_no_list():
    assert forms(page("<ul><li>Who met?</li><li>The ministers met.</li></ul>")) == []
