import re
from datetime import date
from pathlib import Path

import pytest
from hanging import no_hang
from hypothesis import given
from hypothesis import strategies as st

from quizapp.core.article import FindingKind
from quizapp.formats.plain_article import LONGEST, PlainArticle
from quizapp.formats.registry import FormatRegistry

FOLDER = Path(__file__).parents[1] / "data" / "proposals"
FIRST = "The bridge over the Chacao Channel will join the island of Chiloé to the mainland of Chile."
SECOND = "It is about 2,750 metres long, and ferries carry the traffic until it is open."
THIRD = "What will become of the ferries? Nobody knows it yet, but some of them will stay."
BODY = f"{FIRST}\n\n{SECOND}\n\n{THIRD}"
HEAD = "Chile Builds a Long Bridge\n\nbridges.example.org\n7 December 2024\n\n"


def read(text, path=None):
    (article,) = PlainArticle().read(text, path=path)
    return article


def recognised(text):
    return PlainArticle().recognises(text, None) > 0


def test_title_source_date_language_and_text_are_recognised():
    article = read(HEAD + BODY)
    assert (article.title, article.source) == ("Chile Builds a Long Bridge", "bridges.example.org")
    assert (article.as_of, article.language) == (date(2024, 12, 7), "English")
    assert (article.text, article.questions, article.line) == (BODY, (), 1)
    assert [(finding.kind, finding.text) for finding in article.findings] == [(FindingKind.GUESSED, "English")]


@pytest.mark.parametrize("name", sorted(path.name for path in FOLDER.glob("*.txt")))
def test_rhetorical_questions_in_the_prose_are_no_cards(name):
    text = re.sub("[⟦⟧]", "", (FOLDER / name).read_text("utf-8"))
    (article,) = FormatRegistry().read(text.encode(), name=name)
    assert article.questions == ()
    assert article.title == text.splitlines()[0]
    assert article.source.endswith("example.org")
    assert article.as_of is not None
    told = {finding.text for finding in article.findings}
    for line in text.splitlines()[1:]:
        assert (
            line in article.text
            or line in told
            or line == f"By {article.author}"
            or "example.org" in line
            or re.search(r"\b20\d\d\b", line)
            or not line
        )


def test_lines_broken_at_the_width_of_a_page_are_joined():
    wrapped = "Chile Builds a Long Bridge\n" + "\n".join(re.findall(r".{1,60}(?: |$)", f"{FIRST} {SECOND} {THIRD}"))
    article = read(wrapped)
    assert article.title == "Chile Builds a Long Bridge"
    assert article.text == f"{FIRST} {SECOND} {THIRD}"


def test_without_blank_lines_each_line_is_a_paragraph():
    assert read(HEAD.replace("\n\n", "\n") + BODY.replace("\n\n", "\n")).text == BODY


def test_headings_within_the_text_are_kept_in_their_place():
    assert read(f"{HEAD}{FIRST}\n\nThe ferries\n\n{THIRD}").text == f"{FIRST}\n\nThe ferries\n\n{THIRD}"


@pytest.mark.parametrize("title", ["Who Pays for the Bridge of Chacao?", "Chile opens its longest bridge in May."])
def test_a_title_may_be_a_sentence(title):
    article = read(f"{title}\n\n{FIRST} {SECOND}\n\n{THIRD}")
    assert article.title == title
    assert article.text.startswith(FIRST)


@pytest.mark.parametrize(("path", "title"), [("notes/bridge.txt", "bridge"), (None, f"{FIRST[:77]} …")])
def test_a_title_that_is_missing_is_guessed(path, title):
    article = read(f"{FIRST} {SECOND}\n\n{THIRD}", path)
    assert article.title == (title if path else article.title)
    assert FIRST.startswith(article.title.removesuffix(" …")) or path
    assert (FindingKind.GUESSED, article.title) in [(finding.kind, finding.text) for finding in article.findings]


class TestSeveral:
    SECOND_ONE = f"A Glacier Melts\nwire.example.org\n3 May 2024\n\n{SECOND} {THIRD}\n\n{FIRST}"

    @pytest.mark.parametrize("rule", ["---", "=====", "* * *", "———"])
    def test_articles_with_heads_of_their_own_are_parted_by_a_rule(self, rule):
        text = f"{HEAD}{BODY}\n\n{rule}\n\n{self.SECOND_ONE}\n{rule}\n"
        one, other = FormatRegistry().read(text.encode(), name="both.txt")
        assert (one.text, other.text) == (BODY, f"{SECOND} {THIRD}\n\n{FIRST}")
        assert (other.title, other.source) == ("A Glacier Melts", "wire.example.org")
        assert text.split("\n")[other.line - 1] == "A Glacier Melts"
        assert [finding.line for finding in other.findings if finding.text == "English"] == [other.line + 4]

    @pytest.mark.parametrize("second", [BODY, f"The ferries\n\n{BODY}", "wire.example.org\n3 May 2024"])
    def test_what_has_no_head_or_no_prose_goes_on_with_the_article_above(self, second):
        (article,) = FormatRegistry().read(f"{HEAD}{BODY}\n\n* * *\n\n{second}".encode(), name="one.txt")
        assert article.text.startswith(BODY)


def test_an_address_below_the_text_is_its_own():
    article = read(f"A Bridge\n\n{BODY}\n\nhttps://bridges.example.org/chacao")
    assert (article.url, article.text) == ("https://bridges.example.org/chacao", BODY)


JAPANESE = """\
橋が開く

この橋は五月に開通し、国内で最も長い橋となった。

大臣は式典で、多くの人が利用するだろうと述べた。費用は三億円だった。完成までに九年を要した。
"""
ARABIC = """\
افتتاح الجسر

افتتح الجسر في مايو وهو أطول جسر في البلاد كما قال الوزير في الحفل.

ويمر عليه آلاف الناس كل يوم من الجزيرة إلى البر وهم يدفعون مبلغا صغيرا مقابل العبور.
"""
GERMAN = """\
Die Brücke ist offen

Die Brücke wurde im Mai eröffnet, und sie ist die längste des Landes, sagte der Minister.

Sie verbindet die Insel mit dem Festland und wird von vielen Menschen genutzt.
"""


@pytest.mark.parametrize(("text", "language"), [(JAPANESE, "Japanese"), (ARABIC, "Arabic"), (GERMAN, "German")])
def test_articles_in_other_scripts_are_recognised(text, language):
    assert recognised(text)
    article = read(text)
    assert (article.title, article.language) == (text.split("\n")[0], language)


class TestNewsInBrief:
    TWO = "The bridge was opened in June. It is 2,750 metres long."

    @pytest.mark.parametrize(
        ("head", "told"),
        [
            ("Chile Builds a Bridge\n\n", TWO),
            ("Chile Builds a Bridge\n", TWO),
            ("Chile Builds a Bridge\n\n", TWO.replace(". ", ".\n\n")),
            ("bridges.example.org\n\n", TWO),
            ("Chile Builds a Bridge\n3 May 2024\n", "The bridge of Chacao was opened with a feast yesterday."),
            ("橋が開く\n\n", "この橋は五月に開通した。最も長い橋となった。費用は三億円だ。"),
        ],
    )
    def test_a_head_and_two_sentences_or_a_head_with_a_source_and_one_are_an_article(self, head, told):
        (article,) = FormatRegistry().read(f"{head}{told}\n".encode(), name="brief.txt")
        assert (article.text, article.questions) == (told, ())

    def test_the_source_may_stand_below(self):
        (article,) = FormatRegistry().read(f"A Bridge\n\n{self.TWO}\n\nbridges.example.org".encode(), name="a.txt")
        assert (article.title, article.source, article.text) == ("A Bridge", "bridges.example.org", self.TWO)

    @pytest.mark.parametrize(
        "text",
        [
            TWO,
            "Chile Builds a Bridge\n\nThe bridge was opened with a great feast in May by the minister.",
            "Chile Builds a Bridge\n\nIt was opened. It is long.",
            "A Quiz\n\nHow long is the bridge of Chacao?\n\nWho opened it on the first of May?",
            "A Quiz\n\nThe bridge was opened in June. By whom was it opened then?",
            "To do\n\nBread\nMilk and a dozen eggs\nCall the plumber again about the tap.\nButter",
            "bridges.example.org\n3 May 2024",
        ],
    )
    def test_what_has_no_head_or_too_few_sentences_and_what_asks_is_none(self, text):
        assert not recognised(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "hello",
        "Bread\nMilk\nEggs\nButter\n" * 10,
        "No question, no answer.",
        "Rates Rise\n\nThe bank raised its rates.\n\nSo what happens next?",
        '{"a": "The bridge was opened in May and it is the longest of all.", "b": "' + FIRST + SECOND + '"}',
        f"<html><body><p>{FIRST} {SECOND}</p></body></html>",
        "import os\n\nprint(os.name)\nfor name in os.listdir():\n    print(name)\n" * 5,
        "name;age\nOslo;12\nLima;13\n" * 20,
        "1 2 3 4 5 6 7 8 9\n" * 20,
        f"{FIRST}\n" + "Oslo\nLima\nQuito\nParis\nRome\n" * 10,
    ],
)
def test_what_is_no_running_text_is_no_article(text):
    assert not recognised(text)


@pytest.mark.parametrize("name", ["list.txt", None])
def test_a_word_list_is_the_error_that_it_was(name):
    with pytest.raises(Exception, match="has no question with an answer in it"):
        FormatRegistry().read(b"Bread\nMilk\nEggs\n", name=name)


def test_a_form_with_questions_wins():
    text = f"{HEAD}{BODY}\n- How long is the bridge of Chacao?\n- The bridge of Chacao is about 2,750 metres long.\n"
    (article,) = FormatRegistry().read(text.encode(), name=None)
    assert len(article.questions) == 1
    assert article.text is None


def test_what_is_longer_than_can_be_shown_is_left_over():
    article = read(f"A Bridge\n\n{BODY}\n\n" * 4000)
    assert len(article.text) <= LONGEST
    left = [finding for finding in article.findings if finding.kind is FindingKind.LEFT_OVER]
    assert [finding.text.endswith("…") for finding in left] == [True]
    assert left[0].line > 1000


def test_an_endless_paragraph_is_cut():
    article = read("A Bridge\n\n" + f"{FIRST} " * 10_000)
    assert len(article.text) == LONGEST
    assert FindingKind.LEFT_OVER in {finding.kind for finding in article.findings}


@pytest.mark.parametrize("piece", ["a", "a b. ", "\n", " \n\n", "By a\n", "Published: ", "1.1.2024\n", "… ", "|·|"])
def test_hostile_texts_take_no_long(piece):
    text = piece * (2_000_000 // len(piece))
    with no_hang():
        PlainArticle().recognises(text, None)
        PlainArticle().read(text, path=None)


@given(st.text(alphabet=st.sampled_from("ab .?\n-A1:/é本。"), max_size=300))
def test_no_text_is_lost(text):
    for article in PlainArticle().read(text, path=None):
        kept = " ".join([article.title, article.summary or "", article.text, *(one.text for one in article.findings)])
        facts = f"{article.source} {article.url} {article.as_of}"
        for word in re.findall(r"[^\W\d_]+", text):
            assert word in kept or word.lower() in facts
