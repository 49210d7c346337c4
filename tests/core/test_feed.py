from datetime import timedelta

from feeds import make_entry
from stored import NOW


def test_an_article_is_told_of_when_it_was_published():
    assert make_entry(1, published_at=NOW - timedelta(days=2)).told_at == NOW - timedelta(days=2)


def test_an_article_without_a_time_is_told_of_when_it_was_found():
    assert make_entry(1).told_at == NOW


def test_a_time_in_the_future_is_not_believed():
    assert make_entry(1, published_at=NOW + timedelta(days=300)).told_at == NOW
