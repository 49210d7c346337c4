"""What is typed finds what was written, in any script, and nothing that is typed breaks the search."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from builders import make_card, make_deck
from hypothesis import example, given
from hypothesis import strategies as st
from stored import DAY_END, TODAY, assert_sound

from quizapp.core.changes import Snapshot
from quizapp.core.ids import CardId, DeckId
from quizapp.core.library import DeckQuery
from quizapp.core.text import searchable
from quizapp.storage.collection import Collection
from quizapp.storage.search import match_expression

LETTERS = st.characters(categories=["Lu", "Ll", "Lo", "Nd"])


@pytest.fixture(scope="module")
def shared() -> Iterator[Collection]:
    """A collection of one deck whose title the tests change."""
    with Collection.in_memory() as opened:
        yield opened


def finds(collection: Collection, written: str, typed: str) -> bool:
    """Whether a deck with the title `written` is found by `typed`."""
    deck = make_deck(1, written or " ")
    collection.swap(Snapshot(decks={deck.id: deck}))
    return collection.decks.find(DeckQuery(text=typed), day_end=DAY_END, today=TODAY) == [DeckId(1)]


@pytest.mark.parametrize(
    ("written", "typed"),
    [
        ("Élysée Palace", "elysee"),
        ("Sao Tome", "são tomé"),
        ("Asia-Pacific Economic Cooperation (Apec)", "asia-pac"),
        ("the U.N. said", "U.N."),
        ("$300 billion", "300 bill"),
        ("Großbritannien", "GROSSBRI"),
        ("Володимир Зеленський", "володимир зел"),
        ("日本の外務大臣が会談した", "外務"),
        ("日本の外務大臣が会談した", "大臣 日本"),
        ("日本の外務大臣が会談した", "日"),
        ("人工智能与经济", "智能"),
        ("カタカナの記事", "カナ"),
        ("서울에서 회담", "서울"),
        ("รัฐมนตรีต่างประเทศญี่ปุ่น", "ต่างประเทศ"),
        ("รัฐมนตรีต่างประเทศญี่ปุ่น", "ต่างป"),
        ("ລັດຖະມົນຕີ", "ມົນ"),
        ("နိုင်ငံခြားရေး", "ခြား"),
        ("រដ្ឋមន្ត្រី", "មន្ត្រី"),
        ("भारत और जापान ने गठबंधन", "गठबंधन"),
        ("भारत और जापान ने गठबंधन", "गठबं"),
        ("বাংলাদেশের অর্থনীতি", "অর্থ"),
        ("وُقِّعَ الاتفاق", "وقع"),
        ("שָׁלוֹם עולם", "שלום"),
        ("ኢትዮጵያ", "ኢትዮ"),
        ("AI技術の進歩", "ai技術"),
        ("𞤀𞤣𞤤𞤢𞤥", "𞤀𞤣𞤤"),
    ],
)
def test_words_are_found_without_accents_in_any_script_the_last_by_its_beginning(
    shared: Collection, written: str, typed: str
):
    assert finds(shared, written, typed)


@pytest.mark.parametrize(
    ("written", "typed"),
    [
        ("Japan and America", "jap america"),
        ("Pacific Asia", "asia-pacific"),
        ("日本の外務大臣", "大外"),
        ("日本の外務大臣", "外臣"),
        ("हिंदी", "हदी"),
        ("ประเทศ", "เทประ"),
        ("Japan", "apan"),
        ("Japan", "japans"),
    ],
)
def test_what_was_not_written_is_not_found(shared: Collection, written: str, typed: str):
    assert not finds(shared, written, typed)


@given(st.text() | st.text(st.sampled_from("\"'*^:(){}+-~AND OR NOT NEAR\0\\")))
@example('"')
@example("NEAR(a b, 3)")
@example("title: x")
@example("-x AND *")
@example("\ud800 x")
@example("\0")
def test_no_text_breaks_the_search(shared: Collection, typed: str):
    finds(shared, "A title", typed)


@given(st.lists(st.text(LETTERS, min_size=1, max_size=6), min_size=1, max_size=5), st.randoms())
def test_the_words_of_a_title_find_it_in_any_order_and_case(shared: Collection, words: list[str], random: object):
    typed = sorted(words, key=lambda _: random.random())
    assert finds(shared, " ".join(words), " ".join(typed).swapcase())


@given(st.text(LETTERS, min_size=1, max_size=8))
def test_every_beginning_of_a_word_finds_it(shared: Collection, word: str):
    assert all(finds(shared, word, searchable(word)[:length].strip()) for length in range(1, len(searchable(word)) + 1))


def test_a_text_without_letter_or_digit_asks_for_nothing():
    assert [match_expression(text) for text in ("", "  ", "?!", '"', "🎉", "\ud800")] == [None] * 6


def test_every_word_is_quoted_and_the_last_may_go_on():
    assert match_expression('NOT "asia-pacific" 外務') == '"not" AND "asia pacific" AND "外 務" *'


def test_the_index_follows_every_change_of_a_deck_and_its_cards(shared: Collection):
    def found(typed: str) -> list[int]:
        return [int(key) for key in shared.decks.find(DeckQuery(text=typed), day_end=DAY_END, today=TODAY)]

    one, two = make_deck(1, "Alpha"), make_deck(2, "Beta", topics=("Gamma",), summary="Delta")
    card = make_card(5, question="Epsilon?", answer="Zeta.")
    inverse = shared.swap(Snapshot(decks={one.id: one, two.id: two}, cards={card.id: card}))
    assert [found(word) for word in ("alpha", "beta", "gamma", "delta", "epsilon", "zeta")] == [
        [1], [2], [2], [2], [1], [1]
    ]  # fmt: skip
    shared.swap(Snapshot(decks={two.id: replace(two, topics=("Eta",), summary=None)}))
    shared.swap(Snapshot(cards={card.id: replace(card, deck_id=DeckId(2), answer="Theta.")}))
    assert [found(word) for word in ("gamma", "delta", "eta", "epsilon", "zeta", "theta")] == [
        [], [], [2], [2], [], [2]
    ]  # fmt: skip
    shared.swap(Snapshot(decks={two.id: replace(two, author="Iota")}))
    assert found("iota") == [2]
    shared.swap(Snapshot(cards={CardId(5): None}))
    assert found("epsilon") == []
    shared.swap(inverse)
    assert found("eta") == []
    assert_sound(shared)
