"""Quizapp's deck file: what is written, and what is made of files that are not as they should be."""

import json
from dataclasses import replace

import pytest
from builders import ADDED, make_card, make_deck, reviewed
from hypothesis import given
from hypothesis import strategies as st
from picture_files import media, png, shown
from stored import NOW, make_review

from quizapp.core.article import Article, Finding, FindingKind
from quizapp.core.card import CardKind
from quizapp.core.ids import CardId
from quizapp.core.key_points import KeyPoint
from quizapp.core.review import Rating
from quizapp.core.standing import Provenance
from quizapp.core.withdrawal import Reason, Withdrawal
from quizapp.errors import QuizAppError
from quizapp.formats.deck_file import DeckFile, KeptDeck, deck_file
from quizapp.formats.registry import FormatRegistry

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8) | st.just([1, 2]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["question", "answer"]), inner),
    max_leaves=6,
)
NAMES = ("title", "cards", "topics", "as_of", "origin", "added_at", "group", "url")
CARD_NAMES = ("question", "answer", "choices", "correct", "kind", "number", "progress", "origin")


def written(*decks: KeptDeck) -> str:
    return "".join(deck_file(decks, exported_at=NOW))


def file_of(*decks: object, **top: object) -> str:
    return json.dumps({"format": "quizapp-decks", "version": 2, "decks": list(decks)} | top)


def read(text: str) -> list[Article]:
    return DeckFile().read(text, path="all.quizapp.json")


def read_one(**deck: object) -> Article:
    (article,) = read(file_of(deck))
    return article


def left_over(article: Article) -> list[str]:
    return [finding.text for finding in article.findings if finding.kind is FindingKind.LEFT_OVER]


class TestWriting:
    def test_each_deck_stands_on_a_line_of_its_own_in_ascii(self):
        text = written(
            KeptDeck(deck=make_deck(1, "日本"), cards=[make_card(1)]), KeptDeck(deck=make_deck(2), cards=[make_card(2)])
        )
        head, first, second, end, nothing = text.split("\n")
        assert json.loads(head + "]}") == {
            "format": "quizapp-decks",
            "version": 2,
            "exported_at": "2026-11-24T09:00:00.000Z",
            "decks": [],
        }
        assert json.loads(first.removesuffix(","))["title"] == "日本"
        assert json.loads(second)["cards"] == [{"number": 2, "question": "Question 2?", "answer": "Answer 2."}]
        assert (end, nothing, text.isascii()) == ("]}", "", True)

    def test_without_answers_nothing_tells_of_study(self):
        card = reviewed(make_card(1, flag=3), NOW)
        text = written(KeptDeck(deck=make_deck(1, group="Samples"), cards=[card]))
        assert "progress" not in text
        assert "Samples" not in text
        assert "added_at" not in text

    def test_with_them_the_card_has_its_progress(self):
        card = reviewed(make_card(1, suspended=True, superseded_by=CardId(7)), NOW)
        kept = KeptDeck(deck=make_deck(1), cards=[card], reviews={card.id: [make_review(1, 1)]})
        progress = json.loads(written(kept))["decks"][0]["cards"][0]["progress"]
        assert list(progress) == ["added_at", "suspended", "superseded_by", "schedule", "reviews"]
        assert progress["schedule"] == [2, None, 10.0, 5.0, 1795510800000, 1794646800000, 3, 0, 0]
        assert len(progress["reviews"][0]) == 20

    def test_digests_are_texts_for_other_programs_round_large_numbers(self):
        kept = KeptDeck(deck=make_deck(1, origin=2**63 - 1), cards=[make_card(1, origin=-(2**63))])
        deck = json.loads(written(kept))["decks"][0]
        assert (deck["origin"], deck["cards"][0]["origin"]) == (str(2**63 - 1), str(-(2**63)))

    def test_no_decks_make_a_valid_file(self):
        assert json.loads(written())["decks"] == []


class TestReading:
    def test_a_file_of_version_1_is_read_as_ever(self):
        schedule = [2, None, 10.0, 5.0, 1795510800000, 1794646800000, 3, 0]
        answer = [1794646800000, 3, 1, 9000, 4, 8.0, 8.25, 4.75, 0.5, 2, *schedule]
        card = {"question": "Who?", "answer": "Both.", "progress": {"schedule": schedule, "reviews": [answer]}}
        (article,) = read(file_of({"title": "Old", "cards": [card]}, version=1))
        standing = article.questions[0].standing
        assert article.findings == ()
        assert (standing.schedule.reps, standing.schedule.checks) == (3, 0)
        assert (standing.reviews[0].suggested, standing.reviews[0].confidence) == (Rating.HARD, None)

    def test_gives_back_what_study_and_the_student_made_of_a_card(self):
        made = make_card(
            3,
            key_points=(KeyPoint(start=0, end=6, core=True), KeyPoint(start=7, end=9)),
            withdrawn=Withdrawal(reason=Reason.WRONG, note="Not so.", at=ADDED),
            kept_lapses=5,
        )
        deck = make_deck(1, author="A writer", desired_retention=0.8, maximum_interval=30)
        (article,) = read(written(KeptDeck(deck=deck, cards=[made], reviews={})))
        (question,) = article.questions
        assert (article.author, question.key_points) == ("A writer", made.key_points)
        assert (article.provenance.desired_retention, article.provenance.maximum_interval) == (0.8, 30)
        assert (question.standing.withdrawn, question.standing.kept_lapses) == (made.withdrawn, 5)

    @pytest.mark.parametrize("points", [[[0, 99, 0]], [[0, 3]], "0-3", [[3, 1, 0]]])
    def test_points_that_are_no_cut_of_the_answer_are_left_over(self, points):
        card = {"question": "Who?", "answer": "Both.", "key_points": points}
        (article,) = read(file_of({"title": "New", "cards": [card]}))
        assert article.questions[0].key_points == ()
        assert "key_points" in article.findings[0].text

    def test_gives_back_what_was_written(self):
        deck = make_deck(1, topics=("Trade", "Ships"), as_of=ADDED.date(), origin=5, about_origin=-6)
        card = make_card(
            3, kind=CardKind.CHOICE, choices=("a", "b"), correct=1, origin=9, cut_off=True, passage="It says b."
        )
        (article,) = read(written(KeptDeck(deck=deck, cards=[card], reviews={card.id: [make_review(1, 3)]})))
        assert (article.title, article.topics, article.as_of) == (deck.title, deck.topics, deck.as_of)
        assert (article.origin, article.about_origin, article.line) == (5, -6, 2)
        assert article.provenance == Provenance(added_at=ADDED)
        (question,) = article.questions
        assert (question.kind, question.choices, question.correct, question.origin) == (card.kind, ("a", "b"), 1, 9)
        assert question.cut_off
        assert question.passage == "It says b."
        assert question.standing.number == 3
        assert len(question.standing.reviews) == 1
        assert article.findings == ()

    def test_the_registry_knows_it_by_its_first_words_whatever_its_name(self):
        text = "\n " + file_of({"title": "One", "cards": [{"question": "Who?", "answer": "He."}]})
        (article,) = FormatRegistry().read(text.encode("utf-16"), name="notes.txt")
        assert article.title == "One"

    def test_other_json_is_not_taken_for_it(self):
        assert DeckFile().recognises('{"decks": [], "format": "quizapp-decks"}', "a.quizapp.json") == 0
        assert DeckFile().recognises('["format", "quizapp-decks"]', None) == 0

    @pytest.mark.parametrize(
        ("text", "message"),
        [
            (file_of(version=3), "all.quizapp.json is a deck file of a newer version of Quizapp."),
            (file_of(version="1"), "all.quizapp.json is a deck file without a version or without decks."),
            (file_of(decks={}), "all.quizapp.json is a deck file without a version or without decks."),
            ('{"format": "quizapp-decks"}', "all.quizapp.json is a deck file without a version or without decks."),
            (file_of()[:-4], "all.quizapp.json is no valid JSON"),
            ('{"format": "quizapp-decks", "decks": ' + "[" * 50_000, "all.quizapp.json is nested too deeply"),
        ],
    )
    def test_a_file_that_cannot_be_read_is_refused(self, text, message):
        with pytest.raises(QuizAppError) as refused:
            read(text)
        assert refused.value.message.startswith(message)
        assert refused.value.hint


class TestWrongValues:
    def test_a_card_that_is_none_is_left_over_and_the_others_are_kept(self):
        cards = [3, {"question": "Who?"}, {"question": 5, "answer": "a"}, {"question": "Who?", "answer": "He."}]
        article = read_one(title="One", cards=cards)
        assert [question.answer for question in article.questions] == ["He."]
        assert left_over(article) == [
            "no card with question and answer: 3",
            'no card with question and answer: {"question": "Who?"}',
            "question: 5 is no text",
            'no card with question and answer: {"question": 5, "answer": "a"}',
        ]

    @pytest.mark.parametrize("deck", [7, None, [], {}, {"title": "a"}, {"title": "a", "cards": 4}])
    def test_a_deck_without_cards_is_left_over(self, deck):
        (article,) = read(file_of(deck))
        assert article.questions == ()
        assert left_over(article)

    def test_values_of_wrong_types_are_left_over(self):
        article = read_one(
            title="a", cards=[], topics="b", as_of="soon", origin="x", url=["u"], added_at="now", extra=1
        )
        assert (article.topics, article.as_of, article.origin, article.url) == ((), None, None, None)
        assert sorted(text.split(":")[0] for text in left_over(article)) == [
            "added_at",
            "as_of",
            "extra",
            "origin",
            "topics",
            "url",
        ]

    def test_a_deck_without_title_is_called_after_its_first_question(self):
        article = read_one(title=" ", cards=[{"question": "Who?", "answer": "He."}])
        assert article.title == "Who?"
        assert Finding(line=1, kind=FindingKind.GUESSED, text="Who?") in article.findings

    @pytest.mark.parametrize("choices", [{}, {"choices": []}, {"choices": ["Lima"], "correct": 0}])
    def test_a_card_without_a_choice_asks_for_its_answer(self, choices):
        card = {"question": "Capital?", "answer": "Lima", "kind": "choice", **choices}
        article = read_one(title="x", cards=[card])
        (question,) = article.questions
        assert (question.kind, question.answer, question.choices, question.correct) == ("basic", "Lima", (), None)
        assert left_over(article) == [f"choices: {json.dumps(choices.get('choices', []))} leave nothing to choose"]

    def test_a_right_choice_that_is_not_there_is_none(self):
        card = {"question": "Who?", "answer": "a", "choices": ["a"], "correct": 1, "kind": "riddle"}
        article = read_one(title="a", cards=[card])
        assert (article.questions[0].correct, article.questions[0].kind) == (None, CardKind.BASIC)
        assert left_over(article) == ["correct: 1 is no choice", "kind: 'riddle' is not a valid CardKind"]

    def test_a_progress_that_is_wrong_leaves_the_card_new(self):
        card = {"question": "Who?", "answer": "a", "progress": {"schedule": [2, None, -1.0, 5.0, 0, 0, 1, 0]}}
        article = read_one(title="a", cards=[card])
        assert article.questions[0].standing is None
        assert left_over(article)[0].startswith("progress: -1.0 is no number")

    def test_half_a_character_becomes_a_mark_that_a_database_takes(self):
        article = read_one(title="a\ud83d", cards=[{"question": "\ude00?", "answer": "\ud83d\ude00"}])
        assert (article.title, article.questions[0].answer) == ("a\ufffd", "\U0001f600")
        article.questions[0].question.encode()

    @given(
        st.dictionaries(st.sampled_from(NAMES), VALUES), st.lists(st.dictionaries(st.sampled_from(CARD_NAMES), VALUES))
    )
    def test_nothing_whatever_ends_the_reading(self, deck, cards):
        (article,) = read(file_of({**deck, "cards": cards}))
        assert len(article.questions) + sum("no card" in text for text in left_over(article)) == len(cards)
        assert read(file_of(deck))


def test_a_deck_that_is_written_and_read_twice_is_the_same():
    kept = KeptDeck(deck=make_deck(1, "a"), cards=[make_card(1)], reviews={})
    once = read(written(kept))
    assert read(written(replace(kept, cards=[make_card(1)]))) == once


@pytest.mark.parametrize("text", ["[]", '["decks"]', "3", '[{"format": "quizapp-decks"}]', "{}"])
def test_json_that_is_no_deck_file_is_refused(text):
    with pytest.raises(QuizAppError, match="is a deck file without a version or without decks"):
        read(text)


def test_pictures_come_with_their_cards():
    picture = png()
    card = make_card(1, pictures=shown(picture))
    (article,) = read(written(KeptDeck(deck=make_deck(1), cards=[card], media=media(picture))))
    assert article.questions[0].pictures == shown(picture)
    assert article.media == media(picture)
    assert article.findings == ()


def test_pictures_that_are_broken_are_left_over():
    deck = {"title": "a", "cards": [{"question": "Q", "answer": "A", "pictures": "x"}], "media": {"0" * 32: "QUJD"}}
    article = read_one(**deck)
    assert article.questions[0].pictures == ()
    assert len(left_over(article)) == 2
