from quizapp.core.article import Article, Finding, FindingKind
from quizapp.formats.findings import left_over, with_findings


def finding(line, text="x"):
    return Finding(line=line, kind=FindingKind.MENDED, text=text)


def lines_of(articles):
    return [[found.line for found in article.findings] for article in articles]


def test_findings_go_to_the_article_in_whose_lines_they_stand():
    articles = [Article(title="A", line=3), Article(title="B", line=10)]
    assert lines_of(with_findings(articles, [finding(1), finding(9), finding(10), finding(99)])) == [[1, 9], [10, 99]]


def test_findings_are_sorted_by_line_among_the_articles_own_and_stand_there_once():
    articles = [Article(title="A", line=1, findings=(finding(5), finding(2)))]
    found = with_findings(articles, [finding(4), finding(5), finding(5, "y")])
    assert found[0].findings == (finding(2), finding(4), finding(5), finding(5, "y"))


def test_without_articles_there_is_nowhere_to_go():
    assert with_findings([], [finding(1)]) == []


def test_what_is_left_over_without_lines_is_cut():
    assert left_over("x" * 400) == Finding(line=0, kind=FindingKind.LEFT_OVER, text="x" * 300)
