"""Words are counted and found as the search index has them."""

import pytest
from builders import make_card, make_deck

from quizapp.core.changes import Snapshot
from quizapp.core.ids import DeckId
from quizapp.core.text import telling_words
from quizapp.storage.collection import Collection


@pytest.fixture
def collection():
    with Collection.in_memory() as opened:
        titles = ("Harbour opens", "Harbour closes", "日本銀行が利上げ")
        decks = {DeckId(number): make_deck(number, title) for number, title in enumerate(titles, start=1)}
        card = make_card(1, 2, question="Who closed it?", answer="The Élysée; harbour, harbour!")
        opened.swap(Snapshot(decks=decks, cards={card.id: card}))
        yield opened


def test_counts_decks_not_places(collection):
    assert collection.words.counts(["harbour", "closes", "elysee", "glacier"], most=9) == {
        "harbour": 2,
        "closes": 1,
        "elysee": 1,
        "glacier": 0,
    }
    assert collection.words.counts(["harbour"], most=1) == {"harbour": 1}


def test_counts_pairs_of_characters(collection):
    words = telling_words("日本銀行と日本海")
    assert collection.words.counts(words, most=9) == {
        "日 本": 1,
        "本 銀": 1,
        "銀 行": 1,
        "行 と": 0,
        "と 日": 0,
        "本 海": 0,
    }


def test_gives_the_decks_that_have_a_word(collection):
    assert collection.words.decks_with("harbour", most=9) == [1, 2]
    assert collection.words.decks_with("harbour", most=1) == [1]
    assert collection.words.decks_with("銀 行", most=9) == [3]
    assert collection.words.decks_with("glacier", most=9) == []


def test_words_that_mean_something_to_sqlite_are_words(collection):
    words = telling_words("NOT harbour AND * OR (near) \" ' -- ;")
    assert collection.words.counts(words, most=9) == dict.fromkeys(words, 0) | {"harbour": 2}
    assert [collection.words.decks_with(word, most=9) for word in words].count([1, 2]) == 1


def test_counting_writes_nothing_and_sees_what_is_written(collection):
    with collection.sibling() as other:
        other.changed_elsewhere()
        assert collection.words.counts(["opens"], most=9) == {"opens": 1}
        assert not other.changed_elsewhere()
    deck = make_deck(9, "It opens again")
    with collection.transaction():
        collection.swap(Snapshot(decks={deck.id: deck}))
        assert collection.words.counts(["opens"], most=9) == {"opens": 2}


def test_no_words_no_counts(collection):
    assert collection.words.counts([], most=9) == {}
