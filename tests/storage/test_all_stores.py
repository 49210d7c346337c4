from builders import make_card, make_deck
from feeds import make_feed

from quizapp.core.changes import Snapshot
from quizapp.core.ids import CardId, DeckId, FeedId
from quizapp.storage.all_stores import Stores
from quizapp.storage.collection import Collection


def test_all_stores_read_over_the_same_connection(collection: Collection):
    stores = Stores.on(collection._connection)
    decks, cards, feeds = {DeckId(1): make_deck(1)}, {CardId(1): make_card(1)}, {FeedId(1): make_feed(1)}
    with collection.transaction():
        collection.swap(Snapshot(decks=decks, cards=cards, feeds=feeds))
        assert stores.decks.count() == 1
        assert stores.cards.count() == 1
        assert stores.feeds.all() == [make_feed(1)]
