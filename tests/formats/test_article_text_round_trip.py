"""Articles written in the layouts A, B and Bm, alone and several in one file, are read back equal."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from quizapp.core.article import Article, Finding, FindingKind, Question
from quizapp.formats.article_text import ArticleText

SENTENCE = "storm closes northern ports after heavy snow while ships wait near coast for calmer seas tonight"
WORDS = SENTENCE.split()
HOSTS = ("example.org", "news.example.com", "world.example.org", "www.example.net", "english.example-news.co.uk")
TOPICS = ("Politics", "Weather", "Us Politics", "International Relations", "Covid-19", "Indo Pacific", "Us-China Ties")
ORGANIZATIONS = ("Nato", "Port Authority", "World Bank (Ibrd)", "OpenAI", "Universität Wien", "Bank Of Japan", "G20")
PEOPLE = (
    "Kari Nordmann",
    "Édouard Philippe",
    "Moon Jae-In",
    "Kevin McCarthy",
    'Dwayne "The Rock" Johnson',
    "Óscar Puente",
)
ANALYSIS = (
    "Cognitive Concepts",
    "Framing Bias",
    "The text frames the storm as a disaster. Is it one?",
    "Language Bias",
)


def sentences(ends=("?",), first=("Which", "Why", "How", "When", "What")):
    return st.builds(
        lambda start, middle, end: f"{start} {' '.join(middle)}{end}",
        st.sampled_from(first),
        st.lists(st.sampled_from(WORDS), min_size=4, max_size=12),
        st.sampled_from(ends),
    )


FOREIGN_QUESTIONS = (
    "متى أُغلقت الموانئ؟",
    "港はいつ閉鎖されたのか？",
    "Πότε έκλεισαν τα λιμάνια;",
    "बंदरगाह कब बंद हुए?",
    "¿Cuándo cerraron los puertos?",
)
FOREIGN_ANSWERS = (
    "أُغلقت الموانئ يوم الاثنين.",
    "港は月曜日に閉鎖された。",
    "बंदरगाह सोमवार को बंद हुए।",
    "Los puertos cerraron el lunes.",
)
asked = sentences(ends=("?", "?)")) | st.sampled_from(FOREIGN_QUESTIONS)
answers = st.one_of(
    st.lists(sentences(ends=(".",), first=("The", "A", "No")), min_size=1, max_size=3).map(" ".join),
    st.sampled_from(FOREIGN_ANSWERS),
)
titles = st.lists(st.sampled_from(WORDS).map(str.capitalize), min_size=3, max_size=8, unique=True).map(" ".join)


def names(pool):
    return st.lists(st.sampled_from(pool), min_size=1, max_size=5, unique=True).map(tuple)


facts = st.fixed_dictionaries(
    {
        "language": st.sampled_from(("English", "Arabic", "Brazilian Portuguese")),
        "country": st.sampled_from(("Norway", "United States", "Côte d'Ivoire", "North Korea")),
        "topics": names(TOPICS),
        "organizations": names(ORGANIZATIONS),
        "people": names(PEOPLE),
    }
)
bare_articles = st.builds(
    lambda title, source, summary, pairs: Article(
        title=title, source=source, summary=summary,
        questions=tuple(Question(question=question, answer=answer) for question, answer in pairs),
    ),
    titles,
    st.sampled_from(HOSTS),
    sentences(ends=(".",), first=("The", "A", "No")),
    st.lists(st.tuples(asked, answers), min_size=1, max_size=8),
)  # fmt: skip


def fact_lines(article):
    glued = ("".join(entries) for entries in (article.topics, article.organizations, article.people))
    return [article.language, article.country, *glued]


def written(article, layout, *, title_asks, analysis):
    """Return the lines of `article`, and the article with the title and findings that reading them should give."""
    title = f"{article.title}?" if title_asks else article.title
    if layout == "A":
        lines = [title, "", title, "", article.source, "", title, "", article.summary, "", *fact_lines(article)]
    else:
        lines = [article.source, title, article.summary, *(fact_lines(article) if layout == "Bm" else []), ""]
    questions = []
    bullet = "" if layout == "A" else "- "
    for question in article.questions:
        questions.append(replace(question, line=len(lines) + 1))
        lines += [bullet + question.question, bullet + question.answer]
    for heading in analysis:
        lines += ["3/5"] if layout == "A" and heading.istitle() else []
        lines += [heading]
    findings = [
        Finding(line=number, kind=FindingKind.LEFT_OVER, text=lines[number - 1])
        for number in range(questions[-1].line + 2, len(lines) + 1)
    ]
    return lines, replace(article, title=title, questions=tuple(questions), findings=tuple(findings), line=1)


layouts = st.one_of(
    st.tuples(bare_articles, st.just("B")),
    st.tuples(
        st.builds(lambda article, known: replace(article, **known), bare_articles, facts), st.sampled_from(("A", "Bm"))
    ),
)
papers = st.builds(
    lambda chosen, title_asks, analysis: written(*chosen, title_asks=title_asks, analysis=analysis),
    layouts,
    st.booleans(),
    st.sampled_from(((), ANALYSIS)),
)


def moved(article, by):
    return replace(
        article,
        line=article.line + by,
        questions=tuple(replace(question, line=question.line + by) for question in article.questions),
        findings=tuple(replace(finding, line=finding.line + by) for finding in article.findings),
    )


@given(papers)
def test_an_article_in_any_layout_is_read_back_equal(paper):
    lines, article = paper
    assert ArticleText().read("\n".join(lines), path=None) == [article]


@given(st.lists(papers, min_size=2, max_size=4), st.integers(1, 2))
def test_several_articles_in_one_text_are_read_back_with_the_right_lines(several, gap):
    lines, expected = [], []
    for paper, article in several:
        lines += [""] * gap if lines else []
        expected.append(moved(article, len(lines)))
        lines += paper
    assert ArticleText().read("\n".join(lines), path=None) == expected
