from quizapp.storage.collection import Collection
from quizapp.storage.id_counter import IdCounter


def test_each_kind_is_counted_by_itself_and_nothing_is_given_twice(collection: Collection):
    counter = IdCounter(collection._connection)
    assert list(counter.reserve("feed", 2)) == [1, 2]
    assert list(counter.reserve("entry", 1)) == [1]
    assert list(counter.reserve("feed", 2)) == [3, 4]


def test_a_kind_that_the_collection_has_not_counted_yet_begins_with_one(collection: Collection):
    counter = IdCounter(collection._connection)
    assert list(counter.reserve("undo_step", 1)) == [1]
    assert list(counter.reserve("undo_step", 2)) == [2, 3]
