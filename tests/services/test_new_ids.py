"""Ids of what an import plans: thrown away with the plan, or never given before."""

from itertools import islice

import pytest
from articles import make_article

from quizapp.services.new_ids import lasting_ids, passing_ids
from quizapp.storage.collection import Collection


@pytest.fixture
def collection():
    with Collection.in_memory() as made:
        yield made


def test_those_of_a_plan_are_none_that_a_collection_has():
    ids = passing_ids()
    assert list(islice(ids.decks, 2)) == list(islice(ids.cards, 2)) == list(islice(ids.reviews, 2)) == [-1, -2]


def test_lasting_ones_are_never_given_again(collection):
    articles = [make_article(), make_article("Another")]
    first, second = list(lasting_ids(collection, articles).cards), list(lasting_ids(collection, articles).cards)
    assert len({*first, *second}) == 2 * sum(len(article.questions) for article in articles)
    assert list(lasting_ids(collection, articles).decks) == [1, 2]


def test_none_is_reserved_before_the_first_is_taken(collection):
    unused = lasting_ids(collection, [make_article()])
    taken = lasting_ids(collection, [make_article()])
    assert next(taken.decks) == 1
    assert next(unused.decks) == 2
