"""Decks summed up: their cards counted, and how well they are known."""

from datetime import UTC, datetime, timedelta

import pytest
from builders import Bench, make_card, make_deck, reviewed

from quizapp.core.ids import DeckId
from quizapp.services.deck_sums import LONG

TODAY = datetime(2026, 11, 24, 4, tzinfo=UTC)


@pytest.fixture
def bench() -> Bench:
    """One deck with two cards in review and a suspended one, another with a new card."""
    bench = Bench()
    bench.add(
        make_deck(1, "Alliance"),
        make_deck(2, "Grain"),
        reviewed(make_card(1), TODAY),
        reviewed(make_card(2), TODAY + timedelta(days=5)),
        make_card(3, suspended=True),
        make_card(4, deck=2),
    )
    return bench


def test_a_row_counts_the_cards_that_wait(bench):
    (row,) = bench.library.sums.rows([DeckId(1)])
    summary = row.summary
    assert (summary.cards, summary.due, summary.new, summary.suspended) == (3, 1, 0, 1)
    assert summary.deck.title == "Alliance"


def test_recall_is_the_mean_of_the_studied_cards(bench):
    (row,) = bench.library.sums.rows([DeckId(1)])
    now = bench.clock.now()
    recalls = [bench.scheduler.retrievability(bench.card(number).schedule, now) for number in (1, 2)]
    assert row.recall == pytest.approx(sum(recalls) / 2)
    assert 0.8 < row.recall < 0.99


def test_a_deck_that_was_never_studied_has_no_recall(bench):
    (row,) = bench.library.sums.rows([DeckId(2)])
    assert (row.recall, row.summary.new) == (None, 1)


def test_rows_come_in_the_order_asked_for_without_decks_that_are_gone(bench):
    rows = bench.library.sums.rows([DeckId(2), DeckId(77), DeckId(1)])
    assert [row.summary.deck.id for row in rows] == [2, 1]


def test_a_bare_row_has_no_figures(bench):
    (row,) = bench.library.sums.bare_rows([DeckId(1), DeckId(77)])
    assert (row.summary.deck.title, row.recall, row.summed_up) == ("Alliance", None, False)


def test_a_summary_counts_without_the_recall(bench):
    summary = bench.library.sums.summary(DeckId(1))
    assert summary == bench.library.sums.rows([DeckId(1)])[0].summary
    assert bench.library.sums.summary(DeckId(77)) is None


def test_a_deck_of_very_many_cards_is_long(bench):
    cards = (make_card(number, 2) for number in range(10_000, 10_000 + LONG))
    bench.add(*cards)
    assert bench.library.sums.long_decks([DeckId(1), DeckId(2)]) == [2]
