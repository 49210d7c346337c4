"""Looking something up: which cards, decks and names there are for what is typed, and which come first."""

from datetime import date, timedelta

import pytest
from builders import ADDED, Bench, make_card, make_deck
from hypothesis import given
from hypothesis import strategies as st

from quizapp.core.deck import FacetKind
from quizapp.core.library import DeckQuery
from quizapp.services.lookup import Found, FoundName, LookupService, TypedWords

DAY = timedelta(days=1)


@pytest.fixture
def bench() -> Bench:
    """An older deck about an alliance, a newer one about grain; both mention Iwaya."""
    bench = Bench()
    bench.add(
        make_deck(1, "Alliance reaffirmed", people=("Takeshi Iwaya", "Antony Blinken"), country="Japan"),
        make_deck(2, "Grain", summary="Iwaya buys grain.", topics=("Trade", "Trade fairs"), added_at=ADDED + DAY),
        make_card(11, question="Who met in Lima?", answer="Iwaya and Blinken met."),
        make_card(12, question="What did Iwaya promise?", answer="A solid alliance."),
        make_card(21, deck=2, question="What was bought?", answer="Élevage feed was bought in Lima."),
    )
    return bench


@pytest.fixture
def lookup(bench: Bench) -> LookupService:
    return LookupService(bench.collection, bench.library)


def cards_in(found: Found) -> list[int]:
    return [int(hit.card.id) for hit in found.cards.best]


def decks_in(found: Found) -> list[int]:
    return [int(deck.id) for deck in found.decks.best]


def names_in(found: Found) -> list[str]:
    return [hit.name for hits in found.names.values() for hit in hits.best]


class TestDecks:
    def test_they_are_found_by_title_summary_names_and_cards(self, lookup):
        for text in ("alliance reaff", "takeshi", "promise"):
            assert decks_in(lookup.find(text)) == [1]
        assert decks_in(lookup.find("buys")) == [2]

    def test_those_with_the_words_in_the_title_come_before_newer_ones(self, bench, lookup):
        bench.add(make_deck(3, "Iwaya travels", added_at=ADDED - DAY))
        assert decks_in(lookup.find("iwaya")) == [3, 2, 1]

    def test_five_are_named_and_it_is_said_that_there_are_more(self, bench, lookup):
        bench.add(*(make_deck(number, f"Copper {number}") for number in range(11, 16)))
        assert not lookup.find("copper").decks.more
        bench.add(make_deck(16, "Copper 16"))
        found = lookup.find("copper").decks
        assert (len(found.best), found.more) == (5, True)


class TestCards:
    def test_a_card_needs_all_words_itself(self, lookup):
        assert cards_in(lookup.find("lima blinken")) == [11]
        found = lookup.find("promise lima")
        assert (cards_in(found), decks_in(found)) == ([], [1])

    def test_those_with_the_words_in_the_question_come_first(self, lookup):
        assert cards_in(lookup.find("iwaya")) == [12, 11]

    def test_a_card_comes_with_its_deck(self, lookup):
        (hit,) = lookup.find("bought").cards.best
        assert (hit.card.id, hit.deck.title) == (21, "Grain")

    def test_accents_and_case_do_not_count(self, lookup):
        assert cards_in(lookup.find("ELEVAGE")) == [21]

    @pytest.mark.parametrize(
        ("question", "typed"),
        [
            ("日本の外務大臣は誰ですか", "外務"),
            ("من التقى في ليما؟", "التقى"),
            ("किसने मुलाकात की?", "मुलाका"),
            ("ใครพบกันที่ลิมา", "พบกัน"),
        ],
    )
    def test_every_script_is_read(self, bench, lookup, question, typed):
        bench.add(make_card(31, question=question))
        assert cards_in(lookup.find(typed)) == [31]

    def test_five_are_named_and_it_is_said_that_there_are_more(self, bench, lookup):
        bench.add(*(make_card(number, question="Copper?") for number in range(40, 46)))
        found = lookup.find("copper").cards
        assert (len(found.best), found.more) == (5, True)


class TestNames:
    def test_they_are_told_with_their_kind_and_their_number_of_decks(self, bench, lookup):
        bench.add(make_deck(3, people=("Takeshi Iwaya",)))
        (hit,) = lookup.find("takeshi").names[FacetKind.PERSON].best
        assert hit == FoundName(kind=FacetKind.PERSON, name="Takeshi Iwaya", decks=2)

    def test_names_of_the_same_deck_that_have_other_words_are_not_told(self, lookup):
        assert names_in(lookup.find("blin")) == ["Antony Blinken"]

    def test_a_deck_without_such_a_name_gives_none(self, lookup):
        assert lookup.find("promise").names == {}

    def test_the_commonest_come_first_three_of_a_kind(self, bench, lookup):
        bench.add(make_deck(3, topics=("Trade law", "Trade unions")), make_deck(4, topics=("Trade unions",)))
        hits = lookup.find("trade").names[FacetKind.TOPIC]
        assert hits.best[0].name == "Trade unions"
        assert (len(hits.best), hits.more) == (3, True)

    def test_every_kind_is_looked_into(self, bench, lookup):
        bench.add(
            make_deck(
                3, topics=("Xa",), organizations=("Xb",), people=("Xc",), country="Xd", source="Xe", language="Xf"
            )
        )
        assert set(lookup.find("x").names) == set(FacetKind)


class TestNothingTyped:
    def test_the_newest_decks_are_told(self, lookup):
        found = lookup.newest()
        assert (decks_in(found), cards_in(found), found.names) == ([2, 1], [], {})

    def test_a_text_without_letter_or_digit_finds_nothing(self, lookup):
        assert [lookup.find(text) for text in ("", " ", "?!", "🎉")] == [Found()] * 4

    def test_words_that_are_nowhere_find_nothing(self, lookup):
        assert lookup.find("zeppelin") == Found()


class TestTypedWords:
    def test_words_stand_in_any_order_and_the_last_may_be_a_beginning(self):
        assert TypedWords("lima who").are_in("Who met in Lima?")
        assert TypedWords("who li").are_in("Who met in Lima?")
        assert not TypedWords("li who").are_in("Who met in Lima?")

    def test_a_word_is_found_from_its_beginning_only(self):
        assert not TypedWords("ima").are_in("Lima")

    def test_joined_words_stand_in_order(self):
        assert TypedWords("asia-pac").are_in("the Asia-Pacific region")
        assert not TypedWords("pacific-asia").are_in("the Asia-Pacific region")

    def test_each_may_be_a_beginning_where_that_is_enough(self):
        assert TypedWords("li who").begin_words_of("Who met in Lima?")
        assert not TypedWords("ima who").begin_words_of("Who met in Lima?")
        assert not TypedWords("li whom").begin_words_of("Who met in Lima?")

    def test_signs_alone_are_no_words(self):
        assert not TypedWords("?!")
        assert TypedWords("? 7")


@given(st.text(max_size=12), st.text(max_size=8))
def test_words_are_in_a_text_just_when_the_library_finds_it(written, typed):
    bench = Bench()
    bench.add(make_deck(1, written or " "))
    words = TypedWords(typed)
    assert not words or words.are_in(written) == bool(bench.library.find(DeckQuery(text=typed)))


def test_what_is_found_is_as_it_is_stored(bench, lookup):
    bench.add(make_deck(3, "Copper", as_of=date(2026, 1, 2)))
    assert lookup.find("copper").decks.best == (bench.collection.decks.get(3),)
