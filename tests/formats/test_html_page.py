import string
from datetime import date

import pytest
from hanging import no_hang
from hypothesis import given, settings
from hypothesis import strategies as st
from pages import ENCYCLOPEDIA, EXERCISE, FAQ, LAYOUT, NEWS, asked, json_ld, page

from quizapp.core.article import FindingKind
from quizapp.core.card import CardKind
from quizapp.errors import QuizAppError
from quizapp.formats.html_page import read_page
from quizapp.formats.plain_article import LONGEST


def only(html, path=None):
    [article] = read_page(html, path=path)
    return article


def pairs(article):
    return [(question.question, question.answer) for question in article.questions]


def test_an_article_without_questions_is_kept_with_its_text():
    article = only(NEWS, "https://news.example.org/panama-canal?utm_source=x")
    assert article.questions == ()
    assert article.title == "Panama Canal lets ships lie deeper again"
    assert article.url == "https://www.news.example.org/panama-canal"
    assert (article.source, article.language, article.as_of) == ("news.example.org", "English", date(2024, 8, 15))
    assert article.text.startswith("The Panama Canal joins")
    assert article.path == "https://news.example.org/panama-canal?utm_source=x"
    assert article.findings == ()


def test_an_article_of_an_encyclopedia_has_no_cards():
    article = only(ENCYCLOPEDIA)
    assert article.questions == ()
    assert "Desaguadero" in article.text


def test_questions_of_schema_org_and_of_the_page_are_joined_each_once():
    article = only(FAQ)
    assert pairs(article) == [
        ("What causes the tides?", "The pull of the Moon and, less, of the Sun."),
        ("How often is high tide?", "Mostly twice a day."),
        ("Where is the tide highest?", "In the Bay of Fundy:\n- 16 metres"),
    ]
    assert article.title == "The tides"
    assert article.text is None
    assert [(each.kind, each.text) for each in article.findings] == [
        (FindingKind.LEFT_OVER, "Read this before you sail.")
    ]


def test_an_article_keeps_its_text_beside_its_questions():
    said = json_ld({"@type": "FAQPage", "mainEntity": [asked("How long is the canal?", "About 82 kilometres.")]})
    article = only(NEWS.replace("</head>", f"{said}</head>"))
    assert pairs(article) == [("How long is the canal?", "About 82 kilometres.")]
    assert article.text.startswith("The Panama Canal joins")


def test_a_short_page_keeps_its_paragraphs():
    text = only(page("<h1>Lima</h1><p>Lima is the capital of Peru.</p><p>It lies on the Pacific coast.</p>")).text
    assert "Lima is the capital of Peru.\n\nIt lies on the Pacific coast." in text


def test_many_rows_that_became_one_line_are_read_in_a_moment():
    with no_hang():
        article = only(page("<p>Text" + "<br>Lima is the capital of Peru." * 5_000 + "</p>"))
        assert article.text.count("\n") > 3_000


def test_one_question_is_a_list_where_schema_org_says_so():
    said = json_ld({"@type": "FAQPage", "mainEntity": [asked("What is the capital of Peru?", "Lima.")]})
    assert pairs(only(page("<p>x</p>", said))) == [("What is the capital of Peru?", "Lima.")]


def test_an_article_with_its_questions_as_bullets_is_read_as_such():
    article = only(LAYOUT, "https://cards.example.org/lima")
    assert pairs(article) == [
        (
            "Who met in Lima on Friday?",
            "The foreign ministers of Japan and the United States met. They spoke for an hour.",
        ),
        ("What did the ministers agree on?", "They agreed to keep the alliance close. They will meet again."),
    ]
    assert (article.title, article.source) == ("Ministers Meet In Lima", "news.example.org")
    assert article.url == "https://cards.example.org/lima"
    assert article.summary == "The ministers of two countries met and spoke about their alliance."
    assert [question.line for question in article.questions] == [4, 6]


def test_choices_in_lettered_lists_are_choices():
    article = only(EXERCISE)
    assert [(card.kind, card.choices, card.correct) for card in article.questions] == [
        (CardKind.CHOICE, ("Cusco", "Lima", "Arequipa"), 1),
        (CardKind.CHOICE, ("Santiago", "Arica", "Iquique"), 0),
    ]


def test_labelled_questions_within_a_page_are_read():
    body = "<h1>Rivers</h1><p>Q: Which is longest?<br>A: The Nile.</p><p>Q: Which is widest?<br>A: The Amazon.</p>"
    assert pairs(only(page(body))) == [("Which is longest?", "The Nile."), ("Which is widest?", "The Amazon.")]


RHETORIC = """<article><h1>Why bridges age</h1><p>Many bridges in Germany were built between 1960 and 1980. What does
that mean for its roads?</p><p>How long does concrete last?</p><p>Concrete ages when water and salt reach its steel.
Then the steel rusts and bursts it open.</p><p>And what does all this cost?</p><p>Each year the state spends money on
the upkeep of its roads. About 40,000 bridges are among them.</p><p>Who is to build all that?</p><p>Workers are
missing in all trades, and every procedure takes long.</p></article>"""


@pytest.mark.parametrize(
    "body",
    [RHETORIC, RHETORIC.replace("<p>How long does concrete last?</p>", "<h2>How long does concrete last?</h2>")],
)
def test_questions_that_prose_asks_are_no_cards(body):
    article = only(page(body))
    assert article.questions == ()
    assert "How long does concrete last?" in article.text


@pytest.mark.parametrize(
    ("html", "path", "title"),
    [
        ("<p>Lima is the capital of Peru, and large.</p>", "/home/anna/Lima and more.html", "Lima and more"),
        ("<p>Lima is the capital of Peru, and large.</p>", "https://example.org/1", "example.org"),
        ("<p>Lima is the capital of Peru, and large.</p>", None, "Lima is the capital of Peru, and large."),
    ],
)
def test_a_page_without_a_title_gets_one_which_is_said(html, path, title):
    article = only(html, path)
    assert article.title == title
    assert [finding.kind for finding in article.findings] == [FindingKind.GUESSED]


@pytest.mark.parametrize(
    "html", ["", "<!-- -->", page("<div id='app'></div><script>render()</script>"), page("<ul><li>Home</li></ul>")]
)
def test_a_page_without_text_says_that_a_program_may_bring_it(html):
    with pytest.raises(QuizAppError) as caught:
        read_page(html, path="https://example.org/app")
    assert caught.value.message.startswith("https://example.org/app")
    assert "copy the text" in caught.value.hint


def test_a_page_too_large_for_the_search_is_still_read():
    body = "<article>" + "<p>Lima is the capital of Peru.</p>" * 30_001 + "</article>"
    article = only(page(f"<p>Menu of the page.</p>{body}"))
    assert "Menu" not in article.text
    assert LONGEST - 40 < len(article.text) <= LONGEST
    assert [finding.kind for finding in article.findings][-1:] == [FindingKind.LEFT_OVER]


def test_what_cannot_be_read_of_the_questions_is_left_over():
    broken = '<script type="application/ld+json">{"@type": "FAQPage", </script>'
    assert FindingKind.LEFT_OVER in {
        finding.kind for finding in only(NEWS.replace("</head>", f"{broken}</head>")).findings
    }


HOSTILE = [
    "<script>secret()</script>",
    "<style>.secret{}</style>",
    '<iframe srcdoc="secret">secret</iframe>',
    '<object data="file:///secret">secret</object>',
    '<img src="x" onerror="secret()">',
    '<a href="javascript:secret()">link</a>',
    '<form action="https://secret.example"><input value="secret"><textarea>secret</textarea></form>',
    '<svg onload="secret()"><title>secret</title></svg>',
    "<noscript>secret</noscript><template>secret</template>",
    '<meta http-equiv="refresh" content="0;url=https://secret.example">',
]


@pytest.mark.parametrize("hostile", HOSTILE)
@pytest.mark.parametrize("html", [NEWS, FAQ, LAYOUT, EXERCISE])
def test_nothing_of_scripts_frames_and_forms_reaches_a_text(html, hostile):
    article = only(html.replace("</h1>", f"</h1>{hostile}", 1))
    texts = [article.title, article.text or "", article.summary or ""]
    texts += [part for card in article.questions for part in (card.question, card.answer, *card.choices)]
    assert not any("secret" in text or "<" in text for text in texts)


TAGS = [
    "h2",
    "p",
    "ul",
    "ol",
    "li",
    "dl",
    "dt",
    "dd",
    "details",
    "summary",
    "table",
    "tr",
    "td",
    "b",
    "a href=x",
    "button",
]
WORDS = st.sampled_from(
    ["Who?", "Lima is the capital of Peru.", "A.", "Answer: b", "Q: What?", "&amp;", "\n", "¿Qué?", "\0"]
)
PIECES = st.one_of(
    WORDS,
    st.sampled_from([f"<{tag}>" for tag in TAGS]),
    st.sampled_from([f"</{tag}>" for tag in TAGS]),
    st.sampled_from([*HOSTILE, "<!--", "-->", "<![CDATA[", "<", "</", '"', json_ld(asked("Who?", "Me."))]),
    st.text(string.printable, max_size=5),
)


@settings(max_examples=150)
@given(st.lists(PIECES, max_size=40).map("".join))
def test_whatever_a_page_is_made_of_it_is_read_or_refused(html):
    try:
        articles = read_page(html, path="a.html")
    except QuizAppError:
        return
    for article in articles:
        assert article.title
        assert article.text or article.questions
