from quizapp.storage.collection import Collection
from quizapp.storage.id_counter import IdCounter


def test_each_kind_is_counted_by_itself_and_nothing_is_given_twice(collection: Collection):
    counter = IdCounter(collection._connection)
    assert list(counter.reserve("feed", 2)) == [1, 2]
    assert list(counter.reserve("entry", 1)) == [1]
    assert list(counter.reserve("feed", 2)) == [3, 4]
