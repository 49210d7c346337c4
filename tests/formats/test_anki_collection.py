"""Cards of Anki become articles, deck by deck, and what cannot be shown is named."""

from datetime import UTC, date, datetime
from io import BytesIO

import pytest
from anki_packages import CHANGED, CLOZE, FIRST_CARD, PNG, REVERSED, Answer, Book, Kind, WrittenCard, WrittenNote

from quizapp.core.article import FindingKind
from quizapp.core.card import CardKind, State
from quizapp.core.picture import Side
from quizapp.errors import QuizAppError
from quizapp.formats import anki_collection
from quizapp.formats.anki_package import AnkiPackage


def note(front="Capital of Peru?", back="Lima", **values):
    deck = values.pop("deck", "News")
    return WrittenNote(fields=(front, back), **{"cards": (WrittenCard(deck=deck),), **values})


def read(*notes, form="anki21b", **values):
    return AnkiPackage().read(BytesIO(Book(notes=notes, **values).package(form)), path="a.apkg")


def findings(articles):
    assert all(not article.findings for article in articles[1:])
    assert {finding.kind for finding in articles[0].findings} <= {FindingKind.LEFT_OVER}
    return [finding.text for finding in articles[0].findings]


class TestDecks:
    def test_become_articles_by_name(self):
        articles = read(note(deck="World::South"), note("a", "b", deck="News"), note("c", "d", deck="World::South"))
        assert [(article.title, len(article.questions)) for article in articles] == [("News", 1), ("World::South", 2)]
        assert all(article.path == "a.apkg" and article.provenance is None for article in articles)

    def test_without_cards_become_none(self):
        assert [article.title for article in read(note())] == ["News"]

    def test_without_a_name_are_called_as_the_program_is(self):
        assert read(note(deck="  "))[0].title == "Anki"

    def test_have_the_cards_of_a_note_where_they_are(self):
        cards = (WrittenCard(number=0, deck="News"), WrittenCard(number=1, deck="Backwards"))
        backwards, news = read(note(kind=REVERSED, cards=cards))
        assert (news.questions[0].question, news.questions[0].answer) == ("Capital of Peru?", "Lima")
        assert (backwards.questions[0].question, backwards.questions[0].answer) == ("Lima", "Capital of Peru?")

    def test_have_the_tags_of_their_notes_as_topics_the_most_used_first(self):
        (article,) = read(note(tags="Peru"), note("a", "b", tags="geo::South_America Peru marked LEECH"))
        assert article.topics == ("Peru", "geo: South America")

    def test_have_fifty_topics_and_say_how_many_more(self):
        articles = read(note(tags=" ".join(f"tag{number}" for number in range(60))))
        assert len(articles[0].topics) == 50
        assert findings(articles) == ["10 further tags"]


class TestCards:
    def test_of_cloze_notes_leave_a_part_out(self):
        text = "{{c1::Lima::city}} is the capital of {{c2::Peru}}."
        cards = (WrittenCard(number=0), WrittenCard(number=1))
        (article,) = read(note(text, "On the coast.", kind=CLOZE, cards=cards))
        first, second = article.questions
        assert (first.question, first.answer) == ("[… city] is the capital of Peru.", "Lima")
        assert (first.kind, first.explanation) == (CardKind.CLOZE, "On the coast.")
        assert (second.question, second.answer) == ("Lima is the capital of […].", "Peru")

    def test_show_their_pictures(self):
        (article,) = read(
            note('<img src="flag.png">', "Peru"),
            note("Peru", '<img src="a%20map.png">'),
            media={"flag.png": PNG, "a map.png": PNG + b"\0", "other.png": PNG + b"\1"},
        )
        flag, back = article.questions
        assert (flag.question, back.answer) == ("[picture]", "[picture]")
        assert [picture.side for picture in (*flag.pictures, *back.pictures)] == [Side.QUESTION, Side.ANSWER]
        assert article.media == {flag.pictures[0].digest: PNG, back.pictures[0].digest: PNG + b"\0"}
        assert not article.findings

    def test_leave_over_what_is_no_picture_once(self):
        articles = read(
            note("Say it [sound:a.mp3]", "Lima"),
            note("Again [sound:a.mp3]", "<img src=evil.svg><img src=gone.png>Lima"),
            media={"a.mp3": b"ID3", "evil.svg": b"<svg onload='x'/>"},
        )
        assert sorted(findings(articles)) == ["a.mp3", "evil.svg", "gone.png"]
        assert articles[0].media == {}

    def test_without_question_or_answer_are_left_over(self):
        articles = read(note(), note("Only a front", ""), note("", "Only a back"), note("[sound:a.mp3]", "x"))
        assert findings(articles)[:3] == ["Only a front", "Only a back", "x"]
        assert len(articles[0].questions) == 1

    def test_left_over_are_named_up_to_a_number(self):
        articles = read(note(), *(note(f"Front {number}", "") for number in range(30)))
        assert len(findings(articles)) == 21
        assert findings(articles)[-1] == "… and 10 more cards"

    def test_that_hide_parts_of_a_picture_are_counted(self):
        occlusion = Kind(name="Image Occlusion", fields=CLOZE.fields, templates=CLOZE.templates, is_cloze=True)
        text = "{{c1::image-occlusion:rect:left=.1}}{{c2::image-occlusion:rect:left=.2}}"
        articles = read(note(), note(text, "", kind=occlusion, cards=(WrittenCard(number=0), WrittenCard(number=1))))
        assert findings(articles) == ["2 image occlusion cards, which ask for parts of a picture"]

    def test_that_their_note_no_longer_makes_are_counted(self):
        articles = read(note(), note("{{c1::a}}", "", kind=CLOZE, cards=(WrittenCard(number=3),)))
        assert findings(articles) == ["1 cards that their note no longer makes"]

    def test_that_are_too_long_are_counted(self):
        long = Kind(name="Long", templates=(("{{Front}}" * 2000, "{{Back}}"),))
        assert findings(read(note(), note("x" * 1000, kind=long))) == ["1 cards too long to be learnt"]

    def test_are_not_more_than_the_memory_holds(self, monkeypatch):
        monkeypatch.setattr(anki_collection, "_MOST_TEXT", 1_000)
        with pytest.raises(QuizAppError, match="more text than can be imported at once"):
            read(*(note("x" * 100, "y" * 100) for _ in range(6)))

    def test_are_not_more_work_than_time_allows(self, monkeypatch):
        monkeypatch.setattr(anki_collection, "_MOST_WORK", 5_000)
        with pytest.raises(QuizAppError, match="more text than can be imported at once"):
            read(*(note("<!-- -->" * 100, "") for _ in range(10)))


class TestStudy:
    ANSWERS = (
        Answer(at=FIRST_CARD + 10**8, kind=0, interval=-600, factor=0),
        Answer(at=FIRST_CARD + 10**9, kind=1, interval=9, previous=3),
    )

    def test_comes_with_each_card(self):
        card = WrittenCard(type=2, queue=-1, due=40, interval=9, factor=2300, flags=2, answers=self.ANSWERS)
        past = read(note(tags="marked", cards=(card,)))[0].questions[0].past
        assert (past.state, past.due_on, past.ease) == (State.REVIEW, date(2026, 2, 10), 2.3)
        assert (past.suspended, past.flag, past.starred) == (True, 2, True)
        assert len(past.reviews) == 2
        assert past.added_at == datetime(2026, 2, 1, 12, tzinfo=UTC)

    def test_says_when_a_card_was_buried(self):
        past = read(note(cards=(WrittenCard(queue=-2),)))[0].questions[0].past
        assert past.buried_at == datetime.fromtimestamp(CHANGED, UTC)

    def test_that_belongs_to_nothing_is_counted(self):
        answers = (*self.ANSWERS, Answer(at=FIRST_CARD + 10**10, kind=3, factor=0))
        articles = read(note(cards=(WrittenCard(answers=answers),)))
        assert findings(articles) == ["1 answers to cards that are gone, or from cramming ahead of time"]


class TestNothing:
    def test_to_show_is_a_fault_that_says_why(self):
        with pytest.raises(QuizAppError) as refused:
            read(note("Only a front", ""))
        assert refused.value.message == "a.apkg has no card in it that can be shown."
        assert refused.value.hint == "It has nothing but Only a front."

    def test_at_all_is_a_fault(self):
        with pytest.raises(QuizAppError) as refused:
            read()
        assert refused.value.hint == "Choose a deck with cards to export."
