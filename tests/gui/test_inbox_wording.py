from datetime import timedelta

import pytest
from feeds import make_entry, make_feed
from stored import NOW

from quizapp.core.feed import EntryState, FeedRow, InboxRow
from quizapp.errors import QuizAppError
from quizapp.gui import inbox_wording as wording
from quizapp.services.feed_refresh import Refreshed

FAULTS = {1: QuizAppError("It is gone."), 2: QuizAppError("It is slow.")}


def row(*, imported: bool = False, **values: object) -> InboxRow:
    return InboxRow(entry=make_entry(1, **values), feed="Bridges", imported=imported)


@pytest.mark.parametrize(
    ("ago", "words"),
    [
        (timedelta(seconds=-5), "just now"),
        (timedelta(seconds=59), "just now"),
        (timedelta(minutes=5), "5 min ago"),
        (timedelta(hours=3), "3 h ago"),
        (timedelta(days=29), "29 d ago"),
        (timedelta(days=40), "15 Oct 2026"),
    ],
)
def test_ages_are_short_and_old_ones_are_days(ago, words):
    assert wording.age(NOW - ago, NOW) == words


@pytest.mark.parametrize(
    ("values", "word"),
    [
        ({}, None),
        ({"state": EntryState.SEEN}, None),
        ({"state": EntryState.DISMISSED}, "Dismissed"),
        ({"state": EntryState.DISMISSED, "imported": True}, "Imported"),
    ],
)
def test_what_does_not_wait_says_why(values, word):
    assert wording.badge(row(**values)) == word


def test_an_article_is_said_with_state_feed_age_and_summary():
    said = wording.entry_sentence(row(summary="It is long."), NOW + timedelta(hours=2))
    assert said == "Article 1. New. Bridges · 2 h ago · It is long."
    assert "Looked at" in wording.entry_sentence(row(state=EntryState.SEEN), NOW)


def test_a_feed_says_what_waits_and_when_it_was_asked():
    feed = make_feed(1, refreshed_at=NOW - timedelta(hours=2))
    assert wording.feed_facts(FeedRow(feed=feed, waiting=3, new=1), NOW) == (
        "3 articles wait · asked 2 h ago · https://example.org/1.xml"
    )
    assert "not asked yet" in wording.feed_facts(FeedRow(feed=make_feed(1), waiting=0, new=0), NOW)


def test_a_feed_that_fails_says_why_and_since_when():
    feed = make_feed(1, error="It is gone.", error_since=NOW - timedelta(days=3))
    assert wording.feed_facts(FeedRow(feed=feed, waiting=3, new=1), NOW) == "Fails, first 3 d ago: It is gone."


@pytest.mark.parametrize(
    ("result", "words"),
    [
        (Refreshed(asked=3), "Nothing new."),
        (Refreshed(asked=3, new=1), "1 new article."),
        (Refreshed(asked=3, new=5, faults=FAULTS), "5 new articles. 2 feeds fail: see Manage feeds."),
    ],
)
def test_a_refresh_says_what_it_brought(result, words):
    assert wording.refreshed(result) == words


@pytest.mark.parametrize(
    ("count", "known", "words"),
    [
        (1, 0, "1 feed added."),
        (3, 2, "3 feeds added. 2 followed already."),
        (0, 1, "It is followed already."),
        (0, 4, "All of them are followed already."),
    ],
)
def test_adding_says_how_many_feeds(count, known, words):
    assert wording.added(count, known) == words


def test_adding_says_what_of_a_list_was_left_out():
    assert wording.added(2, 0, 1) == "2 feeds added. 1 address of no web page left out."
    assert wording.added(0, 1, 3) == "It is followed already. 3 addresses of no web page left out."


def test_counts_are_words():
    assert (wording.waiting(1), wording.waiting(12)) == ("1 article waits", "12 articles wait")
    assert (wording.in_inbox(1), wording.feeds(2)) == ("1 article in the inbox", "2 feeds")
