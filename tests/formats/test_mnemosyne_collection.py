"""Facts and cards of Mnemosyne as articles, whichever file they come from."""

import pytest
from mnemosyne_files import PNG

from quizapp.core.article import FindingKind
from quizapp.core.card import CardKind
from quizapp.core.picture import Picture, Side, digest_of
from quizapp.errors import QuizAppError
from quizapp.formats import mnemosyne_collection
from quizapp.formats.card_media import CardMedia
from quizapp.formats.mnemosyne_collection import (
    UNTAGGED,
    MnemosyneCard,
    MnemosyneCollection,
    articles_of,
    cloze_index,
    literal,
    readable_tag,
    view_of,
)
from quizapp.formats.mnemosyne_views import View

MAP = '<img src="map.png">'


def gathered(facts, cards, path="words.cards"):
    media = CardMedia({"map.png": PNG}.get)
    return articles_of(MnemosyneCollection(facts=facts, cards=cards), media, path)


def card(fact=1, kind="1", view="1.1", **about):
    return MnemosyneCard(fact=fact, card_type=kind, view=view, **about)


def one(*texts, **about):
    (article,) = gathered({1: dict(zip("fb", texts, strict=False))}, [card(**about)])
    (question,) = article.questions
    return question


def left_over(article):
    return [finding.text for finding in article.findings if finding.kind is FindingKind.LEFT_OVER]


def test_cards_with_the_same_tags_come_together_in_the_order_of_the_file():
    facts = {number: {"f": f"Q{number}", "b": f"A{number}"} for number in range(1, 5)}
    tags = [("Geography::South America", "Exam"), ("Spanish",), ("Exam", "Geography::South America"), (UNTAGGED,)]
    first, second, third = gathered(facts, [card(number, tags=each) for number, each in enumerate(tags, start=1)])
    assert (first.title, first.topics) == ("Exam, Geography: South America", ("Exam", "Geography: South America"))
    assert [question.question for question in first.questions] == ["Q1", "Q3"]
    assert (second.title, second.topics) == ("Spanish", ("Spanish",))
    assert (third.title, third.topics, third.path) == ("words", (), "words.cards")


def test_without_a_path_cards_without_tags_are_called_after_the_program():
    (article,) = gathered({1: {"f": "Q", "b": "A"}}, [card()], path=None)
    assert article.title == "Mnemosyne"


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("Capital of\nPeru?", "Capital of\nPeru?"),
        ("<ul>\n<li>a</li>\n<li>b</li>\n</ul>", "a\nb"),
        ("<latex>x^2</latex> and <$>y</$>", "x^2 and $y$"),
        ("<$$>z</$$>", "$$z$$"),
        ("a < b & c", "a < b & c"),
        ("<script>alert(1)</script>caf&eacute;", "café"),
        ("a\x00\ud800b", "a\ufffdb"),
    ],
)
def test_fields_are_read_as_html_with_the_line_breaks_that_were_typed(field, text):
    assert one(field, "A").question == text


def test_clozes_are_cloze_cards():
    (article,) = gathered({1: {"text": "[Lima] is in Peru."}}, [card(kind="5", view="5.1", index=0)])
    (question,) = article.questions
    assert (question.kind, question.question, question.answer) == (CardKind.CLOZE, "[…] is in Peru.", "Lima")


def test_pictures_are_shown_on_the_side_of_their_field():
    question = one(f"Where is Peru?{MAP}", f"There.{MAP}")
    digest = digest_of(PNG)
    assert question.pictures == (
        Picture(digest=digest, side=Side.QUESTION),
        Picture(digest=digest, side=Side.ANSWER),
    )
    assert (question.question, question.answer) == ("Where is Peru?", "There.")


def test_the_article_has_the_bytes_of_its_pictures():
    facts = {1: {"f": MAP, "b": "Peru"}, 2: {"f": "Q", "b": "A"}}
    first, second = gathered(facts, [card(1), card(2, tags=("Words",))])
    assert (first.media, second.media) == ({digest_of(PNG): PNG}, {})


def test_a_side_that_is_a_picture_alone_has_a_word_for_it():
    assert (one(MAP, "Peru").question, one("Peru?", MAP).answer) == ("[picture]", "[picture]")


def test_a_side_whose_picture_is_missing_leaves_the_card_over():
    (article,) = gathered({1: {"f": "<img src=gone.png>", "b": "Peru"}}, [card()])
    assert (article.questions, left_over(article)) == ((), ["Peru", "gone.png"])


def test_sounds_are_left_over_and_the_text_stays():
    facts = {1: {"f": "casa<audio src=casa.ogg></audio>", "b": "house[sound:house.mp3]"}}
    (article,) = gathered(facts, [card()])
    assert (article.questions[0].question, article.questions[0].answer) == ("casa", "house")
    assert left_over(article) == ["casa.ogg", "house.mp3"]


def test_cards_that_show_nothing_are_left_over_and_many_are_counted():
    facts = {number: {"f": f"word {number}"} for number in range(100)}
    (article,) = gathered(facts, [card(number) for number in facts])
    assert left_over(article)[0] == "word 0"
    assert left_over(article)[-1] == "… and 80 more cards"
    assert len(article.findings) == 21


def test_a_card_of_an_unknown_type_is_taken_as_the_file_renders_it():
    question = one("casa", "house", kind="7::anki", view="7::anki.1", rendered=("What is <b>casa</b>?", "a house"))
    assert (question.question, question.answer) == ("What is casa?", "a house")


def test_a_card_whose_fact_is_not_there_is_left_over():
    (article,) = gathered({}, [card(9)])
    assert left_over(article) == ["a card without text"]


def test_a_file_whose_cards_would_fill_the_memory_is_refused(monkeypatch):
    monkeypatch.setattr(mnemosyne_collection, "_MOST_TEXT", 1000)
    text = "[a] " * 100
    with pytest.raises(QuizAppError, match="more text than can be imported"):
        gathered({1: {"text": text}}, [card(kind="5", view="5.1", index=number) for number in range(100)])


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("['f', 'b']", ["f", "b"]),
        ("{'index': 0}", {"index": 0}),
        ("", None),
        (None, None),
        ("__import__('os')", None),
        ("[" * 5000, None),
        ("-" * 5000 + "1", None),
        ("1" * 30_000, None),
        ("{[]: 1}", None),
    ],
)
def test_literals_are_read_and_nothing_is_run(text, value):
    assert literal(text) == value


@pytest.mark.parametrize(
    ("extra", "index"),
    [("{'cloze': 'a', 'index': 2}", 2), ("{'index': -1}", None), ("{'index': 'x'}", None), ("[1]", None), ("", None)],
)
def test_the_number_of_a_cloze_is_read(extra, index):
    assert cloze_index(extra) == index


def test_views_are_read_from_lists_of_names():
    assert view_of("['f', 3]", "('b',)") == View(question=("f",), answer=("b",))
    assert view_of("['f']", "7") is None


@pytest.mark.parametrize(
    ("tag", "shown"), [("a::b::c", "a: b: c"), ("  a  b ", "a b"), ("::a::", "a"), ("::", ""), ("a:b", "a:b")]
)
def test_tags_of_several_levels_are_readable(tag, shown):
    assert readable_tag(tag) == shown
