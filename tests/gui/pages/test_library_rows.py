"""What the library's list shows of its decks: long ones are summed up beside the window."""

from functools import partial

import pytest
from browsing import browsing_windows
from builders import make_card, make_deck

from quizapp.core.changes import ChangeSet
from quizapp.core.ids import DeckId
from quizapp.gui.library_wording import deck_sentence
from quizapp.gui.models.roles import ROW_ROLE
from quizapp.services.deck_sums import LONG

EVERYTHING = ChangeSet(elsewhere=True)


@pytest.fixture
def opened(qtbot, theme, tmp_path, clock, late):
    """Open the window on a long deck, 1, and a short one, 2."""
    with browsing_windows(qtbot, theme, tmp_path, clock) as open_window:
        cards = [make_card(number, 1) for number in range(1, LONG + 2)]
        objects = [make_deck(1, "Hills"), make_deck(2, "Lima"), make_card(LONG + 2, 2), *cards]
        yield partial(open_window, *objects, runner=late)


def rows(page) -> dict[int, object]:
    table = page.library.table
    found = (table.data(table.index(number), ROW_ROLE) for number in range(table.rowCount()))
    return {int(row.summary.deck.id): row for row in found}


class TestInTheLibrary:
    def test_a_short_deck_is_summed_up_at_once_and_a_long_one_later(self, opened, late):
        page = opened()
        assert rows(page)[2].summary.new == 1
        assert (rows(page)[1].summary.deck.title, rows(page)[1].summed_up) == ("Hills", False)
        late.run_all()
        assert (rows(page)[1].summary.cards, rows(page)[1].summary.new) == (LONG + 1, LONG + 1)

    def test_screen_readers_hear_no_figures_that_are_not_known(self, opened, late, clock):
        page = opened()
        day = clock.now().date()
        assert "cards" not in deck_sentence(rows(page)[1], day)
        late.run_all()
        assert "5,001 cards, 5,001 new" in deck_sentence(rows(page)[1], day)

    def test_after_a_change_the_old_figures_stay_until_there_are_new_ones(self, opened, late):
        page = opened()
        rows(page)
        late.run_all()
        page.app.cards.suspend_deck(DeckId(1), suspended=True)
        page.events.publish(EVERYTHING)
        assert (rows(page)[1].summary.new, rows(page)[1].summed_up) == (LONG + 1, True)
        late.run_all()
        assert rows(page)[1].summary.suspended == LONG + 1

    def test_what_was_being_summed_up_when_it_changed_is_summed_up_again(self, opened, late):
        page = opened()
        rows(page)
        page.app.cards.suspend_deck(DeckId(1), suspended=True)
        page.events.publish(EVERYTHING)
        rows(page)
        late.run_all()
        assert rows(page)[1].summary.suspended == LONG + 1

    def test_a_long_deck_that_is_gone_has_no_row(self, opened, late):
        page = opened()
        rows(page)
        late.run_all()
        page.app.library.delete_decks([DeckId(1)])
        page.events.publish(EVERYTHING)
        assert list(rows(page)) == [2]


class TestOnItsPage:
    def test_the_cards_of_a_long_deck_are_there_before_they_are_summed_up(self, opened, late):
        page = opened(page="deck", argument=DeckId(1))
        view = page.deck.view
        assert len(page.deck.table.rows) == 200
        assert view.status.text() == "5,001 cards"
        assert (view.head.study_button.text(), view.head.study_button.isEnabled()) == ("Study", True)
        late.run_all()
        assert view.status.text() == "5,001 cards · 5,001 to study"
        assert view.head.study_button.text() == "Study 5,001"

    def test_what_is_known_stays_while_it_is_summed_up_again(self, opened, late):
        page = opened(page="deck", argument=DeckId(1))
        late.run_all()
        page.events.publish(EVERYTHING)
        assert page.deck.view.status.text() == "5,001 cards · 5,001 to study"

    def test_another_deck_does_not_show_the_sum_of_the_one_before(self, opened, late):
        page = opened(page="deck", argument=DeckId(1))
        page.go("deck", DeckId(2))
        late.run_all()
        assert page.deck.view.status.text() == "1 card · 1 to study"
