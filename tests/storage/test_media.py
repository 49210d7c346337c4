"""Pictures are kept once, found by digest, and swept when no card shows them."""

from builders import make_card, make_deck

from quizapp.core.changes import Snapshot
from quizapp.core.ids import CardId, DeckId
from quizapp.core.picture import Picture, Side, digest_of
from quizapp.storage.collection import Collection

MAP, FLAG = b"\x89PNG map", b"\x89PNG flag"


def test_a_picture_is_found_by_its_digest(collection: Collection):
    collection_keeps(collection, MAP)
    assert collection.media.get(digest_of(MAP)) == MAP
    assert collection.media.get(digest_of(FLAG)) is None


def test_a_picture_that_comes_again_stays_as_it_is(collection: Collection):
    collection_keeps(collection, MAP)
    collection_keeps(collection, MAP, FLAG)
    assert [collection.media.get(digest_of(data)) for data in (MAP, FLAG)] == [MAP, FLAG]


def test_only_what_no_card_shows_is_swept(collection: Collection):
    collection_keeps(collection, MAP, FLAG)
    shown = make_card(1, pictures=(Picture(digest=digest_of(MAP), side=Side.ANSWER),))
    collection.swap(Snapshot(decks={DeckId(1): make_deck()}, cards={CardId(1): shown}))
    assert collection.media.sweep() == 1
    assert collection.media.get(digest_of(MAP)) == MAP
    assert collection.media.get(digest_of(FLAG)) is None
    assert collection.media.sweep() == 0


def collection_keeps(collection: Collection, *pictures: bytes) -> None:
    with collection.transaction():
        collection.media.keep({digest_of(data): data for data in pictures})
