"""Files of cards of Mnemosyne, from archive to articles."""

import zipfile
from contextlib import suppress
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from mnemosyne_files import PNG, Written, mnemosyne_cards, mnemosyne_xml

from quizapp.core.picture import digest_of
from quizapp.errors import QuizAppError
from quizapp.formats import mnemosyne_cards as module
from quizapp.formats.mnemosyne_cards import MnemosyneCards

CARDS = (
    Written(fields={"f": "Capital of\nPeru?", "b": "<b>Lima</b> & its port"}, tags=["Geography::South America", "a"]),
    Written(fields={"f": "casa", "m_1": "house"}, kind="3", view="3.2", tags=["Spanish"]),
    Written(fields={"f": "La [casa:house] es roja"}, kind="6", view="6.2", index=0, tags=["Spanish"]),
    Written(fields={"loc": "Peru", "blank": '<img src="a map.png">', "marked": "x"}, kind="4", view="4.2"),
)
LAUGHS = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><openSM2sync><log type="10">&b;</log></openSM2sync>'


def packed():
    return mnemosyne_cards(mnemosyne_xml(CARDS), {"a map.png": PNG})


def read(file, path="words.cards"):
    return MnemosyneCards().read(file, path=path)


def texts(articles):
    return [[(question.question, question.answer) for question in article.questions] for article in articles]


def refusal(file):
    with pytest.raises(QuizAppError) as refused:
        read(file)
    assert refused.value.hint
    return refused.value.message


def test_cards_are_read_through_their_views_with_their_tags():
    articles = read(packed())
    assert [article.title for article in articles] == ["Geography: South America, a", "Spanish", "words"]
    assert texts(articles) == [
        [("Capital of\nPeru?", "Lima & its port")],
        [("house", "casa"), ("La [… house] es roja", "casa")],
        [("Peru", "x")],
    ]


def test_pictures_come_along():
    article = read(packed())[-1]
    assert article.media == {digest_of(PNG): PNG}
    assert [picture.digest for picture in article.questions[0].pictures] == [digest_of(PNG)]


@pytest.mark.parametrize(
    "name", ["../../etc/passwd", "/etc/passwd", "gone.png", "C:\\a.png", "https://example.org/a.png"]
)
def test_pictures_come_out_of_the_archive_alone(name):
    cards = [Written(fields={"f": f'Where?<img src="{name}">', "b": "There"})]
    (article,) = read(mnemosyne_cards(mnemosyne_xml(cards)))
    assert article.questions[0].pictures == ()
    assert [finding.text for finding in article.findings] == [name]


def test_a_picture_that_unpacks_to_more_than_a_picture_has_is_left_over(monkeypatch):
    monkeypatch.setattr(module, "LARGEST_PICTURE", 1000)
    cards = [Written(fields={"f": "Where?<img src=a.png>", "b": "There"})]
    (article,) = read(mnemosyne_cards(mnemosyne_xml(cards), {"a.png": PNG + b"\0" * 5000}))
    assert [finding.text for finding in article.findings] == ["a.png"]


def test_a_damaged_picture_is_left_over():
    data = bytearray(packed().getvalue())
    start = data.find(b"a map.png") + len(b"a map.png")
    data[start : start + 8] = b"\xff" * 8
    first, *_, last = read(BytesIO(data))
    assert [question.pictures for question in last.questions] == [()]
    assert [finding.text for finding in first.findings] == ["a map.png"]


def test_views_of_the_students_own_are_known():
    own = Written(fields={"f": "perro", "x": "dog"}, kind="9::own", view="9::own.1")
    file = mnemosyne_cards(mnemosyne_xml([own], {"9::own.1": (["x"], ["f"])}))
    assert texts(read(file)) == [[("dog", "perro")]]


def test_a_card_of_another_type_is_left_over():
    own = Written(fields={"f": "perro", "x": "dog"}, kind="7::own", view="7::own.1")
    (article,) = read(mnemosyne_cards(mnemosyne_xml([own])))
    assert (article.questions, [finding.text for finding in article.findings]) == ((), ["perro / dog"])


def test_it_is_recognised_by_its_members():
    assert MnemosyneCards().recognises(packed(), None) == 1


def test_other_files_are_told_from_it():
    other = BytesIO()
    with zipfile.ZipFile(other, "w") as archive:
        archive.writestr("a.txt", "Peru")
    reader = MnemosyneCards()
    assert reader.recognises(other, "a.zip") == 0
    assert reader.recognises(other, "a.cards") == 0.6
    assert reader.recognises(BytesIO(b"PK\x03\x04broken"), "a.cards") == 0.6
    assert reader.recognises(BytesIO(b"Peru"), "a.cards") == 0


def test_an_archive_without_cards_is_refused():
    other = BytesIO()
    with zipfile.ZipFile(other, "w") as archive:
        archive.writestr("a.txt", "Peru")
    assert refusal(other) == "words.cards has no cards.xml in it."


def test_xml_that_would_grow_is_refused():
    assert "cards.xml in words.cards declares entities" in refusal(mnemosyne_cards(LAUGHS))


def test_other_xml_is_refused():
    assert "begins with rss" in refusal(mnemosyne_cards("<rss/>"))


def test_xml_without_an_end_is_refused():
    assert "line 9 is broken" in refusal(mnemosyne_cards("\n".join(mnemosyne_xml(CARDS).split("\n")[:9])))


def test_xml_that_unpacks_without_end_is_refused(monkeypatch):
    monkeypatch.setattr(module, "_LARGEST_XML", 2_000_000)
    bomb = f'<openSM2sync number_of_entries="1">{" " * 5_000_000}</openSM2sync>'
    assert refusal(mnemosyne_cards(bomb)) == "cards.xml in words.cards is larger than 2 MB."


@settings(max_examples=40)
@given(st.lists(st.tuples(st.integers(0, 4000), st.integers(0, 255)), min_size=1, max_size=20))
def test_flipped_bytes_give_articles_or_a_refusal(flips):
    data = bytearray(packed().getvalue())
    for at, value in flips:
        data[at % len(data)] = value
    with suppress(QuizAppError):
        read(BytesIO(data))
