"""What holds of the article text format for every input: nothing crashes, nothing is lost, articles come back."""

from hypothesis import given
from hypothesis import strategies as st

from quizapp.core.article import Article
from quizapp.core.text import fold
from quizapp.formats.article_text import ArticleText
from quizapp.formats.sentences import has_words

PIECES = (
    "Storm Closes Two Ports", "example.org", "news.example.com", "English", "Norway", "Norway Crime", "EnglishNorway",
    "WeatherShippingUs Politics", "Port Authority (Pa)Red Cross", "Kari NordmannOla Nordmann", "Nato",
    "A storm closed two ports on the coast on Monday.", "Which ports were closed?", "- Which ports were closed?",
    "- The ports of Alta and Bodo were closed.", "The ports of Alta and Bodo were closed.", "- Why did they",
    '"Who sailed?",', '- "The crew.", "The captain.",', 'It sailed.", A2="The crew', 'It sailed.", Q2="Who?", A2="They',
    "It cost \\$12 million", '"', "---", "- ", "???", "3/5", "Cognitive Concepts", "Framing Bias", "15 Nov 2024",
    "2024-11-15", "https://example.org/news/1", "![storm](storm.jpg)", "storm.jpg", "", "", "\u200f", "\u200fما هذا؟",
    "هذا كتاب.", "これは何ですか？", "本です。", "Ποιος είναι;", "Ի՞նչ է սա։", "ምን ነው፧", "on the coast?", "and more",
    "Will it last? Nobody knows.", "A minister spoke in Oslo. Why?", "**Who?**", "• Bodo", 'Q1=""', '", A2="', "A.",
)  # fmt: skip
"""Lines of which most mean something to the reader, in orders that no page has."""

pages = st.lists(st.sampled_from(PIECES), max_size=30).map("\n".join)
texts = st.text() | st.lists(st.text(max_size=30), max_size=20).map("\n".join) | pages


def words(text: str) -> set[str]:
    return {word for word in fold(text).split() if has_words(word)}


def letters_of(article: Article) -> str:
    """All that the student sees of an article, its texts and its findings, without what parts its words."""
    single = (article.title, article.source, article.url, article.summary, article.language, article.country)
    day = [article.as_of.isoformat(), f"{article.as_of:%d %b %B %Y}"] if article.as_of else []
    shown = [
        *filter(None, single), *day, *article.topics, *article.organizations, *article.people,
        *(text for question in article.questions for text in (question.question, question.answer)),
        *(finding.text for finding in article.findings),
    ]  # fmt: skip
    return fold(" ".join(shown)).replace(" ", "")


@given(texts)
def test_every_word_of_every_line_is_in_an_article_or_in_a_finding(text):
    kept = "".join(map(letters_of, ArticleText().read(text, path=None)))
    lost = {word for word in words(text) if word not in kept}
    assert not lost


@given(texts)
def test_there_is_an_article_wherever_there_is_a_word(text):
    assert bool(ArticleText().read(text, path=None)) == has_words(text)


@given(texts)
def test_line_numbers_are_those_of_the_input(text):
    lines = text.split("\n")
    for article in ArticleText().read(text, path=None):
        numbers = [article.line, *(q.line for q in article.questions), *(f.line for f in article.findings)]
        assert all(1 <= number <= len(lines) for number in numbers)
        assert all(has_words(lines[question.line - 1]) for question in article.questions)
        assert [question.line for question in article.questions] == sorted(q.line for q in article.questions)
        assert list(article.findings) == sorted(article.findings, key=lambda finding: finding.line)


@given(texts)
def test_no_text_of_an_article_is_empty_and_only_the_last_answer_is_cut_off(text):
    for article in ArticleText().read(text, path=None):
        names = (*article.topics, *article.organizations, *article.people)
        asked = [text for question in article.questions for text in (question.question, question.answer)]
        assert all(name.strip() == name and has_words(name) for name in (*names, *asked, article.title))
        assert not any(question.cut_off for question in article.questions[:-1])
