"""Each layout and variation of the article text format, with all that is read out of it."""

from datetime import date
from pathlib import Path

import pytest

from quizapp.core.article import Article, Finding, FindingKind, Question
from quizapp.formats.article_text import ArticleText

SAMPLE = Path(__file__).parents[3] / "shared" / "samples" / "japan_us_alliance.txt"

LAYOUT_A = """\
Finland Joins NATO as Its 31st Member

Finland Joins NATO as Its 31st Member

world.example.org

Finland Joins NATO as Its 31st Member

Finland became the 31st member of NATO on 4 April 2023.

English
Finland
PoliticsInternational RelationsSecurity
North Atlantic Treaty Organization (Nato)Finnish Parliament
Jens StoltenbergSauli Niinistö
When did Finland join NATO?
Finland joined NATO on 4 April 2023. It was the 74th anniversary of the treaty.
Who led NATO at the time?
Jens Stoltenberg of Norway led NATO as its secretary general.
"""
FACTS = {
    "language": "English",
    "country": "Finland",
    "topics": ("Politics", "International Relations", "Security"),
    "organizations": ("North Atlantic Treaty Organization (Nato)", "Finnish Parliament"),
    "people": ("Jens Stoltenberg", "Sauli Niinistö"),
}
LAYOUT_B = """\

world.example.org
Finland Joins NATO as Its 31st Member
Finland became the 31st member of NATO on 4 April 2023.
- When did Finland join NATO?
- Finland joined NATO on 4 April 2023. It was the 74th anniversary of the treaty.
- Who led NATO at the time?
- Jens Stoltenberg of Norway led NATO as its secretary general.
"""
LAYOUT_BM = LAYOUT_B.replace(
    "2023.\n- When",
    """2023.
English
Finland
PoliticsInternational RelationsSecurity
North Atlantic Treaty Organization (Nato)Finnish Parliament
Jens StoltenbergSauli Niinistö
- When""",
)
ANALYSIS = """
Cognitive Concepts

Framing Bias
The text frames the accession as a success. Was it one?
- Who says so?
- The text does.
"""


def read(text, path=None):
    return ArticleText().read(text, path=path)


def finland(*lines, line=1, **changes):
    """The article of the layouts above, its two questions in `lines`."""
    answers = (
        (
            "When did Finland join NATO?",
            "Finland joined NATO on 4 April 2023. It was the 74th anniversary of the treaty.",
        ),
        ("Who led NATO at the time?", "Jens Stoltenberg of Norway led NATO as its secretary general."),
    )
    texts = {
        "title": "Finland Joins NATO as Its 31st Member",
        "source": "world.example.org",
        "summary": "Finland became the 31st member of NATO on 4 April 2023.",
        "questions": tuple(
            Question(question=question, answer=answer, line=number)
            for number, (question, answer) in zip(lines, answers, strict=True)
        ),
    }
    return Article(**(texts | changes), line=line)


def left_over(line, text):
    return Finding(line=line, kind=FindingKind.LEFT_OVER, text=text)


def mended(line, text):
    return Finding(line=line, kind=FindingKind.MENDED, text=text)


def guessed(line, text):
    return Finding(line=line, kind=FindingKind.GUESSED, text=text)


def test_layout_a():
    assert read(LAYOUT_A) == [finland(16, 18, **FACTS)]


def test_layout_b():
    assert read(LAYOUT_B) == [finland(5, 7, line=2)]


def test_layout_b_with_facts():
    assert read(LAYOUT_BM) == [finland(10, 12, line=2, **FACTS)]


def test_layout_b_below_a_picture():
    article = finland(6, 8, findings=(left_over(1, "![Flags](flags.jpg)"),))
    assert read("![Flags](flags.jpg)\n" + LAYOUT_B) == [article]


def test_the_path_is_that_of_the_file():
    assert read(LAYOUT_B, path="news/finland.txt") == [finland(5, 7, line=2, path="news/finland.txt")]


@pytest.mark.parametrize("times", [1, 2, 4])
def test_the_title_is_taken_once_however_often_it_stands_there(times):
    title = "Finland Joins NATO as Its 31st Member\n\n"
    text = title * times + LAYOUT_A.removeprefix(title * 2)
    (article,) = read(text)
    assert (article.title, article.summary, article.findings) == (finland(1, 2).title, finland(1, 2).summary, ())


def test_the_analysis_never_becomes_cards():
    (article,) = read(LAYOUT_B + ANALYSIS)
    assert article == finland(
        5, 7, line=2,
        findings=(
            left_over(10, "Cognitive Concepts"),
            left_over(12, "Framing Bias"),
            left_over(13, "The text frames the accession as a success. Was it one?"),
            left_over(14, "Who says so?"),
            left_over(15, "The text does."),
        ),
    )  # fmt: skip


def test_scores_stand_before_the_headings_of_the_analysis_in_layout_a():
    tail = "3/5\nFraming Bias\nIt is framed.\n2/5\nFalse Dichotomy\nIs it this or that?\nIt is both."
    (article,) = read(LAYOUT_A + tail)
    found = tuple(left_over(number, text) for number, text in enumerate(tail.splitlines(), start=20))
    assert article == finland(16, 18, **FACTS, findings=found)


def test_facts_with_one_entry_each():
    text = LAYOUT_B.replace("2023.\n- When", "2023.\nEnglish\nFinland\nPolitics\nNato\nSauli Niinistö\n- When")
    facts = {"topics": ("Politics",), "organizations": ("Nato",), "people": ("Sauli Niinistö",)}
    assert read(text) == [finland(10, 12, line=2, language="English", country="Finland", **facts)]


def test_missing_lines_of_facts_are_found_out_and_reported():
    text = LAYOUT_B.replace("2023.\n- When", "2023.\nFinland\nPoliticsSecurity\nSauli Niinistö\n- When")
    facts = {"country": "Finland", "topics": ("Politics", "Security"), "people": ("Sauli Niinistö",)}
    found = (guessed(6, "PoliticsSecurity"), guessed(7, "Sauli Niinistö"))
    assert read(text) == [finland(8, 10, line=2, **facts, findings=found)]


def test_a_country_and_topics_in_one_line():
    text = LAYOUT_BM.replace("Finland\nPolitics", "Finland Politics")
    assert read(text) == [
        finland(9, 11, line=2, **FACTS, findings=(guessed(6, "Finland PoliticsInternational RelationsSecurity"),))
    ]


def test_a_missing_summary():
    text = LAYOUT_BM.replace("Finland became the 31st member of NATO on 4 April 2023.\n", "")
    assert read(text) == [finland(9, 11, line=2, summary=None, **FACTS)]


def test_address_and_date():
    text = "https://www.example.org/news/1\n4 April 2023" + LAYOUT_B.replace("world.example.org\n", "")
    article = finland(5, 7, url="https://www.example.org/news/1", source="www.example.org", as_of=date(2023, 4, 4))
    assert read(text) == [article]


def test_an_address_at_the_foot():
    assert read(LAYOUT_B + "\nhttps://world.example.org/news/1") == [
        finland(5, 7, line=2, url="https://world.example.org/news/1")
    ]


def test_a_second_address_at_the_foot_is_left_over():
    text = LAYOUT_B.replace("world.example.org", "https://world.example.org/1") + "\nhttps://world.example.org/2"
    found = (left_over(10, "https://world.example.org/2"),)
    assert read(text) == [finland(5, 7, line=2, url="https://world.example.org/1", findings=found)]


def test_a_title_that_asks():
    text = LAYOUT_A.replace("as Its 31st Member", "at Last?")
    assert read(text) == [finland(16, 18, title="Finland Joins NATO at Last?", **FACTS)]


def test_a_question_that_is_cut_off():
    article = finland(5, 7, line=2)
    assert read(LAYOUT_B + "- Which country was the last to app") == [
        finland(5, 7, line=2, findings=(left_over(9, "Which country was the last to app"),))
    ]
    assert read(LAYOUT_B + "- Which country was last?")[0].questions == article.questions


def test_an_answer_that_is_cut_off():
    text = LAYOUT_B.removesuffix("as its secretary general.\n")
    (article,) = read(text)
    assert article.questions[1] == Question(
        question="Who led NATO at the time?", answer="Jens Stoltenberg of Norway led NATO", line=7, cut_off=True
    )
    assert article.findings == (guessed(8, "Jens Stoltenberg of Norway led NATO"),)


def test_debris_everywhere():
    text = (
        'world.example.org\n"Finland Joins NATO as Its 31st Member",\n'
        '"Finland became the 31st member of NATO on 4 April 2023."\n'
        '- "When did Finland join NATO?",\n'
        '- "Finland joined NATO on 4 April 2023.", "It was the 74th anniversary of the treaty.",\n'
        '"\n'
        '- Who led NATO at the time?",\n'
        '- Jens Stoltenberg of Norway led NATO as its secretary general.",\n'
    )
    kept = [*text.splitlines()]
    assert read(text) == [
        finland(
            4, 7,
            findings=(
                mended(2, kept[1]),
                mended(3, kept[2]),
                mended(4, kept[3].removeprefix("- ")),
                mended(5, kept[4].removeprefix("- ")),
                mended(6, '"'),
                mended(7, kept[6].removeprefix("- ")),
                mended(8, kept[7].removeprefix("- ")),
            ),
        )
    ]  # fmt: skip


def test_quotations_are_no_debris():
    header = 'example.org\nHe Said "No"\nHe said "no" in Oslo, "and again."\n'
    text = header + '- What did he call "no?"\n- He called it "a word."'
    (article,) = read(text)
    assert (article.title, article.summary) == ('He Said "No"', 'He said "no" in Oslo, "and again."')
    assert article.questions == (Question(question='What did he call "no?"', answer='He called it "a word."', line=4),)
    assert article.findings == ()


def test_a_leaked_record_becomes_a_question():
    text = LAYOUT_B.replace(
        "treaty.\n- Who led NATO at the time?\n- Jens", 'treaty.", Q2="Who led NATO at the time?", A2="Jens'
    )
    line = text.splitlines()[5].removeprefix("- ")
    assert read(text) == [finland(5, 6, line=2, findings=(mended(6, line),))]


def test_several_articles_of_all_layouts_in_one_file():
    text = LAYOUT_A + LAYOUT_B + ANALYSIS + LAYOUT_BM + "\n" + LAYOUT_A
    first, second, third, fourth = read(text)
    assert first == finland(16, 18, **FACTS)
    assert (second.line, [question.line for question in second.questions]) == (21, [24, 26])
    assert [finding.line for finding in second.findings] == [29, 31, 32, 33, 34]
    assert third == finland(44, 46, line=36, **FACTS)
    assert fourth == finland(64, 66, line=49, **FACTS)


def test_articles_that_are_cut_off_in_one_file():
    first = LAYOUT_A + "Which country was the last to app\n"
    second = LAYOUT_B.removesuffix(" as its secretary general.\n")
    articles = read(f"{first}{second}\n{LAYOUT_A}")
    assert [len(article.questions) for article in articles] == [2, 2, 2]
    assert [article.questions[-1].cut_off for article in articles] == [False, True, False]
    assert articles[0].findings == (left_over(20, "Which country was the last to app"),)


def test_a_plain_article_has_no_questions_but_all_its_text_is_reported():
    text = (
        "Yen Falls Again\n\nThe yen fell again on Friday as traders waited.\n\nSo what happens next?\n\n"
        "Analysts see three ways.\n\nThe second is a rate rise.\n\nWill it be enough?\n\nNobody knows for sure."
    )
    lines = text.splitlines()
    (article,) = read(text)
    assert article == Article(
        title="Yen Falls Again",
        summary="The yen fell again on Friday as traders waited.",
        line=1,
        findings=tuple(left_over(number, lines[number - 1]) for number in (5, 7, 9, 11, 13)),
    )


def test_a_plain_article_with_a_source_has_no_questions_either():
    text = (
        "example.org\nYen Falls Again\nThe yen fell again on Friday as traders waited.\n"
        "The bank said that it would act if needed.\nThe government agreed with it on Monday.\n"
        "But will it?\nAnalysts see three ways out of it.\nThe first is a rate rise."
    )
    (article,) = read(text)
    assert (article.title, article.source, article.questions) == ("Yen Falls Again", "example.org", ())
    assert [finding.line for finding in article.findings] == [4, 5, 6, 7, 8]


def test_few_lines_a_question_are_cards_where_a_source_stands_and_many_are_prose():
    header = "example.org\nYen Falls Again\nThe yen fell again on Friday.\n"
    answer = "The bank did so.\nIt met on Monday.\nIt was in Tokyo.\n"
    assert len(read(f"{header}Who did it?\n{answer}What for?\n{answer}")[0].questions) == 2
    assert read(f"{header}But who did it?\n{answer}{answer}")[0].questions == ()


def test_paragraphs_that_end_with_a_question_are_prose():
    paragraphs = "The yen fell on Friday. Will it recover?\nNobody knows.\nThe bank waits. What for?\nIt is silent."
    assert read(f"Yen Falls Again\nThe yen fell again.\n{paragraphs}")[0].questions == ()


def test_questions_behind_the_full_text_of_an_article_are_cards():
    prose = "The bank said so.\nThe government agreed with it.\nThe bank will meet again on Monday.\n" * 3
    pairs = "Who said so?\nThe bank did.\nWho agreed?\nThe government did.\nWhen is the meeting?\nOn Monday.\n"
    (article,) = read(f"Yen Falls Again\nThe yen fell again on Friday.\n{prose}{pairs}")
    assert [question.answer for question in article.questions] == ["The bank did.", "The government did.", "On Monday."]


def test_questions_without_any_header_are_named_after_their_file_or_the_first_one():
    text = "What is the capital of Norway?\nOslo\nWhat is the capital of Sweden?\nStockholm\n"
    questions = (
        Question(question="What is the capital of Norway?", answer="Oslo", line=1),
        Question(question="What is the capital of Sweden?", answer="Stockholm", line=3),
    )
    named = Article(
        title="capitals", questions=questions, line=1, path="b/capitals.txt", findings=(guessed(1, "capitals"),)
    )
    assert read(text, "b/capitals.txt") == [named]
    assert read(text)[0].title == "What is the capital of Norway?"


def test_a_single_question_with_its_answer():
    (article,) = read("What is the capital of Norway?\nOslo")
    assert article.questions == (Question(question="What is the capital of Norway?", answer="Oslo", line=1),)


def test_a_source_alone_is_an_article_without_questions():
    assert read("example.org") == [
        Article(title="example.org", source="example.org", line=1, findings=(guessed(1, "example.org"),))
    ]


def test_a_text_without_words_has_no_articles():
    assert read('"\n---\n\n') == []


@pytest.mark.parametrize(
    ("text", "least", "most"),
    [("", 0, 0), ("\n---\n", 0, 0), ("Some prose.", 0.01, 0.2), (LAYOUT_A, 0.7, 1), (LAYOUT_B, 0.7, 1)],
)
def test_the_format_says_how_sure_it_is(text, least, most):
    assert least <= ArticleText().recognises(text, None) <= most


@pytest.mark.skipif(not SAMPLE.exists(), reason="the sample is not beside this checkout")
def test_the_sample_that_the_project_began_with():
    (article,) = read(SAMPLE.read_text(encoding="utf-8"))
    assert article.title == "Japan, US Reaffirm Alliance Amid Leadership Change"
    assert article.source == "english.kyodonews.net"
    assert article.summary is not None
    assert article.summary.startswith("Japanese and U.S. foreign ministers")
    assert (article.language, article.country) == ("English", "Japan")
    assert article.topics == (
        "Politics", "International Relations", "Us Politics", "Diplomacy", "Security", "International Trade",
        "Indo Pacific", "Alliances",
    )  # fmt: skip
    assert article.organizations == (
        "Japanese Foreign Ministry",
        "Asia-Pacific Economic Cooperation (Apec)",
        "Republican Party",
        "Democratic Party",
    )
    assert article.people == ("Takeshi Iwaya", "Antony Blinken", "Donald Trump", "Shigeru Ishiba", "Joe Biden")
    assert [question.line for question in article.questions] == [16, 18, 20, 22, 24]
    assert not any(question.cut_off for question in article.questions)
    assert article.findings == ()
